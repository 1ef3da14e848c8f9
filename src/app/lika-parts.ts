import type { Actions } from '../actions/actions.ts';
import type { Depth } from '../answers/action-card/depth.ts';
import type { Answers, AnswersOptions } from '../answers/answers.ts';
import type { Log } from '../messages/log.ts';
import type { Records } from '../records/records.ts';
import type { LiveRegister, Register } from '../register/register.ts';
import type { Rounds } from '../rounds/rounds.ts';
import type { Disclose } from '../scoring/disclosure/disclose.ts';
import type { Store } from '../store/store.ts';
import type { OpenReports } from './report-files.ts';

/** What one Lika is built from. */
export type LikaParts = {
  register: LiveRegister;
  records: Records;
  store: Store;
  now: () => Date;
  /** How questions are answered, given how actions stand. */
  answer: (parts: {
    register: Register;
    standing: Actions['standing'];
    rounds: Rounds['list'];
    depth: Depth;
    curated: NonNullable<AnswersOptions['curated']>;
    now: () => Date;
  }) => Answers['answer'];
  /** What makes the report's files, where files are sent. */
  reports?: OpenReports;
  /** What works out what may be shown of a round; here, where it is not given. */
  disclose?: Disclose;
  log: Log;
};

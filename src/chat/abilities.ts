import type { Actions } from '../actions/actions.ts';
import type { Answers } from '../answers/answers.ts';
import type { Approvals } from '../assessment/approval/approvals.ts';
import type { Assessment } from '../assessment/assessment.ts';
import type { Availability } from '../availability/availability.ts';
import type { CivilSocietyView } from '../civil-society/civil-society.ts';
import type { Commitments } from '../commitments/commitments.ts';
import type { Doers } from '../doers/doers.ts';
import type { Events } from '../events/events.ts';
import type { HandOvers } from '../hand-over/hand-overs.ts';
import type { Language } from '../messages/format.ts';
import type { Reply } from '../messages/reply.ts';
import type { Preview } from '../preview/preview.ts';
import type { Reports } from '../report/reports.ts';
import type { Rounds } from '../rounds/rounds.ts';
import type { Channels } from '../summaries/channels.ts';
import type { Themes } from '../themes/themes.ts';

/** The abilities that the router chooses between. */
export type Abilities = {
  answer: Answers['answer'];
  assessment: Assessment;
  actions: Actions;
  availability: Availability;
  doers: Doers;
  approvals: Approvals;
  handOvers: HandOvers;
  rounds: Rounds;
  themes: Themes;
  civilSociety: CivilSocietyView;
  reports: Reports;
  summary(now: Date, language: Language): Promise<Reply>;
  details(unit: string | undefined, now: Date, language: Language): Promise<Reply>;
  channels: Channels;
  commitments: Commitments;
  events: Pick<Events, 'handle'>;
  preview: Preview;
};

import type { AnswerValue } from '../../records/assessment/form.ts';
import type { RatingValue } from '../../records/assessment/rating.ts';
import type { Questionnaire } from './questionnaire.ts';

/** Where a person stands in the form. `followUp`: which of the question's follow-ups is asked, from 0. */
export type Position = {
  item: string;
  step: 'asking' | 'reviewing' | 'settling' | 'paused';
  followUp?: number | undefined;
};

/** `reason`: why the rating is what it is. `settles`: it is chosen for the unit, where colleagues have rated otherwise. */
export type Change = {
  item: string;
  value: AnswerValue | null;
  reason?: string | undefined;
  settles?: true;
};

/** All that a step in the form is decided from. `latest` is what this person's latest answer changed. */
export type FormState = {
  questionnaire: Questionnaire;
  answers: ReadonlyMap<string, AnswerValue>;
  position: Position | undefined;
  latest: { item: string; before: AnswerValue | null; reason?: string | undefined }[] | undefined;
  /** Questions that someone else has answered with words. */
  writtenByOthers: ReadonlySet<string>;
  /** Statements that colleagues have rated otherwise, in the form's order. */
  contested: readonly string[];
  /** A manager is to approve it before it is handed in. */
  needsApproval: boolean;
  /** Something else is answered now than when this person reviewed it. */
  changedSinceReview: boolean;
};

export type FormEvent =
  | { kind: 'start' | 'form-left' | 'undo' | 'pause' | 'cancel' | 'review' | 'settle' | 'hand-in' }
  | { kind: 'press' | 'fill'; item: string; rating: RatingValue }
  | { kind: 'type'; values: RatingValue[]; reason?: string }
  /** A form was saved, and this is what it changes (`submission.ts`). `refused`: something in it is not kept. */
  | { kind: 'submit'; changes: Change[]; refused: boolean }
  | { kind: 'write'; text: string }
  | { kind: 'go'; item: string }
  | { kind: 'skip' | 'back'; item?: string | undefined };

/** What became of it, for the view to put in words. */
export type Outcome =
  | {
      kind: 'asked';
      from: 'start' | 'resume' | 'form' | 'form-unchanged' | 'saved' | 'skip' | 'back';
      saved: Change[];
    }
  | { kind: 'follow-up' }
  /** Colleagues have rated it otherwise. `first`: of those to settle. */
  | { kind: 'settling'; saved: Change[]; first: boolean }
  | { kind: 'undone'; items: string[] }
  | { kind: 'nothing-to-undo' | 'at-the-start' | 'empty' }
  /** `changed`: it could not be handed in, because it is not what was reviewed. */
  | { kind: 'review'; changed?: true }
  /** Someone has chosen for the unit meanwhile. */
  | { kind: 'settled-meanwhile'; item: string }
  | { kind: 'filled' }
  | { kind: 'handed-in' }
  | { kind: 'sent-to-lead' }
  | { kind: 'not-now'; because: 'paused' | 'reviewing' }
  | { kind: 'not-a-number' | 'not-offered' }
  | { kind: 'stopped'; by: 'pause' | 'cancel' }
  | { kind: 'stale'; item: string }
  | { kind: 'too-many'; given: number; left: number }
  | { kind: 'too-long'; given: number };

/** The next state of the form: what to write, where the person now stands, and what to say. Writes nothing itself. */
export type Decision = { changes: Change[]; position: Position | undefined; outcome: Outcome };

/** The longest text that is kept, in characters. */
export const LONGEST_TEXT = 2000;

/** Something is before the person that they may answer. */
export const isAsked = ({ step }: Pick<Position, 'step'>): boolean =>
  step === 'asking' || step === 'settling';

/** The review is before the person, or what it leaves to settle: it can be handed in from there. */
export const isReviewed = ({ step }: Pick<Position, 'step'>): boolean =>
  step === 'reviewing' || step === 'settling';

export const stay = (position: Position, outcome: Outcome): Decision => ({ changes: [], position, outcome });

export const review = (position: Position): Decision =>
  stay({ ...position, step: 'reviewing' }, { kind: 'review' });

import type { ActionState } from '../plan/action-state.ts';
import type { Day } from '../plan/local-time.ts';
import type { Action, Localised, Plan } from '../plan/plan.ts';
import type { PublishedFigure } from '../records/rounds/published-result.ts';
import type { GoodExample } from '../register/good-examples.ts';
import type { CommitmentStatus } from '../results/commitment-status.ts';
import type { Published } from '../results/published.ts';
import type { CivilSocietyFacts } from './civil-society-facts.ts';

/** What a unit has handed in, in its own words; `unit`: its name. */
export type Written = { unit: string; text: string };

/** An action as it stands. `state`: undefined where the plan no longer has it. `lines`: its coordinator's, latest first. */
export type ActionFacts = {
  action: Action;
  state: ActionState | undefined;
  overdue: boolean;
  coordinating: string;
  responsible: string[];
  figure: PublishedFigure | undefined;
  lines: { day: Day; text: string }[];
  efforts: Written[];
  examples: GoodExample[];
};

/** An open question. An answer stands under the first of its themes; `also`: the others. `unsorted`: nobody has sorted it. */
export type QuestionFacts = {
  ask: Localised;
  themes: { name: Localised; units: string[]; answers: (Written & { also: Localised[] })[] }[];
  withoutTheme: Written[];
  unsorted: Written[];
};

/** Names of units, in the plan's order. `later`: they have handed in since the result was published. */
export type Participation = { handedIn: string[]; missing: string[]; later: string[] };

/** All that a report is made of. Nothing in it tells how a single unit has rated. */
export type ReportFacts = {
  today: Day;
  /** As it stands now. */
  plan: Plan;
  /** The result, with the plan as the round asked about it. */
  published: Published;
  /** The round that the result is compared with. `uncompared`: there is an earlier one, but what has changed may not be told. */
  since: Localised | undefined;
  uncompared: boolean;
  /** Undefined where only the result was published, and not whom it rests on. */
  participation: Participation | undefined;
  actions: ActionFacts[];
  /** Good examples that are about no action's area. */
  otherExamples: GoodExample[];
  questions: QuestionFacts[];
  civilSociety: CivilSocietyFacts | undefined;
  commitments: CommitmentStatus[];
};

import type { Command } from '../messages/command.ts';
import type { Part } from '../messages/reply.ts';
import { doers as en } from '../messages/wording/en/doers.ts';
import { doers as sv } from '../messages/wording/sv/doers.ts';
import type { ActionState } from '../plan/action-state.ts';
import type { Action, Language } from '../plan/plan.ts';
import type { WorkingCalendar } from '../plan/working-days.ts';
import type { Records } from '../records/records.ts';
import type { Turns } from '../records/turns.ts';
import type { Register } from '../register/register.ts';

export type DoerCommand = Extract<
  Command,
  { do: 'ask-doers' | 'doer-answers' | 'doer-state' | 'doer-line' | 'doer-undo' }
>;

/** How an action stands at an instant, from the actions ability; undefined for an unknown action. */
type StandingOf = (
  actionId: string,
  at: Date,
) => Promise<{ state: ActionState; latest?: { at: string } } | undefined>;

/** What the parts of a message that was sent look like now, as far as other abilities know. */
export type AsTheyStand = (parts: Part[], email: string, language: Language) => Promise<Part[]>;

/** What the room works with. `stateName` and `stateChoices` are those of the actions ability. */
export type DoerParts = {
  register: Register;
  records: Records;
  turns: Turns;
  calendar: WorkingCalendar;
  standing: StandingOf;
  stateName: (state: ActionState, language: Language) => string;
  stateChoices: (action: Action, askedAt: Date, language: Language) => Part;
  /** For the parts of the day's message that other abilities have made. */
  others?: AsTheyStand;
};

export const words = { sv, en };

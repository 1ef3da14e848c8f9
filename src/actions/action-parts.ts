import type { Command } from '../messages/command.ts';
import type { Choice, Reply } from '../messages/reply.ts';
import { actions as en } from '../messages/wording/en/actions.ts';
import { actions as sv } from '../messages/wording/sv/actions.ts';
import type { Action, Language, Plan } from '../plan/plan.ts';
import type { WorkingCalendar } from '../plan/working-days.ts';
import type { Records } from '../records/records.ts';
import type { Turns } from '../records/turns.ts';
import type { Register } from '../register/register.ts';

export type ActionCommand = Extract<
  Command,
  { do: 'my-actions' | 'update-status' | 'set-state' | 'write-line' | 'remove-line' | 'remind-later' }
>;

/** The reminder whose buttons were made at `askedAt`, as it looks now; undefined when they were not a reminder's. */
export type SentReminder = (email: string, askedAt: Date, language: Language) => Promise<Reply | undefined>;

/** The button that asks those who carry an action out how it goes, from the doers ability; undefined where there are none. */
export type AskDoers = (action: Action, language: Language) => Choice | undefined;

/** What the commands work with. */
export type ActionParts = {
  plan: Plan;
  register: Register;
  records: Records;
  turns: Turns;
  calendar: WorkingCalendar;
  sentReminder: SentReminder | undefined;
  askDoers: AskDoers | undefined;
};

export const words = { sv, en };

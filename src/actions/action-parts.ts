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
  {
    do:
      | 'my-actions'
      | 'update-status'
      | 'set-state'
      | 'report-status'
      | 'write-line'
      | 'remove-line'
      | 'undo-update'
      | 'more-about'
      | 'remind-later'
      | 'remind-on'
      | 'remind-as-usual'
      | 'answer-support';
  }
>;

/** The reminder whose buttons were made at `askedAt`, as it looks now; undefined when they were not a reminder's. */
type SentReminder = (email: string, askedAt: Date, language: Language) => Promise<Reply | undefined>;

/** The actions that the latest reminder to that person was about, and when it came; undefined when none came lately. */
export type RemindedOf = (
  email: string,
  now: Date,
) => Promise<{ actions: readonly string[]; at: string } | undefined>;

/** What other abilities offer of an action. */
type FurtherChoices = (action: Action, language: Language) => Choice[];

/** What the commands work with. */
export type ActionParts = {
  plan: Plan;
  register: Register;
  records: Records;
  turns: Turns;
  calendar: WorkingCalendar;
  sentReminder: SentReminder | undefined;
  remindedOf: RemindedOf | undefined;
  furtherChoices: FurtherChoices | undefined;
};

export const words = { sv, en };

import type { Command } from '../messages/command.ts';
import { handOver as en } from '../messages/wording/en/hand-over.ts';
import { handOver as sv } from '../messages/wording/sv/hand-over.ts';
import type { ActionState } from '../plan/action-state.ts';
import type { Day } from '../plan/local-time.ts';
import { type Action, inLanguage, type Language } from '../plan/plan.ts';
import type { WorkingCalendar } from '../plan/working-days.ts';
import type { Records } from '../records/records.ts';
import type { Turns } from '../records/turns.ts';
import type { LiveRegister } from '../register/register.ts';

export type HandOverCommand = Extract<Command, { do: 'hand-over' }>;

/** How an action stands at an instant, from the actions ability; undefined for an unknown action. */
export type StandingOf = (
  actionId: string,
  at: Date,
) => Promise<
  | {
      state: ActionState;
      due: Day;
      overdue: boolean;
      latestWithLine?: { line?: string | undefined; at: string };
    }
  | undefined
>;

/** What handing over works with. */
export type HandOverParts = {
  register: LiveRegister;
  records: Records;
  turns: Turns;
  calendar: WorkingCalendar;
  standing: StandingOf;
};

export const words = { sv, en };

/** As the wording names an action. */
export const named = ({ number, name }: Action, language: Language) => ({
  number,
  name: inLanguage(name, language),
});

/** By its id, or by its number as someone wrote it. */
export const actionMeant = (
  { action, plan }: Pick<LiveRegister, 'action' | 'plan'>,
  said: string,
): Action | undefined => action(said) ?? plan.actions.find(({ number }) => String(number) === said);

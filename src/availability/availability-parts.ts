import type { Command } from '../messages/command.ts';
import type { Language } from '../messages/format.ts';
import { availability as en } from '../messages/wording/en/availability.ts';
import { availability as sv } from '../messages/wording/sv/availability.ts';
import type { Day } from '../plan/local-time.ts';
import type { WorkingCalendar } from '../plan/working-days.ts';
import type { Acquaintance } from '../records/people/acquaintance.ts';
import type { Records } from '../records/records.ts';
import type { Turns } from '../records/turns.ts';
import type { Asking } from '../register/asking.ts';
import type { Register } from '../register/register.ts';

export type AvailabilityCommand = Extract<
  Command,
  { do: 'away' | 'deputy' | 'hours' | 'rhythm' | 'my-settings' }
>;

/** What the commands work with. */
export type AvailabilityParts = {
  register: Register;
  records: Records;
  turns: Turns;
  calendar: WorkingCalendar;
};

export const words = { sv, en };

/** For whom something is worded, and when: `today` is the person's own day. */
export type Reader = { language: Language; today: Day };

export const UNKNOWN: Acquaintance = { addresses: {}, remindFrom: {} };

/** Changes what is kept of a person, one change at a time, and gives what the change comes to. */
export function keep<Result>(
  { records, turns }: Pick<AvailabilityParts, 'records' | 'turns'>,
  email: string,
  change: (known: Acquaintance) => { known: Acquaintance; result: Result },
): Promise<Result> {
  return turns(`acquaintance/${email}`, async () => {
    const before = (await records.acquaintances.get(email)) ?? UNKNOWN;
    const { known, result } = change(before);
    if (known !== before) await records.acquaintances.set(email, known);
    return result;
  });
}

/** The reply in place of the buttons, where it answers one. */
export const inPlace = <Replied extends object>(said: Replied, { pressed }: Pick<Asking, 'pressed'>) =>
  pressed ? { ...said, to: 'origin' as const } : said;

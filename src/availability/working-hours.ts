import type { Plan } from '../plan/plan.ts';
import type { Acquaintance } from '../records/people/acquaintance.ts';
import type { AvailabilityCommand } from './availability-parts.ts';
import { zoneNamed } from './time-zones.ts';

type Hours = NonNullable<Acquaintance['hours']>;
type Told = Extract<AvailabilityCommand, { do: 'hours' }>;

export type HoursDecision =
  | { kind: 'kept'; known: Acquaintance }
  | { kind: 'refused'; why: 'time' | 'order' | 'days' | 'zone' };

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/u;
const WEEKDAYS = [1, 2, 3, 4, 5];

/** The hours that hold for a person: their own, else the plan's, Monday to Friday. */
export const hoursOf = (known: Pick<Acquaintance, 'hours'> | undefined, plan: Pick<Plan, 'nudges'>): Hours =>
  known?.hours ?? { weekdays: WEEKDAYS, ...plan.nudges.workingHours };

/** What is kept of the person with what they have told; all that they did not tell stays as it was. */
export function decideHours(
  known: Acquaintance,
  told: Told,
  plan: Pick<Plan, 'nudges' | 'timeZone'>,
): HoursDecision {
  if (told.act === 'usual') {
    const { hours: _, ...rest } = known;
    return { kind: 'kept', known: rest };
  }
  if (told.zone !== undefined) {
    const timeZone = zoneNamed(told.zone);
    if (timeZone === undefined) return { kind: 'refused', why: 'zone' };
    const { timeZone: _, ...rest } = known;
    return { kind: 'kept', known: timeZone === plan.timeZone ? rest : { ...rest, timeZone } };
  }
  const now = hoursOf(known, plan);
  const { from = now.from, to = now.to } = told;
  if (!TIME.test(from) || !TIME.test(to)) return { kind: 'refused', why: 'time' };
  if (to <= from) return { kind: 'refused', why: 'order' };
  const weekdays = (told.weekdays ?? now.weekdays).filter((weekday) => !told.notOn?.includes(weekday));
  if (!weekdays.some((weekday) => WEEKDAYS.includes(weekday))) return { kind: 'refused', why: 'days' };
  return { kind: 'kept', known: { ...known, hours: { weekdays, from, to } } };
}

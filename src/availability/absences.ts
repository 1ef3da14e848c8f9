import type { Away } from '../plan/away.ts';
import { addDays, type Day } from '../plan/local-time.ts';
import type { Person } from '../plan/roster.ts';
import type { Absence, DeputyChoice } from '../records/people/absence.ts';
import type { Acquaintance } from '../records/people/acquaintance.ts';

/** Absences longer ago than this are forgotten. */
const KEPT_DAYS = 120;
const LONGEST_DAYS = 366;

export type AbsenceRefusal = 'several' | 'no-days' | 'no-end' | 'past' | 'order' | 'long';
export type AbsenceDecision =
  | { kind: 'kept'; absence: Absence; away: Absence[] }
  | { kind: 'refused'; why: AbsenceRefusal };

/** The days told take the place of those told before that they overlap, with their deputy. What has passed of them is left out. */
export function decideAbsence(
  away: readonly Absence[],
  told: { from?: Day | undefined; to?: Day | undefined },
  today: Day,
): AbsenceDecision {
  const { to } = told;
  if (to === undefined) return { kind: 'refused', why: told.from === undefined ? 'no-days' : 'no-end' };
  if (to < today) return { kind: 'refused', why: 'past' };
  if (told.from !== undefined && to < told.from) return { kind: 'refused', why: 'order' };
  const begins = told.from === undefined || told.from < today ? today : told.from;
  if (to > addDays(begins, LONGEST_DAYS)) return { kind: 'refused', why: 'long' };

  const same = away.find((one) => one.to === to && (one.from === begins || isUnderWay(one, begins, today)));
  if (same !== undefined) return { kind: 'kept', absence: same, away: [...away] };
  const before = away.filter((one) => overlap(one, { from: begins, to }));
  const from = before.find((one) => isUnderWay(one, begins, today))?.from ?? begins;
  const deputy = before.find((one) => one.deputy !== undefined)?.deputy;
  const absence: Absence = {
    from,
    to,
    ...(deputy !== undefined && { deputy }),
    ...(before.length > 0 && { instead: before.map(({ instead: _, ...days }) => days) }),
  };
  return { kind: 'kept', absence, away: inOrder([...away.filter((one) => !before.includes(one)), absence]) };
}

/** It began before today, and the new days go on from today. */
const isUnderWay = (one: Absence, begins: Day, today: Day) =>
  begins === today && one.from < today && today <= one.to;

const overlap = (one: Pick<Absence, 'from' | 'to'>, other: Pick<Absence, 'from' | 'to'>) =>
  one.from <= other.to && other.from <= one.to;

/**
 * Without that absence, and with what it took the place of as far as nothing else has meanwhile; undefined when it is not
 * there as it was.
 */
export function takenBack(
  away: readonly Absence[],
  { from, to }: { from?: Day | undefined; to?: Day | undefined },
): { away: Absence[]; again: Absence[] } | undefined {
  const found = away.find((one) => one.from === from && one.to === to);
  if (found === undefined) return undefined;
  const others = away.filter((one) => one !== found);
  const again = (found.instead ?? []).filter((one) => !others.some((other) => overlap(one, other)));
  return { away: inOrder([...others, ...again]), again };
}

/** They are there from today: what was left of an absence is not. */
export function endedToday(away: readonly Absence[], today: Day): Absence[] {
  return away.flatMap((one) => {
    if (today < one.from || one.to < today) return [one];
    return one.from === today ? [] : [{ ...one, to: addDays(today, -1) }];
  });
}

/** Those that are under way or to come, the first one first. */
export const coming = (away: readonly Absence[] | undefined, today: Day): Absence[] =>
  inOrder((away ?? []).filter(({ to }) => to >= today));

/** What the roster says of an absence that has not passed, that they have not come back from, and that is not told too. */
export function rosterAbsence(
  { away_from: from, away_to: to }: Pick<Person, 'away_from' | 'away_to'>,
  known: Pick<Acquaintance, 'away' | 'backOn'> | undefined,
  today: Day,
): Away | undefined {
  if ((from === undefined && to === undefined) || (to !== undefined && to < today)) return undefined;
  if (known?.backOn !== undefined && (from ?? '') < known.backOn) return undefined;
  const isTold = known?.away?.some((one) => one.from <= (from ?? today) && to !== undefined && to <= one.to);
  return isTold ? undefined : { from, to };
}

const inOrder = (away: Absence[]) => away.toSorted((one, other) => one.from.localeCompare(other.from));

/** What is kept of the person with these absences: deputies are chosen, released or told of other days as it follows. */
export function withAbsences(
  known: Acquaintance,
  away: readonly Absence[],
  { now, today }: { now: Date; today: Day },
): Acquaintance {
  const at = now.toISOString();
  const forgotten = addDays(today, -KEPT_DAYS);
  const wanted = away.flatMap(({ from, to, deputy }) =>
    deputy !== undefined && to >= today ? [{ deputy, from, to }] : [],
  );
  const isSame = (one: Pick<DeputyChoice, 'deputy' | 'from' | 'to'>, other: DeputyChoice) =>
    one.deputy === other.deputy && one.from === other.from && one.to === other.to;
  const before = (known.deputies ?? [])
    .filter(({ to }) => to >= forgotten)
    .map((choice): DeputyChoice => {
      const isOver = choice.ended !== undefined || choice.to < today;
      if (isOver || wanted.some((one) => isSame(one, choice))) return choice;
      const did = wanted.some(({ deputy }) => deputy === choice.deputy) ? 'moved' : 'released';
      return { ...choice, ended: { at, did } };
    });
  const isThere = (one: Pick<DeputyChoice, 'deputy' | 'from' | 'to'>) =>
    before.some((choice) => choice.ended === undefined && isSame(one, choice));
  const deputies = [...before, ...wanted.filter((one) => !isThere(one)).map((one) => ({ ...one, at }))];
  return { ...known, away: away.filter(({ to }) => to >= forgotten), deputies };
}

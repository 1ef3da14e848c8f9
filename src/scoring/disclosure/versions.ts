import { toNumber } from '../fraction.ts';
import { groupMean } from '../values.ts';
import type { Change, Changes } from './changes.ts';
import type { Figure } from './figures.ts';
import type { Comparison, Snapshot } from './reading.ts';
import type { Shares, Sheets } from './sheets.ts';
import type { Shown } from './shown.ts';

/** What a snapshot rests on. */
export interface Version {
  readonly sheets: Sheets;
  /** Against the round that it is compared with. */
  readonly changes: Changes | null;
}

/** One that people have seen. */
export interface SeenVersion extends Version {
  readonly shown: Shown;
}

/**
 * The snapshot, beside others of the same round whose units are those, in that order. `also`: changes that are told of the
 * round elsewhere.
 */
export function snapshotOf(
  { sheets, changes }: Version,
  shown: Shown,
  units: readonly string[],
  also: readonly Comparison[] = [],
): Snapshot {
  const empty = Array.from({ length: [...sheets.values()][0]?.length ?? 0 }, () => null);
  const own = shownChanges(changes, shown).map(([figure, { before, now }]) =>
    comparison(figure, now, before, units),
  );
  return { sheets: units.map((unit) => sheets.get(unit) ?? empty), shown, changes: [...own, ...also] };
}

/** What the changes that are shown tell of the round that is compared with, where this one's answers are taken as given. */
export function comparedIn({ changes }: Version, shown: Shown, units: readonly string[]): Comparison[] {
  return shownChanges(changes, shown).map(([figure, { before, now }]) =>
    comparison(figure, before, now, units),
  );
}

function shownChanges(changes: Changes | null, shown: Shown): [Figure, Change][] {
  return [...(changes?.of ?? [])].filter(([figure]) => shown.changes.has(figure));
}

function comparison(figure: Figure, own: Shares, other: Shares, units: readonly string[]): Comparison {
  const mean = groupMean([...other.values()], 1);
  if (mean === null) throw new RangeError('A change rests on at least one unit in each round');
  const places = units.flatMap((unit, place) => (own.has(unit) ? [place] : []));
  return { figure, units: new Set(places), other: toNumber(mean) };
}

/** All the units that are in any of them. */
export const unitsIn = (versions: readonly Version[]): string[] => [
  ...new Set(versions.flatMap(({ sheets }) => [...sheets.keys()])),
];

import type { Scale } from '../instrument.ts';
import type { Value } from '../values.ts';
import type { Figure } from './figures.ts';
import { atOneEnd, type Shares } from './sheets.ts';

/**
 * The figure tells what single units have answered: it rests on fewer than `minGroup`, or all that it rests on are at
 * the same end of the scale.
 */
export function tells(shares: Shares, figure: Figure, minGroup: number): boolean {
  return shares.size > 0 && (shares.size < minGroup || atOneEnd(shares, figure));
}

/**
 * What a figure rested on in an earlier snapshot, beside what it rests on now, tells of single units: of those that have
 * `changed` fewer than `minGroup` count there, or they differ by as much as the scale lets them. Which of them has changed
 * what is not known: one alone that differs hides among them.
 */
export function differenceTells(
  before: Shares,
  now: Shares,
  { scale }: Figure,
  { minGroup, changed }: { minGroup: number; changed: ReadonlySet<string> },
): boolean {
  if (isUnchanged(before, now)) return false;
  const differences = [...changed]
    .map((unit): Difference => [before.get(unit), now.get(unit)])
    .filter((shares) => shares.some((share) => share !== undefined));
  return (
    differences.length < minGroup ||
    goesAll(differences, { min: scale.min, max: scale.max }) ||
    goesAll(differences, { min: scale.max, max: scale.min })
  );
}

/** The units that count for something else, or in only one of the two. */
export const differing = (before: Shares, now: Shares): Set<string> =>
  new Set(
    [...before.keys(), ...now.keys()].filter((unit) => {
      const [then, since] = [before.get(unit), now.get(unit)];
      return then?.sum !== since?.sum || then?.of !== since?.of;
    }),
  );

export const isUnchanged = (before: Shares, now: Shares): boolean => differing(before, now).size === 0;

type Difference = readonly [before: Value | undefined, now: Value | undefined];

/** All that were there were at `min`, and all that are there are at `max`. */
function goesAll(differences: readonly Difference[], { min, max }: Scale): boolean {
  const isAt = (share: Value | undefined, end: number) => share === undefined || share.sum === share.of * end;
  return differences.every(([then, since]) => isAt(then, min) && isAt(since, max));
}

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
 * What a figure rested on in an earlier snapshot, beside what it rests on now, tells of single units: the two differ by
 * fewer than `minGroup` units, or by as much as the scale lets them.
 */
export function differenceTells(before: Shares, now: Shares, { scale }: Figure, minGroup: number): boolean {
  const differing = differences(before, now);
  if (differing.length === 0) return false;
  return (
    differing.length < minGroup ||
    goesAll(differing, { min: scale.min, max: scale.max }) ||
    goesAll(differing, { min: scale.max, max: scale.min })
  );
}

export const isUnchanged = (before: Shares, now: Shares): boolean => differences(before, now).length === 0;

type Difference = readonly [before: Value | undefined, now: Value | undefined];

/** What each unit that does not count for the same counted for, and counts for now. */
function differences(before: Shares, now: Shares): Difference[] {
  return [...new Set([...before.keys(), ...now.keys()])]
    .map((unit): Difference => [before.get(unit), now.get(unit)])
    .filter(([then, since]) => then?.sum !== since?.sum || then?.of !== since?.of);
}

/** All that were there were at `min`, and all that are there are at `max`. */
function goesAll(differing: readonly Difference[], { min, max }: Scale): boolean {
  const isAt = (share: Value | undefined, end: number) => share === undefined || share.sum === share.of * end;
  return differing.every(([then, since]) => isAt(then, min) && isAt(since, max));
}

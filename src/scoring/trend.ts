import { subtract, toNumber } from './fraction.ts';
import type { GroupFigures } from './group-figures.ts';
import type { Groups } from './groups.ts';
import type { Instrument } from './instrument.ts';
import { mayStandBeside } from './matched.ts';
import type { Trend, TrendItem } from './round-result.ts';
import type { Units } from './units.ts';

/** A round that has been scored. */
export interface ScoredRound {
  readonly id: string;
  /** The sheets with a rating. */
  readonly responded: readonly number[];
  readonly groups: Groups;
}

/**
 * How the units that responded in both rounds moved; `groupsOf` gives the figures over some sheets.
 * Null unless those units may stand beside all in each round.
 */
export function trendBetween(
  before: ScoredRound,
  now: ScoredRound,
  units: Units,
  { areas, criteria, actions, minGroup }: Instrument,
  groupsOf: (sheets: readonly number[]) => Groups,
): Trend | null {
  const sheetBefore = units.names.map(() => -1);
  before.responded.forEach((sheet) => {
    sheetBefore[units.bySheet[sheet] ?? 0] = sheet;
  });
  const earlierSheet = (sheet: number) => sheetBefore[units.bySheet[sheet] ?? 0] ?? -1;
  const matched = now.responded.filter((sheet) => earlierSheet(sheet) !== -1);
  const isMatched = ({ responded }: ScoredRound) => responded.length === matched.length;
  const isSafe = ({ responded }: ScoredRound) => mayStandBeside(matched.length, responded.length, minGroup);
  if (!isSafe(before) || !isSafe(now)) return null;

  const from = isMatched(before) ? before.groups : groupsOf(matched.map(earlierSheet));
  const to = isMatched(now) ? now.groups : groupsOf(matched);
  return {
    since: before.id,
    matchedUnits: matched.length,
    areas: changes(areas, from.areas, to.areas),
    criteria: changes(criteria, from.criteria, to.criteria),
    actions: changes(actions, from.actions, to.actions),
  };
}

function changes(
  ids: readonly string[],
  before: readonly GroupFigures[],
  now: readonly GroupFigures[],
): TrendItem[] {
  return ids.map((id, place) => {
    const from = before[place]?.mean ?? null;
    const to = now[place]?.mean ?? null;
    return {
      id,
      from: from && toNumber(from),
      to: to && toNumber(to),
      change: from && to && toNumber(subtract(to, from)),
    };
  });
}

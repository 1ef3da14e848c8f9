import { addUp, type Totals } from './add-up.ts';
import { type Fraction, subtract, toNumber } from './fraction.ts';
import type { Instrument } from './instrument.ts';
import type { Ratings } from './ratings.ts';
import type { Trend, TrendItem } from './round-result.ts';
import { type ScoredSubject, type ScoredSubjects, scoredSubjects } from './scored-subjects.ts';
import { groupMean, type Value } from './values.ts';

/** A round that has been scored. */
export interface ScoredRound {
  readonly id: string;
  readonly totals: Totals;
  readonly subjects: ScoredSubjects;
}

/**
 * How the units that responded in both rounds moved. Null unless at least `minGroup` units match, and those
 * that do not are none or at least `minGroup` in each round: else one unit could be computed.
 */
export function trendBetween(
  before: ScoredRound,
  now: ScoredRound,
  ratings: Ratings,
  instrument: Instrument,
): Trend | null {
  const sheetsBefore = respondedSheets(before.totals, ratings);
  const sheetsNow = respondedSheets(now.totals, ratings);
  const matched = [...sheetsNow.keys()].filter((unit) => sheetsBefore.has(unit));
  const enough = (units: number) => units >= instrument.minGroup;
  const unmatched = [sheetsBefore.size - matched.length, sheetsNow.size - matched.length];
  if (!enough(matched.length) || unmatched.some((units) => units > 0 && !enough(units))) return null;

  const from = restrictedTo(matched, before, sheetsBefore, ratings, instrument);
  const to = restrictedTo(matched, now, sheetsNow, ratings, instrument);
  const compare = (kind: keyof ScoredSubjects) =>
    to[kind].map((subject, place) => change(subject, from[kind][place]?.scores ?? [], instrument.minGroup));
  return {
    since: before.id,
    matchedUnits: matched.length,
    areas: compare('areas'),
    criteria: compare('criteria'),
    actions: compare('actions'),
  };
}

/** The sheets with a rating, by unit. */
function respondedSheets(totals: Totals, ratings: Ratings): Map<string, number> {
  const sheets = new Map<string, number>();
  totals.sheets.forEach((sheet, position) => {
    const unit = ratings.sheets[sheet]?.unit;
    if (unit !== undefined && totals.answered[position]) sheets.set(unit, sheet);
  });
  return sheets;
}

function restrictedTo(
  units: readonly string[],
  round: ScoredRound,
  sheets: ReadonlyMap<string, number>,
  ratings: Ratings,
  instrument: Instrument,
): ScoredSubjects {
  if (units.length === sheets.size) return round.subjects;
  const theirs = units.flatMap((unit) => sheets.get(unit) ?? []);
  return scoredSubjects(addUp(ratings, instrument, theirs), instrument);
}

function change(subject: ScoredSubject, scoresBefore: readonly Value[], minGroup: number): TrendItem {
  const from = groupMean(scoresBefore, minGroup);
  const to = groupMean(subject.scores, minGroup);
  return {
    id: subject.id,
    from: numberOrNull(from),
    to: numberOrNull(to),
    change: from && to && toNumber(subtract(to, from)),
  };
}

function numberOrNull(value: Fraction | null): number | null {
  return value && toNumber(value);
}

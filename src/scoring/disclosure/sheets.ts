import { type Instrument, scaleOf } from '../instrument.ts';
import { isScore } from '../possible-scores.ts';
import { FIRST_STEP, type Ratings } from '../ratings.ts';
import type { Value } from '../values.ts';
import type { Figure } from './figures.ts';

/** One unit's ratings by the item's position; null where it has none, for whatever reason. */
export type Sheet = readonly (number | null)[];
/** By unit. */
export type Sheets = ReadonlyMap<string, Sheet>;
/** What each unit's ratings come to in a figure, by unit; those that do not count there are missing. */
export type Shares = ReadonlyMap<string, Value>;

/** The sheets of the units that have a rating in the round. */
export function sheetsOf(ratings: Ratings, instrument: Instrument, round: string): Sheets {
  const { sheets, itemCount, answers } = ratings;
  const read = (place: number): Sheet =>
    Array.from(answers.subarray(place * itemCount, (place + 1) * itemCount), (code, item) =>
      code < FIRST_STEP ? null : scaleOf(instrument, item).min + code - FIRST_STEP,
    );
  const found = sheets.flatMap((sheet, place): [string, Sheet][] =>
    sheet.round === round ? [[sheet.unit, read(place)]] : [],
  );
  return new Map(found.filter(([, sheet]) => sheet.some((rating) => rating !== null)));
}

export function sharesOf(sheets: Sheets, figure: Figure, minCoverage: number): Shares {
  const shares = new Map<string, Value>();
  for (const [unit, sheet] of sheets) {
    const share = shareOf(sheet, figure, minCoverage);
    if (share !== null) shares.set(unit, share);
  }
  return shares;
}

/** What a unit's ratings come to in a figure; null where it does not count there. */
export function shareOf(sheet: Sheet, { items }: Figure, minCoverage: number): Value | null {
  let sum = 0;
  let of = 0;
  for (const item of items) {
    const rating = sheet[item] ?? null;
    if (rating === null) continue;
    sum += rating;
    of += 1;
  }
  return isScore(of, items.length, minCoverage) ? { sum, of, count: 1 } : null;
}

/** All are at the same end of the scale, so that their mean is each one's own. */
export function atOneEnd(shares: Shares, { scale }: Figure): boolean {
  const at = (end: number) => [...shares.values()].every(({ sum, of }) => sum === of * end);
  return shares.size > 0 && scale.min < scale.max && (at(scale.min) || at(scale.max));
}

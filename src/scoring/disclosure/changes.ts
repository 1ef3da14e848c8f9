import { type Fraction, subtract } from '../fraction.ts';
import type { Instrument } from '../instrument.ts';
import { mayStandBeside } from '../matched.ts';
import { groupMean } from '../values.ts';
import { type Figure, type Figures, SUBJECTS } from './figures.ts';
import { atOneEnd, type Shares, type Sheets, sharesOf } from './sheets.ts';

/** What a change rests on in each round: the units that are in both. */
export interface Change {
  readonly before: Shares;
  readonly now: Shares;
}

export interface Changes {
  readonly matchedUnits: number;
  /** Missing: a change that would tell of too few. */
  readonly of: ReadonlyMap<Figure, Change>;
}

/**
 * The changes over the units that responded in both rounds. Null unless those may stand beside all in each
 * round. The same holds of each change, of the units that count there.
 */
export function changesBetween(
  before: Sheets,
  now: Sheets,
  figures: Figures,
  { minGroup, minCoverage }: Instrument,
): Changes | null {
  const isMatched = (unit: string) => before.has(unit) && now.has(unit);
  const isSplit = (units: ReadonlyMap<string, unknown>) => {
    const matched = [...units.keys()].filter(isMatched).length;
    return mayStandBeside(matched, units.size, minGroup);
  };
  if (![before, now].every(isSplit)) return null;

  const part = (shares: Shares, matched: boolean): Shares =>
    new Map([...shares].filter(([unit]) => isMatched(unit) === matched));
  const changes = SUBJECTS.flatMap((kind) => figures[kind]).flatMap((figure): [Figure, Change][] => {
    const rounds = [before, now].map((sheets) => sharesOf(sheets, figure, minCoverage));
    const [then, since] = rounds.map((shares) => part(shares, true));
    const parts = [then, since, ...rounds.map((shares) => part(shares, false))];
    const tells = minGroup > 1 && parts.some((shares) => shares !== undefined && atOneEnd(shares, figure));
    return then && since && rounds.every(isSplit) && !tells ? [[figure, { before: then, now: since }]] : [];
  });
  return { matchedUnits: [...now.keys()].filter(isMatched).length, of: new Map(changes) };
}

/** How much higher the mean is now. */
export function sizeOf({ before, now }: Change): Fraction {
  const [from, to] = [before, now].map((shares) => groupMean([...shares.values()], 1));
  if (!from || !to) throw new RangeError('A change rests on at least one unit in each round');
  return subtract(to, from);
}

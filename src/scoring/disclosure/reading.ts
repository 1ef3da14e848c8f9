import type { Figure, Kind } from './figures.ts';
import { type Sheet, shareOf } from './sheets.ts';
import type { Shown } from './shown.ts';

/** What people see of a round, and the answers that it rests on. A unit has the same place in all snapshots. */
export interface Snapshot {
  readonly sheets: readonly Sheet[];
  readonly shown: Pick<Shown, 'means' | 'medians'>;
  readonly changes: readonly Comparison[];
}

/** A change that is shown: what those units' mean differs from, which is another round's. */
export interface Comparison {
  readonly figure: Figure;
  readonly units: ReadonlySet<number>;
  readonly other: number;
}

/** A rating that is otherwise, by so many steps. */
export interface Move {
  readonly unit: number;
  readonly item: number;
  readonly by: number;
}

/** A figure as the answers are moved. */
interface Tally {
  readonly figure: Figure;
  readonly isShown: boolean;
  /** What one rating of each unit counts for in its score; 0 where the unit does not count. */
  readonly weights: Float64Array;
  readonly scores: Float64Array;
  readonly n: number;
  sum: number;
  readonly meanBefore: number;
  /** The middle two scores, where the median is shown; the same where the units are odd. */
  readonly middleBefore: Middle | null;
  readonly changes: readonly { readonly compared: Comparison; readonly before: number }[];
}
type Middle = readonly [number, number];

/** Doubles that are closer may be the same fraction: what is as close to being told as this counts as told. */
const CLOSE = 1e-9;

/** One snapshot beside answers that are moved. */
export class Reading {
  readonly #sheets: readonly Sheet[];
  readonly #tallies: ReadonlyMap<Figure, Tally>;
  readonly #ofItem: readonly (readonly Tally[])[];
  readonly #shownOfKind: ReadonlyMap<Kind, readonly Tally[]>;

  constructor(snapshot: Snapshot, figures: readonly Figure[], minCoverage: number) {
    this.#sheets = snapshot.sheets;
    const tallies = figures.map((figure) => tallyOf(snapshot, figure, minCoverage)).filter(({ n }) => n > 0);
    const ofItem: Tally[][] = (snapshot.sheets[0] ?? []).map(() => []);
    for (const tally of tallies) for (const item of tally.figure.items) ofItem[item]?.push(tally);
    this.#tallies = new Map(tallies.map((tally) => [tally.figure, tally]));
    this.#ofItem = ofItem;
    this.#shownOfKind = Map.groupBy(
      tallies.filter(({ isShown }) => isShown),
      ({ figure }) => figure.kind,
    );
  }

  /** As it was before any move. */
  rating(unit: number, item: number): number | null {
    return this.#sheets[unit]?.[item] ?? null;
  }

  apply({ unit, item, by }: Move): void {
    for (const tally of this.#ofItem[item] ?? []) {
      const more = by * (tally.weights[unit] ?? 0);
      tally.scores[unit] = (tally.scores[unit] ?? 0) + more;
      tally.sum += more;
    }
  }

  /** The figures of those that the moves touch that would no longer read as they do. */
  *toldBy(moves: readonly Move[]): Generator<Figure> {
    for (const { item } of moves) {
      for (const tally of this.#ofItem[item] ?? []) {
        if (tally.isShown && this.#isTold(tally)) yield tally.figure;
      }
    }
  }

  /** How much more than before the figure comes to, whether it is shown or not. */
  riseOf(figure: Figure): number {
    const tally = this.#tallies.get(figure);
    const rise = tally === undefined ? 0 : tally.sum / tally.n - tally.meanBefore;
    return Math.abs(rise) < CLOSE ? 0 : rise;
  }

  /** A rating of the one counts for as much as one of the other, in all that the item is part of. */
  weighsAlike(one: number, other: number, item: number): boolean {
    return (this.#ofItem[item] ?? []).every(({ weights }) => weights[one] === weights[other]);
  }

  #isTold(tally: Tally): boolean {
    const { figure, meanBefore, middleBefore, changes } = tally;
    const mean = tally.sum / tally.n;
    if (!readsAs(meanBefore, mean)) return true;
    if (figure.kind === 'cells') return false;
    if (middleBefore !== null && !keepsMedian(tally, middleBefore)) return true;
    if (changes.some(({ compared, before }) => !readsAs(before, changeIn(tally.scores, compared))))
      return true;
    return (this.#shownOfKind.get(figure.kind) ?? []).some(
      (other) => !sameOrder(meanBefore - other.meanBefore, mean - other.sum / other.n),
    );
  }
}

function tallyOf({ sheets, shown, changes }: Snapshot, figure: Figure, minCoverage: number): Tally {
  const shares = sheets.map((sheet) => shareOf(sheet, figure, minCoverage));
  const scores = Float64Array.from(shares, (share) => (share === null ? 0 : share.sum / share.of));
  const weights = Float64Array.from(shares, (share) => (share === null ? 0 : 1 / share.of));
  const n = shares.filter((share) => share !== null).length;
  const sum = scores.reduce((total, score) => total + score, 0);
  return {
    figure,
    isShown: shown.means.has(figure),
    weights,
    scores,
    n,
    sum,
    meanBefore: sum / n,
    middleBefore: shown.medians.has(figure) ? middleOf({ scores, weights }) : null,
    changes: changes
      .filter((change) => change.figure === figure)
      .map((compared) => ({ compared, before: changeIn(scores, compared) })),
  };
}

function middleOf({ scores, weights }: Pick<Tally, 'scores' | 'weights'>): Middle {
  const ascending = scores.filter((_, unit) => weights[unit] !== 0).sort();
  const { length } = ascending;
  return [ascending[Math.floor((length - 1) / 2)] ?? 0, ascending[Math.floor(length / 2)] ?? 0];
}

function keepsMedian(tally: Tally, [lower, upper]: Middle): boolean {
  const { n } = tally;
  // Mostly the middle is where it was, and need not be looked for.
  if (isAt(tally, Math.floor((n - 1) / 2), lower) && isAt(tally, Math.floor(n / 2), upper)) return true;
  const [below, above] = middleOf(tally);
  return readsAs((lower + upper) / 2, (below + above) / 2);
}

/** Of the scores in ascending order the one at that place is this. */
function isAt({ scores, weights }: Tally, place: number, score: number): boolean {
  let below = 0;
  let upTo = 0;
  for (let unit = 0; unit < scores.length; unit += 1) {
    if (weights[unit] === 0) continue;
    const more = (scores[unit] ?? 0) - score;
    if (more < -CLOSE) below += 1;
    if (more < CLOSE) upTo += 1;
  }
  return below <= place && place < upTo;
}

function changeIn(scores: Float64Array, { units, other }: Comparison): number {
  let sum = 0;
  for (const unit of units) sum += scores[unit] ?? 0;
  return sum / units.size - other;
}

/** Both are the same in tenths. */
function readsAs(before: number, now: number): boolean {
  if (Math.abs(now - before) < CLOSE) return true;
  const tenth = Math.round(before * 10);
  return [before, now].every((value) => Math.abs(value * 10 - tenth) < 0.5 - CLOSE);
}

const sameOrder = (before: number, now: number): boolean =>
  Math.abs(before) < CLOSE ? Math.abs(now) < CLOSE : Math.sign(before) * now > CLOSE;

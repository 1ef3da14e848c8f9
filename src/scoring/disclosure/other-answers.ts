import type { Figure } from './figures.ts';
import { type Move, Reading, type Snapshot } from './reading.ts';

/** So many ratings are moved at most: those at the corners of a rectangle of cells. */
const MOST_MOVES = 6;
/** Where none are found in so many tries with a number of moves, what is asked about counts as told. */
const MOST_TRIES = 300;

type Place = Pick<Move, 'unit' | 'item'>;

/**
 * Looks for other answers that would read exactly as these in all snapshots: same means, medians, changes and ranks.
 * What such answers differ in nobody can derive from them. They are answers of the same units to the same items, so
 * that this holds even for someone who knows who has answered what. None are found where there are none; a few that
 * there are may be missed.
 */
export class OtherAnswers {
  readonly #now: Reading;
  readonly #readings: readonly Reading[];
  readonly #units: readonly number[];
  readonly #figuresOf: readonly (readonly Figure[])[];
  readonly #hidesCell: readonly boolean[];
  /** For each unit, those that have answered the same items in all snapshots: they might change places. */
  readonly #likes: readonly (readonly number[])[];
  #moves: Move[] = [];
  #mostMoves = 0;
  #tries = 0;
  #mustMove: Figure | null = null;

  /** The first snapshot is the one that is asked about. Ratings that it shares with the others are moved there too. */
  constructor(
    snapshots: readonly [Snapshot, ...Snapshot[]],
    figures: readonly Figure[],
    minCoverage: number,
  ) {
    const [{ sheets, shown }, ...earlier] = snapshots;
    this.#now = new Reading(snapshots[0], figures, minCoverage);
    this.#readings = [this.#now, ...earlier.map((one) => new Reading(one, figures, minCoverage))];
    this.#units = sheets.map((_, unit) => unit);
    this.#figuresOf = (sheets[0] ?? []).map((_, item) => figures.filter(({ items }) => items.includes(item)));
    this.#hidesCell = this.#figuresOf.map((those) =>
      those.some((figure) => figure.kind === 'cells' && !shown.means.has(figure)),
    );
    const kinds = this.#units.map((unit) => kindOf(snapshots, unit));
    this.#likes = kinds.map((kind) => this.#units.filter((unit) => kinds[unit] === kind));
  }

  /** Ratings that may be others, this one among them; null where this one may not. */
  withOther({ unit, item }: Place): readonly Place[] | null {
    const own = this.#now.rating(unit, item);
    const swapped = this.#likes[unit]?.find((like) => this.#now.rating(like, item) !== own);
    return swapped === undefined
      ? this.#search({ unit, item }, null)
      : [
          { unit, item },
          { unit: swapped, item },
        ];
  }

  /** What the figure comes to may be something else. */
  mayBeElse(figure: Figure): boolean {
    return this.#units.some((unit) =>
      figure.items.some((item) => this.#search({ unit, item }, figure) !== null),
    );
  }

  #search(place: Place, mustMove: Figure | null): readonly Place[] | null {
    this.#mustMove = mustMove;
    for (this.#mostMoves = 1; this.#mostMoves <= MOST_MOVES; this.#mostMoves += 1) {
      this.#tries = 0;
      for (const by of [1, -1]) {
        this.#moves = [];
        const move = { ...place, by };
        if (this.#isOnScale(move) && this.#isCompletedFrom(move)) return this.#moves;
      }
    }
    return null;
  }

  /** The moves so far, with this one and others that it takes, read as before. If not, they stay as they are. */
  #isCompletedFrom(move: Move): boolean {
    this.#tries += 1;
    this.#moves.push(move);
    const readings = this.#readings.filter((reading) => this.#isShared(reading, move));
    for (const reading of readings) reading.apply(move);
    const told = this.#firstTold();
    const isComplete =
      told === null
        ? this.#mustMove === null || this.#now.riseOf(this.#mustMove) !== 0
        : this.#moves.length < this.#mostMoves &&
          this.#answersTo(told).some((next) => this.#tries < MOST_TRIES && this.#isCompletedFrom(next));
    for (const reading of readings) reading.apply({ ...move, by: -move.by });
    if (!isComplete) this.#moves.pop();
    return isComplete;
  }

  #firstTold(): { figure: Figure; reading: Reading } | null {
    for (const reading of this.#readings) {
      const figure = reading.firstTold(this.#moves);
      if (figure !== null) return { figure, reading };
    }
    return null;
  }

  /** Moves that may make a figure read as before again; first those that bring least with them. */
  #answersTo({ figure, reading }: { figure: Figure; reading: Reading }): Move[] {
    const inside = this.#moves.filter(
      (move) => figure.items.includes(move.item) && this.#isShared(reading, move),
    );
    const rise = Math.sign(reading.riseOf(figure));
    const moves = this.#units.flatMap((unit) => {
      const own = inside.filter((move) => move.unit === unit);
      const ownRise = Math.sign(own.reduce((sum, { by }) => sum + by, 0));
      const items = figure.items.filter((item) => !own.some((move) => move.item === item));
      const wanted = ownRise === 0 || ownRise === rise ? [-rise] : [-ownRise, -rise];
      return wanted
        .flatMap((by, late) => items.map((item) => ({ unit, item, by, late })))
        .filter((move) => move.by !== 0 && this.#isOnScale(move) && this.#isShared(reading, move));
    });
    return moves
      .map(({ late, ...move }) => ({ move, order: late * 6 + this.#distance(move, inside) }))
      .sort((one, other) => one.order - other.order)
      .map(({ move }) => move);
  }

  #distance({ unit, item }: Move, moves: readonly Move[]): number {
    const isNear = moves.some((move) => this.#now.weighsAlike(move.unit, unit, item));
    const isOwn = moves.some((move) => move.unit === unit);
    return (this.#hidesCell[item] ? 0 : 3) + (isOwn ? 0 : isNear ? 1 : 2);
  }

  #isShared(reading: Reading, { unit, item }: Place): boolean {
    return reading === this.#now || reading.rating(unit, item) === this.#now.rating(unit, item);
  }

  #isOnScale({ unit, item, by }: Move): boolean {
    const scale = this.#figuresOf[item]?.[0]?.scale;
    const rating = this.#now.rating(unit, item);
    return scale !== undefined && rating !== null && rating + by >= scale.min && rating + by <= scale.max;
  }
}

/** What of a unit is known to someone who knows who has answered what, and whose answers have changed. */
function kindOf(snapshots: readonly [Snapshot, ...Snapshot[]], unit: number): string {
  const now = snapshots[0].sheets[unit] ?? [];
  return snapshots
    .map(({ sheets, changes }) => {
      const answered = (sheets[unit] ?? []).map((rating, item) =>
        rating === null ? ' ' : rating === now[item] ? '=' : '!',
      );
      const counted = changes.map(({ units }) => (units.has(unit) ? '+' : ' '));
      return [...answered, ...counted].join('');
    })
    .join('/');
}

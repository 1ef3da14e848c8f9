import { eraStarts } from './eras.ts';
import type { Figure } from './figures.ts';
import { type Move, Reading, type Snapshot } from './reading.ts';

/** So many ratings are moved at most: those at the corners of a rectangle of cells. */
const MOST_MOVES = 6;
/** Where none are found in so many tries with a number of moves, what is asked about counts as told, and more is withheld. */
const MOST_TRIES = 300;

/** A rating in a version, and in those after it until the unit hands in again: it is the same in all of them. */
export interface Place {
  readonly unit: number;
  readonly item: number;
  readonly version: number;
}
export type PlacedMove = Move & Place;

/** What is looked for: a figure that comes to something else, and a unit whose ratings are known and stay. */
export interface Wanted {
  readonly mustMove?: { readonly figure: Figure; readonly version: number };
  readonly insider?: number;
}

/** Looks for moves of ratings by which all versions read exactly as they do. */
export class MoveSearch {
  readonly #snapshots: readonly Snapshot[];
  readonly #readings: readonly Reading[];
  readonly #units: readonly number[];
  readonly #figuresOf: readonly (readonly Figure[])[];
  /** For each version, the items whose own cell is withheld there. */
  readonly #hiddenCells: readonly ReadonlySet<number>[];
  /** For each unit, the version from which its answers are what they are in each version. */
  readonly #eras: readonly (readonly number[])[];
  #moves: PlacedMove[] = [];
  #mostMoves = 0;
  #tries = 0;
  #wanted: Wanted = {};

  /** `snapshots`: oldest first. */
  constructor(snapshots: readonly Snapshot[], figures: readonly Figure[], minCoverage: number) {
    const sheets = snapshots[0]?.sheets ?? [];
    this.#snapshots = snapshots;
    this.#readings = snapshots.map((one) => new Reading(one, figures, minCoverage));
    this.#units = sheets.map((_, unit) => unit);
    this.#figuresOf = (sheets[0] ?? []).map((_, item) => figures.filter(({ items }) => items.includes(item)));
    this.#hiddenCells = snapshots.map(({ shown }) => {
      const hidden = figures.filter((figure) => figure.kind === 'cells' && !shown.means.has(figure));
      return new Set(hidden.flatMap(({ items }) => items));
    });
    this.#eras = this.#units.map((unit) => eraStarts(snapshots.map((one) => one.sheets[unit] ?? [])));
  }

  /** The version from which the unit's answers are what they are in that one. */
  eraOf(unit: number, version: number): number {
    return this.#eras[unit]?.[version] ?? version;
  }

  /** The versions from which the unit's answers are others than before. */
  startsOf(unit: number): number[] {
    return [...new Set(this.#eras[unit])];
  }

  ratingAt({ unit, item, version }: Place): number | null {
    return this.#snapshots[version]?.sheets[unit]?.[item] ?? null;
  }

  /** Moves of the rating there and of others that it takes; null where none are found. */
  find(place: Place, wanted: Wanted): readonly PlacedMove[] | null {
    this.#wanted = wanted;
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

  /** The figures of the last version that would read otherwise after those moves. */
  toldBy(moves: readonly PlacedMove[]): Figure[] {
    const version = this.#readings.length - 1;
    const reading = this.#readings[version];
    const inside = moves.filter((move) => this.#isIn(version, move));
    for (const move of inside) reading?.apply(move);
    const told = [...(reading?.toldBy(inside) ?? [])];
    for (const move of inside) reading?.apply({ ...move, by: -move.by });
    return told;
  }

  /** The moves so far, with this one and others that it takes, read as before. If not, they stay as they are. */
  #isCompletedFrom(move: PlacedMove): boolean {
    this.#tries += 1;
    this.#moves.push(move);
    const readings = this.#readings.filter((_, version) => this.#isIn(version, move));
    for (const reading of readings) reading.apply(move);
    const told = this.#firstTold();
    const hasRoom = this.#moves.length < this.#mostMoves;
    const next = told === null ? this.#movesToDiffer() : hasRoom ? this.#answersTo(told) : [];
    const isComplete =
      next === null
        ? this.#isOtherwise()
        : hasRoom && next.some((one) => this.#tries < MOST_TRIES && this.#isCompletedFrom(one));
    for (const reading of readings) reading.apply({ ...move, by: -move.by });
    if (!isComplete) this.#moves.pop();
    return isComplete;
  }

  #firstTold(): { figure: Figure; version: number } | null {
    for (const [version, reading] of this.#readings.entries()) {
      const [figure] = reading.toldBy(this.#moves.filter((move) => this.#isIn(version, move)));
      if (figure !== undefined) return { figure, version };
    }
    return null;
  }

  #isOtherwise(): boolean {
    const { mustMove } = this.#wanted;
    return mustMove === undefined || this.#readings[mustMove.version]?.riseOf(mustMove.figure) !== 0;
  }

  /** Moves that may make a unit's answers differ again between two versions where they did; null where all still do. */
  #movesToDiffer(): PlacedMove[] | null {
    for (const { unit, item } of this.#snapshots.length === 1 ? [] : this.#moves) {
      const starts = eraStarts(this.#snapshots.map((_, version) => this.#movedSheet(unit, version)));
      const version = starts.findIndex((start, place) => start !== this.eraOf(unit, place));
      if (version === -1) continue;
      return [version, this.eraOf(unit, version - 1)]
        .map((era) => ({ unit, item, version: era }))
        .filter((place) => !this.#moves.some((move) => isSamePlace(move, place)))
        .flatMap((place) => [1, -1].map((by) => ({ ...place, by })))
        .filter((move) => this.#isOnScale(move));
    }
    return null;
  }

  #movedSheet(unit: number, version: number): (number | null)[] {
    const moves = this.#moves.filter((move) => move.unit === unit && this.#isIn(version, move));
    return (this.#snapshots[version]?.sheets[unit] ?? []).map((rating, item) =>
      rating === null ? null : rating + (moves.find((move) => move.item === item)?.by ?? 0),
    );
  }

  /** Moves that may make a figure read as before again; first those that bring least with them. */
  #answersTo({ figure, version }: { figure: Figure; version: number }): PlacedMove[] {
    const inside = this.#moves.filter(
      (move) => figure.items.includes(move.item) && this.#isIn(version, move),
    );
    const rise = Math.sign(this.#readings[version]?.riseOf(figure) ?? 0);
    // Sorted by putting each in its place: this runs at every step of the search.
    const byOrder: PlacedMove[][] = [];
    for (const unit of this.#units) {
      if (unit === this.#wanted.insider) continue;
      const own = inside.filter((move) => move.unit === unit);
      const from = this.eraOf(unit, version);
      for (const [late, by] of directions(own, rise).entries()) {
        for (const item of figure.items) {
          const move = { unit, item, version: from, by };
          if (own.some((one) => one.item === item) || !this.#isOnScale(move)) continue;
          const order = late * 6 + this.#distance(move, version, inside);
          byOrder[order] ??= [];
          byOrder[order].push(move);
        }
      }
    }
    return byOrder.flat();
  }

  #distance({ unit, item }: Move, version: number, moves: readonly Move[]): number {
    const hidden = this.#hiddenCells[version]?.has(item) ? 0 : 3;
    if (moves.some((move) => move.unit === unit)) return hidden;
    const isNear = moves.some((move) => this.#readings[version]?.weighsAlike(move.unit, unit, item));
    return hidden + (isNear ? 1 : 2);
  }

  #isIn(version: number, place: Place): boolean {
    return this.eraOf(place.unit, version) === place.version;
  }

  #isOnScale(move: PlacedMove): boolean {
    const scale = this.#figuresOf[move.item]?.[0]?.scale;
    const rating = this.ratingAt(move);
    return (
      scale !== undefined && rating !== null && rating + move.by >= scale.min && rating + move.by <= scale.max
    );
  }
}

/** Which way a unit's other ratings may move where the figure has risen: back, or first back from where its own have gone. */
function directions(own: readonly Move[], rise: number): number[] {
  const ownRise = Math.sign(own.reduce((sum, { by }) => sum + by, 0));
  const wanted = ownRise === 0 || ownRise === rise ? [-rise] : [-ownRise, -rise];
  return wanted.filter((by) => by !== 0);
}

const isSamePlace = (one: Place, other: Place): boolean =>
  one.unit === other.unit && one.item === other.item && one.version === other.version;

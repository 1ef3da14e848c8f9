import type { Figure } from './figures.ts';
import { MoveSearch, type Place, type PlacedMove, type Wanted } from './move-search.ts';
import type { Snapshot } from './reading.ts';

/** Answers that differ from those that were given: in these moves, or where the unit changes places with another, in none. */
export interface Others {
  /** Those whose answers differ, besides the unit that is asked about. */
  readonly units: readonly number[];
  readonly moves: readonly PlacedMove[];
}

/**
 * Looks for other answers that would read exactly as these in all versions: same means, medians, changes and ranks.
 * What such answers differ in nobody can derive from them. They are answers of the same units to the same items, and the
 * same units have changed theirs from one version to the next, so that this holds even for someone who knows who has
 * answered what, and who has handed in again. None are found where there are none; a few that there are may be missed.
 */
export class OtherAnswers {
  readonly #snapshots: readonly Snapshot[];
  readonly #search: MoveSearch;
  readonly #units: readonly number[];
  /** For each unit, those that have answered the same items and handed in at the same times: they might change places. */
  readonly #likes: readonly (readonly number[])[];
  readonly #withInsiders: boolean;

  /** `snapshots`: oldest first. `withInsiders`: nor must any unit that knows its own ratings be able to derive another's. */
  constructor(
    snapshots: readonly Snapshot[],
    figures: readonly Figure[],
    { minCoverage, withInsiders }: { minCoverage: number; withInsiders: boolean },
  ) {
    this.#snapshots = snapshots;
    this.#search = new MoveSearch(snapshots, figures, minCoverage);
    this.#units = (snapshots[0]?.sheets ?? []).map((_, unit) => unit);
    const kinds = this.#units.map((unit) => this.#kindOf(unit));
    this.#likes = kinds.map((kind) => this.#units.filter((unit) => kinds[unit] === kind));
    this.#withInsiders = withInsiders;
  }

  /** Every rating of the item, once for each time that its unit has handed it in. */
  placesOf(item: number): Place[] {
    return this.#units.flatMap((unit) =>
      this.#search
        .startsOf(unit)
        .map((version) => ({ unit, item, version }))
        .filter((place) => this.#search.ratingAt(place) !== null),
    );
  }

  /** Answers with another rating there, and, for each unit that may be an insider, such as leave its own; null where none. */
  withOther(place: Place): Others[] | null {
    const any = this.#othersAt(place, {});
    const insiders = this.#withInsiders ? (any?.units ?? []) : [];
    const all = [any, ...insiders.map((insider) => this.#othersAt(place, { insider }))];
    return all.every((others) => others !== null) ? all : null;
  }

  /** Answers by which the figure comes to something else in the version; null where there are none. */
  withOtherwise(figure: Figure, version: number): Others[] | null {
    const mustMove = { figure, version };
    for (const unit of this.#units) {
      for (const item of figure.items) {
        const others = this.#find({ unit, item, version: this.#search.eraOf(unit, version) }, { mustMove });
        if (others !== null) return [others];
      }
    }
    return null;
  }

  /** The figures of the last version that would read otherwise with those answers. */
  toldBy({ moves }: Others): Figure[] {
    return this.#search.toldBy(moves);
  }

  #othersAt(place: Place, wanted: Wanted): Others | null {
    const own = this.#search.ratingAt(place);
    const swapped = this.#likes[place.unit]?.find(
      (unit) => unit !== wanted.insider && this.#search.ratingAt({ ...place, unit }) !== own,
    );
    return swapped === undefined ? this.#find(place, wanted) : { units: [swapped], moves: [] };
  }

  #find(place: Place, wanted: Wanted): Others | null {
    const moves = this.#search.find(place, wanted);
    if (moves === null) return null;
    const units = new Set(moves.map(({ unit }) => unit));
    return { units: [...units].filter((unit) => unit !== place.unit), moves };
  }

  /** What of a unit is known to someone who knows who has answered what, and who has handed in again. */
  #kindOf(unit: number): string {
    return this.#snapshots
      .map(({ sheets, changes }, version) => {
        const answered = (sheets[unit] ?? []).map((rating) => (rating === null ? ' ' : 'x'));
        const counted = changes.map(({ units }) => (units.has(unit) ? '+' : ' '));
        return [this.#search.eraOf(unit, version), ...answered, ...counted].join('');
      })
      .join('/');
  }
}

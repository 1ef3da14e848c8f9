import type { DisclosedResult } from '../../../src/scoring/disclosure/disclosed-result.ts';
import { displayChange } from '../../../src/scoring/display.ts';
import { type Instrument, itemIds } from '../../../src/scoring/instrument.ts';
import { type Rating, type Ratings, ratingsFrom } from '../../../src/scoring/ratings.ts';
import type { RoundResult } from '../../../src/scoring/round-result.ts';
import { score } from '../../../src/scoring/score.ts';

/** One of all the ways in which the units may have answered, and what is published then. */
export interface World {
  /** Every rating that there is, in the same order in all worlds. */
  readonly ratings: readonly number[];
  /** The figures that rest on too few, likewise. */
  readonly few: readonly number[];
  readonly publications: readonly Publication[];
}

/** What is shown, and all the figures that it was made from. */
interface Publication {
  readonly shown: DisclosedResult;
  readonly all: RoundResult;
}

/** All ways of giving so many ratings on the scale. */
export function* everyAnswer(count: number, { min, max }: Instrument['matrixScale']): Generator<number[]> {
  if (count === 0) yield [];
  else {
    for (const rest of everyAnswer(count - 1, { min, max })) {
      for (let rating = min; rating <= max; rating += 1) yield [...rest, rating];
    }
  }
}

/** Who has answered what: a row for each unit, `x` for each item that it has rated. */
export function placesIn(pattern: string, instrument: Instrument, round = '2020'): Omit<Rating, 'rating'>[] {
  const items = itemIds(instrument);
  return pattern
    .split(' ')
    .flatMap((row, unit) =>
      [...row].flatMap((mark, item) =>
        mark === 'x' ? [{ round, unit: `u${unit}`, item: items[item] ?? '' }] : [],
      ),
    );
}

export function answered(
  places: readonly Omit<Rating, 'rating'>[],
  answers: readonly number[],
  instrument: Instrument,
): Ratings {
  return ratingsFrom(
    places.map((place, index) => ({ ...place, rating: answers[index] ?? null })),
    instrument,
  );
}

/** The last round's figures with nothing withheld. */
export function allFigures(ratings: Ratings, instrument: Instrument): RoundResult {
  const result = score(ratings, { ...instrument, minGroup: 1 }).at(-1);
  if (result === undefined) throw new Error('nobody has answered');
  return result;
}

/**
 * Ratings and figures on too few that someone can derive who tries out all worlds: those that are the same in each world that would have
 * shown the same. Gives how many snapshots tell something, and the first of them.
 */
export function told(worlds: readonly World[]): { snapshots: number; first: World | undefined } {
  const byFilter = Map.groupBy(worlds, ({ publications }) => JSON.stringify(publications.map(filterOf)));
  const telling = [...byFilter.values()].flatMap((published) => {
    const filters = (published[0]?.publications ?? []).map(filterOf);
    const look = ({ publications }: World) =>
      publications.map(({ all }, index) => lookThrough(filters[index], all)).join('\n');
    const alike = Map.groupBy(worlds, look);
    const looks = new Set(published.map(look));
    return [...looks].map((one) => alike.get(one) ?? []).filter(tells);
  });
  return { snapshots: telling.length, first: telling[0]?.[0] };
}

function tells(worlds: readonly World[]): boolean {
  const [first] = worlds;
  const isTold = (secrets: (world: World) => readonly number[]) =>
    first !== undefined &&
    secrets(first).some((secret, index) => worlds.every((world) => secrets(world)[index] === secret));
  return isTold(({ ratings }) => ratings) || isTold(({ few }) => few);
}

export type Filter = ReturnType<typeof filterOf>;
const KINDS = ['areas', 'criteria', 'actions'] as const;

/** Which figures can be seen. */
export function filterOf({ shown }: Pick<Publication, 'shown'>) {
  return {
    cells: shown.cells.map(({ mean }) => mean !== null),
    kinds: KINDS.map((kind) =>
      shown[kind].map(({ mean, median }, place) => ({
        mean: mean !== null,
        median: median !== null,
        change: (shown.trend?.[kind][place]?.change ?? null) !== null,
      })),
    ),
  };
}

/** What those figures say: means, medians and changes in tenths, and how the means are ordered. */
export function lookThrough(filter: Filter | undefined, all: RoundResult): string {
  const cells = all.cells.map(({ display }, place) => (filter?.cells[place] ? display : ''));
  const kinds = KINDS.flatMap((kind, index) => {
    const seen = all[kind].map((figure, place) => ({ figure, can: filter?.kinds[index]?.[place], place }));
    const means = seen.filter(({ can }) => can?.mean).map(({ figure }) => figure.mean ?? 0);
    return seen.map(({ figure, can, place }) =>
      [
        can?.mean ? `${figure.display}/${means.filter((mean) => mean > (figure.mean ?? 0)).length}` : '',
        can?.median ? displayChange(figure.median ?? 0, 'sv') : '',
        can?.change ? displayChange(all.trend?.[kind][place]?.change ?? 0, 'sv') : '',
      ].join(' '),
    );
  });
  return [...cells, ...kinds].join('|');
}

import type { DisclosedFigure, DisclosedResult } from '../../../src/scoring/disclosure/disclosed-result.ts';
import type { Instrument } from '../../../src/scoring/instrument.ts';
import type { Ratings } from '../../../src/scoring/ratings.ts';
import type { SubjectResult } from '../../../src/scoring/round-result.ts';
import { score } from '../../../src/scoring/score.ts';

/** The last round as it would be shown if only what rests on too few were withheld, as `lika score` does: what an attack beats. */
export function primaryOnly(ratings: Ratings, instrument: Instrument): DisclosedResult {
  const result = score(ratings, instrument).at(-1);
  if (result === undefined) throw new Error('nobody has answered');
  const figure = ({ id, n, mean, median, rank, suppressed }: SubjectResult): DisclosedFigure => ({
    id,
    n,
    mean,
    median,
    rank,
    withheld: suppressed,
  });
  return {
    ...result,
    areas: result.areas.map(figure),
    criteria: result.criteria.map(figure),
    actions: result.actions.map(figure),
    cells: result.cells.map(({ suppressed, ...cell }) => ({ ...cell, withheld: suppressed })),
  };
}

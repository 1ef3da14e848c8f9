import { itemsOf } from '../records/assessment/round-ratings.ts';
import type { RoundAnswers } from './round-answers.ts';

/**
 * The ratings in the matrix and of the actions that were handed in, in long form, as `lika score` reads it:
 * `round,unit,item,rating`. What is unanswered has no line, nor has a part with a list of its own, which it does not read.
 */
export function ratingsCsv(rounds: readonly RoundAnswers[]): string {
  const lines = rounds.flatMap(({ round, asked, units }) =>
    units.flatMap(({ unit, ratings }) =>
      itemsOf(asked).flatMap((item) => {
        const rating = ratings.get(item);
        return rating === undefined ? [] : [[round.id, unit, item, String(rating)]];
      }),
    ),
  );
  return [['round', 'unit', 'item', 'rating'], ...lines]
    .map((cells) => `${cells.map(quoted).join(',')}\n`)
    .join('');
}

const quoted = (cell: string): string => (/[",;\s]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

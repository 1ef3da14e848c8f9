import { createAnswers } from '../answers/answers.ts';
import type { SearchIndex } from '../retrieval/search-index.ts';
import { statusFrom } from './abilities/status-from.ts';
import type { LikaParts } from './lika-parts.ts';
import type { ModelWork } from './model.ts';

/** Answers from the plan's documents, for every Lika that gives them. `index`: the documents as they are now. */
export function openAnswers(
  index: () => SearchIndex,
  { wordedBy, nearness }: ModelWork,
): LikaParts['answer'] {
  return ({ register, standing, rounds, depth, curated, now }) =>
    createAnswers({
      index,
      register,
      statusOf: statusFrom(standing, now),
      rounds,
      depth,
      curated,
      ...(wordedBy && { wordedBy }),
      ...(nearness && { nearness }),
    }).answer;
}

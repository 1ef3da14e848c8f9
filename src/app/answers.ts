import { createAnswers } from '../answers/answers.ts';
import type { Log } from '../messages/log.ts';
import type { Pack } from '../plan/load-pack.ts';
import { loadCollection } from '../retrieval/collection.ts';
import type { LikaParts } from './lika.ts';
import type { ModelWork } from './model.ts';
import { statusFrom } from './status-from.ts';

/** Reads the plan's documents once, for every Lika that answers from them. */
export async function openAnswers(
  pack: Pack,
  { wordedBy, nearness }: ModelWork,
  log: Log,
): Promise<LikaParts['answer']> {
  const { index, skipped } = await loadCollection(pack.documents);
  for (const file of skipped) log.warn(file, 'a document is left out of the answers');
  return ({ register, standing, rounds, now }) =>
    createAnswers({
      index: () => index,
      register,
      statusOf: statusFrom(standing, now),
      rounds,
      ...(wordedBy && { wordedBy }),
      ...(nearness && { nearness }),
    }).answer;
}

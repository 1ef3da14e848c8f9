import { resolve } from 'node:path';
import { createAnswers } from '../answers/answers.ts';
import type { Wording } from '../answers/from-documents/worded-answer.ts';
import type { Config } from '../config.ts';
import type { Log } from '../messages/log.ts';
import { readInstructions } from '../model/instructions.ts';
import { createLanguageModel } from '../model/language-model.ts';
import type { Pack } from '../plan/load-pack.ts';
import { loadCollection } from '../retrieval/collection.ts';
import type { LikaParts } from './lika.ts';
import { statusFrom } from './status-from.ts';

const INSTRUCTIONS = resolve(import.meta.dirname, '../../prompts/answer.md');

/** Reads the plan's documents once, for every Lika that answers from them. */
export async function openAnswers(config: Config, pack: Pack, log: Log): Promise<LikaParts['answer']> {
  const { index, skipped } = await loadCollection(pack.documents);
  for (const file of skipped) log.warn(file, 'a document is left out of the answers');
  const wordedBy = await openWording(config, log);
  return ({ register, standing, rounds, depth, now }) =>
    createAnswers({
      index: () => index,
      register,
      statusOf: statusFrom(standing, now),
      rounds,
      depth,
      ...(wordedBy && { wordedBy }),
    }).answer;
}

/** The model that words answers; undefined until someone has configured one. */
export async function openWording(config: Config, log: Log): Promise<Wording | undefined> {
  const model = createLanguageModel(config.model);
  if (model === undefined) return undefined;
  return {
    model,
    instructions: (await readInstructions(INSTRUCTIONS)).text,
    onFailure: (reason) => log.warn({ err: reason }, 'the model could not be used; Lika answered without it'),
  };
}

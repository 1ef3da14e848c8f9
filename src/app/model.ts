import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Wording } from '../answers/from-documents/by-model/with-model.ts';
import type { Config } from '../config.ts';
import type { Log } from '../messages/log.ts';
import { readInstructions } from '../model/instructions.ts';
import { createModels } from '../model/models.ts';
import { createNearness, type Nearness } from '../model/nearness/nearness.ts';
import type { Spent } from '../model/service/budget.ts';
import { ModelError } from '../model/service/model-error.ts';
import { localDay } from '../plan/local-time.ts';
import type { Plan } from '../plan/plan.ts';
import type { Drafting } from '../report/draft.ts';
import type { Database } from '../store/database.ts';
import { openStore, StoreOpenError } from '../store/open-store.ts';
import { StoreError } from '../store/store.ts';
import { ledgerIn, vectorsIn } from './model-memory.ts';

const PROMPTS = resolve(import.meta.dirname, '../../prompts');

/** What Lika does with a model, all of it optional. */
export type ModelWork = {
  wordedBy?: Wording;
  nearness?: Nearness;
  draftedBy?: Drafting;
  close(): Promise<void>;
};

export const WITHOUT_MODEL: ModelWork = { close: async () => undefined };

/** Opens what is configured. One budget for all of it, kept where this deployment keeps what it knows. */
export async function openModel(
  config: Config,
  { timeZone, now, log }: { timeZone: string; now: () => Date; log: Log },
): Promise<ModelWork> {
  if (config.model === undefined) return WITHOUT_MODEL;
  const store = await openStore(databaseOf(config));
  const models = createModels(config.model, {
    budget: config.model.budget,
    ledger: ledgerIn(store),
    today: () => localDay(now(), timeZone),
    onTrouble: (what, day) =>
      log.warn(
        { day },
        what === 'spent'
          ? 'the model’s budget for the day is spent; Lika answers without it until midnight'
          : 'the model gave a usage that cannot be right; what was reserved counts as used',
      ),
  });
  const { language, embedding } = models;
  const nearness =
    embedding &&
    createNearness({
      model: embedding,
      cache: vectorsIn(store),
      onFailure: (reason) =>
        log.warn(detailsOf(reason), 'embeddings could not be used; Lika searched by words alone'),
    });
  return {
    ...(language && {
      wordedBy: {
        model: language,
        instructions: {
          question: await promptOf('question'),
          ranking: await promptOf('ranking'),
          answer: await promptOf('answer'),
        },
        onFailure: (step, reason) =>
          log.warn({ step, ...detailsOf(reason) }, 'the model could not be used; Lika did without it'),
      },
      draftedBy: {
        model: language,
        instructions: await promptOf('report'),
        onFailure: (part, reason) =>
          log.warn(
            { part, ...detailsOf(reason) },
            'the model’s draft could not be used; the report is without it',
          ),
      },
    }),
    ...(nearness && { nearness }),
    async close() {
      nearness?.stop();
      await models.close();
      await nearness?.settled();
      await store.close();
    },
  };
}

/** What today has taken so far; undefined where there is no database yet, or where it cannot be read. */
export async function modelToday(
  config: Config,
  { timeZone }: Pick<Plan, 'timeZone'>,
  now: Date,
): Promise<Spent | undefined> {
  const database = databaseOf(config);
  if (database.engine === 'sqlite' && !existsSync(database.path)) return undefined;
  try {
    const store = await openStore(database);
    try {
      return await ledgerIn(store).read(localDay(now, timeZone));
    } finally {
      await store.close();
    }
  } catch (error) {
    if (!(error instanceof StoreOpenError || error instanceof StoreError)) throw error;
    return undefined;
  }
}

/** Where what the model takes is kept: where Lika is at work, in a chat or in the playground. */
function databaseOf(config: Config): Database {
  const isChat = config.slack !== undefined || config.teams !== undefined;
  return isChat || !config.playground
    ? config.database
    : { engine: 'sqlite', path: config.playgroundDatabase };
}

async function promptOf(name: string): Promise<string> {
  return (await readInstructions(resolve(PROMPTS, `${name}.md`))).text;
}

/** Why, and nothing of what was asked or answered: an error's own message and cause may hold both. */
function detailsOf(reason: unknown): { reason: string; status?: number } {
  if (reason instanceof ModelError) {
    const { status } = reason;
    return { reason: reason.reason, ...(status !== undefined && { status }) };
  }
  return { reason: reason instanceof Error ? reason.message : 'unknown' };
}

import { createHash } from 'node:crypto';
import type { EmbeddingModel } from './embedding-model.ts';
import { masked } from './masking.ts';
import { ModelError } from './model-error.ts';

/** What is compared with a question: `id` says which it is, `text` what it says. */
export type Comparable = { id: string; text: string };

/** Where vectors are kept between runs, as base64 of 32-bit floats, under keys that say what they are of. */
export type VectorCache = {
  getMany(keys: string[]): Promise<unknown[]>;
  set(key: string, vector: string): Promise<void>;
};

export type Nearness = {
  /**
   * How near in meaning each of the nearest is to the question, 0 to 1, by id. Undefined until all of them are known,
   * which is worked on in the background, and whenever the model fails or takes longer than this.
   */
  near(
    question: string,
    among: readonly Comparable[],
    timeoutMs: number,
  ): Promise<ReadonlyMap<string, number> | undefined>;
  /** When the work in the background is over, done or not. */
  settled(): Promise<void>;
  /** Ends the work in the background. */
  stop(): void;
};

const BATCH = 32;
const BATCH_TIMEOUT_MS = 30_000;
/** The background leaves so much of the day's budget to people's questions. */
const BACKGROUND_SHARE = 0.5;
const QUESTIONS_KEPT = 200;
const NEAREST = 30;
/** After a failure the background tries again no sooner than this. */
const AGAIN_AFTER_MS = 10 * 60_000;

export function createNearness(options: {
  model: EmbeddingModel;
  cache: VectorCache;
  /** Milliseconds on a clock that only goes forward. */
  elapsed?: () => number;
  onFailure?: (reason: unknown) => void;
}): Nearness {
  const { model, cache, onFailure } = options;
  const elapsed = options.elapsed ?? (() => performance.now());
  const asked = new Map<string, Float32Array>();
  let known = new Map<string, Float32Array>();
  let complete: readonly Comparable[] | undefined;
  let filling: Promise<void> | undefined;
  let nextAt = Number.NEGATIVE_INFINITY;
  let stopped = false;

  const keyOf = (text: string) =>
    createHash('sha256')
      .update(`${model.name}\n${masked(text)}`)
      .digest('base64url');

  /** From the cache, and from the model what is not there. What no longer is to be compared is let go. */
  const fill = async (among: readonly Comparable[]): Promise<void> => {
    const vectors = new Map<string, Float32Array>();
    for (let from = 0; from < among.length && !stopped; from += BATCH) {
      const keys = among.slice(from, from + BATCH).map(({ text }) => keyOf(text));
      const kept = await cache.getMany(keys.filter((key) => !known.has(key)));
      const unknown = keys.filter((key) => !known.has(key));
      for (const key of keys) {
        const vector = known.get(key) ?? vectorIn(kept[unknown.indexOf(key)]);
        if (vector !== undefined) vectors.set(key, vector);
      }
      const missing = new Map(
        among.slice(from, from + BATCH).flatMap(({ text }, at) => {
          const key = keys[at] ?? '';
          return vectors.has(key) ? [] : [[key, text] as const];
        }),
      );
      if (missing.size === 0) continue;
      const limits = { timeoutMs: BATCH_TIMEOUT_MS, share: BACKGROUND_SHARE };
      const made = await model.embed([...missing.values()], limits);
      for (const [at, key] of [...missing.keys()].entries()) {
        const vector = made[at];
        if (vector === undefined) continue;
        vectors.set(key, vector);
        await cache.set(key, written(vector));
      }
    }
    if (stopped) return;
    known = vectors;
    complete = among;
  };

  const fillInBackground = (among: readonly Comparable[]): void => {
    if (filling !== undefined || stopped || elapsed() < nextAt) return;
    filling = fill(among)
      .catch((reason: unknown) => {
        nextAt = elapsed() + AGAIN_AFTER_MS;
        onFailure?.(reason);
      })
      .finally(() => {
        filling = undefined;
      });
  };

  const vectorOf = async (question: string, timeoutMs: number): Promise<Float32Array | undefined> => {
    const key = keyOf(question);
    const vector = asked.get(key) ?? (await model.embed([question], { timeoutMs, share: 1 }))[0];
    if (vector === undefined) return undefined;
    asked.delete(key);
    asked.set(key, vector);
    for (const oldest of asked.keys()) {
      if (asked.size <= QUESTIONS_KEPT) break;
      asked.delete(oldest);
    }
    return vector;
  };

  return {
    async near(question, among, timeoutMs) {
      if (among.length === 0) return undefined;
      if (complete !== among) {
        fillInBackground(among);
        return undefined;
      }
      try {
        const vector = await vectorOf(question, timeoutMs);
        if (vector === undefined) return undefined;
        return nearest(
          among.flatMap(({ id, text }) => {
            const other = known.get(keyOf(text));
            if (other !== undefined && other.length !== vector.length) throw new ModelError('malformed');
            return other === undefined ? [] : [[id, product(vector, other)] as const];
          }),
        );
      } catch (reason) {
        onFailure?.(reason);
        return undefined;
      }
    },
    async settled() {
      await filling;
    },
    stop() {
      stopped = true;
    },
  };
}

/** The best at 1, those beyond the nearest at 0: models differ in how near they find everything to be. */
function nearest(likeness: (readonly [id: string, cosine: number])[]): Map<string, number> {
  const best = likeness.toSorted(([, one], [, other]) => other - one).slice(0, NEAREST + 1);
  const [top, floor] = [best[0]?.[1] ?? 0, best.at(-1)?.[1] ?? 0];
  return new Map(
    best.flatMap(([id, cosine]) => {
      const score = top > floor ? (cosine - floor) / (top - floor) : 0;
      return score > 0 ? [[id, score]] : [];
    }),
  );
}

function product(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

function written(vector: Float32Array): string {
  return Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength).toString('base64');
}

/** Undefined where what was kept is no vector. */
function vectorIn(kept: unknown): Float32Array | undefined {
  if (typeof kept !== 'string' || kept === '') return undefined;
  const bytes = Buffer.from(kept, 'base64');
  if (bytes.byteLength === 0 || bytes.byteLength % Float32Array.BYTES_PER_ELEMENT !== 0) return undefined;
  const vector = new Float32Array(new Uint8Array(bytes).buffer);
  return vector.every(Number.isFinite) ? vector : undefined;
}

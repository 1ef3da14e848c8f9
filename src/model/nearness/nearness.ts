import { createHash } from 'node:crypto';
import { masked } from '../masking.ts';
import { ModelError } from '../service/model-error.ts';
import type { EmbeddingModel } from './embedding-model.ts';

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

/** All that is compared, each with its vector; the vectors also by what they were made of. */
type Known = {
  among: readonly Comparable[];
  vectors: Float32Array[];
  byKey: ReadonlyMap<string, Float32Array>;
};

const NO_VECTOR = new Float32Array();

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
  let known: Known = { among: [], vectors: [], byKey: new Map() };
  let filling: Promise<void> | undefined;
  let nextAt = Number.NEGATIVE_INFINITY;
  let stopped = false;

  const keyOf = (text: string) =>
    createHash('sha256')
      .update(`${model.name}\n${masked(text)}`)
      .digest('base64url');

  const kept = async (keys: string[]): Promise<Map<string, Float32Array>> => {
    const unknown = keys.filter((key) => !known.byKey.has(key));
    const fromCache = await cache.getMany(unknown);
    return new Map(
      keys.flatMap((key) => {
        const vector = known.byKey.get(key) ?? vectorIn(fromCache[unknown.indexOf(key)]);
        return vector === undefined ? [] : [[key, vector] as const];
      }),
    );
  };

  const made = async (texts: ReadonlyMap<string, string>): Promise<[string, Float32Array][]> => {
    if (texts.size === 0) return [];
    const limits = { timeoutMs: BATCH_TIMEOUT_MS, share: BACKGROUND_SHARE };
    const vectors = await model.embed([...texts.values()], limits);
    const byKey = [...texts.keys()].flatMap((key, at): [string, Float32Array][] => {
      const vector = vectors[at];
      return vector === undefined ? [] : [[key, vector]];
    });
    for (const [key, vector] of byKey) await cache.set(key, written(vector));
    return byKey;
  };

  /** From the cache, and from the model what is not there. What no longer is to be compared is let go. */
  const fill = async (among: readonly Comparable[]): Promise<void> => {
    const byKey = new Map<string, Float32Array>();
    const keys: string[] = [];
    for (let from = 0; from < among.length; from += BATCH) {
      if (stopped) return;
      const batch = among.slice(from, from + BATCH).map(({ text }) => ({ key: keyOf(text), text }));
      keys.push(...batch.map(({ key }) => key));
      for (const [key, vector] of await kept(batch.map(({ key }) => key))) byKey.set(key, vector);
      const missing = batch.filter(({ key }) => !byKey.has(key)).map(({ key, text }) => [key, text] as const);
      for (const [key, vector] of await made(new Map(missing))) byKey.set(key, vector);
    }
    known = { among, vectors: keys.map((key) => byKey.get(key) ?? NO_VECTOR), byKey };
  };

  const fillInBackground = (among: readonly Comparable[]): void => {
    if (filling !== undefined || stopped || elapsed() < nextAt) return;
    filling = fill(among)
      .catch((reason: unknown) => {
        nextAt = elapsed() + AGAIN_AFTER_MS;
        if (!stopped) onFailure?.(reason);
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
      if (known.among !== among) {
        fillInBackground(among);
        return undefined;
      }
      try {
        const vector = await vectorOf(question, timeoutMs);
        if (vector === undefined) return undefined;
        const { vectors } = known;
        if (vectors.some((other) => other.length !== vector.length)) throw new ModelError('malformed');
        return nearest(among.map(({ id }, at) => [id, product(vector, vectors[at] ?? NO_VECTOR)] as const));
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

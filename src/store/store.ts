/**
 * A named space of JSON values. Keys are computed by the caller: well-formed, without null characters, and at
 * most 1024 bytes in UTF-8. Any other key is refused with a `StoreKeyError`, on every engine alike.
 */
export interface Space {
  get(key: string): Promise<unknown>;
  /** In the order asked, in one round trip. */
  getMany(keys: string[]): Promise<unknown[]>;
  /** `ttlMs`: the value is forgotten after so many milliseconds, by the wall clock and not Lika's. */
  set(key: string, value: unknown, options?: { ttlMs: number }): Promise<void>;
  delete(key: string): Promise<void>;
  clear(): Promise<void>;
  /**
   * Every entry whose key begins so, a page at a time, by the bytes of the keys. Without a prefix for start-up, export
   * and housekeeping alone, never in the way of a message.
   */
  entries(prefix?: string): AsyncIterable<[key: string, value: unknown]>;
}

/** The right to do something alone, until it runs out, is given back, or is not renewed in time and someone else takes it. */
export interface Lease {
  /** Greater than that of every earlier lease of the same id. */
  readonly number: number;
  /** How long it lasts when it is given or renewed, in milliseconds. */
  readonly ms: number;
  /**
   * Runs the work. Once someone else has taken the id over, what the work sets or deletes in this store is refused
   * with a `LeaseLostError`, and nothing is changed. Inside another lease's work it holds both.
   */
  holding<Result>(work: () => Promise<Result>): Promise<Result>;
  /** It lasts as long again from now on. Rejects with a `LeaseLostError` once someone else has taken it over. */
  renew(): Promise<void>;
  /** Gives it back; does nothing once someone else has taken it over. */
  release(): Promise<void>;
}

/** Where Lika keeps things. Every failure rejects; a miss is `undefined`, never an error in disguise. */
export interface Store {
  /** The name: small letters, digits and hyphens. */
  space(name: string): Space;
  /** Given to exactly one caller until it runs out or is released, across processes and machines. The id: as a key. */
  lease(id: string, leaseMs: number): Promise<Lease | undefined>;
  /** Several Likas may take messages in over this engine at once: what only one may do at a time needs a lease. */
  readonly shared: boolean;
  /** Rejects when the engine does not answer. */
  ping(): Promise<void>;
  /** What the administrator should know about how the engine is set up, in Swedish. Empty where all is well. */
  warnings(): Promise<string[]>;
  /** Closes this store and no other. What is asked of it afterwards rejects. */
  close(): Promise<void>;
}

/** The engine did not do what was asked: which engine and where, and why. The driver's error is the cause. */
export class StoreError extends Error {
  constructor(server: string, cause: unknown) {
    super(`${server}: ${reasonOf(cause)}`, { cause });
    this.name = 'StoreError';
  }
}

/** Someone else has taken over what this process was doing, which must be left to them. Nothing was written. */
export class LeaseLostError extends Error {
  constructor(ids: readonly string[]) {
    super(`another process has taken over ${ids.join(' or ')}; nothing was written`);
    this.name = 'LeaseLostError';
  }
}

/** What went wrong, in a few words, also where a driver tried several addresses and says nothing of its own. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return reasonOf(error.errors[0]);
  if (!(error instanceof Error)) return String(error);
  return error.message === '' ? error.name : error.message;
}

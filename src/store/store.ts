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
  /** Every entry, a page at a time, by the bytes of the keys: for start-up, export and housekeeping, never in the way of a message. */
  entries(): AsyncIterable<[key: string, value: unknown]>;
}

/** Where Lika keeps things. Every failure rejects; a miss is `undefined`, never an error in disguise. */
export interface Store {
  /** The name: small letters, digits and hyphens. */
  space(name: string): Space;
  /** True for exactly one caller until the lease runs out or is released, across processes and machines. The id: as a key. */
  claim(id: string, leaseMs: number): Promise<boolean>;
  release(id: string): Promise<void>;
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

/** What went wrong, in a few words, also where a driver tried several addresses and says nothing of its own. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return reasonOf(error.errors[0]);
  if (!(error instanceof Error)) return String(error);
  return error.message === '' ? error.name : error.message;
}

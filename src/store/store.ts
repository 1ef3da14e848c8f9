/** A named space of JSON values. Keys are computed by the caller; nothing is listed quickly, see `entries`. */
export interface Space {
  get(key: string): Promise<unknown>;
  getMany(keys: string[]): Promise<unknown[]>;
  set(key: string, value: unknown, options?: { ttlMs: number }): Promise<void>;
  delete(key: string): Promise<void>;
  clear(): Promise<void>;
  /** Every entry: for start-up, export and housekeeping, never in the way of a message. */
  entries(): AsyncIterable<[key: string, value: unknown]>;
}

/** Where Lika keeps things. Every failure rejects; a miss is `undefined`, never an error in disguise. */
export interface Store {
  space(name: string): Space;
  /** True for exactly one caller until the lease runs out or is released, across processes. */
  claim(id: string, leaseMs: number): Promise<boolean>;
  release(id: string): Promise<void>;
  /** Rejects when the engine does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

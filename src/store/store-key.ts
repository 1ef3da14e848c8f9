const MAX_BYTES = 1024;

/** A key that cannot be kept as it is. Nothing was stored. */
export class StoreKeyError extends Error {
  constructor(key: string, problem: string) {
    super(`the key ${JSON.stringify(key.slice(0, 80))} was refused, and nothing was stored: ${problem}`);
    this.name = 'StoreKeyError';
  }
}

/** The key, if every engine keeps it as it is. Throws a `StoreKeyError`. */
export function checkedKey(key: string): string {
  const bytes = Buffer.byteLength(key);
  if (bytes > MAX_BYTES) {
    throw new StoreKeyError(
      key,
      `it is ${bytes} bytes and at most ${MAX_BYTES} are kept; compute it from less, or hash it`,
    );
  }
  if (key.includes('\u0000')) throw new StoreKeyError(key, 'it holds a null character; take it out');
  if (!key.isWellFormed()) throw new StoreKeyError(key, 'it holds half a character; take that out');
  return key;
}

/** The name of a space, if it can stand in keys and patterns of every engine. */
export function checkedSpaceName(name: string): string {
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(name)) {
    throw new StoreKeyError(name, 'the name of a space has small letters, digits and hyphens, at most 63');
  }
  return name;
}

/** A time to live or a lease in whole milliseconds. Keyv takes 0 for "for ever", and Redis refuses it. */
export function wholeMs(ms: number): number {
  if (!(ms > 0 && Number.isFinite(ms))) throw new RangeError(`${ms} ms is no time to keep something`);
  return Math.ceil(ms);
}

import type { z } from 'zod';
import type { Space, Store } from '../store/store.ts';

/** Values of one shape in one space of the store; each is checked when it is read. */
export interface Collection<Value> {
  get(key: string): Promise<Value | undefined>;
  getMany(keys: string[]): Promise<(Value | undefined)[]>;
  /** `ttlMs`: forgotten after so long, unless it is set again. */
  set(key: string, value: Value, options?: { ttlMs: number }): Promise<void>;
  delete(key: string): Promise<void>;
  clear(): Promise<void>;
  /** Every entry whose key begins so, by the bytes of the keys; see `Space`. */
  entries(prefix?: string): AsyncIterable<[key: string, value: Value]>;
}

/** What is stored does not have the shape that this version of Lika knows. */
class StoredValueError extends Error {
  constructor(space: string, key: string, cause: unknown) {
    super(`the stored value ${space}/${key} cannot be read by this version of Lika`, { cause });
    this.name = 'StoredValueError';
  }
}

function collection<Schema extends z.ZodType>(
  space: Space,
  name: string,
  schema: Schema,
  options: { ttlMs?: number } = {},
): Collection<z.output<Schema>> {
  const read = (key: string, value: unknown): z.output<Schema> => {
    const parsed = schema.safeParse(value);
    if (!parsed.success) throw new StoredValueError(name, key, parsed.error);
    return parsed.data;
  };
  const { ttlMs } = options;

  return {
    async get(key) {
      const value = await space.get(key);
      return value === undefined ? undefined : read(key, value);
    },
    async getMany(keys) {
      const values = await space.getMany(keys);
      return keys.map((key, index) => (values[index] === undefined ? undefined : read(key, values[index])));
    },
    set: (key, value, options = ttlMs === undefined ? undefined : { ttlMs }) =>
      space.set(key, value, options),
    delete: (key) => space.delete(key),
    clear: () => space.clear(),
    async *entries(prefix) {
      for await (const [key, value] of space.entries(prefix)) yield [key, read(key, value)];
    },
  };
}

/** Opens the collection of that name, which is how the store finds it again. */
export type Open = <Schema extends z.ZodType>(
  name: string,
  schema: Schema,
  options?: { ttlMs?: number },
) => Collection<z.output<Schema>>;

export const opening =
  (store: Pick<Store, 'space'>): Open =>
  (name, schema, options) =>
    collection(store.space(name), name, schema, options);

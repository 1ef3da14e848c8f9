/** Small numbers for strings, so that an index holds numbers. */
export type Ids = {
  idOf(key: string): number;
  find(key: string): number | undefined;
  all(): Iterable<string>;
  count(): number;
};

export function createIds(): Ids {
  const ids = new Map<string, number>();
  return {
    idOf: (key) => {
      const known = ids.get(key);
      if (known !== undefined) return known;
      ids.set(key, ids.size);
      return ids.size - 1;
    },
    find: (key) => ids.get(key),
    all: () => ids.keys(),
    count: () => ids.size,
  };
}

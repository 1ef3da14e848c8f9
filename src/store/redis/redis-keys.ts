/** Where in Redis a store keeps what; see `redis-scripts.ts`. An entry's name: `SPACE:KEY`. */
export type RedisKeys = {
  entries: string;
  entry: (name: string) => string;
  index: string;
  expiring: string;
  lease: (id: string) => string;
};

/** All begin with the store's name. */
export function redisKeys(name: string): RedisKeys {
  const entries = `${name}:entries:`;
  return {
    entries,
    entry: (of) => entries + of,
    index: `${name}:index`,
    expiring: `${name}:expiring`,
    lease: (id) => `${name}:leases:${id}`,
  };
}

import { join } from 'node:path';
import { createClient } from '@keyv/redis';
import { openPool } from '../../src/store/postgres/postgres-pool.ts';
import type { Place } from '../contracts/store-contract.ts';
import { postgresUrl, redisUrl, uniqueName } from './servers.ts';

/** New places on one server, where nothing is, and how to leave it as it was. */
export type Places = { empty(): Promise<Place>; forget(): Promise<void> };

/** A file for each, in a folder that whoever made it removes; it may be made later. */
export function sqlitePlaces(folder: () => string): Places {
  let files = 0;
  return {
    empty: async () => ({
      database: { engine: 'sqlite', path: join(folder(), `${++files}.sqlite`) },
      options: {},
    }),
    forget: async () => undefined,
  };
}

/** A schema for each. */
export function postgresPlaces(): Places & { newSchema(suffix?: string): Promise<string> } {
  const server = openPool(postgresUrl, 5_000);
  const schemas: string[] = [];
  const newSchema = async (suffix = '') => {
    const schema = `${uniqueName()}${suffix}`;
    schemas.push(schema);
    await server.query(`CREATE SCHEMA "${schema}"`);
    return schema;
  };
  return {
    newSchema,
    empty: async () => ({
      database: { engine: 'postgres', url: inSchema(await newSchema()) },
      options: {},
    }),
    async forget() {
      for (const schema of schemas) await server.query(`DROP SCHEMA IF EXISTS "${schema}" CASCADE`);
      await server.end();
    },
  };
}

export function inSchema(schema: string): string {
  const url = new URL(postgresUrl);
  url.searchParams.set('options', `-c search_path="${schema}"`);
  return url.href;
}

/** A name for each. */
export function redisPlaces(): Places & { newName(): string } {
  const names: string[] = [];
  const newName = () => {
    const name = uniqueName();
    names.push(name);
    return name;
  };
  return {
    newName,
    empty: async () => ({ database: { engine: 'redis', url: redisUrl }, options: { name: newName() } }),
    async forget() {
      const server = createClient({ url: redisUrl });
      await server.connect();
      for (const name of names) {
        for await (const keys of server.scanIterator({ MATCH: `${name}:*`, COUNT: 1_000 })) {
          if (keys.length > 0) await server.unlink(keys);
        }
      }
      await server.close();
    },
  };
}

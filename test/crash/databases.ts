import { join } from 'node:path';
import { createClient } from '@keyv/redis';
import type { Database } from '../../src/store/open-store.ts';
import { inSchema, postgresPlaces } from '../servers/places.ts';
import { redisUrl } from '../servers/servers.ts';

/** A database in which nothing is. `url` is what DATABASE_URL says of it. */
export type EmptyDatabase = { url: string; database: Database; forget(): Promise<void> };

export async function sqliteDatabase(folder: string): Promise<EmptyDatabase> {
  const path = join(folder, 'lika.sqlite');
  return { url: `sqlite:${path}`, database: { engine: 'sqlite', path }, forget: async () => undefined };
}

export async function postgresDatabase(): Promise<EmptyDatabase> {
  const places = postgresPlaces();
  const url = inSchema(await places.newSchema());
  return { url, database: { engine: 'postgres', url }, forget: () => places.forget() };
}

/** One of the server's numbered databases that no one uses; taken by writing in it, so that no other test takes it. */
export async function redisDatabase(): Promise<EmptyDatabase> {
  for (let number = 15; number > 0; number -= 1) {
    const url = new URL(redisUrl);
    url.pathname = `/${number}`;
    const client = createClient({ url: url.href });
    await client.connect();
    const mine = (await client.dbSize()) === 0 && (await client.setNX('taken-by-a-test', '1')) === 1;
    if (mine) {
      return {
        url: url.href,
        database: { engine: 'redis', url: url.href },
        async forget() {
          await client.flushDb();
          await client.close();
        },
      };
    }
    await client.close();
  }
  throw new Error(`no database at ${redisUrl} is empty: empty one of those with the numbers 1 to 15`);
}

import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { openPool, type PostgresPool } from '../../src/store/postgres-pool.ts';
import { storeContract } from '../contracts/store-contract.ts';
import { lostServer } from './lost-server.ts';
import { describeWith, postgresUrl, uniqueName } from './servers.ts';

await describeWith('PostgreSQL', postgresUrl, () => {
  let server: PostgresPool;
  const schemas: string[] = [];

  beforeAll(() => {
    server = openPool(postgresUrl, 5_000);
  });
  afterAll(async () => {
    for (const schema of schemas) await server.query(`DROP SCHEMA IF EXISTS "${schema}" CASCADE`);
    await server.end();
  });

  async function newSchema(suffix = ''): Promise<string> {
    const schema = `${uniqueName()}${suffix}`;
    schemas.push(schema);
    await server.query(`CREATE SCHEMA "${schema}"`);
    return schema;
  }
  function urlOf(schema: string): string {
    const url = new URL(postgresUrl);
    url.searchParams.set('options', `-c search_path="${schema}"`);
    return url.href;
  }

  storeContract('PostgreSQL', async () => ({
    database: { engine: 'postgres', url: urlOf(await newSchema('-År')) },
    options: {},
  }));

  const { hostname, port } = new URL(postgresUrl);
  lostServer({ hostname, port: Number(port || 5432) }, async (near) => {
    const url = new URL(urlOf(await newSchema()));
    url.host = `127.0.0.1:${near}`;
    return { database: { engine: 'postgres', url: url.href }, options: {} };
  });

  test('it forgets what has run out when it is opened, and has nothing to warn of', async () => {
    const schema = await newSchema();
    const database = { engine: 'postgres' as const, url: urlOf(schema) };
    const first = await openStore(database);
    await first.space('done').set('brief', true, { ttlMs: 1 });
    await first.space('done').set('kept', true, { ttlMs: 60_000 });
    await first.claim('brief', 1);
    await first.claim('kept', 60_000);
    await first.close();
    await new Promise((resolve) => setTimeout(resolve, 10));
    const second = await openStore(database);
    expect(await second.warnings()).toEqual([]);
    await second.close();
    expect(await server.query(`SELECT key FROM "${schema}".lika_entries`)).toEqual([{ key: 'done:kept' }]);
    expect(await server.query(`SELECT id FROM "${schema}".lika_claims`)).toEqual([{ id: 'kept' }]);
  });

  test('it lives on when the server ends its connections while they rest', async () => {
    const url = new URL(urlOf(await newSchema()));
    url.searchParams.set('application_name', 'lika-ended');
    const store = await openStore({ engine: 'postgres', url: url.href });
    await store.space('forms').set('a', 1);
    const ended = await server.query(
      "SELECT pg_terminate_backend(pid) AS ended FROM pg_stat_activity WHERE application_name = 'lika-ended'",
    );
    expect(ended).not.toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await store.space('forms').get('a')).toBe(1);
    await store.close();
  });

  test('two that share a schema under names of their own do not see each other', async () => {
    const url = urlOf(await newSchema());
    const skola = await openStore({ engine: 'postgres', url }, { name: 'skola' });
    const kultur = await openStore({ engine: 'postgres', url }, { name: 'kultur' });
    await skola.space('forms').set('a', 1);
    expect(await kultur.space('forms').get('a')).toBeUndefined();
    expect(await skola.claim('a', 60_000)).toBe(true);
    expect(await kultur.claim('a', 60_000)).toBe(true);
    await kultur.space('forms').clear();
    expect(await skola.space('forms').get('a')).toBe(1);
    await skola.close();
    await kultur.close();
  });

  test('a user who may only read and write opens it where someone else has made the tables', async () => {
    const schema = await newSchema();
    const user = uniqueName();
    const url = new URL(urlOf(schema));
    await server.query(`CREATE ROLE "${user}" LOGIN; GRANT USAGE ON SCHEMA "${schema}" TO "${user}"`);
    try {
      url.username = user;
      const asUser = { engine: 'postgres' as const, url: url.href };
      await expect(openStore(asUser)).rejects.toThrow('användaren har inte de rättigheter som behövs');
      await (await openStore({ engine: 'postgres', url: urlOf(schema) })).close();
      await server.query(
        `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA "${schema}" TO "${user}"`,
      );
      const store = await openStore(asUser);
      await store.space('forms').set('a', 1);
      expect(await store.claim('a', 60_000)).toBe(true);
      await store.close();
    } finally {
      await server.query(`DROP OWNED BY "${user}"; DROP ROLE "${user}"`);
    }
  });

  test('what is missing is told with what to do', async () => {
    const nowhere = new URL(postgresUrl);
    nowhere.pathname = '/ingen_sadan';
    nowhere.password = 'hemligt';
    const opening = openStore({ engine: 'postgres', url: nowhere.href });
    await expect(opening).rejects.toThrow('ingen sådan databas');
    await expect(opening).rejects.not.toThrow('hemligt');
    await expect(openStore({ engine: 'postgres', url: urlOf('ingen_sadan') })).rejects.toThrow(
      'användaren har inget schema',
    );
  });
});

import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { openPool, type PostgresPool } from '../../src/store/postgres/postgres-pool.ts';
import { LeaseLostError } from '../../src/store/store.ts';
import { storeContract } from '../contracts/store-contract.ts';
import { lostServer } from './lost-server.ts';
import { inSchema, postgresPlaces } from './places.ts';
import { describeWith, postgresUrl, uniqueName } from './servers.ts';

await describeWith('PostgreSQL', postgresUrl, () => {
  let server: PostgresPool;
  const places = postgresPlaces();
  const { newSchema } = places;

  beforeAll(() => {
    server = openPool(postgresUrl, 5_000);
  });
  afterAll(async () => {
    await places.forget();
    await server.end();
  });

  storeContract('PostgreSQL', async () => ({
    database: { engine: 'postgres', url: inSchema(await newSchema('-År')) },
    options: {},
  }));

  const { hostname, port } = new URL(postgresUrl);
  lostServer({ hostname, port: Number(port || 5432) }, async (near) => {
    const url = new URL(inSchema(await newSchema()));
    url.host = `127.0.0.1:${near}`;
    return { database: { engine: 'postgres', url: url.href }, options: {} };
  });

  test('it throws away what has run out, when it is opened and while it is', async () => {
    const schema = await newSchema();
    const database = { engine: 'postgres' as const, url: inSchema(schema) };
    const keys = () => server.query(`SELECT key FROM "${schema}".lika_entries ORDER BY key`);
    const leases = () => server.query(`SELECT id FROM "${schema}".lika_leases ORDER BY id`);
    const first = await openStore(database);
    expect(await first.warnings()).toEqual([]);
    await first.space('done').set('brief', true, { ttlMs: 1 });
    await first.space('done').set('kept', true, { ttlMs: 60_000 });
    for (const id of ['long ago', 'lately']) await first.lease(id, 1);
    await server.query(
      `UPDATE "${schema}".lika_leases SET until = until - interval '25 hours' WHERE id = 'long ago'`,
    );
    await first.close();

    const second = await openStore(database, { purgeEveryMs: 50 });
    expect(await keys()).toEqual([{ key: 'done:kept' }]);
    // Its late holder may still come back, and must find that someone else has been there.
    expect(await leases()).toEqual([{ id: 'lately' }]);
    await second.space('done').set('brief', true, { ttlMs: 1 });
    expect(await keys()).toHaveLength(2);
    await vi.waitFor(async () => expect(await keys()).toEqual([{ key: 'done:kept' }]), 5_000);
    await second.close();
  });

  test('a write that comes while its lease is being taken over waits, and is refused', async () => {
    const schema = await newSchema();
    const store = await openStore({ engine: 'postgres', url: inSchema(schema) });
    const late = await store.lease('a', 1);
    const takingOver = server.query(`
      BEGIN;
      UPDATE "${schema}".lika_leases SET number = number + 1, until = now() + interval '1 minute';
      SELECT pg_sleep(0.3);
      COMMIT`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const space = store.space('forms');
    const writes = [() => space.set('b', 1), () => space.delete('c')];
    await Promise.all(writes.map((write) => expect(late?.holding(write)).rejects.toThrow(LeaseLostError)));
    await takingOver;
    expect(await space.get('b')).toBeUndefined();
    await store.close();
  });

  test('it lives on when the server ends its connections while they rest', async () => {
    const url = new URL(inSchema(await newSchema()));
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
    const url = inSchema(await newSchema());
    const skola = await openStore({ engine: 'postgres', url }, { name: 'skola' });
    const kultur = await openStore({ engine: 'postgres', url }, { name: 'kultur' });
    await skola.space('forms').set('a', 1);
    expect(await kultur.space('forms').get('a')).toBeUndefined();
    expect(await skola.lease('a', 60_000)).toBeDefined();
    expect(await kultur.lease('a', 60_000)).toBeDefined();
    await kultur.space('forms').clear();
    expect(await skola.space('forms').get('a')).toBe(1);
    await skola.close();
    await kultur.close();
  });

  test('a user who may only read and write opens it where someone else has made the tables', async () => {
    const schema = await newSchema();
    const user = uniqueName();
    const url = new URL(inSchema(schema));
    await server.query(`CREATE ROLE "${user}" LOGIN; GRANT USAGE ON SCHEMA "${schema}" TO "${user}"`);
    try {
      url.username = user;
      const asUser = { engine: 'postgres' as const, url: url.href };
      await expect(openStore(asUser)).rejects.toThrow('användaren har inte de rättigheter som behövs');
      await (await openStore({ engine: 'postgres', url: inSchema(schema) })).close();
      await server.query(
        `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA "${schema}" TO "${user}"`,
      );
      const store = await openStore(asUser);
      const lease = await store.lease('a', 60_000);
      await lease?.holding(() => store.space('forms').set('a', 1));
      expect(await store.space('forms').get('a')).toBe(1);
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
    await expect(openStore({ engine: 'postgres', url: inSchema('ingen_sadan') })).rejects.toThrow(
      'användaren har inget schema',
    );
  });
});

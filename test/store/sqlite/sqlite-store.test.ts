import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, expect, test, vi } from 'vitest';
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts';
import { storeContract } from '../../contracts/store-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'lika-store-'));
let count = 0;
function newPath(): string {
  count += 1;
  return join(folder, `${count}.sqlite`);
}
afterAll(() => rmSync(folder, { recursive: true }));

storeContract('SQLite', async () => ({ database: { engine: 'sqlite', path: newPath() }, options: {} }));

test('a store on SQLite throws away what has run out, when it is opened and while it is', async () => {
  const path = newPath();
  const first = openSqliteStore(path);
  expect(await first.warnings()).toEqual([]);
  await first.space('done').set('brief', true, { ttlMs: 1 });
  await first.space('done').set('kept', true, { ttlMs: 60_000 });
  for (const id of ['long ago', 'lately']) await first.lease(id, 1);
  await first.close();
  const file = new Sqlite(path);
  const keys = () => file.prepare('SELECT key FROM entries ORDER BY key').pluck().all();
  file.prepare("UPDATE leases SET until = until - 25 * 3600000 WHERE id = 'long ago'").run();

  const second = openSqliteStore(path, { purgeEveryMs: 50 });
  expect(keys()).toEqual(['done:kept']);
  // Its late holder may still come back, and must find that someone else has been there.
  expect(file.prepare('SELECT id FROM leases').pluck().all()).toEqual(['lately']);
  await second.space('done').set('brief', true, { ttlMs: 1 });
  expect(keys()).toHaveLength(2);
  await vi.waitFor(() => expect(keys()).toEqual(['done:kept']), 5_000);
  await second.close();
  file.close();
});

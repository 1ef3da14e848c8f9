import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, expect, test } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { storeContract } from '../contracts/store-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'lika-store-'));
let count = 0;
function newPath(): string {
  count += 1;
  return join(folder, `${count}.sqlite`);
}
afterAll(() => rmSync(folder, { recursive: true }));

storeContract('SQLite', async () => ({ database: { engine: 'sqlite', path: newPath() }, options: {} }));

test('a store on SQLite forgets what has run out when it is opened, and has nothing to warn of', async () => {
  const path = newPath();
  const first = openSqliteStore(path);
  await first.space('done').set('brief', true, { ttlMs: 1 });
  await first.space('done').set('kept', true, { ttlMs: 60_000 });
  await first.claim('brief', 1);
  await first.claim('kept', 60_000);
  await first.close();
  await new Promise((resolve) => setTimeout(resolve, 10));

  const second = openSqliteStore(path);
  expect(await second.warnings()).toEqual([]);
  await second.close();
  const file = new Sqlite(path);
  expect(file.prepare('SELECT key FROM entries').pluck().all()).toEqual(['done:kept']);
  expect(file.prepare('SELECT id FROM claims').pluck().all()).toEqual(['kept']);
  file.close();
});

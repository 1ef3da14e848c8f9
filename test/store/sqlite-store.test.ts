import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { storeContract } from '../contracts/store-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'lika-store-'));
let count = 0;
afterAll(() => rmSync(folder, { recursive: true }));

storeContract('SQLite', async () => {
  count += 1;
  const path = join(folder, `${count}.sqlite`);
  return [openSqliteStore(path), openSqliteStore(path)];
});

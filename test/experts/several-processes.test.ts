import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { learningContract } from '../contracts/learning-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'lika-learning-processes-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
learningContract('SQLite', async () => {
  const file = join(folder, `${++files}.sqlite`);
  return async () => openSqliteStore(file);
});

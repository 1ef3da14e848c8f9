import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createTurns } from '../../src/records/turns.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { turnsContract } from '../contracts/turns-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'lika-turns-'));
let places = 0;
const newPath = () => join(folder, `${++places}.sqlite`);
afterAll(() => rmSync(folder, { recursive: true }));

turnsContract('SQLite', async () => {
  const path = newPath();
  return async () => openSqliteStore(path);
});

test('turns where one process alone takes messages in are a queue, and cost no writing', async () => {
  const store = openSqliteStore(newPath());
  const turns = createTurns({
    ...store,
    lease: async () => {
      throw new Error('a lease was asked for');
    },
  });
  const seen: number[] = [];
  const work = (number: number, ms: number) =>
    turns('a', async ({ stillMine }) => {
      await new Promise((resolve) => setTimeout(resolve, ms));
      await stillMine();
      seen.push(number);
    });
  const failing = turns('a', async () => {
    throw new Error('this one alone');
  });
  await Promise.all([work(1, 15), work(2, 5), work(3, 0), expect(failing).rejects.toThrow('this one alone')]);
  expect(seen).toEqual([1, 2, 3]);
  await store.close();
});

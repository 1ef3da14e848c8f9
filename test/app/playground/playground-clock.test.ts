import { expect, test } from 'vitest';
import { openPlaygroundClock } from '../../../src/app/playground/playground-clock.ts';
import { openRecords } from '../../../src/records/records.ts';
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts';

const START = new Date('2026-11-13T13:00:00Z');

test('the playground’s clock moves hour by hour, and stands where it stood after a restart', async () => {
  const store = openSqliteStore(':memory:');
  const memory = openRecords(store).platformMemory('playground');
  const hours: string[] = [];
  const clock = await openPlaygroundClock(memory, START, async (now) => void hours.push(now.toISOString()));
  expect(clock.now()).toEqual(START);

  await clock.passSecond();
  await clock.advanceTo(new Date('2026-11-13T15:30:00Z'));
  expect(hours).toEqual(['2026-11-13T14:00:00.000Z', '2026-11-13T15:00:00.000Z', '2026-11-13T15:30:00.000Z']);

  const again = await openPlaygroundClock(memory, START, async () => {});
  expect(again.now()).toEqual(new Date('2026-11-13T15:30:00Z'));
  await again.reset();
  expect(again.now()).toEqual(START);
  await store.close();
});

test('it never goes backwards', async () => {
  const store = openSqliteStore(':memory:');
  const clock = await openPlaygroundClock(
    openRecords(store).platformMemory('playground'),
    START,
    async () => {},
  );
  await clock.advanceTo(new Date('2026-01-01T00:00:00Z'));
  expect(clock.now()).toEqual(START);
  await store.close();
});

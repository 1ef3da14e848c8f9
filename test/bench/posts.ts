import { resolve } from 'node:path';
import { createActions } from '../../src/actions/actions.ts';
import { seedFromPack } from '../../src/app/pack-seed.ts';
import { loadPack } from '../../src/plan/pack/load-pack.ts';
import { createWorkingCalendar } from '../../src/plan/working-days.ts';
import { openRecords } from '../../src/records/records.ts';
import { createTurns } from '../../src/records/turns.ts';
import { createRegister } from '../../src/register/register.ts';
import { keepSummaryChannel } from '../../src/register/summary-channels.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { createSummaries } from '../../src/summaries/summaries.ts';

/** The Monday of the playground's story, at 09.00. */
const MONDAY = new Date('2026-11-16T08:00:00.000Z');
const CHANNELS = [1, 4, 16];
const TIMES = 5;

/** What it costs to write Exempelstad's weekly post, read from its store, in so many channels at once. */
export async function benchPosts(write: (line: string) => void): Promise<void> {
  const pack = await loadPack(resolve(import.meta.dirname, '../../data/exempelstad'));
  const { plan } = pack;
  const store = openSqliteStore(':memory:');
  const records = openRecords(store);
  await seedFromPack(records, pack, MONDAY);
  const register = createRegister(plan, pack.roster);
  const calendar = createWorkingCalendar(plan);
  const { readStates } = createActions({ register, records, turns: createTurns(), calendar });
  const summaries = createSummaries({ register, records, calendar, readStates });
  await summaries.due(MONDAY);

  let least: { channels: number; ms: number } | undefined;
  for (const channels of CHANNELS) {
    for (let number = 1; number < channels; number += 1) {
      const unit = plan.units[number % plan.units.length]?.id;
      await keepSummaryChannel(records, {
        name: `c${number}`,
        ...(unit && { unit }),
        weekday: 1,
        time: '09:00',
        language: 'sv',
      });
    }
    const ms = await fastest(async () => (await summaries.due(MONDAY)).length);
    const growth = least
      ? `; ${channels / least.channels} times the channels: ${(ms / least.ms).toFixed(1)} times the cost`
      : '';
    write(`  ${channels} channels: ${((1000 * channels) / ms).toFixed(0)} posts a second${growth}`);
    least ??= { channels, ms };
  }
  await store.close();
}

async function fastest(work: () => Promise<unknown>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0; time < TIMES; time += 1) {
    const started = performance.now();
    await work();
    least = Math.min(least, performance.now() - started);
  }
  return least;
}

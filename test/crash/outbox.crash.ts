import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { Place } from '../contracts/store-contract.ts';
import { type Places, postgresPlaces, redisPlaces, sqlitePlaces } from '../servers/places.ts';
import { describeWith, postgresUrl, redisUrl } from '../servers/servers.ts';
import { coordinator, writeLargePack } from './large-pack.ts';
import { sendThroughKills, startSender } from './sender.ts';
import type { Order } from './sending-process.ts';
import { idsPosted, openTown, repeated } from './town.ts';

/** A Monday at nine. */
const NINE = '2026-11-16T08:00:00.000Z';

const REMINDERS = 1000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lika-outbox-crash-'));
  await writeLargePack(join(folder, 'plan'), { coordinators: REMINDERS, today: new Date(NINE) });
});
afterAll(() => rm(folder, { recursive: true }));

describe('with SQLite', () => outboxes('SQLite', () => sqlitePlaces(() => folder)));
await describeWith('PostgreSQL', postgresUrl, () => outboxes('PostgreSQL', postgresPlaces));
await describeWith('Redis', redisUrl, () => outboxes('Redis', redisPlaces));

function outboxes(engine: string, placesOf: () => Places): void {
  const places = placesOf();
  afterAll(() => places.forget());

  /** Everyone who is to be reminded, in a workspace, and what a process must know to remind them. */
  async function monday() {
    const people = Array.from({ length: REMINDERS }, (_, index) => coordinator(index + 1));
    const { slack } = await openTown(people);
    const place: Place = await places.empty();
    const order: Order = {
      database: place.database,
      name: place.options.name ?? 'lika',
      pack: join(folder, 'plan'),
      apiUrl: slack.apiUrl,
      clock: { at: Date.parse(NINE), since: Date.now() },
      leaseMs: 1_500,
    };
    const expected = [
      ...people.map(({ email }) => `nudge/${email}/2026-11-16`),
      'summary/lika-mojligheter/2026-W47',
    ];
    return { slack, place, order, expected };
  }

  test('a thousand reminders are sent once each by a process that is killed again and again', async () => {
    const { slack, order, expected } = await monday();
    const kills = await sendThroughKills(order, slack, 120);
    const posted = idsPosted(slack);
    expect(repeated(posted)).toEqual([]);
    expect(posted.toSorted()).toEqual(expected.toSorted());
    await slack.stop();
    process.stdout.write(`${engine}: ${posted.length} messages sent once each, with ${kills} kills\n`);
    expect(kills).toBeGreaterThanOrEqual(3);
  });

  test('three processes that fight over a thousand reminders send each once', async () => {
    const { slack, order, place, expected } = await monday();
    // The tables are there, as after the first start of all.
    await (await openStore(place.database, place.options)).close();
    const senders = [startSender(order), startSender(order), startSender(order)];
    const counts = await Promise.all(senders.map(({ ended }) => ended));
    const posted = idsPosted(slack);
    expect(repeated(posted)).toEqual([]);
    expect(posted.toSorted()).toEqual(expected.toSorted());
    expect(counts.reduce((sum: number, count) => sum + (count ?? 0), 0)).toBe(expected.length);
    await slack.stop();
    process.stdout.write(
      `${engine}: ${posted.length} sent once each, by three processes ${counts.join(' + ')}\n`,
    );
  });
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRecords } from '../../src/records/records.ts';
import { openStore } from '../../src/store/open-store.ts';
import { type Places, postgresPlaces, redisPlaces, sqlitePlaces } from '../servers/places.ts';
import { describeWith, postgresUrl, redisUrl } from '../servers/servers.ts';
import { coordinator, EXPERTS, respondent, writeLargePack } from './large-pack.ts';
import { sendThroughKills } from './sender.ts';
import type { Order } from './sending-process.ts';
import { idsPosted, openTown, repeated } from './town.ts';

/** A Monday at nine, and a little before. */
const NINE = '2026-11-16T08:00:00.000Z';
const BEFORE = '2026-11-16T07:40:00.000Z';

const PEOPLE = 20;
/** Of each person: as many that nobody has answered, as many that two have. */
const EACH = 5;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lika-questions-crash-'));
  await writeLargePack(join(folder, 'plan'), { respondents: PEOPLE, today: new Date(NINE) });
});
afterAll(() => rm(folder, { recursive: true }));

describe('with SQLite', () => questions('SQLite', () => sqlitePlaces(() => folder)));
await describeWith('PostgreSQL', postgresUrl, () => questions('PostgreSQL', postgresPlaces));
await describeWith('Redis', redisUrl, () => questions('Redis', redisPlaces));

/** Questions to the experts on their way out, and answers on their way back. */
function questions(engine: string, placesOf: () => Places): void {
  const places = placesOf();
  afterAll(() => places.forget());

  test('questions reach the experts and answers the one who asked, once each, through kill after kill', async () => {
    const people = Array.from({ length: PEOPLE }, (_, index) => respondent(index + 1));
    const { slack } = await openTown([...people, coordinator(1)]);
    slack.workspace.addChannel(EXPERTS);
    const { database, options } = await places.empty();
    const store = await openStore(database, options);
    const { expertQuestions } = openRecords(store);
    const expected = [`nudge/${coordinator(1).email}/2026-11-16`, 'summary/lika-mojligheter/2026-W47'];
    for (const { email, unit } of people) {
      for (let number = 0; number < EACH; number += 1) {
        const question = { asked: 'a', text: `Fråga ${number}?`, by: email, named: false, unit, at: BEFORE };
        const open = `${unit}-${number}`;
        await expertQuestions.set(open, { ...question, answers: [] });
        expected.push(`expert-question/#${EXPERTS}/${open}`);
        const answered = `${unit}-${number}-answered`;
        const answers = ['first', 'second'].map((which) => ({
          id: `${answered}-${which}`,
          text: 'Ja.',
          by: 'karin.ek@exempelstad.se',
          at: BEFORE,
        }));
        await expertQuestions.set(answered, { ...question, answers });
        expected.push(...answers.map(({ id }) => `expert-answer/${email}/${id}`));
      }
    }
    await store.close();

    const order: Order = {
      database,
      name: options.name ?? 'lika',
      pack: join(folder, 'plan'),
      apiUrl: slack.apiUrl,
      clock: { at: Date.parse(NINE), since: Date.now() },
      leaseMs: 1_500,
    };
    const kills = await sendThroughKills(order, slack, 40);
    const posted = idsPosted(slack);
    expect(repeated(posted)).toEqual([]);
    expect(posted.toSorted()).toEqual(expected.toSorted());
    await slack.stop();
    process.stdout.write(`${engine}: ${posted.length} sent once each, with ${kills} kills\n`);
    expect(kills).toBeGreaterThanOrEqual(3);
  });
}

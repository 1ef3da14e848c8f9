import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadPack } from '../../src/plan/pack/load-pack.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { ratingKey } from '../../src/records/assessment/rating.ts';
import { itemsOf } from '../../src/records/assessment/round-ratings.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { openStore } from '../../src/store/open-store.ts';
import { describeWith, postgresUrl, redisUrl } from '../servers/servers.ts';
import { BOT_TOKEN, type FakeSlack, SIGNING_SECRET } from '../support/fake-slack/fake-slack.ts';
import { LikaProcess } from '../support/lika-process.ts';
import { fillIn, until } from './conversation.ts';
import { type EmptyDatabase, postgresDatabase, redisDatabase, sqliteDatabase } from './databases.ts';
import { ROUND, respondent, writeLargePack } from './large-pack.ts';
import { idsPosted, openTown, repeated, threadsOf } from './town.ts';

const PEOPLE = 100;
const KILLS = 12;

let folder: string;
let pack: string;
let plan: Plan;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lika-crash-'));
  pack = join(folder, 'plan');
  await writeLargePack(pack, { respondents: PEOPLE, today: new Date() });
  ({ plan } = await loadPack(pack));
});
afterAll(() => rm(folder, { recursive: true }));

describe('with SQLite', () => conversations('SQLite', 1, () => sqliteDatabase(folder)));
await describeWith('PostgreSQL', postgresUrl, () => conversations('PostgreSQL', 2, postgresDatabase));
await describeWith('Redis', redisUrl, () => conversations('Redis', 2, redisDatabase));

/** Conversations with so many processes over one database. */
function conversations(engine: string, processCount: number, empty: () => Promise<EmptyDatabase>): void {
  test(`a hundred people fill in the form with ${processCount} of Lika, killed again and again`, async () => {
    const database = await empty();
    const people = Array.from({ length: PEOPLE }, (_, index) => someone(index + 1));
    const { slack, idOf } = await openTown(people);
    const processes = Array.from({ length: processCount }, () => likaOn(database.url, slack));
    try {
      for (const process of processes) await process.start();
      const living = new Set(processes);
      const addresses = () => [...living].map(({ url }) => url);
      const writing = Promise.all(
        people.map(({ email, rows }) => fillIn(slack, addresses, idOf(email), rows)),
      );
      const kills = await killWhile(writing, processes, living);
      const acknowledged = (await writing).reduce((sum, count) => sum + count, 0);

      await withRecords(database, async (records) => {
        await until('all is answered', async () => (await isEmpty(records)) || undefined);
        for (const { unit, rows } of people) {
          const items = itemsOf(plan);
          const stands = await records.ratings.getMany(items.map((item) => ratingKey(ROUND, unit, item)));
          const rated = items.flatMap((item, at) => (stands[at] ? [[item, stands[at].rating]] : []));
          const given = rows.flat().map(({ item, rating }): [string, number] => [item, rating]);
          expect(Object.fromEntries(rated), unit).toEqual(Object.fromEntries(given));
        }
      });
      const posted = idsPosted(slack);
      expect(repeated(posted)).toEqual([]);
      const threads = people.map(({ email }) => threadsOf(slack.workspace.directWith(idOf(email)).messages));
      for (const written of threads) {
        expect(written.filter(({ answers }) => answers.length === 0)).toEqual([]);
        const firstAnswers = written.map(({ answers }) => answers[0]?.ts);
        expect(firstAnswers).toEqual(firstAnswers.toSorted());
      }
      const again = threads.flat().flatMap(({ answers }) => repeated(answers.map(({ text }) => text)));
      expect(again).toEqual([]);
      process.stdout.write(
        `${engine}: ${kills} kills, ${acknowledged} messages acknowledged, ${posted.length} posts, none twice\n`,
      );
      expect(kills).toBeGreaterThanOrEqual(3);
    } finally {
      for (const process of processes) await process.kill();
      await slack.stop();
      await database.forget();
    }
  });
}

/** A respondent, and what they will answer on each row of the matrix. */
function someone(number: number) {
  const rows = plan.areas.map((area) =>
    plan.criteria.map((criterion) => ({
      item: `${area.id}.${criterion.id}`,
      rating: 1 + Math.floor(Math.random() * 5),
    })),
  );
  return { ...respondent(number), rows };
}

function likaOn(databaseUrl: string, slack: FakeSlack): LikaProcess {
  return new LikaProcess(folder, {
    DATABASE_URL: databaseUrl,
    PLAN_DIR: pack,
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: slack.apiUrl,
    LOG_LEVEL: 'error',
  });
}

/** Kills one after another at random moments, and starts it again, until the work is over or it was done often enough. */
async function killWhile(
  work: Promise<unknown>,
  processes: readonly LikaProcess[],
  living: Set<LikaProcess>,
): Promise<number> {
  let over = false;
  const ended = work.finally(() => {
    over = true;
  });
  for (let kills = 0; kills < KILLS; kills += 1) {
    await Promise.race([pause(200 + Math.random() * 1_000), ended]);
    const process = processes[kills % processes.length];
    if (over || process === undefined) return kills;
    living.delete(process);
    await process.kill();
    await process.start();
    living.add(process);
  }
  return KILLS;
}

async function withRecords(
  database: EmptyDatabase,
  work: (records: Records) => Promise<void>,
): Promise<void> {
  const store = await openStore(database.database);
  await work(openRecords(store)).finally(() => store.close());
}

async function isEmpty(records: Records): Promise<boolean> {
  for await (const _ of records.inbox.entries()) return false;
  return true;
}

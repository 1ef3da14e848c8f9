import { randomUUID } from 'node:crypto';
import type { Log } from '../chat/retried.ts';
import type { Config } from '../config.ts';
import { slack as slackEn } from '../messages/wording/en/slack.ts';
import { slack as slackSv } from '../messages/wording/sv/slack.ts';
import type { Pack } from '../plan/load-pack.ts';
import { createSlack, type Slack } from '../platforms/slack/slack.ts';
import { openRecords } from '../records/records.ts';
import { seedRecords } from '../records/seed.ts';
import { createRegister } from '../register/register.ts';
import { openStore } from '../store/open-store.ts';
import { startHeartbeat } from './heartbeat.ts';
import { createLika, type Lika, type LikaParts } from './lika.ts';
import { packSeed } from './pack-seed.ts';

const TICK_MS = 30_000;

export type LiveWorld = {
  lika: Lika;
  slack: Slack;
  now: () => Date;
  /** Takes up what was left, and begins to send what is due. Rejects when Slack refuses the token. */
  start(): Promise<void>;
  ready(): Promise<void>;
  close(): Promise<void>;
};

/** The Lika that people meet at work: the real clock, the municipality's database, Slack. */
export async function openLiveWorld(parts: {
  config: Config & { slack: NonNullable<Config['slack']> };
  pack: Pack;
  answer: LikaParts['answer'];
  log: Log;
  now: () => Date;
}): Promise<LiveWorld> {
  const { config, pack, log, now } = parts;
  const store = await openStore(config.database);
  for (const warning of await store.warnings()) log.warn({}, warning);
  const records = openRecords(store);
  await seedRecords(records, pack.plan, packSeed(pack), now());
  const lika = createLika({
    register: createRegister(pack.plan, pack.roster),
    records,
    store,
    now,
    answer: parts.answer,
    log,
  });
  const slack = await createSlack({
    ...config.slack,
    receive: lika.inbox.receive,
    logger: log,
    memory: records.platformMemory('slack'),
    now,
    newId: randomUUID,
    wording: { sv: slackSv, en: slackEn }[pack.plan.language],
  });
  lika.platforms.set(slack.name, slack);
  let heartbeat: ReturnType<typeof startHeartbeat> | undefined;

  return {
    lika,
    slack,
    now,
    async start() {
      await slack.start();
      heartbeat = startHeartbeat(async () => {
        try {
          await lika.inbox.resume();
          await lika.outbox.tick(now());
        } catch (error) {
          log.error({ err: error }, 'a tick failed; the next one tries again');
        }
      }, TICK_MS);
    },
    ready: () => store.ping(),
    async close() {
      await heartbeat?.stop();
      await slack.stop();
      await lika.inbox.settled();
      await store.close();
    },
  };
}

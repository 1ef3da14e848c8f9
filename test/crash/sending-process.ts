// A process of its own that sends all that is due, through the real outbox and the real Slack, and tells how many.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { createLika } from '../../src/app/lika.ts';
import { slack as wording } from '../../src/messages/wording/sv/slack.ts';
import { loadPack } from '../../src/plan/pack/load-pack.ts';
import { createSlack } from '../../src/platforms/slack/slack.ts';
import { openRecords } from '../../src/records/records.ts';
import { createRegister } from '../../src/register/register.ts';
import { type Database, openStore } from '../../src/store/open-store.ts';
import { echoedAnswer } from '../support/echoed-answer.ts';
import { BOT_TOKEN, SIGNING_SECRET } from '../support/fake-slack/tokens.ts';

export type Order = {
  database: Database;
  name: string;
  pack: string;
  apiUrl: string;
  /** The plan's clock at an instant of the real one, both in milliseconds; it goes a minute in each second. */
  clock: { at: number; since: number };
  /** Leases are cut to this, so that what a killed process held is not waited for. */
  leaseMs: number;
};

const MOST_TICKS = 400;

const order: Order = JSON.parse(process.argv[2] ?? '');
const SPEED = 60;
const now = () => new Date(order.clock.at + (Date.now() - order.clock.since) * SPEED);
const told = { info: () => {}, warn: tell, error: tell };
function tell(details: object, message: string): void {
  process.stderr.write(`${message} ${JSON.stringify(details)}\n`);
}

const pack = await loadPack(order.pack);
const store = await openStore(order.database, { name: order.name });
const records = openRecords(store);
const lika = createLika({
  register: createRegister(pack.plan, pack.roster),
  records,
  store: { ...store, lease: (id, leaseMs) => store.lease(id, Math.min(leaseMs, order.leaseMs)) },
  now,
  answer: () => echoedAnswer,
  log: told,
});
const slack = await createSlack({
  botToken: BOT_TOKEN,
  signingSecret: SIGNING_SECRET,
  apiUrl: order.apiUrl,
  receive: lika.inbox.receive,
  paint: async () => undefined,
  makeFile: async () => undefined,
  logger: told,
  memory: records.platformMemory('slack'),
  now,
  clock: { elapsedMs: () => performance.now() * SPEED, sleep: (ms) => pause(ms / SPEED) },
  newId: randomUUID,
  wording,
});
lika.platforms.set(slack.name, slack);
await slack.start();

let sent = 0;
for (let ticks = 0, left = true; left; ticks += 1) {
  if (ticks === MOST_TICKS) throw new Error(`not all was sent after ${MOST_TICKS} ticks`);
  const result = await lika.outbox.tick(now());
  sent += result.sent;
  left =
    result.sent > 0 || result.failed.length > 0 || result.skipped.some(({ why }) => why !== 'redan skickat');
  if (left) await pause(100);
}
process.stdout.write(`${sent}\n`);
await slack.stop();
await store.close();

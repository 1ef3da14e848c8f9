import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import express from 'express';
import type { DueMessage } from '../../src/messages/due.ts';
import type { Place } from '../../src/messages/incoming.ts';
import type { Platform } from '../../src/messages/platform.ts';
import { choices, reply, text } from '../../src/messages/reply.ts';
import { slack as slackWording } from '../../src/messages/wording/sv/slack.ts';
import { teams as teamsWording } from '../../src/messages/wording/sv/teams.ts';
import { createOutbox } from '../../src/outbox/outbox.ts';
import { requiredScopes } from '../../src/platforms/slack/requirements.ts';
import { createSlack } from '../../src/platforms/slack/slack.ts';
import { createTeams } from '../../src/platforms/teams/teams.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { openStore } from '../../src/store/open-store.ts';
import { BOT_TOKEN, SIGNING_SECRET, startFakeSlack } from '../support/fake-slack/fake-slack.ts';
import { startFakeTeams } from '../support/fake-teams/fake-teams.ts';
import { createPlayer } from '../support/fake-teams/player.ts';

const PEOPLE = 10_000;
const GOAL = 0.95;
const MORNING = new Date('2026-11-16T08:00:00.000Z');
const quiet = { info: () => {}, warn: () => {}, error: () => {} };

/** A clock so many times faster than the machine's. The platform and Lika share it, limits and all. */
const fastClock = (speed: number) => ({
  elapsedMs: () => performance.now() * speed,
  sleep: (ms: number) => pause(ms / speed),
});
type FastClock = ReturnType<typeof fastClock>;

/** A platform with its fake, and everyone in it. */
type World = {
  platform: Platform;
  /** How many messages the platform lets through in a second. */
  allowedPerSecond: number;
  /** The platform's own id of a person who has written to Lika before. */
  addressOf(email: string): string | undefined;
  /** Where someone waits for an answer. */
  asking: Place;
  tooFast(): number;
  beforeRetryAfter(): number;
  /** How many messages each person got. */
  received(): number[];
  stop(): Promise<void>;
};

/**
 * Ten thousand reminders against the platforms' own limits, one of them answering all the while. Told as ratios: how near
 * to what is allowed Lika comes, and how much longer an answer takes meanwhile.
 */
export async function benchSending(write: (line: string) => void): Promise<void> {
  await sendAll('Slack', 15, slackWorld, write);
  await sendAll('Teams', 2, teamsWorld, write);
}

async function sendAll(
  name: string,
  speed: number,
  open: (records: Records, clock: FastClock) => Promise<World>,
  write: (line: string) => void,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'lika-bench-'));
  const store = await openStore({ engine: 'sqlite', path: join(folder, 'lika.sqlite') });
  const clock = fastClock(speed);
  const records = openRecords(store);
  const world = await open(records, clock);
  const outbox = createOutbox({
    records,
    claims: store,
    due: [async () => emails().map(reminderTo)],
    revisions: [],
    edit: async () => {},
    mayPostFrom: (at) => at,
    deliver: (to, words, id) =>
      world.platform.deliver(
        to.kind === 'person' ? { ...to, address: world.addressOf(to.email) } : to,
        words,
        id,
      ),
    log: quiet,
  });

  const answer = async (): Promise<number> => {
    const asked = performance.now();
    await world.platform.answer(world.asking, [reply(text('Det står i planen.'))]);
    await clock.sleep(2000);
    return performance.now() - asked - 2000 / speed;
  };
  const alone = [];
  for (let count = 0; count < 20; count += 1) alone.push(await answer());

  const meanwhile: number[] = [];
  const began = clock.elapsedMs();
  const sending = outbox.tick(MORNING).finally(() => {
    over = true;
  });
  let over = false;
  while (!over) meanwhile.push(await answer());
  const { sent } = await sending;
  const seconds = (clock.elapsedMs() - began) / 1000;
  const once = world.received().filter((count) => count === 1).length;
  const share = (sent + meanwhile.length) / seconds / world.allowedPerSecond;
  write(
    `  ${name}: ${sent} reminders and ${meanwhile.length} answers at ${(100 * share).toFixed(1)} % of the ${60 * world.allowedPerSecond} a minute that are allowed (goal ${100 * GOAL} %: ${share >= GOAL ? 'met' : 'not met'}); ${once} of ${PEOPLE} people got exactly one`,
  );
  write(
    `  ${name}: ${world.tooFast()} requests refused as too fast, ${world.beforeRetryAfter()} sent before Retry-After had passed`,
  );
  write(
    `  ${name}: an answer takes ${(median(meanwhile) / median(alone)).toFixed(1)} times as long as when nothing else is sent (median of ${meanwhile.length})`,
  );
  await world.stop();
  await store.close();
  await rm(folder, { recursive: true });
}

const emails = () => Array.from({ length: PEOPLE }, (_, index) => `person${index}@exempelstad.se`);

function reminderTo(email: string): DueMessage {
  return {
    id: `nudge/${email}/2026-11-16`,
    kind: 'nudge',
    to: { kind: 'person', email },
    about: ['a1'],
    scheduledFor: MORNING.toISOString(),
    reply: reply(
      text('Åtgärd 3 ska vara klar på fredag. Hur går det?'),
      choices({ title: 'Mina åtgärder', command: { do: 'my-actions' } }),
    ),
  };
}

/** Nobody has written to Lika, so each must be found by e-mail. */
async function slackWorld(records: Records, clock: FastClock): Promise<World> {
  const fake = await startFakeSlack({ scopes: requiredScopes(), limited: true, elapsedMs: clock.elapsedMs });
  const people = emails().map((email) => fake.workspace.addUser({ realName: email, email }));
  const asker = fake.workspace.addUser({ realName: 'Petra Lind' });
  const slack = await createSlack({
    botToken: BOT_TOKEN,
    signingSecret: SIGNING_SECRET,
    apiUrl: fake.apiUrl,
    receive: async () => {},
    paint: async () => undefined,
    makeFile: async () => undefined,
    logger: quiet,
    memory: records.platformMemory('slack'),
    now: () => MORNING,
    clock,
    newId: () => crypto.randomUUID(),
    wording: slackWording,
  });
  await slack.start();
  return {
    platform: slack,
    allowedPerSecond: 5,
    addressOf: () => undefined,
    asking: { kind: 'direct', conversation: fake.workspace.directWith(asker.id).id },
    tooFast: () => fake.calls.filter(({ answer }) => answer === 'status').length,
    beforeRetryAfter: () => fake.impatient.length,
    received: () => people.map(({ id }) => fake.workspace.directWith(id).messages.length),
    async stop() {
      await slack.stop();
      await fake.stop();
    },
  };
}

/** Everyone has the app, as Teams asks. */
async function teamsWorld(records: Records, clock: FastClock): Promise<World> {
  const fake = await startFakeTeams({ limited: clock });
  const teams = await createTeams({
    configuration: {},
    local: true,
    receive: async () => {},
    paint: async () => undefined,
    makeFile: async () => undefined,
    logger: quiet,
    memory: records.platformMemory('teams'),
    now: () => MORNING,
    clock,
    newId: () => crypto.randomUUID(),
    wording: teamsWording,
  });
  const server = express().use(teams.router).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const player = createPlayer(fake, `http://127.0.0.1:${port}`, { signed: false });
  const install = async (name: string, email: string) => {
    const person = fake.world.addPerson({ name, email });
    await player.install(person);
    return person;
  };
  const people = new Map<string, Awaited<ReturnType<typeof install>>>();
  for (const email of emails()) people.set(email, await install(email, email));
  const asker = await install('Petra Lind', 'petra.lind@exempelstad.se');
  return {
    platform: teams,
    allowedPerSecond: 50,
    addressOf: (email) => people.get(email)?.id,
    asking: { kind: 'direct', conversation: fake.world.personal(asker).id },
    tooFast: () => fake.calls.filter(({ status }) => status === 429).length,
    beforeRetryAfter: () => fake.impatient.length,
    received: () => [...people.values()].map((person) => fake.world.personal(person).messages.length),
    async stop() {
      await teams.stop();
      server.closeAllConnections();
      server.close();
      await fake.stop();
    },
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

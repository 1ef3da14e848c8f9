import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createInbox, type Inbox } from '../../src/chat/inbox.ts';
import { keyOf } from '../../src/chat/stored-message.ts';
import type { Incoming } from '../../src/messages/incoming.ts';
import { type Reply, reply, text } from '../../src/messages/reply.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { createTurns } from '../../src/records/turns.ts';
import type { Store } from '../../src/store/store.ts';
import { FakePlatform, from } from '../support/fake-platform.ts';
import { keepingLog } from '../support/log.ts';
import { processesOver, standingStill } from './processes.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The nth that someone writes, a second after the one before. */
const nth = (name: string, number: number): Incoming =>
  from(name, `${name} ${number}`, {
    id: `${name}-${number}`,
    at: new Date(Date.UTC(2026, 10, 13, 13, 0, number)).toISOString(),
  });

type Route = (incoming: Incoming, records: Records) => Promise<Reply[]>;

/** Inboxes of several processes over one store; `open` gives each its own connection to the same new place. */
export function inboxContract(engine: string, newPlace: () => Promise<() => Promise<Store>>): void {
  describe(`inboxes of several processes on ${engine}`, () => {
    const { open } = processesOver(newPlace);
    let platform: FakePlatform;
    let log: ReturnType<typeof keepingLog>;

    beforeEach(() => {
      platform = new FakePlatform();
      log = keepingLog();
    });

    const echo: Route = async ({ body }) => [reply(text(body.kind === 'text' ? body.text : body.kind))];

    function process(
      store: Store,
      { route = echo, leaseMs = 10_000, records = openRecords(store) } = {},
    ): Inbox & { records: Records } {
      const inbox = createInbox({
        records,
        turns: createTurns(store, { leaseMs }),
        platforms: new Map([[platform.name, platform]]),
        route: (incoming) => route(incoming, records),
        apology: async () => reply(text('Något gick fel hos mig.')),
        log,
        wait: async () => undefined,
      });
      return { ...inbox, records };
    }

    const answersTo = (name: string) =>
      platform
        .said()
        .split('\n---\n')
        .filter((said) => said.startsWith(`${name} `));
    async function left(records: Records): Promise<string[]> {
      const keys: string[] = [];
      for await (const [key] of records.inbox.entries()) keys.push(key);
      return keys;
    }

    test('answer each message once and in the order that each person wrote, wherever it came in', async () => {
      const slow: Route = async (incoming, records) => {
        await pause(Math.random() * 5);
        return echo(incoming, records);
      };
      const processes = [process(await open(), { route: slow }), process(await open(), { route: slow })];
      const people = ['amina', 'jonas', 'petra', 'olle', 'karin', 'moa'];
      const write = async (name: string) => {
        for (let number = 0; number < 12; number += 1) {
          const one = processes[Math.floor(Math.random() * processes.length)];
          await one?.receive(nth(name, number));
        }
      };
      let writing = true;
      const beating = processes.map(async (one) => {
        while (writing) {
          await one.resume();
          await pause(20);
        }
      });
      await Promise.all(people.map(write));
      await Promise.all(processes.map((one) => one.settled()));
      writing = false;
      await Promise.all(beating);
      await Promise.all(processes.map((one) => one.settled()));

      const expected = (name: string) => Array.from({ length: 12 }, (_, number) => `${name} ${number}`);
      for (const name of people) expect(answersTo(name)).toEqual(expected(name));
      expect(await left(processes[0]?.records ?? openRecords(await open()))).toEqual([]);
      expect(log.lines).toEqual([]);
    });

    test('answer once what was delivered to both', async () => {
      const processes = [process(await open()), process(await open())];
      const twice = Array.from({ length: 20 }, (_, number) => nth('amina', number));
      for (const incoming of twice) await Promise.all(processes.map((one) => one.receive(incoming)));
      await Promise.all(processes.map((one) => one.settled()));
      for (const one of processes) await one.resume();
      await Promise.all(processes.map((one) => one.settled()));
      expect(answersTo('amina')).toHaveLength(20);
    });

    test('first do what another process acknowledged before it died', async () => {
      const dead = openRecords(await open());
      for (const number of [1, 0]) await dead.inbox.set(keyOf(nth('amina', number)), nth('amina', number));
      const living = process(await open());
      await living.receive(nth('amina', 2));
      await living.settled();
      expect(answersTo('amina')).toEqual(['amina 0', 'amina 1', 'amina 2']);
      expect(await left(living.records)).toEqual([]);
    });

    test('take over, at the next heartbeat, what another had begun when it died', async () => {
      const store = await open();
      const dying = process(standingStill(store).store, {
        leaseMs: 100,
        route: () => new Promise(() => undefined),
      });
      await dying.receive(nth('amina', 0));
      await pause(20);
      const living = process(await open());
      await living.resume();
      await living.settled();
      expect(answersTo('amina')).toEqual(['amina 0']);
    });

    test('do not answer again, and write nothing, when they wake up after being taken over', async () => {
      const stuck = standingStill(await open());
      const writing: Route = async (incoming, records) => {
        await records.platformMemory('fake').set('latest', incoming.id);
        return echo(incoming, records);
      };
      const late = process(stuck.store, {
        leaseMs: 60,
        route: async (incoming, records) => {
          await stuck.woken;
          return incoming.id === 'amina-0' ? echo(incoming, records) : writing(incoming, records);
        },
      });
      await late.receive(nth('amina', 0));
      await late.receive(nth('jonas', 0));
      await pause(120);
      const living = process(await open(), { route: writing });
      for (const name of ['amina', 'jonas']) await living.receive(nth(name, 1));
      await living.settled();
      stuck.wake();
      await late.settled();
      expect(answersTo('amina')).toEqual(['amina 0', 'amina 1']);
      expect(answersTo('jonas')).toEqual(['jonas 0', 'jonas 1']);
      expect(await living.records.platformMemory('fake').get('latest')).toMatch(/-1$/);
      expect(log.lines.map(({ level, message }) => `${level}: ${message}`)).toEqual([
        'warn: a message is left to another process',
        'warn: a message is left to another process',
      ]);
      await late.resume();
      await late.settled();
      expect(platform.answers).toHaveLength(4);
    });

    test('do not send late what another process had settled to answer before it died', async () => {
      const dead = openRecords(await open());
      await dead.inbox.set(keyOf(nth('amina', 0)), nth('amina', 0));
      await dead.done.set('amina-0', { replies: [reply(text('amina settled'))] });
      const stuck = standingStill(await open());
      const records = openRecords(stuck.store);
      const { done } = records;
      const slowly = async (key: string) => {
        const found = await done.get(key);
        await stuck.woken;
        return found;
      };
      const late = process(stuck.store, {
        leaseMs: 60,
        records: { ...records, done: { ...done, get: slowly } },
      });
      await late.resume();
      await pause(120);
      const living = process(await open());
      await living.resume();
      await living.settled();
      stuck.wake();
      await late.settled();
      expect(answersTo('amina')).toEqual(['amina settled']);
    });

    test('leave alone what another is working on', async () => {
      const gate = Promise.withResolvers<void>();
      const worker = process(await open(), {
        route: async (incoming, records) => {
          await gate.promise;
          return echo(incoming, records);
        },
      });
      const idle = process(await open());
      await worker.receive(nth('amina', 0));
      await pause(20);
      for (let beat = 0; beat < 3; beat += 1) await idle.resume();
      await pause(100);
      expect(platform.answers).toEqual([]);
      gate.resolve();
      await Promise.all([worker.settled(), idle.settled()]);
      await vi.waitFor(async () => expect(await left(idle.records)).toEqual([]));
      expect(answersTo('amina')).toEqual(['amina 0']);
    });
  });
}

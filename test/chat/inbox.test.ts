import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createInbox } from '../../src/chat/inbox.ts';
import { keyOf } from '../../src/chat/stored-message.ts';
import { Incoming } from '../../src/messages/incoming.ts';
import { reply, text } from '../../src/messages/reply.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { createTurns } from '../../src/records/turns.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { type Store, StoreError } from '../../src/store/store.ts';
import { FakePlatform, from, lasting, passing } from '../support/fake-platform.ts';
import { keepingLog } from '../support/log.ts';

let folder: string;
let store: Store;
let records: Records;
let platform: FakePlatform;
let log: ReturnType<typeof keepingLog>;
let waits: number[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lika-inbox-'));
  store = openSqliteStore(join(folder, 'lika.sqlite'));
  records = openRecords(store);
  platform = new FakePlatform();
  log = keepingLog();
  waits = [];
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const echo = async (incoming: Incoming) => [
  reply(text(incoming.body.kind === 'text' ? `du skrev ${incoming.body.text}` : incoming.body.kind)),
];

type Route = (incoming: Incoming) => ReturnType<typeof echo>;

const partsOf = (route: Route) => ({
  records,
  turns: createTurns(),
  platforms: new Map([[platform.name, platform]]),
  route,
  apology: async () => reply(text('Något gick fel hos mig.')),
  log,
  wait: async (ms: number) => void waits.push(ms),
});
const inbox = (route: Route = echo) => createInbox(partsOf(route));

const waiting = (incoming: Incoming) => records.inbox.set(keyOf(incoming), incoming);

const stored = async () => {
  const ids: string[] = [];
  for await (const [key, value] of records.inbox.entries())
    ids.push(Incoming.safeParse(value).data?.id ?? key);
  return ids;
};

describe('what comes in', () => {
  test('is stored before it is acknowledged, answered once, and then done', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const box = inbox(async (incoming) => {
      await held;
      return echo(incoming);
    });
    await box.receive(from('amina', 'hej', { id: 'one' }));
    expect(await stored()).toEqual(['one']);
    expect(platform.answers).toHaveLength(0);
    release();
    await box.settled();
    expect(platform.said()).toBe('du skrev hej');
    expect(await stored()).toEqual([]);
  });

  test('delivered twice is answered once, both while it is worked on and long after', async () => {
    const box = inbox();
    await Promise.all([
      box.receive(from('amina', 'hej', { id: 'one' })),
      box.receive(from('amina', 'hej', { id: 'one' })),
    ]);
    await box.settled();
    await box.receive(from('amina', 'hej', { id: 'one' }));
    await box.settled();
    expect(platform.answers).toHaveLength(1);
  });

  test('stored once more just as the first delivery was done is not done again', async () => {
    await records.done.set('one', true);
    await waiting(from('amina', 'hej', { id: 'one' }));
    const box = inbox();
    await box.resume();
    await box.settled();
    expect(platform.answers).toEqual([]);
    expect(await stored()).toEqual([]);
  });

  test('from one person on two platforms at once is worked on one at a time', async () => {
    const other = Object.assign(new FakePlatform(), { name: 'other' });
    let working = 0;
    let most = 0;
    const box = createInbox({
      ...partsOf(async (incoming) => {
        working += 1;
        most = Math.max(most, working);
        await new Promise((resolve) => setTimeout(resolve, 10));
        working -= 1;
        return echo(incoming);
      }),
      platforms: new Map([platform, other].map((one) => [one.name, one])),
    });
    const there = { ...from('amina', 'två').from, platform: 'other', address: 'a:1' };
    await Promise.all([
      box.receive(from('amina', 'ett')),
      box.receive(from('amina', 'två', { from: there })),
    ]);
    await box.settled();
    expect([platform.said(), other.said()]).toEqual(['du skrev ett', 'du skrev två']);
    expect(most).toBe(1);
  });

  test('from one person is worked on in order, and another person does not wait', async () => {
    const seen: string[] = [];
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const box = inbox(async (incoming) => {
      if (incoming.id === 'a1') await held;
      seen.push(incoming.id);
      return [];
    });
    await box.receive(from('amina', 'ett', { id: 'a1' }));
    await box.receive(from('amina', 'två', { id: 'a2' }));
    await box.receive(from('jonas', 'tre', { id: 'j1' }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen).toEqual(['j1']);
    release();
    await box.settled();
    expect(seen).toEqual(['j1', 'a1', 'a2']);
  });

  test('but not done when the process ended is done at the next start', async () => {
    await waiting(from('amina', 'sedan', { id: 'two', at: '2026-11-13T13:01:00.000Z' }));
    await waiting(from('amina', 'först', { id: 'one' }));
    await records.inbox.set('odd', { from: 'another version' });
    const box = inbox();
    await box.resume();
    await box.settled();
    expect(platform.said()).toBe('du skrev först\n---\ndu skrev sedan');
    expect(await stored()).toEqual(['odd']);
    expect(log.lines.map((line) => line.message)).toEqual([
      'a stored message cannot be read by this version; it is left alone',
    ]);
  });

  test('is answered later when the platform does not take the answer at once', async () => {
    platform.failing = [passing(), passing()];
    const box = inbox();
    await box.receive(from('amina', 'hej'));
    await box.settled();
    expect(platform.answers).toHaveLength(1);
    expect(waits).toEqual([2_000, 10_000]);
    expect(log.lines.map((line) => line.level)).toEqual(['warn', 'warn']);
  });

  test('stays in the inbox when the platform never takes the answer, and is done at the next start', async () => {
    platform.failing = [passing(), passing(), passing(), passing()];
    const box = inbox();
    await box.receive(from('amina', 'hej', { id: 'one' }));
    await box.settled();
    expect(await stored()).toEqual(['one']);
    const next = inbox();
    await next.resume();
    await next.settled();
    expect(platform.said()).toBe('du skrev hej');
    expect(await stored()).toEqual([]);
  });

  test('from an account that is closed is done, and the log says what to do', async () => {
    platform.failing = [lasting()];
    const box = inbox();
    await box.receive(from('amina', 'hej'));
    await box.settled();
    expect(await stored()).toEqual([]);
    expect(log.lines).toEqual([
      expect.objectContaining({
        level: 'error',
        details: expect.objectContaining({ remedy: 'open the account again' }),
      }),
    ]);
  });

  test('and breaks an ability gets an apology, and the cause goes to the log', async () => {
    const box = inbox(async () => {
      throw new Error('boom');
    });
    await box.receive(from('amina', 'hej'));
    await box.settled();
    expect(platform.said()).toBe('Något gick fel hos mig.');
    expect(log.lines[0]?.level).toBe('error');
    expect(await stored()).toEqual([]);
  });

  test('carries the e-mail that the platform knows of', async () => {
    platform.directory = new Map([['U1', 'amina@exempelby.se']]);
    const emails: (string | undefined)[] = [];
    const box = inbox(async (incoming) => {
      emails.push(incoming.from.email);
      return [];
    });
    const sender = { platform: 'fake', address: 'U1', name: 'Amina', guest: false };
    await box.receive(from('amina', 'hej', { from: sender }));
    await box.settled();
    expect(emails).toEqual(['amina@exempelby.se']);
  });

  test('comes after what the person wrote before and which is still waiting, by the time it was written', async () => {
    await waiting(from('amina', 'två', { id: 'a2', at: '2026-11-13T12:59:01Z' }));
    await waiting(from('amina', 'ett', { id: 'a1', at: '2026-11-13T12:59:00.500Z' }));
    await waiting(from('amina', 'fyra', { id: 'a4', at: '2026-11-13T13:00:01.000Z' }));
    await waiting(from('amina/', 'någon annan', { id: 'other', at: '2026-11-13T12:00:00.000Z' }));
    const box = inbox();
    await box.receive(from('amina', 'tre', { id: 'a3' }));
    await box.settled();
    expect(platform.said()).toBe('du skrev ett\n---\ndu skrev två\n---\ndu skrev tre');
    expect((await stored()).toSorted()).toEqual(['a4', 'other']);
  });

  test('is done also where another version stored it under another key', async () => {
    await records.inbox.set('one', from('amina', 'hej', { id: 'one' }));
    const box = inbox();
    await box.resume();
    await box.settled();
    expect(platform.said()).toBe('du skrev hej');
    expect(await stored()).toEqual([]);
  });

  test('waits while what came before cannot be answered, but not for ever', async () => {
    const fails = (times: number) => Array.from({ length: 4 * times }, passing);
    const box = inbox();
    platform.failing = fails(2);
    await box.receive(from('amina', 'ett', { id: 'a1' }));
    await box.receive(from('amina', 'två', { id: 'a2', at: '2026-11-13T13:01:00.000Z' }));
    await box.settled();
    expect(platform.answers).toEqual([]);
    expect((await stored()).toSorted()).toEqual(['a1', 'a2']);
    platform.failing = fails(1);
    await box.receive(from('amina', 'tre', { id: 'a3', at: '2026-11-13T13:02:00.000Z' }));
    await box.settled();
    expect(platform.said()).toBe('du skrev två\n---\ndu skrev tre');
    await box.resume();
    await box.settled();
    expect(platform.said()).toContain('du skrev ett');
    expect(await stored()).toEqual([]);
  });

  test('is not answered again when only the store failed to take that it was done', async () => {
    let failures = 2;
    const { done } = records;
    records = {
      ...records,
      done: {
        ...done,
        set: async (key, value) => {
          if (value === true) failures -= 1;
          if (value === true && failures >= 0) throw new StoreError('SQLite', new Error('the disk is full'));
          await done.set(key, value);
        },
      },
    };
    const box = inbox();
    await box.receive(from('amina', 'hej', { id: 'one' }));
    await box.settled();
    expect(await stored()).toEqual(['one']);
    for (let beat = 0; beat < 3; beat += 1) {
      await box.resume();
      await box.settled();
    }
    expect(platform.said()).toBe('du skrev hej');
    expect(await stored()).toEqual([]);
  });

  test('that was worked on but not answered before a crash gets that answer, and is not worked on again', async () => {
    const first = inbox();
    platform.failing = [passing(), passing(), passing(), passing()];
    await first.receive(from('amina', 'hej', { id: 'one' }));
    await first.settled();
    const next = inbox(async () => {
      throw new Error('worked on again');
    });
    await next.resume();
    await next.settled();
    expect(platform.said()).toBe('du skrev hej');
    expect(await stored()).toEqual([]);
  });

  test('whose kept answer is of another version is worked on again', async () => {
    await waiting(from('amina', 'hej', { id: 'one' }));
    await records.done.set('one', { replies: [{ hologram: 'hej' }] });
    const box = inbox();
    await box.resume();
    await box.settled();
    expect(platform.said()).toBe('du skrev hej');
  });

  test('is done again later, without an apology, when the store failed for a moment', async () => {
    let failing = true;
    const box = inbox(async (incoming) => {
      if (failing) throw new StoreError('PostgreSQL', new Error('the connection ended'));
      return echo(incoming);
    });
    await box.receive(from('amina', 'hej', { id: 'one' }));
    await box.settled();
    expect(platform.answers).toEqual([]);
    failing = false;
    await box.resume();
    await box.settled();
    expect(platform.said()).toBe('du skrev hej');
  });

  test('gets an apology in the end when the store fails for it again and again', async () => {
    const box = inbox(async () => {
      throw new StoreError('PostgreSQL', new Error('value too long'));
    });
    await box.receive(from('amina', 'hej', { id: 'one' }));
    await box.settled();
    for (let beat = 0; beat < 3; beat += 1) {
      await box.resume();
      await box.settled();
    }
    expect(platform.said()).toBe('Något gick fel hos mig.');
    expect(await stored()).toEqual([]);
  });
});

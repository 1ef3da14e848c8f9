import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Due, DueMessage } from '../../src/messages/due.ts';
import { DeliveryError } from '../../src/messages/platform.ts';
import { choices, reply, text } from '../../src/messages/reply.ts';
import { createOutbox } from '../../src/outbox/outbox.ts';
import type { Deliver, SendingParts } from '../../src/outbox/send-once.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Lease, Store } from '../../src/store/store.ts';
import { lasting, passing } from '../support/fake-platform.ts';
import { keepingLog } from '../support/log.ts';

let folder: string;
let store: Store;
let records: Records;
let log: ReturnType<typeof keepingLog>;
let delivered: { id: string; text: string }[];
let failing: Error[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lika-outbox-'));
  store = openSqliteStore(join(folder, 'lika.sqlite'));
  records = openRecords(store);
  log = keepingLog();
  delivered = [];
  failing = [];
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const NINE = '2026-11-16T08:00:00.000Z';
/** The instant so many minutes after the message's time. */
const minutes = (count: number) => new Date(Date.parse(NINE) + count * 60_000);

const message = (name: string, words = `God morgon, ${name}.`): DueMessage => ({
  id: `nudge/${name}@exempelby.se/2026-11-16`,
  kind: 'nudge',
  to: { kind: 'person', email: `${name}@exempelby.se` },
  about: ['a1'],
  scheduledFor: NINE,
  reply: reply(text(words), choices({ title: 'Mina åtgärder', command: { do: 'my-actions' } })),
});
const petra = message('petra');
const olle = message('olle');

const deliver: Deliver = async (_, sent, id) => {
  const error = failing.shift();
  if (error !== undefined) throw error;
  const [words] = sent.parts;
  delivered.push({ id, text: words?.kind === 'text' ? words.text : '' });
  return { conversation: 'D1', message: `${delivered.length}` };
};
type More = Partial<Omit<SendingParts, 'records'>> & { claims?: Pick<Store, 'lease'> };
const changing = { revisions: [], edit: async () => {}, mayPostFrom: (at: Date) => at };
const outbox = (due: Due[], more: More = {}) =>
  createOutbox({ records, claims: store, due, deliver, log, ...changing, ...more });
const of = (...messages: DueMessage[]): Due[] => [async () => messages];
const idsDelivered = () => delivered.map(({ id }) => id);
const openIds = async () => (await records.unfinished.get('outbox'))?.messages.map(({ id }) => id) ?? [];

describe('a tick', () => {
  test('sends what is due, records it, and tells what it did', async () => {
    const result = await outbox(of(petra)).tick(minutes(1));
    expect(result).toEqual({
      at: '2026-11-16T08:01:00.000Z',
      due: [
        {
          id: petra.id,
          kind: 'nudge',
          to: 'petra@exempelby.se',
          about: ['a1'],
          why: [],
          scheduledFor: NINE,
          text: 'God morgon, petra.\n\n[Mina åtgärder]',
        },
      ],
      revisions: [],
      sent: 1,
      edited: 0,
      skipped: [],
      failed: [],
      left: 0,
    });
    expect(await records.sent.get(petra.id)).toEqual({
      id: petra.id,
      kind: 'nudge',
      to: 'petra@exempelby.se',
      about: ['a1'],
      scheduledFor: NINE,
      content: { to: petra.to, reply: petra.reply },
      state: 'sent',
      attempts: 1,
      sentAt: '2026-11-16T08:01:00.000Z',
      receipt: { conversation: 'D1', message: '1' },
    });
    expect(await openIds()).toEqual([]);
  });

  test('sends nothing twice, and tells what was sent, not what would be worded today', async () => {
    await outbox(of(petra)).tick(minutes(0));
    const again = await outbox(of(message('petra', 'Andra ord'))).tick(minutes(5));
    expect(again).toMatchObject({ sent: 0, skipped: [{ id: petra.id, why: 'redan skickat' }], failed: [] });
    expect(again.due[0]?.text).toContain('God morgon, petra.');
    expect(delivered).toHaveLength(1);
  });

  test('dry, sends and writes nothing', async () => {
    const result = await outbox(of(petra, olle)).tick(minutes(0), { dryRun: true });
    expect(result).toMatchObject({ sent: 0, skipped: [], failed: [] });
    expect(result.due.map(({ id }) => id)).toEqual([petra.id, olle.id]);
    expect(delivered).toEqual([]);
    expect(await records.sent.get(petra.id)).toBeUndefined();
    expect(await openIds()).toEqual([]);
    expect(await store.lease('outbox', 1000)).toBeDefined();
  });

  test('with nothing due does nothing', async () => {
    expect(await outbox([]).tick(minutes(0))).toEqual({
      at: NINE,
      due: [],
      revisions: [],
      sent: 0,
      edited: 0,
      skipped: [],
      failed: [],
      left: 0,
    });
  });

  test('begins on nothing more once it is asked to stop, and the next one goes on', async () => {
    const stopping = new AbortController();
    const due = of(petra, { ...message('petra'), id: 'nudge/petra/second' });
    const box = outbox(due, {
      deliver: async (to, words, id) => {
        stopping.abort();
        return deliver(to, words, id);
      },
    });
    expect(await box.tick(minutes(0), { signal: stopping.signal })).toMatchObject({ sent: 1, left: 1 });
    expect(await box.tick(minutes(1))).toMatchObject({ sent: 1, left: 0 });
    expect(idsDelivered()).toEqual([petra.id, 'nudge/petra/second']);
  });

  test('writes to many at a time, to each in order, and to channels first', async () => {
    const post = { ...message('kanal'), to: { kind: 'channel', name: 'lika' } as const };
    const twice = [1, 2].map((number) => ({ ...message('petra'), id: `nudge/petra/${number}` }));
    const order: string[] = [];
    let most = 0;
    let now = 0;
    const slow: Deliver = async (_, __, id) => {
      now += 1;
      most = Math.max(most, now);
      order.push(id);
      await new Promise((resolve) => setTimeout(resolve, 5));
      now -= 1;
      return { conversation: 'D1', message: id };
    };
    const many = Array.from({ length: 40 }, (_, index) => message(`person${index}`));
    await outbox(of(...many, ...twice, post), { deliver: slow }).tick(minutes(0));
    expect(order[0]).toBe(post.id);
    expect(order.indexOf('nudge/petra/1')).toBeLessThan(order.indexOf('nudge/petra/2'));
    expect(order).toHaveLength(43);
    expect(most).toBe(16);
  });

  test('goes on when one ability cannot tell what is due', async () => {
    const broken: Due = async () => {
      throw new Error('the store is away');
    };
    const result = await outbox([broken, ...of(petra)]).tick(minutes(0));
    expect(result).toMatchObject({ sent: 1, failed: [{ id: 'due/1', why: 'the store is away' }] });
  });
});

describe('what a crash leaves', () => {
  /** Dies at the first delivery: nothing after it is done, not even the recording of the failure. */
  async function crashWhileSending(due: Due[]): Promise<void> {
    let held: Lease | undefined;
    const dying = createOutbox({
      records: {
        ...records,
        sent: {
          ...records.sent,
          set: async (key, value) => {
            if (value.attempts > 0) throw new Error('the process is gone');
            await records.sent.set(key, value);
          },
        },
      },
      claims: {
        lease: async (id, leaseMs) => {
          const lease = await store.lease(id, leaseMs);
          if (lease === undefined) return lease;
          held = lease;
          return { ...lease, release: async () => undefined };
        },
      },
      due,
      ...changing,
      deliver: async () => {
        throw new Error('the process is gone');
      },
      log: keepingLog(),
    });
    await dying.tick(minutes(0));
    // The lease runs out.
    await held?.release();
  }

  test('frozen and not sent, is sent as it was frozen, though it is not due any more', async () => {
    await crashWhileSending(of(petra));
    expect((await records.sent.get(petra.id))?.state).toBe('frozen');
    expect(await openIds()).toEqual([petra.id]);

    const result = await outbox([]).tick(minutes(10));
    expect(result).toMatchObject({ sent: 1, due: [{ id: petra.id }] });
    expect(delivered).toEqual([{ id: petra.id, text: 'God morgon, petra.' }]);
    expect(await openIds()).toEqual([]);
  });

  test('is sent with the frozen words even when it would be worded otherwise now', async () => {
    await crashWhileSending(of(petra));
    await outbox(of(message('petra', 'Andra ord'))).tick(minutes(10));
    expect(delivered).toEqual([{ id: petra.id, text: 'God morgon, petra.' }]);
  });

  test('is left alone while the process that may still be sending holds its lease', async () => {
    await store.lease('outbox', 60_000);
    const result = await outbox(of(petra)).tick(minutes(0), { patienceMs: 0 });
    expect(result).toMatchObject({
      sent: 0,
      due: [],
      skipped: [{ id: 'outbox', why: 'en annan process skickar just nu' }],
    });
    expect(delivered).toEqual([]);
  });

  test('does not hide the others when this version cannot read it', async () => {
    await store.space('sent').set(petra.id, { from: 'another version' });
    const result = await outbox(of(petra, olle)).tick(minutes(0));
    expect(result).toMatchObject({ sent: 1, failed: [{ id: petra.id }] });
    expect(idsDelivered()).toEqual([olle.id]);
    expect(await openIds()).toEqual([]);
  });

  test('a day later is not worth sending any more', async () => {
    await crashWhileSending(of(petra));
    const result = await outbox([]).tick(minutes(24 * 60 + 1));
    expect(result.failed).toEqual([{ id: petra.id, why: 'för sent att skicka' }]);
    expect((await records.sent.get(petra.id))?.state).toBe('failed');
    expect(await openIds()).toEqual([]);
  });

  test('how late is too late may be told for each kind', async () => {
    await crashWhileSending(of(petra));
    const result = await outbox([], { latestAfterMs: { nudge: 180 * 60_000 } }).tick(minutes(181));
    expect(result.failed).toEqual([{ id: petra.id, why: 'för sent att skicka' }]);
  });

  test('noted but never frozen, is sent when it is due, else forgotten after two days', async () => {
    await records.unfinished.set('outbox', { messages: [{ id: olle.id, since: NINE }] });
    await outbox([]).tick(minutes(60));
    expect(await openIds()).toEqual([olle.id]);
    await outbox([]).tick(minutes(48 * 60 + 1));
    expect(await openIds()).toEqual([]);
    expect(delivered).toEqual([]);
  });

  test('a content that this version cannot read is given up and told to the operator', async () => {
    await crashWhileSending(of(petra));
    const frozen = await records.sent.get(petra.id);
    if (frozen) await records.sent.set(petra.id, { ...frozen, content: { parts: 'ett hologram' } });
    const result = await outbox(of(olle)).tick(minutes(10));
    expect(result).toMatchObject({
      sent: 1,
      failed: [{ id: petra.id, why: 'innehållet kan inte läsas av den här versionen' }],
    });
    expect(log.lines.find(({ level }) => level === 'error')?.details).toMatchObject({ id: petra.id });
  });
});

describe('a delivery that fails', () => {
  test('for the moment is tried again after 1, 2, 4 minutes, with the same words', async () => {
    failing = [passing(), passing(), passing()];
    const box = outbox(of(petra));
    expect((await box.tick(minutes(0))).failed).toEqual([{ id: petra.id, why: 'down' }]);
    expect(await records.sent.get(petra.id)).toMatchObject({
      state: 'frozen',
      attempts: 1,
      notBefore: minutes(1).toISOString(),
      why: 'down',
    });
    expect((await box.tick(minutes(0.9))).skipped).toEqual([
      { id: petra.id, why: `nytt försök tidigast ${minutes(1).toISOString()}: down` },
    ]);
    await box.tick(minutes(1));
    expect((await records.sent.get(petra.id))?.notBefore).toBe(minutes(3).toISOString());
    await box.tick(minutes(3));
    expect((await records.sent.get(petra.id))?.notBefore).toBe(minutes(7).toISOString());
    expect((await box.tick(minutes(7))).sent).toBe(1);
    expect(await records.sent.get(petra.id)).toMatchObject({ state: 'sent', attempts: 4 });
    expect((await records.sent.get(petra.id))?.why).toBeUndefined();
    expect(delivered).toHaveLength(1);
  });

  test('waits at least as long as the platform asks', async () => {
    failing = [new DeliveryError('slow down', { permanent: false, remedy: 'wait', retryAfterMs: 300_000 })];
    await outbox(of(petra)).tick(minutes(0));
    expect((await records.sent.get(petra.id))?.notBefore).toBe(minutes(5).toISOString());
  });

  test('that was only asked to wait has not failed', async () => {
    const wait = () =>
      new DeliveryError('slow down', { permanent: false, remedy: 'wait', retryAfterMs: 60_000 });
    failing = [wait(), wait(), wait(), passing()];
    for (const minute of [0, 1, 2, 3]) await outbox(of(petra)).tick(minutes(minute));
    expect(await records.sent.get(petra.id)).toMatchObject({
      attempts: 1,
      notBefore: minutes(4).toISOString(),
    });
  });

  test('is tried again until it is too late, ever more seldom', async () => {
    const box = outbox(of(petra), { latestAfterMs: { nudge: 300 * 60_000 } });
    const attempts: number[] = [];
    for (let minute = 0; minute <= 400; minute += 1) {
      failing = [passing()];
      if ((await box.tick(minutes(minute))).failed.length > 0) attempts.push(minute);
    }
    expect(attempts).toEqual([0, 1, 3, 7, 15, 31, 63, 123, 183, 243]);
    expect(await records.sent.get(petra.id)).toMatchObject({
      state: 'failed',
      attempts: 10,
      why: 'down (gav upp efter 10 försök)',
    });
    expect(await openIds()).toEqual([]);
  });

  test('for good is not tried again, and the operator is told the remedy', async () => {
    failing = [lasting()];
    const box = outbox(of(petra));
    expect((await box.tick(minutes(0))).failed).toEqual([{ id: petra.id, why: 'closed' }]);
    expect((await box.tick(minutes(5))).skipped).toEqual([{ id: petra.id, why: 'skickas inte: closed' }]);
    expect(await records.sent.get(petra.id)).toMatchObject({ state: 'failed', attempts: 1, why: 'closed' });
    expect(log.lines).toContainEqual({
      level: 'error',
      details: expect.objectContaining({ id: petra.id, remedy: 'open the account again' }),
      message: 'a message could not be delivered and is given up',
    });
  });

  test('never stops the others', async () => {
    failing = [lasting()];
    const result = await outbox(of(petra, olle)).tick(minutes(0));
    expect(result).toMatchObject({ sent: 1, failed: [{ id: petra.id }] });
    expect(idsDelivered()).toEqual([olle.id]);
  });

  test('of a kind nobody foresaw is tried again', async () => {
    failing = [new TypeError('undefined is not a function')];
    await outbox(of(petra)).tick(minutes(0));
    expect(await records.sent.get(petra.id)).toMatchObject({ state: 'frozen', attempts: 1 });
  });
});

describe('several at once', () => {
  const many = Array.from({ length: 25 }, (_, index) => message(`person${index}`));

  test('two outboxes on two connections to one file send each message once', async () => {
    const other = openSqliteStore(join(folder, 'lika.sqlite'));
    const slow: Deliver = async (to, words, id) => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 4));
      return deliver(to, words, id);
    };
    const boxes = [
      outbox(of(...many), { deliver: slow }),
      createOutbox({
        records: openRecords(other),
        claims: other,
        due: of(...many.toReversed()),
        deliver: slow,
        log,
        ...changing,
      }),
    ];
    const results = await Promise.all([...boxes, ...boxes].map((box) => box.tick(minutes(0))));
    await other.close();
    expect(idsDelivered().toSorted()).toEqual(many.map(({ id }) => id).toSorted());
    expect(results.reduce((sum, { sent }) => sum + sent, 0)).toBe(many.length);
    expect(results.flatMap(({ failed }) => failed)).toEqual([]);
    expect(await openIds()).toEqual([]);
  });

  test('who has lost its lease begins on nothing more, and nothing is sent twice', async () => {
    let taken: Promise<unknown> | undefined;
    const stalled = outbox(of(...many), {
      claims: { lease: (id, leaseMs) => store.lease(id, Math.min(leaseMs, 40)) },
      deliver: async (to, words, id) => {
        // The process stands still for longer than its lease lasts, and someone else takes over.
        const until = performance.now() + 60;
        while (performance.now() < until);
        taken ??= store.lease('outbox', 60_000);
        await taken;
        return deliver(to, words, id);
      },
    });
    const result = await stalled.tick(minutes(0));
    expect(new Set(result.skipped.map(({ why }) => why))).toEqual(
      new Set(['en annan process skickar just nu']),
    );
    expect(result).toMatchObject({ failed: [], left: many.length - result.skipped.length - result.sent });
    expect(delivered.length).toBeLessThan(many.length);
    expect(new Set(idsDelivered()).size).toBe(delivered.length);
  });

  test('three processes on one file send each message once', async () => {
    const program = new URL('./tick-process.ts', import.meta.url).pathname;
    const run = () =>
      new Promise<string[]>((resolve, reject) => {
        const child = spawn(process.execPath, [program, join(folder, 'lika.sqlite'), '25']);
        let out = '';
        let errors = '';
        child.stdout.on('data', (data) => {
          out += data;
        });
        child.stderr.on('data', (data) => {
          errors += data;
        });
        child.on('close', (code) =>
          code === 0 ? resolve(out.split('\n').filter(Boolean)) : reject(new Error(errors)),
        );
      });
    const sent = (await Promise.all([run(), run(), run()])).flat();
    expect(sent).toHaveLength(25);
    expect(new Set(sent).size).toBe(25);
    expect(await openIds()).toEqual([]);
  });
});

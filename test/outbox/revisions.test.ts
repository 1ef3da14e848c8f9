import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { editThrough } from '../../src/app/deliver-through.ts';
import type { DueMessage, Revision, Revisions } from '../../src/messages/due.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import { DeliveryError } from '../../src/messages/platform.ts';
import { type Reply, reply, text } from '../../src/messages/reply.ts';
import { createOutbox } from '../../src/outbox/outbox.ts';
import type { Edit } from '../../src/outbox/revise.ts';
import type { Deliver } from '../../src/outbox/send-once.ts';
import { channelMended, notingUnreachable } from '../../src/outbox/unreachable.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { FakePlatform, lasting, passing } from '../support/fake-platform.ts';
import { keepingLog } from '../support/log.ts';

const NINE = Date.parse('2026-11-16T08:00:00.000Z');
const minutes = (count: number) => new Date(NINE + count * 60_000);
const DAY = 24 * 60;
const ID = 'summary/lika/2026-W47';
const channel = { kind: 'channel', name: 'lika' } as const;

const post: DueMessage = {
  id: ID,
  kind: 'summary',
  to: channel,
  about: [],
  scheduledFor: minutes(0).toISOString(),
  news: 'monday',
  reply: reply(text('Vecka 47')),
};
const revision = (news: string): Revision => ({
  id: ID,
  news,
  reply: async () => reply(text(`Vecka 47, ${news}`)),
});

let store: Store;
let records: Records;
let log: ReturnType<typeof keepingLog>;
/** What stands in the channel, by handle. */
let board: Map<string, string>;
let edits: number;
/** Errors for the next deliveries and edits, in order; `undefined` lets one through. */
let refusing: (Error | undefined)[];
let refusingPosts: (Error | undefined)[];

beforeEach(() => {
  store = openSqliteStore(':memory:');
  records = openRecords(store);
  log = keepingLog();
  board = new Map();
  edits = 0;
  refusing = [];
  refusingPosts = [];
});

const wordsOf = (said: Reply) => plainText(said);
/** As a platform does: the same id stands once. */
const deliver: Deliver = async (_, said, id) => {
  const error = refusingPosts.shift();
  if (error !== undefined) throw error;
  if (!board.has(id)) board.set(id, wordsOf(said));
  return { platform: 'fake', conversation: 'C1', message: id };
};
const edit: Edit = async ({ message }, _, said) => {
  const error = refusing.shift();
  if (error !== undefined) throw error;
  if (!board.has(message)) throw lasting();
  edits += 1;
  board.set(message, wordsOf(said));
};

type More = { deliver?: Deliver; edit?: Edit; records?: Records; mayPostFrom?: (at: Date) => Date };
function outbox(revisions: Revisions[], more: More = {}) {
  const due = async (now: Date) => (now.getTime() < NINE + 60 * 60_000 ? [post] : []);
  const mayPostFrom = (at: Date) => at;
  const parts = { records, claims: store, due: [due], revisions, deliver, edit, mayPostFrom, log };
  return createOutbox({ ...parts, ...more });
}
const giving =
  (...news: string[]): Revisions =>
  async () =>
    news.map(revision);
const on = (minute: number, news: string, more: Parameters<typeof outbox>[1] = {}) =>
  outbox([giving(news)], more).tick(minutes(minute));
const kept = async () => {
  const sent = await records.sent.get(ID);
  if (sent === undefined) throw new Error('nothing is kept of the post');
  return sent;
};
const standing = () => [...board.values()];

describe('a message that was sent', () => {
  test('is changed in place when there is news, and what was done is recorded', async () => {
    await on(0, 'monday');
    expect(edits).toBe(0);
    const result = await on(90, 'tuesday');
    expect(result).toMatchObject({
      due: [],
      revisions: [{ id: ID, kind: 'summary', to: 'lika', text: 'Vecka 47, tuesday' }],
      sent: 0,
      edited: 1,
      skipped: [],
      failed: [],
    });
    expect(standing()).toEqual(['Vecka 47, tuesday']);
    expect(await kept()).toMatchObject({
      state: 'sent',
      news: 'monday',
      edits: { count: 1, at: minutes(90).toISOString(), news: 'tuesday' },
      receipt: { platform: 'fake', conversation: 'C1', message: ID },
      content: { reply: post.reply },
    });
  });

  test('is left alone as long as the news is the same, and changed back when it is', async () => {
    await on(0, 'monday');
    for (const minute of [1, 2, 3]) expect((await on(minute, 'monday')).revisions).toEqual([]);
    for (const minute of [4, 5, 6]) await on(minute, 'tuesday');
    expect(edits).toBe(1);
    await on(7, 'monday');
    expect(edits).toBe(2);
    expect((await kept()).edits).toMatchObject({ count: 2, news: 'monday' });
  });

  test('in the very tick that it is sent in, is not changed too', async () => {
    expect(await on(0, 'monday')).toMatchObject({ sent: 1, edited: 0, revisions: [] });
  });

  test('is sent as it was settled first, where it could not be sent, and changed after that', async () => {
    refusingPosts = [passing()];
    expect(await on(0, 'tuesday')).toMatchObject({ sent: 0, edited: 0, revisions: [] });
    const box = outbox([giving('tuesday')]);
    expect(await box.tick(minutes(1))).toMatchObject({ sent: 1, edited: 1 });
    expect(standing()).toEqual(['Vecka 47, tuesday']);
  });

  test('is neither made nor changed when there is news of what was never sent', async () => {
    const result = await createOutbox({
      ...{ records, claims: store, due: [], revisions: [giving('tuesday')], deliver, edit, log },
      mayPostFrom: (at) => at,
    }).tick(minutes(1));
    expect(result).toMatchObject({ revisions: [], edited: 0, skipped: [], failed: [] });
    expect(await records.sent.get(ID)).toBeUndefined();
  });

  test('shows what it would tell in a dry run, and nothing is changed', async () => {
    await on(0, 'monday');
    const result = await outbox([giving('tuesday')]).tick(minutes(90), { dryRun: true });
    expect(result).toMatchObject({ edited: 0, revisions: [{ id: ID, text: 'Vecka 47, tuesday' }] });
    expect(standing()).toEqual(['Vecka 47']);
    expect((await kept()).edits).toBeUndefined();
  });

  test('is changed though another ability cannot tell its news', async () => {
    await on(0, 'monday');
    const broken: Revisions = async () => {
      throw new Error('the store is away');
    };
    const result = await outbox([broken, giving('tuesday')]).tick(minutes(90));
    expect(result).toMatchObject({ edited: 1, failed: [{ id: 'revisions/1', why: 'the store is away' }] });
  });

  test('is put in words only when there is news', async () => {
    await on(0, 'monday');
    let made = 0;
    const counted: Revisions = async () => [
      {
        ...revision('monday'),
        reply: async () => {
          made += 1;
          return reply(text('Vecka 47'));
        },
      },
    ];
    for (const minute of [1, 2, 3]) await outbox([counted]).tick(minutes(minute));
    expect(made).toBe(0);
  });

  test('stands as it is, and is in the log, when what it should tell cannot be made', async () => {
    await on(0, 'monday');
    const broken = { ...revision('tuesday'), reply: () => Promise.reject(new Error('the store is away')) };
    const result = await outbox([async () => [broken]]).tick(minutes(90));
    expect(result).toMatchObject({ edited: 0, failed: [{ id: `edit/${ID}`, why: 'the store is away' }] });
    expect(standing()).toEqual(['Vecka 47']);
  });

  test('is left for the next tick when the work is broken off', async () => {
    await on(0, 'monday');
    const stopping = AbortSignal.abort();
    expect(await outbox([giving('tuesday')]).tick(minutes(90), { signal: stopping })).toMatchObject({
      edited: 0,
    });
    expect(edits).toBe(0);
    expect((await on(91, 'tuesday')).edited).toBe(1);
  });
});

describe('a change that fails', () => {
  test('for the moment is tried again after 1, 2, 4 minutes, with the news of that time', async () => {
    await on(0, 'monday');
    refusing = [passing(), passing(), passing()];
    const attempts: number[] = [];
    for (let minute = 60; minute < 80; minute += 1) {
      const { failed, edited, skipped } = await on(minute, minute < 65 ? 'tuesday' : 'later');
      if (failed.length > 0) {
        attempts.push(minute);
        expect(failed).toEqual([{ id: `edit/${ID}`, why: 'down' }]);
      } else if (edited > 0) attempts.push(minute);
      else if (attempts.length < 4) expect(skipped).toMatchObject([{ id: `edit/${ID}` }]);
    }
    expect(attempts).toEqual([60, 61, 63, 67]);
    expect(standing()).toEqual(['Vecka 47, later']);
    expect((await kept()).untold).toBeUndefined();
  });

  test('waits as long as the platform asks', async () => {
    await on(0, 'monday');
    refusing = [new DeliveryError('slow down', { permanent: false, remedy: 'wait', retryAfterMs: 600_000 })];
    await on(60, 'tuesday');
    expect((await on(69, 'tuesday')).edited).toBe(0);
    expect((await on(70, 'tuesday')).edited).toBe(1);
  });

  test('for good is posted anew, once, and from then on that is what is changed', async () => {
    await on(0, 'monday');
    board.delete(ID);
    expect(await on(90, 'tuesday')).toMatchObject({ edited: 1, failed: [] });
    await on(91, 'tuesday');
    expect([...board]).toEqual([[`${ID}/again/1`, 'Vecka 47, tuesday']]);
    await on(92, 'wednesday');
    expect([...board]).toEqual([[`${ID}/again/1`, 'Vecka 47, wednesday']]);
    expect(await kept()).toMatchObject({
      id: ID,
      receipt: { message: `${ID}/again/1` },
      edits: { count: 2, news: 'wednesday' },
      anew: { times: 1, at: minutes(90).toISOString() },
    });
    expect(log.lines.map(({ level, message }) => `${level}: ${message}`)).toContain(
      'warn: a message could not be edited and is posted anew',
    );
  });

  test('for good again and again floods no channel: it is posted anew once a day, with the latest news', async () => {
    await on(0, 'monday');
    const never: Edit = async () => {
      throw lasting();
    };
    for (let minute = 60; minute < 60 + 2 * DAY; minute += 30) {
      await on(minute, `at ${minute}`, { edit: never });
    }
    expect(standing()).toEqual(['Vecka 47', 'Vecka 47, at 60', `Vecka 47, at ${60 + DAY}`]);
  });

  test('posted anew at last, where that too had to wait', async () => {
    await on(0, 'monday');
    board.delete(ID);
    refusingPosts = [passing()];
    expect((await on(90, 'tuesday')).failed).toEqual([{ id: `edit/${ID}`, why: 'down' }]);
    expect(await on(91, 'tuesday')).toMatchObject({ edited: 1, failed: [] });
    expect(standing()).toEqual(['Vecka 47, tuesday']);
  });

  describe('for good outside working hours', () => {
    /** Nothing is posted anew from minute 100 until minute 700. */
    const mayPostFrom = (at: Date) => (at >= minutes(100) && at < minutes(700) ? minutes(700) : at);

    test('waits until they begin, and is then posted anew with the latest news', async () => {
      await on(0, 'monday');
      board.delete(ID);
      const result = await on(120, 'tuesday', { mayPostFrom });
      expect(result).toMatchObject({ edited: 0, failed: [{ id: `edit/${ID}` }] });
      for (let minute = 150; minute < 700; minute += 50) {
        expect(await on(minute, `at ${minute}`, { mayPostFrom })).toMatchObject({
          edited: 0,
          failed: [],
          skipped: [{ id: `edit/${ID}`, why: expect.stringContaining(minutes(700).toISOString()) }],
        });
      }
      expect(standing()).toEqual([]);
      expect(await on(700, 'wednesday', { mayPostFrom })).toMatchObject({ edited: 1, failed: [] });
      expect(standing()).toEqual(['Vecka 47, wednesday']);
    });

    test('is changed in place all the same where that can be done', async () => {
      await on(0, 'monday');
      expect(await on(120, 'tuesday', { mayPostFrom })).toMatchObject({ edited: 1 });
      expect(standing()).toEqual(['Vecka 47, tuesday']);
    });

    test('waits for the day after the last one too, when that ends in the evening', async () => {
      const never: Edit = async () => {
        throw lasting();
      };
      const parts = { mayPostFrom, edit: never };
      const evening = (at: Date) =>
        at >= minutes(DAY + 60) && at < minutes(2 * DAY) ? minutes(2 * DAY) : at;
      await on(0, 'monday');
      await on(90, 'tuesday', parts);
      await on(95, 'wednesday', { ...parts, mayPostFrom: evening });
      expect((await kept()).untold?.notBefore).toBe(minutes(2 * DAY).toISOString());
    });

    test('waits also when it was begun in time and has not come through', async () => {
      await on(0, 'monday');
      board.delete(ID);
      refusingPosts = [passing()];
      await on(99, 'tuesday', { mayPostFrom });
      for (let minute = 100; minute < 700; minute += 100) {
        expect(await on(minute, 'tuesday', { mayPostFrom })).toMatchObject({ edited: 0, failed: [] });
      }
      expect(standing()).toEqual([]);
      expect(await on(700, 'wednesday', { mayPostFrom })).toMatchObject({ edited: 1 });
      await on(701, 'wednesday', { mayPostFrom });
      expect([...board]).toEqual([[`${ID}/again/1`, 'Vecka 47, wednesday']]);
    });
  });

  test('neither changed nor posted anew is told to the operator, and tried again for other news', async () => {
    await on(0, 'monday');
    refusing = [lasting(), lasting()];
    refusingPosts = [lasting()];
    expect((await on(90, 'tuesday')).failed).toEqual([{ id: `edit/${ID}`, why: 'closed' }]);
    expect(log.lines.at(-1)).toMatchObject({ level: 'error', details: { remedy: 'open the account again' } });
    expect((await on(91, 'tuesday')).skipped).toMatchObject([
      { id: `edit/${ID}`, why: 'ändras inte: closed' },
    ]);
    expect(await on(92, 'wednesday')).toMatchObject({ edited: 1 });
    expect(standing()).toEqual(['Vecka 47', 'Vecka 47, wednesday']);
  });

  test('is tried again once someone has mended the channel', async () => {
    await on(0, 'monday');
    refusing = [lasting()];
    refusingPosts = [lasting()];
    const noted = notingUnreachable(records, () => minutes(90), deliver);
    await on(90, 'tuesday', { deliver: noted });
    expect(await records.unreachable.get('#lika')).toMatchObject({ why: 'closed' });
    await channelMended(records, 'lika');
    expect(await on(91, 'tuesday', { deliver: noted })).toMatchObject({ edited: 1 });
    expect(standing()).toEqual(['Vecka 47, tuesday']);
  });
});

describe('what a crash leaves', () => {
  /** The process dies when it would write so of the message, just after what it did on the platform. */
  const dyingAt = (dies: (sent: Awaited<ReturnType<typeof kept>>) => boolean): Records => ({
    ...records,
    sent: {
      ...records.sent,
      async set(key, value) {
        if (dies(value)) throw new Error('the process is gone');
        await records.sent.set(key, value);
      },
    },
  });

  test('changed and not recorded, is changed again to the same', async () => {
    await on(0, 'monday');
    await on(90, 'tuesday', { records: dyingAt(({ edits }) => edits !== undefined) });
    expect((await kept()).edits).toBeUndefined();
    await on(91, 'tuesday');
    expect(edits).toBe(2);
    expect(standing()).toEqual(['Vecka 47, tuesday']);
    expect((await kept()).edits).toMatchObject({ count: 1, news: 'tuesday' });
  });

  test('posted anew and not recorded, is not posted anew twice, and tells the latest news in the end', async () => {
    await on(0, 'monday');
    board.delete(ID);
    await on(90, 'tuesday', { records: dyingAt(({ anew }) => anew !== undefined) });
    expect(await kept()).toMatchObject({ posting: { news: 'tuesday' }, receipt: { message: ID } });
    await on(91, 'wednesday');
    await on(92, 'wednesday');
    expect([...board]).toEqual([[`${ID}/again/1`, 'Vecka 47, wednesday']]);
    expect(await kept()).toMatchObject({ edits: { news: 'wednesday' }, anew: { times: 1 } });
    expect((await kept()).posting).toBeUndefined();
  });

  test('about to be posted anew, is posted though the message could be changed again', async () => {
    await on(0, 'monday');
    refusing = [lasting()];
    refusingPosts = [new Error('the process is gone')];
    const dying = dyingAt(({ untold }) => untold !== undefined);
    await on(90, 'tuesday', { records: dying });
    await on(91, 'tuesday');
    expect([...board.keys()]).toEqual([ID, `${ID}/again/1`]);
  });
});

describe('several at once', () => {
  test('two outboxes change each message once, under one lease', async () => {
    await on(0, 'monday');
    let working = 0;
    let most = 0;
    const slow: Edit = async (...given) => {
      working += 1;
      most = Math.max(most, working);
      await new Promise((resolve) => setTimeout(resolve, 20));
      await edit(...given);
      working -= 1;
    };
    const results = await Promise.all([0, 1].map(() => on(90, 'tuesday', { edit: slow })));
    expect(results.map(({ edited }) => edited).toSorted()).toEqual([0, 1]);
    expect(edits).toBe(1);
    expect(most).toBe(1);
  });
});

describe('a message that was posted on a platform', () => {
  const receipt = { conversation: 'lika', message: ID };
  const change = (platforms: FakePlatform[], platform: string | undefined) =>
    editThrough(new Map(platforms.map((one, index) => [['first', 'second'][index] ?? '', one])), records)(
      { platform, ...receipt },
      channel,
      reply(text('Nytt')),
      ID,
    );

  async function two(): Promise<[FakePlatform, FakePlatform]> {
    const platforms: [FakePlatform, FakePlatform] = [new FakePlatform(), new FakePlatform()];
    for (const one of platforms) await one.deliver(channel, post.reply, ID);
    return platforms;
  }

  test('is changed there, wherever the channel is now', async () => {
    const [first, second] = await two();
    await records.channels.set('lika', { platform: 'first' });
    await change([first, second], 'second');
    expect(first.edited).toEqual([]);
    expect(second.edited).toEqual([{ receipt, reply: reply(text('Nytt')), id: ID }]);
  });

  test('is changed where the channel is, when nobody wrote down where it was posted', async () => {
    const [first, second] = await two();
    await records.channels.set('lika', { platform: 'second' });
    await change([first, second], undefined);
    expect(second.edited).toHaveLength(1);
  });

  test('that is not configured any more can never be changed', async () => {
    const [first] = await two();
    await expect(change([first], 'second')).rejects.toMatchObject({ permanent: true });
    await expect(change([], undefined)).rejects.toMatchObject({ permanent: false });
  });
});

test('whatever happens on the way, the latest news is told in the end, and no channel is flooded', async () => {
  const outcome = fc.constantFrom('done', 'passing', 'lasting', 'crash');
  const step = fc.record({
    gap: fc.integer({ min: 1, max: 2000 }),
    news: fc.constantFrom('monday', 'tuesday', 'wednesday'),
    edit: outcome,
    post: outcome,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (story) => {
      await records.clearAll();
      board.clear();
      let minute = 0;
      let dead = false;
      const posted: number[] = [];
      const mortal: Records = {
        ...records,
        sent: {
          ...records.sent,
          set: async (key, value) => {
            if (dead) throw new Error('the process is gone');
            await records.sent.set(key, value);
          },
        },
      };
      /** A crash comes when it is done on the platform, and before that is written down. */
      const fate = (what: (typeof story)[number]['edit']) => {
        if (what === 'passing') throw passing();
        if (what === 'lasting') throw lasting();
        if (what === 'crash') dead = true;
      };
      const counting: Deliver = async (to, said, id) => {
        if (!board.has(id)) posted.push(minute);
        return deliver(to, said, id);
      };
      await on(0, 'monday', { deliver: counting });
      for (const { gap, news, edit: how, post: and } of story) {
        minute += gap;
        dead = false;
        await on(minute, news, {
          records: mortal,
          edit: async (...given) => {
            await (how === 'done' || how === 'crash' ? edit(...given) : undefined);
            fate(how);
          },
          deliver: async (...given) => {
            const receipt = and === 'done' || and === 'crash' ? await counting(...given) : undefined;
            fate(and);
            return receipt ?? { conversation: '', message: '' };
          },
        });
      }
      for (const later of [DAY, 2 * DAY, 3 * DAY]) await on(minute + later, 'friday', { deliver: counting });
      const { receipt } = await kept();
      expect(board.get(receipt?.message ?? '')).toBe('Vecka 47, friday');
      expect([...board.keys()].at(-1)).toBe(receipt?.message);
      // The first may be posted anew at once, the others a day apart.
      for (const [index, at] of posted.entries()) {
        if (index > 1) expect(at - (posted[index - 1] ?? 0)).toBeGreaterThanOrEqual(DAY);
      }
    }),
    { numRuns: 150 },
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clock } from '../../src/platforms/clock.ts';
import { type Limit, MARGIN, waitFor } from '../../src/platforms/limits.ts';
import { createPace } from '../../src/platforms/pace.ts';
import { paced as pacedInSlack } from '../../src/platforms/slack/rates.ts';
import { LIMITS, paced } from '../../src/platforms/teams/limits.ts';

const TENANT = { requests: 50, withinMs: 1000 };
const WORKSPACE = { requests: 50, withinMs: 10_000 };

/** A clock that jumps to when the next sleeper wakes, as soon as nothing else is to be done. */
function createVirtualClock() {
  let now = 0;
  const sleepers: { at: number; wake: () => void }[] = [];
  const clock: Clock = {
    elapsedMs: () => now,
    sleep: (ms) => new Promise((wake) => sleepers.push({ at: now + ms, wake })),
  };
  async function run(until: Promise<unknown>): Promise<void> {
    let done = false;
    until.finally(() => {
      done = true;
    });
    while (!done) {
      await new Promise((resolve) => setImmediate(resolve));
      sleepers.sort((one, other) => one.at - other.at);
      const next = sleepers.shift();
      if (next === undefined) continue;
      now = Math.max(now, next.at);
      next.wake();
    }
  }
  return { clock, run };
}

/** The most requests that fell into any stretch of time of that length. */
function mostWithin(times: readonly number[], withinMs: number): number {
  return Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + withinMs).length));
}

const inTeams = (conversation: string, bulk = false) => paced('send', conversation, bulk);
const inSlack = (channel: string, bulk = false) => pacedInSlack('chat.postMessage', { channel }, bulk);

describe('how long to wait', () => {
  const limits = fc.array(
    fc.record({
      requests: fc.integer({ min: 1, max: 20 }),
      withinMs: fc.integer({ min: 1, max: 5000 }),
    }),
    { minLength: 1, maxLength: 4 },
  );
  const gaps = fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 60 });

  /** When each request went out, if each came so long after the one before and waited as told. */
  function obeying(given: readonly Limit[], after: readonly number[]): number[] {
    const sent: number[] = [];
    let now = 0;
    for (const gap of after) {
      now += gap;
      now += waitFor(sent, given, now);
      sent.push(now);
    }
    return sent;
  }

  it('keeps every limit, whatever comes when', () => {
    fc.assert(
      fc.property(limits, gaps, (given, after) => {
        const sent = obeying(given, after);
        for (const { requests, withinMs } of given) {
          expect(mostWithin(sent, withinMs)).toBeLessThanOrEqual(requests);
        }
      }),
    );
  });

  it('is never longer than some limit asks for', () => {
    fc.assert(
      fc.property(limits, gaps, (given, after) => {
        const sent = obeying(given, after);
        const now = sent.at(-1) ?? 0;
        const wait = waitFor(sent, given, now);
        if (wait === 0) return;
        // One millisecond earlier, and without the margin, some window would hold too many.
        const full = given.some(({ requests, withinMs }) => {
          const tooEarly = now + wait - MARGIN * withinMs - 1;
          return sent.filter((at) => at > tooEarly - withinMs).length >= requests;
        });
        expect(full).toBe(true);
      }),
    );
  });

  it('is nothing before anything was sent', () => {
    expect(waitFor([], LIMITS.send, 0)).toBe(0);
  });
});

describe('the pace', () => {
  it('keeps the limits of each conversation and of the tenant, however many send at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 150 }),
        async (conversations) => {
          const { clock, run } = createVirtualClock();
          const pace = createPace(clock);
          const sent: { conversation: number; at: number }[] = [];
          const all = conversations.map(async (conversation) => {
            await pace.turn(inTeams(String(conversation)));
            sent.push({ conversation, at: clock.elapsedMs() });
          });
          await run(Promise.all(all));
          const times = sent.map(({ at }) => at);
          expect(mostWithin(times, TENANT.withinMs)).toBeLessThanOrEqual(TENANT.requests);
          for (const one of new Set(conversations)) {
            const there = sent.filter(({ conversation }) => conversation === one).map(({ at }) => at);
            for (const { requests, withinMs } of LIMITS.send) {
              expect(mostWithin(there, withinMs)).toBeLessThanOrEqual(requests);
            }
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('keeps the limits of each conversation and of the workspace in Slack, however many are sent at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 150 }),
        async (channels) => {
          const { clock, run } = createVirtualClock();
          const pace = createPace(clock);
          const sent: { channel: number; at: number }[] = [];
          const all = channels.map(async (channel) => {
            await pace.turn(inSlack(String(channel), true));
            sent.push({ channel, at: clock.elapsedMs() });
          });
          await run(Promise.all(all));
          const times = sent.map(({ at }) => at);
          expect(mostWithin(times, WORKSPACE.withinMs)).toBeLessThanOrEqual(WORKSPACE.requests);
          for (const one of new Set(channels)) {
            const there = sent.filter(({ channel }) => channel === one).map(({ at }) => at);
            // A burst of three, and one more for every second.
            for (const seconds of [1, 2, 3, 5, 10, 20, 30]) {
              expect(mostWithin(there, seconds * 1000)).toBeLessThanOrEqual(3 + seconds - 1);
            }
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it.each([
    ['Teams', inTeams, TENANT],
    ['Slack', inSlack, WORKSPACE],
  ])('sends to many in %s at nearly the rate that is allowed', async (_, to, limit) => {
    const { clock, run } = createVirtualClock();
    const pace = createPace(clock);
    const count = 1000;
    await run(Promise.all(Array.from({ length: count }, (_, index) => pace.turn(to(`${index}`, true)))));
    expect(count / clock.elapsedMs()).toBeGreaterThan((0.95 * limit.requests) / limit.withinMs);
  });

  it.each([
    ['Teams', inTeams],
    ['Slack', inSlack],
  ])('lets an answer go in %s while what Lika sends by itself waits', async (_, to) => {
    const { clock, run } = createVirtualClock();
    const pace = createPace(clock);
    const bulk = Promise.all(Array.from({ length: 500 }, (_, index) => pace.turn(to(`${index}`, true))));
    let answeredAt = Number.POSITIVE_INFINITY;
    const answer = pace.turn(to('petra')).then(() => {
      answeredAt = clock.elapsedMs();
    });
    await run(Promise.all([bulk, answer]));
    expect(answeredAt).toBe(0);
    expect(clock.elapsedMs()).toBeGreaterThan(9000);
  });

  it('holds one conversation when Teams asks for it, and no other', async () => {
    const { clock } = createVirtualClock();
    const pace = createPace(clock);
    pace.hold(inTeams('petra').lane, 5000);
    pace.hold(inTeams('petra').lane, 1000);
    expect(pace.left(inTeams('petra'))).toBeGreaterThanOrEqual(5000);
    expect(pace.left(inTeams('olle'))).toBe(0);
  });

  it('runs a lane in the order it was asked, also past what fails', async () => {
    const { clock } = createVirtualClock();
    const pace = createPace(clock);
    const order: string[] = [];
    const work = (name: string, fails = false) =>
      pace.inLane('petra', async () => {
        await new Promise((resolve) => setImmediate(resolve));
        order.push(name);
        if (fails) throw new Error(name);
      });
    const all = await Promise.allSettled([work('först', true), work('sedan'), work('sist')]);
    expect(order).toEqual(['först', 'sedan', 'sist']);
    expect(all.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  });

  it('forgets lanes that nobody uses, and none that is held', async () => {
    let now = 0;
    const pace = createPace({ elapsedMs: () => now, sleep: async () => undefined });
    pace.hold(inTeams('held').lane, 10_000_000);
    for (let index = 0; index < 6000; index += 1) {
      now += 3_700_000 / 6000;
      await pace.turn(inTeams(String(index)));
    }
    expect(pace.left(inTeams('held'))).toBeGreaterThan(0);
    await pace.turn(inTeams('0'));
    expect(pace.left(inTeams('0'))).toBe(0);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DeliveryError } from '../../src/messages/platform.ts';
import { afterFailure, decide, frozen } from '../../src/outbox/delivery-state.ts';

const NINE = Date.parse('2026-11-16T08:00:00.000Z');
const HOUR_MS = 3_600_000;
const message = frozen({
  id: 'summary/lika/2026-W47',
  kind: 'summary',
  to: { kind: 'channel', name: 'lika' },
  about: [],
  scheduledFor: new Date(NINE).toISOString(),
  reply: { parts: [] },
});

const down = (retryAfterMs: number | undefined) =>
  new DeliveryError('down', {
    permanent: false,
    remedy: 'wait',
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });

describe('a message that keeps failing', () => {
  test('is tried until it is too late and not after, a minute apart at least', () => {
    const retryAfter = fc.option(fc.integer({ min: 0, max: 2 * HOUR_MS }), { nil: undefined });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 48 * HOUR_MS }),
        fc.infiniteStream(retryAfter),
        (latestAfterMs, asked) => {
          let sent = message;
          let at = NINE;
          for (const retryAfterMs of asked) {
            if (decide(sent, new Date(at), latestAfterMs).do !== 'send') break;
            expect(at).toBeLessThanOrEqual(NINE + latestAfterMs);
            sent = afterFailure(sent, down(retryAfterMs), new Date(at), latestAfterMs);
            if (sent.state === 'failed') {
              // The longest wait that Lika chooses itself is an hour.
              const longest = Math.max(HOUR_MS, retryAfterMs ?? 0);
              expect(at + longest).toBeGreaterThan(NINE + latestAfterMs);
              break;
            }
            const notBefore = Date.parse(sent.notBefore ?? '');
            expect(notBefore - at).toBeGreaterThanOrEqual(Math.max(60_000, retryAfterMs ?? 0));
            expect(decide(sent, new Date(notBefore - 1), latestAfterMs).do).toBe('skip');
            at = notBefore;
          }
          expect(sent.state).toBe('failed');
        },
      ),
    );
  });
});

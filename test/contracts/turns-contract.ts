import { describe, expect, test } from 'vitest';
import { createTurns } from '../../src/records/turns.ts';
import { LeaseLostError, type Store } from '../../src/store/store.ts';
import { LeaseHeldError } from '../../src/store/wait-for-lease.ts';
import { processesOver, standingStill } from './processes.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Turns of several processes over one store; `open` gives each its own connection to the same new place. */
export function turnsContract(engine: string, newPlace: () => Promise<() => Promise<Store>>): void {
  describe(`turns of several processes on ${engine}`, () => {
    const { stores, open } = processesOver(newPlace);

    test('are taken one at a time per key, and in the order asked within each', async () => {
      const processes = [createTurns(await open()), createTurns(await open()), createTurns(await open())];
      const busy = new Map<string, number>();
      const seen: string[] = [];
      const works = processes.flatMap((turns, process) =>
        Array.from({ length: 24 }, (_, index) => {
          const key = `person/${index % 3}`;
          return turns(key, async () => {
            expect(busy.get(key)).toBeUndefined();
            busy.set(key, process);
            await pause(Math.random() * 4);
            busy.delete(key);
            seen.push(`${key} ${process} ${index}`);
          });
        }),
      );
      await Promise.all(works);
      expect(seen).toHaveLength(72);
      for (const [process] of processes.entries()) {
        for (const person of [0, 1, 2]) {
          const mine = seen.filter((one) => one.startsWith(`person/${person} ${process} `));
          const order = mine.map((one) => Number(one.split(' ').at(-1)));
          expect(order).toEqual(order.toSorted((one, other) => one - other));
          expect(order).toHaveLength(8);
        }
      }
    });

    test('come to the one who asks once, though another has a long queue', async () => {
      const [long, short] = [createTurns(await open()), createTurns(await open())];
      const seen: string[] = [];
      const queue = Array.from({ length: 60 }, () =>
        long('a', async () => {
          await pause(5);
          seen.push('long');
        }),
      );
      await pause(20);
      await short('a', async () => void seen.push('short'));
      expect(seen.length).toBeLessThan(40);
      await Promise.all(queue);
    });

    test('give what the work gives, and end with what it fails with', async () => {
      const [one, other] = [createTurns(await open()), createTurns(await open())];
      expect(await one('a', async () => 7)).toBe(7);
      await expect(
        one('a', async () => {
          throw new RangeError('of the work');
        }),
      ).rejects.toThrow('of the work');
      expect(await other('a', async () => 8)).toBe(8);
    });

    test('last as long as the work, however short the lease', async () => {
      const [one, other] = [
        createTurns(await open(), { leaseMs: 120 }),
        createTurns(await open(), { leaseMs: 120 }),
      ];
      const seen: string[] = [];
      const long = one('a', async ({ stillMine }) => {
        await pause(500);
        await stillMine();
        seen.push('long');
      });
      await pause(20);
      await other('a', async () => void seen.push('short'));
      await long;
      expect(seen).toEqual(['long', 'short']);
    });

    test('inside a turn hold both, and are both given back', async () => {
      const [one, other] = [createTurns(await open()), createTurns(await open())];
      await one('person', () =>
        one('form', async () => {
          await stores[0]?.space('forms').set('a', 1);
        }),
      );
      expect(await other('form', async () => other('person', async () => 'free'))).toBe('free');
    });

    test('whose process stands still are taken over, and what it writes late is refused', async () => {
      const [stuck, store] = [standingStill(await open()), await open()];
      const turns = createTurns(stuck.store, { leaseMs: 60 });
      const late = turns('person', async () => {
        await stuck.woken;
        // In a turn inside, which was not lost itself.
        await turns('form', () => stuck.store.space('forms').set('a', 'late'));
      });
      const settled = late.catch((error: unknown) => error);
      await pause(100);
      await createTurns(store)('person', () => store.space('forms').set('a', 'new'));
      stuck.wake();
      expect(await settled).toBeInstanceOf(LeaseLostError);
      expect(await store.space('forms').get('a')).toBe('new');
    });

    test('tell whoever asks whether they are lost', async () => {
      const [stuck, store] = [standingStill(await open()), await open()];
      const asked: unknown[] = [];
      const late = createTurns(stuck.store, { leaseMs: 60 })('a', async ({ stillMine }) => {
        await stuck.woken;
        await stillMine().catch((error: unknown) => asked.push(error));
      });
      await pause(100);
      await createTurns(store)('a', async ({ stillMine }) => stillMine());
      stuck.wake();
      await late;
      expect(asked).toEqual([expect.any(LeaseLostError)]);
    });

    test('that another process holds too long are given up, with nothing done', async () => {
      const [holder, store] = [await open(), await open()];
      await holder.lease('turn/a', 60_000);
      const turns = createTurns(store, { patienceMs: 100 });
      let done = false;
      const waiting = turns('a', async () => {
        done = true;
      });
      await expect(waiting).rejects.toThrow(LeaseHeldError);
      expect(done).toBe(false);
    });
  });
}

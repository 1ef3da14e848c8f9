import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setImmediate as turn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Lease, LeaseLostError, type Store } from '../../src/store/store.ts';
import type { Order } from './claiming-process.ts';
import type { Place } from './store-contract.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Two stores open at the same place, and how to open more. */
type Opened = {
  place: Place;
  store: Store;
  other: Store;
  open: (place: Place) => Promise<Store>;
  emptyPlace: () => Promise<Place>;
};

async function taken(store: Store, id: string, leaseMs = 60_000): Promise<Lease> {
  const lease = await store.lease(id, leaseMs);
  if (lease === undefined) throw new Error(`${id} is held by someone else`);
  return lease;
}

/** A lease that was let run out, and the one by which another store took it over. */
async function takenOver(store: Store, other: Store, id: string): Promise<{ late: Lease; now: Lease }> {
  const late = await taken(store, id, 20);
  await pause(50);
  return { late, now: await taken(other, id) };
}

/** What every engine must do with leases. */
export function leaseContract(opened: () => Opened): void {
  describe('leases', () => {
    test('are given to exactly one of many who ask at once, over several connections', async () => {
      const { place, store, other, open } = opened();
      const stores = [store, other, await open(place), await open(place)];
      for (let round = 0; round < 5; round += 1) {
        const asked = Array.from({ length: 40 }, async (_, n) =>
          stores[n % stores.length]?.lease(`nudge/petra/${round}`, 60_000),
        );
        expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(1);
      }
    });

    test('are given again to exactly one when they have run out', async () => {
      const { store, other } = opened();
      await taken(store, 'a', 30);
      expect(await other.lease('a', 60_000)).toBeUndefined();
      await pause(60);
      const asked = Array.from({ length: 40 }, (_, n) => (n % 2 ? store : other).lease('a', 60_000));
      expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(1);
      await taken(store, 'b');
    });

    test('are given again once released; to release twice is no error', async () => {
      const { store, other } = opened();
      const lease = await taken(store, 'a');
      await lease.release();
      await lease.release();
      await taken(other, 'a');
    });

    test('have numbers that grow, whoever asks and however the last one ended', async () => {
      const { store, other } = opened();
      const numbers: number[] = [];
      for (let round = 0; round < 60; round += 1) {
        const leaseMs = round % 10 === 0 ? 1 : 60_000;
        const lease = await taken(round % 2 ? store : other, 'a', leaseMs);
        numbers.push(lease.number);
        if (leaseMs === 1) await pause(5);
        else await lease.release();
      }
      expect(numbers.every((number) => Number.isSafeInteger(number) && number > 0)).toBe(true);
      expect(numbers).toEqual([...new Set(numbers)].toSorted((one, another) => one - another));
    });

    test('last longer when renewed, also where they had run out and no one took them', async () => {
      const { store, other } = opened();
      const lease = await taken(store, 'a', 80);
      for (let round = 0; round < 4; round += 1) {
        await pause(40);
        await lease.renew();
        expect(await other.lease('a', 60_000)).toBeUndefined();
      }
      await pause(120);
      await lease.renew();
      expect(await other.lease('a', 60_000)).toBeUndefined();
    });

    test('that someone else has taken over can neither be renewed nor released', async () => {
      const { store, other } = opened();
      const { late, now } = await takenOver(store, other, 'a');
      await expect(late.renew()).rejects.toThrow(LeaseLostError);
      await late.release();
      expect(await store.lease('a', 60_000)).toBeUndefined();
      await now.renew();
      await now.release();
      await expect(late.renew()).rejects.toThrow(LeaseLostError);
      await taken(store, 'a');
    });

    test('are given once where two processes start in an empty place and ask for the same', async () => {
      const ids = Array.from({ length: 200 }, (_, n) => `nudge/${n}`);
      const order = { ...(await opened().emptyPlace()), ids };
      const processes = [claiming(order), claiming(order)];
      await Promise.all(processes.map((one) => one.opened));
      for (const one of processes) one.start();
      const [first = [], second = []] = await Promise.all(processes.map((one) => one.given));
      expect(first.filter((id) => second.includes(id))).toEqual([]);
      expect([...first, ...second].toSorted()).toEqual(ids.toSorted());
    }, 30_000);
  });

  describe('work that holds a lease', () => {
    test('writes and deletes as it likes, also when the lease ran out and no one took it', async () => {
      const { store, other } = opened();
      const space = store.space('forms');
      await space.set('b', 1);
      const lease = await taken(store, 'a', 20);
      const result = await lease.holding(async () => {
        await pause(50);
        await space.set('a', 1);
        await space.set('a', 2, { ttlMs: 60_000 });
        await space.delete('b');
        await space.delete('not there');
        return 'done';
      });
      expect(result).toBe('done');
      expect(await other.space('forms').getMany(['a', 'b'])).toEqual([2, undefined]);
    });

    test('changes nothing any more once someone else has taken over', async () => {
      const { store, other } = opened();
      await other.space('forms').set('kept', 1);
      const { late, now } = await takenOver(store, other, 'form/skola');
      await now.holding(() => other.space('forms').set('a', 'new'));
      const space = store.space('forms');
      for (const write of [
        () => space.set('a', 'old'),
        () => space.set('a', 'old', { ttlMs: 60_000 }),
        () => space.set('b', 'old'),
        () => space.delete('kept'),
        () => space.delete('not there'),
      ]) {
        const error = await late.holding(write).then(
          () => undefined,
          (reason: unknown) => reason,
        );
        expect(error).toBeInstanceOf(LeaseLostError);
        expect(String(error)).toContain('another process has taken over form/skola');
      }
      expect(await late.holding(() => space.getMany(['a', 'b', 'kept']))).toEqual(['new', undefined, 1]);
    });

    test('learns of it also after the other has finished and given it back', async () => {
      const { store, other } = opened();
      const { late, now } = await takenOver(store, other, 'a');
      await now.release();
      await expect(late.holding(() => store.space('forms').set('a', 1))).rejects.toThrow(LeaseLostError);
    });

    test('inside another’s work holds both, and outside of it one', async () => {
      const { store, other } = opened();
      const space = store.space('forms');
      const person = await taken(store, 'person');
      const { late: form } = await takenOver(store, other, 'form');
      await person.holding(async () => {
        await space.set('a', 1);
        await expect(form.holding(() => space.set('a', 2))).rejects.toThrow(LeaseLostError);
        await space.set('b', 1);
      });
      const inner = await taken(store, 'inner');
      const { late: outer } = await takenOver(store, other, 'outer');
      await expect(outer.holding(() => inner.holding(() => space.set('a', 3)))).rejects.toThrow(
        LeaseLostError,
      );
      await inner.holding(() => space.set('c', 1));
      expect(await space.getMany(['a', 'b', 'c'])).toEqual([1, 1, 1]);
    });

    test('does not keep other work from writing', async () => {
      const { store, other } = opened();
      const { late } = await takenOver(store, other, 'a');
      const space = store.space('forms');
      const results = await Promise.allSettled([
        late.holding(async () => {
          await pause(5);
          await space.set('late', 1);
        }),
        space.set('free', 1),
        other.space('forms').set('others', 1),
      ]);
      expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
      expect(await space.getMany(['late', 'free', 'others'])).toEqual([undefined, 1, 1]);
    });

    test('never writes after the one who took over has read, however close they run', async () => {
      const { store, other } = opened();
      for (let round = 0; round < 30; round += 1) {
        const id = `close/${round}`;
        const late = await taken(store, id, 5);
        const writing = late.holding(async () => {
          for (let count = 1; count < 10_000; count += 1) {
            await store.space('counts').set(id, count);
            await turn();
          }
        });
        const lost = writing.then(
          () => 'done',
          (error: unknown) => error,
        );
        await pause(10);
        const now = await other.lease(id, 60_000);
        expect(now).toBeDefined();
        const read = await other.space('counts').get(id);
        expect(await lost).toBeInstanceOf(LeaseLostError);
        expect(await other.space('counts').get(id)).toBe(read);
      }
    });
  });
}

/** Another process that asks for leases once it is told to start. */
function claiming(order: Order): { opened: Promise<void>; start: () => void; given: Promise<string[]> } {
  const script = fileURLToPath(new URL('./claiming-process.ts', import.meta.url));
  const child = spawn(process.execPath, [script, JSON.stringify(order)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const line = async (): Promise<string> => {
    const next = await lines.next();
    if (next.done) throw new Error('the process ended before it said what it was given');
    return next.value;
  };
  const opened = line().then((said) => expect(said).toBe('open'));
  const given = opened.then(line).then((said): string[] => JSON.parse(said));
  return { opened, given, start: () => child.stdin.write('start\n') };
}

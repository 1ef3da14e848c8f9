import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Database, openStore, type StoreOptions } from '../../src/store/open-store.ts';
import type { Space, Store } from '../../src/store/store.ts';
import { StoreKeyError } from '../../src/store/store-key.ts';
import { leaseContract } from './lease-contract.ts';

/** Where a store can be opened. */
export type Place = { database: Database; options: StoreOptions };

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function all(space: Space, prefix?: string): Promise<[string, unknown][]> {
  const entries: [string, unknown][] = [];
  for await (const entry of space.entries(prefix)) entries.push(entry);
  return entries;
}

/** What every store engine must do. `emptyPlace` gives a new place each time, where nothing is. */
export function storeContract(engine: string, emptyPlace: () => Promise<Place>): void {
  describe(`the store on ${engine}`, () => {
    let place: Place;
    let store: Store;
    let other: Store;
    let opened: Store[];

    const open = async (where: Place): Promise<Store> => {
      const one = await openStore(where.database, where.options);
      opened.push(one);
      return one;
    };

    beforeEach(async () => {
      opened = [];
      place = await emptyPlace();
      store = await open(place);
      other = await open(place);
    });
    afterEach(async () => {
      for (const one of opened) await one.close();
    });

    test('may be opened by many at once where nothing is', async () => {
      const empty = await emptyPlace();
      const stores = await Promise.all(Array.from({ length: 8 }, () => open(empty)));
      await stores[0]?.space('forms').set('a', 1);
      for (const one of stores) expect(await one.space('forms').get('a')).toBe(1);
    });

    describe('values', () => {
      test('are kept, and read over another connection', async () => {
        await store.space('forms').set('2026/skola', { answered: 3, note: 'åäö "’\u0000' });
        expect(await other.space('forms').get('2026/skola')).toEqual({ answered: 3, note: 'åäö "’\u0000' });
      });

      test.each<[string, unknown]>([
        ['null characters', { text: 'a\u0000b\u0000', '\u0000': 1 }],
        ['emoji and half of one', ['👩🏽‍🚀 🇸🇪', '\ud83d']],
        ['text that looks like Keyv’s own marks', [':', '::', ':base64:aGVq', '{"value":1,"expires":1}']],
        ['nothing', null],
        ['false, zero and the empty text', [false, 0, '', {}, []]],
        ['what has a field called expires', { value: 1, expires: 1 }],
        ['a megabyte', 'å"\n'.repeat(350_000)],
      ])('may be %s', async (_, value) => {
        await store.space('forms').set('a', value);
        expect(await other.space('forms').get('a')).toEqual(value);
        expect(await other.space('forms').getMany(['a'])).toEqual([value]);
        expect(await all(other.space('forms'))).toEqual([['a', value]]);
      });

      test('are written over, and deleted; to delete what is not there is no error', async () => {
        const space = store.space('forms');
        await space.set('a', 1);
        await other.space('forms').set('a', 2);
        expect(await space.get('a')).toBe(2);
        await other.space('forms').delete('a');
        await other.space('forms').delete('a');
        expect(await space.get('a')).toBeUndefined();
      });

      test('that are missing are undefined, and many come in the order asked', async () => {
        const space = store.space('forms');
        await space.set('a', 1);
        await space.set('c', null);
        expect(await space.get('b')).toBeUndefined();
        expect(await space.getMany(['c', 'b', 'a', 'c'])).toEqual([null, undefined, 1, null]);
        expect(await space.getMany([])).toEqual([]);
      });

      test('come by the thousand', async () => {
        const space = store.space('forms');
        await Promise.all(Array.from({ length: 300 }, (_, n) => space.set(`${n}`, n)));
        const asked = Array.from({ length: 5_000 }, (_, n) => `${n}`);
        expect(await space.getMany(asked)).toEqual(asked.map((_, n) => (n < 300 ? n : undefined)));
      });

      test('are there when the place is opened again', async () => {
        await store.space('forms').set('a', 1);
        await store.lease('held', 60_000);
        await store.close();
        await other.close();
        const again = await open(place);
        expect(await again.space('forms').get('a')).toBe(1);
        expect(await again.lease('held', 60_000)).toBeUndefined();
      });
    });

    describe('keys', () => {
      test('may hold anything else, and none stands for another', async () => {
        const keys = ['', 'x', 'X', 'forms:x', 'forms', ':x', 'x:', 'x%', 'x_', '*', '[x]', '\\x', "'", '"'];
        keys.push(
          ' x',
          'x ',
          'x\n',
          'å',
          'a\u030a',
          '👩🏽‍🚀',
          '\uffff',
          '\u0001',
          '$1',
          '__proto__',
          '/',
          ';',
        );
        const space = store.space('forms');
        for (const key of keys) await space.set(key, `value of ${key}`);
        for (const key of keys) expect(await other.space('forms').get(key)).toBe(`value of ${key}`);
        expect(await space.getMany(keys)).toEqual(keys.map((key) => `value of ${key}`));
        const byBytes = keys.toSorted((a, b) => Buffer.from(a).compare(Buffer.from(b)));
        expect(await all(space)).toEqual(byBytes.map((key) => [key, `value of ${key}`]));
      });

      test('have up to 1024 bytes, and the last one counts', async () => {
        const name = 'a'.repeat(63);
        const long = [`${'å'.repeat(511)}a1`, `${'å'.repeat(511)}a2`];
        for (const key of long) await store.space(name).set(key, key);
        expect(await other.space(name).getMany(long)).toEqual(long);
        expect(await store.lease(long[0] ?? '', 60_000)).toBeDefined();
        expect(await other.lease(long[0] ?? '', 60_000)).toBeUndefined();
        expect(await other.lease(long[1] ?? '', 60_000)).toBeDefined();
      });

      test.each([
        ['longer', 'å'.repeat(513), '1026 bytes'],
        ['with a null character', 'a\u0000b', 'null character'],
        ['with half an emoji', 'a\ud83d', 'half a character'],
      ])('%s are refused loudly', async (_, key, why) => {
        const space = store.space('forms');
        const refused = [
          space.get(key),
          space.getMany(['a', key]),
          space.set(key, 1),
          space.delete(key),
          store.lease(key, 1_000),
          all(space, key),
        ];
        for (const asked of refused) {
          await expect(asked).rejects.toThrow(StoreKeyError);
          await expect(asked).rejects.toThrow(why);
        }
        expect(await all(space)).toEqual([]);
      });
    });

    describe('spaces', () => {
      test('whose names begin alike do not see each other', async () => {
        const names = ['form', 'forms', 'form-s', 'form-2', 'formz'];
        for (const name of names) await store.space(name).set('x', name);
        await other.space('form').clear();
        expect(await store.space('form').get('x')).toBeUndefined();
        expect(await all(store.space('form'))).toEqual([]);
        for (const name of names.slice(1)) expect(await all(store.space(name))).toEqual([['x', name]]);
      });

      test('are emptied without a touch on leases', async () => {
        await store.lease('leases', 60_000);
        for (const name of ['forms', 'leases', 'entries', 'index', 'expiring']) {
          await store.space(name).set('x', 1);
          await store.space(name).clear();
          await store.space(name).clear();
        }
        expect(await other.lease('leases', 60_000)).toBeUndefined();
      });

      test.each(['', 'a:b', 'a_b', 'A', '*', 'a%', 'å'])('cannot be called ”%s”', (name) => {
        expect(() => store.space(name)).toThrow(StoreKeyError);
      });

      test('list all they hold, page after page, without what was deleted or has run out', async () => {
        const space = store.space('forms');
        const keys = Array.from({ length: 450 }, (_, n) => String(n).padStart(3, '0'));
        await Promise.all(keys.map((key) => space.set(key, Number(key))));
        await space.set('brief', 1, { ttlMs: 1 });
        await space.delete('007');
        await pause(10);
        const left = keys.filter((key) => key !== '007').map((key) => [key, Number(key)]);
        expect(await all(space)).toEqual(left);
        await other.space('forms').clear();
        expect(await all(space)).toEqual([]);
      });

      test('list what begins with some words, and nothing beside it', async () => {
        const space = store.space('forms');
        const keys = [
          '',
          'a',
          'a/',
          'a/1',
          'a/10',
          'a/2',
          'a0',
          'b',
          'å/1',
          'å0',
          '\ud7ff',
          '\ud7ff1',
          '\ue000',
        ];
        keys.push('\u{10ffff}', '\u{10ffff}\u{10ffff}1', 'a\u{10ffff}', 'a\u{10ffff}1', '%', '*');
        for (const key of keys) await space.set(key, key);
        await store.space('form').set('a/3', 1);
        await store.space('formsa').set('/4', 1);
        for (const prefix of [...keys, 'a/1', 'x', '\ud7ff1']) {
          const wanted = keys.filter((key) => key.startsWith(prefix));
          wanted.sort((one, another) => Buffer.from(one).compare(Buffer.from(another)));
          expect(await all(other.space('forms'), prefix)).toEqual(wanted.map((key) => [key, key]));
        }
      });

      test('go on listing while what they hold is deleted and written', async () => {
        const space = store.space('forms');
        const keys = Array.from({ length: 450 }, (_, n) => String(n).padStart(3, '0'));
        await Promise.all(keys.map((key) => space.set(key, 1)));
        const seen: string[] = [];
        for await (const [key] of space.entries()) {
          seen.push(key);
          await other.space('forms').delete(key);
          if (key === '050') await other.space('forms').delete('449');
        }
        expect(seen).toEqual(keys.slice(0, 449));
      });
    });

    describe('a time to live', () => {
      test('runs out, and not for what was written over without one', async () => {
        const space = store.space('forms');
        await space.set('brief', 1, { ttlMs: 30 });
        await space.set('kept', 1, { ttlMs: 30 });
        await space.set('kept', 2);
        await space.set('long', 3, { ttlMs: 60_000 });
        expect(await other.space('forms').get('long')).toBe(3);
        await pause(60);
        expect(await space.getMany(['brief', 'kept', 'long'])).toEqual([undefined, 2, 3]);
        expect(await space.get('brief')).toBeUndefined();
      });

      test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('is not %d', async (ttlMs) => {
        await expect(store.space('forms').set('a', 1, { ttlMs })).rejects.toThrow(RangeError);
        await expect(store.lease('a', ttlMs)).rejects.toThrow(RangeError);
      });

      test('that has run out takes nothing new with it, however many read', async () => {
        const keys = Array.from({ length: 40 }, (_, n) => `${n}`);
        await Promise.all(keys.map((key) => store.space('forms').set(key, 'old', { ttlMs: 1 })));
        await pause(10);
        const reading = keys.map((key) => store.space('forms').get(key));
        const writing = keys.map((key) => other.space('forms').set(key, 'new'));
        await Promise.all([...reading, ...writing, store.space('forms').getMany(keys)]);
        expect(await store.space('forms').getMany(keys)).toEqual(keys.map(() => 'new'));
      });
    });

    leaseContract(() => ({ place, store, other, open, emptyPlace }));

    describe('closed', () => {
      test('it fails loudly, and lives on over other connections', async () => {
        const space = store.space('forms');
        await space.set('a', 1);
        const held = await store.lease('held', 60_000);
        await store.close();
        await store.close();
        for (const asked of [
          () => space.get('a'),
          () => space.getMany(['a']),
          () => space.set('a', 1),
          () => space.delete('a'),
          () => space.clear(),
          () => all(space),
          () => store.space('others').get('a'),
          () => store.lease('a', 1),
          () => held?.renew(),
          () => held?.release(),
          () => store.ping(),
        ]) {
          await expect(asked()).rejects.toThrow();
        }
        await other.ping();
        expect(await other.space('forms').get('a')).toBe(1);
        expect(await other.lease('a', 60_000)).toBeDefined();
        expect(await other.space('opened-later').get('a')).toBeUndefined();
      });
    });
  });
}

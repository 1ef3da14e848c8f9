import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countedUpdates } from '../../../src/records/actions/action-history.ts';
import type { ActionUpdate } from '../../../src/records/actions/action-update.ts';

describe('what was taken back of an action', () => {
  test('does not count, and the rest does, in its order', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean()), (taken) => {
        const updates = taken.map(
          (isTaken, index): ActionUpdate => ({
            id: String(index),
            state: 'in-progress',
            by: 'petra@exempelby.se',
            at: '2026-11-16T09:00:00.000Z',
            ...(isTaken && { undoneBy: 'm' }),
          }),
        );
        expect(countedUpdates(updates)).toEqual(updates.filter(({ undoneBy }) => undoneBy === undefined));
      }),
    );
  });

  test('is left out for every reader, as only one file reads histories from the store', () => {
    const folder = new URL('../../../src/', import.meta.url);
    const readers = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .filter((file) =>
        /actionHistories\s*\.(?:get|getMany|entries)\b/u.test(readFileSync(new URL(file, folder), 'utf8')),
      );
    expect(readers).toEqual(['records/actions/action-history.ts']);
  });
});

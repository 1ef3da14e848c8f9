import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Plan } from '../../src/plan/plan.ts';
import type { RatingValue } from '../../src/records/assessment/rating.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { seedRecords } from '../../src/records/seed.ts';
import { changePicture } from '../../src/results/change-picture.ts';
import { publishSeeded } from '../../src/results/publish-seeded.ts';
import { latestPublished } from '../../src/results/published.ts';
import { resultPicture } from '../../src/results/result-picture.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { examplePlan } from '../support/example-plan.ts';

let store: Store;
let records: Records;
beforeEach(() => {
  store = openSqliteStore(':memory:');
  records = openRecords(store);
});
afterEach(() => store.close());

const plan: Plan = examplePlan({
  rounds: [
    {
      id: '2024',
      name: { sv: 'Nollmätning', en: 'Baseline' },
      opens: '2024-10-01',
      closes: '2024-11-30',
      published: '2024-12-15',
    },
    { id: '2025', name: '2025', opens: '2025-10-01', closes: '2025-11-30', published: '2025-12-15' },
  ],
});
const NOW = new Date('2026-01-10T09:00:00Z');
const ITEMS = ['hbtq.plan', 'hbtq.data', 'barn.plan', 'barn.data'];

/** Each unit gives the same ratings, in the order of the items. */
async function publish(rounds: Record<string, RatingValue[]>, units: readonly string[]) {
  const ratings = Object.entries(rounds).flatMap(([round, given]) =>
    units.flatMap((unit) => ITEMS.map((item, at) => ({ round, unit, item, rating: given[at] ?? null }))),
  );
  await seedRecords(records, plan, { ratings, updates: [] }, new Date('2026-01-01T00:00:00Z'));
  await publishSeeded(plan, records);
  const published = await latestPublished(plan, records, NOW);
  if (published === undefined) throw new Error('nothing is published');
  return published;
}

const UNITS = ['skola', 'kultur', 'omsorg', 'bostad'];

test('a round that was published is shown as it was rated, beside the round before by its name', async () => {
  const published = await publish({ 2024: [2, 3, 4, 4], 2025: [3, 4, 4, 3] }, UNITS);
  expect(resultPicture(published, 'sv')).toMatchObject({
    picture: {
      rows: { means: [3.5, 3.5] },
      columns: { means: [3.5, 3.5] },
      cells: [
        [3, 4],
        [4, 3],
      ],
    },
  });
  expect(changePicture(published, 'Nollmätning', 'sv')).toMatchObject({
    picture: {
      rows: [
        { name: 'HBTQ', change: 1 },
        { name: 'Barns rättigheter', change: -0.5 },
      ],
    },
  });
});

test('one that rests on too few is no picture, and the first one has no change', async () => {
  const published = await publish({ 2025: [3, 4, 4, 3] }, UNITS.slice(0, 2));
  expect(resultPicture(published, 'sv')).toBeUndefined();
  expect(changePicture(published, 'Nollmätning', 'sv')).toBeUndefined();
});

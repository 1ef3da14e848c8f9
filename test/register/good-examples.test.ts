import { afterEach, beforeEach, expect, test } from 'vitest';
import { openRecords, type Records } from '../../src/records/records.ts';
import { goodExamples, toldExamples } from '../../src/register/good-examples.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { examplePlan } from '../support/example-plan.ts';

const plan = examplePlan({ examples: [{ unit: 'kultur', areas: ['barn'], text: 'Vi frågade barnen.' }] });
const rounds = [{ id: '2025' }, { id: '2026' }];

let store: Store;
let records: Records;
beforeEach(() => {
  store = openSqliteStore(':memory:');
  records = openRecords(store);
});
afterEach(() => store.close());

const tell = (key: string, text: string, at: string) =>
  records.examples.set(key, { told: [{ text, by: 'olle@exempelby.se', at }] });

test('what units have told comes before what the plan tells, and the same words in several areas are one', async () => {
  await tell('2026/omsorg/hbtq', 'Vi bytte en blankett.', '2026-11-02T08:00:00.000Z');
  await tell('2026/omsorg/barn', 'Vi bytte en blankett.', '2026-11-03T08:00:00.000Z');
  expect(await goodExamples(plan, records, { rounds })).toEqual([
    {
      unit: 'omsorg',
      from: 'Omsorgsförvaltningen',
      areas: ['hbtq', 'barn'],
      text: 'Vi bytte en blankett.',
      at: '2026-11-03T08:00:00.000Z',
    },
    { unit: 'kultur', from: 'Kulturförvaltningen', areas: ['barn'], text: 'Vi frågade barnen.' },
  ]);
});

test('what was told later, or in another round, is left out', async () => {
  await tell('2025/omsorg/barn', 'Då.', '2025-11-02T08:00:00.000Z');
  await tell('2026/omsorg/barn', 'Nu.', '2026-11-02T08:00:00.000Z');
  const until = new Date('2026-11-01T08:00:00.000Z');
  const texts = async (...given: Parameters<typeof goodExamples>) =>
    (await goodExamples(...given)).map(({ text }) => text);
  expect(await texts(plan, records, { rounds, until })).toEqual(['Då.', 'Vi frågade barnen.']);
  expect((await toldExamples(plan, records, [{ id: '2026' }])).map(({ text }) => text)).toEqual(['Nu.']);
});

import { expect, test } from 'vitest';
import type { CuratedAnswer } from '../../src/records/questions/curated-answers.ts';
import { createRegister } from '../../src/register/register.ts';
import { curatedSheet } from '../../src/report/sheets/curated-sheet.ts';
import { examplePlan, exampleRoster } from '../support/example-plan.ts';

const register = createRegister(examplePlan(), exampleRoster());
const by = register.people[0]?.email ?? '';
const answer: CuratedAnswer = {
  id: 'one',
  question: 'Får vi fika?',
  wordings: [],
  text: 'Ja, och frukt.',
  by,
  at: '2026-11-02T10:00:00.000Z',
  history: [
    { at: '2026-11-01T10:00:00.000Z', by, did: 'written', text: 'Ja.', sources: 'Planen' },
    { at: '2026-11-02T10:00:00.000Z', by, did: 'changed', text: 'Ja, och frukt.' },
  ],
};

test('what experts have answered is told as it is now, and as it was before each change', () => {
  const { rows } = curatedSheet([answer], register, 'sv');
  const [heading, now, before] = rows.map(({ cells }) => cells);
  expect(heading?.[0]).toBe('Fråga');
  expect(now).toEqual(expect.arrayContaining(['Får vi fika?', 'Ja, och frukt.', 'ändrat', 'ja']));
  expect(before).toEqual(expect.arrayContaining(['Ja.', 'Planen', 'skrivet', 'nej']));
});

test('one that is withdrawn is not given now', () => {
  const { rows } = curatedSheet([{ ...answer, withdrawn: true }], register, 'sv');
  expect(rows.some(({ cells }) => cells.at(-1) === 'ja')).toBe(false);
});

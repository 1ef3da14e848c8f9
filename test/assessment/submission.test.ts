import fc from 'fast-check';
import { expect, test } from 'vitest';
import { questionnaireOf, type Step } from '../../src/assessment/form/questionnaire.ts';
import { givenRating, type Sheet } from '../../src/assessment/form/sheet.ts';
import { readSubmission, stampOf } from '../../src/assessment/form/submission.ts';
import type { FillForm } from '../../src/messages/commands/forms.ts';
import { filledIn } from '../../src/messages/form.ts';
import type { AnswerValue } from '../../src/records/assessment/form.ts';
import { threePartPlan } from '../support/example-plan.ts';

const LONGEST = 2000;
const AT = '2026-11-13T10:00:00.000Z';
const questionnaire = questionnaireOf(threePartPlan());
const { steps } = questionnaire;
type Answers = Map<string, AnswerValue>;

const rating = fc.constantFrom<AnswerValue>(1, 2, 3, 4, 5);
const written = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .map((text): AnswerValue => ({ text: text.trim() }));
const standing: fc.Arbitrary<Answers> = fc
  .tuple(...steps.map(({ kind }) => fc.option(kind === 'text' ? written : rating)))
  .map(
    (values) => new Map(steps.flatMap(({ item }, at) => (values[at] ? [[item, values[at]] as const] : []))),
  );
const given = fc.oneof(
  fc.constantFrom('', '0', '1', '3', '5', '6', 'na', '-1', '3,5', ' 4 ', '٣'),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.integer({ min: LONGEST - 10, max: LONGEST + 10 }).map((length) => 'x'.repeat(length)),
);
const keys = fc.constantFrom(...steps.map(({ item }) => item), 'fly.plan', '__proto__', 'command');
const filled = fc.dictionary(keys, given, { noNullPrototype: true });

const sheet = (answers: Answers, by: string): Sheet => ({
  questionnaire,
  round: '2026',
  unit: { id: 'skola', name: 'Skolförvaltningen' },
  answers: new Map(
    [...answers].map(([item, value]) => [
      item,
      typeof value === 'object' ? { value, by, at: AT } : givenRating({ rating: value, by, at: AT }),
    ]),
  ),
  before: new Map(),
  language: 'sv',
  now: new Date(AT),
  timeZone: 'Europe/Stockholm',
  nameOf: (email) => email,
});

/** A form of every question, and of one that is asked no more, as it is shown with those answers. */
const formWith = (answers: Answers): FillForm => ({
  do: 'fill-form',
  round: '2026',
  unit: 'skola',
  shown: Object.fromEntries(
    [...steps.map(({ item }) => item), 'fly.plan'].map((item) => [item, stampOf(answers.get(item))]),
  ),
  values: {},
});

/** What is meant by what stands in a field; undefined when it is nothing that can be kept there. */
function meant(step: Step, given: string): AnswerValue | undefined {
  const text = given.trim();
  if (step.kind === 'text') return text.length <= LONGEST ? { text } : undefined;
  if (text === 'na') return step.notRelevant ? 'na' : undefined;
  return /^[1-5]$/.test(text) ? Number(text) : undefined;
}

test('a submission keeps every valid answer, stores nothing invalid, and tells of what it does not keep', () => {
  fc.assert(
    fc.property(standing, filled, (answers, values) => {
      const command = filledIn(formWith(answers), values);
      const { changes, refused, unknown } = readSubmission(sheet(answers, 'amina'), command, 'amina');
      const changed = new Map(changes.map(({ item, value }) => [item, value]));
      for (const step of steps) {
        const field = command.values[step.item];
        if (field === undefined || (step.kind === 'rating' && field.trim() === '')) continue;
        const value = meant(step, field);
        const told = refused.some((one) => one.step === step);
        expect(told).toBe(value === undefined);
        const stands = changed.get(step.item) ?? answers.get(step.item);
        expect(stampOf(stands)).toBe(stampOf(value ?? answers.get(step.item)));
      }
      expect([...changed.keys()].filter((item) => !steps.some((step) => step.item === item))).toEqual([]);
      expect(unknown).toBe((command.values['fly.plan'] ?? '').trim() !== '');
    }),
  );
});

test('a form left as it was shown changes nothing, whatever has been answered since', () => {
  fc.assert(
    fc.property(standing, standing, fc.constantFrom('amina', 'jonas'), (before, now, by) => {
      const held = [...before].map(([item, value]) => [
        item,
        typeof value === 'object' ? value.text : `${value}`,
      ]);
      const command = { ...formWith(before), values: Object.fromEntries(held) };
      const nothing = { changes: [], refused: [], unknown: false };
      expect(readSubmission(sheet(now, by), command, 'amina')).toEqual(nothing);
    }),
  );
});

test('a form overwrites nothing that a colleague has written since', () => {
  fc.assert(
    fc.property(standing, standing, filled, (before, now, values) => {
      const { shown } = formWith(before);
      const command = filledIn(formWith(before), values);
      const { changes } = readSubmission(sheet(now, 'jonas'), command, 'amina');
      const overwritten = changes.filter(
        ({ item, value }) => typeof value === 'object' && stampOf(now.get(item)) !== '',
      );
      for (const { item } of overwritten) expect(stampOf(now.get(item))).toBe(shown[item]);
    }),
  );
});

test('saved again, after a crash say, a form changes nothing more', () => {
  fc.assert(
    fc.property(standing, filled, (answers, values) => {
      const command = filledIn(formWith(answers), values);
      const { changes } = readSubmission(sheet(answers, 'amina'), command, 'amina');
      const after: Answers = new Map(answers);
      for (const { item, value } of changes) if (value !== null) after.set(item, value);
      expect(readSubmission(sheet(after, 'amina'), command, 'amina').changes).toEqual([]);
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeExamples } from '../../src/report/examples.ts';
import { examplePlan } from '../support/example-plan.ts';

const AREAS = ['hbtq', 'barn', 'aldre'];
const UNITS = ['skola', 'kultur', 'bostad'];
const areas = fc.uniqueArray(fc.constantFrom(...AREAS));
const example = fc.record({
  unit: fc.constantFrom(...UNITS),
  from: fc.constant('Kulturförvaltningen'),
  areas,
  text: fc.string(),
});
const [first, ...rest] = examplePlan().actions;
if (first === undefined) throw new Error('the example plan has no actions');
const actions = fc
  .tuple(areas, areas, areas)
  .map((each) => [first, ...rest].map((action, index) => ({ ...action, areas: each[index] ?? [] })));

test('every example stands in one place, and beside an action only where that shares an area with it', () => {
  fc.assert(
    fc.property(fc.array(example), actions, (examples, those) => {
      const { of, others } = placeExamples(examples, those);
      const placed = those.flatMap((action) => {
        const beside = of(action.id);
        for (const one of beside) expect(one.areas.some((area) => action.areas.includes(area))).toBe(true);
        return beside;
      });
      expect(new Set([...placed, ...others])).toEqual(new Set(examples));
      expect(placed.length + others.length).toBe(examples.length);
    }),
  );
});

const withAreas = (...areas: string[][]) =>
  [first, ...rest].map((action, index) => ({ ...action, areas: areas[index] ?? [] }));
const told = { from: 'x', areas: ['barn'], text: 'x' };

test('an example goes to the action whose areas are most like its own', () => {
  const { of } = placeExamples([{ ...told, unit: 'omsorg' }], withAreas(['barn', 'hbtq'], ['barn'], AREAS));
  expect(of('a2')).toHaveLength(1);
});

test('among those that are as like it goes to the one that its unit does, else to none of them', () => {
  const { of, others } = placeExamples(
    [
      { ...told, unit: 'bostad' },
      { ...told, unit: 'omsorg' },
    ],
    withAreas(['barn'], ['barn'], ['barn']),
  );
  expect(of('a3').map(({ unit }) => unit)).toEqual(['bostad']);
  expect(others.map(({ unit }) => unit)).toEqual(['omsorg']);
});

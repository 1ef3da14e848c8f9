import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide, type FormEvent, type FormState, type Position } from '../../src/assessment/form.ts';
import { matrixOf } from '../../src/assessment/matrix.ts';
import type { RatingValue } from '../../src/records/records.ts';
import { examplePlan } from '../support/example-plan.ts';

const matrix = matrixOf(examplePlan());
const items = matrix.cells.map((cell) => cell.item);

const state = (answers: Record<string, RatingValue>, position?: Position): FormState => ({
  matrix,
  answers: new Map(Object.entries(answers)),
  position,
  latest: undefined,
  answeredSince: new Set(),
});

describe('a step in the form', () => {
  test('the first statement is asked first', () => {
    expect(decide(state({}), { kind: 'start' })).toEqual({
      changes: [],
      position: { item: 'hbtq.plan', step: 'asking' },
      outcome: { kind: 'asked', from: 'start', saved: [] },
    });
  });

  test('an answer is saved and the next open statement is asked', () => {
    const decision = decide(state({ 'hbtq.data': 2 }, { item: 'hbtq.plan', step: 'asking' }), {
      kind: 'press',
      item: 'hbtq.plan',
      rating: 4,
    });
    expect(decision.changes).toEqual([{ item: 'hbtq.plan', rating: 4 }]);
    expect(decision.position).toEqual({ item: 'barn.plan', step: 'asking' });
  });

  test('as many numbers as an area has statements answer the whole area, wherever one stands in it', () => {
    const decision = decide(state({}, { item: 'hbtq.data', step: 'asking' }), {
      kind: 'type',
      values: [4, 'na'],
    });
    expect(decision.changes).toEqual([
      { item: 'hbtq.plan', rating: 4 },
      { item: 'hbtq.data', rating: 'na' },
    ]);
  });

  test('more numbers than are left change nothing', () => {
    const decision = decide(state({}, { item: 'hbtq.data', step: 'asking' }), {
      kind: 'type',
      values: [1, 2, 3],
    });
    expect(decision.changes).toEqual([]);
    expect(decision.outcome).toEqual({ kind: 'too-many', given: 3, left: 1 });
  });

  test('a button of another statement changes nothing', () => {
    const decision = decide(state({ 'hbtq.plan': 4 }, { item: 'hbtq.data', step: 'asking' }), {
      kind: 'press',
      item: 'hbtq.plan',
      rating: 1,
    });
    expect(decision.changes).toEqual([]);
    expect(decision.outcome).toEqual({ kind: 'stale', item: 'hbtq.plan' });
  });

  test('the last answer leads to the review', () => {
    const all = Object.fromEntries(items.slice(0, -1).map((item) => [item, 3 as RatingValue]));
    const last = items.at(-1) ?? '';
    const decision = decide(state(all, { item: last, step: 'asking' }), {
      kind: 'press',
      item: last,
      rating: 5,
    });
    expect(decision.position?.step).toBe('reviewing');
    expect(decision.outcome).toEqual({ kind: 'review' });
  });

  test('an empty form cannot be handed in, and a filled one is reviewed first', () => {
    expect(decide(state({}), { kind: 'hand-in' }).outcome.kind).toBe('empty');
    expect(decide(state({}), { kind: 'review' }).outcome.kind).toBe('empty');
    expect(decide(state({ 'hbtq.plan': 3 }), { kind: 'hand-in' }).outcome.kind).toBe('review');
    expect(
      decide(state({ 'hbtq.plan': 3 }, { item: 'hbtq.data', step: 'reviewing' }), { kind: 'hand-in' }).outcome
        .kind,
    ).toBe('handed-in');
  });

  test('in a form any statement can be answered, and the person moves on only from their own', () => {
    const position: Position = { item: 'hbtq.plan', step: 'asking' };
    const fill = (item: string, answers: Record<string, RatingValue> = {}, at: Position = position) =>
      decide(state(answers, at), { kind: 'fill', item, rating: 4 });
    expect(fill('barn.data')).toEqual({
      changes: [{ item: 'barn.data', rating: 4 }],
      position,
      outcome: { kind: 'filled' },
    });
    expect(fill('hbtq.plan', { 'hbtq.data': 2 }).position).toEqual({ item: 'barn.plan', step: 'asking' });
    expect(fill('hbtq.plan', {}, { ...position, step: 'paused' }).position).toEqual({
      item: 'hbtq.data',
      step: 'paused',
    });
    const reviewing: Position = { item: 'hbtq.plan', step: 'reviewing' };
    expect(fill('hbtq.plan', { 'hbtq.plan': 1 }, reviewing).position).toEqual(reviewing);
  });

  test('a form never answers what is not there, or off the scale', () => {
    const fill = (item: string, rating: RatingValue) =>
      decide(state({}), { kind: 'fill', item, rating }).outcome.kind;
    expect(fill('fly.plan', 3)).toBe('stale');
    expect(fill('hbtq.plan', 6)).toBe('stale');
    expect(fill('hbtq.plan', 0)).toBe('stale');
    expect(fill('hbtq.plan', 'na')).toBe('filled');
  });

  test('a cell that a colleague answered since it was shown is not overwritten unseen', () => {
    const before = {
      ...state({ 'hbtq.plan': 4 }, { item: 'hbtq.plan', step: 'asking' }),
      answeredSince: new Set(['hbtq.plan']),
    };
    for (const event of [
      { kind: 'press', item: 'hbtq.plan', rating: 2 },
      { kind: 'type', values: [2, 3] },
    ] as const) {
      const decision = decide(before, { ...event } as FormEvent);
      expect(decision.changes).toEqual([]);
      expect(decision.outcome).toEqual({ kind: 'answered-meanwhile', items: ['hbtq.plan'] });
    }
  });

  test.each(['paused', 'reviewing'] as const)('nothing is rated by what is typed while %s', (step) => {
    const before = state({ 'hbtq.plan': 4 }, { item: 'hbtq.data', step });
    for (const event of [{ kind: 'type', values: ['na'] }, { kind: 'skip' }] as FormEvent[]) {
      const decision = decide(before, event);
      expect(decision).toMatchObject({
        changes: [],
        position: { step },
        outcome: { kind: 'not-now', because: step },
      });
    }
  });

  test('what is typed before the form is begun begins it, and rates nothing', () => {
    const decision = decide(state({}), { kind: 'type', values: ['na'] });
    expect(decision).toMatchObject({ changes: [], outcome: { kind: 'asked', from: 'start' } });
  });

  test('a button with a rating off the scale changes nothing', () => {
    const decision = decide(state({}, { item: 'hbtq.plan', step: 'asking' }), {
      kind: 'press',
      item: 'hbtq.plan',
      rating: 99,
    });
    expect(decision).toMatchObject({ changes: [], outcome: { kind: 'stale' } });
  });

  test('a statement that was skipped is asked again before the review', () => {
    const skipped = decide(state({}, { item: 'hbtq.plan', step: 'asking' }), { kind: 'skip' });
    expect(skipped.position?.item).toBe('hbtq.data');
    const answers = { 'hbtq.data': 1, 'barn.plan': 1 } as const;
    const decision = decide(state(answers, { item: 'barn.data', step: 'asking' }), {
      kind: 'press',
      item: 'barn.data',
      rating: 2,
    });
    expect(decision.position).toEqual({ item: 'hbtq.plan', step: 'asking' });
  });
});

const rating = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant('na' as const));
const event: fc.Arbitrary<FormEvent> = fc.oneof(
  fc.record({ kind: fc.constantFrom('press' as const, 'fill'), item: fc.constantFrom(...items), rating }),
  fc.record({ kind: fc.constant('type' as const), values: fc.array(rating, { minLength: 1, maxLength: 4 }) }),
  fc.record({ kind: fc.constantFrom('start' as const, 'form-left', 'undo', 'pause', 'cancel', 'review') }),
  fc.record({ kind: fc.constantFrom('skip' as const, 'back') }),
);

/** Plays events on a form kept in memory, with the answers of one person. */
function play(events: FormEvent[]) {
  let position: Position | undefined;
  const answers = new Map<string, RatingValue>();
  const history: FormState['latest'][] = [];
  const snapshots: Map<string, RatingValue>[] = [];
  for (const next of events) {
    const decision = decide(
      { matrix, answers, position, latest: history.at(-1), answeredSince: new Set() },
      next,
    );
    if (decision.changes.length > 0) {
      if (next.kind === 'undo') history.pop();
      else {
        snapshots.push(new Map(answers));
        history.push(decision.changes.map(({ item }) => ({ item, before: answers.get(item) ?? null })));
      }
    }
    for (const change of decision.changes) {
      if (change.rating === null) answers.delete(change.item);
      else answers.set(change.item, change.rating);
    }
    position = decision.position;
    if (next.kind === 'undo' && decision.changes.length > 0) expect(answers).toEqual(snapshots.pop());
  }
  return { answers, position };
}

describe('whatever is done in the form', () => {
  test('undo restores exactly what stood before the latest answer', () => {
    fc.assert(fc.property(fc.array(event, { maxLength: 40 }), (events) => void play(events)));
  });

  test('the person always stands at a statement of the matrix', () => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 40 }), (events) => {
        expect(items).toContain(play(events).position?.item);
      }),
    );
  });

  test('answering the open statement again and again fills the whole form and ends at the review', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), (events) => {
        const played = play([...events, { kind: 'start' }]);
        let { position } = played;
        const { answers } = played;
        for (let step = 0; step <= items.length + 1 && position?.step === 'asking'; step += 1) {
          const decision = decide(
            { matrix, answers, position, latest: undefined, answeredSince: new Set() },
            {
              kind: 'press',
              item: position.item,
              rating: 3,
            },
          );
          for (const change of decision.changes)
            if (change.rating !== null) answers.set(change.item, change.rating);
          position = decision.position;
        }
        expect(position?.step).toBe('reviewing');
        expect(answers.size).toBe(items.length);
      }),
    );
  });
});

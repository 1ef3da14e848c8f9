import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change, FormEvent, FormState, Position } from '../../src/assessment/form/decision.ts';
import { decide } from '../../src/assessment/form/form.ts';
import { questionnaireOf } from '../../src/assessment/form/questionnaire.ts';
import type { AnswerValue } from '../../src/records/assessment/form.ts';
import type { RatingValue } from '../../src/records/assessment/rating.ts';
import { examplePlan, threePartPlan } from '../support/example-plan.ts';

const questionnaire = questionnaireOf(examplePlan());
const items = questionnaire.steps.map((step) => step.item);

const state = (answers: Record<string, RatingValue>, position?: Position): FormState => ({
  questionnaire,
  answers: new Map(Object.entries(answers)),
  position,
  latest: undefined,
  writtenByOthers: new Set(),
  contested: [],
  needsApproval: false,
  changedSinceReview: false,
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
    expect(decision.changes).toEqual([{ item: 'hbtq.plan', value: 4 }]);
    expect(decision.position).toEqual({ item: 'barn.plan', step: 'asking' });
  });

  test('as many numbers as an area has statements answer the whole area, wherever one stands in it', () => {
    const decision = decide(state({}, { item: 'hbtq.data', step: 'asking' }), {
      kind: 'type',
      values: [4, 'na'],
    });
    expect(decision.changes).toEqual([
      { item: 'hbtq.plan', value: 4 },
      { item: 'hbtq.data', value: 'na' },
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
      changes: [{ item: 'barn.data', value: 4 }],
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

  test('what a colleague wrote is added to', () => {
    const written = questionnaireOf(threePartPlan());
    const before: FormState = {
      ...state({}, { item: 'del-3.ovrigt', step: 'asking' }),
      questionnaire: written,
      answers: new Map([['del-3.ovrigt', { text: 'Vi behöver tid.' }]]),
      writtenByOthers: new Set(['del-3.ovrigt']),
    };
    expect(decide(before, { kind: 'write', text: 'Och utbildning.' }).changes).toEqual([
      { item: 'del-3.ovrigt', value: { text: 'Vi behöver tid.\nOch utbildning.' } },
    ]);
  });

  describe('that colleagues have rated differently', () => {
    const contested = ['hbtq.data', 'barn.plan'];
    const all = Object.fromEntries(items.map((item) => [item, 3 as RatingValue]));
    const at = (step: Position['step'], item = 'hbtq.plan') => ({ ...state(all, { item, step }), contested });

    test('is not handed in: the first difference is asked about instead', () => {
      expect(decide(at('reviewing'), { kind: 'hand-in' })).toEqual({
        changes: [],
        position: { item: 'hbtq.data', step: 'settling' },
        outcome: { kind: 'settling', saved: [], first: true },
      });
    });

    test('goes on being asked about where someone hands in from the middle of it', () => {
      expect(decide(at('settling', 'hbtq.data'), { kind: 'hand-in' }).position).toEqual({
        item: 'hbtq.data',
        step: 'settling',
      });
      const settled = { ...at('settling', 'hbtq.data'), contested: [] };
      expect(decide(settled, { kind: 'hand-in' }).outcome).toEqual({ kind: 'review' });
    });

    test('is settled one at a time, and reviewed again at the end', () => {
      const first = decide(at('settling', 'hbtq.data'), { kind: 'type', values: [4] });
      expect(first.changes).toEqual([{ item: 'hbtq.data', value: 4, settles: true }]);
      expect(first.position).toEqual({ item: 'barn.plan', step: 'settling' });
      const last = decide(at('settling', 'barn.plan'), { kind: 'press', item: 'barn.plan', rating: 'na' });
      expect(last.changes).toEqual([{ item: 'barn.plan', value: 'na', settles: true }]);
      expect(last.position?.step).toBe('reviewing');
    });

    test('takes one answer at a time, may be passed by, and is left for the review', () => {
      const settling = at('settling', 'hbtq.data');
      expect(decide(settling, { kind: 'type', values: [4, 2] }).outcome).toEqual({
        kind: 'too-many',
        given: 2,
        left: 1,
      });
      expect(decide(settling, { kind: 'skip' }).position).toEqual({ item: 'barn.plan', step: 'settling' });
      expect(decide(settling, { kind: 'back' }).position?.step).toBe('reviewing');
    });
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

describe('a form of several parts', () => {
  const three = questionnaireOf(threePartPlan());
  const at = (item: string, answers: Record<string, AnswerValue> = {}, followUp?: number): FormState => ({
    ...state({}, { item, step: 'asking', followUp }),
    questionnaire: three,
    answers: new Map(Object.entries(answers)),
  });
  const write = (text: string) => ({ kind: 'write', text }) as const;

  test('is asked part by part, each action’s text after its rating', () => {
    expect(three.steps.map(({ item }) => item)).toEqual([
      ...items,
      ...['action.a1', 'action.a1.gjort', 'action.a2', 'action.a2.gjort', 'action.a3', 'action.a3.gjort'],
      ...['del-3.stod', 'del-3.ovrigt'],
    ]);
  });

  test('numbers in a row answer the ratings of a part, past the texts between them', () => {
    const decision = decide(at('action.a1'), { kind: 'type', values: [4, 2, 5] });
    expect(decision.changes).toEqual([
      { item: 'action.a1', value: 4 },
      { item: 'action.a2', value: 2 },
      { item: 'action.a3', value: 5 },
    ]);
    expect(decision.position?.item).toBe('action.a1.gjort');
  });

  test('what may not be answered with "not relevant" is not', () => {
    const decision = decide(at('action.a1'), { kind: 'type', values: ['na'] });
    expect(decision).toMatchObject({ changes: [], outcome: { kind: 'not-offered' } });
  });

  test('words answer a question, and no number does', () => {
    expect(decide(at('action.a1.gjort'), write(' Vi har skrivit om tre blanketter. '))).toMatchObject({
      changes: [{ item: 'action.a1.gjort', value: { text: 'Vi har skrivit om tre blanketter.' } }],
      position: { item: 'action.a2' },
    });
    expect(decide(at('action.a1.gjort'), { kind: 'type', values: [4] }).outcome.kind).toBe('not-a-number');
    expect(decide(at('action.a1'), write('Bra')).outcome.kind).toBe('not-a-number');
  });

  test('a short answer is asked its follow-ups, one at a time, and all of it is kept', () => {
    const first = decide(at('del-3.stod'), write('Utbildning.'));
    expect(first).toMatchObject({
      position: { item: 'del-3.stod', followUp: 0 },
      outcome: { kind: 'follow-up' },
    });
    const second = decide(
      at('del-3.stod', { 'del-3.stod': { text: 'Utbildning.' } }, 0),
      write('Om normer.'),
    );
    expect(second).toMatchObject({
      changes: [{ value: { text: 'Utbildning.\nOm normer.' } }],
      position: { item: 'del-3.stod', followUp: 1 },
    });
    const passed = decide(at('del-3.stod', { 'del-3.stod': { text: 'Utbildning.' } }, 0), { kind: 'skip' });
    expect(passed).toMatchObject({ changes: [], position: { item: 'del-3.ovrigt' } });
    const long = write(
      'Vi behöver någon att ringa när vi är osäkra på hur vi skriver en text som fungerar för alla.',
    );
    expect(decide(at('del-3.stod'), long).position?.item).toBe('del-3.ovrigt');
  });

  test('a question that is skipped is answered with nothing, and not asked again', () => {
    const decision = decide(at('action.a1.gjort'), { kind: 'skip' });
    expect(decision.changes).toEqual([{ item: 'action.a1.gjort', value: { text: '' } }]);
    const kept = decide(at('action.a1.gjort', { 'action.a1.gjort': { text: 'Mycket.' } }), { kind: 'skip' });
    expect(kept.changes).toEqual([]);
  });

  test('a text that is too long is refused whole', () => {
    const decision = decide(at('action.a1.gjort'), write('a'.repeat(2001)));
    expect(decision).toMatchObject({ changes: [], outcome: { kind: 'too-long', given: 2001 } });
  });
});

const three = questionnaireOf(threePartPlan());
const allItems = three.steps.map(({ item }) => item);
const rating = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant('na' as const));
const words = fc.oneof(fc.string(), fc.constant('ord '.repeat(20)), fc.constant('a'.repeat(2100)));
const event: fc.Arbitrary<FormEvent> = fc.oneof(
  fc.record({ kind: fc.constantFrom('press' as const, 'fill'), item: fc.constantFrom(...allItems), rating }),
  fc.record({ kind: fc.constant('type' as const), values: fc.array(rating, { minLength: 1, maxLength: 4 }) }),
  fc.record({ kind: fc.constant('write' as const), text: words }),
  fc.record({ kind: fc.constantFrom('start' as const, 'form-left', 'undo', 'pause', 'cancel', 'review') }),
  fc.record({ kind: fc.constantFrom('skip' as const, 'back') }),
);

function apply(changes: readonly Change[], answers: Map<string, AnswerValue>): void {
  for (const { item, value } of changes) {
    if (value === null) answers.delete(item);
    else answers.set(item, value);
  }
}

const textLength = (value: AnswerValue) => (typeof value === 'object' ? value.text.length : 0);

function answerTo(item: string): FormEvent {
  const step = three.steps.find((one) => one.item === item);
  return step?.kind === 'text' ? { kind: 'write', text: 'Ja.' } : { kind: 'press', item, rating: 3 };
}

/** Plays events on a form kept in memory, with the answers of one person. */
function play(events: FormEvent[]) {
  let position: Position | undefined;
  const answers = new Map<string, AnswerValue>();
  const history: FormState['latest'][] = [];
  const snapshots: Map<string, AnswerValue>[] = [];
  for (const next of events) {
    const decision = decide(
      {
        questionnaire: three,
        answers,
        position,
        latest: history.at(-1),
        writtenByOthers: new Set(),
        contested: [],
        needsApproval: false,
        changedSinceReview: false,
      },
      next,
    );
    if (decision.changes.length > 0) {
      if (next.kind === 'undo') history.pop();
      else {
        snapshots.push(new Map(answers));
        history.push(decision.changes.map(({ item }) => ({ item, before: answers.get(item) ?? null })));
      }
    }
    apply(decision.changes, answers);
    position = decision.position;
    if (next.kind === 'undo' && decision.changes.length > 0) expect(answers).toEqual(snapshots.pop());
  }
  return { answers, position };
}

describe('whatever is done in the form', () => {
  test('undo restores exactly what stood before the latest answer', () => {
    fc.assert(fc.property(fc.array(event, { maxLength: 40 }), (events) => void play(events)));
  });

  test('the person always stands at something that is asked, and no answer is of the wrong kind', () => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 40 }), (events) => {
        const { answers, position } = play(events);
        expect(allItems).toContain(position?.item);
        for (const { item, kind } of three.steps) {
          const value = answers.get(item);
          if (value !== undefined) expect(typeof value === 'object').toBe(kind === 'text');
        }
      }),
    );
  });

  test('answering what is open again and again fills the whole form and ends at the review', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), (events) => {
        const played = play([...events, { kind: 'start' }]);
        let { position } = played;
        const { answers } = played;
        const tooLong = [...answers.values()].some((value) => textLength(value) > 1900);
        fc.pre(!tooLong);
        for (let count = 0; count <= 2 * allItems.length && position?.step === 'asking'; count += 1) {
          const decision = decide(
            {
              questionnaire: three,
              answers,
              position,
              latest: undefined,
              writtenByOthers: new Set(),
              contested: [],
              needsApproval: false,
              changedSinceReview: false,
            },
            answerTo(position.item),
          );
          apply(decision.changes, answers);
          position = decision.position;
        }
        expect(position?.step).toBe('reviewing');
        expect(answers.size).toBe(allItems.length);
      }),
    );
  });
});

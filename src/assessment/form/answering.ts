import type { AnswerValue } from '../../records/assessment/form.ts';
import type { RatingValue } from '../../records/assessment/rating.ts';
import {
  type Change,
  type Decision,
  type FormEvent,
  type FormState,
  LONGEST_TEXT,
  type Position,
  review,
  stay,
} from './decision.ts';
import { leaveForm, moveOn, settleNext } from './moving.ts';
import { type Questionnaire, rowOf, type Step, stepAt } from './questionnaire.ts';

/** Whether that rating may be given there. */
export function takes({ steps }: Questionnaire, item: string, rating: RatingValue): boolean {
  const step = steps.find((candidate) => candidate.item === item);
  if (step?.kind !== 'rating') return false;
  return rating === 'na' ? step.notRelevant : step.scale.min <= rating && rating <= step.scale.max;
}

export function press(
  state: FormState,
  position: Position,
  { item, rating }: { item: string; rating: RatingValue },
): Decision {
  const isHere = item === position.item && position.step !== 'reviewing';
  return isHere && takes(state.questionnaire, item, rating)
    ? answer(state, position, [rating])
    : stay(position, { kind: 'stale', item });
}

/** Rates that very item. The person moves on only from the item itself, and hears nothing: the form shows it. */
export function fill(
  state: FormState,
  position: Position,
  { item, rating }: { item: string; rating: RatingValue },
): Decision {
  if (!takes(state.questionnaire, item, rating)) return stay(position, { kind: 'stale', item });
  const changes = [{ item, value: rating }];
  const outcome = { kind: 'filled' } as const;
  if (item !== position.item || position.step === 'reviewing') return { changes, position, outcome };
  const next = moveOn(state, item, changes, 'saved').position ?? position;
  return { changes, position: position.step === 'paused' ? { ...next, step: 'paused' } : next, outcome };
}

export function submit(
  state: FormState,
  position: Position,
  { changes, refused }: Extract<FormEvent, { kind: 'submit' }>,
): Decision {
  const answers = new Map(state.answers);
  for (const { item, value } of changes) if (value !== null) answers.set(item, value);
  const left = leaveForm({ ...state, answers }, position);
  const unchanged = refused && changes.length === 0 && left.outcome.kind === 'asked';
  return unchanged
    ? { ...left, outcome: { kind: 'asked', from: 'form-unchanged', saved: [] } }
    : { ...left, changes };
}

export function answerTyped(
  state: FormState,
  position: Position,
  { values, reason }: { values: RatingValue[]; reason?: string },
): Decision {
  const step = stepAt(state.questionnaire, position.item);
  if (step.kind === 'text') return stay(position, { kind: 'not-a-number' });
  const row = rowOf(state.questionnaire, step);
  const left = row.slice(row.findIndex(({ item }) => item === position.item));
  const isOneAsked = position.step === 'settling';
  if (values.length === row.length && values.length > 1 && !isOneAsked) {
    return answer(state, position, values, row);
  }
  const most = isOneAsked ? 1 : left.length;
  if (values.length > most) return stay(position, { kind: 'too-many', given: values.length, left: most });
  if (reason !== undefined && reason.length > LONGEST_TEXT) {
    return stay(position, { kind: 'too-long', given: reason.length });
  }
  return answer(state, position, values, left, reason);
}

/** `row`: what the values answer, in order. */
function answer(
  state: FormState,
  position: Position,
  values: RatingValue[],
  row: readonly Step[] = [stepAt(state.questionnaire, position.item)],
  reason?: string,
): Decision {
  const steps = row.slice(0, values.length);
  if (!steps.every(({ item }, index) => takes(state.questionnaire, item, values[index] ?? 'na'))) {
    return stay(position, { kind: 'not-offered' });
  }
  const why = reason === undefined ? {} : { reason };
  const changes = steps.map(({ item }, index): Change => ({ item, value: values[index] ?? null, ...why }));
  if (position.step === 'settling' && !state.contested.includes(position.item)) {
    return stay({ ...position, step: 'reviewing' }, { kind: 'settled-meanwhile', item: position.item });
  }
  if (position.step === 'settling') {
    const settled = changes.map((change): Change => ({ ...change, settles: true }));
    return { ...(settleNext(state, position, settled) ?? review(position)), changes: settled };
  }
  // From the first on: what was passed by between them comes next.
  return moveOn(state, steps[0]?.item ?? position.item, changes, 'saved');
}

/** An answer with fewer words than this is asked a follow-up. */
const SHORT_WORDS = 15;

/**
 * The words are kept whole or not at all. They are added to what was written before where they answer a follow-up, or
 * where a colleague wrote it.
 */
export function write(state: FormState, position: Position, words: string): Decision {
  const { item, followUp } = position;
  const step = stepAt(state.questionnaire, item);
  if (step.kind === 'rating') return stay(position, { kind: 'not-a-number' });
  const adds = followUp !== undefined || state.writtenByOthers.has(item);
  const before = adds ? textOf(state.answers.get(item)) : '';
  const text = before === '' ? words : `${before}\n${words}`;
  if (text.length > LONGEST_TEXT) return stay(position, { kind: 'too-long', given: text.length });
  const changes = [{ item, value: { text } }];
  const next = followUp === undefined ? 0 : followUp + 1;
  if (text.split(/\s+/u).length < SHORT_WORDS && next < step.followUps.length) {
    return { changes, position: { ...position, followUp: next }, outcome: { kind: 'follow-up' } };
  }
  return moveOn(state, item, changes, 'saved');
}

const textOf = (value: AnswerValue | undefined): string => (typeof value === 'object' ? value.text : '');

import { type Change, type Decision, type FormState, type Position, review, stay } from './decision.ts';
import { stepAt } from './questionnaire.ts';

/** The first step without an answer, else the last step. */
export function firstOpen(state: Pick<FormState, 'questionnaire' | 'answers'>): string {
  const { steps } = state.questionnaire;
  const open = steps.find(({ item }) => !state.answers.has(item)) ?? steps.at(-1);
  if (open === undefined) throw new RangeError('nothing is asked');
  return open.item;
}

export function start(state: FormState, position: Position): Decision {
  const complete = state.answers.size >= state.questionnaire.steps.length;
  if (complete && position.step !== 'asking') return review(position);
  const from = state.answers.size === 0 ? 'start' : 'resume';
  return stay({ ...position, step: 'asking' }, { kind: 'asked', from, saved: [] });
}

/** On to the next step without an answer, from `item` on and then from the beginning; none left: the review. */
export function moveOn(
  state: FormState,
  item: string,
  changes: Change[],
  from: 'form' | 'saved' | 'skip',
): Decision {
  const { steps } = state.questionnaire;
  const answered = new Set([...state.answers.keys(), ...changes.map((change) => change.item)]);
  const index = steps.findIndex((step) => step.item === item);
  const ahead = [...steps.slice(index + 1), ...steps.slice(0, index)];
  const next = ahead.find((step) => !answered.has(step.item));
  if (next === undefined) return { ...review({ item, step: 'asking' }), changes };
  return {
    changes,
    position: { item: next.item, step: 'asking' },
    outcome: { kind: 'asked', from, saved: changes },
  };
}

/** What the form answered is not asked again. */
export function leaveForm(state: FormState, position: Position): Decision {
  return state.answers.has(position.item)
    ? moveOn(state, position.item, [], 'form')
    : stay({ ...position, step: 'asking' }, { kind: 'asked', from: 'form', saved: [] });
}

/** A statement that is skipped is asked again in the end. To a question it is an answer that there is nothing to add. */
export function skip(state: FormState, position: Position): Decision {
  const { item } = position;
  if (position.step === 'settling') return settleNext(state, position, []) ?? review(position);
  const isText = stepAt(state.questionnaire, item).kind === 'text';
  const nothing = isText && !state.answers.has(item) ? [{ item, value: { text: '' } }] : [];
  return moveOn(state, item, nothing, 'skip');
}

export function back(state: FormState, position: Position): Decision {
  if (position.step === 'settling') return review(position);
  if (position.step === 'reviewing') {
    return stay({ ...position, step: 'asking' }, { kind: 'asked', from: 'back', saved: [] });
  }
  const { steps } = state.questionnaire;
  const previous = steps[steps.findIndex((step) => step.item === position.item) - 1];
  if (previous === undefined) return stay(position, { kind: 'at-the-start' });
  return stay({ item: previous.item, step: 'asking' }, { kind: 'asked', from: 'back', saved: [] });
}

/** On to the next statement that colleagues have rated otherwise; undefined when there is none after it. */
export function settleNext(
  state: FormState,
  position: Position,
  saved: Change[] | undefined,
): Decision | undefined {
  const { steps } = state.questionnaire;
  const placeOf = (id: string) => steps.findIndex(({ item }) => item === id);
  const next = state.contested.find((item) => saved === undefined || placeOf(item) > placeOf(position.item));
  if (next === undefined) return undefined;
  return stay(
    { item: next, step: 'settling' },
    { kind: 'settling', saved: saved ?? [], first: saved === undefined },
  );
}

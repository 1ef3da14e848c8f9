import type { AnswerValue, RatingValue } from '../../records/records.ts';
import { type Questionnaire, rowOf, type Step, stepAt } from './questionnaire.ts';

/** Where a person stands in the form. `followUp`: which of the question's follow-ups is asked, from 0. */
export type Position = {
  item: string;
  step: 'asking' | 'reviewing' | 'settling' | 'paused';
  followUp?: number | undefined;
};
/** `reason`: why the rating is what it is. `settles`: it is chosen for the unit, where colleagues have rated otherwise. */
export type Change = {
  item: string;
  value: AnswerValue | null;
  reason?: string | undefined;
  settles?: true;
};

/** All that a step in the form is decided from. `latest` is what this person's latest answer changed. */
export type FormState = {
  questionnaire: Questionnaire;
  answers: ReadonlyMap<string, AnswerValue>;
  position: Position | undefined;
  latest: { item: string; before: AnswerValue | null; reason?: string | undefined }[] | undefined;
  /** Questions that someone else has answered with words. */
  writtenByOthers: ReadonlySet<string>;
  /** Statements that colleagues have rated otherwise, in the form's order. */
  contested: readonly string[];
  /** A manager is to approve it before it is handed in. */
  needsApproval: boolean;
  /** Something else is answered now than when this person reviewed it. */
  changedSinceReview: boolean;
};

export type FormEvent =
  | { kind: 'start' | 'form-left' | 'undo' | 'pause' | 'cancel' | 'review' | 'settle' | 'hand-in' }
  | { kind: 'press' | 'fill'; item: string; rating: RatingValue }
  | { kind: 'type'; values: RatingValue[]; reason?: string }
  /** A form was saved, and this is what it changes (`submission.ts`). `refused`: something in it is not kept. */
  | { kind: 'submit'; changes: Change[]; refused: boolean }
  | { kind: 'write'; text: string }
  | { kind: 'go'; item: string }
  | { kind: 'skip' | 'back'; item?: string | undefined };

/** What became of it, for the view to put in words. */
export type Outcome =
  | {
      kind: 'asked';
      from: 'start' | 'resume' | 'form' | 'form-unchanged' | 'saved' | 'skip' | 'back';
      saved: Change[];
    }
  | { kind: 'follow-up' }
  /** Colleagues have rated it otherwise. `first`: of those to settle. */
  | { kind: 'settling'; saved: Change[]; first: boolean }
  | { kind: 'undone'; items: string[] }
  | { kind: 'nothing-to-undo' | 'at-the-start' | 'empty' }
  /** `changed`: it could not be handed in, because it is not what was reviewed. */
  | { kind: 'review'; changed?: true }
  /** Someone has chosen for the unit meanwhile. */
  | { kind: 'settled-meanwhile'; item: string }
  | { kind: 'filled' }
  | { kind: 'handed-in' }
  | { kind: 'sent-to-lead' }
  | { kind: 'not-now'; because: 'paused' | 'reviewing' }
  | { kind: 'not-a-number' | 'not-offered' }
  | { kind: 'stopped'; by: 'pause' | 'cancel' }
  | { kind: 'stale'; item: string }
  | { kind: 'too-many'; given: number; left: number }
  | { kind: 'too-long'; given: number };

/** The next state of the form: what to write, where the person now stands, and what to say. Writes nothing itself. */
export type Decision = { changes: Change[]; position: Position | undefined; outcome: Outcome };

/** The longest text that is kept, in characters. */
export const LONGEST_TEXT = 2000;
/** An answer with fewer words than this is asked a follow-up. */
const SHORT_WORDS = 15;

export function decide(state: FormState, event: FormEvent): Decision {
  const position = state.position ?? { item: firstOpen(state), step: 'asking' };

  switch (event.kind) {
    case 'start':
      return start(state, position);
    case 'settle':
      return settleNext(state, position, undefined) ?? review(position);
    case 'press':
      return press(state, position, event);
    case 'form-left':
      return leaveForm(state, position);
    case 'fill':
      return fill(state, position, event);
    case 'submit':
      return submit(state, position, event);
    case 'type':
      return notAsked(state, position) ?? answerTyped(state, position, event);
    case 'write':
      return notAsked(state, position) ?? write(state, position, event.text.trim());
    case 'skip':
      return notHere(position, event) ?? notAsked(state, position) ?? skip(state, position);
    case 'back':
      return notHere(position, event) ?? back(state, position);
    case 'go':
      return stay({ item: event.item, step: 'asking' }, { kind: 'asked', from: 'back', saved: [] });
    case 'undo':
      return undo(state, position);
    case 'pause':
    case 'cancel':
      return {
        changes: [],
        position: { ...position, step: 'paused' },
        outcome: { kind: 'stopped', by: event.kind },
      };
    case 'review':
      return state.answers.size === 0 ? stay(position, { kind: 'empty' }) : review(position);
    case 'hand-in':
      return handIn(state, position);
  }
}

function press(
  state: FormState,
  position: Position,
  { item, rating }: { item: string; rating: RatingValue },
): Decision {
  const isHere = item === position.item && position.step !== 'reviewing';
  return isHere && takes(state.questionnaire, item, rating)
    ? answer(state, position, [rating])
    : stay(position, { kind: 'stale', item });
}

/** The button belongs to something else than what is before the person. */
function notHere(position: Position, { item }: { item?: string | undefined }): Decision | undefined {
  return item === undefined || item === position.item ? undefined : stay(position, { kind: 'stale', item });
}

/** What is typed counts only where a statement is before the person: else they are shown where they stand. */
function notAsked(state: FormState, position: Position): Decision | undefined {
  if (state.position === undefined) return start(state, position);
  return isAsked(position)
    ? undefined
    : stay(position, { kind: 'not-now', because: position.step === 'paused' ? 'paused' : 'reviewing' });
}

/** Something is before the person that they may answer. */
export const isAsked = ({ step }: Pick<Position, 'step'>): boolean =>
  step === 'asking' || step === 'settling';

/** The review is before the person, or what it leaves to settle: it can be handed in from there. */
export const isReviewed = ({ step }: Pick<Position, 'step'>): boolean =>
  step === 'reviewing' || step === 'settling';

/** The first step without an answer, else the last step. */
export function firstOpen(state: Pick<FormState, 'questionnaire' | 'answers'>): string {
  const { steps } = state.questionnaire;
  const open = steps.find(({ item }) => !state.answers.has(item)) ?? steps.at(-1);
  if (open === undefined) throw new RangeError('nothing is asked');
  return open.item;
}

function start(state: FormState, position: Position): Decision {
  const complete = state.answers.size >= state.questionnaire.steps.length;
  if (complete && position.step !== 'asking') return review(position);
  const from = state.answers.size === 0 ? 'start' : 'resume';
  return stay({ ...position, step: 'asking' }, { kind: 'asked', from, saved: [] });
}

/** Rates that very item. The person moves on only from the item itself, and hears nothing: the form shows it. */
function fill(
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

/** What the form answered is not asked again. */
function leaveForm(state: FormState, position: Position): Decision {
  return state.answers.has(position.item)
    ? moveOn(state, position.item, [], 'form')
    : stay({ ...position, step: 'asking' }, { kind: 'asked', from: 'form', saved: [] });
}

function submit(
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

/** Whether that rating may be given there. */
export function takes({ steps }: Questionnaire, item: string, rating: RatingValue): boolean {
  const step = steps.find((candidate) => candidate.item === item);
  if (step?.kind !== 'rating') return false;
  return rating === 'na' ? step.notRelevant : step.scale.min <= rating && rating <= step.scale.max;
}

function answerTyped(
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

/** On to the next statement that colleagues have rated otherwise; undefined when there is none after it. */
function settleNext(state: FormState, position: Position, saved: Change[] | undefined): Decision | undefined {
  const { steps } = state.questionnaire;
  const placeOf = (id: string) => steps.findIndex(({ item }) => item === id);
  const next = state.contested.find((item) => saved === undefined || placeOf(item) > placeOf(position.item));
  if (next === undefined) return undefined;
  return stay(
    { item: next, step: 'settling' },
    { kind: 'settling', saved: saved ?? [], first: saved === undefined },
  );
}

/**
 * The words are kept whole or not at all. They are added to what was written before where they answer a follow-up, or
 * where a colleague wrote it.
 */
function write(state: FormState, position: Position, words: string): Decision {
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

/** A statement that is skipped is asked again in the end. To a question it is an answer that there is nothing to add. */
function skip(state: FormState, position: Position): Decision {
  const { item } = position;
  if (position.step === 'settling') return settleNext(state, position, []) ?? review(position);
  const isText = stepAt(state.questionnaire, item).kind === 'text';
  const nothing = isText && !state.answers.has(item) ? [{ item, value: { text: '' } }] : [];
  return moveOn(state, item, nothing, 'skip');
}

/** On to the next step without an answer, from `item` on and then from the beginning; none left: the review. */
function moveOn(
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

function back(state: FormState, position: Position): Decision {
  if (position.step === 'settling') return review(position);
  if (position.step === 'reviewing') {
    return stay({ ...position, step: 'asking' }, { kind: 'asked', from: 'back', saved: [] });
  }
  const { steps } = state.questionnaire;
  const previous = steps[steps.findIndex((step) => step.item === position.item) - 1];
  if (previous === undefined) return stay(position, { kind: 'at-the-start' });
  return stay({ item: previous.item, step: 'asking' }, { kind: 'asked', from: 'back', saved: [] });
}

function undo(state: FormState, position: Position): Decision {
  const { latest } = state;
  const first = latest?.[0];
  if (latest === undefined || first === undefined) return stay(position, { kind: 'nothing-to-undo' });
  return {
    changes: latest.map(({ item, before, reason }) => ({
      item,
      value: before,
      ...(reason === undefined ? {} : { reason }),
    })),
    position: { item: first.item, step: position.step === 'settling' ? 'settling' : 'asking' },
    outcome: { kind: 'undone', items: latest.map(({ item }) => item) },
  };
}

function handIn(state: FormState, position: Position): Decision {
  if (state.answers.size === 0) return stay(position, { kind: 'empty' });
  if (!isReviewed(position)) return review(position);
  if (state.changedSinceReview) return { ...review(position), outcome: { kind: 'review', changed: true } };
  const unsettled = settleNext(state, position, undefined);
  if (unsettled === undefined && position.step === 'settling') return review(position);
  const kind = state.needsApproval ? 'sent-to-lead' : 'handed-in';
  return unsettled ?? { changes: [], position: undefined, outcome: { kind } };
}

const review = (position: Position): Decision => stay({ ...position, step: 'reviewing' }, { kind: 'review' });

const stay = (position: Position, outcome: Outcome): Decision => ({ changes: [], position, outcome });

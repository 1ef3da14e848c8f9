import type { RatingValue } from '../records/records.ts';
import { type Cell, cellAt, type Matrix } from './matrix.ts';

/** Where a person stands in the form. */
export type Position = { item: string; step: 'asking' | 'reviewing' | 'paused' };
export type Change = { item: string; rating: RatingValue | null };

/** All that a step in the form is decided from. `latest` is what this person's latest answer changed. */
export type FormState = {
  matrix: Matrix;
  answers: ReadonlyMap<string, RatingValue>;
  position: Position | undefined;
  latest: { item: string; before: RatingValue | null }[] | undefined;
  /** Cells that someone else has answered since this person was shown where they stand. */
  answeredSince: ReadonlySet<string>;
};

export type FormEvent =
  | { kind: 'start' | 'form-left' | 'undo' | 'pause' | 'cancel' | 'review' | 'hand-in' }
  | { kind: 'press' | 'fill'; item: string; rating: RatingValue }
  | { kind: 'type'; values: RatingValue[] }
  | { kind: 'skip' | 'back'; item?: string | undefined };

/** What became of it, for the view to put in words. */
export type Outcome =
  | { kind: 'asked'; from: 'start' | 'resume' | 'form' | 'saved' | 'skip' | 'back'; saved: Change[] }
  | { kind: 'undone'; items: string[] }
  | { kind: 'nothing-to-undo' | 'at-the-start' | 'empty' }
  | { kind: 'review' }
  | { kind: 'filled' }
  | { kind: 'handed-in' }
  | { kind: 'answered-meanwhile'; items: string[] }
  | { kind: 'not-now'; because: 'paused' | 'reviewing' }
  | { kind: 'stopped'; by: 'pause' | 'cancel' }
  | { kind: 'stale'; item: string }
  | { kind: 'too-many'; given: number; left: number };

/** The next state of the form: what to write, where the person now stands, and what to say. Writes nothing itself. */
export type Decision = { changes: Change[]; position: Position | undefined; outcome: Outcome };

export function decide(state: FormState, event: FormEvent): Decision {
  const position = state.position ?? { item: firstOpen(state), step: 'asking' };

  switch (event.kind) {
    case 'start':
      return start(state, position);
    case 'press':
      return event.item === position.item &&
        position.step !== 'reviewing' &&
        takes(state.matrix, event.item, event.rating)
        ? answer(state, position, [event.rating])
        : stay(position, { kind: 'stale', item: event.item });
    case 'form-left':
      return leaveForm(state, position);
    case 'fill':
      return fill(state, position, event);
    case 'type':
      return notAsked(state, position) ?? answerTyped(state, position, event.values);
    case 'skip':
      if (event.item !== undefined && event.item !== position.item) {
        return stay(position, { kind: 'stale', item: event.item });
      }
      return notAsked(state, position) ?? moveOn(state, position.item, [], 'skip');
    case 'back':
      return event.item !== undefined && event.item !== position.item
        ? stay(position, { kind: 'stale', item: event.item })
        : back(state, position);
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

/** What is typed counts only where a statement is before the person: else they are shown where they stand. */
function notAsked(state: FormState, position: Position): Decision | undefined {
  if (state.position === undefined) return start(state, position);
  return position.step === 'asking' ? undefined : stay(position, { kind: 'not-now', because: position.step });
}

/** The first cell without an answer, else the last cell. */
export function firstOpen(state: Pick<FormState, 'matrix' | 'answers'>): string {
  const { cells } = state.matrix;
  const open = cells.find((cell) => !state.answers.has(cell.item)) ?? cells.at(-1);
  if (open === undefined) throw new RangeError('the matrix has no cells');
  return open.item;
}

function start(state: FormState, position: Position): Decision {
  const complete = state.answers.size >= state.matrix.cells.length;
  if (complete && position.step !== 'asking') return review(position);
  const from = state.answers.size === 0 ? 'start' : 'resume';
  return stay({ ...position, step: 'asking' }, { kind: 'asked', from, saved: [] });
}

/** Rates that very cell. The person moves on only from the cell itself, and hears nothing: the form shows it. */
function fill(
  state: FormState,
  position: Position,
  { item, rating }: { item: string; rating: RatingValue },
): Decision {
  if (!takes(state.matrix, item, rating)) return stay(position, { kind: 'stale', item });
  const changes = [{ item, rating }];
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

function takes({ cells, part }: Matrix, item: string, rating: RatingValue): boolean {
  if (!cells.some((cell) => cell.item === item)) return false;
  return rating === 'na' ? part.notRelevant : part.scale.min <= rating && rating <= part.scale.max;
}

function answerTyped(state: FormState, position: Position, values: RatingValue[]): Decision {
  const row = state.matrix.cells.filter(
    (cell) => cell.area.id === cellAt(state.matrix, position.item).area.id,
  );
  const left = row.slice(row.findIndex((cell) => cell.item === position.item));
  if (values.length === row.length) return answer(state, { ...position, item: itemOf(row[0]) }, values);
  if (values.length > left.length) {
    return stay(position, { kind: 'too-many', given: values.length, left: left.length });
  }
  return answer(state, position, values);
}

function answer(state: FormState, position: Position, values: RatingValue[]): Decision {
  const from = state.matrix.cells.findIndex((cell) => cell.item === position.item);
  const cells = state.matrix.cells.slice(from, from + values.length);
  const meanwhile = cells.map(({ item }) => item).filter((item) => state.answeredSince.has(item));
  if (meanwhile.length > 0) return stay(position, { kind: 'answered-meanwhile', items: meanwhile });
  const changes = cells.map((cell, index) => ({ item: cell.item, rating: values[index] ?? null }));
  return moveOn(state, itemOf(cells.at(-1)), changes, 'saved');
}

/** On to the next cell without an answer, from `item` on and then from the beginning; none left: the review. */
function moveOn(
  state: FormState,
  item: string,
  changes: Change[],
  from: 'form' | 'saved' | 'skip',
): Decision {
  const answered = new Set([...state.answers.keys(), ...changes.map((change) => change.item)]);
  const index = state.matrix.cells.findIndex((cell) => cell.item === item);
  const ahead = [...state.matrix.cells.slice(index + 1), ...state.matrix.cells.slice(0, index)];
  const next = ahead.find((cell) => !answered.has(cell.item));
  if (next === undefined) return { ...review({ item, step: 'asking' }), changes };
  return {
    changes,
    position: { item: next.item, step: 'asking' },
    outcome: { kind: 'asked', from, saved: changes },
  };
}

function back(state: FormState, position: Position): Decision {
  if (position.step === 'reviewing') {
    return stay({ ...position, step: 'asking' }, { kind: 'asked', from: 'back', saved: [] });
  }
  const index = state.matrix.cells.findIndex((cell) => cell.item === position.item);
  const previous = state.matrix.cells[index - 1];
  if (previous === undefined) return stay(position, { kind: 'at-the-start' });
  return stay({ item: previous.item, step: 'asking' }, { kind: 'asked', from: 'back', saved: [] });
}

function undo(state: FormState, position: Position): Decision {
  const { latest } = state;
  const first = latest?.[0];
  if (latest === undefined || first === undefined) return stay(position, { kind: 'nothing-to-undo' });
  return {
    changes: latest.map(({ item, before }) => ({ item, rating: before })),
    position: { item: first.item, step: 'asking' },
    outcome: { kind: 'undone', items: latest.map(({ item }) => item) },
  };
}

function handIn(state: FormState, position: Position): Decision {
  if (state.answers.size === 0) return stay(position, { kind: 'empty' });
  return position.step === 'reviewing'
    ? { changes: [], position: undefined, outcome: { kind: 'handed-in' } }
    : review(position);
}

const review = (position: Position): Decision => stay({ ...position, step: 'reviewing' }, { kind: 'review' });

const stay = (position: Position, outcome: Outcome): Decision => ({ changes: [], position, outcome });

function itemOf(cell: Cell | undefined): string {
  if (cell === undefined) throw new RangeError('no cell there');
  return cell.item;
}

import { answerTyped, fill, press, submit, write } from './answering.ts';
import {
  type Decision,
  type FormEvent,
  type FormState,
  isAsked,
  isReviewed,
  type Position,
  review,
  stay,
} from './decision.ts';
import { back, firstOpen, leaveForm, settleNext, skip, start } from './moving.ts';

/** What the form becomes of an event. Writes nothing itself. */
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

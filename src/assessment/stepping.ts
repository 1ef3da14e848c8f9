import type { Reply } from '../messages/reply.ts';
import type { Answer } from '../records/assessment/form.ts';
import { awaitedApproval } from '../records/assessment/form-state.ts';
import type { Records } from '../records/records.ts';
import type { Asking } from '../register/asking.ts';
import type { Register } from '../register/register.ts';
import { receiptFor } from './afterwards/receipt.ts';
import { waitingReply } from './approval/approval-view.ts';
import { latestOf, othersSince, undoable, writtenByOthers } from './form/colleagues.ts';
import type { Decision, FormEvent } from './form/decision.ts';
import { decide } from './form/form.ts';
import { keep } from './form/keep.ts';
import type { RoundForms } from './form/round-form.ts';
import { contestedIn, type OpenForm, ratingsOf, reviewStamp, type Sheet, valuesOf } from './form/sheet.ts';
import { unitFigures } from './form/unit-figures.ts';
import { settledReply } from './views/aside-view.ts';
import { outcomeReply } from './views/outcome-view.ts';
import { handedInReview, reviewReply } from './views/review-view.ts';
import { type FormInRound, notHandedInReply, withRoundNews } from './views/round-news.ts';

/** Takes one step in a form: decides, writes, and says what became of it. */
export type Take = (open: FormInRound, event: FormEvent, asking: Asking) => Promise<Reply[]>;

export function createStepping(parts: { register: Register; records: Records }, roundForm: RoundForms): Take {
  const { register, records } = parts;
  const { timeZone } = register.plan;

  const figuresOf = async (sheet: Sheet) =>
    unitFigures((await roundForm(sheet.round)).plan, ratingsOf(sheet));

  const show = async (
    open: OpenForm & Pick<FormInRound, 'stage'>,
    decision: Decision,
    event: FormEvent,
    asking: Asking,
    others: readonly Answer[],
  ): Promise<Reply[]> => {
    const { outcome, position } = decision;
    const { stage } = open;
    if (outcome.kind === 'filled') return [];
    if (outcome.kind === 'handed-in') return showReceipt(open, asking);
    if (outcome.kind === 'sent-to-lead') return showWaiting(open, asking);
    const settled = asking.pressed ? settledReply(open, decision, event) : [];
    if (outcome.kind === 'review') {
      const shown = { changed: outcome.changed === true, closed: stage === 'closed' };
      return [...settled, reviewReply(open.sheet, await figuresOf(open.sheet), shown)];
    }
    return position === undefined
      ? settled
      : [...settled, outcomeReply(open.sheet, outcome, position, others)];
  };

  const showReceipt = async ({ sheet }: OpenForm, asking: Asking): Promise<Reply[]> => {
    const handIn = { at: asking.now, by: asking.person.email };
    const receipt = await receiptFor(parts, sheet, await roundForm(sheet.round), handIn);
    return asking.pressed ? [handedInReview(sheet, await figuresOf(sheet)), receipt] : [receipt];
  };

  return async (open, event, asking) => {
    const answers = open.form?.answers ?? [];
    const mine = latestOf(answers, asking.person);
    // The same message done again after a crash: all of it is written, so only the reply is missing.
    const repeated = open.lastMessage === asking.id;
    if (repeated && event.kind === 'fill') return [];
    if (open.stage === 'closed' && event.kind === 'hand-in') {
      return [notHandedInReply(open, asking, timeZone)];
    }
    const decision = decide(
      {
        questionnaire: open.sheet.questionnaire,
        answers: valuesOf(open),
        position: open.position,
        writtenByOthers: writtenByOthers(open, asking.person),
        changedSinceReview: open.shown !== undefined && open.shown !== reviewStamp(open.sheet),
        contested: contestedIn(open.sheet).map(({ item }) => item),
        needsApproval: open.approver !== undefined,
        latest: undoable(open, asking)?.changes,
      },
      // What a form holds is read against how the answers stand: again, it changes nothing and is answered the same.
      repeated && event.kind !== 'submit' ? { kind: 'start' } : event,
    );
    const written = await keep(records, open, decision, event, asking);
    const shown = await show(
      { ...written, stage: open.stage },
      decision,
      event,
      asking,
      othersSince(answers, mine),
    );
    return withRoundNews(shown, { open, event, outcome: decision.outcome }, asking, timeZone);
  };
}

function showWaiting({ sheet, form }: OpenForm, asking: Asking): Reply[] {
  const awaited = awaitedApproval(form);
  if (awaited === undefined) return [];
  const waiting = waitingReply(sheet, awaited);
  return [asking.pressed ? { ...waiting, to: 'origin' } : waiting];
}

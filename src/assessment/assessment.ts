import type { Form } from '../messages/form.ts';
import { type Reply, reply, text } from '../messages/reply.ts';
import { localDay } from '../plan/local-time.ts';
import { closedRound, takingRound } from '../plan/round-stage.ts';
import type { Answer, Records, Form as StoredForm } from '../records/records.ts';
import type { Turns } from '../records/turns.ts';
import type { Asking } from '../register/asking.ts';
import type { Register } from '../register/register.ts';
import { type StandingRound, standingRounds } from '../register/standing-rounds.ts';
import { answerForm } from './answer-form.ts';
import { words } from './answer-words.ts';
import { awaitedApproval } from './approval.ts';
import { waitingReply } from './approval-view.ts';
import {
  ledBy,
  meaningReply,
  noLastTimeReply,
  noRatingReply,
  progressReply,
  settledReply,
  unopenedReply,
  unsureReply,
} from './aside-view.ts';
import { othersSince, stillMine, writtenSince } from './colleagues.ts';
import { handleExample, takeExample } from './examples.ts';
import { type Decision, decide, type FormEvent, isAsked } from './form.ts';
import { type AssessmentCommand, eventFor, type FormStep, isAnother, notThisForm } from './form-event.ts';
import { keep, latestOf } from './keep.ts';
import { ourResult } from './our-result.ts';
import { notNow, outcomeReply } from './outcome-view.ts';
import { planText } from './plan-text.ts';
import { stepAt } from './questionnaire.ts';
import { isAwaited, refusedLine, stopWaiting } from './reason.ts';
import { receiptFor } from './receipt.ts';
import { refusal } from './refusal.ts';
import { askWhy, reopen } from './reopen.ts';
import { handedInReview, reviewReply } from './review-view.ts';
import { createRoundForms } from './round-form.ts';
import {
  closedFor,
  type FormInRound,
  isDraft,
  notBegunReply,
  notHandedInReply,
  roundParts,
  withRoundNews,
} from './round-news.ts';
import {
  contestedIn,
  loadForm,
  type OpenForm,
  ratingsOf,
  type Sheet,
  standingHandIn,
  valuesOf,
} from './sheet.ts';
import { positionParts, stepPlace } from './step-view.ts';
import { readSubmission } from './submission.ts';
import { refusedReplies, savedFormReply } from './submission-view.ts';
import { readLine } from './typed-line.ts';
import type { TypedRatings } from './typed-ratings.ts';
import { unitFigures } from './unit-figures.ts';

type OpenFormCommand = Extract<AssessmentCommand, { do: 'open-form' }>;
type FillFormCommand = Extract<AssessmentCommand, { do: 'fill-form' }>;

export type Assessment = {
  handle(command: AssessmentCommand, asking: Asking): Promise<Reply[]>;
  /** The form that is asked for, as it stands, or why there is none. Only reads. */
  form(command: OpenFormCommand, asking: Asking): Promise<Form | Reply>;
  /** What was typed while the form asks; undefined when it is no answer to it. `isQuestion`: it asks or tells of something. */
  typed(line: string, asking: Asking, isQuestion: boolean): Promise<Reply[] | undefined>;
  /** The statement again, after something else came between; empty when no form is under way. */
  again(asking: Asking): Promise<Reply[]>;
  /** How far the person's unit has come; empty when the person fills in none. */
  progress(asking: Asking): Promise<Reply[]>;
};

type HandedIn = StoredForm['handIns'][number];

export function createAssessment(parts: { register: Register; records: Records; turns: Turns }): Assessment {
  const { register, records, turns } = parts;
  const { timeZone } = register.plan;
  const roundForm = createRoundForms(parts);

  const openForm = async (asking: Asking): Promise<{ open: FormInRound } | Reply> => {
    const rounds = await standingRounds(register.plan, records);
    const today = localDay(asking.now, timeZone);
    const current = takingRound(rounds, today) ?? closedFor(asking, closedRound(rounds, today));
    const refused = () => refusal(register, rounds, current?.round, asking);
    if (current === undefined || !asking.person.roles.includes('respondent')) return refused();
    const open = await inRound(current, rounds, asking);
    if (open.stage !== 'closed' || isDraft(open)) return { open };
    return standingHandIn(open.form) === undefined ? notBegunReply(refused(), open, asking) : refused();
  };

  const inRound = async (
    { round, stage }: Pick<FormInRound, 'round' | 'stage'>,
    rounds: readonly StandingRound[],
    asking: Asking,
  ): Promise<FormInRound> => {
    const asked = { ...(await roundForm(round.id)), round, rounds };
    return { ...(await loadForm(records, register, asked, asking)), round, stage };
  };

  /** The form, where it may still be filled in. */
  const unfinished = async (asking: Asking): Promise<FormInRound | Reply> => {
    const opened = await openForm(asking);
    if ('parts' in opened) return opened;
    const { form, sheet } = opened.open;
    const awaited = awaitedApproval(form);
    if (awaited !== undefined) return waitingReply(sheet, awaited);
    const handedIn = standingHandIn(form);
    if (handedIn === undefined) return opened.open;
    return handedInReply(opened.open, handedIn, asking);
  };

  const handedInReply = ({ round, stage, sheet }: FormInRound, { at, by }: HandedIn, asking: Asking): Reply =>
    refusal(register, [], round, asking, { at, name: sheet.nameOf(by), late: stage === 'late' });

  const inForm = async (asking: Asking, work: (open: FormInRound) => Promise<Reply[]>): Promise<Reply[]> =>
    turns(`form/${asking.person.unit}`, async () => {
      const open = await unfinished(asking);
      if (!('parts' in open)) return work(open);
      await leave(asking);
      return [open];
    });

  /** A form that can no longer be filled in is not what the person is in the middle of. */
  const leave = async ({ person }: Asking): Promise<void> => {
    const { form: at, ...rest } = (await records.conversations.get(person.email)) ?? {};
    if (at !== undefined) await records.conversations.set(person.email, rest);
  };

  const form = async (command: OpenFormCommand, asking: Asking): Promise<Form | Reply> => {
    const open = await unfinished(asking);
    if ('parts' in open) return open;
    const look = { reader: asking.person.email, opened: asking.forms === true };
    return answerForm(open.sheet, command, look) ?? reply(text(words[asking.language].unknownArea));
  };

  const openForms = async (command: OpenFormCommand, asking: Asking): Promise<Reply[]> => {
    const opened = await form(command, asking);
    if ('parts' in opened) return [opened];
    return asking.forms ? [] : [reply({ kind: 'form', form: opened })];
  };

  const fillForm = async (command: FillFormCommand, asking: Asking): Promise<Reply[]> => {
    let taken = false;
    const replies = await inForm(asking, async (open) => {
      const another = isAnother(command, open);
      if (another !== undefined) return [reply(text(notThisForm(another, command, asking, register)))];
      taken = true;
      const submission = readSubmission(open.sheet, command, asking.person.email);
      const next = await take(open, { kind: 'submit', changes: submission.changes }, asking);
      const saved = savedFormReply(open.sheet, Object.keys(command.shown), submission, asking.person.email);
      // A form that the platform opened is closed by now, and leaves nothing that an answer could stand in place of.
      const settled = asking.forms || saved === undefined ? [] : [saved];
      return [...settled, ...refusedReplies(open.sheet, submission), ...next];
    });
    return taken ? replies : ledBy(words[asking.language].formNotKept, replies);
  };

  const step = (command: FormStep, asking: Asking): Promise<Reply[]> =>
    inForm(asking, async (open) => {
      const event = eventFor(command, open);
      if (event === 'another-round' || event === 'another-unit') {
        return [reply(text(notThisForm(event, command, asking, register)))];
      }
      return take(open, event, asking);
    });

  const take = async (open: FormInRound, event: FormEvent, asking: Asking): Promise<Reply[]> => {
    const answers = open.form?.answers ?? [];
    const mine = latestOf(answers, asking.person.email, asking.id);
    // The same message done again after a crash: all of it is written, so only the reply is missing.
    const repeated = open.lastMessage === asking.id;
    if (repeated && event.kind === 'fill') return [];
    if (open.stage === 'closed' && event.kind === 'hand-in')
      return [notHandedInReply(open, asking, timeZone)];
    const decision = decide(
      {
        questionnaire: open.sheet.questionnaire,
        answers: valuesOf(open),
        position: open.position,
        writtenSince: writtenSince(open, asking.person),
        contested: contestedIn(open.sheet).map(({ item }) => item),
        needsApproval: open.approver !== undefined,
        latest: mine?.changes.filter((change) => stillMine(open, change.item, asking.person)),
      },
      // What a form holds is read against how the answers stand: again, it changes nothing and is answered the same.
      repeated && event.kind !== 'submit' ? { kind: 'start' } : event,
    );
    const written = await keep(records, open, decision, event, asking);
    const shown = await show(written, decision, event, asking, othersSince(answers, mine));
    return withRoundNews(shown, { open, event, outcome: decision.outcome }, asking, timeZone);
  };

  /** A form that is open already is shown where the person stands in it. */
  const reopening = (command: Extract<AssessmentCommand, { do: 'reopen' }>, asking: Asking) =>
    turns(`form/${asking.person.unit}`, async (): Promise<Reply[]> => {
      const opened = await openForm(asking);
      if ('parts' in opened) return [opened];
      const { open } = opened;
      const event = eventFor({ ...command, do: 'hand-in' }, open);
      if (event === 'another-round' || event === 'another-unit') {
        return [reply(text(notThisForm(event, command, asking, register)))];
      }
      const handedIn = standingHandIn(open.form);
      if (handedIn === undefined) return take(open, { kind: 'start' }, asking);
      if (open.stage === 'late') return [handedInReply(open, handedIn, asking)];
      return [await askWhy(records, open, asking)];
    });

  /** Before anything is handed in there is nothing to make it of. */
  const textForPlan = async (asking: Asking): Promise<Reply> => {
    const opened = await openForm(asking);
    if ('parts' in opened) return opened;
    const { sheet, form } = opened.open;
    if (!form?.handIns.length) return reply(text(words[asking.language].noPlanText));
    return planText(sheet, await figuresOf(sheet), register);
  };

  const takeReason = (reason: string, asking: Asking) =>
    turns(`form/${asking.person.unit}`, async (): Promise<Reply[]> => {
      const refused = refusedLine(reason, asking);
      if (refused !== undefined) return [refused];
      const opened = await openForm(asking);
      if ('parts' in opened) {
        await stopWaiting(records, asking);
        return [opened];
      }
      const { open } = opened;
      const { form } = open;
      // A colleague may have opened it meanwhile.
      if (form !== undefined && standingHandIn(form) !== undefined) {
        await reopen(records, { ...open, form }, reason, asking);
      }
      // Where the person then stands is written last, in place of what was waited for.
      const again = await openForm(asking);
      if ('parts' in again) return [again];
      const shown = await take(again.open, { kind: 'review' }, asking);
      return [reply(text(words[asking.language].reopened)), ...shown];
    });

  const figuresOf = async (sheet: Sheet) =>
    unitFigures((await roundForm(sheet.round)).plan, ratingsOf(sheet));

  const show = async (
    open: OpenForm,
    decision: Decision,
    event: FormEvent,
    asking: Asking,
    others: readonly Answer[],
  ): Promise<Reply[]> => {
    const { outcome, position } = decision;
    if (outcome.kind === 'filled') return [];
    if (outcome.kind === 'handed-in') return showReceipt(open, asking);
    if (outcome.kind === 'sent-to-lead') return showWaiting(open, asking);
    const settled = asking.pressed ? settledReply(open, decision, event) : [];
    if (outcome.kind === 'review') {
      return [...settled, reviewReply(open.sheet, await figuresOf(open.sheet))];
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

  const showWaiting = ({ sheet, form }: OpenForm, asking: Asking): Reply[] => {
    const awaited = awaitedApproval(form);
    if (awaited === undefined) return [];
    const waiting = waitingReply(sheet, awaited);
    return [asking.pressed ? { ...waiting, to: 'origin' } : waiting];
  };

  return {
    form,

    async handle(command, asking) {
      switch (command.do) {
        case 'open-form':
          return openForms(command, asking);
        case 'fill-form':
          return fillForm(command, asking);
        case 'form-left': {
          const replies = await step(command, asking);
          return command.unsaved ? ledBy(words[asking.language].formUnsaved, replies) : replies;
        }
        case 'plan-text':
          return [await textForPlan(asking)];
        case 'our-result':
          return [await ourResult(parts, asking)];
        case 'example':
          return [await handleExample(parts, command, asking)];
        case 'reopen':
          return reopening(command, asking);
        case 'cancel':
          return (await stopWaiting(records, asking)) === undefined
            ? step(command, asking)
            : [reply(text(words[asking.language].notReopened))];
        case 'form-unopened':
          return inForm(asking, async (open) => [unopenedReply(open)]);
        case 'rate-cell':
          return ledBy(words[asking.language].choiceNotKept, await step(command, asking));
        default:
          return step(command, asking);
      }
    },

    async typed(line, asking, isQuestion) {
      const conversation = (await records.conversations.get(asking.person.email)) ?? {};
      const { form: at, reopening: reason } = conversation;
      if (!isQuestion && isAwaited(reason, asking.now)) return takeReason(line.trim(), asking);
      const example = isQuestion ? undefined : await takeExample(records, line, asking);
      if (example !== undefined) return [example];
      const typed = at && readLine(line, at, (await roundForm(at.round)).questionnaire, isQuestion);
      switch (typed?.kind) {
        case undefined:
          return undefined;
        case 'event':
          return inForm(asking, (open) => take(open, typed.event, asking));
        case 'ratings':
          return inForm(asking, (open) => takeTyped(open, typed.typed, asking, take));
        case 'as-before':
          return inForm(asking, (open) => takeAsBefore(open, asking, take));
        case 'unsure':
          return inForm(asking, async (open) => [unsureReply(open)]);
        case 'paused':
          return [notNow(asking.language, 'paused')];
        case 'meaning':
          return inForm(asking, async (open) => [meaningReply(open, typed)]);
      }
    },

    async again(asking) {
      const { form: at } = (await records.conversations.get(asking.person.email)) ?? {};
      if (at === undefined || !isAsked(at)) return [];
      const open = await unfinished(asking);
      // A form that was handed in or closed meanwhile is not what was asked about: it is told of when it is answered.
      if ('parts' in open || open.position === undefined) return [];
      const { sheet, position } = open;
      const place = stepPlace(sheet, stepAt(sheet.questionnaire, position.item));
      const lead = words[sheet.language].backToRow({ place });
      return [reply(text(lead), ...positionParts(sheet, position))];
    },

    async progress(asking) {
      const opened = await openForm(asking);
      if ('parts' in opened) return [];
      const { open } = opened;
      const awaited = awaitedApproval(open.form);
      if (awaited !== undefined) return [waitingReply(open.sheet, awaited)];
      const handIn = standingHandIn(open.form);
      if (handIn !== undefined) return [handedInReply(open, handIn, asking)];
      return [progressReply(open.sheet, roundParts(open, asking, timeZone))];
    },
  };
}

type Take = (open: FormInRound, event: FormEvent, asking: Asking) => Promise<Reply[]>;

async function takeTyped(
  open: FormInRound,
  typed: TypedRatings,
  asking: Asking,
  take: Take,
): Promise<Reply[]> {
  if (typed.kind === 'ratings') return take(open, { kind: 'type', values: typed.values }, asking);
  const { sheet, position } = open;
  const step = position && stepAt(sheet.questionnaire, position.item);
  // The person has moved on elsewhere meanwhile: what they stand before takes no number.
  if (position === undefined || step?.kind !== 'rating')
    return take(open, { kind: 'type', values: [] }, asking);
  return [noRatingReply(sheet, position, step, typed)];
}

/** What the unit answered last time, where it did. */
async function takeAsBefore(open: FormInRound, asking: Asking, take: Take): Promise<Reply[]> {
  const before = open.position && open.sheet.before.get(open.position.item);
  if (before !== undefined) return take(open, { kind: 'type', values: [before] }, asking);
  return [noLastTimeReply(open)];
}

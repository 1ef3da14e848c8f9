import type { Form } from '../messages/form.ts';
import { type Reply, reply, text } from '../messages/reply.ts';
import { isAwaited } from '../records/people/awaited-line.ts';
import type { Records } from '../records/records.ts';
import type { Turns } from '../records/turns.ts';
import type { Asking } from '../register/asking.ts';
import type { Register } from '../register/register.ts';
import { handleExample, takeExample } from './afterwards/examples.ts';
import { ourResult } from './afterwards/our-result.ts';
import { textForPlan } from './afterwards/plan-text.ts';
import { stopAsking } from './ask-line.ts';
import { createFilling, type OpenFormCommand } from './filling.ts';
import { isAsked } from './form/decision.ts';
import { type AssessmentCommand, eventFor, type FormStep, isAnother } from './form/form-event.ts';
import { stepAt } from './form/questionnaire.ts';
import { createRoundForms } from './form/round-form.ts';
import { readLine } from './form/typed-line.ts';
import type { TypedRatings } from './form/typed-ratings.ts';
import { createOpening, finishedReply, isRefused } from './opening.ts';
import { createReopening } from './reopening.ts';
import { createStepping, type Take } from './stepping.ts';
import {
  ledBy,
  meaningReply,
  noLastTimeReply,
  noRatingReply,
  noSuchPlaceReply,
  progressReply,
  unopenedReply,
  unsureReply,
} from './views/aside-view.ts';
import { notThisForm } from './views/not-this-form.ts';
import { notNow } from './views/outcome-view.ts';
import { type FormInRound, roundParts } from './views/round-news.ts';
import { positionParts, stepPlace } from './views/step-view.ts';
import { words } from './words.ts';

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

export function createAssessment(parts: { register: Register; records: Records; turns: Turns }): Assessment {
  const { register, records } = parts;
  const roundForm = createRoundForms(parts);
  const opening = createOpening(parts, roundForm);
  const { inForm } = opening;
  const take = createStepping(parts, roundForm);
  const filling = createFilling(register, opening, take);
  const reopening = createReopening(parts, opening, take);

  const step = (command: FormStep, asking: Asking): Promise<Reply[]> =>
    inForm(asking, async (open) => {
      const another = isAnother(command, open);
      if (another !== undefined) return [notThisForm(another, command, asking, register)];
      return take(open, eventFor(command), asking);
    });

  return {
    form: filling.form,

    async handle(command, asking) {
      const say = words[asking.language];
      switch (command.do) {
        case 'open-form':
          return filling.show(command, asking);
        case 'fill-form':
          return filling.save(command, asking);
        case 'form-left': {
          const replies = await step(command, asking);
          return command.unsaved ? ledBy(say.formUnsaved, replies) : replies;
        }
        case 'plan-text':
          return [await textForPlan(parts, roundForm, asking)];
        case 'our-result':
          return [await ourResult(parts, asking)];
        case 'example':
          return [await handleExample(parts, command, asking)];
        case 'reopen':
          return reopening.ask(command, asking);
        case 'cancel':
          return (await stopAsking(records, asking)) ? [reply(text(say.leftAsItIs))] : step(command, asking);
        case 'form-unopened':
          return inForm(asking, async (open) => [unopenedReply(open)]);
        case 'rate-cell':
          return ledBy(say.choiceNotKept, await step(command, asking));
        default:
          return step(command, asking);
      }
    },

    async typed(line, asking, isQuestion) {
      const { form: at, reopening: reason } = (await records.conversations.get(asking.person.email)) ?? {};
      if (!isQuestion && isAwaited(reason, asking.now)) return reopening.takeReason(line.trim(), asking);
      // The same line done again after a crash: what it said is kept already.
      if (at?.lastMessage === asking.id)
        return inForm(asking, (open) => take(open, { kind: 'start' }, asking));
      const example = isQuestion ? undefined : await takeExample(parts, line, asking);
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
        case 'no-such-place':
          return inForm(asking, async (open) => [noSuchPlaceReply(open)]);
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
      const open = await opening.unfinished(asking);
      // A form that was handed in or closed meanwhile is not what was asked about: it is told of when it is answered.
      if (isRefused(open) || open.position === undefined) return [];
      const { sheet, position } = open;
      const place = stepPlace(sheet, stepAt(sheet.questionnaire, position.item));
      const lead = words[sheet.language].backToRow({ place });
      return [reply(text(lead), ...positionParts(sheet, position))];
    },

    async progress(asking) {
      const open = await opening.opened(asking);
      if (isRefused(open)) return [];
      const finished = finishedReply(register, open, asking);
      return [finished ?? progressReply(open.sheet, roundParts(open, asking, register.plan.timeZone))];
    },
  };
}

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

import type { Form } from '../messages/form.ts';
import { choices, type Reply, reply, strong, text } from '../messages/reply.ts';
import { localDay } from '../plan/local-time.ts';
import { openRound } from '../plan/open-round.ts';
import { inLanguage, type Language, matrixPart, type Round } from '../plan/plan.ts';
import type { Person } from '../plan/roster.ts';
import type { Answer, Records } from '../records/records.ts';
import type { Turns } from '../records/turns.ts';
import type { Asking } from '../register/asking.ts';
import type { Register } from '../register/register.ts';
import { areaForm } from './area-form.ts';
import { type Decision, decide, type FormEvent } from './form.ts';
import { type AssessmentCommand, eventFor, type FormStep, notThisForm } from './form-event.ts';
import { keep } from './keep.ts';
import { cellAt } from './matrix.ts';
import { notNow, outcomeReply } from './outcome-view.ts';
import { refusal } from './refusal.ts';
import { handedInReview, receiptReply, reviewReply } from './review-view.ts';
import { ratingInWords, rowParts, rowPlace, words } from './row-view.ts';
import { loadForm, type OpenForm, ratingsOf } from './sheet.ts';
import { readRatings, type TypedRatings } from './typed-ratings.ts';
import { unitFigures } from './unit-figures.ts';

/** What people answer when they are asked whether to hand in. */
const REVIEW_ANSWERS = [
  { words: /^(?:ja|japp|jo|yes)[.!]?$/iu, means: 'hand-in' },
  { words: /^(?:nej|inte än|vänta|no|not yet)[.!]?$/iu, means: 'pause' },
] as const;
const UNSURE = /^(?:vet (?:inte|ej)|ingen aning|pass|osäker|don['’]t know|not sure)[.!]?$/iu;

export type Assessment = {
  handle(command: AssessmentCommand, asking: Asking): Promise<Reply[]>;
  /** The form of one area as it stands, or why there is none. Only reads. */
  form(area: string, asking: Asking): Promise<Form | Reply>;
  /** What was typed while the form asks; undefined when it is no answer to it. */
  typed(line: string, asking: Asking): Promise<Reply[] | undefined>;
  /** The statement again, after something else came between; empty when no form is under way. */
  again(asking: Asking): Promise<Reply[]>;
  /** How far the person's unit has come; empty when the person fills in none. */
  progress(asking: Asking): Promise<Reply[]>;
};

export function createAssessment(parts: { register: Register; records: Records; turns: Turns }): Assessment {
  const { register, records, turns } = parts;

  const openForm = async (asking: Asking): Promise<{ round: Round; open: OpenForm } | Reply> => {
    const round = openRound(register.plan.rounds, localDay(asking.now, register.plan.timeZone));
    if (round === undefined || !asking.person.roles.includes('respondent')) {
      return refusal(register, round, asking);
    }
    return { round, open: await loadForm(records, register, round, asking) };
  };

  /** The form, where it may still be filled in. */
  const unfinished = async (asking: Asking): Promise<OpenForm | Reply> => {
    const opened = await openForm(asking);
    if ('parts' in opened) return opened;
    const handedIn = opened.open.form?.handIns.at(-1);
    if (handedIn === undefined) return opened.open;
    const name = opened.open.sheet.nameOf(handedIn.by);
    return refusal(register, opened.round, asking, { ...handedIn, name });
  };

  const inForm = async (asking: Asking, work: (open: OpenForm) => Promise<Reply[]>): Promise<Reply[]> =>
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

  const form = async (area: string, asking: Asking): Promise<Form | Reply> => {
    const open = await unfinished(asking);
    if ('parts' in open) return open;
    return areaForm(open.sheet, area, asking.person.email) ?? reply(text(words[asking.language].unknownArea));
  };

  const step = (command: FormStep, asking: Asking): Promise<Reply[]> =>
    inForm(asking, async (open) => {
      const event = eventFor(command, open);
      if (event === 'another-round' || event === 'another-unit') {
        return [reply(text(notThisForm(event, command, asking, register)))];
      }
      return take(open, event, asking);
    });

  const take = async (open: OpenForm, event: FormEvent, asking: Asking): Promise<Reply[]> => {
    const answers = open.form?.answers ?? [];
    const mine = answers.filter((answer) => answer.by === asking.person.email && stands(answer, asking.id));
    // The same message done again after a crash: all of it is written, so only the reply is missing.
    const repeated = open.lastMessage === asking.id;
    if (repeated && event.kind === 'fill') return [];
    const decision = decide(
      {
        matrix: open.sheet.matrix,
        answers: ratingsOf(open),
        position: open.position,
        answeredSince: answeredSince(open, asking.person),
        latest: mine.at(-1)?.changes.filter((change) => stillMine(open, change.item, asking.person)),
      },
      repeated ? { kind: 'start' } : event,
    );
    const written = await keep(records, open, decision, event, asking);
    return show(written, decision, event, asking, othersSince(answers, mine.at(-1)));
  };

  const show = async (
    open: OpenForm,
    decision: Decision,
    event: FormEvent,
    asking: Asking,
    others: readonly Answer[],
  ): Promise<Reply[]> => {
    const { outcome, position } = decision;
    const figures = () => unitFigures(register.plan, ratingsOf(open));
    if (outcome.kind === 'filled') return [];
    const settled = asking.pressed ? settledReply(open, decision, event) : [];
    if (outcome.kind === 'review') return [...settled, reviewReply(open.sheet, figures())];
    if (outcome.kind === 'handed-in') {
      const handIn = { at: asking.now, by: asking.person.email };
      const receipt = receiptReply(open.sheet, figures(), handIn, register);
      return asking.pressed ? [handedInReview(open.sheet, figures()), receipt] : [receipt];
    }
    return [...settled, outcomeReply(open.sheet, outcome, position?.item ?? '', others)];
  };

  return {
    form,

    async handle(command, asking) {
      switch (command.do) {
        case 'open-form': {
          const opened = await form(command.area, asking);
          return 'parts' in opened ? [opened] : [];
        }
        case 'form-unopened':
          return inForm(asking, async (open) => [unopenedReply(open)]);
        case 'rate-cell':
          return choiceReplies(await step(command, asking), asking.language);
        default:
          return step(command, asking);
      }
    },

    async typed(line, asking) {
      const { form: at } = (await records.conversations.get(asking.person.email)) ?? {};
      const { scale } = matrixPart(register.plan);
      const answer =
        at?.step === 'reviewing' ? REVIEW_ANSWERS.find(({ words }) => words.test(line.trim())) : undefined;
      if (answer !== undefined) return inForm(asking, (open) => take(open, { kind: answer.means }, asking));
      if (at?.step === 'asking' && UNSURE.test(line.trim()))
        return inForm(asking, async (open) => [unsureReply(open)]);
      const typed = at && readRatings(line, scale, register.plan.criteria.length);
      if (typed === undefined) return undefined;
      if (at?.step === 'paused') return [notNow(asking.language, 'paused')];
      return inForm(asking, (open) => takeTyped(open, typed, asking, take));
    },

    async again(asking) {
      const { form: at } = (await records.conversations.get(asking.person.email)) ?? {};
      if (at === undefined || at.step !== 'asking') return [];
      const open = await unfinished(asking);
      // A form that was handed in or closed meanwhile is not what was asked about: it is told of when it is answered.
      if ('parts' in open || open.position === undefined) return [];
      const { sheet, position } = open;
      const cell = cellAt(sheet.matrix, position.item);
      const area = inLanguage(cell.area.name, sheet.language);
      const lead = words[sheet.language].backToRow({ area, number: cell.criterionNumber });
      return [reply(text(lead), ...rowParts(sheet, position.item))];
    },

    async progress(asking) {
      const opened = await openForm(asking);
      if ('parts' in opened) return [];
      const { sheet, form } = opened.open;
      const handIn = form?.handIns.at(-1);
      if (handIn !== undefined) {
        return [refusal(register, opened.round, asking, { ...handIn, name: sheet.nameOf(handIn.by) })];
      }
      const say = words[sheet.language];
      const of = sheet.matrix.cells.length;
      const begun = sheet.ratings.size > 0;
      return [
        reply(text(say.unitStatus({ unit: sheet.unit.name, answered: sheet.ratings.size, of })), {
          kind: 'choices',
          choices: [
            begun
              ? { title: say.continue, command: { do: 'continue' } }
              : { title: say.start, command: { do: 'assess' } },
          ],
        }),
      ];
    },
  };
}

function unsureReply({ sheet, position }: OpenForm): Reply {
  const row = position === undefined ? [] : rowParts(sheet, position.item);
  return reply(text(words[sheet.language].unsure), ...row);
}

function unopenedReply({ sheet, position }: OpenForm): Reply {
  const say = words[sheet.language];
  const goesOn =
    position?.step === 'asking'
      ? rowParts(sheet, position.item)
      : [choices({ title: say.continue, command: { do: 'continue' } })];
  return reply(text(say.formUnopened), ...goesOn);
}

/** A choice in a form says nothing when it was kept: the form shows it. */
function choiceReplies([first, ...others]: Reply[], language: Language): Reply[] {
  if (first === undefined) return [];
  return [{ ...first, parts: [text(words[language].choiceNotKept), ...first.parts] }, ...others];
}

async function takeTyped(
  open: OpenForm,
  typed: TypedRatings,
  asking: Asking,
  take: (open: OpenForm, event: FormEvent, asking: Asking) => Promise<Reply[]>,
): Promise<Reply[]> {
  if (typed.kind === 'ratings') return take(open, { kind: 'type', values: typed.values }, asking);
  const say = words[asking.language];
  const { min, max } = open.sheet.matrix.part.scale;
  const why = {
    'off-scale': say.offScale({ given: typed.given, min, max }),
    'half-step': say.halfStep({ given: typed.given, min, max }),
    mixed: say.mixed,
  }[typed.kind];
  return [reply(text(why), ...(open.position === undefined ? [] : rowParts(open.sheet, open.position.item)))];
}

/** Not taken back, or taken back by this very message, which is then done again. */
const stands = (answer: Answer, message: string) =>
  answer.undoneBy === undefined || answer.undoneBy === message;

/** Cells that colleagues have answered since this person was last shown the form. */
function answeredSince({ sheet, shownAt }: OpenForm, person: Person): ReadonlySet<string> {
  const since = shownAt ?? '';
  const items = [...sheet.ratings].flatMap(([item, { by, at = '' }]) =>
    by !== undefined && by !== person.email && shownAt !== undefined && at > since ? [item] : [],
  );
  return new Set(items);
}

const stillMine = (open: OpenForm, item: string, person: Person) => {
  const by = open.sheet.ratings.get(item)?.by;
  return by === undefined || by === person.email;
};

function othersSince(answers: readonly Answer[], mine: Answer | undefined): Answer[] {
  return mine === undefined
    ? []
    : answers.slice(answers.indexOf(mine) + 1).filter((answer) => answer.by !== mine.by);
}

/** What stands in place of the buttons once one of them was pressed. */
function settledReply(open: OpenForm, decision: Decision, event: FormEvent): Reply[] {
  if (event.kind !== 'press' || decision.changes.length === 0) return [];
  const cell = cellAt(open.sheet.matrix, event.item);
  const say = words[open.sheet.language];
  return [
    {
      to: 'origin',
      parts: [
        text(rowPlace(open.sheet, cell)),
        strong(inLanguage(cell.criterion.name, open.sheet.language)),
        text(say.chosen({ rating: ratingInWords(event.rating, open.sheet.language) })),
      ],
    },
  ];
}

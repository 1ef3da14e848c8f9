import { z } from 'zod';

const cell = { round: z.string(), unit: z.string(), item: z.string() };

/** As much as one request can carry: what is longer than we keep must still come in, so that it can be told. */
const MOST_FIELDS = 200;
const LONGEST_VALUE = 1_000_000;
const perField = (most: number) =>
  z
    .record(z.string().max(200), z.string().max(most))
    .refine((fields) => Object.keys(fields).length <= MOST_FIELDS, `more than ${MOST_FIELDS} fields`);

/**
 * What each field of a form holds when it is saved, by the field's id. `shown`: what stood in each when it was shown, as
 * the ability wrote it down where an old form must change only what was changed in it. A form's button carries no values.
 */
const held = { shown: perField(20), values: perField(LONGEST_VALUE) };

/** Saves a form of the assessment: by item. */
export const FillForm = z.strictObject({
  do: z.literal('fill-form'),
  round: z.string(),
  unit: z.string(),
  ...held,
});
export type FillForm = z.infer<typeof FillForm>;

/** `id`: of the interview or the proposal, where it is there already or is begun; of an answer, its proposal's. */
const entry = { what: z.enum(['interview', 'proposal', 'answer']), id: z.string().optional() };

const SaveCivilSociety = z.strictObject({ do: z.literal('save-civil-society'), ...entry, ...held });
export type SaveCivilSociety = z.infer<typeof SaveCivilSociety>;

/**
 * What is answered in someone's own words: a question to the experts, something that was asked, or a curated answer that
 * is changed, by its id. `form`: which showing of the form it was, so that a card that is pressed twice saves one thing.
 */
const toAnswer = {
  what: z.enum(['question', 'asked', 'curated']),
  id: z.string(),
  form: z.string().optional(),
};

const SaveAnswer = z.strictObject({ do: z.literal('save-answer'), ...toAnswer, ...held });

/** The commands that save a form. */
export const SaveForm = z.discriminatedUnion('do', [FillForm, SaveCivilSociety, SaveAnswer]);
export type SaveForm = z.infer<typeof SaveForm>;

/** `area`: an area of the matrix, or another part; of a long part those from `item` on. */
const OpenForm = z.strictObject({
  do: z.literal('open-form'),
  area: z.string(),
  item: z.string().optional(),
});

/** For administrators: what civil society has said, to be entered or changed. */
const EnterCivilSociety = z.strictObject({ do: z.literal('enter-civil-society'), ...entry });

const WriteAnswer = z.strictObject({ do: z.literal('write-answer'), ...toAnswer });

/** The commands that ask for a form: opened beside the conversation where the platform can, else a part of the answer. */
export const AskForForm = z.discriminatedUnion('do', [OpenForm, EnterCivilSociety, WriteAnswer]);
export type AskForForm = z.infer<typeof AskForForm>;

/**
 * `asked`: the round that a doer answers in, by its id. `topic`: of the concern that the button came with in the day's
 * message; without one it stands in a message of its own.
 */
const doerRound = { action: z.string(), asked: z.string(), topic: z.string().optional() };

/** A form was closed; `unsaved`: it had room for words, which are not saved then. */
export const FormLeft = z.strictObject({
  do: z.literal('form-left'),
  unsaved: z.literal(true).optional(),
});

/**
 * Everything a person can ask Lika to do. A typed word and a pressed button become the same command;
 * a button carries its command whole, so that an old button still says what it was about.
 */
export const Command = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('help') }),
  z.strictObject({ do: z.literal('greet') }),
  z.strictObject({ do: z.literal('thank') }),
  z.strictObject({ do: z.literal('language'), language: z.enum(['sv', 'en']) }),
  z.strictObject({ do: z.literal('question'), text: z.string() }),
  z.strictObject({ do: z.literal('assess') }),
  z.strictObject({ do: z.literal('rate'), ...cell, rating: z.union([z.int(), z.literal('na')]) }),
  /** In a form: whatever statement the conversation is at. */
  z.strictObject({ do: z.literal('rate-cell'), ...cell, rating: z.union([z.int(), z.literal('na')]) }),
  OpenForm,
  EnterCivilSociety,
  WriteAnswer,
  /** The platform could not show the form that was asked for. */
  z.strictObject({ do: z.literal('form-unopened'), asked: AskForForm.optional() }),
  FormLeft,
  FillForm,
  SaveCivilSociety,
  SaveAnswer,
  z.strictObject({ do: z.literal('skip'), item: z.string().optional() }),
  z.strictObject({ do: z.literal('back'), item: z.string().optional() }),
  z.strictObject({ do: z.literal('not-relevant') }),
  z.strictObject({ do: z.literal('undo') }),
  z.strictObject({ do: z.literal('pause') }),
  z.strictObject({ do: z.literal('continue') }),
  z.strictObject({ do: z.literal('review') }),
  /** Goes through what colleagues have rated differently, before handing in. */
  z.strictObject({ do: z.literal('settle') }),
  z.strictObject({ do: z.literal('hand-in'), round: z.string().optional(), unit: z.string().optional() }),
  /** For the manager who is asked to approve a form before it is handed in. */
  z.strictObject({
    do: z.literal('approval'),
    act: z.enum(['show', 'approve', 'send-back']),
    round: z.string(),
    unit: z.string(),
    /** When the manager was asked: a form that was taken back and sent anew is another question. */
    asked: z.iso.datetime(),
  }),
  /** Takes a form back that waits for the manager. */
  z.strictObject({ do: z.literal('withdraw'), round: z.string(), unit: z.string() }),
  /** Opens a form that was handed in. */
  z.strictObject({ do: z.literal('reopen'), round: z.string().optional(), unit: z.string().optional() }),
  z.strictObject({ do: z.literal('cancel') }),
  /** The unit's own result beside that of all, of the round that was published last. */
  z.strictObject({ do: z.literal('our-result') }),
  /** An example from the unit's work in an area, for others to learn from. */
  z.strictObject({
    do: z.literal('example'),
    act: z.enum(['share', 'remove']),
    round: z.string(),
    unit: z.string(),
    area: z.string(),
  }),
  /** A text for the unit's operational plan, made of its answers. */
  z.strictObject({ do: z.literal('plan-text') }),
  /**
   * For administrators, but `ask`: a unit asks to be let in to a round that is closed, and with `admit` it is. Days are
   * YYYY-MM-DD, `opens` the first one, of a new round, and `closes` the last; `unit`: its id, or its name as someone wrote it.
   */
  z.strictObject({
    do: z.literal('round'),
    act: z.enum(['list', 'open', 'extend', 'close', 'ask', 'admit', 'new', 'publish']),
    round: z.string().optional(),
    /** To publish: which answers were shown; without it they are shown first. */
    seen: z.string().optional(),
    opens: z.iso.date().optional(),
    closes: z.iso.date().optional(),
    unit: z.string().optional(),
  }),
  z.strictObject({ do: z.literal('themes') }),
  /** For administrators: which themes an answer is about. */
  z.strictObject({
    do: z.literal('sort-answer'),
    act: z.enum(['choose', 'save', 'skip']),
    ...cell,
    /** Of the hand-in that the answer stood in. */
    version: z.int().positive(),
    themes: z.array(z.string()),
  }),
  /**
   * For administrators: shows what civil society has said, what to answer or change of it, or one entry to change; or takes
   * one away. `number`: of a proposal, as it stands in the list. `from`: so many of a long list were shown before.
   */
  z.strictObject({
    do: z.literal('civil-society'),
    act: z.enum(['show', 'answer', 'change', 'remove']),
    id: z.string().optional(),
    number: z.int().positive().optional(),
    from: z.int().positive().optional(),
  }),
  /** For administrators: which files there are of the follow-up report, or that file. */
  z.strictObject({ do: z.literal('report'), file: z.enum(['board', 'short', 'workbook']).optional() }),
  z.strictObject({ do: z.literal('my-actions') }),
  z.strictObject({ do: z.literal('status') }),
  /** How the plan stands towards a commitment, by its id; towards all of them without one. */
  z.strictObject({ do: z.literal('commitments'), commitment: z.string().optional() }),
  z.strictObject({ do: z.literal('update-status'), action: z.string() }),
  z.strictObject({ do: z.literal('set-state'), action: z.string(), state: z.string(), askedAt: z.string() }),
  z.strictObject({ do: z.literal('write-line'), action: z.string() }),
  z.strictObject({ do: z.literal('remove-line'), action: z.string(), update: z.string() }),
  /**
   * How an action stands, in words: `action` is its number, and without one it is the one that the person was last asked
   * about. `late`: it will not be done in time; `expected`: the day (YYYY-MM-DD) that it will be. `from`: all of it was
   * written in that message, and is kept; `askedAt`: when it was asked whether all actions are meant.
   */
  z.strictObject({
    do: z.literal('report-status'),
    action: z.int().positive().optional(),
    all: z.literal(true).optional(),
    state: z.string().optional(),
    late: z.literal(true).optional(),
    expected: z.string().optional(),
    line: z.string().optional(),
    from: z.string().optional(),
    askedAt: z.string().optional(),
  }),
  /** Takes back what was recorded. `askedAt`: of the buttons that it was recorded with, in a reminder. */
  z.strictObject({
    do: z.literal('undo-update'),
    action: z.string(),
    update: z.string(),
    askedAt: z.string().optional(),
  }),
  /** What else there is to do about an action than to say how it stands. */
  z.strictObject({ do: z.literal('more-about'), action: z.string() }),
  z.strictObject({ do: z.literal('remind-later'), actions: z.array(z.string()), days: z.int().positive() }),
  /**
   * When Lika does not write to the person: what is kept, or days that they are away. Days are YYYY-MM-DD, both included.
   * `back`: they are there from that day on, else from today. `reason`: one was written, which is not kept. `deputy`: who
   * was named with the days. `several`: more than one period was written, of which none is kept.
   */
  z.strictObject({
    do: z.literal('away'),
    act: z.enum(['show', 'set', 'back', 'undo']),
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
    reason: z.literal(true).optional(),
    deputy: z.string().optional(),
    several: z.literal(true).optional(),
  }),
  /**
   * Who hears of the person's actions while they are away: `ask` for one, `choose` one by name or e-mail, or `remove` the
   * one there is. `decline`: the deputy cannot; `of`: whose they are, by e-mail. `from`: the first day of the absence.
   */
  z.strictObject({
    do: z.literal('deputy'),
    act: z.enum(['ask', 'choose', 'remove', 'decline']),
    from: z.iso.date().optional(),
    who: z.string().optional(),
    of: z.string().optional(),
  }),
  /**
   * When the person works. What is missing stays as it was. `weekdays`: 1 is Monday; `notOn`: those that they do not work.
   * `from` and `to`: HH:MM, or as it was written; `zone`: as someone wrote it. `usual`: as the plan has it.
   */
  z.strictObject({
    do: z.literal('hours'),
    act: z.enum(['show', 'set', 'usual']),
    weekdays: z.array(z.int().min(1).max(7)).min(1).optional(),
    notOn: z.array(z.int().min(1).max(7)).min(1).optional(),
    from: z.string().optional(),
    to: z.string().optional(),
    zone: z.string().optional(),
  }),
  /** How often reminders come; without one, which there are to choose between. */
  z.strictObject({ do: z.literal('rhythm'), rhythm: z.enum(['usual', 'monthly', 'dates']).optional() }),
  /** What the person has chosen of Lika. */
  z.strictObject({ do: z.literal('my-settings') }),
  /** For who coordinates an action: those who carry it out are asked; without an action it is asked for. */
  z.strictObject({ do: z.literal('ask-doers'), action: z.string().optional() }),
  /** What they have answered. */
  z.strictObject({ do: z.literal('doer-answers'), action: z.string().optional() }),
  z.strictObject({ do: z.literal('doer-state'), ...doerRound, state: z.string() }),
  z.strictObject({ do: z.literal('doer-line'), ...doerRound }),
  /** Takes back what was answered with the message `word`. */
  z.strictObject({ do: z.literal('doer-undo'), ...doerRound, word: z.string() }),
  /**
   * Whoever coordinates an action asks a colleague to take it over. `start`: says how that stands, or asks whom; `choose`:
   * asks whom anyway; `other`: a name is to be written; `ask`, `assign` and `list`: as they say, `assign` for
   * administrators. `action`: its id; `to`: an e-mail, or a name as someone wrote it; `asked`: when the colleague was asked,
   * or when the choice was shown.
   */
  z.strictObject({
    do: z.literal('hand-over'),
    act: z.enum(['start', 'choose', 'other', 'ask', 'withdraw', 'accept', 'decline', 'assign', 'list']),
    action: z.string().optional(),
    to: z.string().optional(),
    asked: z.iso.datetime().optional(),
  }),
  /**
   * Not before that day: YYYY-MM-DD, or in words, such as `tomorrow`, as they mean when it is pressed; without one it is
   * asked for. Of one action also by its `number`; of none, of those that the person was last asked about.
   */
  z.strictObject({
    do: z.literal('remind-on'),
    actions: z.array(z.string()).optional(),
    number: z.int().positive().optional(),
    day: z.string().optional(),
  }),
  /** Takes back what `remind-later` and `remind-on` do. */
  z.strictObject({ do: z.literal('remind-as-usual'), actions: z.array(z.string()) }),
  /** For administrators: answers the one who has asked for support. */
  z.strictObject({ do: z.literal('answer-support'), action: z.string(), update: z.string() }),
  z.strictObject({ do: z.literal('summary') }),
  /** Everything in the weekly post, privately. `unit`: only what concerns that unit. */
  z.strictObject({ do: z.literal('summary-details'), unit: z.string().optional() }),
  /** The event as a file for one's own calendar, by its id; without one those to come are offered. */
  z.strictObject({ do: z.literal('calendar-file'), event: z.string().optional() }),
  /** For administrators: what is sent in those days, `YYYY-MM-DD`, both included; without them the coming ones. */
  z.strictObject({
    do: z.literal('preview'),
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
  }),
  /** Whether that answer helped. `asked` and `wording`: what was asked, and how; `curated`: the answer that was given. */
  z.strictObject({
    do: z.literal('vote'),
    answer: z.string(),
    helped: z.boolean(),
    asked: z.string(),
    wording: z.string(),
    curated: z.string().optional(),
  }),
  /** Passes on to the experts what was asked: `show`s what would be sent first; `named`: with who asks. */
  z.strictObject({
    do: z.literal('ask-expert'),
    act: z.enum(['show', 'send', 'leave']),
    asked: z.string(),
    wording: z.string(),
    named: z.literal(true).optional(),
  }),
  /** Takes back a question to the experts. */
  z.strictObject({ do: z.literal('take-back-question'), question: z.string() }),
  /** An expert's answer is kept for all who ask the same. */
  z.strictObject({ do: z.literal('keep-answer'), question: z.string(), answer: z.string() }),
  /** That curated answer is what was asked for. */
  z.strictObject({
    do: z.literal('meant'),
    curated: z.string(),
    asked: z.string(),
    wording: z.string(),
  }),
  /** For administrators: what was not answered. `join`: a curated answer answers it too. `from`: so many were shown before. */
  z.strictObject({
    do: z.literal('unanswered'),
    act: z.enum(['list', 'dismiss', 'join']),
    asked: z.string().optional(),
    curated: z.string().optional(),
    from: z.int().positive().optional(),
  }),
  /** For administrators: the curated answers, or one of them by its id. */
  z.strictObject({
    do: z.literal('curated-answers'),
    act: z.enum(['list', 'show', 'withdraw', 'restore']),
    id: z.string().optional(),
    from: z.int().positive().optional(),
  }),
  /** For administrators: questions to the experts come where this was written. */
  z.strictObject({ do: z.literal('experts-here') }),
  /** A question is welcome. */
  z.strictObject({ do: z.literal('ask') }),
  /**
   * The weekly post comes where this was written. What is missing stays as it was; `unit`: as someone wrote it, null for
   * all of them; `unread`: what was not understood.
   */
  z.strictObject({
    do: z.literal('use-channel'),
    unit: z.string().nullable().optional(),
    weekday: z.int().min(1).max(7).optional(),
    time: z.string().optional(),
    language: z.enum(['sv', 'en']).optional(),
    unread: z.string().optional(),
  }),
  z.strictObject({ do: z.literal('leave-channel') }),
]);
export type Command = z.infer<typeof Command>;

/** The command as a button's value; every platform gives it back as it was. */
export function encodeCommand(command: Command): string {
  return JSON.stringify(command);
}

/** Undefined when the value is not one of ours: a button from another version, or made up. */
export function decodeCommand(value: string): Command | undefined {
  try {
    return Command.safeParse(JSON.parse(value)).data;
  } catch {
    return undefined;
  }
}

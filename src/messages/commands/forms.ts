import { z } from 'zod';

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

/** A form was closed; `unsaved`: it had room for words, which are not saved then. */
export const FormLeft = z.strictObject({
  do: z.literal('form-left'),
  unsaved: z.literal(true).optional(),
});

/** Forms, asked for and saved. */
export const FormCommand = z.discriminatedUnion('do', [
  AskForForm,
  /** The platform could not show the form that was asked for. */
  z.strictObject({ do: z.literal('form-unopened'), asked: AskForForm.optional() }),
  FormLeft,
  SaveForm,
]);

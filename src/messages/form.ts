import { z } from 'zod';
import { Command } from './command.ts';
import { FormLeft, SaveForm } from './commands/forms.ts';

const field = { id: z.string(), label: z.string(), hint: z.string().exactOptional() };

/** `value`: what a submission calls it. Where choices are kept as they are made, making it is that command. */
const FormOption = z.strictObject({
  title: z.string(),
  value: z.string().regex(/^[\w-]+$/u),
  command: Command.exactOptional(),
});
export type FormOption = z.infer<typeof FormOption>;

/** `value`: the one that is chosen now, by its own `value`. `placeholder`: what stands there until one is. */
const ChoiceField = z.strictObject({
  kind: z.literal('choice'),
  ...field,
  options: z.array(FormOption),
  placeholder: z.string(),
  value: z.string().exactOptional(),
});
export type ChoiceField = z.infer<typeof ChoiceField>;

/** `longest`: in UTF-16 units. `tooLong`: what to say of more than that, which is refused and never cut. */
const TextField = z.strictObject({
  kind: z.literal('text'),
  ...field,
  value: z.string(),
  oneLine: z.literal(true).exactOptional(),
  longest: z.int().positive(),
  tooLong: z.string(),
});
export type TextField = z.infer<typeof TextField>;

export const FormField = z.discriminatedUnion('kind', [ChoiceField, TextField]);
export type FormField = z.infer<typeof FormField>;

/**
 * Several questions at once: opened beside the conversation where the platform can, else a part of an answer. All text is
 * plain. Saving it is `save` with what the fields hold; closing it is `leave`, where that means anything. No field must be
 * filled in for it to be sent.
 */
export const Form = z.strictObject({
  id: z.string(),
  title: z.string(),
  intro: z.string().exactOptional(),
  fields: z.array(FormField),
  save: SaveForm,
  leave: FormLeft.exactOptional(),
  /** The words on the two buttons. */
  submit: z.string(),
  close: z.string(),
});
export type Form = z.infer<typeof Form>;

/** The command that saves the form with these values; what is none of its fields is left out. */
export function filledIn<Save extends SaveForm>(save: Save, values: Readonly<Record<string, unknown>>): Save {
  const given = Object.keys(save.shown).flatMap((id) => {
    const value = Object.hasOwn(values, id) ? values[id] : undefined;
    return typeof value === 'string' ? [[id, value]] : [];
  });
  return { ...save, values: Object.fromEntries(given) };
}

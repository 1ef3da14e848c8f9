import { z } from 'zod';
import { Language } from './plan.ts';
import { Role } from './role.ts';

const values = (text: string) =>
  text
    .split('|')
    .map((value) => value.trim())
    .filter(Boolean);

const emptyAsMissing = (value: unknown) => (value === '' ? undefined : value);
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(emptyAsMissing, schema.optional());

/** One line of `roster.csv`. A coordinator's `actions` are those they coordinate; a doer's, those they carry out. */
export const Person = z.object({
  email: z.email().transform((email) => email.toLowerCase()),
  name: z.string().min(1),
  unit: z.string().min(1),
  roles: z.string().transform(values).pipe(z.array(Role).min(1)),
  actions: z.string().default('').transform(values),
  lead: optional(z.email().transform((email) => email.toLowerCase())),
  language: optional(Language),
  away_from: optional(z.iso.date()),
  away_to: optional(z.iso.date()),
});
export type Person = z.infer<typeof Person>;

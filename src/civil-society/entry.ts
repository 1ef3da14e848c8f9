import { z } from 'zod';
import type { SaveCivilSociety } from '../messages/commands/forms.ts';

export type What = SaveCivilSociety['what'];
export type FieldName = 'organisations' | 'people' | 'themes' | 'kind' | 'text';
/** What is told of an entry, by field, as it was written. */
export type Values = Readonly<Record<string, string>>;

/** What each is entered with, in the order that it is asked for. */
export const FIELDS: Record<What, readonly FieldName[]> = {
  interview: ['organisations', 'people', 'themes'],
  proposal: ['text'],
  answer: ['kind', 'text'],
};

/** The most that is kept of each, in UTF-16 units. */
export const LONGEST: Record<FieldName, number> = {
  organisations: 1000,
  people: 20,
  themes: 1000,
  kind: 40,
  text: 2000,
};

/** How people write what became of a proposal; a form says it by its name. */
const KINDS = {
  done: /^(?:done|(?:vi )?(?:gjorde|har gjort)|we did)[.!]?$/iu,
  planned: /^(?:planned|(?:vi )?ska(?: göra)?|we will(?: do)?)[.!]?$/iu,
  declined: /^(?:declined|(?:därför )?inte|nej|this is why not|why not|no)[.!]?$/iu,
};
export const ANSWER_KINDS = ['done', 'planned', 'declined'] as const;
type AnswerKind = (typeof ANSWER_KINDS)[number];

const NOTHING = /^(?:inga?|inget|nej|none|no|[-–—])[.!]?$/iu;

const Names = (name: FieldName) => z.string().max(LONGEST[name]).transform(namesIn);
const Text = z.string().min(1).max(LONGEST.text);
const People = z
  .string()
  .max(LONGEST.people)
  .regex(/^\d{1,4}(?: ?(?:st|person|personer|people))?[.!]?$/iu)
  .transform((written) => Number.parseInt(written, 10))
  .pipe(z.int().positive());
const Kind = z
  .string()
  .max(LONGEST.kind)
  .transform(kindIn)
  .refine((kind) => kind !== undefined);

/** An interview, a proposal or the answer to one, all of which can be kept. */
const Entry = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('interview'),
    organisations: Names('organisations').refine((names) => names.length > 0),
    people: People,
    themes: Names('themes'),
  }),
  z.object({ what: z.literal('proposal'), text: Text }),
  z.object({ what: z.literal('answer'), kind: Kind, text: Text }),
]);
export type Entry = z.infer<typeof Entry>;

/** Why what was written in a field is not kept. `written` is empty where there was nothing. */
export type Refused = { field: FieldName; why: 'unreadable' | 'too-long'; written: string };

/** What the values come to: all of it, or what of it cannot be kept. Fields without a value are empty. */
export function readEntry(what: What, values: Values): { entry: Entry } | { refused: Refused[] } {
  const written = Object.fromEntries(
    FIELDS[what].map((field) => [field, (values[field] ?? '').replace(/\r\n?/gu, '\n').trim()]),
  );
  const parsed = Entry.safeParse({ ...written, what });
  if (parsed.success) return { entry: parsed.data };
  const refused = FIELDS[what].flatMap((field): Refused[] => {
    if (!parsed.error.issues.some(({ path }) => path[0] === field)) return [];
    const given = written[field] ?? '';
    return [{ field, why: given.length > LONGEST[field] ? 'too-long' : 'unreadable', written: given }];
  });
  return { refused };
}

/** The entry as it is written in its fields. */
export function valuesOf(entry: Entry): Record<string, string> {
  switch (entry.what) {
    case 'interview':
      return {
        organisations: inLines(entry.organisations),
        people: String(entry.people),
        themes: inLines(entry.themes),
      };
    case 'proposal':
      return { text: entry.text };
    case 'answer':
      return { kind: entry.kind, text: entry.text };
  }
}

export function kindIn(written: string): AnswerKind | undefined {
  return ANSWER_KINDS.find((kind) => KINDS[kind].test(written));
}

/** Names that are written on a line each or with semicolons, or else with commas. */
function namesIn(written: string): string[] {
  if (NOTHING.test(written)) return [];
  const separator = /[;\n]/u.test(written) ? /[;\n]/u : /,/u;
  const names = written.split(separator).map((name) => name.trim());
  return distinct(names.filter((name) => name !== ''));
}

/** A semicolon where a single name would be read as several. */
function inLines(names: readonly string[]): string {
  const lines = names.join('\n');
  return namesIn(lines).length === names.length ? lines : `${lines};`;
}

/** Each name once, as it was first written, whatever its capitals. */
export function distinct(names: readonly string[]): string[] {
  const small = names.map((name) => name.toLocaleLowerCase('sv'));
  return names.filter((_, index) => small.indexOf(small[index] ?? '') === index);
}

import type { z } from 'zod';
import { nearestWord } from '../nearest-word.ts';

export type Issue = z.core.$ZodIssue;
type Wording = { message: string; fix: string };

/** The issue with a value of `plan.yaml`, in plain Swedish. */
export function explainIssue(issue: Issue, value: unknown): Wording {
  const name = nameOf(issue.path);
  if (value === undefined) return absent(name);
  if (value === null) return { message: `${name} är tom.`, fix: 'Skriv ett värde, eller ta bort raden.' };
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(name, issue.expected, value);
    case 'invalid_format':
      return wrongFormat(name, issue, value);
    case 'invalid_value':
      return notAnOption(name, issue.values.map(String), value);
    case 'too_small':
    case 'too_big':
      return wrongSize(name, issue, value);
    case 'invalid_union':
      return {
        message: `${name} ska vara en text, men här står ${shown(value)}.`,
        fix: 'Skriv en text, eller en på varje språk med nycklarna sv och en. Sätt citattecken om det ser ut som ett tal.',
      };
    default:
      return { message: `${name} går inte att använda: ${issue.message}.`, fix: 'Skriv ett annat värde.' };
  }
}

function nameOf(path: readonly PropertyKey[]): string {
  const last = path.at(-1);
  if (last === undefined) return 'Filens innehåll';
  return typeof last === 'number'
    ? `Nummer ${last + 1} i ”${String(path.at(-2) ?? '')}”`
    : `”${String(last)}”`;
}

function absent(name: string): Wording {
  return { message: `${name} saknas.`, fix: `Lägg till ${name} här, med ett kolon och ett värde.` };
}

const kinds: Record<string, string> = {
  string: 'en text',
  number: 'ett tal',
  int: 'ett heltal',
  boolean: 'true eller false',
  array: 'en lista',
  object: 'nycklar med värden',
  record: 'nycklar med värden',
};

function wrongType(name: string, expected: string, value: unknown): Wording {
  const plain = typeof value === 'number' || typeof value === 'boolean';
  const fix =
    expected === 'string' && plain
      ? `Sätt citattecken: "${value}".`
      : expected === 'array'
        ? 'Skriv en rad för varje värde, med bindestreck först.'
        : 'Skriv om värdet.';
  return { message: `${name} ska vara ${kinds[expected] ?? expected}, men här står ${shown(value)}.`, fix };
}

const formats: Record<string, string> = {
  date: 'Skriv en dag som finns, som år-månad-dag: 2026-12-01.',
  datetime: 'Skriv dag, klockslag och tidszon: 2026-11-21T09:00:00+01:00.',
  email: 'Skriv en hel e-postadress: amina.yusuf@exempelstad.se.',
};

function wrongFormat(name: string, issue: Issue & { code: 'invalid_format' }, value: unknown): Wording {
  return {
    message: `${name} kan inte vara ${shown(value)}.`,
    // The schema's own patterns carry their advice in Swedish.
    fix: formats[issue.format] ?? `${issue.message.charAt(0).toUpperCase()}${issue.message.slice(1)}.`,
  };
}

function notAnOption(name: string, options: string[], value: unknown): Wording {
  const meant = nearestWord(String(value), options);
  return {
    message: `${name} kan inte vara ${shown(value)}${meant ? `; menade du ”${meant}”?` : '.'}`,
    fix: options.length === 1 ? `Skriv ${options[0]}.` : `Skriv något av: ${options.join(', ')}.`,
  };
}

function wrongSize(name: string, issue: Issue & { code: 'too_small' | 'too_big' }, value: unknown): Wording {
  if (issue.origin === 'string') return { message: `${name} är tom.`, fix: 'Skriv en text.' };
  if (issue.origin === 'array') return { message: `Listan ${name} är tom.`, fix: 'Lägg till minst en rad.' };
  const limit =
    issue.code === 'too_big'
      ? `högst ${issue.maximum}`
      : issue.inclusive
        ? `minst ${issue.minimum}`
        : `större än ${issue.minimum}`;
  return { message: `${name} är ${shown(value)}.`, fix: `Skriv ett tal som är ${limit}.` };
}

/** The value as it may stand in a sentence. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return 'en lista';
  if (typeof value === 'object') return 'nycklar med värden';
  if (typeof value !== 'string') return String(value).replace('.', ',');
  return value.length > 60 ? `”${value.slice(0, 60)}…”` : `”${value}”`;
}

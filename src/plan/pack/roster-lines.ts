import { nearestWord } from '../nearest-word.ts';
import { Role } from '../role.ts';
import { Person } from '../roster.ts';
import { readTable } from './csv-table.ts';
import type { Problem } from './problem.ts';

/** A line of `roster.csv` with the values that could be read; `person` when all of them could. */
export type RosterLine = { line: number; values: Partial<Person>; person: Person | undefined };

const columns = {
  required: ['email', 'name', 'unit', 'roles'],
  optional: ['actions', 'lead', 'language', 'away_from', 'away_to'],
} as const;

export const rosterColumns = [...columns.required, ...columns.optional].join(',');

export function readRoster(text: string, file: string): { lines: RosterLine[]; problems: Problem[] } {
  const { rows, problems } = readTable(text, file, columns);
  const lines = rows.map((row) => {
    const whole = Person.safeParse(row.values);
    if (whole.success) return { line: row.line, values: whole.data, person: whole.data };

    const values: Record<string, unknown> = {};
    for (const [column, schema] of Object.entries(Person.shape)) {
      const value = row.values[column];
      const parsed = schema.safeParse(value);
      if (parsed.success) values[column] = parsed.data;
      // A column that is missing from the whole file has been told of once.
      else if (value !== undefined) problems.push({ file, line: row.line, ...explain(column, value) });
    }
    return { line: row.line, values: values as Partial<Person>, person: undefined };
  });
  return { lines, problems };
}

type Wording = { message: string; fix: string };

function explain(column: string, value: string): Wording {
  if (value === '') return missing[column] ?? { message: `${column} är tomt.`, fix: 'Skriv ett värde.' };
  switch (column) {
    case 'email':
    case 'lead':
      return {
        message: `”${value}” är ingen e-postadress.`,
        fix: 'Skriv en hel adress: amina.yusuf@exempelstad.se.',
      };
    case 'roles':
      return unknownRole(value);
    case 'language':
      return { message: `Språket ”${value}” finns inte.`, fix: 'Skriv sv eller en, eller lämna tomt.' };
    default:
      return {
        message: `${column} kan inte vara ”${value}”.`,
        fix: 'Skriv en dag som finns, som år-månad-dag: 2026-12-01.',
      };
  }
}

const missing: Record<string, Wording> = {
  email: { message: 'E-postadressen saknas.', fix: 'Skriv personens e-postadress i kolumnen email.' },
  name: { message: 'Namnet saknas.', fix: 'Skriv personens namn i kolumnen name.' },
  unit: {
    message: 'Förvaltning eller bolag saknas.',
    fix: 'Skriv ett id från units i plan.yaml i kolumnen unit.',
  },
  roles: {
    message: 'Rollen saknas.',
    fix: `Skriv en eller flera av ${Role.options.join(', ')} i kolumnen roles, med | emellan.`,
  },
};

function unknownRole(value: string): Wording {
  const unknown = value
    .split('|')
    .map((role) => role.trim())
    .find((role) => !Role.safeParse(role).success);
  const meant = nearestWord(unknown ?? '', Role.options);
  return {
    message: `Rollen ”${unknown ?? value}” finns inte${meant ? `; menade du ”${meant}”?` : '.'}`,
    fix: `Skriv en eller flera av ${Role.options.join(', ')}, med | emellan.`,
  };
}

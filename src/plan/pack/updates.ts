import { z } from 'zod';
import { ActionState } from '../action-state.ts';
import { readTable } from './csv-table.ts';
import { unknownName } from './plan-names.ts';
import type { Problem } from './problem.ts';

/** One line of `updates.csv`: how an action stood before Lika began. `at` is an instant in UTC; `by` an e-mail. */
export const PackUpdate = z.object({
  action: z.string().min(1),
  state: ActionState,
  line: z
    .string()
    .transform((line) => line || undefined)
    .optional(),
  by: z.email().transform((email) => email.toLowerCase()),
  at: z.iso.datetime({ offset: true }).transform((at) => new Date(at).toISOString()),
});
export type PackUpdate = z.infer<typeof PackUpdate>;

const columns = { required: ['action', 'state', 'by', 'at'], optional: ['line'] } as const;

/** What an update may refer to; undefined where it could not be read, so that nothing is said of it. */
type Known = { actions: readonly string[] | undefined; emails: readonly string[] | undefined };

/** The updates, oldest first, and what is wrong with them. */
export function readUpdates(
  text: string,
  file: string,
  known: Known,
): { updates: PackUpdate[]; problems: Problem[] } {
  const { rows, problems } = readTable(text, file, columns);
  const updates = rows.flatMap(({ line, values }) => {
    const parsed = PackUpdate.safeParse(values);
    for (const issue of parsed.error?.issues ?? []) {
      const column = String(issue.path[0]);
      const value = values[column];
      if (value !== undefined) problems.push({ file, line, ...explain(column, value) });
    }
    if (!parsed.success) return [];
    const { action, by } = parsed.data;
    const unknown = unknownName(action, 'ingen åtgärd med id', known.actions);
    problems.push(...unknown.map((wording) => ({ file, line, ...wording })));
    if (known.emails && !known.emails.includes(by)) {
      const fix = 'Lägg till personen i roster.csv, eller rätta adressen.';
      problems.push({ file, line, message: `${by} finns inte i listan över personer.`, fix });
    }
    return parsed.data;
  });
  return { updates: updates.toSorted((one, other) => one.at.localeCompare(other.at)), problems };
}

function explain(column: string, value: string): { message: string; fix: string } {
  const message = value === '' ? `${column} är tomt.` : `${column} kan inte vara ”${value}”.`;
  const fixes: Record<string, string> = {
    action: 'Skriv ett id från actions i plan.yaml.',
    state: `Skriv något av: ${ActionState.options.join(', ')}.`,
    by: 'Skriv e-postadressen till den som skrev raden.',
    at: 'Skriv dag, klockslag och tidszon: 2026-03-14T10:32:00+01:00.',
  };
  return { message, fix: fixes[column] ?? 'Skriv ett annat värde.' };
}

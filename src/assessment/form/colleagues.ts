import type { Person } from '../../plan/roster.ts';
import type { Answer } from '../../records/assessment/form.ts';
import type { Asking } from '../../register/asking.ts';
import type { OpenForm } from './sheet.ts';

/** Questions that a colleague has answered with words. */
export function writtenByOthers({ sheet }: OpenForm, person: Person): ReadonlySet<string> {
  const items = [...sheet.answers].flatMap(([item, { value, by }]) =>
    typeof value === 'object' && value.text !== '' && by !== person.email ? [item] : [],
  );
  return new Set(items);
}

/** The person's latest answer, of those that are kept. */
export const latestOf = (answers: readonly Answer[], { email }: Person): Answer | undefined =>
  answers.findLast(({ by, undoneBy }) => by === email && undoneBy === undefined);

/** The person's latest answer of which something can be taken back; what this very message took back, done again. */
export function undoable(open: OpenForm, { person, id }: Asking): Answer | undefined {
  const answers = open.form?.answers ?? [];
  const again = answers.find(({ undoneBy }) => undoneBy === id);
  if (again !== undefined) return again;
  const own = answers.filter(({ by, undoneBy }) => by === person.email && undoneBy === undefined);
  const answer = own.findLast(({ changes }) => changes.some(({ item }) => isStillMine(open, item, person)));
  return (
    answer && { ...answer, changes: answer.changes.filter(({ item }) => isStillMine(open, item, person)) }
  );
}

/** A rating is always one's own to take back, a text only while no colleague has written since. */
function isStillMine({ sheet }: OpenForm, item: string, person: Person): boolean {
  const given = sheet.answers.get(item);
  return typeof given?.value !== 'object' || given.by === person.email;
}

/** What colleagues have answered after this person's latest answer. */
export function othersSince(answers: readonly Answer[], mine: Answer | undefined): Answer[] {
  return mine === undefined
    ? []
    : answers.slice(answers.indexOf(mine) + 1).filter((answer) => answer.by !== mine.by);
}

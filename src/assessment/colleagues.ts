import type { Person } from '../plan/roster.ts';
import type { Answer } from '../records/records.ts';
import type { OpenForm } from './sheet.ts';

/** Not taken back, or taken back by this very message, which is then done again. */
export const stands = (answer: Answer, message: string) =>
  answer.undoneBy === undefined || answer.undoneBy === message;

/** Items that colleagues have answered since this person was last shown the form. */
export function answeredSince({ sheet, shownAt }: OpenForm, person: Person): ReadonlySet<string> {
  const since = shownAt ?? '';
  const items = [...sheet.answers].flatMap(([item, { by, at = '' }]) =>
    by !== undefined && by !== person.email && shownAt !== undefined && at > since ? [item] : [],
  );
  return new Set(items);
}

/** No colleague has answered it since. */
export const stillMine = (open: OpenForm, item: string, person: Person) => {
  const by = open.sheet.answers.get(item)?.by;
  return by === undefined || by === person.email;
};

/** What colleagues have answered after this person's latest answer. */
export function othersSince(answers: readonly Answer[], mine: Answer | undefined): Answer[] {
  return mine === undefined
    ? []
    : answers.slice(answers.indexOf(mine) + 1).filter((answer) => answer.by !== mine.by);
}

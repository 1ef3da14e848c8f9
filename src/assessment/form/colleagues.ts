import type { Person } from '../../plan/roster.ts';
import type { Answer } from '../../records/records.ts';
import type { OpenForm } from './sheet.ts';

/** Not taken back, or taken back by this very message, which is then done again. */
export const stands = (answer: Answer, message: string) =>
  answer.undoneBy === undefined || answer.undoneBy === message;

/** Questions that colleagues have answered since this person was last shown the form. */
export function writtenSince({ sheet, shownAt }: OpenForm, person: Person): ReadonlySet<string> {
  const items = [...sheet.answers].flatMap(([item, { value, by, at = '' }]) =>
    typeof value === 'object' && by !== person.email && shownAt !== undefined && at > shownAt ? [item] : [],
  );
  return new Set(items);
}

/** A rating is always one's own to take back, a text only while no colleague has written since. */
export const stillMine = ({ sheet }: OpenForm, item: string, person: Person): boolean => {
  const given = sheet.answers.get(item);
  return typeof given?.value !== 'object' || given.by === person.email;
};

/** What colleagues have answered after this person's latest answer. */
export function othersSince(answers: readonly Answer[], mine: Answer | undefined): Answer[] {
  return mine === undefined
    ? []
    : answers.slice(answers.indexOf(mine) + 1).filter((answer) => answer.by !== mine.by);
}

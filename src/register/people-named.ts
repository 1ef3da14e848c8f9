import { nearestWord } from '../plan/nearest-word.ts';
import type { Person } from '../plan/roster.ts';

/** The one whom the words name by their whole name or e-mail, else those whom they may mean. */
type Named = { person: Person } | { near: Person[] };

const folded = (words: string) => words.trim().replace(/\s+/gu, ' ').toLocaleLowerCase('sv');

/** In any case; near is part of a name, and a name with a slip or two. */
export function peopleNamed(people: readonly Person[], words: string): Named {
  const said = folded(words);
  const exact = people.filter(({ email, name }) => email === said || folded(name) === said);
  const [only, ...more] = exact;
  if (only !== undefined && more.length === 0) return { person: only };
  if (exact.length > 0 || said === '') return { near: exact };
  const namesOf = ({ name }: Person) => folded(name).split(' ');
  const isPart = (person: Person) =>
    namesOf(person).includes(said) || folded(person.name).startsWith(`${said} `);
  const parts = people.filter((person) => isPart(person) || person.email.startsWith(`${said}@`));
  if (parts.length > 0) return { near: parts };
  const slip = nearestWord(
    said,
    people.flatMap((person) => [folded(person.name), person.email, ...namesOf(person)]),
  );
  return {
    near: people.filter(
      (person) =>
        slip !== undefined && [folded(person.name), person.email, ...namesOf(person)].includes(slip),
    ),
  };
}

import { distance } from 'fastest-levenshtein';
import type { Person } from './roster.ts';

/** Whom someone means: `one`, where nobody else can be meant; else those who may be, likeliest first. */
type Meant = { one: Person } | { one?: never; near: Person[] };

/** How many are worth choosing between. */
const MOST_NEAR = 4;

/**
 * By e-mail, or by name in any case and with or without å ä ö: whole, or so much of it as only one has. What is misspelt,
 * begun or shared gives those who are near.
 */
export function personNamed(people: readonly Person[], words: string): Meant {
  const said = folded(words);
  if (said === '') return { near: [] };
  const byEmail = people.find(({ email }) => email === said || localPart(email) === said);
  if (byEmail !== undefined) return { one: byEmail };
  const whole = people.filter(({ name }) => folded(name) === said);
  const named = whole.length > 0 ? whole : people.filter(({ name }) => hasAll(said, name, 'whole'));
  const [one, ...others] = named;
  if (one !== undefined) return others.length === 0 ? { one } : { near: named.slice(0, MOST_NEAR) };
  const begun = people.filter(({ name }) => hasAll(said, name, 'begun'));
  return { near: (begun.length > 0 ? begun : alike(people, said)).slice(0, MOST_NEAR) };
}

/** Every word that was said is a word of the name, or begins one. */
function hasAll(said: string, name: string, how: 'whole' | 'begun'): boolean {
  const names = wordsOf(name);
  return wordsOf(said).every((word) =>
    names.some((one) => (how === 'whole' ? one === word : word.length > 1 && one.startsWith(word))),
  );
}

/** Every word that was said is a slip away from a word of the name, or the address is; the fewest slips first. */
function alike(people: readonly Person[], said: string): Person[] {
  return people
    .map((person) => {
      const words = wordsOf(said).map((word) =>
        Math.min(...wordsOf(person.name).map((name) => slips(word, name))),
      );
      const inName = words.reduce((sum, one) => sum + one, 0);
      return { person, slips: Math.min(inName, slips(said, person.email)) };
    })
    .filter((one) => Number.isFinite(one.slips))
    .toSorted((one, other) => one.slips - other.slips)
    .map(({ person }) => person);
}

/** Infinite where it is another word: more than one slip in a short word, more than two in a long one. */
function slips(word: string, meant: string): number {
  const found = distance(word, meant);
  return found <= (word.length < 3 ? 0 : word.length < 5 ? 1 : 2) ? found : Number.POSITIVE_INFINITY;
}

const wordsOf = (name: string): string[] => folded(name).split(/[\s.-]+/u);

const localPart = (email: string): string => email.slice(0, email.indexOf('@'));

const folded = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .trim()
    .replace(/\s+/gu, ' ');

import { SYNONYMS } from './synonyms.ts';
import { createThesaurus, type Thesaurus, type WordGroup, wordGroup } from './thesaurus.ts';
import { wordListLines } from './word-list.ts';

let builtIn: WordGroup[] | undefined;
const withOwn = new WeakMap<readonly (readonly string[])[], Thesaurus>();
const NONE: readonly (readonly string[])[] = [];

/** The built-in thesaurus with a plan's own groups of words. Made at the first question, and kept. */
export function thesaurusWith(own: readonly (readonly string[])[] = NONE): Thesaurus {
  const known = withOwn.get(own);
  if (known) return known;
  builtIn ??= [...SYNONYMS.map((to) => ({ to })), ...wordListLines('thesaurus').map(wordGroup)];
  const made = createThesaurus([...builtIn, ...own.map((to) => ({ to }))]);
  withOwn.set(own, made);
  return made;
}

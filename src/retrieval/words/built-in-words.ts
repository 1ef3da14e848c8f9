import { SYNONYMS } from './synonyms.ts';
import { createThesaurus, type Thesaurus, wordGroup } from './thesaurus.ts';
import { wordListLines } from './word-list.ts';

/** Groups of words that mean about the same thing in one municipality. */
export type OwnWords = readonly (readonly string[])[];

let builtIn: Thesaurus | undefined;
const madeFor = new WeakMap<OwnWords, Thesaurus>();

/** Lika's own words, made once and kept, with those of a plan. */
export function thesaurusWith(own: OwnWords = []): Thesaurus {
  builtIn ??= createThesaurus([
    ...SYNONYMS.map((to) => ({ to })),
    ...wordListLines('thesaurus').map(wordGroup),
  ]);
  if (own.length === 0) return builtIn;
  const [common, added] = [builtIn, madeFor.get(own) ?? createThesaurus(own.map((to) => ({ to })))];
  madeFor.set(own, added);
  return { relatedTo: (words) => [...common.relatedTo(words), ...added.relatedTo(words)] };
}

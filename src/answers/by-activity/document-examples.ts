import type { Passage } from '../../documents/passage.ts';
import { wordCount } from '../../documents/sentences.ts';
import type { SearchIndex } from '../../retrieval/search-index.ts';
import { folded, wordsOf } from '../../retrieval/words/words.ts';
import { type Activity, isWordOf } from './activities.ts';

/** Something that a work place has done, as a document tells of it: the words stand so in the passage. */
export type DocumentExample = { passage: Passage; words: string };

const EXAMPLES = /(?:^|[\s(])(?:lärande|goda|inspirerande|bra)\s+exempel|^exempel(?:\s|$)/iu;
/** What the collection of examples says of itself. */
const OF_THEM_ALL = /gemensamt|inledning|om exemplen/iu;
/** A shorter paragraph is no example. */
const LEAST_WORDS = 8;

/** All examples in the documents that are named as such, in their order. */
export function documentExamples(index: SearchIndex): DocumentExample[] {
  return index.passages
    .filter(({ document, heading, above }) =>
      [document, heading, ...above].some((title) => EXAMPLES.test(title)),
    )
    .filter(({ document, heading }) => heading !== document && !OF_THEM_ALL.test(heading))
    .flatMap((passage) => {
      const paragraphs = passage.text.split(/\n{2,}/).filter((words) => wordCount(words) >= LEAST_WORDS);
      return paragraphs.map((words) => ({ passage, words }));
    });
}

/** Those of the activity: by their heading where any has it, else by their words. */
export function examplesOf(activity: Activity, examples: readonly DocumentExample[]): DocumentExample[] {
  const byHeading = examples.filter(({ passage }) => speaksOf(activity, passage.heading));
  return byHeading.length > 0 ? byHeading : examples.filter(({ words }) => speaksOf(activity, words));
}

/** Those of the administration that runs it, whatever work place of it they come from. */
export function examplesOfItsUnit(
  { unit }: Activity,
  examples: readonly DocumentExample[],
): DocumentExample[] {
  return examples.filter(({ words }) =>
    (plain(words).match(/(?:[a-z]+- och )?[a-z]+forvaltningen/g) ?? []).some((name) => unit.test(name)),
  );
}

/** Those that say that they belong to the action, or stand under its name. */
export function examplesOfAction(
  { number, name }: { number: number; name: string },
  examples: readonly DocumentExample[],
): DocumentExample[] {
  const belongs = new RegExp(`atgard(?:en|er|erna)?(?: nr)? (?:\\d+(?:, | och ))*${number}(?!\\d)`);
  const called = plain(name);
  return examples.filter(
    ({ passage, words }) => belongs.test(plain(words)) || plain(passage.heading).endsWith(` ${called}`),
  );
}

function speaksOf(activity: Activity, text: string): boolean {
  return wordsOf(text)
    .map(folded)
    .some((word) => isWordOf(activity, word));
}

function plain(text: string): string {
  return folded(text).toLowerCase();
}

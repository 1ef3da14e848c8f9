import { aboutTerms, sumOfWeights, type Term } from './asked-terms.ts';
import { factAside, isFactThere } from './fact-there.ts';
import { numbersAside } from './numbers-aside.ts';
import type { Question } from './question.ts';
import type { SearchIndex, SearchResult } from './search-index.ts';
import type { Vocabulary } from './vocabulary.ts';
import { ENGLISH_STOP_WORDS, ENGLISH_TO_SWEDISH } from './words/english.ts';
import { OTHER_SUBJECTS, type OtherSubject } from './words/other-subjects.ts';
import { placeOf } from './words/places.ts';
import { folded, isStopWord, stemOf, wordsOf } from './words/words.ts';

/** What speaks for and against that the collection answers the question. */
export type Evidence = {
  /** How much of the question the best passage meets, 0 to 1, rare words above all. */
  coverage: number;
  /** How much the best passage surely meets of what the question is about, 0 to 1. */
  surely: number;
  /** As `surely`, of one sentence alone with its headings. */
  alone: number;
  /** The best sentence's match among the best passages, 0 to about 1. */
  sentence: number;
  /** The share of the question's names and years that the best passage, its headings and its title do not hold. */
  namesAside: number;
  /** Whether it names numbers or months that none of the best passages holds. */
  numbersAside: boolean;
  /** How much less of the question is met where a fact of the kind asked for stands, 0 to 1; 0 where it asks for none. */
  factAside: number;
  /** How much of what the question is about the collection has no word for at all, 0 to 1. */
  unheardOf: number;
  /** How many words the question is about. */
  words: number;
  /** Names and years in the question that the files of the best passages never mention. */
  unknownNames: string[];
  /** The question asks for an amount, a day or a number, and the best passages hold none. */
  factMissing: boolean;
  /** The question is about something that others answer for, and the best passages do not speak of it. */
  otherSubject: OtherSubject | undefined;
};

export function evidenceFor(question: Question, found: SearchResult, index: SearchIndex): Evidence {
  const texts = found.matches.map((match) => match.passage.text);
  const paths = found.matches.map((match) => match.passage.path);
  const { wanted } = question;
  const about = aboutTerms(question, found.terms);
  return {
    coverage: found.matches[0]?.coverage ?? 0,
    surely: Math.max(0, ...found.matches.map((match) => match.surely)),
    alone: Math.max(0, ...found.matches.flatMap((match) => match.sentences.map(({ surely }) => surely))),
    sentence: Math.max(0, ...found.matches.flatMap((match) => match.sentences.map(({ match: met }) => met))),
    namesAside: namesAside(question, found),
    numbersAside: numbersAside(
      question.text,
      found.matches.map((match) => match.passage),
    ),
    factAside: wanted === undefined ? 0 : factAside(found),
    unheardOf: unheardOf(about, index),
    words: new Set(about.map(({ stem }) => stem)).size,
    unknownNames: question.names.filter((name) => !isMentioned(name, paths, index)),
    factMissing: wanted !== undefined && !isFactThere(wanted, question, found),
    otherSubject: otherSubjectOf(question.text, texts),
  };
}

function namesAside({ names }: Question, found: SearchResult): number {
  const best = found.matches[0]?.passage;
  if (!best || names.length === 0) return 0;
  const said = new Set(
    wordsOf(`${best.document} ${best.above.join(' ')} ${best.heading} ${best.text}`).map(stemOf),
  );
  const aside = names.filter((name) => {
    const word = name.toLowerCase();
    return ![word, word.replace(/s$/, '')].some((form) => said.has(stemOf(form)));
  });
  return aside.length / names.length;
}

function unheardOf(terms: readonly Term[], { vocabulary }: SearchIndex): number {
  const total = sumOfWeights(terms);
  const unheard = terms.filter((term) => !isHeardOf(term, vocabulary));
  return total > 0 ? sumOfWeights(unheard) / total : 0;
}

/** By the word itself, a compound that it is part of, another word for it, or parts that make up most of it. */
function isHeardOf({ stem, sure, part }: Term, { has }: Vocabulary): boolean {
  if (part !== undefined) return true;
  const known = [...sure].flatMap(([other, nearness]) => (nearness > 0 && has(other) ? [other] : []));
  const parts = known.filter((other) => other !== stem && stem.includes(other));
  const longest = (of: string[]) => Math.max(0, ...of.map(({ length }) => length));
  const first = longest(parts.filter((part) => stem.startsWith(part)));
  const last = longest(parts.filter((part) => stem.endsWith(part)));
  return known.length > parts.length || first + last >= stem.length * MOST_OF_WORD;
}

const MOST_OF_WORD = 0.75;

/** Mentioned in one of the files, in the genitive too, with a slip of the pen, or as part of a compound. */
function isMentioned(name: string, paths: readonly string[], index: SearchIndex): boolean {
  const word = name.toLowerCase();
  if (isStopWord(word) || ENGLISH_TO_SWEDISH.has(word) || ENGLISH_STOP_WORDS.has(word)) return true;
  const isPlace = placeOf(word) !== undefined;
  const forms = [word, word.replace(/s$/, '')].map(stemOf).flatMap((stem) => [
    stem,
    ...index.vocabulary
      .near(stem)
      .filter((near) => (near.misspelled ? !isPlace : near.stem.length > stem.length))
      .map((near) => near.stem),
  ]);
  return paths.some((path) => forms.some((form) => index.mentions(path, form)));
}

function otherSubjectOf(question: string, texts: readonly string[]): OtherSubject | undefined {
  const asked = spaced(question);
  const subject = OTHER_SUBJECTS.find(({ words }) => words.some((word) => asked.includes(` ${word}`)));
  if (!subject) return undefined;
  const said = texts.map(spaced).join('');
  const isElsewhere = subject.words.some((word) => asked.includes(` ${word}`) && !isAbout(said, word));
  return isElsewhere ? subject.askedOf : undefined;
}

/** Said once, the words may stand there by the way. */
function isAbout(text: string, words: string): boolean {
  return text.split(words).length > 2;
}

/** The folded words, a space before each. */
function spaced(text: string): string {
  return ` ${wordsOf(folded(text)).join(' ')}`;
}

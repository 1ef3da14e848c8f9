import { type Bm25, createBm25 } from './bm25.ts';
import { createIds, type Ids } from './ids.ts';
import type { Passage, RankedPassage } from './passage.ts';
import { createTermReader, type PassageTerms } from './passage-terms.ts';
import type { Question } from './question.ts';
import { createMatcher, type Matcher, type Term } from './term-match.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';
import { folded, gramsOf } from './words/words.ts';

/** What a related word is worth beside the one that was asked. */
const RELATED_STEM = 0.5;
const RELATED_GRAMS = 0.3;
/** How much the stems' ranking weighs; the n-grams' weighs the rest. */
const STEMS = 0.3;

/** A passage that was found, with how its sentences meet the question. */
export type Match = RankedPassage & {
  /** How much of the question the whole passage meets, its headings too, 0 to 1. */
  coverage: number;
  /** Each sentence and list item, in order, with how much of the question it meets, 0 to 1. */
  sentences: { text: string; match: number }[];
};

export type SearchResult = {
  /** The best first. Passages that share no part of a word with the question are left out. */
  matches: Match[];
  terms: Term[];
  /** The best passage's places, from 1, in the ranking by stems and in that by n-grams. */
  places: { stems: number; grams: number };
};

export type SearchIndex = {
  passages: readonly Passage[];
  vocabulary: Vocabulary;
  /** Whether the stem stands anywhere in the file with that path. */
  mentions(path: string, stem: string): boolean;
  search(question: Question, limit: number): SearchResult;
};

/** BM25 over Swedish stems, joined by score with BM25 over runs of three to five letters. */
export function createSearchIndex(passages: readonly Passage[]): SearchIndex {
  const stemIds = createIds();
  const gramIds = createIds();
  const read = createTermReader(stemIds, gramIds);
  const terms = passages.map(read);
  const stems = createBm25(terms.map((passage) => passage.stems));
  const grams = createBm25(terms.map((passage) => passage.grams));
  const vocabulary = createVocabulary(stemIds.all());
  const stemsByPath = byPath(passages, terms);

  return {
    passages,
    vocabulary,
    mentions: (path, stem) => stemsByPath.get(path)?.has(stemIds.find(stem) ?? -1) ?? false,
    search: (question, limit) => {
      const asked = askedTerms(question, vocabulary, (stem) => stems.idf(stemIds.find(stem)));
      const matcher = createMatcher(asked);
      const byStems = scored(passages.length, stems, stemFactors(asked, stemIds));
      const byGrams = scored(passages.length, grams, gramFactors(question, gramIds));
      const fused = byStems.map((score, at) => STEMS * score + (1 - STEMS) * (byGrams[at] ?? 0));
      const found = best(fused, limit);
      return {
        matches: found.flatMap((at) => matchAt(passages[at], terms[at], fused[at] ?? 0, matcher)),
        terms: asked,
        places: { stems: placeOf(found[0], byStems), grams: placeOf(found[0], byGrams) },
      };
    },
  };
}

function byPath(passages: readonly Passage[], terms: readonly PassageTerms[]): Map<string, Set<number>> {
  const stems = new Map<string, Set<number>>();
  passages.forEach((passage, at) => {
    const found = stems.get(passage.path) ?? new Set();
    for (const id of terms[at]?.stems.keys() ?? []) found.add(id);
    stems.set(passage.path, found);
  });
  return stems;
}

function askedTerms(question: Question, vocabulary: Vocabulary, idf: (stem: string) => number): Term[] {
  return question.asked.map(({ stem, related }) => {
    const met = new Map([[stem, 1]]);
    const meet = (other: string, nearness: number) => met.set(other, Math.max(met.get(other) ?? 0, nearness));
    for (const near of vocabulary.near(stem)) meet(near.stem, near.nearness);
    for (const other of related) meet(other.stem, RELATED_STEM);
    return { stem, weight: idf(stem), met };
  });
}

function stemFactors(terms: readonly Term[], ids: Ids): Map<number, number> {
  const factors = new Map<number, number>();
  for (const term of terms) {
    for (const [stem, nearness] of term.met) raise(factors, ids.find(stem), nearness);
  }
  return factors;
}

function gramFactors(question: Question, ids: Ids): Map<number, number> {
  const factors = new Map<number, number>();
  const weigh = (word: string, factor: number) => {
    for (const gram of gramsOf(folded(word))) raise(factors, ids.find(gram), factor);
  };
  for (const asked of question.asked) {
    weigh(asked.word, 1);
    for (const related of asked.related) weigh(related.word, RELATED_GRAMS);
  }
  return factors;
}

function raise(factors: Map<number, number>, id: number | undefined, factor: number): void {
  if (id !== undefined && factor > (factors.get(id) ?? 0)) factors.set(id, factor);
}

/** The passages' scores from 0 to 1, the best at 1. */
function scored(size: number, index: Bm25, factors: ReadonlyMap<number, number>): Float64Array {
  const scores = new Float64Array(size);
  for (const [term, factor] of factors) index.addTo(scores, term, factor);
  let top = 0;
  for (const score of scores) if (score > top) top = score;
  return top > 0 ? scores.map((score) => score / top) : scores;
}

/** The places of the highest scores, the highest first. */
function best(scores: Float64Array, count: number): number[] {
  const found: number[] = [];
  let lowest = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at] ?? 0;
    if (score <= lowest) continue;
    const before = found.findIndex((other) => score > (scores[other] ?? 0));
    found.splice(before === -1 ? found.length : before, 0, at);
    if (found.length > count) found.pop();
    if (found.length === count) lowest = scores[found.at(-1) ?? 0] ?? 0;
  }
  return found;
}

function placeOf(at: number | undefined, scores: Float64Array): number {
  const own = at === undefined ? 0 : (scores[at] ?? 0);
  let place = 1;
  for (const score of scores) if (score > own) place += 1;
  return place;
}

function matchAt(
  passage: Passage | undefined,
  terms: PassageTerms | undefined,
  score: number,
  matcher: Matcher,
): Match[] {
  if (!passage || !terms) return [];
  const everything = [...terms.headingStems, ...terms.sentences.flatMap((sentence) => sentence.stems)];
  const sentences = terms.sentences.map(({ text, stems }) => ({ text, match: matcher(stems) }));
  return [{ passage, score, coverage: matcher(everything), sentences }];
}

import type { Passage, RankedPassage } from '../documents/passage.ts';
import { type Bm25, createBm25Builder } from './bm25.ts';
import { createIds, type Ids } from './ids.ts';
import { atOnce } from './in-turns.ts';
import { createTermReader, type PassageWords, type WordTerms } from './passage-terms.ts';
import type { Question } from './question.ts';
import { createMatcher, type Matcher, type Term } from './term-match.ts';
import { createVocabulary, type NearStem, type Vocabulary } from './vocabulary.ts';
import { saysTheKind } from './wanted-fact.ts';
import { folded, gramsOf } from './words/words.ts';

/** What a related word is worth beside the one that was asked. */
const RELATED_STEM = 0.5;
const RELATED_GRAMS = 0.3;
/** How much the stems' ranking weighs; the n-grams' weighs the rest. */
const STEMS = 0.3;
/** What nearly every passage holds moves no ranking, and costs the most. */
const LEAST_WEIGHT = 0.2;
/** So many of the best are read sentence by sentence. */
const READ_CLOSELY = 3;
/** A shorter word with a slip in it is as likely another word, which the collection lacks. */
const SURELY_MISSPELLED = 8;
/** Where the collection has only a part of the word: a hall is no simhall. */
const PART_OF_ASKED = 0.5;
/** A heading that is the question itself lifts its passage by so much, among so many of the best. */
const HEADING_LIFT = 0.3;
const HEADINGS_READ = 20;
/** What else speaks for a passage weighs so much beside its words. */
const ALSO = 0.6;

/** A passage that was read closely, with how its sentences meet the question. */
export type Match = RankedPassage & {
  /** How much of the question the whole passage meets, its headings too, 0 to 1. */
  coverage: number;
  /** How much it surely meets of what the question is about: no guesses, no words that only say what kind of fact is asked for. */
  surely: number;
  /** How much of it the heading alone meets, 0 to 1. */
  heading: number;
  /** Each sentence and list item, in order, with how much of the question it meets, 0 to 1. */
  sentences: { text: string; match: number }[];
};

export type SearchResult = {
  /** The best first. Passages that share no part of a word with the question are left out. */
  ranked: RankedPassage[];
  /** The very best of them, read sentence by sentence. */
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
  /** `also`: what else speaks for passages, by id, 0 to 1; it moves the order, and brings in what the words do not. */
  search(question: Question, limit: number, also?: ReadonlyMap<string, number>): SearchResult;
};

/** BM25 over Swedish stems, joined by score with BM25 over runs of three to five letters. */
export function createSearchIndex(passages: readonly Passage[]): SearchIndex {
  return atOnce(indexSteps(passages));
}

/** The same, step by step. */
export function* indexSteps(passages: readonly Passage[]): Generator<void, SearchIndex> {
  const stemIds = createIds();
  const gramIds = createIds();
  const counted = { stems: createBm25Builder(), grams: createBm25Builder() };
  const readTerms = createTermReader(stemIds, gramIds, counted);
  const words: PassageWords[] = [];
  for (const passage of passages) {
    words.push(readTerms(passage));
    yield;
  }
  const stems = counted.stems.finish();
  yield;
  const grams = counted.grams.finish();
  yield;
  const vocabulary = createVocabulary(stemIds.all());
  const stemsByPath = byPath(passages, words);

  return {
    passages,
    vocabulary,
    mentions: (path, stem) => stemsByPath.get(path)?.has(stem) ?? false,
    search: (question, limit, also) => {
      const asked = askedTerms(question, vocabulary, (stem) => stems.idf(stemIds.find(stem)));
      const askedGrams = gramFactors(question, gramIds);
      const byStems = scored(passages.length, stems, stemFactors(asked, stemIds));
      const byGrams = scored(passages.length, grams, askedGrams);
      const fused = byStems.map((score, at) => STEMS * score + (1 - STEMS) * (byGrams[at] ?? 0));
      const matcher = createMatcher(asked, gramWeights(askedGrams, grams));
      for (const at of best(fused, HEADINGS_READ)) {
        fused[at] = (fused[at] ?? 0) * (1 + HEADING_LIFT * matcher.byStems(words[at]?.heading ?? []) ** 3);
      }
      const surely = createMatcher(
        aboutTerms(question, asked).map((term) => ({ ...term, met: term.sure })),
        new Map(),
      );
      if (also !== undefined && also.size > 0) addTo(fused, also, passages);
      const found = best(fused, limit);
      const ranked = found.flatMap((at) => rankedAt(passages[at], fused[at] ?? 0));
      return {
        ranked,
        matches: ranked
          .slice(0, READ_CLOSELY)
          .map((passage, place) => readClosely(passage, words[found[place] ?? 0], { matcher, surely })),
        terms: asked,
        places: { stems: placeOf(found[0], byStems), grams: placeOf(found[0], byGrams) },
      };
    },
  };
}

function byPath(passages: readonly Passage[], words: readonly PassageWords[]): Map<string, Set<string>> {
  const stems = new Map<string, Set<string>>();
  passages.forEach((passage, at) => {
    const found = stems.get(passage.path) ?? new Set();
    for (const { stem } of allWords(words[at])) found.add(stem);
    stems.set(passage.path, found);
  });
  return stems;
}

function allWords(words: PassageWords | undefined): WordTerms[] {
  return words
    ? [...words.heading, ...words.above, ...words.sentences.flatMap((sentence) => sentence.words)]
    : [];
}

function askedTerms(question: Question, vocabulary: Vocabulary, idf: (stem: string) => number): Term[] {
  return question.asked.map(({ stem, related }) => {
    const met = new Map([[stem, 1]]);
    const sure = new Map([[stem, 1]]);
    const meet = (stems: Map<string, number>, other: string, nearness: number) =>
      stems.set(other, Math.max(stems.get(other) ?? 0, nearness));
    for (const near of vocabulary.near(stem)) {
      meet(met, near.stem, near.nearness);
      meet(sure, near.stem, near.nearness * sureness(stem, near));
    }
    for (const other of related) {
      meet(met, other.stem, RELATED_STEM);
      meet(sure, other.stem, RELATED_STEM);
    }
    return { stem, weight: idf(stem), met, sure };
  });
}

function sureness(stem: string, near: NearStem): number {
  if (near.misspelled) return stem.length < SURELY_MISSPELLED ? 0 : 1;
  return near.stem.length < stem.length ? PART_OF_ASKED : 1;
}

/** The terms that say what the question is about; all of them where there are no others. */
export function aboutTerms({ wanted, aside }: Question, terms: readonly Term[]): readonly Term[] {
  const about = terms.filter((term) => !saysTheKind(wanted, term.stem) && !aside.has(term.stem));
  return about.length > 0 ? about : terms;
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
  for (const [term, factor] of factors) {
    if (factor * index.idf(term) >= LEAST_WEIGHT) index.addTo(scores, term, factor);
  }
  let top = 0;
  for (const score of scores) if (score > top) top = score;
  if (top > 0) for (let at = 0; at < size; at += 1) scores[at] = (scores[at] ?? 0) / top;
  return scores;
}

/**
 * By score and not by place: what stands far above the rest by its words stays there, and near passages change places.
 * The scores are 0 to 1 again.
 */
function addTo(scores: Float64Array, also: ReadonlyMap<string, number>, passages: readonly Passage[]): void {
  for (const [at, { id }] of passages.entries()) {
    scores[at] = ((scores[at] ?? 0) + ALSO * (also.get(id) ?? 0)) / (1 + ALSO);
  }
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

function gramWeights(factors: ReadonlyMap<number, number>, grams: Bm25): Map<number, number> {
  return new Map([...factors].map(([gram, factor]) => [gram, factor * grams.idf(gram)]));
}

function rankedAt(passage: Passage | undefined, score: number): RankedPassage[] {
  return passage ? [{ passage, score }] : [];
}

function readClosely(
  ranked: RankedPassage,
  words: PassageWords | undefined,
  { matcher, surely }: { matcher: Matcher; surely: Matcher },
): Match {
  const sentences = (words?.sentences ?? []).map((sentence) => ({
    text: sentence.text,
    match: (matcher.byStems(sentence.words) + matcher.byLetters(sentence.words)) / 2,
  }));
  return {
    ...ranked,
    coverage: matcher.byStems(allWords(words)),
    surely: surely.byStems(allWords(words)),
    heading: matcher.byStems(words?.heading ?? []),
    sentences,
  };
}

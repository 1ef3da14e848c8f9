import type { Passage, RankedPassage } from '../documents/passage.ts';
import { type AskedGrams, createGramReader } from './asked-grams.ts';
import { aboutTerms, askedTerms, heldWords, type Term } from './asked-terms.ts';
import { type Bm25, createBm25Builder } from './bm25.ts';
import { glanceAt, type Match, readClosely } from './close-reading.ts';
import { type CollectionWords, createCollectionWords } from './collection-words.ts';
import type { Ids } from './ids.ts';
import { atOnce } from './in-turns.ts';
import { allWords, createTermReader, type PassageWords } from './passage-terms.ts';
import type { Question } from './question.ts';
import { best, normalized } from './ranking.ts';
import { createMatching, type Matcher } from './term-match.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** How much the stems' ranking weighs; the n-grams' weighs the rest. */
const STEMS = 0.3;
/** What nearly every passage holds moves no ranking, and costs the most. */
const LEAST_WEIGHT = 0.2;
/** How much of a neighbour's score a passage gets, as far as it has as much itself: what is told over several passages. */
const NEIGHBOUR = 0.15;
/** So many of the best are ranked again by their heading and their best sentence. */
const RANKED_AGAIN = 8;
/** A heading that is the question itself lifts its passage by so much, and so does a sentence. */
const HEADING_LIFT = 0.5;
/** What else speaks for a passage weighs so much beside its words. */
const ALSO = 0.6;
const SENTENCE_LIFT = 1;
/** A sentence that surely meets the whole question, without guesses, lifts it by so much more. */
const SURE_LIFT = 0.25;
/** So many of the best are read sentence by sentence for the answer. */
const READ_CLOSELY = 3;

export type { Match, ReadSentence } from './close-reading.ts';

export type SearchResult = {
  /** The best first. Passages that share no part of a word with the question are left out. */
  ranked: RankedPassage[];
  /** The very best of them, read sentence by sentence. */
  matches: Match[];
  terms: Term[];
};

export type SearchIndex = {
  passages: readonly Passage[];
  vocabulary: Vocabulary;
  /** Whether the stem stands anywhere in the file with that path. */
  mentions(path: string, stem: string): boolean;
  /** `also`: what else speaks for passages, by id, 0 to 1; it moves the order, and brings in what the words do not. */
  search(question: Question, limit: number, also?: ReadonlyMap<string, number>): SearchResult;
};

/** BM25 over Swedish stems, joined by score with BM25 over runs of three to five letters; the best are read again by sentence. */
export function createSearchIndex(passages: readonly Passage[]): SearchIndex {
  return atOnce(indexSteps(passages));
}

/** The same, step by step. */
export function* indexSteps(passages: readonly Passage[]): Generator<void, SearchIndex> {
  const known = createCollectionWords();
  const counted = { stems: createBm25Builder(), grams: createBm25Builder() };
  const readTerms = createTermReader(known, counted);
  const words: PassageWords[] = [];
  for (const passage of passages) {
    words.push(readTerms(passage));
    yield;
  }
  const stems = yield* counted.stems.finish();
  const grams = yield* counted.grams.finish();
  const vocabulary = createVocabulary(known.stems.all());
  yield;
  const stemsByPath = byPath(passages, words, known);
  yield;
  const readGrams = createGramReader(known);
  const matching = createMatching(known, grams.idf);

  const scoresFor = (terms: readonly Term[], asked: AskedGrams) => {
    const byStems = normalized(scoredByStems(passages.length, stems, terms, known.stems));
    const byGrams = normalized(scoredByGrams(passages.length, grams, asked));
    const both = byStems.map((score, at) => STEMS * score + (1 - STEMS) * (byGrams[at] ?? 0));
    return withNeighbours(both, passages);
  };
  const rankAgain = (scores: Float64Array, matcher: Matcher) => {
    for (const at of best(scores, RANKED_AGAIN)) {
      const read = words[at];
      if (read) scores[at] = (scores[at] ?? 0) * liftOf(read, matcher);
    }
  };

  return {
    passages,
    vocabulary,
    mentions: (path, stem) => stemsByPath.get(path)?.has(known.stems.find(stem) ?? NO_STEM) ?? false,
    search: (question, limit, also) => {
      const held = heldWords(question, vocabulary);
      const terms = askedTerms(question, held, vocabulary, (stem) => stems.idf(known.stems.find(stem)));
      const asked = readGrams(question, held);
      const fused = scoresFor(terms, asked);
      const matcher = matching(terms, aboutTerms(question, terms), asked);
      rankAgain(fused, matcher);
      if (also !== undefined && also.size > 0) addTo(normalized(fused), also, passages);
      const found = best(fused, limit);
      const ranked = found.flatMap((at) => rankedAt(passages[at], words[at], fused[at] ?? 0));
      return {
        ranked: ranked.map(({ passage, score }) => ({ passage, score })),
        matches: ranked
          .slice(0, READ_CLOSELY)
          .map(({ read, ...passage }) => readClosely(passage, read, matcher, question.wanted)),
        terms,
      };
    },
  };
}

const NO_STEM = -1;

function byPath(
  passages: readonly Passage[],
  words: readonly PassageWords[],
  { stemOf }: CollectionWords,
): Map<string, Set<number>> {
  const stems = new Map<string, Set<number>>();
  words.forEach((read, at) => {
    const path = passages[at]?.path ?? '';
    const found = stems.get(path) ?? new Set();
    for (const part of allWords(read)) for (const word of part) found.add(stemOf(word));
    stems.set(path, found);
  });
  return stems;
}

function scoredByGrams(size: number, index: Bm25, { ids, factors }: AskedGrams): Float64Array {
  const scores = new Float64Array(size);
  for (const gram of ids) {
    const factor = factors[gram] ?? 0;
    if (factor * index.idf(gram) >= LEAST_WEIGHT) index.addTo(scores, gram, factor);
  }
  return scores;
}

/** By score and not by place: what stands far above the rest by its words stays there, and near passages change places. */
function addTo(scores: Float64Array, also: ReadonlyMap<string, number>, passages: readonly Passage[]): void {
  for (const [at, { id }] of passages.entries()) {
    scores[at] = ((scores[at] ?? 0) + ALSO * (also.get(id) ?? 0)) / (1 + ALSO);
  }
}

function scoredByStems(size: number, index: Bm25, terms: readonly Term[], ids: Ids): Float64Array {
  const scores = new Float64Array(size);
  for (const { met } of terms) {
    const stems = [...met].flatMap(([stem, factor]) => {
      const term = ids.find(stem);
      return term === undefined || factor * index.idf(term) < LEAST_WEIGHT ? [] : [{ term, factor }];
    });
    index.addNearest(scores, stems);
  }
  return scores;
}

function withNeighbours(scores: Float64Array, passages: readonly Passage[]): Float64Array {
  const scoreOf = (at: number, path: string | undefined) =>
    passages[at]?.path === path ? (scores[at] ?? 0) : 0;
  return scores.map((own, at) => {
    if (own === 0) return 0;
    const path = passages[at]?.path;
    return own + NEIGHBOUR * Math.min(own, Math.max(scoreOf(at - 1, path), scoreOf(at + 1, path)));
  });
}

function liftOf(read: PassageWords, matcher: Matcher): number {
  const { heading, sentence, surely } = glanceAt(read, matcher);
  return 1 + HEADING_LIFT * heading ** 3 + SENTENCE_LIFT * sentence + SURE_LIFT * surely;
}

function rankedAt(
  passage: Passage | undefined,
  read: PassageWords | undefined,
  score: number,
): (RankedPassage & { read: PassageWords })[] {
  return passage && read ? [{ passage, score, read }] : [];
}

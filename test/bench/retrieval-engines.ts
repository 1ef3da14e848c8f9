import { create, insertMultiple, search } from '@orama/orama';
import { stemmer as swedishStemmer } from '@orama/stemmers/swedish';
import MiniSearch from 'minisearch';
import type { Passage } from '../../src/documents/passage.ts';
import { readQuestion } from '../../src/retrieval/question.ts';
import { createSearchIndex } from '../../src/retrieval/search-index.ts';
import { isStopWord, stemOf, wordsOf } from '../../src/retrieval/words/words.ts';

/** Makes an index of passages and answers with what ranks ten of them for a question. */
export type Engine = { name: string; index(passages: readonly Passage[]): (question: string) => unknown };

const PLACES = 10;

const lika: Engine = {
  name: 'Lika',
  index: (passages) => {
    const index = createSearchIndex(passages);
    return (question) => index.search(readQuestion(question), PLACES);
  },
};

/** With the same Swedish stems and stop words as Lika's, and its own misspellings and beginnings of words. */
const miniSearch: Engine = {
  name: 'MiniSearch',
  index: (passages) => {
    const index = new MiniSearch<Passage>({
      fields: ['text', 'heading', 'document'],
      tokenize: wordsOf,
      processTerm: (word) => (isStopWord(word) ? null : stemOf(word)),
      searchOptions: { boost: { heading: 1.5 }, fuzzy: 0.2, prefix: (term) => term.length > 3 },
    });
    index.addAll(passages);
    return (question) => index.search(question).slice(0, PLACES);
  },
};

/** With Orama's own Swedish tokenizer and stemmer; with room for slips it takes seconds a question at 20,000 passages. */
const orama: Engine = {
  name: 'Orama',
  index: (passages) => {
    const index = create({
      schema: { text: 'string', heading: 'string', document: 'string' },
      components: { tokenizer: { language: 'swedish', stemming: true, stemmer: swedishStemmer } },
    });
    insertMultiple(
      index,
      passages.map(({ text, heading, document }) => ({ text, heading, document })),
    );
    return (question) => search(index, { term: question, limit: PLACES, boost: { heading: 1.5 } });
  },
};

export const ENGINES: readonly Engine[] = [lika, miniSearch, orama];

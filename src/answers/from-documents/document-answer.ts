import type { Language } from '../../messages/format.ts';
import { list, note, numbered, type Part, text } from '../../messages/reply.ts';
import { isEnglish } from '../../retrieval/words/english-question.ts';
import { type Cited, firstWords, LONGEST_QUOTE_WORDS, LONGEST_SHOWN_WORDS } from '../citations/cited.ts';
import { markedQuote } from '../citations/marked-quote.ts';
import { shownInside } from '../citations/shown-quote.ts';
import { type AnswersWording, wording } from '../speech.ts';
import { type Quote, withoutMarker } from './quote/quote.ts';

/** The documents' own words as an answer, each quotation with its citation. In English it is said of Swedish words that they are. */
export function documentAnswer(
  quotes: readonly Quote[],
  language: Language,
): { parts: Part[]; cited: Cited[] } {
  const say = wording[language];
  const parts = quotes.flatMap((quote, at) => partsOf(quote, at + 1, say, language));
  const cited = quotes.map(citedWords);
  const areSwedish = cited.some(({ quote }) => !isEnglish(quote));
  const preface = language === 'en' && areSwedish ? [note(say.documentsAreSwedish)] : [];
  return { parts: [...parts, ...preface], cited };
}

function partsOf(quote: Quote, citation: number, say: AnswersWording, language: Language): Part[] {
  if (quote.kind === 'list') {
    const heading = quote.intro ?? `${quote.match.passage.heading}:`;
    const items = quote.items.map(withoutMarker);
    return [
      text(say.cited({ words: heading, citation })),
      isNumbered(quote.items) ? numbered(items) : list(items),
    ];
  }
  const words = shown(markedQuote(quote.words, quote.match.passage), language);
  const shortened = firstWords(words, LONGEST_SHOWN_WORDS);
  return [
    text(
      shortened === words
        ? say.quoted({ quote: words, citation })
        : say.quotedInPart({ quote: shortened, citation }),
    ),
  ];
}

/** Whether the items have their own numbers, from 1: "punkt 3" is asked for by it. */
function isNumbered(items: readonly string[]): boolean {
  return items.every((item, at) => new RegExp(`^${at + 1}[.)]\\s`).test(item));
}

/** In the document a table row's cells are apart by tabs, and paragraphs by lines. */
function shown(words: string, language: Language): string {
  return shownInside(withoutMarker(words).replace(/\t+/g, ' – ').replace(/\n+/g, ' '), language);
}

/** The quotation's own words, as they stand in the passage. */
export function citedWords(quote: Quote): Cited {
  const words = quote.kind === 'words' ? quote.words : (quote.intro ?? quote.items[0] ?? '');
  return {
    source: quote.match.passage,
    quote: firstWords(withoutMarker(words), LONGEST_QUOTE_WORDS),
    inAnswer: true,
  };
}

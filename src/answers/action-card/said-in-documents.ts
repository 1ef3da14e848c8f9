import type { Passage } from '../../documents/passage.ts';
import { sentencesOf, wordCount } from '../../documents/sentences.ts';
import type { Language } from '../../messages/format.ts';
import { type Part, text } from '../../messages/reply.ts';
import { type Action, inLanguage } from '../../plan/plan.ts';
import { readQuestion } from '../../retrieval/question.ts';
import type { SearchIndex } from '../../retrieval/search-index.ts';
import { type Cited, firstWords, LONGEST_QUOTE_WORDS } from '../citations/cited.ts';
import { shownInside } from '../citations/shown-quote.ts';
import { LEANS_BACK } from '../from-documents/quote/quote.ts';
import { isUnder } from '../from-plan/action-citation.ts';
import { wording } from '../speech.ts';

const MOST_PASSAGES = 2;
const LEAST_WORDS = 8;
/** The card itself tells who does it and until when. */
const ON_THE_CARD = /(?<!\p{L})(?:genomför|samordnar)\.?$|^klar senast/iu;

/** What the documents say of an action: under its own heading, and where it is mentioned by its number. */
export function saidOf(
  action: Action,
  index: SearchIndex,
  language: Language,
): { parts: Part[]; cited: Cited[] } {
  const say = wording[language];
  const cited = quotesOf(action, index).slice(0, MOST_PASSAGES);
  const parts = cited.map(({ quote }, at) =>
    text(say.quoted({ quote: shownInside(quote, language), citation: at + 1 })),
  );
  return { parts, cited };
}

function quotesOf(action: Action, index: SearchIndex): Cited[] {
  const own = index.passages
    .filter((passage) => isUnder(passage, action))
    .map((passage) => cite(passage, beforeWhoDoesIt(passage.text)));
  const mentioned = index.passages
    .filter(
      (passage) => !isUnder(passage, action) && !/exempel/iu.test(`${passage.document} ${passage.heading}`),
    )
    .flatMap((passage) => {
      const sentence = sentencesOf(passage.text).find((one) => mentions(one, action.number));
      // "Passar till åtgärd 7." and "Därför har vi åtgärd 7." say nothing by themselves.
      const saysMore =
        sentence !== undefined && wordCount(sentence) >= LEAST_WORDS && !LEANS_BACK.test(sentence);
      return saysMore ? [cite(passage, sentence)] : [];
    });
  const found = [...own, ...mentioned];
  return found.length > 0 ? found : nearest(action, index);
}

/** The passage up to what the card tells; whole where it tells nothing else. */
function beforeWhoDoesIt(words: string): string {
  const first = words.split(/\n/)[0] ?? words;
  const told = sentencesOf(first).find((one) => ON_THE_CARD.test(one));
  const before = told === undefined ? first : first.slice(0, first.indexOf(told)).trim();
  return before === '' ? first : before;
}

function mentions(sentence: string, number: number): boolean {
  return new RegExp(
    `(?<!\\p{L})åtgärd(?:en)? (?:nr )?(?:\\d+(?:, | och ))*${number}(?![\\d\\p{L}])`,
    'iu',
  ).test(sentence);
}

/** The passage that meets most of the action's own words. */
function nearest(action: Action, index: SearchIndex): Cited[] {
  const question = readQuestion(`${inLanguage(action.name, 'sv')} ${inLanguage(action.text, 'sv')}`);
  const best = index.search(question, 1).matches[0];
  const sentence = best?.sentences.toSorted((one, other) => other.match - one.match)[0];
  return best && sentence && sentence.match >= 0.5 ? [cite(best.passage, sentence.text)] : [];
}

function cite(passage: Passage, words: string): Cited {
  const first = words.split(/\n/)[0] ?? words;
  return { source: passage, quote: firstWords(first, LONGEST_QUOTE_WORDS), inAnswer: true };
}

import { wordCount } from '../../../documents/sentences.ts';
import type { Question } from '../../../retrieval/question.ts';
import type { Match, SearchResult } from '../../../retrieval/search-index.ts';
import { LONGEST_SHOWN_WORDS } from '../../citations/cited.ts';

/** Words of a document that answer a question: running text, or a list with the line that leads to it. */
export type Quote =
  | { kind: 'words'; match: Match; words: string; worth: number }
  | { kind: 'list'; match: Match; intro: string | undefined; items: string[]; worth: number };

/** A second passage is quoted beside the best one when its words are worth nearly as much. */
const ALSO_WORTH = 0.8;
/** Words worth this much answer by themselves. */
const STRONG = 0.8;
/** A sentence that meets so much of the question is the answer by itself. */
const WHOLE = 0.9;
/** A sentence may lead to a list by one of so many after it. */
const LEADS_WITHIN = 2;
const LIST_ITEMS_SHOWN = 12;
/** Words fewer than these say little alone. */
const SHORT_QUOTE = 30;

const MARKER = /^(?:[-*+•▪◦·]|\d{1,2}[.)])\s+/;
/** E-mail addresses and telephone numbers in documents are history, never whom to ask today. */
const CONTACT_DETAILS = /\S@\S+\.\S|(?:\+46|\b0\d{1,3})[\s-]?\d{2,3}[\s-]?\d{2}/;
/** A sentence that leans on the one before. */
export const LEANS_BACK =
  /^(?:det|detta|den|denna|de|dessa|där|då|därför|här|han|hon|hen|dels|men|samtidigt|syftet|målet)(?!\p{L})/iu;
/** Goes on from the line that leads to the list, and says nothing without it. */
const GOES_ON = /^(?:[-*+•▪◦·]|\d{1,2}[.)])\s+\p{Ll}/u;
/** Says what a picture or a table shows, not what holds. */
const CAPTION = /^(?:bild|figur|tabell|diagram|figure|table)\s+\d+[.:]/iu;
const ASKS_FOR_LIST = /^(?:vilka|vad är de|vad står|lista|nämn|what are|which|list|what kinds)/i;

/** "Vad är ECCAR?", or the word alone; "vad säger lagen?" asks for what comes after it too. */
const ASKS_WHAT_IT_IS =
  /^(?:(?:vad|va|what)(?:['’]s)? (?:är|e|is|betyder|innebär|menas|does)(?!\p{L})|\S+$)/iu;

/** The best words to answer with, and a second passage's where they are worth about as much. */
export function quotesFor(question: Question, found: SearchResult): Quote[] {
  const top = found.matches[0]?.score ?? 1;
  const quotes = found.matches
    .flatMap((match) => bestQuote(question, match, (match.score / top) ** 2) ?? [])
    .toSorted((one, other) => other.worth - one.worth);
  const [first, second] = quotes;
  if (!first) return [];
  const also =
    first.worth < STRONG &&
    second &&
    !asksItself(second) &&
    second.worth >= first.worth * ALSO_WORTH &&
    !sameWords(first, second);
  return also ? [first, second] : [first];
}

function bestQuote(question: Question, match: Match, share: number): Quote | undefined {
  const valued = match.sentences.map((_, at) => ({ at, worth: worthOf(match, at) * share }));
  const best = valued.toSorted((one, other) => other.worth - one.worth)[0];
  const sentence = best && match.sentences[best.at]?.text;
  if (!best || !sentence || CONTACT_DETAILS.test(sentence)) return undefined;
  const asksForList = ASKS_FOR_LIST.test(question.text.trim());
  // "ECCAR är …" answers what it is; the list of its points, two sentences on, does not.
  const asksWhatItIs = !asksForList && ASKS_WHAT_IT_IS.test(question.text.trim());
  const isAnswer = asksWhatItIs && (match.sentences[best.at]?.match ?? 0) >= WHOLE;
  // Nor does a list hold the day or the sum that is asked for.
  const list = listAround(match, best.at, isAnswer || question.wanted !== undefined ? 0 : LEADS_WITHIN);
  const isWhole = MARKER.test(sentence) && !GOES_ON.test(sentence);
  if (list && (!isWhole || asksForList)) {
    return { kind: 'list', match, ...list, worth: best.worth };
  }
  return { kind: 'words', match, words: widened(match, best.at), worth: best.worth };
}

/** How well a sentence answers: what it and its heading meet of the question, and whether it holds the kind of fact asked for. */
function worthOf({ sentences, heading }: Match, at: number): number {
  const { text, match, fact: hasFact } = sentences[at] ?? { text: '', match: 0, fact: false };
  // Under a heading that is the question, the first sentence is the answer, whichever words it uses.
  const opens = at === 0 && heading >= 0.6;
  const underHeading = heading * (at === 0 ? 0.4 : 0.2);
  const fact = hasFact ? 0.25 : 0;
  const asks = text.endsWith('?') ? 0.5 : 0;
  const slight = wordCount(text) < 5 && !MARKER.test(text) && !opens ? 0.2 : 0;
  // A row of a table says little without its head, unless it holds the figure that is asked for.
  const row = text.includes('\t') && fact === 0 ? 0.3 : 0;
  const caption = CAPTION.test(text) ? 0.4 : 0;
  const unusable = CONTACT_DETAILS.test(text) ? 1 : 0;
  return match + underHeading + fact - asks - slight - row - caption - unusable;
}

/** The list that the sentence stands in, or leads to by itself or by one of so many after it. */
function listAround(
  match: Match,
  at: number,
  within: number,
): { intro: string | undefined; items: string[] } | undefined {
  const texts = match.sentences.map((sentence) => sentence.text);
  const isItem = (place: number) => MARKER.test(texts[place] ?? '');
  const leads = (place: number) => isItem(place + 1) && !isItem(place) && /:$/.test(texts[place] ?? '');
  const lead = Array.from({ length: within + 1 }, (_, after) => at + after).find(leads);
  if (!isItem(at) && lead === undefined) return undefined;
  let first = isItem(at) ? at : (lead ?? at) + 1;
  while (first > 0 && isItem(first - 1)) first -= 1;
  let last = first;
  while (isItem(last + 1)) last += 1;
  if (last === first) return undefined;
  const before = texts[first - 1];
  const intro =
    before === undefined || at >= first - 1
      ? before
      : contiguous(match.passage.text, texts[at] ?? '', before);
  return { intro: intro ?? before, items: texts.slice(first, Math.min(last + 1, first + LIST_ITEMS_SHOWN)) };
}

/** The sentence with the one it leans on and, as long as it is short, with those after it up to a list, or else before; word for word from the passage. */
function widened(match: Match, at: number): string {
  const sentenceAt = (place: number) => match.sentences[place]?.text;
  let words = sentenceAt(at) ?? '';
  let [first, last] = [at, at];
  const takeBefore = () => {
    const wider = fits(match, sentenceAt(first - 1), words);
    if (wider) [words, first] = [wider, first - 1];
    return wider !== undefined;
  };
  const takeAfter = () => {
    const wider = fits(match, words, sentenceAt(last + 1));
    if (wider) [words, last] = [wider, last + 1];
    return wider !== undefined;
  };
  if (LEANS_BACK.test(words)) takeBefore();
  while (words.endsWith(':') && takeAfter());
  const mayGoOn = () => !sentenceAt(last + 1)?.endsWith(':');
  while (wordCount(words) < SHORT_QUOTE && ((mayGoOn() && takeAfter()) || takeBefore()));
  return words;
}

/** Two pieces that follow each other in the passage, as one that is not too long to show. */
function fits(match: Match, first: string | undefined, second: string | undefined): string | undefined {
  if (first === undefined || second === undefined) return undefined;
  const together = contiguous(match.passage.text, first, second);
  return together && wordCount(together) <= LONGEST_SHOWN_WORDS && usable(together) ? together : undefined;
}

/** A line that leads to what follows goes on in the next paragraph too. */
function contiguous(text: string, first: string, second: string): string | undefined {
  const glues = first.endsWith(':') ? [' ', '\n', '\n\n'] : [' '];
  return glues.map((glue) => `${first}${glue}${second}`).find((together) => text.includes(together));
}

function usable(words: string): boolean {
  return !CONTACT_DETAILS.test(words) && !words.endsWith('?') && !MARKER.test(words);
}

/** A document's own question beside an answer says nothing more. */
const asksItself = (quote: Quote) => quote.kind === 'words' && quote.words.endsWith('?');

function sameWords(one: Quote, other: Quote): boolean {
  return (
    one.kind === 'words' && other.kind === 'words' && one.words.slice(0, 60) === other.words.slice(0, 60)
  );
}

export function withoutMarker(item: string): string {
  return item.replace(MARKER, '');
}

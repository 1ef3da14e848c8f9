import type { Passage } from '../../../documents/passage.ts';
import { wordCount } from '../../../documents/sentences.ts';
import type { Language } from '../../../messages/format.ts';
import { daysIn } from '../../../model/claims/days-in.ts';
import { numbersIn } from '../../../model/claims/numbers-in.ts';
import { strangeNames } from '../../../model/claims/strange-names.ts';
import { masked } from '../../../model/masking.ts';
import { ENGLISH_STOP_WORDS, ENGLISH_TO_SWEDISH } from '../../../retrieval/words/english.ts';
import { isStopWord, stemOf, wordsOf } from '../../../retrieval/words/words.ts';
import { speaksToModel } from '../by-model/speaks-to-model.ts';
import { isIn } from './language-of-text.ts';

/** What a sentence may rest on: the passages that it cites, its language, and what the model was told to do. */
type Grounds = { cited: readonly Passage[]; language: Language; instructions: string };

const LONGEST_SENTENCE_WORDS = 50;
/** Links and addresses have no place in an answer: a document's, or anyone's who wrote into one. */
const ADDRESS =
  /https?:|www\.|\S@\S|(?<!\p{L})[\p{L}\p{N}-]+\.(?:se|nu|com|org|net|eu|info|io|ai|app|dev)(?!\p{L})/iu;
const MARKUP = /[[\]<>{}`*#|\\]|__|^\s*(?:[-•]|\d+[.)])\s|\p{Extended_Pictographic}/u;
/** Says of someone that the law has been broken, or what they are owed: for those who handle cases to judge. */
const JUDGES =
  /(?<!\p{L})(?:du|dig|ni|er|hen|hon|han|you)(?!\p{L})[^.!?]*(?<!\p{L})(?:är|blev|blir|har|have|has|are|were|was)(?!\p{L})[^.!?]*(?:diskriminera[dt]|trakassera[dt]|kränkt|discriminated|harassed|rätt till (?:ersättning|skadestånd)|entitled to compensation)/iu;
/** So many of the instructions' own words in a row are no answer. */
const LEAKED_WORDS = 8;
/** Below this share of its words the cited passages speak of something else. */
const LEAST_SHARED = 0.25;
const WORDS_TO_COMPARE = 4;

/** Why nobody can be given the sentence; undefined when nothing is wrong with it. `text` is without marks. */
export function faultIn(text: string, { cited, language, instructions }: Grounds): string | undefined {
  if (text === '' || wordCount(text) > LONGEST_SENTENCE_WORDS) return 'its length';
  if (cited.length === 0) return 'it cites nothing that stands there';
  if (ADDRESS.test(text)) return 'it holds a link or an address';
  if (masked(text) !== text) return 'it holds a telephone number, an address or an identity number';
  if (MARKUP.test(text)) return 'it holds markup';
  if (JUDGES.test(text)) return 'it judges an individual case';
  if (speaksToModel(text) || repeats(text, instructions)) return 'it tells of the instructions';
  const known = cited.map(wholeOf).join('\n');
  const numbers = numbersIn(known, 'sv');
  if (![...numbersIn(text, language)].every((number) => numbers.has(number))) {
    return 'a number does not stand in what it cites';
  }
  const days = daysIn(known, 'sv');
  if (![...daysIn(text, language)].every((day) => days.has(day)))
    return 'a day does not stand in what it cites';
  if (namesMissing(text, known, language)) return 'a name does not stand in what it cites';
  if (wordCount(text) >= WORDS_TO_COMPARE && !isIn(text, language, known)) return 'its language';
  if (language === 'sv' && isAboutOther(text, known)) return 'it is about something else than what it cites';
  return undefined;
}

function wholeOf({ document, above, heading, text }: Passage): string {
  return [document, ...above, heading, text].join('\n');
}

function namesMissing(text: string, known: string, language: Language): boolean {
  const small = new Set(known.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{N}]*/gu)?.map(stemOf));
  const isOrdinary = (word: string) =>
    isStopWord(word) ||
    small.has(stemOf(word)) ||
    ENGLISH_STOP_WORDS.has(word) ||
    (language === 'en' && [word, word.replace(/s$/u, '')].some((one) => ENGLISH_TO_SWEDISH.has(one)));
  return strangeNames(text, known, isOrdinary).some((name) => !isDay(name, language));
}

/** What the calendar knows is compared as days: documents are in Swedish, the answer may be in English. */
function isDay(name: string, language: Language): boolean {
  return !/\s/u.test(name) && daysIn(name, language).size > 0;
}

function isAboutOther(text: string, known: string): boolean {
  const stems = new Set(wordsOf(known).map(stemOf));
  const own = wordsOf(text).filter((word) => !isStopWord(word));
  const shared = own.filter((word) => stems.has(stemOf(word))).length;
  return own.length >= WORDS_TO_COMPARE ? shared < own.length * LEAST_SHARED : shared === 0 && own.length > 1;
}

function repeats(text: string, instructions: string): boolean {
  const told = ` ${wordsOf(instructions).join(' ')} `;
  const words = wordsOf(text);
  return words.some(
    (_, at) =>
      at + LEAKED_WORDS <= words.length && told.includes(` ${words.slice(at, at + LEAKED_WORDS).join(' ')} `),
  );
}

import { formatList, type Language } from '../../messages/format.ts';
import { text } from '../../messages/reply.ts';
import type { Evidence } from '../../retrieval/evidence.ts';
import type { Question } from '../../retrieval/question.ts';
import type { SearchResult } from '../../retrieval/search-index.ts';
import type { Answered } from '../answered.ts';
import type { Cited } from '../citations/cited.ts';
import { shownInside } from '../citations/shown-quote.ts';
import type { AnswersWording } from '../speech.ts';
import { citedWords } from './document-answer.ts';
import { asksLeave } from './leave.ts';
import { quotesFor } from './quote/quote.ts';

/**
 * What speaks against that the documents hold the answer, and what for it, in the logarithm of the odds. Fitted to
 * questions that documents answer and do not answer, and rounded: `npm run eval` shows what they do.
 */
const DOUBT = {
  /** Before anything is known of the question. */
  always: -1,
  /** It names someone, somewhere or a year that the files never mention. */
  unknownName: 1.4,
  /** It asks for an amount, a day, a number or a name, and the best passages hold none. */
  factMissing: 2.3,
  /** Such a fact stands nowhere near what it asks about; in part when it stands near some. */
  factAside: 3.6,
  /** It is about what others answer for. */
  otherSubject: 2.6,
  /** It asks for one thing, not how or why. */
  pointed: 1.2,
  /** It names something, which is then what the answer must be about. */
  named: 1.7,
  /** All the names are missing in the best passage; in part when some are. */
  namesAside: 0.8,
  /** Its numbers or months stand in none of the best passages. */
  numbersAside: 2,
  /** Most of it, or nearly all where it has many words, is nothing that the collection has a word for. */
  unheardOf: 2.0,
  /** It has very few words, asks for one thing, and at most half of it is surely met. */
  unmet: 1.9,
  /** Its only word stands nowhere: other words for it do. */
  guessed: 2.6,
  /** It asks whether something is allowed, and no sentence surely speaks of that. */
  leaveAside: 2.6,
  /** Each word that it is about, up to `MANY_WORDS`: many would not meet by chance. */
  word: -0.31,
  /** All of it is surely met in one sentence under its headings; in part when some is. */
  alone: -2.1,
  /** A sentence meets it wholly, guesses counted; in part when it meets some. */
  sentence: -1.3,
  /** It is put as plans and reports seldom answer. */
  ofOneself: 1.7,
  whether: 0.7,
  ofNow: 2,
  errand: 1,
};
/** From this sureness on Lika answers. */
export const LEAST_CONFIDENCE = 0.62;
/** In a question of few words each of them counts. */
const FEW_WORDS = 3;
const VERY_FEW_WORDS = 2;
/** From here more words say no more. */
const MANY_WORDS = 8;
/** From here it is most of what is asked about. */
const MOST = 0.5;
const NEARLY_ALL = 0.75;
/** Below this a sentence does not speak of what someone asks leave for. */
const SPEAKS_OF_IT = 0.4;
/** A nearest section is worth naming from here. */
const NAMED_FROM = 0.3;
/** So is one whose best sentence meets so much of the question, guesses counted: what was misspelt may be there. */
const GUESSED_FROM = 0.5;

/** How sure it is that the documents answer the question, 0 to 1. `ownNames`: as in `isEnough`. */
export function confidence(question: Question, evidence: Evidence, ownNames: ReadonlySet<string>): number {
  const named = question.names.some((name) => !isOwn(name, ownNames));
  const isShort = evidence.words <= FEW_WORDS;
  const doubts: [number, number | boolean][] = [
    [DOUBT.always, 1],
    [DOUBT.unknownName, strangeNames(evidence, ownNames).length > 0],
    [DOUBT.factMissing, evidence.factMissing],
    [DOUBT.factAside, evidence.factAside],
    [DOUBT.otherSubject, evidence.otherSubject !== undefined],
    [DOUBT.pointed, question.pointed],
    [DOUBT.named, named],
    [DOUBT.namesAside, named ? evidence.namesAside : 0],
    [DOUBT.numbersAside, evidence.numbersAside],
    [DOUBT.unheardOf, evidence.unheardOf >= (isShort ? MOST : NEARLY_ALL)],
    [DOUBT.unmet, evidence.words <= VERY_FEW_WORDS && question.pointed && evidence.surely <= MOST],
    [DOUBT.guessed, evidence.words === 1 && !question.pointed && evidence.surely <= MOST],
    [DOUBT.leaveAside, evidence.alone < SPEAKS_OF_IT && asksLeave(question)],
    [DOUBT.word, Math.min(evidence.words, MANY_WORDS)],
    [DOUBT.alone, evidence.alone],
    [DOUBT.sentence, evidence.sentence],
    [DOUBT.ofOneself, question.form.ofOneself],
    [DOUBT.whether, question.form.whether],
    [DOUBT.ofNow, question.form.ofNow],
    [DOUBT.errand, question.form.errand],
  ];
  const doubt = doubts.reduce((sum, [weight, share]) => sum + weight * Number(share), 0);
  return 1 / (1 + Math.exp(doubt));
}

/** `ownNames`: small letters; names that the plan itself knows, whatever the documents mention. */
export function isEnough(question: Question, evidence: Evidence, ownNames: ReadonlySet<string>): boolean {
  return confidence(question, evidence, ownNames) >= LEAST_CONFIDENCE;
}

/** What is not there, what is nearest, in its own words, and whom to ask instead. */
export function declined(
  question: Question,
  evidence: Evidence,
  found: SearchResult,
  options: {
    say: AnswersWording;
    language: Language;
    ownNames: ReadonlySet<string>;
    administrators: string | undefined;
  },
): Answered {
  const { say, language, ownNames, administrators } = options;
  const elsewhere = evidence.otherSubject;
  const nearest = elsewhere || !isNear(evidence, found) ? [] : nearestTo(question, found);
  const lines = [
    whatIsMissing(question, evidence, strangeNames(evidence, ownNames)[0], say),
    nearest.length > 0 ? say.nearest({ sections: sectionsOf(nearest, say, language) }) : undefined,
    elsewhere
      ? say.otherSubject[elsewhere]
      : administrators
        ? say.askInstead({ people: administrators })
        : say.askAnyone,
  ];
  const words = lines.filter((line) => line !== undefined).join(' ');
  return { parts: [text(words)], cited: nearest, abstained: true };
}

/** Words of the nearest passages, that whoever asks may judge for themselves. */
function nearestTo(question: Question, found: SearchResult): Cited[] {
  return quotesFor(question, found).map((quote) => ({ ...citedWords(quote), inAnswer: false }));
}

function sectionsOf(nearest: readonly Cited[], say: AnswersWording, language: Language): string {
  const shown = (words: string) => shownInside(words, language);
  const sections = nearest.map(({ source: { heading, document } }, at) =>
    say.section({ heading: shown(heading), document: shown(document), citation: at + 1 }),
  );
  return formatList(sections, language);
}

function whatIsMissing(
  question: Question,
  evidence: Evidence,
  name: string | undefined,
  say: AnswersWording,
): string {
  if (name !== undefined) return say.notThereName({ name });
  if (evidence.factMissing && question.wanted) return say.notThereFact[question.wanted];
  return say.notThere;
}

/** Names in the question that neither the documents nor the plan know. */
export function strangeNames(evidence: Evidence, ownNames: ReadonlySet<string>): string[] {
  return evidence.unknownNames.filter((name) => !isOwn(name, ownNames));
}

function isOwn(name: string, ownNames: ReadonlySet<string>): boolean {
  const word = name.toLowerCase();
  return ownNames.has(word) || ownNames.has(word.replace(/s$/, ''));
}

/** A section is named when it is about the question, not when it only has a word like one of it. */
function isNear({ surely, sentence, unheardOf }: Evidence, found: SearchResult): boolean {
  if (sentence >= GUESSED_FROM) return true;
  const heading = found.matches[0]?.heading ?? 0;
  return surely >= NAMED_FROM && (unheardOf < MOST || heading >= NAMED_FROM);
}

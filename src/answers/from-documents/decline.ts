import type { Language } from '../../messages/format.ts';
import { type Part, text } from '../../messages/reply.ts';
import type { Evidence } from '../../retrieval/evidence.ts';
import type { Question } from '../../retrieval/question.ts';
import type { SearchResult } from '../../retrieval/search-index.ts';
import { shownInside } from '../shown-quote.ts';
import type { AnswersWording } from '../speech.ts';

/** Below this the best passage meets too little of the question to be its answer. */
const LEAST_COVERAGE = 0.15;
/** In a question of few words each of them counts. */
const FEW_WORDS = 3;
/** Such a question asks for one thing, which the best passage must speak of; more so where a fact is wanted. */
const LEAST_FOR_ONE_THING = 0.5;
const LEAST_FOR_A_FACT = 0.6;
/** From here, most of what is asked about is nothing that the collection has a word for. */
const MOST_UNHEARD_OF = 0.5;
/** A nearest section is worth naming from here. */
const NAMED_FROM = 0.3;

/** `ownNames`: small letters; names that the plan itself knows, whatever the documents mention. */
export function isEnough(question: Question, evidence: Evidence, ownNames: ReadonlySet<string>): boolean {
  return (
    evidence.coverage >= LEAST_COVERAGE &&
    !isElsewhere(question, evidence) &&
    !evidence.factMissing &&
    evidence.otherSubject === undefined &&
    strangeNames(evidence, ownNames).length === 0
  );
}

/** The best passages share some words with the question, yet speak of something else. */
function isElsewhere(question: Question, { surely, unheardOf, words }: Evidence): boolean {
  // An English word that the word list lacks has no other way to be met, however long the question.
  if (words > FEW_WORDS && !question.english) return false;
  if (unheardOf >= MOST_UNHEARD_OF) return true;
  const least = question.wanted === undefined ? LEAST_FOR_ONE_THING : LEAST_FOR_A_FACT;
  return question.pointed && words <= FEW_WORDS && surely <= least;
}

/** What is not there, what is nearest, and whom to ask instead. */
export function declineParts(
  question: Question,
  evidence: Evidence,
  found: SearchResult,
  options: {
    say: AnswersWording;
    language: Language;
    ownNames: ReadonlySet<string>;
    administrators: string | undefined;
  },
): Part[] {
  const { say, language, ownNames, administrators } = options;
  const shown = (words: string) => shownInside(words, language);
  const nearest = found.matches[0]?.passage;
  const elsewhere = evidence.otherSubject;
  const lines = [
    whatIsMissing(question, evidence, strangeNames(evidence, ownNames)[0], say),
    nearest && !elsewhere && isNear(evidence, found)
      ? say.nearest({ heading: shown(nearest.heading), document: shown(nearest.document) })
      : undefined,
    elsewhere
      ? say.otherSubject[elsewhere]
      : administrators
        ? say.askInstead({ people: administrators })
        : say.askAnyone,
  ];
  return [text(lines.filter((line) => line !== undefined).join(' '))];
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

function strangeNames(evidence: Evidence, ownNames: ReadonlySet<string>): string[] {
  return evidence.unknownNames.filter((name) => {
    const word = name.toLowerCase();
    return !ownNames.has(word) && !ownNames.has(word.replace(/s$/, ''));
  });
}

/** A section is named when it is about the question, not when it only has a word like one of it. */
function isNear({ surely, unheardOf }: Evidence, found: SearchResult): boolean {
  const heading = found.matches[0]?.heading ?? 0;
  return surely >= NAMED_FROM && (unheardOf < MOST_UNHEARD_OF || heading >= NAMED_FROM);
}

/** tmp */
export function confidence(question: Question, evidence: Evidence, ownNames: ReadonlySet<string>): number {
  return isEnough(question, evidence, ownNames) ? 1 : 0;
}

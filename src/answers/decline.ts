import type { Evidence } from '../documents/evidence.ts';
import type { Question } from '../documents/question.ts';
import type { SearchResult } from '../documents/search-index.ts';
import { type Part, text } from '../messages/reply.ts';
import type { AnswersWording } from './speech.ts';

/** Below this the best passage meets too little of the question to be its answer. */
const LEAST_COVERAGE = 0.15;
/** A nearest section is worth naming from here. */
const NAMED_FROM = 0.1;

/** `ownNames`: small letters; names that the plan itself knows, whatever the documents mention. */
export function isEnough(evidence: Evidence, ownNames: ReadonlySet<string>): boolean {
  return (
    evidence.coverage >= LEAST_COVERAGE &&
    !evidence.factMissing &&
    evidence.otherSubject === undefined &&
    strangeNames(evidence, ownNames).length === 0
  );
}

/** What is not there, what is nearest, and whom to ask instead. */
export function declineParts(
  question: Question,
  evidence: Evidence,
  found: SearchResult,
  options: { say: AnswersWording; ownNames: ReadonlySet<string>; administrators: string | undefined },
): Part[] {
  const { say, ownNames, administrators } = options;
  const nearest = found.matches[0]?.passage;
  const elsewhere = evidence.otherSubject;
  const lines = [
    whatIsMissing(question, evidence, strangeNames(evidence, ownNames)[0], say),
    nearest && !elsewhere && evidence.coverage >= NAMED_FROM ? say.nearest(nearest) : undefined,
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

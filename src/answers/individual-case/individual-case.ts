import { note, type Reply, reply, text } from '../../messages/reply.ts';
import type { AnswersWording } from '../speech.ts';
import { isTold } from './is-told.ts';
import { markedLine } from './marked-line.ts';
import { phrase } from './phrase.ts';
import { NEAR_PHRASES, TOLD_PHRASES } from './phrases.ts';

const near = Object.values(NEAR_PHRASES).flat().map(phrase);
const told = Object.values(TOLD_PHRASES).flat().map(phrase);

/** Whether someone tells of discrimination or harassment that happened to a person, rather than asks about it. */
export function tellsOfIndividualCase(line: string): boolean {
  const { whole, clauses } = markedLine(line);
  return (
    near.some((one) => one.isIn(whole)) ||
    clauses.some((clause) => isTold(clause.text, whole.text) && told.some((one) => one.isIn(clause)))
  );
}

/** Met with care and told where to turn; privately, and nothing is passed on. */
export function individualCaseReply(say: AnswersWording): Reply {
  return { ...reply(text(say.individualCase), note(say.individualCaseUrgent)), to: 'direct' };
}

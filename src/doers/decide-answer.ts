import type { DoerRound, DoerWord } from '../records/actions/doer-round.ts';
import { answerOf, wordsOf } from './answer.ts';

/** What a doer does in a round. */
type Press = { email: string; word: DoerWord; settledAt: Date | undefined };

/**
 * `record`: it is to be kept. `stands`: it says what stands already, or the same message is done again. `settled`: the
 * answer was used since.
 */
type AnswerDecision = 'record' | 'stands' | 'settled';

/** A state that was pressed. What came after the answers were used may be changed all the same. */
export function decideState(round: DoerRound, { email, word, settledAt }: Press): AnswerDecision {
  if (wordsOf(round, email).some(({ id }) => id === word.id)) return 'stands';
  const answer = answerOf(round, email);
  if (answer?.state === word.state) return 'stands';
  return isUsed(answer?.at, settledAt) ? 'settled' : 'record';
}

/** Whether what was said then has been used. */
export function isUsed(at: string | undefined, settledAt: Date | undefined): boolean {
  return at !== undefined && settledAt !== undefined && Date.parse(at) <= settledAt.getTime();
}

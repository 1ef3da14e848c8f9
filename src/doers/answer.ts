import type { ActionState } from '../plan/action-state.ts';
import type { DoerRound, DoerWord } from '../records/actions/doer-round.ts';

/** What a doer's words in a round come to; `at`: when the latest of them was said. */
export type Answer = { at: string; state?: ActionState; line?: string };

/** Undefined while the doer has said nothing, and when all of it was taken back. */
export function answerOf(round: DoerRound, email: string): Answer | undefined {
  const said = wordsOf(round, email).filter(({ undone }) => undone === undefined);
  const latest = said.at(-1);
  if (latest === undefined) return undefined;
  const state = said.findLast((word) => word.state !== undefined)?.state;
  const line = said.findLast((word) => word.line !== undefined)?.line;
  return { at: latest.at, ...(state !== undefined && { state }), ...(line !== undefined && { line }) };
}

export const wordsOf = (round: DoerRound, email: string): readonly DoerWord[] => round.answers[email] ?? [];

/** A word that is there already is not said twice: the same message may be done again. */
export function withWord(round: DoerRound, email: string, word: DoerWord): DoerRound {
  const said = wordsOf(round, email);
  if (said.some(({ id }) => id === word.id)) return round;
  return { ...round, answers: { ...round.answers, [email]: [...said, word] } };
}

/** What the word said is gone; that it was there stays, so that its message done again does not bring it back. */
export function withoutWord(round: DoerRound, email: string, id: string): DoerRound {
  const said = wordsOf(round, email).map((word): DoerWord => {
    return word.id === id ? { id, at: word.at, undone: true } : word;
  });
  return { ...round, answers: { ...round.answers, [email]: said } };
}

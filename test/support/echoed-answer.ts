import type { Answer } from '../../src/answers/answers.ts';
import { reply, text } from '../../src/messages/reply.ts';

/** Stands in for the answers where a test is about something else: it says which question came. */
export async function echoedAnswer(question: string): Promise<Answer> {
  return { reply: reply(text(`Svar på: ${question}`)), abstained: false, cited: [], passages: [] };
}

import type { Question } from '../../retrieval/question.ts';
import { wordsOf } from '../../retrieval/words/words.ts';

/** What is a person's own matter: where they live, how old they are, what they earn. */
const PRIVATE =
  /(?<!\p{L})(?:bor|gammal|ålder|född|lön|lönen|tjänar|gift|sjuk|religion|lives?|old|salary|earns?|married)(?!\p{L})/iu;

/** Telephone numbers and addresses in documents are history, and what is private is told of nobody. */
export function isOfPerson({ text, wanted }: Question, peoplesNames: readonly string[]): boolean {
  if (wanted === 'phone' || wanted === 'email' || /telefonnum|mobilnum/i.test(text)) return true;
  if (!PRIVATE.test(text)) return false;
  const words = wordsOf(text).join(' ');
  return peoplesNames.some((name) => words.includes(wordsOf(name).join(' ')));
}

import { type Part, text } from '../messages/reply.ts';
import { results as en } from '../messages/wording/en/results.ts';
import { results as sv } from '../messages/wording/sv/results.ts';
import type { Language } from '../plan/plan.ts';
import type { ShownResult } from './published.ts';

const WORDS = { sv, en };

/** How many the result rests on. Empty where that was never published. */
export function respondedParts({ result: { responded, invited } }: ShownResult, language: Language): Part[] {
  if (responded === null || invited === null) return [];
  return [text(WORDS[language].responded({ count: responded, of: invited }))];
}

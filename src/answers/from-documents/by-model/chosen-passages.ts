import { z } from 'zod';
import type { Passage } from '../../../documents/passage.ts';
import type { LanguageModel } from '../../../model/language-model.ts';
import { firstWords } from '../../citations/cited.ts';

const Chosen = z.strictObject({ best: z.array(z.int()) });

const WORDS_GIVEN = 90;
const MOST_TOKENS = 400;

/**
 * The passages in the order that the model finds they answer the question; those that it does not choose come after, as
 * they were. Numbers that it was not given count for nothing. Rejects with a `ModelError`.
 */
export async function chosenPassages(
  question: string,
  passages: readonly Passage[],
  by: { model: LanguageModel; instructions: string; timeoutMs: number },
): Promise<Passage[]> {
  const input = {
    question,
    passages: passages.map(({ document, heading, text }, at) => ({
      number: at + 1,
      document,
      heading,
      text: firstWords(text, WORDS_GIVEN),
    })),
  };
  const { best } = await by.model.complete(
    { instructions: by.instructions, input, schema: Chosen, mostTokens: MOST_TOKENS },
    { timeoutMs: by.timeoutMs },
  );
  const chosen = [...new Set(best)].flatMap((number) => passages[number - 1] ?? []);
  return [...chosen, ...passages.filter((passage) => !chosen.includes(passage))];
}

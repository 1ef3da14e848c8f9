import type { Wording } from '../../../src/answers/from-documents/by-model/with-model.ts';
import type { LanguageModel } from '../../../src/model/language-model.ts';
import { ModelError } from '../../../src/model/service/model-error.ts';

export type Seen = { instructions: string; input: Record<string, unknown>; timeoutMs: number };
type Steps = Partial<Record<'question' | 'ranking' | 'answer', unknown>>;

/** A model that gives the same at each step whatever it is asked, parsed as a real one's is; an error is its failure. */
export function modelThatGives(steps: Steps, seen: Seen[] = []): LanguageModel {
  return {
    complete: async ({ schema, input, instructions }, { timeoutMs }) => {
      seen.push({ instructions, input: input as Record<string, unknown>, timeoutMs });
      const given = steps[instructions.toLowerCase() as keyof Steps];
      if (given instanceof Error) throw given;
      const parsed = schema.safeParse(given);
      if (!parsed.success) throw new ModelError('malformed');
      return parsed.data;
    },
  };
}

/** What failed at which step, in order. */
export function wordingBy(
  model: LanguageModel,
  failures: string[] = [],
  more: Partial<Wording> = {},
): Wording {
  return {
    model,
    instructions: { question: 'QUESTION', ranking: 'RANKING', answer: 'ANSWER' },
    onFailure: (step, reason) =>
      failures.push(`${step}: ${reason instanceof Error ? reason.message : reason}`),
    ...more,
  };
}

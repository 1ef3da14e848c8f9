import type { z } from 'zod';
import { maskedDeep } from './masking.ts';
import { mostTokens } from './service/budget.ts';
import { ModelError } from './service/model-error.ts';
import type { ModelService } from './service/openai-service.ts';
import type { Protection } from './service/protection.ts';

type Completion<Schema extends z.ZodType> = {
  instructions: string;
  /** What the instructions are about. It leaves as JSON, masked. */
  input: object;
  schema: Schema;
  /** The longest answer, in tokens; what the model thinks before it answers counts too. */
  mostTokens: number;
};

export type LanguageModel = {
  /** One answer in the schema's shape. Rejects with a `ModelError` whatever goes wrong, and when the time is up. */
  complete<Schema extends z.ZodType>(
    completion: Completion<Schema>,
    limits: { timeoutMs: number },
  ): Promise<z.infer<Schema>>;
};

/** For the shape that the answer must have, which is sent too. */
const SHAPE_TOKENS = 500;

export function createLanguageModel(
  model: string,
  service: ModelService,
  protection: Protection,
): LanguageModel {
  return {
    async complete({ instructions, input, schema, mostTokens: longest }, { timeoutMs }) {
      const sent = JSON.stringify(maskedDeep(input));
      const most = { input: mostTokens(instructions + sent) + SHAPE_TOKENS, output: longest };
      const { content } = await protection.call({ timeoutMs, most, share: 1 }, (signal) =>
        service.chat({ model, instructions, input: sent, schema, mostTokens: longest }, signal),
      );
      const parsed = schema.safeParse(json(content));
      if (!parsed.success) throw new ModelError('malformed');
      return parsed.data;
    },
  };
}

function json(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

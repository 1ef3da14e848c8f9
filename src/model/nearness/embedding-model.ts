import { masked } from '../masking.ts';
import { mostTokens } from '../service/budget.ts';
import { ModelError } from '../service/model-error.ts';
import type { ModelService } from '../service/openai-service.ts';
import type { Protection } from '../service/protection.ts';

export type EmbeddingModel = {
  name: string;
  /**
   * A vector of length 1 for each text, in order; the texts leave masked. `share`: how much of the day's budget the call
   * may reach. Rejects with a `ModelError`.
   */
  embed(texts: readonly string[], limits: { timeoutMs: number; share: number }): Promise<Float32Array[]>;
};

export function createEmbeddingModel(
  model: string,
  service: ModelService,
  protection: Protection,
): EmbeddingModel {
  return {
    name: model,
    async embed(texts, { timeoutMs, share }) {
      const sent = texts.map(masked);
      const most = { input: sent.reduce((sum, text) => sum + mostTokens(text) + 1, 0), output: 0 };
      const { vectors } = await protection.call({ timeoutMs, most, share }, (signal) =>
        service.embed({ model, texts: sent }, signal),
      );
      const units = vectors.map(unitVector);
      if (units.length !== texts.length || units.some((unit) => unit.length !== units[0]?.length)) {
        throw new ModelError('malformed');
      }
      return units;
    },
  };
}

/** Throws where it is no vector, or has no direction. */
function unitVector(given: unknown): Float32Array {
  if (!Array.isArray(given) || !given.every((one) => typeof one === 'number' && Number.isFinite(one))) {
    throw new ModelError('malformed');
  }
  const length = Math.hypot(...given);
  if (!(length > 0) || !Number.isFinite(length)) throw new ModelError('malformed');
  return Float32Array.from(given, (one: number) => one / length);
}

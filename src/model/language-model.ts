import OpenAI, { AzureOpenAI } from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import type { z } from 'zod';

/** Any service that speaks OpenAI's chat completions; `azure` takes the place of `baseUrl`. */
export type ModelSettings = {
  chatModel: string | undefined;
  apiKey: string | undefined;
  baseUrl: string | undefined;
  azure: { endpoint: string; apiVersion: string } | undefined;
};

export type Completion<Schema extends z.ZodType> = { instructions: string; input: string; schema: Schema };

export type LanguageModel = {
  /** One answer in the schema's shape. Rejects with a `ModelError` whatever goes wrong, and when the time is up. */
  complete<Schema extends z.ZodType>(
    completion: Completion<Schema>,
    limits: { timeoutMs: number },
  ): Promise<z.infer<Schema>>;
};

/** The model gave nothing that can be used. `reason` is for the log; it holds nothing that a person wrote. */
export class ModelError extends Error {
  readonly reason: 'unreachable' | 'too-slow' | 'refused' | 'cut-off' | 'malformed';

  constructor(reason: ModelError['reason'], options: { cause?: unknown } = {}) {
    super(`the language model's answer is not used: ${reason}`, options);
    this.name = 'ModelError';
    this.reason = reason;
  }
}

/** Undefined until someone has chosen a model: Lika answers without one. */
export function createLanguageModel(settings: ModelSettings | undefined): LanguageModel | undefined {
  const { chatModel } = settings ?? {};
  if (!settings || chatModel === undefined) return undefined;
  const client = clientFor(settings);

  return {
    async complete({ instructions, input, schema }, { timeoutMs }) {
      const deadline = AbortSignal.timeout(timeoutMs);
      const content = await client.chat.completions
        .create(
          {
            model: chatModel,
            messages: [
              { role: 'system', content: instructions },
              { role: 'user', content: input },
            ],
            response_format: zodResponseFormat(schema, 'answer'),
          },
          { signal: deadline, timeout: timeoutMs, maxRetries: 0 },
        )
        .then(contentOf)
        .catch((error: unknown) => {
          if (error instanceof ModelError) throw error;
          throw new ModelError(deadline.aborted ? 'too-slow' : 'unreachable', { cause: error });
        });
      const parsed = schema.safeParse(json(content));
      if (!parsed.success) throw new ModelError('malformed', { cause: parsed.error });
      return parsed.data;
    },
  };
}

/** Everything that the client would else take from the environment is given. */
function clientFor({ apiKey, baseUrl, azure }: ModelSettings): OpenAI {
  const common = { apiKey: apiKey ?? 'none', organization: null, project: null, logLevel: 'off' as const };
  return azure
    ? new AzureOpenAI({ ...common, endpoint: azure.endpoint, apiVersion: azure.apiVersion })
    : new OpenAI({ ...common, baseURL: baseUrl ?? 'https://api.openai.com/v1' });
}

/** What a service of that shape may send back, however strange. */
function contentOf(completion: OpenAI.Chat.Completions.ChatCompletion): string {
  const choice: Partial<(typeof completion.choices)[number]> | undefined = completion.choices?.[0];
  if (choice?.message?.refusal) throw new ModelError('refused');
  if (choice?.finish_reason === 'content_filter') throw new ModelError('refused');
  if (choice?.finish_reason === 'length') throw new ModelError('cut-off');
  if (typeof choice?.message?.content !== 'string') throw new ModelError('malformed');
  return choice.message.content;
}

function json(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

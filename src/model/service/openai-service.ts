import OpenAI, { APIError, AzureOpenAI } from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import type { z } from 'zod';
import { ModelError, type ModelFault, type Usage } from './model-error.ts';
import { isOpenAi } from './provider.ts';

/** Any service that speaks OpenAI's chat completions and embeddings; `azure` takes the place of `baseUrl`. */
export type ModelSettings = {
  chatModel: string | undefined;
  embeddingModel: string | undefined;
  apiKey: string | undefined;
  baseUrl: string | undefined;
  azure: { endpoint: string; apiVersion: string } | undefined;
};

/** The service, one call at a time. Rejects with a `ModelError` whatever goes wrong. */
export type ModelService = {
  chat(
    asked: { model: string; instructions: string; input: string; schema: z.ZodType; mostTokens: number },
    signal: AbortSignal,
  ): Promise<{ content: string; usage: Usage | undefined }>;
  embed(
    asked: { model: string; texts: readonly string[] },
    signal: AbortSignal,
  ): Promise<{ vectors: unknown[]; usage: Usage | undefined }>;
};

/** A longer answer than this is none that was asked for. */
const MOST_BYTES = 16 * 1024 * 1024;

export function createOpenAiService(settings: ModelSettings): ModelService {
  const client = clientFor(settings);
  return {
    async chat({ model, instructions, input, schema, mostTokens }, signal) {
      const completion = await called(signal, () =>
        client.chat.completions.create(
          {
            model,
            messages: [
              { role: 'system', content: instructions },
              { role: 'user', content: input },
            ],
            response_format: zodResponseFormat(schema, 'answer'),
            ...(isOpenAi(settings) ? { max_completion_tokens: mostTokens } : { max_tokens: mostTokens }),
          },
          { signal },
        ),
      );
      const usage = usageOf(completion.usage?.prompt_tokens, completion.usage?.completion_tokens);
      return { content: contentOf(completion, usage), usage };
    },
    async embed({ model, texts }, signal) {
      const given = await called(signal, () =>
        client.embeddings.create({ model, input: [...texts], encoding_format: 'float' }, { signal }),
      );
      const usage = usageOf(given.usage?.prompt_tokens, 0);
      if (!Array.isArray(given.data)) throw new ModelError('malformed', { usage });
      // A service may give them in another order; what has no place of its own keeps the one it came in.
      const placed = given.data.map((one, at) => ({ at: one?.index ?? at, vector: one?.embedding }));
      return {
        vectors: placed.toSorted((one, other) => one.at - other.at).map(({ vector }) => vector),
        usage,
      };
    },
  };
}

/** Everything that the client would else take from the environment is given. */
function clientFor({ apiKey, baseUrl, azure }: ModelSettings): OpenAI {
  const common = {
    apiKey: apiKey ?? 'none',
    organization: null,
    project: null,
    logLevel: 'off' as const,
    maxRetries: 0,
    fetch: fetchUpTo(MOST_BYTES),
  };
  return azure
    ? new AzureOpenAI({ ...common, endpoint: azure.endpoint, apiVersion: azure.apiVersion })
    : new OpenAI({ ...common, baseURL: baseUrl ?? 'https://api.openai.com/v1' });
}

/** Stops reading at so many bytes, and follows no redirect: what is asked goes to the configured address alone. */
function fetchUpTo(mostBytes: number): typeof fetch {
  return async (address, init) => {
    const response = await fetch(address, { ...init, redirect: 'error' });
    if (response.body === null) return response;
    let read = 0;
    const bounded = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, stream) {
        read += chunk.byteLength;
        if (read > mostBytes) stream.error(new ModelError('too-long'));
        else stream.enqueue(chunk);
      },
    });
    const { status, statusText, headers } = response;
    return new Response(response.body.pipeThrough(bounded), { status, statusText, headers });
  };
}

async function called<Result>(signal: AbortSignal, call: () => Promise<Result>): Promise<Result> {
  try {
    const result = await call();
    // A body that is no JSON object comes through as it is.
    if (typeof result !== 'object' || result === null) throw new ModelError('malformed');
    return result;
  } catch (error) {
    if (signal.aborted) throw new ModelError('too-slow');
    throw modelErrorOf(error);
  }
}

function modelErrorOf(error: unknown): ModelError {
  if (error instanceof ModelError) return error;
  if (error instanceof SyntaxError) return new ModelError('malformed');
  if (error instanceof APIError && typeof error.status === 'number') {
    const { status } = error;
    return new ModelError(faultOf(status), { status, retryAfterMs: retryAfter(error.headers) });
  }
  const cause = error instanceof Error ? error.cause : undefined;
  return cause === undefined ? new ModelError('unreachable') : modelErrorOf(cause);
}

function faultOf(status: number): ModelFault {
  if (status === 429) return 'rate-limited';
  return status >= 500 ? 'failing' : 'rejected';
}

/** Milliseconds, seconds or a date; undefined where the service says nothing that can be read. */
function retryAfter(headers: Headers | undefined): number | undefined {
  const inMs = Number.parseFloat(headers?.get('retry-after-ms') ?? '');
  if (inMs >= 0) return inMs;
  const written = headers?.get('retry-after') ?? '';
  if (/^\s*\d+(?:\.\d+)?\s*$/u.test(written)) return Number(written) * 1_000;
  const at = Date.parse(written);
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.now());
}

function usageOf(input: unknown, output: unknown): Usage | undefined {
  return typeof input === 'number' && typeof output === 'number' ? { input, output } : undefined;
}

/** What a service of that shape may send back, however strange. */
function contentOf(completion: OpenAI.Chat.Completions.ChatCompletion, usage: Usage | undefined): string {
  const choice: Partial<(typeof completion.choices)[number]> | undefined = completion.choices?.[0];
  if (choice?.message?.refusal) throw new ModelError('refused', { usage });
  if (choice?.finish_reason === 'content_filter') throw new ModelError('refused', { usage });
  if (choice?.finish_reason === 'length') throw new ModelError('cut-off', { usage });
  if (typeof choice?.message?.content !== 'string') throw new ModelError('malformed', { usage });
  return choice.message.content;
}

import { z } from 'zod';
import { DeliveryError } from '../../messages/platform.ts';
import { type About, nameOf, remedyFor } from './refusals.ts';

/** What a failed call to Teams means. */
export type Failure = {
  /** Teams' own code, or one of ours: `unreachable`, `credentials`, `http_STATUS` and so on. */
  code: string;
  /** Trying again will not help until someone has done what the remedy says. */
  permanent: boolean;
  retryAfterMs: number | undefined;
  remedy: string;
  /** Only of what nobody foresaw: a refusal carries the token and what was written, and must not reach the log. */
  cause?: unknown;
};

/** A call to Teams that failed for good, or for too long. */
export class TeamsCallError extends DeliveryError {
  readonly code: string;

  /** `doing` is what was tried: "sending", say. */
  constructor(doing: string, about: About, failure: Failure) {
    const { permanent, remedy, retryAfterMs, cause } = failure;
    super(`Teams: ${doing} failed for ${nameOf(about)} with ${failure.code}`, {
      permanent,
      remedy,
      cause,
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    });
    this.name = 'TeamsCallError';
    this.code = failure.code;
  }
}

/** A failed answer, as the SDK tells of it. */
const Refused = z.object({
  statusCode: z.int(),
  response: z
    .object({
      bodyAsText: z.string().nullish(),
      headers: z.custom<{ get(name: string): string | undefined }>(
        (headers) => typeof headers === 'object' && headers !== null && 'get' in headers,
      ),
    })
    .optional(),
});

const Code = z.string().regex(/^[A-Za-z][A-Za-z0-9_.-]*$/);
/** Where the connector writes its code: at the top as `subCode` or `code`, or in `error`. */
const Body = z.object({
  subCode: Code.optional(),
  code: Code.optional(),
  error: z.object({ subCode: Code.optional(), code: Code.optional() }).optional(),
});

/** MSAL's and Azure Identity's errors. */
const LoginFailed = z.object({
  name: z.enum([
    'ServerError',
    'ClientAuthError',
    'ClientConfigurationError',
    'InteractionRequiredAuthError',
    'NetworkError',
    'AuthenticationError',
    'AuthenticationRequiredError',
    'AggregateAuthenticationError',
    'CredentialUnavailableError',
  ]),
  errorCode: z.string().optional(),
});
/** What Microsoft answers to an id, a secret or a tenant that is wrong. */
const WRONG_CREDENTIALS = new Set([
  'invalid_client',
  'unauthorized_client',
  'invalid_request',
  'invalid_resource',
]);
/** The request was not answered. */
const Unanswered = z.object({ name: z.enum(['RestError', 'AbortError', 'FetchError']) });
/** Statuses below 500 that pass by themselves. */
const PASSING = new Set([408, 409, 412, 425, 429]);

/** `now` is for a Retry-After that is written as a date. */
export function failureOf(error: unknown, about: About, now: Date): Failure {
  const refused = Refused.safeParse(error).data;
  if (refused !== undefined) return refusal(refused, about, now);
  const login = LoginFailed.safeParse(error).data;
  if (login !== undefined) {
    const wrong = login.errorCode !== undefined && WRONG_CREDENTIALS.has(login.errorCode);
    return passing(wrong ? 'credentials' : 'login', about);
  }
  if (Unanswered.safeParse(error).success) return passing('unreachable', about);
  return { ...passing('unexpected', about), cause: error };
}

/** A failure that may be over the next time. */
export function passing(code: string, about: About): Failure {
  return { code, permanent: false, retryAfterMs: undefined, remedy: remedyFor(code, about) };
}

function refusal({ statusCode, response }: z.infer<typeof Refused>, about: About, now: Date): Failure {
  if (statusCode < 400) return passing('unreadable', about);
  // Not for good: when the credentials are mended, what waited goes out.
  if (statusCode === 401) return passing('credentials', about);
  const code = codeIn(response?.bodyAsText) ?? `http_${statusCode}`;
  return {
    code,
    permanent: statusCode < 500 && !PASSING.has(statusCode),
    retryAfterMs: retryAfterMs(response?.headers.get('retry-after'), now),
    remedy: remedyFor(code, about, statusCode),
  };
}

function codeIn(body: string | null | undefined): string | undefined {
  try {
    const read = Body.parse(JSON.parse(body ?? ''));
    return read.subCode ?? read.error?.subCode ?? read.error?.code ?? read.code;
  } catch {
    return undefined;
  }
}

function retryAfterMs(header: string | undefined, now: Date): number | undefined {
  if (header === undefined || header === '') return undefined;
  const ms = /^\d+(\.\d+)?$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now.getTime();
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

/** Teams asks to wait, or Lika knows that it would. */
export function throttled(waitMs: number, about: About): Failure {
  const code = 'throttled';
  return { code, permanent: false, retryAfterMs: waitMs, remedy: remedyFor(code, about, 429) };
}

/** Nobody, or no channel, to write to is known. */
export function unknown(
  code: 'not-met' | 'removed' | 'no-channel' | 'no-conversation',
  about: About,
): Failure {
  return { code, permanent: true, retryAfterMs: undefined, remedy: remedyFor(code, about) };
}

import { webApi } from '@slack/bolt';
import { z } from 'zod';
import { DeliveryError } from '../../messages/platform.ts';
import { APP_TOKEN_REFUSALS, REFUSALS } from './refusals.ts';
import { type Method, SOCKET_METHOD } from './requirements.ts';

type Called = Method | typeof SOCKET_METHOD;

/** What a failed call to Slack means. */
export type Failure = {
  /** Slack's own code, or `unreachable`, `http_STATUS`, `unreadable`. */
  code: string;
  /** Trying again will not help until someone has done what the remedy says. */
  permanent: boolean;
  /** Slack may have done it all the same, `later`: or may yet do it, as the answer did not come in time. */
  uncertain: boolean | 'later';
  retryAfterMs: number | undefined;
  remedy: string;
};

/** A call to Slack that failed for good, or for too long. */
export class SlackCallError extends DeliveryError {
  readonly code: string;
  readonly uncertain: Failure['uncertain'];

  constructor(method: Called, about: string, failure: Failure, cause: unknown) {
    const { permanent, remedy, retryAfterMs } = failure;
    super(`Slack: ${method} for ${about} failed with ${failure.code}`, {
      permanent,
      remedy,
      cause,
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    });
    this.name = 'SlackCallError';
    this.code = failure.code;
    this.uncertain = failure.uncertain;
  }
}

const TRANSIENT = new Set([
  'ratelimited',
  'rate_limited',
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
]);
const THROTTLED = new Set(['ratelimited', 'rate_limited']);
/** The request never reached anyone. */
const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);
const RETRY_AFTER_UNTOLD_MS = 1000;
/** What we no longer wait for, or what a process sent that has died since, has been carried out by then, or never is. */
export const IN_FLIGHT_MS = 15_000;
const TROUBLE = 'Nothing to do: Slack has trouble. See https://slack-status.com.';
const NOT_SLACKS = 'Check what stands between this machine and Slack: the answer was not one of Slack’s.';

/** `about` names what the call was for in the remedy: a channel, or "the person". */
export function failureOf(method: Called, about: string, cause: unknown): Failure {
  if (cause instanceof webApi.WebAPIRateLimitedError) return throttled(cause.retryAfter * 1000);
  if (cause instanceof webApi.WebAPIPlatformError) return refused(method, about, cause);
  if (cause instanceof webApi.WebAPIHTTPError) {
    return cause.statusCode === 429
      ? throttled(RETRY_AFTER_UNTOLD_MS)
      : passing(`http_${cause.statusCode}`, TROUBLE, true);
  }
  if (cause instanceof z.ZodError) return passing('unreadable', NOT_SLACKS, true);
  return passing(
    'unreachable',
    'Check that this machine reaches Slack (SLACK_API_URL, firewall, proxy), and https://slack-status.com.',
    isTimeout(cause) ? 'later' : !NOT_SENT.has(networkCode(cause)),
  );
}

function refused(method: Called, about: string, cause: webApi.WebAPIPlatformError): Failure {
  const { error: code, response_metadata: metadata } = cause.data;
  if (THROTTLED.has(code)) return throttled((metadata?.retryAfter ?? 0) * 1000 || RETRY_AFTER_UNTOLD_MS);
  if (TRANSIENT.has(code)) return passing(code, TROUBLE, true);
  // An error page of a proxy, say: what came was not Slack's.
  if (!/^[a-z][a-z0-9_.-]*$/.test(code)) {
    return passing('unreadable', NOT_SLACKS, true);
  }
  const details = metadata?.messages?.length ? ` Slack says: ${metadata.messages.join('; ')}` : '';
  const needed = 'needed' in cause.data ? String(cause.data.needed) : undefined;
  const remedy =
    (method === SOCKET_METHOD ? APP_TOKEN_REFUSALS : REFUSALS)[code]?.({ about, needed }) ??
    `Look up ${code} at https://docs.slack.dev/reference/methods/${method}.${details}`;
  return { code, permanent: true, uncertain: false, retryAfterMs: undefined, remedy };
}

export function throttled(retryAfterMs: number): Failure {
  return {
    code: 'ratelimited',
    permanent: false,
    uncertain: false,
    retryAfterMs,
    remedy: 'Nothing to do: Slack asks to wait, and Lika tries again.',
  };
}

/** Nobody in the workspace has that e-mail. */
export function noSuchPerson(about: string): Failure {
  const code = 'users_not_found';
  const remedy = REFUSALS[code]?.({ about, needed: undefined }) ?? '';
  return { code, permanent: true, uncertain: false, retryAfterMs: undefined, remedy };
}

function passing(code: string, remedy: string, uncertain: Failure['uncertain']): Failure {
  return { code, permanent: false, uncertain, retryAfterMs: undefined, remedy };
}

/** We stopped waiting for the answer. */
function isTimeout(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at.name === 'TimeoutError' || at.name === 'AbortError') return true;
  }
  return false;
}

/** Node's code of a failed connection, which fetch wraps in several errors. */
function networkCode(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof AggregateError) return networkCode(at.errors[0]);
    if ('code' in at && typeof at.code === 'string' && /^E[A-Z_]+$/.test(at.code)) return at.code;
  }
  return '';
}

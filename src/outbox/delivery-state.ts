import type { DueMessage } from '../messages/due.ts';
import { DeliveryError } from '../messages/platform.ts';
import { FrozenMessage } from '../messages/reply-schema.ts';
import type { Posted, Sent } from '../records/sending/sent.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** How long after its time a message is still worth sending, where nothing else is said. */
export const LATEST_AFTER_MS = 24 * HOUR_MS;

/** What to do with a message now. The reasons are for administrators. */
export type Decision = { do: 'send' } | { do: 'skip'; why: string } | { do: 'give-up'; why: string };

/** `sent`: what is kept of the message, if anything. */
export function decide(sent: Sent | undefined, at: Date, latestAfterMs: number): Decision {
  if (sent === undefined) return { do: 'send' };
  if (sent.state === 'sent') return { do: 'skip', why: 'redan skickat' };
  if (sent.state === 'failed') return { do: 'skip', why: `skickas inte: ${sent.why ?? 'okänt fel'}` };
  if (at.getTime() > latestFor(sent, latestAfterMs)) {
    return { do: 'give-up', why: `för sent att skicka${sent.why === undefined ? '' : `: ${sent.why}`}` };
  }
  if (sent.notBefore !== undefined && Date.parse(sent.notBefore) > at.getTime()) {
    return { do: 'skip', why: `nytt försök tidigast ${sent.notBefore}: ${sent.why ?? 'okänt fel'}` };
  }
  return { do: 'send' };
}

/** The content is settled here: a later attempt sends this, whatever has changed meanwhile. */
export function frozen(message: DueMessage): Sent {
  const { id, kind, to, about, scheduledFor, news, tells, includes, reply } = message;
  const content: FrozenMessage = { to, reply };
  return {
    ...{ id, kind, to: nameOf(to), about, scheduledFor, content, state: 'frozen', attempts: 0 },
    ...(news === undefined ? {} : { news }),
    ...(tells === undefined ? {} : { tells }),
    ...(includes === undefined ? {} : { includes: includes.map((included) => included.id) }),
  };
}

/** Undefined when another version of Lika froze it in a shape that this one does not know. */
export function contentOf(sent: Sent): FrozenMessage | undefined {
  return FrozenMessage.safeParse(sent.content).data;
}

export function nameOf(to: DueMessage['to']): string {
  return to.kind === 'person' ? to.email : to.name;
}

export function delivered(sent: Sent, receipt: Posted, at: Date): Sent {
  const { notBefore: _, why: __, ...rest } = sent;
  return { ...rest, state: 'sent', attempts: sent.attempts + 1, sentAt: at.toISOString(), receipt };
}

export function givenUp(sent: Sent, why: string): Sent {
  const { notBefore: _, ...rest } = sent;
  return { ...rest, state: 'failed', why };
}

/**
 * Waits 1, 2, 4 … minutes, at most an hour, and at least as long as the platform asks. To be asked to wait is no failure,
 * and does not make the waits longer.
 */
export function waitAfter(error: unknown, attemptsBefore: number): { attempts: number; waitMs: number } {
  const asked = error instanceof DeliveryError ? error.retryAfterMs : undefined;
  if (asked !== undefined) return { attempts: attemptsBefore, waitMs: Math.max(asked, MINUTE_MS) };
  return { attempts: attemptsBefore + 1, waitMs: Math.min(MINUTE_MS * 2 ** attemptsBefore, HOUR_MS) };
}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Tried again after a while, or given up: for good where the platform says so, or once it would be too late. */
export function afterFailure(sent: Sent, error: unknown, at: Date, latestAfterMs: number): Sent {
  const why = reasonOf(error);
  const { attempts, waitMs } = waitAfter(error, sent.attempts);
  const tried = { ...sent, attempts };
  if (error instanceof DeliveryError && error.permanent) return givenUp(tried, why);

  const notBefore = at.getTime() + waitMs;
  if (notBefore > latestFor(sent, latestAfterMs)) {
    return givenUp(tried, `${why} (gav upp efter ${attempts} försök)`);
  }
  return { ...tried, notBefore: new Date(notBefore).toISOString(), why };
}

function latestFor(sent: Sent, latestAfterMs: number): number {
  return Date.parse(sent.scheduledFor) + latestAfterMs;
}

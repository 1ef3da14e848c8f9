import type { Revision } from '../messages/due.ts';
import type { Posted, Sent } from '../records/sending/sent.ts';
import { reasonOf, waitAfter } from './delivery-state.ts';

/** What may never be changed is posted anew no more often than this: a channel is not flooded with the same post. */
const ANEW_EVERY_MS = 24 * 3_600_000;

/** What to do with news of a message now. The reasons are for administrators. */
type RevisionDecision =
  | { do: 'nothing' }
  | { do: 'edit' }
  | { do: 'post-anew' }
  | { do: 'skip'; why: string };

/** `sent`: what is kept of the message, if anything. What was not sent yet is not changed: first it is sent as it is. */
export function decideOnRevision(
  sent: Sent | undefined,
  { news }: Pick<Revision, 'news'>,
  at: Date,
): RevisionDecision {
  if (sent?.state !== 'sent' || sent.receipt === undefined || newsTold(sent) === news) {
    return { do: 'nothing' };
  }
  const { untold, posting } = sent;
  if (untold?.givenUp && untold.news === news) return { do: 'skip', why: `ändras inte: ${untold.why}` };
  if (untold?.notBefore !== undefined && Date.parse(untold.notBefore) > at.getTime()) {
    return { do: 'skip', why: `nytt försök tidigast ${untold.notBefore}: ${untold.why}` };
  }
  // What was begun is finished: it may stand there already.
  return { do: posting === undefined ? 'edit' : 'post-anew' };
}

/** The stamp of what the message tells now. */
const newsTold = (sent: Sent): string | undefined => sent.edits?.news ?? sent.news;

/** The id that what stands there now was delivered under. */
export const deliveredAs = ({ id, anew }: Sent): string => (anew === undefined ? id : anewId(id, anew.times));

/** The id that it is posted anew under the next time. */
export const nextId = ({ id, anew }: Sent): string => anewId(id, (anew?.times ?? 0) + 1);

const anewId = (id: string, times: number): string => `${id}/again/${times}`;
/** The message's own id, also of one that was posted anew. */
export const originalId = (id: string): string => id.replace(/\/again\/\d+$/, '');

export function edited(sent: Sent, news: string, at: Date): Sent {
  const { untold: _, ...rest } = sent;
  return { ...rest, edits: { count: (sent.edits?.count ?? 0) + 1, at: at.toISOString(), news } };
}

/** When the message may be posted anew at the earliest, in milliseconds. */
export const mayPostAnew = ({ anew }: Sent): number =>
  anew === undefined ? 0 : Date.parse(anew.at) + ANEW_EVERY_MS;

export type Posting = Sent & { posting: NonNullable<Sent['posting']> };

/** Begun with one news, it is finished with it as what it tells: after a crash that may be what is found there. */
export function postedAnew(sent: Posting, receipt: Posted, at: Date): Sent {
  const { posting, ...rest } = edited(sent, sent.posting.news, at);
  return { ...rest, receipt, anew: { times: (sent.anew?.times ?? 0) + 1, at: at.toISOString() } };
}

/** Tried again after a while. */
export function notToldYet(sent: Sent, news: string, error: unknown, at: Date, atEarliest = at): Sent {
  const { attempts, waitMs } = waitAfter(error, sent.untold?.attempts ?? 0);
  const notBefore = new Date(Math.max(at.getTime() + waitMs, atEarliest.getTime())).toISOString();
  return { ...sent, untold: { news, attempts, why: reasonOf(error), notBefore } };
}

/**
 * It can neither be changed nor posted anew. `sent`: as it was before this attempt, so that an earlier one that may stand
 * there is not forgotten.
 */
export function neverTold(sent: Sent, news: string, error: unknown): Sent {
  const attempts = (sent.untold?.attempts ?? 0) + 1;
  return { ...sent, untold: { news, attempts, why: reasonOf(error), givenUp: true } };
}

/** What was given up is tried anew. */
export function triedAgain(sent: Sent): Sent {
  const { untold: _, ...rest } = sent;
  return rest;
}

import type { Revision } from '../messages/due.ts';
import { DeliveryError } from '../messages/platform.ts';
import type { Reply } from '../messages/reply.ts';
import type { FrozenMessage } from '../messages/reply-schema.ts';
import type { Posted, Sent } from '../records/sending/sent.ts';
import { LeaseLostError, StoreError } from '../store/store.ts';
import { contentOf, reasonOf } from './delivery-state.ts';
import {
  decideOnRevision,
  deliveredAs,
  edited,
  mayPostAnew,
  neverTold,
  nextId,
  notToldYet,
  type Posting,
  postedAnew,
} from './revision-state.ts';
import type { Deliver, Outcome, SendingParts } from './send-once.ts';

/** Changes what was posted. Rejects with a `DeliveryError` when it could not. */
export type Edit = (posted: Posted, to: FrozenMessage['to'], reply: Reply, id: string) => Promise<void>;

export type RevisingParts = Pick<SendingParts, 'records' | 'log'> & {
  deliver: Deliver;
  edit: Edit;
  /** The first instant, from that one on, when something may be posted anew: nobody wants to be called at night. */
  mayPostFrom: (at: Date) => Date;
};

/** News of a message that was sent, and how it should read now. */
export type News = { revision: Pick<Revision, 'id' | 'news'> & { reply: Reply }; sent: Sent };

/** What an outcome is told of as: the message itself has an outcome of its own. */
export const revisionId = (message: string): string => `edit/${message}`;

/** Changes one message in place, or posts it anew where that may not be done, for whoever alone may send. */
export async function revise({ revision, sent }: News, at: Date, parts: RevisingParts): Promise<Outcome> {
  const id = revisionId(sent.id);
  const decision = decideOnRevision(sent, revision, at);
  if (decision.do === 'nothing') return { kind: 'skipped', id, why: 'inget nytt' };
  if (decision.do === 'skip') return { kind: 'skipped', id, why: decision.why };
  const to = contentOf(sent)?.to;
  if (to === undefined || sent.receipt === undefined) {
    return { kind: 'failed', id, why: 'innehållet kan inte läsas av den här versionen' };
  }
  if (decision.do === 'post-anew') {
    const from = parts.mayPostFrom(at);
    if (from > at) return { kind: 'skipped', id, why: `läggs ut på nytt tidigast ${from.toISOString()}` };
    return postAnew({ revision, sent }, to, at, parts);
  }
  try {
    await parts.edit(sent.receipt, to, revision.reply, deliveredAs(sent));
  } catch (error) {
    return unedited({ revision, sent }, to, error, at, parts);
  }
  await parts.records.sent.set(sent.id, edited(sent, revision.news, at));
  parts.log.info({ id: sent.id }, 'a message was edited');
  return { kind: 'edited', id };
}

async function unedited(
  { revision, sent }: News,
  to: FrozenMessage['to'],
  error: unknown,
  at: Date,
  parts: RevisingParts,
): Promise<Outcome> {
  if (!isPermanent(error)) return notYet({ revision, sent }, error, at, parts);
  const atEarliest = parts.mayPostFrom(new Date(Math.max(at.getTime(), mayPostAnew(sent))));
  if (at < atEarliest) return notYet({ revision, sent }, error, at, parts, atEarliest);
  parts.log.warn(detailsOf(sent, error), 'a message could not be edited and is posted anew');
  return postAnew({ revision, sent }, to, at, parts);
}

/** What has begun is finished under the id that it was begun under, which the platform knows if it stands there. */
async function postAnew(
  { revision, sent }: News,
  to: FrozenMessage['to'],
  at: Date,
  parts: RevisingParts,
): Promise<Outcome> {
  const { records, deliver, log } = parts;
  const posting: Posting = { ...sent, posting: sent.posting ?? { news: revision.news } };
  if (sent.posting === undefined) await records.sent.set(sent.id, posting);
  let receipt: Posted;
  try {
    receipt = await deliver(to, revision.reply, nextId(sent));
  } catch (error) {
    if (!isPermanent(error)) return notYet({ revision, sent: posting }, error, at, parts);
    await records.sent.set(sent.id, neverTold(sent, revision.news, error));
    log.error(detailsOf(sent, error), 'a message could neither be edited nor posted anew');
    return failed(sent, error);
  }
  await records.sent.set(sent.id, postedAnew(posting, receipt, at));
  log.info({ id: sent.id }, 'a message was posted anew');
  return { kind: 'edited', id: revisionId(sent.id) };
}

async function notYet(
  { revision, sent }: News,
  error: unknown,
  at: Date,
  { records, log }: RevisingParts,
  atEarliest?: Date,
): Promise<Outcome> {
  // Another process has taken over: what became of the message is for that one to find out.
  if (error instanceof LeaseLostError || error instanceof StoreError) throw error;
  const after = notToldYet(sent, revision.news, error, at, atEarliest);
  await records.sent.set(sent.id, after);
  const { notBefore } = after.untold ?? {};
  log.warn({ ...detailsOf(sent, error), notBefore }, 'a message could not be edited yet');
  return failed(sent, error);
}

const isPermanent = (error: unknown): boolean => error instanceof DeliveryError && error.permanent;

const detailsOf = ({ id }: Sent, error: unknown) => ({
  id,
  remedy: error instanceof DeliveryError ? error.remedy : 'see the error',
  err: error,
});

const failed = ({ id }: Sent, error: unknown): Outcome => ({
  kind: 'failed',
  id: revisionId(id),
  why: reasonOf(error),
});

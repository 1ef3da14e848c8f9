import type { DueMessage } from '../messages/due.ts';
import type { Log } from '../messages/log.ts';
import { DeliveryError } from '../messages/platform.ts';
import type { Reply } from '../messages/reply.ts';
import type { Records } from '../records/records.ts';
import type { Posted, Sent } from '../records/sending/sent.ts';
import { LeaseLostError, StoreError } from '../store/store.ts';
import {
  afterFailure,
  contentOf,
  type Decision,
  decide,
  delivered,
  frozen,
  givenUp,
  LATEST_AFTER_MS,
} from './delivery-state.ts';
import { forgetTold, noteIncluded, noteTold } from './told.ts';

/** Rejects with a `DeliveryError` when it could not. */
export type Deliver = (to: DueMessage['to'], reply: Reply, id: string) => Promise<Posted>;

/** A message that is due, with what is kept of it; one of them is always there. */
export type Entry = { id: string; message?: DueMessage | undefined; sent?: Sent | undefined };

/** `why` is in Swedish where it is ours, for administrators. */
export type Outcome =
  | { kind: 'sent' | 'edited'; id: string }
  | { kind: 'skipped' | 'failed'; id: string; why: string };

export type SendingParts = {
  records: { sent: Pick<Records['sent'], 'get' | 'set'>; told: Pick<Records['told'], 'get' | 'set'> };
  deliver: Deliver;
  log: Log;
  /** Kind -> how long after its time a message is still worth sending; 24 hours unless told. */
  latestAfterMs?: Readonly<Record<string, number>>;
};

export function decideOn(sent: Sent | undefined, at: Date, parts: SendingParts): Decision {
  return decide(sent, at, latestAfter(sent, parts));
}

/** Freezes, sends and records one message, for whoever alone may send. Rejects only when the store does. */
export async function sendOnce(entry: Entry, at: Date, parts: SendingParts): Promise<Outcome> {
  const { records } = parts;
  const { id, message, sent: kept } = entry;
  const decision = decideOn(kept, at, parts);
  if (decision.do === 'skip') return { kind: 'skipped', id, why: decision.why };
  const settled = kept ?? (message && frozen(message));
  if (settled === undefined) return { kind: 'skipped', id, why: 'inget att skicka' };
  if (decision.do === 'give-up') {
    const remedy =
      kept?.why === undefined
        ? 'keep the server or its cron job running at that time'
        : 'mend what the reason says; what comes later is then sent';
    return await giveUp(settled, decision.why, remedy, parts);
  }
  if (message?.lapsed !== undefined) {
    await records.sent.set(id, givenUp(settled, message.lapsed));
    return { kind: 'skipped', id, why: message.lapsed };
  }
  if (kept === undefined) await records.sent.set(id, settled);
  if (message !== undefined) await noteIncluded(records, message, at);
  await noteTold(records, settled);
  return await send(settled, at, parts);
}

async function send(message: Sent, at: Date, parts: SendingParts): Promise<Outcome> {
  const { records, deliver, log } = parts;
  const { id } = message;
  const content = contentOf(message);
  if (content === undefined) {
    const why = 'innehållet kan inte läsas av den här versionen';
    return giveUp(message, why, 'it was frozen by another version of Lika: send it with that one', parts);
  }
  let receipt: Posted;
  try {
    receipt = await deliver(content.to, content.reply, id);
  } catch (error) {
    return undelivered(message, error, at, parts);
  }
  await records.sent.set(id, delivered(message, receipt, at));
  log.info({ id }, 'a message was sent');
  return { kind: 'sent', id };
}

async function undelivered(
  message: Sent,
  error: unknown,
  at: Date,
  { records, log, ...parts }: SendingParts,
): Promise<Outcome> {
  // Another process has taken over: what became of the message is for that one to find out.
  if (error instanceof LeaseLostError || error instanceof StoreError) throw error;
  const after = afterFailure(message, error, at, latestAfter(message, parts));
  await records.sent.set(message.id, after);
  if (after.state === 'failed') await forgetTold(records, after);
  const details = {
    id: message.id,
    attempts: after.attempts,
    remedy: error instanceof DeliveryError ? error.remedy : 'see the error',
    err: error,
  };
  if (after.state === 'failed') log.error(details, 'a message could not be delivered and is given up');
  else log.warn({ ...details, notBefore: after.notBefore }, 'a message could not be delivered yet');
  return { kind: 'failed', id: message.id, why: after.why ?? '' };
}

async function giveUp(
  message: Sent,
  why: string,
  remedy: string,
  { records, log }: SendingParts,
): Promise<Outcome> {
  const given = givenUp(message, why);
  await records.sent.set(message.id, given);
  await forgetTold(records, given);
  log.error({ id: message.id, why, remedy }, 'a message is given up');
  return { kind: 'failed', id: message.id, why };
}

function latestAfter(sent: Sent | undefined, { latestAfterMs }: Pick<SendingParts, 'latestAfterMs'>): number {
  return latestAfterMs?.[sent?.kind ?? ''] ?? LATEST_AFTER_MS;
}

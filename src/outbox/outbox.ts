import type { Due } from '../messages/due.ts';
import { plainText } from '../messages/plain-text.ts';
import type { Records } from '../records/records.ts';
import { LeaseLostError, type Store } from '../store/store.ts';
import { LeaseHeldError, waitForLease } from '../store/wait-for-lease.ts';
import { workUnderLease } from '../store/work-under-lease.ts';
import { contentOf, nameOf } from './delivery-state.ts';
import { readSent } from './read-sent.ts';
import { decideOn, type Entry, type Outcome, type SendingParts, sendOnce } from './send-once.ts';
import { sideBySide } from './side-by-side.ts';
import { createUnfinished } from './unfinished.ts';

/** What a tick found and did; `why` is for administrators, in Swedish where it is ours. */
export type TickResult = {
  at: string;
  due: { id: string; kind: string; to: string; about: string[]; scheduledFor: string; text: string }[];
  sent: number;
  skipped: { id: string; why: string }[];
  failed: { id: string; why: string }[];
  /** How many were left when the signal came; 0 as a rule. */
  left: number;
};

export type TickOptions = {
  /** Sends and writes nothing. */
  dryRun?: boolean;
  /** How long to wait for another process that is sending, in milliseconds. */
  patienceMs?: number;
  /** Begins on nothing more once it comes. */
  signal?: AbortSignal;
};

export type Outbox = {
  /** Sends, once each, all that is due at that instant. */
  tick(at: Date, options?: TickOptions): Promise<TickResult>;
};

/**
 * One process at a time sends, so that no message is sent twice and the platforms' limits are kept by all together. When
 * one dies, this is how long the others wait at least, less a third: longer than a request to a platform may take, so
 * that what the dead one sent has arrived by then.
 */
const LEASE_MS = 20_000;
const LEASE = 'outbox';
const PATIENCE_MS = 2 * 60_000;
/** How many are written to at a time. */
const AT_ONCE = 16;

/**
 * All that Lika sends by itself. A message is frozen, sent and recorded; what a crash or a failure left unfinished is
 * found again by its id, whether or not it still counts as due.
 */
export function createOutbox(
  parts: SendingParts & {
    records: Pick<Records, 'sent' | 'unfinished'>;
    claims: Pick<Store, 'lease'>;
    due: readonly Due[];
  },
): Outbox {
  const { records, claims, log } = parts;
  const unfinished = createUnfinished(records);

  const failure = (id: string, error: unknown): Outcome => {
    log.error({ id, err: error }, 'a message could not be handled; the others go on');
    return { kind: 'failed', id, why: error instanceof Error ? error.message : String(error) };
  };

  /** What goes to a channel comes first: it is one message, and many wait for it. */
  const gather = async (at: Date): Promise<{ entries: Entry[]; failed: Outcome[] }> => {
    const found = await Promise.allSettled(parts.due.map((due) => due(at)));
    const unknown = found.flatMap((result, index) =>
      result.status === 'rejected' ? [failure(`due/${index + 1}`, result.reason)] : [],
    );
    const messages = found.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
    const byId = new Map(messages.map((message) => [message.id, message]));
    const ids = [...new Set([...byId.keys(), ...(await unfinished.ids())])];
    const { kept, unreadable } = await readSent(records.sent, ids);
    const failed = [...unreadable].map(([id, error]) => failure(id, error));
    const entries = ids
      .map((id) => ({ id, message: byId.get(id), sent: kept.get(id) }))
      .filter(({ id, message, sent }) => !unreadable.has(id) && (message || sent?.state === 'frozen'));
    const inChannel = ({ message }: Entry) => (message?.to.kind === 'channel' ? 0 : 1);
    return {
      entries: entries.toSorted((one, other) => inChannel(one) - inChannel(other)),
      failed: [...unknown, ...failed],
    };
  };

  const preview = async (at: Date): Promise<TickResult> => {
    const { entries, failed } = await gather(at);
    const skipped = entries.flatMap(({ id, sent }): Outcome[] => {
      const decision = decideOn(sent, at, parts);
      return decision.do === 'send' ? [] : [{ kind: 'skipped', id, why: decision.why }];
    });
    return resultOf(at, entries, [...skipped, ...failed], 0);
  };

  const send = async (at: Date, signal: AbortSignal | undefined): Promise<TickResult> => {
    const { entries, failed } = await gather(at);
    const taken = new AbortController();
    const stop = AbortSignal.any([taken.signal, ...(signal === undefined ? [] : [signal])]);
    const fresh = entries.filter(({ sent }) => sent === undefined);
    await unfinished.add(
      fresh.map(({ id }) => id),
      at,
    );
    const options = { atOnce: AT_ONCE, keyOf: recipientOf, signal: stop };
    const { results, left } = await sideBySide(entries, options, (entry) =>
      sendOnce(entry, at, parts).catch((error: unknown): Outcome => {
        if (!(error instanceof LeaseLostError)) return failure(entry.id, error);
        // Another process is sending now, and finds what may have gone out: nothing more of this is ours to do.
        taken.abort();
        return elsewhere(entry.id);
      }),
    );
    if (!taken.signal.aborted) await unfinished.tidy(at);
    return resultOf(at, entries, [...results, ...failed], left);
  };

  return {
    async tick(at, { dryRun = false, patienceMs = PATIENCE_MS, signal } = {}) {
      if (dryRun) return preview(at);
      try {
        const lease = await waitForLease(claims, LEASE, { leaseMs: LEASE_MS, patienceMs });
        return await workUnderLease(lease, () => send(at, signal));
      } catch (error) {
        if (!(error instanceof LeaseHeldError || error instanceof LeaseLostError)) throw error;
        return resultOf(at, [], [elsewhere(LEASE)], 0);
      }
    },
  };
}

const elsewhere = (id: string): Outcome => ({
  kind: 'skipped',
  id,
  why: 'en annan process skickar just nu',
});

function resultOf(
  at: Date,
  entries: readonly Entry[],
  outcomes: readonly Outcome[],
  left: number,
): TickResult {
  const order = new Map(entries.map(({ id }, index) => [id, index]));
  const placeOf = ({ id }: Outcome) => order.get(id) ?? entries.length;
  const inOrder = outcomes.toSorted((one, other) => placeOf(one) - placeOf(other));
  const told = (kind: 'skipped' | 'failed') =>
    inOrder.flatMap((outcome) => (outcome.kind === kind ? [{ id: outcome.id, why: outcome.why }] : []));
  return {
    at: at.toISOString(),
    due: entries.map(dueLine),
    sent: outcomes.filter(({ kind }) => kind === 'sent').length,
    skipped: told('skipped'),
    failed: told('failed'),
    left,
  };
}

const recipientOf = ({ message, sent }: Entry): string =>
  sent?.to ?? (message === undefined ? '' : nameOf(message.to));

/** What was frozen is what is told, also where the message would be worded otherwise today. */
function dueLine(entry: Entry): TickResult['due'][number] {
  const { id, message, sent } = entry;
  const of = sent ?? message;
  const reply = (sent && contentOf(sent)?.reply) ?? message?.reply;
  return {
    id,
    kind: of?.kind ?? '',
    to: recipientOf(entry),
    about: of?.about ?? [],
    scheduledFor: of?.scheduledFor ?? '',
    text: reply === undefined ? '' : plainText(reply),
  };
}

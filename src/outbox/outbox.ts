import type { Due, Revisions } from '../messages/due.ts';
import type { Records } from '../records/records.ts';
import { LeaseLostError, type Store } from '../store/store.ts';
import { LeaseHeldError, waitForLease } from '../store/wait-for-lease.ts';
import { workUnderLease } from '../store/work-under-lease.ts';
import { readSent } from './read-sent.ts';
import { type Edit, type News, type RevisingParts, revise, revisionId } from './revise.ts';
import { decideOnRevision } from './revision-state.ts';
import { decideOn, type Entry, type Outcome, type SendingParts, sendOnce } from './send-once.ts';
import { sideBySide } from './side-by-side.ts';
import { recipientOf, resultOf, type TickResult } from './tick-result.ts';
import { createUnfinished } from './unfinished.ts';

export type { TickResult } from './tick-result.ts';

type TickOptions = {
  /** Sends and writes nothing. */
  dryRun?: boolean;
  /** How long to wait for another process that is sending, in milliseconds. */
  patienceMs?: number;
  /** Begins on nothing more once it comes. */
  signal?: AbortSignal;
};

export type Outbox = {
  /** Sends, once each, all that is due at that instant, and then changes what was sent and has news to tell. */
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
    records: Pick<Records, 'sent' | 'told' | 'unfinished'>;
    claims: Pick<Store, 'lease'>;
    due: readonly Due[];
    revisions: readonly Revisions[];
    edit: Edit;
    mayPostFrom: RevisingParts['mayPostFrom'];
  },
): Outbox {
  const { records, claims, log } = parts;
  const unfinished = createUnfinished(records);

  const failure = (id: string, error: unknown): Outcome => {
    log.error({ id, err: error }, 'a message could not be handled; the others go on');
    return { kind: 'failed', id, why: error instanceof Error ? error.message : String(error) };
  };

  /** What each of the abilities gives; one that cannot tell does not hide the others. */
  const ask = async <Given>(
    what: string,
    givers: readonly ((at: Date) => Promise<Given[]>)[],
    at: Date,
  ): Promise<{ given: Given[]; failed: Outcome[] }> => {
    const found = await Promise.allSettled(givers.map((give) => give(at)));
    return {
      given: found.flatMap((result) => (result.status === 'fulfilled' ? result.value : [])),
      failed: found.flatMap((result, index) =>
        result.status === 'rejected' ? [failure(`${what}/${index + 1}`, result.reason)] : [],
      ),
    };
  };

  /** What goes to a channel comes first: it is one message, and many wait for it. */
  const gather = async (at: Date): Promise<{ entries: Entry[]; failed: Outcome[] }> => {
    const { given: messages, failed: unknown } = await ask('due', parts.due, at);
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

  const gatherNews = async (at: Date): Promise<{ news: News[]; failed: Outcome[] }> => {
    const { given, failed: unknown } = await ask('revisions', parts.revisions, at);
    const byId = new Map(given.map((revision) => [revision.id, revision]));
    const { kept, unreadable } = await readSent(records.sent, [...byId.keys()]);
    const failed = [...unreadable].map(([id, error]) => failure(revisionId(id), error));
    const news: News[] = [];
    for (const [id, sent] of kept) {
      const revision = byId.get(id);
      if (revision === undefined || decideOnRevision(sent, revision, at).do === 'nothing') continue;
      try {
        news.push({ revision: { ...revision, reply: await revision.reply() }, sent });
      } catch (error) {
        failed.push(failure(revisionId(id), error));
      }
    }
    return { news, failed: [...unknown, ...failed] };
  };

  const preview = async (at: Date): Promise<TickResult> => {
    const { entries, failed } = await gather(at);
    const { news, failed: unread } = await gatherNews(at);
    const skipped = entries.flatMap(({ id, message, sent }): Outcome[] => {
      if (message?.lapsed !== undefined) return [{ kind: 'skipped', id, why: message.lapsed }];
      const decision = decideOn(sent, at, parts);
      return decision.do === 'send' ? [] : [{ kind: 'skipped', id, why: decision.why }];
    });
    const waiting = news.flatMap(({ revision, sent }): Outcome[] => {
      const decision = decideOnRevision(sent, revision, at);
      return decision.do === 'skip' ? [{ kind: 'skipped', id: revisionId(sent.id), why: decision.why }] : [];
    });
    return resultOf(at, { entries, news }, [...skipped, ...waiting, ...failed, ...unread], 0);
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
    const guarded = (id: string, work: Promise<Outcome>): Promise<Outcome> =>
      work.catch((error: unknown): Outcome => {
        if (!(error instanceof LeaseLostError)) return failure(id, error);
        // Another process is sending now, and finds what may have gone out: nothing more of this is ours to do.
        taken.abort();
        return elsewhere(id);
      });
    const sending = await sideBySide(
      entries,
      { atOnce: AT_ONCE, keyOf: recipientOf, signal: stop },
      (entry) => guarded(entry.id, sendOnce(entry, at, parts)),
    );
    const { news, failed: unread } = stop.aborted ? { news: [], failed: [] } : await gatherNews(at);
    const revising = await sideBySide(
      news,
      { atOnce: AT_ONCE, keyOf: ({ sent }) => sent.to, signal: stop },
      (one) => guarded(revisionId(one.sent.id), revise(one, at, parts)),
    );
    if (!taken.signal.aborted) await unfinished.tidy(at);
    const outcomes = [...sending.results, ...revising.results, ...failed, ...unread];
    return resultOf(at, { entries, news }, outcomes, sending.left + revising.left);
  };

  return {
    async tick(at, { dryRun = false, patienceMs = PATIENCE_MS, signal } = {}) {
      if (dryRun) return preview(at);
      try {
        const lease = await waitForLease(claims, LEASE, { leaseMs: LEASE_MS, patienceMs });
        return await workUnderLease(lease, () => send(at, signal));
      } catch (error) {
        if (!(error instanceof LeaseHeldError || error instanceof LeaseLostError)) throw error;
        return resultOf(at, { entries: [], news: [] }, [elsewhere(LEASE)], 0);
      }
    },
  };
}

const elsewhere = (id: string): Outcome => ({
  kind: 'skipped',
  id,
  why: 'en annan process skickar just nu',
});

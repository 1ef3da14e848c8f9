import type { Due } from '../messages/due.ts';
import { plainText } from '../messages/plain-text.ts';
import type { Records } from '../records/records.ts';
import { contentOf, nameOf } from './delivery-state.ts';
import { decideOn, type Entry, type Outcome, type SendingParts, sendOnce } from './send-once.ts';
import { createUnfinished } from './unfinished.ts';

/** What a tick found and did; `why` is for administrators, in Swedish where it is ours. */
export type TickResult = {
  at: string;
  due: { id: string; kind: string; to: string; about: string[]; scheduledFor: string; text: string }[];
  sent: number;
  skipped: { id: string; why: string }[];
  failed: { id: string; why: string }[];
};

export type Outbox = {
  /** Sends, once each, all that is due at that instant. A dry run sends and writes nothing. */
  tick(at: Date, options?: { dryRun?: boolean }): Promise<TickResult>;
};

/**
 * All that Lika sends by itself. A message is claimed by its id, frozen, sent and recorded; what a crash or a failure
 * left unfinished is found again by its id, whether or not it still counts as due.
 */
export function createOutbox(
  parts: SendingParts & { records: Pick<Records, 'sent' | 'unfinished'>; due: readonly Due[] },
): Outbox {
  const { records, claims, log } = parts;
  const unfinished = createUnfinished(records, claims);

  const failure = (id: string, error: unknown): Outcome => {
    log.error({ id, err: error }, 'a message could not be handled; the others go on');
    return { kind: 'failed', id, why: error instanceof Error ? error.message : String(error) };
  };

  const gather = async (at: Date): Promise<{ entries: Entry[]; failed: Outcome[] }> => {
    const found = await Promise.allSettled(parts.due.map((due) => due(at)));
    const failed = found.flatMap((result, index) =>
      result.status === 'rejected' ? [failure(`due/${index + 1}`, result.reason)] : [],
    );
    const messages = found.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
    const byId = new Map(messages.map((message) => [message.id, message]));
    const entries: Entry[] = [];
    for (const id of new Set([...byId.keys(), ...(await unfinished.ids())])) {
      try {
        const message = byId.get(id);
        const sent = await records.sent.get(id);
        if (message !== undefined || sent?.state === 'frozen') entries.push({ id, message, sent });
      } catch (error) {
        failed.push(failure(id, error));
      }
    }
    return { entries, failed };
  };

  const handle = async (entry: Entry, at: Date, dryRun: boolean): Promise<Outcome[]> => {
    const decision = decideOn(entry.sent, at, parts);
    if (decision.do === 'skip' || (dryRun && decision.do === 'give-up')) {
      return [{ kind: 'skipped', id: entry.id, why: decision.why }];
    }
    if (dryRun) return [];
    return [await sendOnce(entry, at, parts).catch((error: unknown) => failure(entry.id, error))];
  };

  return {
    async tick(at, { dryRun = false } = {}) {
      const { entries, failed: outcomes } = await gather(at);
      if (!dryRun) {
        const fresh = entries.filter(({ sent }) => sent === undefined);
        await unfinished.add(
          fresh.map(({ id }) => id),
          at,
        );
      }
      for (const entry of entries) outcomes.push(...(await handle(entry, at, dryRun)));
      if (!dryRun) await unfinished.tidy(at);

      const told = (kind: 'skipped' | 'failed') =>
        outcomes.flatMap((outcome) => (outcome.kind === kind ? [{ id: outcome.id, why: outcome.why }] : []));
      return {
        at: at.toISOString(),
        due: entries.map(dueLine),
        sent: outcomes.filter(({ kind }) => kind === 'sent').length,
        skipped: told('skipped'),
        failed: told('failed'),
      };
    },
  };
}

/** What was frozen is what is told, also where the message would be worded otherwise today. */
function dueLine({ id, message, sent }: Entry): TickResult['due'][number] {
  const of = sent ?? message;
  const reply = (sent && contentOf(sent)?.reply) ?? message?.reply;
  return {
    id,
    kind: of?.kind ?? '',
    to: sent?.to ?? (message === undefined ? '' : nameOf(message.to)),
    about: of?.about ?? [],
    scheduledFor: of?.scheduledFor ?? '',
    text: reply === undefined ? '' : plainText(reply),
  };
}

import { plainText } from '../messages/plain-text.ts';
import { contentOf, nameOf } from './delivery-state.ts';
import type { News } from './revise.ts';
import type { Entry, Outcome } from './send-once.ts';

/**
 * What a tick found and did; `why` is for administrators, in Swedish where it is ours. `revisions`: messages sent before
 * that have news to tell, with what they then tell; what became of one is told of as `edit/ID`.
 */
export type TickResult = {
  at: string;
  due: {
    id: string;
    kind: string;
    to: string;
    about: string[];
    /** Why it comes, in Swedish. */
    why: string[];
    scheduledFor: string;
    text: string;
  }[];
  revisions: { id: string; kind: string; to: string; text: string }[];
  sent: number;
  /** How many were changed in place, or posted anew where that could not be done. */
  edited: number;
  skipped: { id: string; why: string }[];
  failed: { id: string; why: string }[];
  /** How many were left when the signal came; 0 as a rule. */
  left: number;
};

export function resultOf(
  at: Date,
  { entries, news }: { entries: readonly Entry[]; news: readonly News[] },
  outcomes: readonly Outcome[],
  left: number,
): TickResult {
  const order = new Map(entries.map(({ id }, index) => [id, index]));
  const placeOf = ({ id }: Outcome) => order.get(id) ?? entries.length;
  const inOrder = outcomes.toSorted((one, other) => placeOf(one) - placeOf(other));
  const told = (kind: 'skipped' | 'failed') =>
    inOrder.flatMap((outcome) => (outcome.kind === kind ? [{ id: outcome.id, why: outcome.why }] : []));
  const count = (kind: Outcome['kind']) => outcomes.filter((outcome) => outcome.kind === kind).length;
  return {
    at: at.toISOString(),
    due: entries.map(dueLine),
    revisions: news.map(revisionLine),
    sent: count('sent'),
    edited: count('edited'),
    skipped: told('skipped'),
    failed: told('failed'),
    left,
  };
}

export const recipientOf = ({ message, sent }: Entry): string =>
  sent?.to ?? (message === undefined ? '' : nameOf(message.to));

/** What was frozen is what is told, also where the message would be worded otherwise today. */
export function dueLine(entry: Entry): TickResult['due'][number] {
  const { id, message, sent } = entry;
  const of = sent ?? message;
  const reply = (sent && contentOf(sent)?.reply) ?? message?.reply;
  return {
    id,
    kind: of?.kind ?? '',
    to: recipientOf(entry),
    about: of?.about ?? [],
    why: message?.why ?? [],
    scheduledFor: of?.scheduledFor ?? '',
    text: reply === undefined ? '' : plainText(reply),
  };
}

function revisionLine({ revision, sent }: News): TickResult['revisions'][number] {
  return { id: sent.id, kind: sent.kind, to: sent.to, text: plainText(revision.reply) };
}

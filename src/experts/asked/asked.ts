import { localDay } from '../../plan/local-time.ts';
import type { Asked, Vote } from '../../records/questions/asked.ts';
import type { Records } from '../../records/records.ts';
import { type ExpertParts, shortId } from '../parts.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** So many ways of asking the same are kept, the latest ones. */
const MOST_WORDINGS = 20;
/** So long someone may change their vote on an answer, as long as no more than so many have voted since. */
const VOTE_KEPT_DAYS = 90;
const MOST_VOTES = 500;
/** Nobody asks in more characters than this; what is longer is cut. */
export const LONGEST_WORDING = 1500;

/** One time that something was asked. `id`: of the message. */
type TimeAsked = {
  id: string;
  now: Date;
  /** Masked. */
  text: string;
  declined: boolean;
  nearest: Asked['nearest'];
};

export const wordingOf = (text: string) => ({ id: shortId(text), text });

/** The words that were asked; undefined when they are kept no longer. */
export async function wordsAsked(
  records: Pick<Records, 'asked'>,
  { asked, wording }: { asked: string; wording: string },
): Promise<string | undefined> {
  const kept = await records.asked.get(asked);
  return kept?.wordings.find(({ id }) => id === wording)?.text;
}

/** Counts one more time. */
export function noteAsked(
  parts: Pick<ExpertParts, 'register' | 'records' | 'turns'>,
  id: string,
  asking: TimeAsked,
): Promise<void> {
  const at = asking.now.toISOString();
  const wording = wordingOf(asking.text);
  return parts.turns(`asked/${id}`, async () => {
    const before = await parts.records.asked.get(id);
    if (before?.lastIn === asking.id) return;
    const others = (before?.wordings ?? []).filter((one) => one.id !== wording.id);
    await keepAsked(parts, id, {
      plan: parts.register.plan.id,
      wordings: [...others, wording].slice(-MOST_WORDINGS),
      times: (before?.times ?? 0) + 1,
      declined: (before?.declined ?? 0) + Number(asking.declined),
      helped: before?.helped ?? 0,
      unhelped: before?.unhelped ?? 0,
      votes: latestVotes(before?.votes ?? [], asking.now),
      open: (before?.open ?? 0) + Number(asking.declined),
      first: before?.first ?? at,
      last: at,
      lastIn: asking.id,
      ...pick('nearest', asking.nearest ?? before?.nearest),
      ...pick('seenTo', before?.seenTo),
    });
  });
}

/** Those that may still be changed; what was said before counts on. */
export function latestVotes(votes: readonly Vote[], now: Date): Vote[] {
  return votes
    .filter(({ at }) => now.getTime() - Date.parse(at) < VOTE_KEPT_DAYS * DAY_MS)
    .slice(-MOST_VOTES);
}

/** What has been asked is seen to: it is not open any more. */
export function seeTo(
  parts: Pick<ExpertParts, 'register' | 'records' | 'turns'>,
  id: string,
  seenTo: NonNullable<Asked['seenTo']>,
): Promise<Asked | undefined> {
  return changeAsked(parts, id, (asked) => ({ ...asked, open: 0, seenTo }));
}

/** Undefined when it is not kept. */
export function changeAsked(
  parts: Pick<ExpertParts, 'register' | 'records' | 'turns'>,
  id: string,
  to: (asked: Asked) => Asked,
): Promise<Asked | undefined> {
  return parts.turns(`asked/${id}`, async () => {
    const before = await parts.records.asked.get(id);
    if (before !== undefined) await keepAsked(parts, id, to(before));
    return before;
  });
}

/** All that is open, what is asked most first. */
export async function openAsked(
  records: Pick<Records, 'asked'>,
  plan: string,
): Promise<{ id: string; asked: Asked }[]> {
  const found: { id: string; asked: Asked }[] = [];
  for await (const [id, asked] of records.asked.entries()) {
    if (asked.plan === plan && asked.open > 0) found.push({ id, asked });
  }
  return found.toSorted(
    (one, other) => other.asked.times - one.asked.times || (one.asked.last < other.asked.last ? 1 : -1),
  );
}

function keepAsked(
  { register, records }: Pick<ExpertParts, 'register' | 'records'>,
  id: string,
  asked: Asked,
): Promise<void> {
  return records.asked.set(id, asked, { ttlMs: register.plan.experts.keepAskedDays * DAY_MS });
}

function pick<Key extends string, Value>(key: Key, value: Value | undefined) {
  return (value === undefined ? {} : { [key]: value }) as Partial<Record<Key, Value>>;
}

export const dayOf = (instant: string, timeZone: string) => localDay(new Date(instant), timeZone);

import type { Language } from '../messages/format.ts';
import type { Incoming, Sender } from '../messages/incoming.ts';
import type { Person } from '../plan/roster.ts';
import type { Acquaintance } from '../records/people/acquaintance.ts';
import type { Records } from '../records/records.ts';
import type { Asking } from '../register/asking.ts';
import type { Register } from '../register/register.ts';
import type { Abilities } from './abilities.ts';

/** One message on its way to its answer, with who wrote it and what is known of them. */
export type Turn = {
  register: Register;
  records: Records;
  abilities: Abilities;
  incoming: Incoming;
  /** The thread in a channel, named the same whoever writes in it. */
  thread: string;
  person: Person | undefined;
  known: Acquaintance;
  language: Language;
  now: Date;
};

/** What is known of the sender, with where they wrote from: that is where reminders will reach them. */
export async function recall(
  records: Records,
  from: Sender,
  person: Person | undefined,
): Promise<Acquaintance> {
  const key = acquaintanceKey(from);
  const known = (await records.acquaintances.get(key)) ?? { addresses: {}, remindFrom: {} };
  if (person === undefined) return known;
  // Who writes can be written to again.
  if ((await records.unreachable.get(key)) !== undefined) await records.unreachable.delete(key);
  if (known.addresses[from.platform] === from.address && known.lastPlatform === from.platform) return known;
  const next = {
    ...known,
    addresses: { ...known.addresses, [from.platform]: from.address },
    lastPlatform: from.platform,
  };
  await records.acquaintances.set(key, next);
  return next;
}

export const acquaintanceKey = ({ email, platform, address }: Sender): string =>
  email ?? `${platform}:${address}`;

/** Undefined for someone who is not on the roster. */
export function askingOf(turn: Turn): Asking | undefined {
  const { person, language, now, incoming } = turn;
  const pressed = incoming.body.kind === 'command';
  return person && { person, language, now, id: incoming.id, pressed, forms: incoming.forms === true };
}

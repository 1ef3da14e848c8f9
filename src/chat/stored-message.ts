import type { Incoming, Sender } from '../messages/incoming.ts';

/** A message that waits in the inbox, and under which key. */
export type StoredMessage = { key: string; incoming: Incoming };

/** What the keys of all that one person has sent on one platform begin with. */
export function keysOf({ platform, address }: Sender): string {
  return `${platform}/${encodeURIComponent(address)}/`;
}

/** Of one person's messages the key of the earlier is the lesser. */
export function keyOf({ id, at, from }: Incoming): string {
  return `${keysOf(from)}${new Date(at).toISOString()}/${id}`;
}

export function byTime(one: Incoming, other: Incoming): number {
  return Date.parse(one.at) - Date.parse(other.at) || (one.id < other.id ? -1 : 1);
}

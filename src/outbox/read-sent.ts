import type { Records } from '../records/records.ts';
import type { Sent } from '../records/sending/sent.ts';

const PAGE = 500;

type SentById = {
  kept: ReadonlyMap<string, Sent>;
  /** What this version cannot read, or the store did not give. */
  unreadable: ReadonlyMap<string, unknown>;
};

/** What is kept of each message. One that cannot be read does not hide the others. */
export async function readSent(
  sent: Pick<Records['sent'], 'get' | 'getMany'>,
  ids: readonly string[],
): Promise<SentById> {
  const kept = new Map<string, Sent>();
  const unreadable = new Map<string, unknown>();
  const keep = (id: string, message: Sent | undefined) => message !== undefined && kept.set(id, message);

  for (let from = 0; from < ids.length; from += PAGE) {
    const page = ids.slice(from, from + PAGE);
    const together = await sent.getMany(page).catch(() => undefined);
    if (together !== undefined) {
      for (const [index, id] of page.entries()) keep(id, together[index]);
      continue;
    }
    for (const id of page) {
      try {
        keep(id, await sent.get(id));
      } catch (error) {
        unreadable.set(id, error);
      }
    }
  }
  return { kept, unreadable };
}

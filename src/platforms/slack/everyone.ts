import { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { Web } from './web.ts';

const PAGE = 500;
const FRESH_MS = 30 * 60 * 1000;
const Members = z.object({
  members: z.array(
    z.object({
      id: z.string(),
      deleted: z.boolean().default(false),
      profile: z.object({ email: z.string().optional() }).default({}),
    }),
  ),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

/**
 * All people of the workspace, a page at a time. Slack lets fifty a minute be looked up one by one, and thousands be
 * listed. What was read is kept in this process for a while and nowhere else.
 */
export interface Everyone {
  /** Slack's id of the active person with that e-mail, if they are among those read lately. */
  seen(email: string): string | undefined;
  /** Reads on until the person is found, waiting as long as Slack's limits ask; undefined when there is no such person. */
  find(email: string): Promise<string | undefined>;
}

/** `cursor`: where the next page begins; undefined when all is read. */
type Listing = { people: Map<string, string>; cursor: string | undefined; at: number };

export function createEveryone(web: Pick<Web, 'call'>, clock: Clock): Everyone {
  let listing: Listing | undefined;
  let turning: Promise<Listing> | undefined;

  const recent = (): Listing | undefined =>
    listing !== undefined && clock.elapsedMs() - listing.at < FRESH_MS ? listing : undefined;

  async function readPage(): Promise<Listing> {
    const { people, cursor, at } = recent() ?? { people: new Map(), cursor: '', at: clock.elapsedMs() };
    const args = { limit: PAGE, cursor: cursor || undefined };
    const patience = { about: 'everyone', patienceMs: Number.POSITIVE_INFINITY };
    const page = await web.call('users.list', args, Members, patience);
    for (const { id, deleted, profile } of page.members) {
      const email = profile.email?.trim().toLowerCase();
      if (email && !deleted) people.set(email, id);
    }
    listing = { people, cursor: page.response_metadata?.next_cursor || undefined, at };
    return listing;
  }

  /** One page for all who wait for it. */
  function turnPage(): Promise<Listing> {
    turning ??= readPage().finally(() => {
      turning = undefined;
    });
    return turning;
  }

  return {
    seen: (email) => recent()?.people.get(email),
    async find(email) {
      let read = recent() ?? (await turnPage());
      while (!read.people.has(email) && read.cursor !== undefined) read = await turnPage();
      return read.people.get(email);
    },
  };
}

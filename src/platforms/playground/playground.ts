import type { Router } from 'express';
import type { Platform } from '../../messages/platform.ts';
import { createConversations } from './conversations.ts';
import { createPageEvents } from './events.ts';
import type { PlaygroundOptions } from './options.ts';
import { createRoutes } from './routes.ts';
import { createSending } from './sending.ts';
import { createTalk } from './talk.ts';
import { createTimeTravel } from './time-travel.ts';
import { createWorking } from './working.ts';

/** A page on this computer where one can be several people, talk with Lika, and move the clock. */
export type Playground = Platform & {
  /** The page at `/`, and what it needs under `/playground`; leaves every other path alone. */
  router: Router;
  /** Ends the open pages' event streams, so that the server can stop. */
  close(): void;
};

/**
 * A person's conversation is named by their e-mail, and the channel's by its name. `Incoming.from.address` is the
 * e-mail; in the channel `place.thread` is too, which is how a `direct` reply to a question there finds its way.
 */
export function createPlayground(options: PlaygroundOptions): Playground {
  const events = createPageEvents();
  const conversations = createConversations(
    options.memory,
    (conversation, entry) => events.tell({ kind: 'entry', conversation, entry }),
    options.report,
  );
  const working = createWorking((work, going) => events.tell({ kind: 'working', ...work, working: going }));
  const time = createTimeTravel(options, events);
  const talk = createTalk(options, conversations, working);
  return {
    name: 'playground',
    ...createSending(options, conversations, working),
    trouble: () => undefined,
    router: createRoutes(options, { conversations, working, talk, time, events }),
    close: () => events.close(),
  };
}

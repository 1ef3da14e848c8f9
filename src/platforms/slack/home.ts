import { z } from 'zod';
import type { Log } from '../../messages/log.ts';
import type { Reply } from '../../messages/reply.ts';
import { SlackCallError } from './failure.ts';
import { renderHome } from './render-home.ts';
import type { Web } from './web.ts';

const Published = z.object({});

/** People's home tabs. */
interface Home {
  /** Shows a person's tab as things stand now, in the background. */
  show(user: string): void;
  /** Finishes what is under way, and shows nothing more. */
  stop(): Promise<void>;
}

type HomeOptions = {
  web: Web;
  logger: Log;
  /** What stands in a person's tab now; may reject. */
  contentFor(user: string): Promise<Reply[]>;
  /** Said at the end when not all of it fits. */
  cutNote: string;
};

export function createHome({ web, logger, contentFor, cutNote }: HomeOptions): Home {
  /** Whose tab is being shown, and whether it has to be once more because things may have changed since. */
  const again = new Map<string, boolean>();
  const working = new Set<Promise<void>>();
  let stopped = false;

  /** One at a time for each person, so that what was made later is never covered by what was made before it. */
  async function keepShowing(user: string): Promise<void> {
    do {
      again.set(user, false);
      await publish(user);
    } while (again.get(user) && !stopped);
    again.delete(user);
  }

  async function publish(user: string): Promise<void> {
    try {
      const view = renderHome(await contentFor(user), cutNote);
      if (view.blocks.length === 0) return;
      await web.call('views.publish', { user_id: user, view }, Published, {
        about: 'a home tab',
        attempts: 2,
      });
    } catch (error) {
      // What Slack refused is in the log already, with its remedy (`web.ts`).
      if (!(error instanceof SlackCallError)) logger.error({ err: error }, 'A home tab could not be shown');
    }
  }

  return {
    show(user) {
      if (stopped) return;
      if (again.has(user)) {
        again.set(user, true);
        return;
      }
      const work = keepShowing(user).finally(() => working.delete(work));
      working.add(work);
    },
    async stop() {
      stopped = true;
      await Promise.all(working);
    },
  };
}

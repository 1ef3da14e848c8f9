import { z } from 'zod';
import type { Log } from '../../messages/log.ts';
import { SlackCallError } from './failure.ts';
import type { Health } from './health.ts';
import type { Web } from './web.ts';

/** When a connection that does not work is tried again: soon at first, and then ever more seldom. */
const FIRST_PROBE_MS = 5000;
const LAST_PROBE_MS = 5 * 60 * 1000;

const AuthTest = z.object({
  user_id: z.string(),
  bot_id: z.string().optional(),
  team_id: z.string(),
  enterprise_id: z.string().nullish(),
});
/** Who Lika is in this workspace. */
export type Self = z.infer<typeof AuthTest>;

/** That the token works, and who Lika is with it. */
export interface Connection {
  /** Rejects when the token cannot work; a Slack that is merely out of reach is tried again in the background. */
  start(): Promise<void>;
  stop(): void;
  /** Undefined until Slack has answered once. */
  self(): Self | undefined;
  /** Asks Slack when that is needed. Rejects with a `SlackCallError`. */
  identify(): Promise<Self>;
}

export function createConnection(web: Pick<Web, 'call'>, health: Health, logger: Log): Connection {
  let self: Self | undefined;
  let timer: NodeJS.Timeout | undefined;

  async function ask(attempts: number): Promise<Self> {
    self = await web.call('auth.test', {}, AuthTest, { about: 'the token', attempts });
    return self;
  }

  async function probe(): Promise<boolean> {
    if (health.trouble() === undefined) return true;
    try {
      await ask(1);
      logger.info({}, 'Slack is connected');
      return true;
    } catch {
      // Logged with its remedy by the web client.
      return false;
    }
  }

  function probeAfter(ms: number): void {
    timer = setTimeout(async () => {
      const well = await probe();
      if (timer !== undefined) probeAfter(well ? FIRST_PROBE_MS : Math.min(ms * 2, LAST_PROBE_MS));
    }, ms);
    timer.unref();
  }

  return {
    async start() {
      try {
        await ask(1);
        logger.info({}, 'Slack is connected');
      } catch (error) {
        if (!(error instanceof SlackCallError) || error.permanent) throw error;
      }
      probeAfter(FIRST_PROBE_MS);
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
    self: () => self,
    identify: async () => self ?? ask(2),
  };
}

import { z } from 'zod';
import { SlackCallError } from './failure.ts';
import type { Health } from './health.ts';
import type { Logger } from './options.ts';
import type { Web } from './web.ts';

/** How often a connection that does not work is tried again. */
const PROBE_MS = 10_000;

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

export function createConnection(web: Web, health: Health, logger: Logger): Connection {
  let self: Self | undefined;
  let timer: NodeJS.Timeout | undefined;

  async function ask(attempts: number): Promise<Self> {
    self = await web.call('auth.test', {}, AuthTest, { about: 'the token', attempts });
    return self;
  }

  async function probe(): Promise<void> {
    if (health.trouble() === undefined) return;
    try {
      await ask(1);
      logger.info({}, 'Slack is connected');
    } catch {
      // Logged with its remedy by the web client; the next probe comes by itself.
    }
  }

  return {
    async start() {
      try {
        await ask(1);
        logger.info({}, 'Slack is connected');
      } catch (error) {
        if (!(error instanceof SlackCallError) || error.permanent) throw error;
      }
      timer = setInterval(probe, PROBE_MS);
      timer.unref();
    },
    stop: () => clearInterval(timer),
    self: () => self,
    identify: async () => self ?? ask(2),
  };
}

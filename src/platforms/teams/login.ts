import type { BotFramework } from './bot-framework.ts';
import { type Failure, failureOf, TeamsCallError } from './failure.ts';
import type { Health } from './health.ts';
import type { Logger } from './options.ts';

/** How often a login that does not work is tried again. */
const PROBE_MS = 10_000;
const ABOUT = { kind: 'lika' } as const;

/** That Lika may call Teams: without a token it hears people, and cannot answer. */
export interface Login {
  /** Rejects when Microsoft refuses the credentials; one that is merely out of reach is tried again in the background. */
  start(): Promise<void>;
  stop(): void;
}

export function createLogin(parts: {
  framework: BotFramework;
  health: Health;
  logger: Logger;
  now: () => Date;
}): Login {
  const { framework, health, logger, now } = parts;
  let timer: NodeJS.Timeout | undefined;

  async function attempt(): Promise<Failure | undefined> {
    try {
      await framework.login();
      health.loggedIn();
      logger.info({}, 'Teams is connected');
      return undefined;
    } catch (error) {
      const failure = failureOf(error, ABOUT, now());
      const { code, remedy } = failure;
      health.failed(code === 'unreachable' ? { ...failure, code: 'login' } : failure);
      logger.warn({ code, remedy }, 'Lika could not log in to call Teams');
      return failure;
    }
  }

  return {
    async start() {
      const failure = await attempt();
      if (failure?.code === 'credentials') throw new TeamsCallError('logging in', ABOUT, failure);
      timer = setInterval(() => health.loggedOut() && attempt(), PROBE_MS);
      timer.unref();
    },
    stop: () => clearInterval(timer),
  };
}

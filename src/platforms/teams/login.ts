import type { Log } from '../../messages/log.ts';
import type { BotFramework } from './bot-framework.ts';
import { type Failure, failureOf, passing, TeamsCallError } from './failure.ts';
import type { Health } from './health.ts';

/** How long the start waits: the SDK may take a minute to find that there is no login to be had. */
const PATIENCE_MS = 10_000;
/** How often a login that does not work is tried again. */
const PROBE_MS = 10_000;
const ABOUT = { kind: 'lika' } as const;

/** That Lika may call Teams: without a token it hears people, and cannot answer. */
interface Login {
  /** Rejects when Microsoft refuses the credentials; one that is merely out of reach is tried again in the background. */
  start(): Promise<void>;
  stop(): void;
}

export function createLogin(parts: {
  framework: BotFramework;
  health: Health;
  logger: Log;
  now: () => Date;
}): Login {
  const { framework, health, logger, now } = parts;
  let timer: NodeJS.Timeout | undefined;

  async function attempt(): Promise<Failure | undefined> {
    try {
      await inTime(framework.login());
      health.loggedIn();
      logger.info({}, 'Teams is connected');
      return undefined;
    } catch (error) {
      const { code } = failureOf(error, ABOUT, now());
      const failure = passing(code === 'credentials' ? code : 'login', ABOUT);
      health.failed(failure);
      logger.warn({ code, remedy: failure.remedy }, 'Lika could not log in to call Teams');
      return failure;
    }
  }

  async function inTime(login: Promise<void>): Promise<void> {
    const { promise: tooLate, reject } = Promise.withResolvers<never>();
    const alarm = setTimeout(() => reject(new Error('the login took too long')), PATIENCE_MS);
    await Promise.race([login, tooLate]).finally(() => clearTimeout(alarm));
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

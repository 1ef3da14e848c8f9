import { DeliveryError } from '../../messages/platform.ts';
import type { Failure } from './failure.ts';
import { BROKEN_TOKEN } from './refusals.ts';

/** Whether Slack can be used, as the latest call showed. */
export interface Health {
  worked(): void;
  failed(failure: Failure): void;
  /** The app was removed from the workspace, or its token withdrawn. */
  withdrawn(remedy: string): void;
  /** Undefined when all is well, else what is wrong and how to mend it. */
  trouble(): string | undefined;
  /** What is wrong where Slack takes nothing from Lika at all until someone has mended it. */
  shutOut(): string | undefined;
}

export function createHealth(): Health {
  let trouble: string | undefined = 'Slack has not been reached yet.';
  let shutOut: string | undefined;
  return {
    worked() {
      trouble = undefined;
      shutOut = undefined;
    },
    failed(failure) {
      const broken = BROKEN_TOKEN.has(failure.code);
      if (broken || failure.code === 'unreachable') trouble = `Slack: ${failure.code}. ${failure.remedy}`;
      if (broken) shutOut = trouble;
      // Any other refusal or pause is an answer: Slack is there and knows the token.
      else if (failure.permanent || failure.retryAfterMs !== undefined) trouble = undefined;
    },
    withdrawn(remedy) {
      trouble = remedy;
      shutOut = remedy;
    },
    trouble: () => trouble,
    shutOut: () => shutOut,
  };
}

/** Where Slack takes nothing from Lika it is not the recipient's fault: what waits goes out once that is mended. */
export function refuseIfShutOut(health: Pick<Health, 'shutOut'>, cause?: unknown): void {
  const remedy = health.shutOut();
  if (remedy === undefined) return;
  throw new DeliveryError('Slack takes nothing from Lika', { permanent: false, remedy, cause });
}

import type { Failure } from './failure.ts';

/** How long a connection that broke counts as broken when nothing more was tried. */
const BROKEN_MS = 60_000;

/** Whether Teams can be used, as the latest attempts showed. */
export interface Health {
  worked(): void;
  failed(failure: Failure): void;
  loggedIn(): void;
  /** Lika has no token to call Teams with. */
  loggedOut(): boolean;
  /** Undefined when all is well, else what is wrong and how to mend it. */
  trouble(): string | undefined;
}

const LOGIN = new Set(['credentials', 'login']);

/** `elapsedMs`: a clock that only goes forward. `connected`: nothing needs to be tried first. */
export function createHealth(elapsedMs: () => number, connected: boolean): Health {
  let login: string | undefined = connected ? undefined : 'Teams has not been reached yet.';
  let connection: { trouble: string; at: number } | undefined;

  const worked = () => {
    login = undefined;
    connection = undefined;
  };

  return {
    worked,
    failed(failure) {
      const trouble = `Teams: ${failure.code}. ${failure.remedy}`;
      if (LOGIN.has(failure.code)) login = trouble;
      else if (failure.code === 'unreachable') connection = { trouble, at: elapsedMs() };
      // Any other refusal is an answer: Teams is there and knows Lika.
      else worked();
    },
    loggedIn() {
      login = undefined;
    },
    loggedOut: () => login !== undefined,
    trouble() {
      const broken = connection !== undefined && elapsedMs() - connection.at < BROKEN_MS;
      return login ?? (broken ? connection?.trouble : undefined);
    },
  };
}

import { setTimeout as sleep } from 'node:timers/promises';
import { SocketModeClient } from '@slack/socket-mode';
import { z } from 'zod';
import type { Log } from '../../messages/log.ts';
import { socketLogger } from './bolt-logger.ts';
import { type Failure, failureOf, SlackCallError } from './failure.ts';
import { SOCKET_METHOD } from './requirements.ts';

/** For the call that gives the socket's address. */
const TIMEOUT_MS = 10_000;
/** From the call to Slack's greeting. */
const OPENING_MS = 20_000;
/** How long Slack may take to answer when Lika closes the connection. */
const FAREWELL_MS = 1000;

/** What Slack sends over the socket, and the way to tell that it was taken. */
export type SocketRequest = {
  body: Record<string, unknown>;
  ack(answer?: Record<string, unknown>): Promise<void>;
  retry_num?: number;
  retry_reason?: string;
};

export type LineOptions = {
  /** App-Level Token, `xapp-…`. */
  appToken: string;
  apiUrl: string;
  logger: Log;
  /** Never rejects. */
  take(request: SocketRequest): Promise<void>;
  /** Slack is about to close this connection. */
  leaving(reason: string): void;
  /** The connection was open and is so no more, whoever closed it. */
  lost(): void;
};

/** One connection of Socket Mode, from its opening to its end. */
export interface Line {
  /** Resolves when Slack has greeted. Rejects with a `SlackCallError`. */
  open(): Promise<void>;
  /** Takes nothing more, finishes what was taken, and closes. */
  close(): Promise<void>;
}

/**
 * Slack's client closes the moment Slack announces that it is about to: what is being stored right then could not be
 * acknowledged, and what people press before the next connection is there would fail. This one waits for Slack.
 */
class PatientClient extends SocketModeClient {
  leaving: (reason: string) => void = () => undefined;

  protected override async onWebSocketMessage(data: string | ArrayBuffer, isBinary: boolean): Promise<void> {
    const farewell = farewellIn(data);
    if (farewell !== undefined) return this.leaving(farewell.reason);
    // Nobody waits for this: what it threw, at an envelope without an event say, would end the process.
    await super.onWebSocketMessage(data, isBinary).catch((error) => this.emit('error', error));
  }
}

export function createLine({ appToken, apiUrl, logger, take, leaving, lost }: LineOptions): Line {
  const over = new AbortController();
  const sdk = new PatientClient({
    appToken,
    logger: socketLogger(logger),
    // Its own way to connect again leaves five seconds without a connection, and ends the process when it fails.
    autoReconnectEnabled: false,
    clientOptions: {
      slackApiUrl: apiUrl,
      timeout: TIMEOUT_MS,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      allowAbsoluteUrls: false,
      fetch: (url, init) => fetch(url, { ...init, signal: eitherOf(over.signal, init?.signal) }),
    },
  });
  const underWay = new Set<Promise<void>>();
  let open = false;
  let closing = false;

  sdk.on('slack_event', (request: SocketRequest) => {
    if (closing) return;
    const work = take(request).finally(() => underWay.delete(work));
    underWay.add(work);
  });
  sdk.on('connected', () => {
    open = true;
  });
  sdk.on('disconnected', () => {
    if (open) lost();
    open = false;
  });
  sdk.leaving = leaving;

  async function settled(): Promise<void> {
    while (underWay.size > 0) await Promise.all(underWay);
  }

  async function hangUp(): Promise<void> {
    closing = true;
    over.abort();
    await Promise.race([sdk.disconnect(), sleep(FAREWELL_MS, undefined, { ref: false })]);
    // Said twice, it waits no longer for the answer of someone who is not there.
    await sdk.disconnect();
  }

  async function greeted(): Promise<boolean> {
    const late = sleep(OPENING_MS, 'late' as const, { ref: false });
    try {
      return (await Promise.race([sdk.start(), late])) !== 'late' && open && !closing;
    } catch (cause) {
      // Without a reason: the socket was closed before Slack had greeted.
      if (cause === undefined) return false;
      throw refused(failureOf(SOCKET_METHOD, 'Socket Mode', cause), cause);
    }
  }

  return {
    async open() {
      if (await greeted()) return;
      await hangUp();
      throw refused(NOT_OPENED, undefined);
    },
    async close() {
      closing = true;
      await settled();
      await hangUp();
    },
  };
}

const eitherOf = (one: AbortSignal, other: AbortSignal | null | undefined) =>
  other ? AbortSignal.any([one, other]) : one;

const NOT_OPENED: Failure = {
  code: 'socket_not_opened',
  permanent: false,
  uncertain: false,
  retryAfterMs: undefined,
  remedy:
    'Check that this machine may open connections to wss://*.slack.com (firewall, proxy), and https://slack-status.com.',
};

const refused = (failure: Failure, cause: unknown) =>
  new SlackCallError(SOCKET_METHOD, 'Socket Mode', failure, cause);

const Farewell = z.object({ type: z.literal('disconnect'), reason: z.string().default('') });

function farewellIn(data: string | ArrayBuffer): z.infer<typeof Farewell> | undefined {
  if (typeof data !== 'string') return undefined;
  try {
    return Farewell.safeParse(JSON.parse(data)).data;
  } catch {
    return undefined;
  }
}

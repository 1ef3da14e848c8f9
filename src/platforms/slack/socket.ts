import { setTimeout as sleep } from 'node:timers/promises';
import { SlackCallError } from './failure.ts';
import { createLine, type Line, type LineOptions } from './socket-line.ts';

/** How long to wait after so many attempts that failed; the last one holds for all that follow. */
const WAITS_MS = [0, 1000, 2000, 5000, 10_000, 30_000, 60_000];
/** More connections than this in so short a time do not last: then the next one waits, so that nobody connects in circles. */
const OFTEN = { times: 10, withinMs: 60_000, waitMs: 5000 };
/** How long a connection that Slack said it would close is left to Slack. */
const LEAVING_MS = 30_000;
/** How long the end waits for an attempt to connect that is under way. */
const PATIENCE_MS = 1000;

const CONNECTING = 'Lika is connecting again.';
const SWITCHED_OFF = 'Turn on Socket Mode for the app at https://api.slack.com/apps.';

/** Slack in Socket Mode: one connection, and the next one before it ends. */
export interface Socket {
  /** Rejects when Slack refuses the token; a Slack that is merely out of reach is tried again in the background. */
  open(): Promise<void>;
  /** What was taken is acknowledged first; nothing more is taken. */
  stop(): Promise<void>;
  /** Undefined when connected, else since when not, and what to do. */
  trouble(): string | undefined;
}

export type SocketOptions = Omit<LineOptions, 'leaving' | 'lost'> & {
  now: () => Date;
  /** A clock that only goes forward. */
  elapsedMs: () => number;
};

export function createSocket({ now, elapsedMs, ...options }: SocketOptions): Socket {
  const { logger } = options;
  const stopping = new AbortController();
  const lines = new Set<Line>();
  /** Those that Slack has greeted; also one that it is about to close. */
  const up = new Set<Line>();
  let serving: Line | undefined;
  let openedAtMs: number[] = [];
  let down: { since: Date; atMs: number } | undefined;
  let failures = 0;
  let retryAfterMs = 0;
  let remedy = CONNECTING;
  let switchedOff = false;
  let reconnecting: Promise<void> | undefined;

  async function connect(): Promise<void> {
    const line: Line = createLine({
      ...options,
      leaving(reason) {
        logger.info({ reason }, 'Slack is about to close the socket; opening the next one');
        switchedOff = reason === 'link_disabled';
        if (serving === line) unserved();
        closeLater(line);
      },
      lost() {
        lines.delete(line);
        up.delete(line);
        if (up.size === 0) markDown();
        if (serving !== line || stopping.signal.aborted) return;
        logger.info({}, 'The connection to Slack ended; opening the next one');
        unserved();
      },
    });
    lines.add(line);
    try {
      await line.open();
    } catch (error) {
      lines.delete(line);
      throw error;
    }
    up.add(line);
    serving = line;
    openedAtMs.push(elapsedMs());
    failures = 0;
    retryAfterMs = 0;
    down = undefined;
    switchedOff = false;
    logger.info({}, 'Slack is connected in Socket Mode');
  }

  function closeLater(line: Line): void {
    setTimeout(() => {
      if (lines.has(line)) void line.close();
    }, LEAVING_MS).unref();
  }

  function markDown(): void {
    down ??= { since: now(), atMs: elapsedMs() };
  }

  function unserved(): void {
    serving = undefined;
    remedy = CONNECTING;
    keepTrying();
  }

  function keepTrying(): void {
    reconnecting ??= reconnect().finally(() => {
      reconnecting = undefined;
    });
  }

  async function reconnect(): Promise<void> {
    while (serving === undefined) {
      await sleep(waitMs(), undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      await connect().catch((error) => !stopping.signal.aborted && failed(error));
    }
  }

  function waitMs(): number {
    const from = elapsedMs() - OFTEN.withinMs;
    openedAtMs = openedAtMs.filter((at) => at > from);
    const often = openedAtMs.length >= OFTEN.times ? OFTEN.waitMs : 0;
    return Math.max(WAITS_MS[Math.min(failures, WAITS_MS.length - 1)] ?? 0, retryAfterMs, often);
  }

  function failed(error: unknown): void {
    failures += 1;
    remedy = error instanceof SlackCallError ? error.remedy : String(error);
    retryAfterMs = (error instanceof SlackCallError ? error.retryAfterMs : undefined) ?? 0;
    logger.warn({ err: error, remedy }, 'The socket to Slack could not be opened; trying again');
  }

  return {
    async open() {
      markDown();
      try {
        await connect();
      } catch (error) {
        if (!(error instanceof SlackCallError) || error.permanent) throw error;
        failed(error);
        keepTrying();
      }
    },
    async stop() {
      stopping.abort();
      await Promise.all([...lines].map((line) => line.close()));
      await Promise.race([reconnecting, sleep(PATIENCE_MS, undefined, { ref: false })]);
    },
    trouble() {
      if (up.size > 0) return undefined;
      if (down === undefined) return 'The socket to Slack has not been opened yet.';
      const seconds = Math.round((elapsedMs() - down.atMs) / 1000);
      const since = down.since.toISOString();
      return `The socket to Slack has been down for ${seconds} s, since ${since}: nothing that people write arrives. ${switchedOff ? SWITCHED_OFF : remedy}`;
    },
  };
}

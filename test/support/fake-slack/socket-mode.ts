import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { acceptSocket, type ServerSocket } from './websocket.ts';

/** How long Slack waits for a connection before it gives up on a request. */
const CONNECTION_MS = 5000;
/** Between saying that a connection will be closed, and closing it. */
const GRACE_MS = 200;
const PING_MS = 1000;

const Acknowledgement = z.strictObject({
  envelope_id: z.string(),
  payload: z.record(z.string(), z.unknown()).optional(),
});

/** What Slack was told. Status 0: nothing. */
export type Answered = { status: number; body: string };

type Connection = { socket: ServerSocket; leaving: boolean };

export type SocketMode = ReturnType<typeof createSocketMode>;

/** Slack's side of Socket Mode (https://docs.slack.dev/apis/events-api/using-socket-mode). */
export function createSocketMode(nextId: (prefix: string) => string) {
  const tickets = new Set<string>();
  const connections = new Set<Connection>();
  const waiting = new Map<string, (answered: Answered) => void>();
  /** What no client of Slack's may do. */
  const wrongs: string[] = [];
  const state = { opened: 0, greeting: true, acknowledgementMs: 3000 };
  let turn = 0;

  function acknowledged(text: string): void {
    const { envelope_id, payload } = Acknowledgement.parse(JSON.parse(text));
    const acknowledge = waiting.get(envelope_id);
    if (acknowledge === undefined) {
      wrongs.push(`acknowledges ${envelope_id}, which does not wait for it`);
      return;
    }
    waiting.delete(envelope_id);
    const body = payload === undefined || Object.keys(payload).length === 0 ? '' : JSON.stringify(payload);
    acknowledge({ status: 200, body });
  }

  async function connected(): Promise<Connection | undefined> {
    const end = Date.now() + CONNECTION_MS;
    for (;;) {
      const usable = [...connections].filter((one) => !one.leaving);
      if (usable.length > 0) return usable[turn++ % usable.length];
      if (Date.now() > end) return undefined;
      await sleep(5);
    }
  }

  return {
    wrongs,
    /** `greeting`: whether new connections are greeted. */
    state,
    connections,
    /** The address of one new connection. */
    address(port: number): string {
      const ticket = nextId('ticket');
      tickets.add(ticket);
      return `ws://127.0.0.1:${port}/link/?ticket=${ticket}&app_id=A0LIKA`;
    },
    upgrade(request: IncomingMessage, bare: Duplex): void {
      const ticket = new URL(request.url ?? '', 'http://localhost').searchParams.get('ticket') ?? '';
      if (!tickets.delete(ticket)) {
        wrongs.push('a ticket that was not given, or was used before');
        bare.end('HTTP/1.1 400 Bad Request\r\n\r\n');
        return;
      }
      const events = {
        text: acknowledged,
        closed: () => void connections.delete(connection),
        wrong: (what: string) => void wrongs.push(what),
      };
      const connection: Connection = { socket: acceptSocket(request, bare, events, PING_MS), leaving: false };
      state.opened += 1;
      if (!state.greeting) return;
      connections.add(connection);
      connection.socket.send(JSON.stringify({ type: 'hello', num_connections: connections.size }));
    },
    /** Resolves when it was acknowledged; with status 0 when it was not in time, or nobody was connected. */
    async send(kind: string, payload: object, retry = 0): Promise<Answered> {
      const connection = await connected();
      if (connection === undefined) return { status: 0, body: 'no connection' };
      const envelope = {
        envelope_id: nextId('envelope'),
        type: kind,
        accepts_response_payload: kind !== 'events_api',
        payload,
        ...(kind === 'events_api' ? { retry_attempt: retry, retry_reason: retry > 0 ? 'timeout' : '' } : {}),
      };
      return new Promise((resolve) => {
        const late = setTimeout(() => {
          waiting.delete(envelope.envelope_id);
          resolve({ status: 0, body: 'not acknowledged' });
        }, state.acknowledgementMs);
        waiting.set(envelope.envelope_id, (answered) => {
          clearTimeout(late);
          resolve(answered);
        });
        connection.socket.send(JSON.stringify(envelope));
      });
    },
    /** Tells that the connections will be closed, and closes them a little later; after a mere `warning` not yet. */
    disconnect(reason: 'warning' | 'refresh_requested' | 'link_disabled'): void {
      for (const connection of connections) {
        connection.socket.send(JSON.stringify({ type: 'disconnect', reason }));
        if (reason === 'warning') continue;
        connection.leaving = true;
        setTimeout(() => connection.socket.close(), GRACE_MS).unref();
      }
    },
    /** Ends every connection without a word. */
    cut(): void {
      for (const { socket } of connections) socket.cut();
    },
  };
}

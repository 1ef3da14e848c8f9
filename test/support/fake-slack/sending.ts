import { createHmac } from 'node:crypto';
import type { Answered, SocketMode } from './socket-mode.ts';
import { SIGNING_SECRET } from './tokens.ts';

/** How a request differs from a proper one; all but `retry` over HTTP alone. */
export type Odd = { secret?: string; ageSeconds?: number; unsigned?: boolean; retry?: number };

/** How what happens in Slack reaches the app. */
export interface Sending {
  event(envelope: object, odd?: Odd): Promise<Answered>;
  interaction(payload: object): Promise<Answered>;
  command(fields: Record<string, string>): Promise<Answered>;
}

/** One signed request. */
export async function deliver(url: string, body: string, type: string, odd: Odd = {}): Promise<Answered> {
  const timestamp = String(Math.floor(Date.now() / 1000) - (odd.ageSeconds ?? 0));
  const signature = createHmac('sha256', odd.secret ?? SIGNING_SECRET)
    .update(`v0:${timestamp}:${body}`)
    .digest('hex');
  const signed = { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${signature}` };
  const response = await fetch(`${url}/slack/events`, {
    method: 'POST',
    headers: { 'content-type': type, ...(odd.unsigned ? {} : signed) },
    body,
  });
  return { status: response.status, body: await response.text() };
}

export function overHttp(url: string): Sending {
  const form = (fields: Record<string, string>) =>
    deliver(url, new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded');
  return {
    event: (envelope, odd) => deliver(url, JSON.stringify(envelope), 'application/json', odd),
    interaction: (payload) => form({ payload: JSON.stringify(payload) }),
    command: form,
  };
}

export function overSocket(socket: SocketMode): Sending {
  return {
    event: (envelope, odd) => socket.send('events_api', envelope, odd?.retry),
    interaction: (payload) => socket.send('interactive', payload),
    command: (fields) => socket.send('slash_commands', fields),
  };
}

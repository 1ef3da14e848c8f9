import type { App, Receiver } from '@slack/bolt';
import type { Log } from '../../messages/log.ts';
import { createSocket, type Socket, type SocketOptions } from './socket.ts';
import type { SocketRequest } from './socket-line.ts';

/**
 * Bolt's receiver for Socket Mode, which acknowledges when all listeners are done, that is, when what came is stored;
 * Bolt's own acknowledges an event before any of them has seen it.
 */
export function createSocketReceiver(options: Omit<SocketOptions, 'take'>): {
  receiver: Receiver;
  socket: Socket;
} {
  let app: App | undefined;
  const socket = createSocket({
    ...options,
    take: async (request) => {
      if (app !== undefined) await take(app, request, options.logger);
    },
  });
  const receiver: Receiver = {
    init(made) {
      app = made;
    },
    start: () => socket.open(),
    stop: () => socket.stop(),
  };
  return { receiver, socket };
}

async function take(app: App, request: SocketRequest, logger: Log): Promise<void> {
  let taken: { answer: Record<string, unknown> | undefined } | undefined;
  try {
    await app.processEvent({
      body: request.body,
      ack: async (answer) => {
        taken = { answer };
      },
      ...(request.retry_num === undefined ? {} : { retryNum: request.retry_num }),
      ...(request.retry_reason === undefined ? {} : { retryReason: request.retry_reason }),
    });
  } catch {
    // Logged where it happened. Without an acknowledgement Slack sends an event again, and tells who pressed a button.
    return;
  }
  if (taken === undefined) return;
  await request.ack(taken.answer).catch((error: unknown) => {
    logger.info({ err: error }, 'The socket was lost before Slack was told; what Slack sends again is known');
  });
}

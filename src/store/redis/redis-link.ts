import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';
import { createClient } from '@keyv/redis';
import { within } from '../asking.ts';

/** A client that connects again by itself. Until then commands reject. */
export type RedisClient = ReturnType<typeof clientOf>;

type RedisLink = { client: RedisClient; close: () => Promise<void> };

function clientOf(url: string, timeoutMs: number, mayReconnect: () => boolean) {
  return createClient({
    url,
    // A command waits for no connection: whoever asked is told at once.
    disableOfflineQueue: true,
    socket: {
      connectTimeout: timeoutMs,
      // Ends a connection that was made but is not answered on; `watch` keeps a live one from idling that long.
      socketTimeout: 2 * timeoutMs,
      reconnectStrategy: (tried) => (mayReconnect() ? Math.min(50 * 2 ** tried, 2_000) : false),
    },
  });
}

/** Connects, or rejects at the first failure. */
export async function openLink(url: string, timeoutMs: number): Promise<RedisLink> {
  let open = false;
  const client = clientOf(url, timeoutMs, () => open);
  // Each adapter on the client adds its listeners. What goes wrong is told to whoever asked.
  client.setMaxListeners(0);
  client.on('error', () => undefined);
  try {
    await within(timeoutMs, client.connect());
    await within(timeoutMs, client.ping());
  } catch (error) {
    if (client.isOpen) client.destroy();
    throw error;
  }
  open = true;
  const stopWatching = watch(client, timeoutMs / 4, timeoutMs / 2);

  return {
    client,
    async close() {
      stopWatching();
      open = false;
      if (client.isReady) await within(timeoutMs, client.close()).catch(() => undefined);
      if (client.isOpen) client.destroy();
    },
  };
}

/**
 * Asks now and then whether the server is there, and drops a connection on which it does not answer: then all that
 * waited for an answer rejects, where the driver would wait until the machine's network gives up.
 */
function watch(client: RedisClient, everyMs: number, patienceMs: number): () => void {
  const timer = setInterval(async () => {
    if (!client.isReady) return;
    const answered = client.ping().then(
      () => true,
      () => true,
    );
    if (await Promise.race([answered, silence(patienceMs)])) return;
    if (!client.isReady) return;
    client.destroy();
    client.connect().catch(() => undefined);
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** False after a time, and after what came in meanwhile was read, for this process itself may have been busy. */
async function silence(ms: number): Promise<false> {
  await pause(ms, undefined, { ref: false });
  await turn();
  return false;
}

import type { Incoming } from '../../src/messages/incoming.ts';
import type { Memory } from '../../src/platforms/memory.ts';

/** What a platform hands over, oldest first, and ways to be in its way. */
interface Received {
  received: Incoming[];
  receive(incoming: Incoming): Promise<void>;
  /** The next one is not stored. */
  failStoring(): void;
  /** From now on nothing is stored before the returned function is called. */
  holdStoring(): () => void;
}

export function createReceived(): Received {
  const received: Incoming[] = [];
  let failing = false;
  let held = Promise.resolve();

  return {
    received,
    async receive(incoming) {
      await held;
      if (failing) {
        failing = false;
        throw new Error('the store is out of reach');
      }
      received.push(incoming);
    },
    failStoring() {
      failing = true;
    },
    holdStoring() {
      const { promise, resolve } = Promise.withResolvers<void>();
      held = promise;
      return resolve;
    },
  };
}

/** A platform's memory kept in `kept`, as a store keeps it: through JSON. */
export function memoryIn(kept: Map<string, unknown>): Memory {
  return {
    get: async (key) => kept.get(key),
    set: async (key, value) => void kept.set(key, JSON.parse(JSON.stringify(value))),
    delete: async (key) => void kept.delete(key),
  };
}

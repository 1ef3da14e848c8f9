import { Entry } from './entry.ts';
import { createInOrder } from './in-order.ts';
import type { PlaygroundMemory } from './options.ts';

/** The conversations as they are kept. Writes to one conversation are done one at a time. */
export interface Conversations {
  load(conversation: string): Promise<Entry[]>;
  /** Does nothing when an entry with that id is there already. */
  add(conversation: string, entry: Entry): Promise<void>;
  /** False when there is no entry with that id. */
  replace(conversation: string, entry: Entry): Promise<boolean>;
}

/** `changed` hears of every entry that was added or replaced. */
export function createConversations(
  memory: PlaygroundMemory,
  changed: (conversation: string, entry: Entry) => void,
  report: (doing: string, cause: unknown) => void,
): Conversations {
  const inOrder = createInOrder();

  async function load(conversation: string): Promise<Entry[]> {
    const kept = await memory.load(conversation);
    return kept.flatMap((value) => {
      const entry = Entry.safeParse(value);
      if (!entry.success) report(`reading a kept message of ${conversation}; it is not shown`, entry.error);
      return entry.success ? [entry.data] : [];
    });
  }

  async function has(conversation: string, id: string): Promise<boolean> {
    return (await load(conversation)).some((entry) => entry.id === id);
  }

  return {
    load,
    add: (conversation, entry) =>
      inOrder(conversation, async () => {
        if (await has(conversation, entry.id)) return;
        await memory.append(conversation, entry);
        changed(conversation, entry);
      }),
    replace: (conversation, entry) =>
      inOrder(conversation, async () => {
        if (!(await has(conversation, entry.id))) return false;
        await memory.replace(conversation, entry.id, entry);
        changed(conversation, entry);
        return true;
      }),
  };
}

import { z } from 'zod';
import type { Collection } from '../../records/collection.ts';
import type { Turns } from '../../records/turns.ts';

const Entries = z.array(z.unknown());
const Entry = z.looseObject({ id: z.string() });
const PREFIX = 'conversation/';

/** Keeps the playground's conversations, one record each. */
export function playgroundMemory(memory: Collection<unknown>, turns: Turns) {
  const load = async (conversation: string) =>
    Entries.safeParse(await memory.get(PREFIX + conversation)).data ?? [];
  const change = (conversation: string, next: (entries: unknown[]) => unknown[]) =>
    turns(`playground/${conversation}`, async () =>
      memory.set(PREFIX + conversation, next(await load(conversation))),
    );

  return {
    load,
    append: (conversation: string, entry: unknown) => change(conversation, (entries) => [...entries, entry]),
    replace: (conversation: string, id: string, entry: unknown) =>
      change(conversation, (entries) =>
        entries.map((old) => (Entry.safeParse(old).data?.id === id ? entry : old)),
      ),
    async clear() {
      for await (const [key] of memory.entries()) {
        if (key.startsWith(PREFIX)) await memory.delete(key);
      }
    },
  };
}

import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Place } from '../../messages/incoming.ts';
import type { Memory } from '../memory.ts';
import { type Activity, fromPerson, kindOf, rootOf } from './activity.ts';
import type { Conversation } from './bot-framework.ts';

const Kept = z.object({
  kind: z.enum(['personal', 'channel', 'groupChat']),
  serviceUrl: z.string(),
  channelId: z.string(),
  tenant: z.string().optional(),
  bot: z.object({ id: z.string(), name: z.string().optional() }),
});

/** `direct`: the direct conversation, once there is one. `metIn`: where the person was last seen. */
const Known = z.object({ direct: z.string().optional(), metIn: z.string() });
const Removed = z.object({ removed: z.literal(true) });
const Person = z.union([Known, Removed]);
type Person = z.infer<typeof Person>;

/** How to reach the people and the conversations that Lika has met, as Teams last said. */
export interface Directory {
  /** Keeps where an activity came from. Teams may move a conversation to another address at any time. */
  remember(activity: Activity): Promise<void>;
  /** The app was removed there. */
  forget(activity: Activity): Promise<void>;
  /** By its id, also that of a thread. */
  conversation(id: string): Promise<Conversation | undefined>;
  person(address: string): Promise<Person | undefined>;
  personByEmail(email: string): Promise<string | undefined>;
  rememberEmail(email: string, address: string): Promise<void>;
  rememberDirect(address: string, person: z.infer<typeof Known>, direct: Conversation): Promise<void>;
  channelByName(name: string): Promise<string | undefined>;
  /** From now on the name, with or without #, means the conversation of that place. */
  chooseChannel(place: Place, name: string): Promise<void>;
}

export function createDirectory(memory: Memory): Directory {
  async function read<Value>(schema: z.ZodType<Value>, key: string): Promise<Value | undefined> {
    return schema.safeParse(await memory.get(key)).data;
  }

  /** Most activities bring nothing new, and then nothing is written. */
  async function keep(key: string, value: object): Promise<void> {
    if (JSON.stringify(await memory.get(key)) !== JSON.stringify(value)) await memory.set(key, value);
  }

  async function conversation(id: string): Promise<Conversation | undefined> {
    const kept = await read(Kept, conversationKey(id));
    return kept && { id, ...kept };
  }

  async function person(address: string): Promise<Person | undefined> {
    return read(Person, personKey(address));
  }

  return {
    conversation,
    person,
    async remember(activity) {
      const root = rootOf(activity.conversation.id);
      await keep(conversationKey(root), keptOf(activity));
      if (!fromPerson(activity)) return;
      const before = Known.safeParse(await person(activity.from.id)).data;
      const personal = kindOf(activity.conversation) === 'personal';
      const direct = personal ? root : before?.direct;
      await keep(personKey(activity.from.id), { ...(direct === undefined ? {} : { direct }), metIn: root });
    },
    async forget(activity) {
      await memory.delete(conversationKey(activity.conversation.id));
      if (kindOf(activity.conversation) !== 'personal') return;
      await memory.set(personKey(activity.from.id), { removed: true });
    },
    personByEmail: (email) => read(z.string(), emailKey(email)),
    rememberEmail: (email, address) => keepText(memory, emailKey(email), address),
    async rememberDirect(address, { metIn }, direct) {
      const { id, ...kept } = direct;
      await memory.set(conversationKey(id), kept);
      await memory.set(personKey(address), { direct: id, metIn });
    },
    channelByName: (name) => read(z.string(), channelKey(name)),
    chooseChannel: (place, name) => memory.set(channelKey(name), rootOf(place.conversation)),
  };
}

async function keepText(memory: Memory, key: string, text: string): Promise<void> {
  if ((await memory.get(key)) !== text) await memory.set(key, text);
}

function keptOf({ conversation, serviceUrl, channelId, recipient }: Activity): z.infer<typeof Kept> {
  return {
    kind: kindOf(conversation),
    serviceUrl,
    channelId,
    ...(conversation.tenantId === undefined ? {} : { tenant: conversation.tenantId }),
    bot: { id: recipient.id, ...(recipient.name === undefined ? {} : { name: recipient.name }) },
  };
}

const personKey = (address: string) => `person/${address}`;
const conversationKey = (id: string) => `conversation/${rootOf(id)}`;
const emailKey = (email: string) => `email/${createHash('sha256').update(email.toLowerCase()).digest('hex')}`;
const channelKey = (name: string) => `channel/${name.replace(/^#/, '').toLowerCase()}`;

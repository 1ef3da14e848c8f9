import { z } from 'zod';
import { DeliveryError } from '../../messages/platform.ts';
import type { Memory } from '../memory.ts';
import type { Everyone } from './everyone.ts';
import { noSuchPerson, SlackCallError } from './failure.ts';
import type { Web } from './web.ts';

const PAGE = 500;
const Opened = z.object({ channel: z.object({ id: z.string() }) });
const Found = z.object({ user: z.object({ id: z.string() }) });
const Channels = z.object({
  channels: z.array(
    z.object({ id: z.string(), name: z.string().optional(), is_archived: z.boolean().default(false) }),
  ),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});
const Remembered = z.string();

/** Where to write to someone. What was found is remembered until `forget` says that it was wrong. */
export interface Directory {
  /** The direct conversation with a person; begun if there is none. */
  directWith(user: string): Promise<string>;
  /** The direct conversation with a person, if it is known already. */
  knownDirect(user: string): Promise<string | undefined>;
  rememberDirect(user: string, conversation: string): Promise<void>;
  personByEmail(email: string): Promise<string>;
  /** `name` with or without #. */
  channelByName(name: string): Promise<string>;
  /** From now on the channel of that name is that conversation. */
  rememberChannel(name: string, conversation: string): Promise<void>;
  forgetDirect(user: string): Promise<void>;
  forgetChannel(name: string): Promise<void>;
}

export function createDirectory(web: Web, memory: Memory, everyone: Everyone): Directory {
  const inMemory = async (key: string) => Remembered.safeParse(await memory.get(key)).data;

  async function remembered(key: string, find: () => Promise<string>): Promise<string> {
    const known = await inMemory(key);
    if (known !== undefined) return known;
    const found = await find();
    await memory.set(key, found);
    return found;
  }

  async function findChannel(name: string): Promise<string> {
    let cursor: string | undefined;
    let archived: string | undefined;
    do {
      const args = { types: 'public_channel,private_channel', limit: PAGE, cursor };
      const page = await web.call('conversations.list', args, Channels, { about: `#${name}` });
      const named = page.channels.filter((one) => one.name === name);
      const channel = named.find((one) => !one.is_archived);
      if (channel) return channel.id;
      archived ??= named[0]?.id;
      cursor = page.response_metadata?.next_cursor || undefined;
    } while (cursor !== undefined);
    // To write there is refused, in words that say why.
    if (archived !== undefined) return archived;
    throw new DeliveryError(`Slack: there is no channel #${name} that Lika can see`, {
      permanent: true,
      remedy: `Check the name, and that #${name} is not archived. If it is private, write "/invite @Lika" in it.`,
    });
  }

  /** One by one as long as Slack lets us; where there are many, out of the list of everyone. */
  async function findPerson(email: string): Promise<string> {
    const seen = everyone.seen(email);
    if (seen !== undefined) return seen;
    const about = 'the person';
    if (web.isFree('users.lookupByEmail')) {
      return (await web.call('users.lookupByEmail', { email }, Found, { about })).user.id;
    }
    const found = await everyone.find(email);
    if (found === undefined) throw new SlackCallError('users.list', about, noSuchPerson(about), undefined);
    return found;
  }

  return {
    directWith: (user) =>
      remembered(directKey(user), async () => {
        const about = { about: 'the person' };
        return (await web.call('conversations.open', { users: user }, Opened, about)).channel.id;
      }),
    knownDirect: (user) => inMemory(directKey(user)),
    rememberDirect: (user, conversation) => memory.set(directKey(user), conversation),
    // Not remembered: an e-mail is more than Slack's ids about a person, and who has written has an address already.
    personByEmail: (email) => findPerson(email.toLowerCase()),
    channelByName: (name) => remembered(channelKey(name), () => findChannel(plainName(name))),
    rememberChannel: (name, conversation) => memory.set(channelKey(name), conversation),
    forgetDirect: (user) => memory.delete(directKey(user)),
    forgetChannel: (name) => memory.delete(channelKey(name)),
  };
}

export const directKey = (user: string) => `direct/${user}`;
const channelKey = (name: string) => `channel/${plainName(name)}`;
const plainName = (name: string) => name.replace(/^#/, '').toLowerCase();

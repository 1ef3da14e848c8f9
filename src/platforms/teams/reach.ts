import type { Place } from '../../messages/incoming.ts';
import type { Receipt, Recipient } from '../../messages/platform.ts';
import { rootOf } from './activity.ts';
import type { BotFramework, Conversation, Outgoing } from './bot-framework.ts';
import type { Calls } from './calls.ts';
import type { Directory } from './directory.ts';
import { TeamsCallError, unknown } from './failure.ts';
import { paced } from './limits.ts';
import type { About } from './refusals.ts';

/** Where a message goes, and what the operator calls it. */
export type Target = { conversation: Conversation; about: About };

/** Finds where to write, and writes there. Rejects with a `TeamsCallError`. */
export interface Reach {
  place(place: Place): Promise<Target>;
  /** The direct conversation with a person, begun if there is none. */
  person(address: string): Promise<Target>;
  recipient(recipient: Recipient): Promise<Target>;
  /** Where a message was sent, by the conversation of its receipt. */
  posted(conversation: string): Promise<Target>;
  send(target: Target, message: Outgoing): Promise<Receipt>;
  /** Begins a thread where the target is a channel. */
  post(target: Target, message: Outgoing): Promise<Receipt>;
  update(target: Target, id: string, message: Outgoing): Promise<void>;
  /** Takes a message of Lika's away. */
  remove(target: Target, id: string): Promise<void>;
}

/** `bulk`: for what Lika sends by itself, which leaves room for answers. */
export function createReach(parts: {
  framework: BotFramework;
  directory: Directory;
  calls: Calls;
  bulk: boolean;
}): Reach {
  const { framework, directory, calls, bulk } = parts;

  const sending = ({ id }: Conversation) => paced('send', rootOf(id), bulk);
  /** Conversations that do not exist yet share one lane. */
  const creating = paced('create', '', bulk);

  async function conversationOrThrow(id: string, about: About): Promise<Conversation> {
    const conversation = await directory.conversation(id);
    if (conversation === undefined) throw new TeamsCallError('sending', about, unknown('not-met', about));
    return { ...conversation, id };
  }

  async function person(address: string): Promise<Target> {
    const about = { kind: 'person' } as const;
    const known = await directory.person(address);
    if (known === undefined) throw new TeamsCallError('sending', about, unknown('not-met', about));
    if ('removed' in known) throw new TeamsCallError('sending', about, unknown('removed', about));
    if (known.direct !== undefined) {
      return { conversation: await conversationOrThrow(known.direct, about), about };
    }
    const metIn = await conversationOrThrow(known.metIn, about);
    const id = await calls.call({ doing: 'beginning a conversation', about, request: creating }, () =>
      framework.direct(metIn, address),
    );
    const conversation: Conversation = { ...metIn, id, kind: 'personal' };
    await directory.rememberDirect(address, known, conversation);
    return { conversation, about };
  }

  async function byEmail(email: string): Promise<Target> {
    const address = await directory.personByEmail(email);
    const about = { kind: 'person' } as const;
    if (address === undefined) throw new TeamsCallError('sending', about, unknown('not-met', about));
    return person(address);
  }

  async function channel(name: string): Promise<Target> {
    const about = { kind: 'channel', name: name.replace(/^#/, '') } as const;
    const id = await directory.channelByName(name);
    if (id === undefined) throw new TeamsCallError('sending', about, unknown('no-channel', about));
    return { conversation: await conversationOrThrow(id, about), about };
  }

  async function send({ conversation, about }: Target, message: Outgoing): Promise<Receipt> {
    const request = sending(conversation);
    const id = await calls.call({ doing: 'sending', about, request }, () =>
      framework.send(conversation, message),
    );
    return { conversation: conversation.id, message: id };
  }

  return {
    async place({ kind, conversation }) {
      const about: About = kind === 'direct' ? { kind: 'person' } : { kind: 'channel', name: undefined };
      return { conversation: await conversationOrThrow(conversation, about), about };
    },
    person,
    recipient(recipient) {
      if (recipient.kind === 'channel') return channel(recipient.name);
      return recipient.address === undefined ? byEmail(recipient.email) : person(recipient.address);
    },
    async posted(id) {
      const about: About = { kind: 'channel', name: undefined };
      const conversation = await conversationOrThrow(id, about);
      return { conversation, about: conversation.kind === 'personal' ? { kind: 'person' } : about };
    },
    send,
    post(target, message) {
      const { conversation, about } = target;
      if (conversation.kind !== 'channel') return send(target, message);
      return calls.call({ doing: 'posting', about, request: creating }, () =>
        framework.thread(conversation, message),
      );
    },
    update({ conversation, about }, id, message) {
      return calls.call({ doing: 'replacing a message', about, request: sending(conversation) }, () =>
        framework.update(conversation, id, message),
      );
    },
    remove({ conversation, about }, id) {
      return calls.call({ doing: 'removing a message', about, request: sending(conversation) }, () =>
        framework.remove(conversation, id),
      );
    },
  };
}

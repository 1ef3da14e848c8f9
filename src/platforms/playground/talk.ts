import type { Command } from '../../messages/command.ts';
import type { Incoming, Place } from '../../messages/incoming.ts';
import { commandOf } from '../adaptive-cards/pressed.ts';
import type { Conversations } from './conversations.ts';
import type { PlaygroundOptions, PlaygroundPerson } from './options.ts';
import { Refusal } from './refusal.ts';
import { words } from './words.ts';
import type { Working } from './working.ts';

/** In the person's own conversation with Lika, or in the channel. */
type Where = 'direct' | 'channel';

/** What a person does on the page, handed on as what came in. */
export interface Talk {
  /** The person came to their conversation; told once, and only while it is empty. */
  open(email: string): Promise<void>;
  say(email: string, where: Where, text: string): Promise<void>;
  /** `data` is what the button carried, and with it what was filled in on its card. */
  choose(email: string, where: Where, message: string, data: unknown): Promise<void>;
  /** Forgets who has come. */
  forget(): void;
}

const MENTION = /^@lika\b[,:]?\s*/i;

export function createTalk(options: PlaygroundOptions, conversations: Conversations, working: Working): Talk {
  const came = new Set<string>();

  function known(email: string): PlaygroundPerson {
    const person = options.people.find((one) => one.email === email);
    if (person === undefined) throw new Refusal(400, words.unknownPerson);
    return person;
  }

  /** `thread` carries the e-mail in the channel, so that an answer can reach the person there or directly. */
  function placeOf(person: PlaygroundPerson, where: Where): Place {
    return where === 'direct'
      ? { kind: 'direct', conversation: person.email }
      : { kind: 'channel', conversation: options.channel, thread: person.email };
  }

  const incoming = (
    id: string,
    person: PlaygroundPerson,
    place: Place,
    body: Incoming['body'],
  ): Incoming => ({
    id,
    at: options.clock.now().toISOString(),
    from: {
      platform: 'playground',
      address: person.email,
      email: person.email,
      name: person.name,
      guest: false,
      locale: 'sv-SE',
    },
    place,
    body,
  });

  /** Hands over and shows that Lika works, until the answer comes or the handing over fails. */
  async function handOver(person: PlaygroundPerson, message: Incoming, failed: string): Promise<void> {
    const work = { conversation: message.place.conversation, person: person.email };
    working.start(work);
    try {
      await options.receive(message);
    } catch (cause) {
      working.stop(work);
      throw new Refusal(503, failed, cause);
    }
    options
      .settled?.()
      .finally(() => working.stop(work))
      .catch((cause) => options.report('waiting for answers', cause));
  }

  return {
    async open(email) {
      const person = known(email);
      if (came.has(email)) return;
      came.add(email);
      try {
        if ((await conversations.load(email)).length > 0) return;
        await options.receive(
          incoming(options.newId(), person, placeOf(person, 'direct'), { kind: 'opened' }),
        );
      } catch (cause) {
        came.delete(email);
        throw cause;
      }
    },

    async say(email, where, text) {
      const person = known(email);
      const place = placeOf(person, where);
      const asked = where === 'channel' ? text.replace(MENTION, '') : text;
      if (asked === '') throw new Refusal(400, words.empty);
      const message = incoming(options.newId(), person, place, { kind: 'text', text: asked });
      const line = { id: message.id, at: message.at, kind: 'person', from: email, text: asked } as const;
      await conversations.add(place.conversation, line);
      try {
        await handOver(person, message, words.notReceived);
      } catch (cause) {
        await conversations.replace(place.conversation, { ...line, lost: true });
        throw cause;
      }
    },

    async choose(email, where, messageId, data) {
      const person = known(email);
      const place = placeOf(person, where);
      const there = (await conversations.load(place.conversation)).find((entry) => entry.id === messageId);
      if (there?.kind !== 'lika') throw new Refusal(404, words.goneMessage);
      const message = incoming(
        options.newId(),
        person,
        { ...place, message: messageId },
        bodyOf(commandOf(data)),
      );
      await handOver(person, message, words.notPressed);
    },

    forget: () => came.clear(),
  };
}

function bodyOf(command: Command | undefined): Incoming['body'] {
  return command === undefined ? { kind: 'stale' } : { kind: 'command', command };
}

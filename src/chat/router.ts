import type { Incoming } from '../messages/incoming.ts';
import { type Reply, reply, text } from '../messages/reply.ts';
import type { Records } from '../records/records.ts';
import { languageFor } from '../register/language-of.ts';
import type { Register } from '../register/register.ts';
import type { Abilities } from './abilities.ts';
import { commandIn } from './command-in.ts';
import { hear } from './hear.ts';
import { greetingReply, words } from './help.ts';
import { forChannel } from './in-channel.ts';
import { obey } from './obey.ts';
import { askingOf, recall, type Turn } from './turn.ts';

type Router = (incoming: Incoming, now: Date) => Promise<Reply[]>;

/** Decides which ability answers what came in, and hands it over. */
/** `threadOf`: names the thread in a channel the same, whoever writes in it. */
export function createRouter(parts: {
  register: Register;
  records: Records;
  abilities: Abilities;
  threadOf: (incoming: Incoming) => string;
}): Router {
  const { register, records, abilities } = parts;

  return async (incoming, now) => {
    const { from } = incoming;
    const person = from.email === undefined ? undefined : register.person(from.email);
    const known = await recall(records, from, person);
    const language = languageFor(known, person, register.plan.language);
    if (from.guest) {
      const refused = reply(text(words[language].guest({ municipality: register.plan.municipality })));
      // A press on what others read is no reason to post.
      return [incoming.body.kind === 'text' ? refused : { ...refused, to: 'direct' }];
    }
    const thread = parts.threadOf(incoming);
    const turn: Turn = { register, records, abilities, incoming, thread, person, known, language, now };
    const replies = await respond(turn);
    if (incoming.place.kind !== 'direct') return forChannel(turn, replies);
    const asking = askingOf(turn);
    return asking === undefined ? replies : [...replies, ...(await abilities.civilSociety.setAside(asking))];
  };
}

async function respond(turn: Turn): Promise<Reply[]> {
  const { incoming, language } = turn;
  switch (incoming.body.kind) {
    case 'stale':
      return [reply(text(words[language].staleButton))];
    case 'opened':
      return welcomeOnce(turn);
    case 'command':
      return obey(turn, incoming.body.command);
    case 'text': {
      const line = incoming.body.text.trim();
      if (line === '') return [reply(text(words[language].emptyMessage))];
      const command = commandIn(turn, line);
      return command === undefined ? hear(turn, line) : obey(turn, command);
    }
  }
}

async function welcomeOnce(turn: Turn): Promise<Reply[]> {
  const { register, person, known, incoming, language, now, records } = turn;
  if (person === undefined || known.greetedAt !== undefined) return [];
  await records.acquaintances.set(person.email, { ...known, greetedAt: now.toISOString() });
  return [greetingReply(register, person, incoming.from.name, language)];
}

import type { DueMessage } from '../messages/due.ts';

/** One message to each person: another ability's comes first in it, and says hello. The rest stay as they are. */
export function together(own: readonly DueMessage[], alongside: readonly DueMessage[]): DueMessage[] {
  const mine = new Map(
    own.flatMap((message) => (message.to.kind === 'person' ? [[message.to.email, message]] : [])),
  );
  const apart: DueMessage[] = [];
  for (const other of alongside) {
    const message = other.to.kind === 'person' ? mine.get(other.to.email) : undefined;
    if (message === undefined) apart.push(other);
    else mine.set(nameIn(message), joined(message, other));
  }
  return [...mine.values(), ...apart];
}

function joined(message: DueMessage, other: DueMessage): DueMessage {
  return {
    ...message,
    about: [...new Set([...other.about, ...message.about])],
    ...(message.tells && {
      tells: { ...message.tells, topics: [...(other.tells?.topics ?? []), ...message.tells.topics] },
    }),
    why: [...(other.why ?? []), ...(message.why ?? [])],
    includes: [...(message.includes ?? []), other],
    reply: { ...message.reply, parts: [...other.reply.parts, ...message.reply.parts] },
  };
}

const nameIn = ({ to }: DueMessage): string => (to.kind === 'person' ? to.email : to.name);

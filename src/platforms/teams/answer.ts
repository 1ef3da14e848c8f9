import type { Place } from '../../messages/incoming.ts';
import type { Paint } from '../../messages/picture.ts';
import type { Reply } from '../../messages/reply.ts';
import { severalCards } from '../adaptive-cards/several-cards.ts';
import { filesBeside } from '../files.ts';
import { paintedIn } from '../painted.ts';
import type { Outgoing } from './bot-framework.ts';
import { TeamsCallError } from './failure.ts';
import { cardMessage, messageOf } from './message.ts';
import type { Offers } from './offers.ts';
import type { Reach, Target } from './reach.ts';

/** Answers where something came in; see `Platform.answer`. The same reply again, after a failure, goes on where it stopped. */
export function createAnswer(parts: { reach: Reach; paint: Paint; offers: Pick<Offers, 'make'> }) {
  const { reach, paint, offers } = parts;
  /** How many messages of a reply that takes several have been sent. */
  const sent = new WeakMap<Reply, number>();

  return async function answer(place: Place, replies: Reply[]): Promise<void> {
    for (const reply of replies) {
      await answerWith(place, reply);
      sent.delete(reply);
    }
  };

  async function answerWith(place: Place, reply: Reply): Promise<void> {
    const target = await targetOf(place, reply);
    const { rest, files } = filesBeside(reply, target.conversation.kind === 'personal');
    const painted = await paintedIn(rest, paint);
    const origin = reply.to === 'origin' ? place.message : undefined;
    if (origin === undefined || !(await replaced(target, origin, cardMessage(rest, painted)))) {
      const messages = severalCards(rest).flatMap((one) => messageOf(one, painted) ?? []);
      for (const message of messages.slice(sent.get(reply))) {
        await reach.send(target, message);
        sent.set(reply, (sent.get(reply) ?? 0) + 1);
      }
    }
    for (const file of files) await offers.make(reach, target, file);
  }

  function targetOf(place: Place, reply: Reply): Promise<Target> {
    // In a channel the thread's handle is who wrote.
    const privately = place.kind === 'channel' && reply.to === 'direct' && place.thread !== undefined;
    return privately ? reach.person(place.thread ?? '') : reach.place(place);
  }

  /** False when the message cannot be changed, for whatever lasting reason: then the answer is sent below it. */
  async function replaced(target: Target, id: string, card: Outgoing | undefined): Promise<boolean> {
    if (card === undefined) return false;
    try {
      await reach.update(target, id, card);
      return true;
    } catch (error) {
      if (error instanceof TeamsCallError && error.permanent) return false;
      throw error;
    }
  }
}

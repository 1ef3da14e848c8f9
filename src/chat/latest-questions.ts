import type { Answer } from '../answers/answers.ts';
import type { Before } from '../answers/before.ts';
import { plainText } from '../messages/plain-text.ts';
import type { Turn } from './turn.ts';

/** What was asked longer ago gives a new question no meaning. */
const REMEMBERED_FOR_MS = 30 * 60_000;
const MOST_REMEMBERED = 5;
/** So much of an answer is enough to know it by, in characters. */
const ANSWER_KEPT = 600;

/** The conversation's latest questions, oldest first; none from the same message, which may be worked on again. */
export async function questionsBefore(turn: Turn): Promise<Before> {
  return (await keptBefore(turn)).map(({ id: _, at: __, ...question }) => question);
}

/** Remembers what was asked; after what is not to be kept, nothing of the conversation is. */
export async function rememberQuestion(turn: Turn, { understood, reply }: Answer): Promise<void> {
  const { records, incoming, now } = turn;
  const key = conversationKey(turn);
  if (understood === undefined) {
    await records.latestQuestions.delete(key);
    return;
  }
  const answer = plainText(reply).slice(0, ANSWER_KEPT);
  const latest = { id: incoming.id, at: now.toISOString(), ...understood, answer };
  const questions = [...(await keptBefore(turn)), latest].slice(-MOST_REMEMBERED);
  await records.latestQuestions.set(key, { questions });
}

async function keptBefore(turn: Turn) {
  const { records, incoming, now } = turn;
  const kept = (await records.latestQuestions.get(conversationKey(turn)))?.questions ?? [];
  const since = now.getTime() - REMEMBERED_FOR_MS;
  return kept.filter(({ id, at }) => id !== incoming.id && Date.parse(at) >= since);
}

/** A person's own talk with Lika, on whichever platform; in a channel, theirs in that thread. */
function conversationKey({ incoming, person }: Turn): string {
  const { place, from } = incoming;
  const who = person?.email ?? `${from.platform}:${from.address}`;
  if (place.kind === 'direct') return who;
  return [from.platform, place.conversation, place.thread ?? '', who].join('/');
}

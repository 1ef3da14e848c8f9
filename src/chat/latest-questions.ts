import type { Answer } from '../answers/answers.ts';
import type { Before } from '../answers/before.ts';
import { plainText } from '../messages/plain-text.ts';
import type { Reply } from '../messages/reply.ts';
import type { LatestQuestion } from '../records/questions/latest-questions.ts';
import { isEnglish } from '../retrieval/words/english-question.ts';
import { wordsOf } from '../retrieval/words/words.ts';
import type { Turn } from './turn.ts';

/** What was asked longer ago gives a new question no meaning. */
const REMEMBERED_FOR_MS = 30 * 60_000;
const MOST_REMEMBERED = 5;
/** So much of an answer is enough to know it by, in characters. */
const ANSWER_KEPT = 600;

/** The conversation's latest questions, oldest first; none from the same message, which may be worked on again. */
export async function questionsBefore(turn: Turn): Promise<Before> {
  const mine = (await keptOf(turn, ownKey(turn))).map((question) => ({ question, isMine: true }));
  const theirs = (await colleaguesQuestions(turn))
    .filter(({ about, own }) => own === true || Object.keys(about).length > 0)
    .map((question) => ({ question, isMine: false }));
  const inOrder = [...mine, ...theirs].toSorted((one, other) =>
    one.question.at.localeCompare(other.question.at),
  );
  // What came before a colleague's own matter is not what they are speaking of now.
  const since = inOrder.findLastIndex(({ question, isMine }) => question.own === true && !isMine);
  return inOrder
    .filter(({ isMine }, at) => isMine || at > since)
    .slice(-MOST_REMEMBERED)
    .map(({ question: { question, answer, about }, isMine }) => ({
      question,
      about,
      // An answer may be fitted to the one who asked.
      ...(isMine && { answer }),
    }));
}

/** Remembers what was asked; after what is not to be kept, nothing of the conversation is. */
export async function rememberQuestion(turn: Turn, { understood, reply }: Answer): Promise<void> {
  const { records, incoming, now } = turn;
  const key = ownKey(turn);
  if (understood === undefined) {
    await records.latestQuestions.delete(key);
    for (const other of (await colleaguesIn(turn)).keys()) await records.latestQuestions.delete(other);
    return;
  }
  const latest: LatestQuestion = {
    id: incoming.id,
    at: now.toISOString(),
    ...understood,
    answer: answerKept(reply),
    ...(isOfAskersOwn(understood.question) && { own: true }),
  };
  const questions = [...(await keptOf(turn, key)), latest].slice(-MOST_REMEMBERED);
  await records.latestQuestions.set(key, { questions });
}

/** The same where one person's questions are held in memory alone. */
export function withLatest(before: Before, { understood, reply }: Answer): Before {
  if (understood === undefined) return [];
  return [...before, { ...understood, answer: answerKept(reply) }].slice(-MOST_REMEMBERED);
}

const answerKept = (reply: Reply) => plainText(reply).slice(0, ANSWER_KEPT);

async function keptOf({ records, incoming, now }: Turn, key: string): Promise<LatestQuestion[]> {
  const kept = (await records.latestQuestions.get(key))?.questions ?? [];
  return stillMeant(kept, now).filter(({ id }) => id !== incoming.id);
}

async function colleaguesQuestions(turn: Turn): Promise<LatestQuestion[]> {
  return stillMeant([...(await colleaguesIn(turn)).values()].flat(), turn.now);
}

function stillMeant(kept: readonly LatestQuestion[], now: Date): LatestQuestion[] {
  return kept.filter(({ at }) => Date.parse(at) >= now.getTime() - REMEMBERED_FOR_MS);
}

/** What others have asked in the same thread, by key; nothing where nobody else reads along. */
async function colleaguesIn(turn: Turn): Promise<Map<string, LatestQuestion[]>> {
  const thread = threadKeys(turn);
  const found = new Map<string, LatestQuestion[]>();
  if (thread === undefined) return found;
  for await (const [key, { questions }] of turn.records.latestQuestions.entries(thread)) {
    if (key !== ownKey(turn)) found.set(key, questions);
  }
  return found;
}

/** A person's own talk with Lika, on whichever platform; in a channel, theirs in that thread. One writer a key. */
function ownKey(turn: Turn): string {
  const { platform, address } = turn.incoming.from;
  return `${threadKeys(turn) ?? ''}${turn.person?.email ?? `${platform}:${address}`}`;
}

/** How the keys of a channel's thread begin. Undefined for what others do not read, such as the answer to a press. */
function threadKeys({ incoming: { place, from, body }, thread }: Turn): string | undefined {
  if (place.kind === 'direct' || body.kind !== 'text') return undefined;
  return `${[from.platform, place.conversation, thread].map(encodeURIComponent).join('/')}/`;
}

const OWN = new Set(['jag', 'mig', 'mej', 'min', 'mitt', 'mina']);
const OWN_IN_ENGLISH = new Set(['i', 'me', 'my', 'mine']);

/** Whether someone asks of what is theirs: a colleague who goes on from there does not speak of that. */
function isOfAskersOwn(question: string): boolean {
  const own = isEnglish(question) ? OWN_IN_ENGLISH : OWN;
  return wordsOf(question).some((word) => own.has(word));
}

import { choices, type Reply, reply, text } from '../messages/reply.ts';
import { personNamed } from '../plan/person-named.ts';
import type { Person } from '../plan/roster.ts';
import type { HandOver } from '../records/actions/hand-over.ts';
import { awaitingOnly } from '../records/people/awaited-line.ts';
import type { Asking } from '../register/asking.ts';
import { nameOf } from '../register/name-of.ts';
import {
  askAnotherChoice,
  askedReply,
  toWhomReply,
  unsureWhoReply,
  waitsReply,
  writeNameReply,
} from './asking-view.ts';
import { assign } from './assigning.ts';
import { type HandOverParts, named, words } from './hand-over-parts.ts';
import { reachable } from './reach.ts';
import { type Handling, isOld, waitingIn, withEnd } from './request.ts';

/** Only these may hand the action over, or take such a question back. */
export const mayHandOver = ({ coordinator }: Handling, { person }: Asking): boolean =>
  coordinator?.email === person.email || person.roles.includes('admin');

/** How the question stands where one waits; else whom to ask. */
export async function start(parts: HandOverParts, handled: Handling, asking: Asking): Promise<Reply> {
  const request = waitingIn(handled);
  if (request === undefined) return chooseWhom(parts, handled, asking);
  const reachedAt = await whenReached(parts, request);
  return waitsReply(parts.register, handled, { request, reachedAt }, asking);
}

/** Asks whom to ask: a name that is written does as well as a button. */
export async function chooseWhom(parts: HandOverParts, handled: Handling, asking: Asking): Promise<Reply> {
  await waitForName(parts, handled, asking);
  return toWhomReply(parts.register, handled, asking);
}

/** Asks for a name, which is then waited for. */
export async function askForName(parts: HandOverParts, handled: Handling, asking: Asking): Promise<Reply> {
  await waitForName(parts, handled, asking);
  return writeNameReply(handled.action, asking);
}

/** `to`: an e-mail or a name as someone wrote it; a name that is nobody's alone is asked for again. */
export async function askWhomever(
  parts: HandOverParts,
  handled: Handling,
  { to: said, shownAt }: { to: string; shownAt: string | undefined },
  asking: Asking,
): Promise<Reply> {
  const meant = personNamed(parts.register.people, said);
  if (meant.one !== undefined) {
    await stopWaiting(parts, asking);
    return ask(parts, handled, { to: meant.one, shownAt }, asking);
  }
  await waitForName(parts, handled, asking);
  return unsureWhoReply(parts.register, handled.action, { said, near: meant.near, act: 'ask' }, asking);
}

/** Asks that colleague, in place of anyone who was asked before. To be called by whoever alone may change who coordinates. */
async function ask(
  parts: HandOverParts,
  handled: Handling,
  { to, shownAt }: { to: Person; shownAt: string | undefined },
  asking: Asking,
): Promise<Reply> {
  const { register, records } = parts;
  const { action, coordinator, asked } = handled;
  const { person, language } = asking;
  const say = words[language];
  const about = { ...named(action, language), person: to.name };
  const repeated = asked.find(({ id }) => id === asking.id);
  if (repeated !== undefined) {
    const reachedAt = await whenReached(parts, repeated);
    return askedReply(register, handled, { request: repeated, reachedAt }, asking);
  }
  if (isOld(shownAt, handled)) {
    const { parts: now } = await start(parts, handled, asking);
    return reply(text(say.stale), ...now);
  }
  if (to.email === coordinator?.email) {
    return reply(text(to.email === person.email ? say.yoursAlready(about) : say.already(about)));
  }
  // Who may hand it over and asks themselves need not wait for an answer.
  if (to.email === person.email) return assign(parts, handled, to, asking);
  const waiting = waitingIn(handled);
  if (waiting?.to === to.email) return start(parts, handled, asking);
  const reachedAt = await reachable(parts, to, asking.now);
  if (reachedAt === undefined) {
    return reply(text(say.cannotReach(about)), choices(askAnotherChoice(action, language)));
  }
  const at = asking.now.toISOString();
  const from = coordinator && { from: coordinator.email };
  const request: HandOver = { id: asking.id, at, by: person.email, to: to.email, ...from };
  const before = withEnd(asked, waiting, { id: asking.id, at, did: 'withdrawn' });
  await records.handOvers.set(action.id, { asked: [...before, request] });
  const next = { ...handled, asked: [...before, request] };
  const said = askedReply(register, next, { request, reachedAt }, asking);
  return asking.pressed ? { ...said, to: 'origin' } : said;
}

/** Takes the question back. `asked`: when it was asked, of a button. To be called by whoever alone may change who coordinates. */
export async function withdraw(
  { register, records }: HandOverParts,
  handled: Handling,
  asked: string | undefined,
  asking: Asking,
): Promise<Reply> {
  const { action } = handled;
  const say = words[asking.language];
  const takenBack = handled.asked.find(({ ended }) => ended?.id === asking.id);
  const request = takenBack ?? waitingIn(handled);
  if (request === undefined || (asked !== undefined && request.at !== asked)) {
    return reply(text(say.nothingToTakeBack));
  }
  const ended = { id: asking.id, at: asking.now.toISOString(), did: 'withdrawn' } as const;
  await records.handOvers.set(action.id, { asked: withEnd(handled.asked, request, ended) });
  const about = { ...named(action, asking.language), person: nameOf(register, request.to) };
  const said = reply(text(say.takenBack(about)), choices(askAnotherChoice(action, asking.language)));
  return asking.pressed ? { ...said, to: 'origin' } : said;
}

/** Where nobody can tell any more, when it was asked. */
async function whenReached(parts: HandOverParts, { to, at }: HandOver): Promise<Date> {
  const person = parts.register.person(to);
  return (person && (await reachable(parts, person, new Date(at)))) ?? new Date(at);
}

async function waitForName(
  { records }: HandOverParts,
  { action }: Handling,
  { person, now }: Asking,
): Promise<void> {
  const conversation = (await records.conversations.get(person.email)) ?? {};
  const handingOver = { action: action.id, since: now.toISOString() };
  await records.conversations.set(person.email, awaitingOnly(conversation, { handingOver }));
}

/** A name is no longer waited for. */
export async function stopWaiting(
  { records }: Pick<HandOverParts, 'records'>,
  { person }: Pick<Asking, 'person'>,
): Promise<void> {
  const conversation = (await records.conversations.get(person.email)) ?? {};
  if (conversation.handingOver === undefined) return;
  await records.conversations.set(person.email, awaitingOnly(conversation, {}));
}

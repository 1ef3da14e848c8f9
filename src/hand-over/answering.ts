import { type Reply, reply, text } from '../messages/reply.ts';
import type { Action } from '../plan/plan.ts';
import type { HandOver } from '../records/actions/hand-over.ts';
import type { Asking } from '../register/asking.ts';
import { keepAssignment, readAssignments } from '../register/assignments.ts';
import { nameOf } from '../register/name-of.ts';
import { acceptedReply, declinedReply, overReply } from './colleague-view.ts';
import { type HandOverParts, named, words } from './hand-over-parts.ts';
import { type Handling, stateOf, withEnd } from './request.ts';

/** What the colleague answered, as the question was `asked`. To be called by whoever alone may change who coordinates. */
export async function answer(
  parts: HandOverParts,
  handled: Handling,
  { act, asked }: { act: 'accept' | 'decline'; asked: string | undefined },
  asking: Asking,
): Promise<Reply> {
  const { register } = parts;
  const { action } = handled;
  const { person, language } = asking;
  const then = handled.asked.filter(({ at }) => at === asked);
  const request = then.find(({ to }) => to === person.email);
  if (request === undefined) return notAsked(parts, action, then.at(-1), asking);
  const { log } = await readAssignments(parts.records);
  const isBegun = log.some(({ id }) => id === asking.id);
  const isRepeated = isBegun || request.ended?.id === asking.id;
  const state = stateOf(request, handled);
  if (state !== 'waiting' && !isRepeated) {
    const isOwn = handled.coordinator?.email === person.email;
    return overReply(register, action, { request, state, isOwn }, language);
  }
  if (act === 'accept') return inPlace(await accept(parts, handled, request, asking), asking);
  await end(parts, handled, request, 'declined', asking);
  return inPlace(declinedReply(register, action, request, language), asking);
}

async function accept(
  parts: HandOverParts,
  handled: Handling,
  request: HandOver,
  asking: Asking,
): Promise<Reply> {
  const { register, records } = parts;
  const { action } = handled;
  const { email } = asking.person;
  const { by, from } = request;
  await keepAssignment(records, {
    id: asking.id,
    at: asking.now.toISOString(),
    by: email,
    action: action.id,
    ...(from !== undefined && { from }),
    to: email,
    ...(by !== from && { askedBy: by }),
  });
  await end(parts, handled, request, 'accepted', asking);
  await register.refresh(records);
  const others = [...new Set([from, by])].filter((one) => one !== undefined && one !== email);
  return acceptedReply(
    action,
    others.map((one) => nameOf(register, one ?? '')),
    asking.language,
  );
}

const end = (
  { records }: HandOverParts,
  { action, asked }: Handling,
  request: HandOver,
  did: 'accepted' | 'declined',
  { id, now }: Asking,
): Promise<void> =>
  records.handOvers.set(action.id, { asked: withEnd(asked, request, { id, at: now.toISOString(), did }) });

/** The answer takes the place of the question. */
const inPlace = (said: Reply, { pressed }: Asking): Reply => (pressed ? { ...said, to: 'origin' } : said);

/** The button of a question that went to someone else, or that is not known. */
function notAsked(
  { register }: HandOverParts,
  action: Action,
  other: HandOver | undefined,
  { language }: Asking,
): Reply {
  const say = words[language];
  if (other === undefined) return reply(text(say.stale));
  return reply(text(say.askedOther({ ...named(action, language), person: nameOf(register, other.to) })));
}

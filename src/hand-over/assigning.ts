import { formatDay, formatWhen } from '../messages/format.ts';
import { choices, list, type Reply, reply, text } from '../messages/reply.ts';
import { localDay } from '../plan/local-time.ts';
import { inLanguage } from '../plan/plan.ts';
import type { Person } from '../plan/roster.ts';
import type { Asking } from '../register/asking.ts';
import { keepAssignment, readAssignments } from '../register/assignments.ts';
import { nameOf } from '../register/name-of.ts';
import { takeBackChoice } from './asking-view.ts';
import { type HandOverParts, named, words } from './hand-over-parts.ts';
import { allHandlings, concerns, type Handling, waitingIn } from './request.ts';

/** So many are told of. */
const LATEST = 10;
const MOST_BUTTONS = 5;

/** What became of a change of coordinator; `from`: an e-mail. */
type Assigned = { kind: 'done'; from: string | undefined } | { kind: 'already' };

/** Changes who coordinates an action, without asking. To be called by whoever alone may change who coordinates. */
export async function changeCoordinator(
  { register, records }: Pick<HandOverParts, 'register' | 'records'>,
  { action, coordinator }: Pick<Handling, 'action' | 'coordinator'>,
  to: Person,
  { id, by, now }: { id: string; by: string; now: Date },
): Promise<Assigned> {
  const { log } = await readAssignments(records);
  const repeated = log.find((one) => one.id === id && one.action === action.id);
  if (repeated !== undefined) return { kind: 'done', from: repeated.from };
  if (coordinator?.email === to.email) return { kind: 'already' };
  const from = coordinator && { from: coordinator.email };
  await keepAssignment(records, {
    ...{ id, at: now.toISOString(), by, action: action.id, to: to.email },
    ...from,
  });
  await register.refresh(records);
  return { kind: 'done', from: coordinator?.email };
}

/** The same, as an administrator asks for it in chat. */
export async function assign(
  parts: HandOverParts,
  handled: Handling,
  to: Person,
  { id, person, now, language, pressed }: Asking,
): Promise<Reply> {
  const say = words[language];
  const about = { ...named(handled.action, language), person: to.name };
  const became = await changeCoordinator(parts, handled, to, { id, by: person.email, now });
  if (became.kind === 'already') return reply(text(say.already(about)));
  const said = reply(text(say.assigned(about)));
  return pressed ? { ...said, to: 'origin' } : said;
}

/** What waits and what has been changed: for administrators all of it, for others what waits that they asked or hand over. */
export async function listReply({ register, records }: HandOverParts, asking: Asking): Promise<Reply> {
  const { person, language, now } = asking;
  const say = words[language];
  const { plan } = register;
  const isAdministrator = person.roles.includes('admin');
  const assignments = await readAssignments(records);
  const waiting = (await allHandlings(register, records, assignments)).flatMap((handled) => {
    const request = waitingIn(handled);
    const isShown = request !== undefined && (isAdministrator || concerns(request, person));
    return isShown ? [{ action: handled.action, request }] : [];
  });
  const waits = waiting.map(({ action, request: { by, to, at } }) =>
    say.listWaitingItem({
      ...named(action, language),
      by: nameOf(register, by),
      person: nameOf(register, to),
      when: formatDay(localDay(new Date(at), plan.timeZone), language, localDay(now, plan.timeZone)),
    }),
  );
  const changes = assignments.log.slice(-LATEST).map(({ at, by, action, from, to }) => {
    const known = register.action(action);
    return say.listChangedItem({
      number: known?.number ?? 0,
      name: known === undefined ? action : inLanguage(known.name, language),
      from: from === undefined ? say.nobody : nameOf(register, from),
      person: nameOf(register, to),
      when: formatWhen(new Date(at), now, language, plan.timeZone),
      by: nameOf(register, by),
    });
  });
  const [first] = plan.actions;
  return reply(
    ...(waits.length > 0 ? [text(say.listWaiting), list(waits)] : [text(say.listNothingWaits)]),
    ...(!isAdministrator
      ? []
      : changes.length > 0
        ? [text(say.listChanged), list(changes.toReversed())]
        : [text(say.listNoneChanged)]),
    ...(isAdministrator && first !== undefined
      ? [text(say.howTo({ number: first.number, person: person.name }))]
      : []),
    ...(waiting.length > 0
      ? [
          choices(
            ...waiting.slice(0, MOST_BUTTONS).map(({ action, request }) => {
              const button = takeBackChoice(action, request, language);
              return { ...button, title: button.label ?? button.title };
            }),
          ),
        ]
      : []),
  );
}

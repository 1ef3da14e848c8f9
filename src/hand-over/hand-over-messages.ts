import type { Due, DueMessage } from '../messages/due.ts';
import { formatDay } from '../messages/format.ts';
import { choices, list, type Reply, reply, text } from '../messages/reply.ts';
import { addDays, localDay } from '../plan/local-time.ts';
import type { Action, Language } from '../plan/plan.ts';
import type { Assignments } from '../records/actions/assignments.ts';
import type { HandOver } from '../records/actions/hand-over.ts';
import { type Assigning, readAssignments } from '../register/assignments.ts';
import { languageOf } from '../register/language-of.ts';
import { nameOf } from '../register/name-of.ts';
import { askAnotherChoice, takeBackChoice } from './asking-view.ts';
import { ownChoices, questionReply, standingLines } from './colleague-view.ts';
import { type HandOverParts, named, words } from './hand-over-parts.ts';
import { answerAwaitedUntil, reachable } from './reach.ts';
import { allHandlings, type Handling, waitingIn } from './request.ts';

/** So long is it told what became of something. */
const TOLD_WITHIN_DAYS = 14;
/** So far back it is looked, as someone may have been away since. */
const LOOK_BACK_DAYS = 120;

/** Something to tell one person, as soon as they can be reached from that instant on. */
type Telling = {
  email: string;
  action: Action;
  what: 'asked' | 'declined' | 'unanswered' | 'changed';
  /** Of what is told: part of the message's id. */
  of: string;
  from: Date;
  reply: (language: Language) => Promise<Reply>;
};

/** What is asked of colleagues, and what those concerned are told, each a message of its own in their working hours. */
export function handOverMessages(parts: Omit<HandOverParts, 'turns'>): Due {
  const { register, records, calendar } = parts;
  const { plan } = register;

  const messageFor = async (telling: Telling, now: Date): Promise<DueMessage[]> => {
    const { action, what, of } = telling;
    const person = register.person(telling.email);
    const at = person && (await reachable(parts, person, telling.from));
    if (person === undefined || at === undefined || at > now || isTooLate(at, now)) return [];
    const language = await languageOf(records, person, plan.language);
    return [
      {
        id: `hand-over/${person.email}/${action.id}/${what}/${of}`,
        kind: 'hand-over',
        to: { kind: 'person', email: person.email },
        about: [action.id],
        scheduledFor: at.toISOString(),
        reply: await telling.reply(language),
      },
    ];
  };

  const isTooLate = (at: Date, now: Date) =>
    localDay(at, plan.timeZone) < addDays(localDay(now, plan.timeZone), -TOLD_WITHIN_DAYS);

  return async (now) => {
    const assignments = await readAssignments(records);
    const oldest = addDays(localDay(now, plan.timeZone), -LOOK_BACK_DAYS);
    const handlings = await allHandlings(register, records, assignments);
    const tellings = [
      ...(await Promise.all(handlings.map((handled) => ofRequests(parts, handled, now)))).flat(),
      ...assignments.log
        .filter(({ at }) => at.slice(0, 10) >= oldest)
        .flatMap((change) => ofChange(parts, change, assignments, now)),
    ];
    return (await Promise.all(tellings.map((telling) => messageFor(telling, now)))).flat();
  };

  async function ofRequests(
    { standing }: Pick<HandOverParts, 'standing'>,
    handled: Handling,
    now: Date,
  ): Promise<Telling[]> {
    const { action, asked } = handled;
    const latest = asked.at(-1);
    if (latest?.ended?.did === 'declined') return [refusal(action, latest, latest.ended.at)];
    const request = waitingIn(handled);
    const to = request && register.person(request.to);
    if (request === undefined || to === undefined) return [];
    const question: Telling = {
      ...{ email: to.email, action, what: 'asked', of: request.at, from: new Date(request.at) },
      reply: async (language) => {
        const stands = await standing(action.id, now);
        return questionReply(register, action, { request, to, standing: stands, now }, language);
      },
    };
    const reachedAt = await reachable(parts, to, question.from);
    return reachedAt === undefined ? [question] : [question, noAnswer(action, request, reachedAt, now)];
  }

  function refusal(action: Action, { by, to }: HandOver, at: string): Telling {
    return {
      ...{ email: by, action, what: 'declined', of: at, from: new Date(at) },
      reply: async (language) => {
        const about = { ...named(action, language), person: nameOf(register, to) };
        return reply(text(words[language].saidNo(about)), choices(askAnotherChoice(action, language)));
      },
    };
  }

  function noAnswer(action: Action, request: HandOver, reachedAt: Date, now: Date): Telling {
    const { timeZone } = plan;
    return {
      ...{ email: request.by, action, what: 'unanswered', of: request.at },
      from: answerAwaitedUntil(reachedAt, calendar, timeZone),
      reply: async (language) => {
        const when = formatDay(localDay(reachedAt, timeZone), language, localDay(now, timeZone));
        const about = { ...named(action, language), person: nameOf(register, request.to), when };
        return reply(
          text(words[language].noAnswer(about)),
          choices(askAnotherChoice(action, language), takeBackChoice(action, request, language)),
        );
      },
    };
  }
}

/** Whom a change of coordinator concerns, as long as it stands, but for who made it. */
function ofChange(
  { register, standing }: Pick<HandOverParts, 'register' | 'standing'>,
  change: Assigning,
  { actions }: Assignments,
  now: Date,
): Telling[] {
  const { at, by, from, to, askedBy } = change;
  const action = register.action(change.action);
  const isNow = actions[change.action]?.since === at && register.coordinatorOf(change.action)?.email === to;
  if (action === undefined || !isNow) return [];
  const telling = (email: string, says: Telling['reply']): Telling[] =>
    email === by ? [] : [{ email, action, what: 'changed', of: at, from: new Date(at), reply: says }];
  const about = (language: Language) => ({ ...named(action, language), person: nameOf(register, to) });
  const changedBy = (language: Language) => {
    const say = words[language];
    return by === to ? [] : [text(say.changedBy({ by: register.person(by)?.name ?? say.anAdministrator }))];
  };
  return [
    ...telling(to, async (language) => {
      const lines = standingLines(await standing(action.id, now), register.plan, now, language);
      return reply(
        text(words[language].nowYours(about(language))),
        list(lines),
        ...changedBy(language),
        ownChoices(action, language),
      );
    }),
    ...(from === undefined || from === to
      ? []
      : telling(from, async (language) =>
          reply(text(words[language].noLongerYours(about(language))), ...changedBy(language)),
        )),
    ...(askedBy === undefined || askedBy === from || askedBy === to
      ? []
      : telling(askedBy, async (language) => reply(text(words[language].nowCoordinates(about(language)))))),
  ];
}

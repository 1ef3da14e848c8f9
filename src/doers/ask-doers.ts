import { formatDay } from '../messages/format.ts';
import { type Choice, choices, list, note, type Reply, reply, text } from '../messages/reply.ts';
import { addDays, type Day, localDay } from '../plan/local-time.ts';
import { type Action, inLanguage, type Language } from '../plan/plan.ts';
import type { Person } from '../plan/roster.ts';
import type { DoerRound } from '../records/actions/doer-round.ts';
import type { Asking } from '../register/asking.ts';
import { personDays } from '../register/person-days.ts';
import { answersParts } from './answers-view.ts';
import {
  type AskCommand,
  askChoice,
  noDoersReply,
  notTheirs,
  unknownReply,
  whichAction,
} from './ask-view.ts';
import { type DoerParts, words } from './doer-parts.ts';
import { doersOf } from './doers-of.ts';
import { workingDayOn } from './round-stage.ts';
import type { RoundsNow } from './rounds-now.ts';

/** Asks the doers of an action, or shows what they have answered: for who coordinates it, and administrators. */
export async function askDoers(
  parts: DoerParts,
  rounds: RoundsNow,
  command: AskCommand,
  asking: Asking,
): Promise<Reply[]> {
  const action =
    command.action === undefined ? onlyAction(parts, asking) : parts.register.action(command.action);
  if (action === undefined)
    return [command.action === undefined ? whichAction(parts, command, asking) : unknownReply(asking)];
  const { register } = parts;
  const isTheirs = register.coordinatorOf(action.id)?.email === asking.person.email;
  if (!isTheirs && !asking.person.roles.includes('admin')) return [notTheirs(parts, action, asking)];
  return command.do === 'ask-doers'
    ? ask(parts, rounds, action, asking)
    : [await answersReply(parts, rounds, action, asking, false)];
}

const onlyAction = ({ register }: DoerParts, { person }: Asking): Action | undefined => {
  const [first, ...others] = register.coordinatedBy(person);
  return others.length === 0 ? first : undefined;
};

async function ask(parts: DoerParts, rounds: RoundsNow, action: Action, asking: Asking): Promise<Reply[]> {
  const { records, register, turns } = parts;
  const { person, now, id, language } = asking;
  if (doersOf(register, action.id).length === 0) return [noDoersReply(parts, action, language)];
  const outcome = await turns(`doers/${action.id}`, async () => {
    const latest = await rounds.latest(action, now);
    if (latest?.round.id === id) return latest.round;
    if (latest?.open) return undefined;
    const kept = (await records.doerRounds.get(action.id))?.rounds ?? [];
    const round: DoerRound = { id, at: now.toISOString(), by: person.email, answers: {} };
    await records.doerRounds.set(action.id, { rounds: [...kept, round] });
    return round;
  });
  if (outcome === undefined) return [await answersReply(parts, rounds, action, asking, true)];
  return [await askedReply(parts, action, outcome, asking)];
}

/** Whom Lika asks, when each is reached, and when the answers come. */
async function askedReply(
  parts: DoerParts,
  action: Action,
  round: DoerRound,
  { person, language }: Asking,
): Promise<Reply> {
  const { register, calendar } = parts;
  const { plan } = register;
  const say = words[language];
  const askedAt = new Date(round.at);
  const today = localDay(askedAt, plan.timeZone);
  const inWords = (day: Day | undefined) =>
    day === undefined
      ? say.later
      : day === today
        ? say.today
        : say.on({ day: formatDay(day, language, today) });
  const doers = await Promise.all(
    doersOf(register, action.id).map(async (doer) => ({
      name: doer.name,
      unit: register.unit(doer.unit)?.name ?? doer.unit,
      when: inWords(await reachedOn(parts, doer, askedAt)),
    })),
  );
  const count = doers.length;
  const [when = say.later, ...others] = new Set(doers.map((doer) => doer.when));
  const reader = register.coordinatorOf(action.id) ?? person;
  const known = await parts.records.acquaintances.get(reader.email);
  const last = workingDayOn(calendar, today, plan.nudges.doers.tellAfter);
  const readOn = personDays(reader, known, { plan, calendar }).workingDayAfter(last) ?? last;
  const to = reader.email === person.email ? undefined : reader.name;
  return reply(
    text(say.asked({ number: action.number, name: inLanguage(action.name, language), count })),
    list(doers.map((doer) => (others.length === 0 ? say.doer(doer) : say.doerOn(doer)))),
    text(others.length === 0 ? say.theyGet({ when, count }) : say.theyGetThen),
    note(say.tells({ day: formatDay(readOn, language, today), to })),
    choices(showAnswersChoice(action, language)),
  );
}

/** The first day that the person can be written to: they work then, their hours are not over, and no message has come that day. */
async function reachedOn(
  { register, records, calendar }: DoerParts,
  doer: Person,
  at: Date,
): Promise<Day | undefined> {
  const { plan } = register;
  const days = personDays(doer, await records.acquaintances.get(doer.email), { plan, calendar });
  const today = days.dayAt(at);
  const ends = days.hours(today)?.to;
  const written = (await records.told.get(doer.email))?.messages.some(({ day }) => day === today) ?? false;
  if (ends !== undefined && at < ends && !written) return today;
  return days.workingDayAfter(addDays(today, 1));
}

/** How the latest round stands; where there has been none, that. `isAskedAgain`: while it is running. */
async function answersReply(
  parts: DoerParts,
  rounds: RoundsNow,
  action: Action,
  { now, language }: Asking,
  isAskedAgain: boolean,
): Promise<Reply> {
  const say = words[language];
  if (doersOf(parts.register, action.id).length === 0) return noDoersReply(parts, action, language);
  const latest = await rounds.latest(action, now);
  if (latest === undefined) {
    return reply(text(say.neverAsked({ number: action.number })), choices(askChoice(action, language)));
  }
  const today = localDay(now, parts.register.plan.timeZone);
  const began = { number: action.number, day: formatDay(latest.day, language, today) };
  const state = (await parts.standing(action.id, now))?.state ?? 'not-started';
  return reply(
    text(isAskedAgain ? say.running(began) : say.askedOn(began)),
    ...answersParts(parts, latest, { state, now, whole: true }, language),
    ...(latest.open ? [] : [choices(askChoice(action, language))]),
  );
}

const showAnswersChoice = (action: Action, language: Language): Choice => ({
  title: words[language].showAnswers,
  label: words[language].showAnswersLabel({ number: action.number }),
  command: { do: 'doer-answers', action: action.id },
});

import type { Concern, Concerns } from '../messages/due.ts';
import { FrozenMessage } from '../messages/reply-schema.ts';
import { addDays, type Day, instantOf, localDay } from '../plan/local-time.ts';
import type { Person } from '../plan/roster.ts';
import { nameOf } from '../register/name-of.ts';
import { type PersonDays, personDays } from '../register/person-days.ts';
import { answersParts, lateParts } from './answers-view.ts';
import { type DoerParts, words } from './doer-parts.ts';
import { doersOf } from './doers-of.ts';
import { questionParts } from './question-view.ts';
import { QUIET_MS, ROUND_DAYS } from './round-stage.ts';
import type { RoundDoer, RoundNow, RoundsNow } from './rounds-now.ts';
import { toldTo } from './told.ts';
import { againTopic, answersTopic, lateTopic, questionTopic } from './topics.ts';

/** What doers are asked, and what who coordinates is told of their answers. */
export function createConcerns(parts: DoerParts, rounds: RoundsNow): Concerns {
  const { register, records, calendar, standing } = parts;
  const { plan } = register;

  const daysOf = async (person: Person): Promise<PersonDays> =>
    personDays(person, await records.acquaintances.get(person.email), { plan, calendar });

  const questions = async (round: RoundNow): Promise<Concern[]> => {
    if (!round.open) return [];
    const asked = doersOf(register, round.action.id);
    const silent = round.doers.filter(({ person, answer }) => answer === undefined && asked.includes(person));
    return (await Promise.all(silent.map((doer) => questionTo(round, doer)))).flat();
  };

  const questionTo = async (now: RoundNow, { person, told }: RoundDoer): Promise<Concern[]> => {
    const { action, round } = now;
    const topic = questionTopic(action.id, round.id);
    const days = await daysOf(person);
    const about = { email: person.email, about: [action.id], kind: 'question' as const };
    const until = addDays(now.day, ROUND_DAYS);
    const question: Concern = {
      ...about,
      topic,
      from: round.by === undefined ? now.day : days.dayAt(new Date(round.at)),
      until,
      why: whyAsked(now),
      parts: (language) => questionParts(parts, { action, round, topic }, person, language),
    };
    const first = told(topic)?.day;
    const againOn = first && daysOn(days, first, plan.nudges.doers.askAgainAfter);
    if (againOn === undefined || againOn > until) return [question];
    const again = againTopic(action.id, round.id);
    const reminder: Concern = {
      ...about,
      topic: again,
      from: againOn,
      until,
      why: words.sv.whyAgain({ number: action.number }),
      parts: (language) =>
        questionParts(parts, { action, round, topic: again, again: true }, person, language),
    };
    return [question, reminder];
  };

  const whyAsked = ({ action: { number }, round: { by } }: RoundNow): string =>
    by === undefined
      ? words.sv.whyRhythm({ number })
      : words.sv.whyAsked({ number, by: nameOf(register, by) });

  /** Who hears of the answers: who coordinates the action, else who asked. */
  const readerOf = ({ action, round }: RoundNow): Person | undefined =>
    register.coordinatorOf(action.id) ?? (round.by === undefined ? undefined : register.person(round.by));

  const answers = async (round: RoundNow, now: Date): Promise<Concern[]> => {
    const reader = readerOf(round);
    const { gatheredAt, action } = round;
    if (reader === undefined || gatheredAt === undefined || gatheredAt > now || round.doers.length === 0) {
      return [];
    }
    // The action was settled before anyone had said anything: there is nothing to tell.
    if (round.settledAt !== undefined && round.doers.every(({ answer }) => answer === undefined)) return [];
    const days = await daysOf(reader);
    const from = days.dayAt(gatheredAt);
    const topic = answersTopic(action.id, round.round.id);
    const told = (await toldTo(records, reader.email))(topic);
    const state = (await standing(action.id, now))?.state ?? 'not-started';
    const about = { email: reader.email, about: [action.id] };
    const kind = round.round.by === undefined ? 'news' : 'answer';
    const gathered: Concern = {
      ...about,
      topic,
      kind,
      from,
      until: addDays(from, ROUND_DAYS),
      why: words.sv.whyAnswers({ number: action.number }),
      parts: (language) => answersParts(parts, round, { state, now, whole: false }, language),
    };
    if (told === undefined) return [gathered];
    const heardAt = await madeAt(told, action.id);
    const late = round.doers.filter(({ answer }) => isLate(answer?.at, heardAt, now));
    return [
      gathered,
      ...late.map((doer): Concern => {
        const day = days.dayAt(new Date(doer.answer?.at ?? now));
        return {
          ...about,
          topic: lateTopic(action.id, round.round.id, doer.person.email),
          kind,
          from: day,
          until: addDays(day, ROUND_DAYS),
          why: words.sv.whyLate({ number: action.number }),
          parts: (language) => lateParts(parts, round, doer, { state, now }, language),
        };
      }),
    ];
  };

  /** When the words of a message about the action were made: what was answered before that is in it. */
  const madeAt = async ({ id, day }: { id: string; day: Day }, action: string): Promise<Date> => {
    const sent = await records.sent.get(id);
    const shown = FrozenMessage.safeParse(sent?.content).data?.reply.parts ?? [];
    const commands = shown.flatMap((part) => (part.kind === 'choices' ? part.choices : []));
    const asked = commands.flatMap(({ command }) =>
      command.do === 'set-state' && command.action === action ? [Date.parse(command.askedAt)] : [],
    );
    const [at = Number.NaN] = asked;
    return Number.isNaN(at) ? instantOf(addDays(day, 1), '00:00', plan.timeZone) : new Date(at);
  };

  return async (now) => {
    const recent = await rounds.recent(now);
    const latest = new Map(recent.map((round) => [round.action.id, round]));
    const all = recent.map(async (round) => [
      ...(latest.get(round.action.id) === round ? await questions(round) : []),
      ...(await answers(round, now)),
    ]);
    const today = localDay(now, plan.timeZone);
    const found = (await Promise.all(all)).flat();
    return found.filter(({ until }) => until === undefined || until >= today);
  };
}

const isLate = (at: string | undefined, heardAt: Date, now: Date): boolean =>
  at !== undefined && Date.parse(at) > heardAt.getTime() && Date.parse(at) + QUIET_MS <= now.getTime();

/** The person's own working day that comes so many of them after that day; undefined where there is none for long. */
function daysOn(days: PersonDays, day: Day, steps: number): Day | undefined {
  let found: Day | undefined = day;
  for (let step = 0; step < steps && found !== undefined; step += 1) {
    found = days.workingDayAfter(addDays(found, 1));
  }
  return found;
}

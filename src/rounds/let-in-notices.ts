import type { Due, DueMessage } from '../messages/due.ts';
import { formatDay } from '../messages/format.ts';
import { choices, note, reply, text } from '../messages/reply.ts';
import { localDay } from '../plan/local-time.ts';
import { inLanguage, type Language } from '../plan/plan.ts';
import type { Person } from '../plan/roster.ts';
import { stageOf } from '../plan/round-stage.ts';
import type { Records } from '../records/records.ts';
import { languageOf } from '../register/language-of.ts';
import { nameOf } from '../register/name-of.ts';
import type { Register } from '../register/register.ts';
import { type StandingRound, standingRounds } from '../register/standing-rounds.ts';
import { words } from './round-replies.ts';

/** How long after it happened someone is still told. */
const TOLD_WITHIN_MS = 24 * 3_600_000;

/** Tells administrators who asks to be let in, once for each unit and closing, and those concerned that they are. */
export function letInNotices({ register, records }: { register: Register; records: Records }): Due {
  const { plan } = register;

  const to = async (
    person: Person,
    message: Pick<DueMessage, 'id' | 'about'> & { at: string },
    say: (language: Language) => DueMessage['reply'],
  ): Promise<DueMessage> => ({
    id: `notice/${person.email}/${message.id}`,
    kind: 'notice',
    to: { kind: 'person', email: person.email },
    about: message.about,
    scheduledFor: message.at,
    reply: say(await languageOf(records, person, plan.language)),
  });

  const forAdministrators = async (round: StandingRound, now: Date): Promise<DueMessage[]> => {
    const first = [...Map.groupBy(round.asked, ({ unit }) => unit).values()].flatMap(([one]) => one ?? []);
    const waiting = first.filter(({ unit, at }) => !round.admitted.includes(unit) && isRecent(at, now));
    const messages = waiting.flatMap(({ unit, by, at }) =>
      register.administrators().map((administrator) =>
        to(
          administrator,
          { id: `asked/${round.id}/${unit}/${round.closedAt}`, about: [round.id, unit], at },
          (language) => {
            const say = words[language];
            const named = register.unit(unit)?.name ?? unit;
            const closed = formatDay(round.closedOn ?? round.closes, language, localDay(now, plan.timeZone));
            const who = nameOf(register, by);
            return reply(
              text(say.asksToBeLetIn({ who, unit: named, round: inLanguage(round.name, language), closed })),
              choices({
                title: say.letIn({ unit: named }),
                command: { do: 'round', act: 'admit', round: round.id, unit },
              }),
              note(say.letInNote),
            );
          },
        ),
      ),
    );
    return Promise.all(messages);
  };

  /** Those who asked, and all who answer for a unit that was let in though nobody had asked. */
  const forThoseLetIn = async (round: StandingRound, now: Date): Promise<DueMessage[]> => {
    const asked = round.asked.map((request) => ({ ...request, at: letInAt(round, request) }));
    const others = round.log.flatMap(({ did, unit, at }) =>
      did === 'admitted' && unit !== undefined && isNews(round, unit, at)
        ? respondentsOf(unit).map(({ email }) => ({ unit, by: email, at }))
        : [],
    );
    const messages = [...asked, ...others].flatMap(({ unit, by, at }) => {
      const person = register.person(by);
      if (person === undefined || at === undefined || !isRecent(at, now)) return [];
      return [
        to(person, { id: `let-in/${round.id}/${unit}/${at}`, about: [round.id, unit], at }, (language) => {
          const say = words[language];
          const told = { unit: register.unit(unit)?.name ?? unit, round: inLanguage(round.name, language) };
          return reply(text(say.letInNow(told)), choices({ title: say.goOn, command: { do: 'continue' } }));
        }),
      ];
    });
    return Promise.all(messages);
  };

  const respondentsOf = (unit: string): Person[] =>
    register.people.filter((person) => person.unit === unit && person.roles.includes('respondent'));

  return async (now) => {
    const rounds = await standingRounds(plan, records);
    const today = localDay(now, plan.timeZone);
    const messages = rounds.map(async (round) => {
      const stage = stageOf(round, rounds, today);
      if (stage === 'over' || stage === 'coming') return [];
      const asked = stage === 'closed' ? await forAdministrators(round, now) : [];
      return [...asked, ...(await forThoseLetIn(round, now))];
    });
    return (await Promise.all(messages)).flat();
  };
}

/** When the unit could hand in again after it asked: it was let in, or the round was opened for all. */
function letInAt(round: StandingRound, { unit, at }: StandingRound['asked'][number]): string | undefined {
  return round.log.find((entry) => {
    const opens =
      entry.did === 'admitted' ? entry.unit === unit : !['closed', 'published'].includes(entry.did);
    return opens && entry.at >= at;
  })?.at;
}

/** Let in since the round was closed last, without having asked. */
const isNews = ({ asked, admitted, closedAt = '' }: StandingRound, unit: string, at: string) =>
  admitted.includes(unit) && at >= closedAt && !asked.some((request) => request.unit === unit);

const isRecent = (at: string, now: Date) =>
  Date.parse(at) <= now.getTime() && now.getTime() - Date.parse(at) < TOLD_WITHIN_MS;

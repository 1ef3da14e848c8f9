import { type Reply, reply, text } from '../messages/reply.ts';
import { addDays, type Day } from '../plan/local-time.ts';
import type { Person } from '../plan/roster.ts';
import type { Absence } from '../records/people/absence.ts';
import type { Acquaintance } from '../records/people/acquaintance.ts';
import { awaitingOnly, isAwaited } from '../records/people/awaited-line.ts';
import type { Asking } from '../register/asking.ts';
import { peopleNamed } from '../register/people-named.ts';
import { personDays } from '../register/person-days.ts';
import { coming, rosterAbsence, withAbsences } from './absences.ts';
import {
  type AvailabilityCommand,
  type AvailabilityParts,
  inPlace,
  keep,
  type Reader,
  words,
} from './availability-parts.ts';
import {
  askDeputyReply,
  deputyChosenReply,
  deputyRemovedReply,
  didYouMeanReply,
  notFoundReply,
} from './deputy-view.ts';
import { knownOf } from './person-reader.ts';

export type DeputyCommand = Extract<AvailabilityCommand, { do: 'deputy' }>;

const MOST_LIKELY = 3;
const MOST_NEAR = 5;
/** Up to four words, or an e-mail: what is longer is no name. */
const NAME = /^(?:[\p{L}.'’-]+(?: [\p{L}.'’-]+){0,3}|\S+@\S+)$/u;

/** Of nobody that is known: "Birgitta Svensson" is a name, "visa alla åtgärder" is not. */
const WRITTEN_AS_NAME = /^(?:\p{Lu}\S*(?: \p{Lu}\S*){0,3}|\S+@\S+)$/u;

/** Who may well be the deputy: colleagues in the same place who coordinate too, then those who carry the actions out. */
export function likelyDeputies({ register }: Pick<AvailabilityParts, 'register'>, person: Person): Person[] {
  const mine = new Set(register.coordinatedBy(person).map(({ id }) => id));
  const colleagues = register.people.filter(
    ({ email, unit }) => email !== person.email && unit === person.unit,
  );
  const likely = [
    ...colleagues.filter(({ roles }) => roles.includes('coordinator')),
    ...colleagues.filter(
      ({ roles, actions }) => roles.includes('doer') && actions.some((id) => mine.has(id)),
    ),
    ...colleagues.filter(({ roles }) => roles.includes('admin')),
  ];
  return [...new Set(likely)].slice(0, MOST_LIKELY);
}

/** The name of a deputy is waited for, until another line is. */
export async function awaitDeputy(
  { records }: Pick<AvailabilityParts, 'records'>,
  from: Day,
  { person, now }: Pick<Asking, 'person' | 'now'>,
): Promise<void> {
  const conversation = (await records.conversations.get(person.email)) ?? {};
  const deputyFor = { from, since: now.toISOString() };
  await records.conversations.set(person.email, awaitingOnly(conversation, { deputyFor }));
}

/** The message that named one, done again, is not taken for something else. */
async function stopAwaiting({ records }: AvailabilityParts, { person, id }: Asking): Promise<void> {
  const { deputyFor, ...rest } = (await records.conversations.get(person.email)) ?? {};
  if (deputyFor !== undefined) await records.conversations.set(person.email, { ...rest, lineTaken: id });
}

/** The absence that a deputy is chosen for: of that first day, else the next; one that only the roster has is one too. */
function absenceMeant(
  known: Acquaintance | undefined,
  person: Person,
  { from, today }: { from: Day | undefined; today: Day },
): Absence | undefined {
  const told = coming(known?.away, today);
  const { from: first, to } = rosterAbsence(person, known, today) ?? {};
  const roster = first !== undefined && to !== undefined ? [{ from: first, to }] : [];
  const all = coming([...told, ...roster], today);
  return from === undefined ? all[0] : all.find((one) => one.from === from);
}

/** Who gets the person's reminders while they are away. */
export function createChooseDeputy(parts: AvailabilityParts) {
  const { register, records, calendar } = parts;
  const { plan } = register;

  /** Works on the absence that is meant; else says why there is none to choose a deputy for. */
  const forAbsence = async (
    from: Day | undefined,
    asking: Asking,
    work: (absence: Absence, reader: Reader) => Promise<Reply>,
  ): Promise<Reply[]> => {
    const { known, reader } = await knownOf(parts, asking);
    const say = words[reader.language];
    if (register.coordinatedBy(asking.person).length === 0) return [reply(text(say.noActions))];
    const absence = absenceMeant(known, asking.person, { from, today: reader.today });
    if (absence !== undefined) return [await work(absence, reader)];
    return [reply(text(from === undefined ? say.noAbsence : say.absenceGone))];
  };

  const keepDeputy = (absence: Absence, deputy: string | undefined, asking: Asking, today: Day) =>
    keep(parts, asking.person.email, (known) => {
      const { deputy: _, ...days } = absence;
      const chosen = deputy === undefined ? days : { ...days, deputy };
      const away = [...(known.away ?? []).filter(({ from }) => from !== absence.from), chosen];
      const inOrder = away.toSorted((one, other) => one.from.localeCompare(other.from));
      return { known: withAbsences(known, inOrder, { now: asking.now, today }), result: undefined };
    });

  const choose = (who: string, from: Day | undefined, asking: Asking) =>
    forAbsence(from, asking, async (absence, reader) => {
      const found = peopleNamed(register.people, who);
      if ('near' in found) {
        const near = found.near.filter(({ email }) => email !== asking.person.email).slice(0, MOST_NEAR);
        await awaitDeputy(parts, absence.from, asking);
        return near.length > 0
          ? didYouMeanReply(absence.from, near, reader)
          : notFoundReply(absence.from, who, reader);
      }
      const deputy = found.person;
      if (deputy.email === asking.person.email) return reply(text(words[reader.language].yourself));
      await keepDeputy(absence, deputy.email, asking, reader.today);
      await stopAwaiting(parts, asking);
      const actions = register.coordinatedBy(asking.person);
      const awayToo = await isAwaySomeOf(deputy, absence, reader.today);
      return inPlace(deputyChosenReply(absence, { deputy, actions, awayToo }, reader), asking);
    });

  const isAwaySomeOf = async (deputy: Person, { from, to }: Absence, today: Day): Promise<boolean> => {
    const known = await records.acquaintances.get(deputy.email);
    const days = personDays(deputy, known, { plan, calendar });
    for (let day = from < today ? today : from; day <= to; day = addDays(day, 1)) {
      if (days.isAway(day)) return true;
    }
    return false;
  };

  const ask = (from: Day | undefined, asking: Asking) =>
    forAbsence(from, asking, async (absence, reader) => {
      await awaitDeputy(parts, absence.from, asking);
      const deputy = absence.deputy === undefined ? undefined : register.person(absence.deputy);
      const likely = likelyDeputies(parts, asking.person).filter(({ email }) => email !== deputy?.email);
      return askDeputyReply(absence, { deputy, likely }, reader);
    });

  const remove = (from: Day | undefined, asking: Asking) =>
    forAbsence(from, asking, async (absence, reader) => {
      await stopAwaiting(parts, asking);
      if (absence.deputy !== undefined) await keepDeputy(absence, undefined, asking, reader.today);
      return inPlace(deputyRemovedReply(absence, reader), asking);
    });

  /** The deputy cannot: the one whose deputy they were is told. */
  const decline = async ({ of, from }: DeputyCommand, asking: Asking): Promise<Reply[]> => {
    const { person, language, now } = asking;
    const chooser = of === undefined ? undefined : register.person(of);
    const say = words[language];
    if (chooser === undefined) return [reply(text(say.notDeputy))];
    const { reader } = await knownOf(parts, { person: chooser, language, now });
    const wasDeputy = await keep(parts, chooser.email, (known) => {
      const isIt = (one: { from: Day; to: Day; deputy?: string | undefined }) =>
        one.deputy === person.email && one.from === from && one.to >= reader.today;
      if (!known.away?.some(isIt)) return { known, result: false };
      const ended = { at: now.toISOString(), did: 'declined' as const };
      const deputies = known.deputies?.map((choice) =>
        isIt(choice) && choice.ended === undefined ? { ...choice, ended } : choice,
      );
      const away = known.away.map((one) => {
        const { deputy: _, ...days } = one;
        return isIt(one) ? days : one;
      });
      const declined = withAbsences({ ...known, deputies }, away, { now, today: reader.today });
      return { known: declined, result: true };
    });
    return [
      wasDeputy
        ? inPlace(reply(text(say.declined({ who: chooser.name }))), asking)
        : reply(text(say.notDeputy)),
    ];
  };

  return {
    async handle(command: DeputyCommand, asking: Asking): Promise<Reply[]> {
      switch (command.act) {
        case 'choose':
          return choose(command.who ?? '', command.from, asking);
        case 'remove':
          return remove(command.from, asking);
        case 'decline':
          return decline(command, asking);
        case 'ask':
          return ask(command.from, asking);
      }
    },

    /** What was typed while the name of a deputy is waited for; undefined when none is, or when it is no name. */
    async typed(line: string, asking: Asking): Promise<Reply[] | undefined> {
      const waiting = (await records.conversations.get(asking.person.email))?.deputyFor;
      const who = line.trim().replace(/[.!]+$/u, '');
      if (!isAwaited(waiting, asking.now) || !NAME.test(who)) return undefined;
      const found = peopleNamed(register.people, who);
      const isNobody = 'near' in found && found.near.length === 0;
      if (isNobody && !WRITTEN_AS_NAME.test(who)) return undefined;
      return choose(who, waiting.from, asking);
    },
  };
}

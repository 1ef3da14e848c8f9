import { type Reply, reply, text } from '../messages/reply.ts';
import { addDays, type Day } from '../plan/local-time.ts';
import type { Absence } from '../records/people/absence.ts';
import type { Acquaintance } from '../records/people/acquaintance.ts';
import type { Asking } from '../register/asking.ts';
import { absencesReply, awayReply, backReply, refusedReply, undoneReply } from './absence-view.ts';
import {
  type AbsenceDecision,
  coming,
  decideAbsence,
  endedToday,
  rosterAbsence,
  takenBack,
  withAbsences,
} from './absences.ts';
import {
  type AvailabilityCommand,
  type AvailabilityParts,
  inPlace,
  keep,
  type Reader,
  words,
} from './availability-parts.ts';
import { awaitDeputy, type DeputyCommand, likelyDeputies } from './choose-deputy.ts';
import { whoIsDeputy } from './deputy-view.ts';
import { knownOf } from './person-reader.ts';

type AwayCommand = Extract<AvailabilityCommand, { do: 'away' }>;
type Told = { from?: Day | undefined; to?: Day | undefined };

/** Who tells when they are away, and when they are back. */
export function createTellAbsence(
  parts: AvailabilityParts,
  chooseDeputy: (command: DeputyCommand, asking: Asking) => Promise<Reply[]>,
) {
  const { register } = parts;

  const keepAbsence = (told: Told, { person, now }: Asking, today: Day): Promise<AbsenceDecision> =>
    keep<AbsenceDecision>(parts, person.email, (known) => {
      const decision = decideAbsence(known.away ?? [], told, today);
      if (decision.kind === 'refused') return { known, result: decision };
      const { absence, away } = decision;
      const kept = withAbsences(known, away, { now, today });
      return { known: withoutReturnDuring(kept, absence), result: decision };
    });

  const set = async (command: AwayCommand, asking: Asking): Promise<Reply[]> => {
    const { reader } = await knownOf(parts, asking);
    if (command.several) return [refusedReply('several', reader)];
    const decision = await keepAbsence(command, asking, reader.today);
    if (decision.kind === 'refused') return [refusedReply(decision.why, reader)];
    const { absence } = decision;
    const reason = command.reason === true;
    if (command.deputy !== undefined) {
      const chosen: DeputyCommand = { do: 'deputy', act: 'choose', from: absence.from, who: command.deputy };
      return [
        awayReply(absence, { reason, deputy: undefined }, reader),
        ...(await chooseDeputy(chosen, asking)),
      ];
    }
    return [awayReply(absence, { reason, deputy: await askForDeputy(absence, asking, reader) }, reader)];
  };

  /** Only those who coordinate actions have reminders that someone else could get. */
  const askForDeputy = async (absence: Absence, asking: Asking, reader: Reader) => {
    const hands = register.coordinatedBy(asking.person).length > 0;
    if (!hands || absence.deputy !== undefined) return undefined;
    await awaitDeputy(parts, absence.from, asking);
    return whoIsDeputy(absence, likelyDeputies(parts, asking.person), reader);
  };

  const undo = async ({ from, to }: AwayCommand, asking: Asking): Promise<Reply[]> => {
    const { person, now, language } = asking;
    const { reader } = await knownOf(parts, asking);
    const again = await keep(parts, person.email, (known) => {
      const back = takenBack(known.away ?? [], { from, to });
      if (back === undefined) return { known, result: undefined };
      return { known: withAbsences(known, back.away, { now, today: reader.today }), result: back.again };
    });
    if (again === undefined || from === undefined || to === undefined) {
      return [reply(text(words[language].alreadyUndone))];
    }
    return [inPlace(undoneReply({ from, to }, again, reader), asking)];
  };

  const backToday = async (asking: Asking): Promise<Reply[]> => {
    const { days, reader } = await knownOf(parts, asking);
    const { today, language } = reader;
    if (!days.isAway(today)) return [reply(text(words[language].notBack))];
    await keep(parts, asking.person.email, (known) => {
      const ended = withAbsences(known, endedToday(known.away ?? [], today), { now: asking.now, today });
      return { known: { ...ended, backOn: today }, result: undefined };
    });
    return [backReply(undefined, reader)];
  };

  /** They come back on a later day: the absence until then ends, or is one that was not told before. */
  const backOn = async (day: Day, asking: Asking): Promise<Reply[]> => {
    const { known, reader } = await knownOf(parts, asking);
    const { today } = reader;
    const told = coming(known?.away, today).find(({ from }) => from < day);
    const listed = told === undefined ? rosterAbsence(asking.person, known, today) : undefined;
    if (listed !== undefined && (listed.from ?? today) < day) {
      await keep(parts, asking.person.email, (one) => ({
        known: { ...one, backOn: day },
        result: undefined,
      }));
      return [backReply(day, reader)];
    }
    return set({ do: 'away', act: 'set', from: told?.from ?? today, to: addDays(day, -1) }, asking);
  };

  const show = async (asking: Asking): Promise<Reply[]> => {
    const { known, reader } = await knownOf(parts, asking);
    const { person } = asking;
    const absences = coming(known?.away, reader.today);
    const roster = rosterAbsence(person, known, reader.today);
    const say = words[reader.language];
    const [first] = absences;
    const hands = first !== undefined && register.coordinatedBy(person).length > 0;
    const title = first?.deputy === undefined ? say.chooseDeputy : say.otherDeputy;
    const more = hands
      ? [{ title, command: { do: 'deputy' as const, act: 'ask' as const, from: first.from } }]
      : [];
    const administrators = register.administrators();
    return [absencesReply(absences, { roster, more, administrators }, reader)];
  };

  return async (command: AwayCommand, asking: Asking): Promise<Reply[]> => {
    switch (command.act) {
      case 'set':
        return set(command, asking);
      case 'undo':
        return undo(command, asking);
      case 'show':
        return show(asking);
      case 'back': {
        const { reader } = await knownOf(parts, asking);
        const later = command.from !== undefined && command.from > reader.today ? command.from : undefined;
        return later === undefined ? backToday(asking) : backOn(later, asking);
      }
    }
  };
}

/** What was told last counts: an earlier word of being back does not cut the new absence short. */
function withoutReturnDuring(known: Acquaintance, { from, to }: Absence): Acquaintance {
  if (known.backOn === undefined || known.backOn <= from || known.backOn > to) return known;
  const { backOn: _, ...rest } = known;
  return rest;
}

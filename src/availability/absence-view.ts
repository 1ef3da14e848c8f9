import { formatDay, formatEitherPerson, formatList } from '../messages/format.ts';
import { type Choice, choices, type Part, type Reply, reply, text } from '../messages/reply.ts';
import type { Away } from '../plan/away.ts';
import type { Day } from '../plan/local-time.ts';
import type { Person } from '../plan/roster.ts';
import type { Absence } from '../records/people/absence.ts';
import type { AbsenceRefusal } from './absences.ts';
import { type Reader, words } from './availability-parts.ts';
import { daysInWords } from './days-in-words.ts';

/** `reason`: one was written. `deputy`: the parts that ask for one, where the person has reminders to hand over. */
export function awayReply(
  absence: Absence,
  { reason, deputy }: { reason: boolean; deputy: { parts: Part[]; choices: Choice[] } | undefined },
  reader: Reader,
): Reply {
  const say = words[reader.language];
  const replaced = absence.instead ?? [];
  return reply(
    text(say.away({ days: daysInWords(absence, reader) })),
    text(absence.from <= reader.today ? say.meanwhileFromToday : say.meanwhile),
    ...(replaced.length > 0 ? [text(say.replaces({ days: listed(replaced, reader) }))] : []),
    ...(reason ? [text(say.onlyDates)] : []),
    ...(deputy?.parts ?? []),
    choices(...(deputy?.choices ?? []), undoChoice(absence, reader)),
  );
}

export function refusedReply(why: AbsenceRefusal, { language }: Reader): Reply {
  return reply(text(words[language].refusedDays[why]));
}

/** `again`: what the absence had taken the place of. */
export function undoneReply(days: { from: Day; to: Day }, again: readonly Absence[], reader: Reader): Reply {
  const say = words[reader.language];
  return reply(
    text(say.undone({ days: daysInWords(days, reader) })),
    ...(again.length > 0 ? [text(say.again({ days: listed(again, reader) }))] : []),
  );
}

/** What is known of the person's absence. `roster`: what the list says, where that is still to come. */
export function absencesReply(
  absences: readonly Absence[],
  { roster, more, administrators }: { roster: Away | undefined; more: Choice[]; administrators: Person[] },
  reader: Reader,
): Reply {
  const say = words[reader.language];
  const { today, language } = reader;
  if (absences.length === 0 && roster === undefined) return reply(text(say.notAway));
  const inList = roster && { from: roster.from ?? today, to: roster.to ?? roster.from ?? today };
  const administrator = formatEitherPerson(administrators, language);
  const isAwayNow = [...absences, ...(inList ? [inList] : [])].some(({ from }) => from <= today);
  return reply(
    ...(absences.length > 0 ? [text(say.awayThen({ days: listed(absences, reader) }))] : []),
    ...(inList ? [text(say.awayInList({ days: daysInWords(inList, reader), administrator }))] : []),
    ...(isAwayNow ? [text(say.howToBeBack)] : []),
    choices(...more, ...absences.map((absence) => undoChoice(absence, reader, absences.length > 1))),
  );
}

export function backReply(day: Day | undefined, { language, today }: Reader): Reply {
  const say = words[language];
  return reply(text(day === undefined ? say.back : say.backThen({ day: formatDay(day, language, today) })));
}

export const listed = (absences: readonly { from: Day; to: Day }[], reader: Reader): string =>
  formatList(
    absences.map((one) => daysInWords(one, reader)),
    reader.language,
  );

/** `named`: the days stand in the title, where there are several such buttons. */
function undoChoice({ from, to }: Absence, reader: Reader, named = false): Choice {
  const say = words[reader.language];
  const days = daysInWords({ from, to }, reader);
  return {
    title: named ? `${say.undo} ${days}` : say.undo,
    label: say.undoLabel({ days }),
    command: { do: 'away', act: 'undo', from, to },
  };
}

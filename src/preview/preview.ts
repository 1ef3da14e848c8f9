import type { Command } from '../messages/command.ts';
import { formatDay, formatDays, formatEitherPerson, formatWeekday, sentence } from '../messages/format.ts';
import { choices, list, note, type Part, type Reply, reply, strong, text } from '../messages/reply.ts';
import type { Period } from '../plan/day-words.ts';
import { addDays, type Day, instantOf, localDay, mondayOf, weekdayOf } from '../plan/local-time.ts';
import type { Asking } from '../register/asking.ts';
import { nameOf } from '../register/name-of.ts';
import type { Register } from '../register/register.ts';
import type { Ahead } from './ahead.ts';
import { previewLines, words } from './preview-lines.ts';

export type PreviewCommand = Extract<Command, { do: 'preview' }>;

/** What Lika is going to send, for administrators. Nothing is sent or written by it. */
export type Preview = { handle(command: PreviewCommand, asking: Asking): Promise<Reply[]> };

const FRIDAY = 5;
const MOST_DAYS = 31;
const MOST_LINES = 8;

export function createPreview({ register, ahead }: { register: Register; ahead: Ahead }): Preview {
  const { plan } = register;

  const dayParts = (
    { day, due }: Awaited<ReturnType<Ahead>>[number],
    today: Day,
    { language }: Asking,
  ): Part[] => {
    const say = words[language];
    const lines = previewLines(due, (email) => nameOf(register, email), language);
    const more = lines.length - MOST_LINES;
    const shown = more > 1 ? [...lines.slice(0, MOST_LINES), say.more({ count: more })] : lines;
    const heading = sentence(formatWeekday(day, language, today));
    return [strong(say.day({ day: heading, count: due.length })), list(shown)];
  };

  return {
    async handle(command, asking) {
      const { language, now, person } = asking;
      const say = words[language];
      if (!person.roles.includes('admin')) {
        const administrator = formatEitherPerson(register.administrators(), language);
        return [reply(text(say.byAdministrator({ administrator })))];
      }
      const today = localDay(now, plan.timeZone);
      const period = shownDays(command, today);
      if (period === undefined) return [reply(text(say.past), choices(nextWeek(today, asking)))];
      const { from, to } = period;
      const starts = from === today ? now : instantOf(from, '00:00', plan.timeZone);
      const days = await ahead(starts, instantOf(to, '23:59', plan.timeZone));
      const inWords = formatDays(from, to, language, today);
      return [
        reply(
          text(days.length === 0 ? say.nothing({ days: inWords }) : say.intro({ days: inWords })),
          ...days.flatMap((day) => dayParts(day, today, asking)),
          ...(days.length === 0 ? [] : [note(say.mayChange)]),
          choices(nextWeek(to, asking)),
        ),
      ];
    },
  };
}

/** The days that are shown; without any the week that is left, and the next too when little is. Undefined where all have passed. */
export function shownDays({ from, to }: Pick<PreviewCommand, 'from' | 'to'>, today: Day): Period | undefined {
  const sunday = addDays(mondayOf(today), 6);
  if (from === undefined) {
    return { from: today, to: weekdayOf(today) < FRIDAY ? sunday : addDays(sunday, 7) };
  }
  const last = to === undefined || to < from ? from : to;
  if (last < today) return undefined;
  const first = from < today ? today : from;
  const longest = addDays(first, MOST_DAYS - 1);
  return { from: first, to: last < longest ? last : longest };
}

function nextWeek(after: Day, { language }: Asking) {
  const monday = addDays(mondayOf(after), 7);
  return {
    title: words[language].nextWeek,
    label: words[language].nextWeekLabel({ day: formatDay(monday, language, after) }),
    command: { do: 'preview' as const, from: monday, to: addDays(monday, 6) },
  };
}

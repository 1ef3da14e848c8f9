import { formatDay, formatDays, formatList, type Language } from '../messages/format.ts';
import type { Day } from '../plan/local-time.ts';
import { type Reader, words } from './availability-parts.ts';

/** "i dag", "till och med 15 augusti", "3–7 augusti". */
export function daysInWords({ from, to }: { from: Day; to: Day }, { language, today }: Reader): string {
  const say = words[language];
  if (from <= today && to === today) return say.today;
  if (from <= today && to > today) return say.untilDay({ day: formatDay(to, language, today) });
  return formatDays(from, to, language, today);
}

/** "måndag–torsdag", "måndag, onsdag och fredag"; 1 is Monday. */
export function weekdaysInWords(weekdays: readonly number[], language: Language): string {
  const name = (weekday: number) =>
    new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
      weekday: 'long',
      timeZone: 'UTC',
      // A Monday is the first of January 2024.
    }).format(new Date(Date.UTC(2024, 0, weekday)));
  const [first = 1] = weekdays;
  const last = weekdays.at(-1) ?? first;
  const isRow = weekdays.length > 2 && last - first === weekdays.length - 1;
  return isRow ? `${name(first)}–${name(last)}` : formatList(weekdays.map(name), language);
}

/** "kl. 08.00–14.00", "08:00–14:00". */
export function timesInWords({ from, to }: { from: string; to: string }, language: Language): string {
  return language === 'sv' ? `kl. ${from}–${to}`.replaceAll(':', '.') : `${from}–${to}`;
}

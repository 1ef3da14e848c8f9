/** How dates and numbers are written in the languages of the house. Days are `YYYY-MM-DD`. */
export type Language = 'sv' | 'en';

const LOCALE = { sv: 'sv-SE', en: 'en-GB' } as const;

/** "14 mars", with the year when it is not that of `today`: "14 mars 2027". */
export function formatDay(day: string, language: Language, today?: string): string {
  const withYear = today === undefined || day.slice(0, 4) !== today.slice(0, 4);
  return new Intl.DateTimeFormat(LOCALE[language], {
    day: 'numeric',
    month: 'long',
    ...(withYear ? { year: 'numeric' } : {}),
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}

/** "3–7 augusti", "1 juli–15 augusti", with the years when they are not that of `today`. Both days included. */
export function formatDays(from: string, to: string, language: Language, today: string): string {
  const withYear = [from, to].some((day) => day.slice(0, 4) !== today.slice(0, 4));
  const format = new Intl.DateTimeFormat(LOCALE[language], {
    day: 'numeric',
    month: 'long',
    ...(withYear ? { year: 'numeric' } : {}),
    timeZone: 'UTC',
  });
  const days = format.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`));
  // English has thin spaces around the dash, also where only the day differs.
  return days.replaceAll('\u2009', ' ').replace(/^(\d+) – /u, '$1–');
}

/** "måndag 16 november 2026"; without the year when it is that of `today`. */
export function formatWeekday(day: string, language: Language, today?: string): string {
  const withYear = today === undefined || day.slice(0, 4) !== today.slice(0, 4);
  return new Intl.DateTimeFormat(LOCALE[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(withYear ? { year: 'numeric' } : {}),
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}

/** "kl. 10.32" in Swedish, "10:32" in English. */
export function formatTime(at: Date, language: Language, timeZone: string): string {
  const time = new Intl.DateTimeFormat('sv-SE', { hour: '2-digit', minute: '2-digit', timeZone }).format(at);
  return language === 'sv' ? `kl. ${time.replace(':', '.')}` : time;
}

/** "09:00" of a plan pack as it is written in the language: "kl. 09.00", "kl. 09.00–11.30". */
export function formatClock(time: string, language: Language, ends?: string): string {
  const range = ends === undefined ? time : `${time}–${ends}`;
  return language === 'sv' ? `kl. ${range.replaceAll(':', '.')}` : range;
}

/** "14 mars 2026 kl. 10.32". */
export function formatInstant(at: Date, language: Language, timeZone: string): string {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(at);
  const glue = language === 'sv' ? ' ' : ' at ';
  return `${formatDay(day, language)}${glue}${formatTime(at, language, timeZone)}`;
}

/** "i dag kl. 10.32", "14 mars kl. 10.32": the year only when it is not that of `now`. */
export function formatWhen(at: Date, now: Date, language: Language, timeZone: string): string {
  const [day = '', today = ''] = [at, now].map((one) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone }).format(one),
  );
  const inWords = { sv: ['i dag', ' '], en: ['today', ' at '] }[language];
  return `${day === today ? inWords[0] : formatDay(day, language, today)}${inWords[1]}${formatTime(at, language, timeZone)}`;
}

/** "tisdag kl. 14.05", "Tuesday at 14:05". */
export function formatWeekdayTime(at: Date, language: Language, timeZone: string): string {
  const day = new Intl.DateTimeFormat(LOCALE[language], { weekday: 'long', timeZone }).format(at);
  return `${day}${language === 'sv' ? ' ' : ' at '}${formatTime(at, language, timeZone)}`;
}

/** "vecka 43", "week 43", from an ISO week `2026-W43`. */
export function formatWeek(isoWeek: string, language: Language): string {
  return `${language === 'sv' ? 'vecka' : 'week'} ${Number(isoWeek.slice(-2))}`;
}

/** "A, B och C". */
export function formatList(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(LOCALE[language], { type: 'conjunction' }).format(items);
}

/** Whom to turn to, by name: "A, B eller C". */
export function formatEitherPerson(people: readonly { name: string }[], language: Language): string {
  const names = people.map(({ name }) => name);
  return new Intl.ListFormat(LOCALE[language], { type: 'disjunction' }).format(names);
}

/** A figure in tenths with its decimal, also where that is 0: "4,0". */
export function formatTenths(figure: number, language: Language): string {
  return formatFigure(figure.toFixed(1), language);
}

/** A change in tenths with its sign: "+0,3", "−0,2", "0,0". */
export function formatChange(change: number, language: Language): string {
  const size = formatTenths(Math.abs(change), language);
  return change === 0 ? size : `${change > 0 ? '+' : '−'}${size}`;
}

/** A figure with one decimal as the language writes it, "3,5" or "3.5", whichever it came as. */
export function formatFigure(figure: string, language: Language): string {
  return figure.replace(/[.,]/, language === 'sv' ? ',' : '.');
}

/** The text with its first letter large. */
export function sentence(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}

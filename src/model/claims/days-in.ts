import type { Language } from '../../messages/format.ts';

const MONTHS = [
  'januari january',
  'februari february',
  'mars march',
  'april',
  'maj may',
  'juni june',
  'juli july',
  'augusti august',
  'september',
  'oktober october',
  'november',
  'december',
].map((names) => names.split(' '));
const WEEKDAYS = [
  'måndag monday',
  'tisdag tuesday',
  'onsdag wednesday',
  'torsdag thursday',
  'fredag friday',
  'lördag saturday',
  'söndag sunday',
].map((names) => names.split(' '));

const MONTH_NAMES = MONTHS.flat().join('|');
const DAY_THEN_MONTH = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:[:.]?(?:a|e|st|nd|rd|th))?\\.?\\s+(?:of\\s+)?(${MONTH_NAMES})(?!\\p{L})`,
  'giu',
);
const MONTH_THEN_DAY = new RegExp(`(?<!\\p{L})(${MONTH_NAMES})\\s+(\\d{1,2})(?!\\d)`, 'giu');

/**
 * Days, months and weekdays that a text names, as `day:15-12`, `month:12` and `weekday:1`; the same whichever of the two
 * languages, and however they are written. English "may" and "march" are months with a capital, or beside a day.
 */
export function daysIn(text: string, language: Language): ReadonlySet<string> {
  const days = [
    ...[...text.matchAll(DAY_THEN_MONTH)].map(([, day, month]) => [Number(day), monthNamed(month)]),
    ...[...text.matchAll(MONTH_THEN_DAY)].map(([, month, day]) => [Number(day), monthNamed(month)]),
    ...[...text.matchAll(/(?<!\d)\d{4}-(\d{2})-(\d{2})(?!\d)/gu)].map(([, month, day]) => [
      Number(day),
      Number(month),
    ]),
    ...[...text.matchAll(/(?<![\d/])(\d{1,2})\/(\d{1,2})(?![\d/])/gu)].map(([, day, month]) => [
      Number(day),
      Number(month),
    ]),
  ];
  const months = (text.match(/\p{L}+/gu) ?? []).flatMap((word) => {
    const small = word.toLowerCase();
    if (language === 'en' && (small === 'may' || small === 'march') && word === small) return [];
    const month = monthNamed(small) || monthNamed(small.replace(/s$/u, ''));
    return month > 0 ? [month] : [];
  });
  const weekdays = (text.toLowerCase().match(/\p{L}+/gu) ?? []).flatMap((word) => {
    const at = WEEKDAYS.findIndex((names) =>
      names.some((name) => word.startsWith(name) && /^(?:en|ar|arna|s|ens)?$/u.test(word.slice(name.length))),
    );
    return at === -1 ? [] : [at + 1];
  });
  return new Set([
    ...days.map(([day, month]) => `day:${day}-${month}`),
    ...days.map(([, month]) => `month:${month}`),
    ...months.map((month) => `month:${month}`),
    ...weekdays.map((day) => `weekday:${day}`),
  ]);
}

/** 1 to 12; 0 where the word is none. */
function monthNamed(word = ''): number {
  return MONTHS.findIndex((names) => names.includes(word.toLowerCase())) + 1;
}

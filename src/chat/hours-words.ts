import type { Command } from '../messages/command.ts';

type HoursCommand = Extract<Command, { do: 'hours' }>;

const ZONE = /^(?:min |my )?(?:tidszon(?:en)?|time ?zone)(?: är| is)?[:,]? (.+?)[.!]*$/iu;
const OPENING =
  /^(?:jag )?(?:jobbar|arbetar)(?![\p{L}])|^(?:(?:mina?|my) )?(?:arbetstid(?:er)?|working hours|work hours)(?: är| are)?(?![\p{L}])|^skriv (?:bara |endast )?till mig(?![\p{L}])|^i (?:only )?work(?![\p{L}])|^(?:only )?write to me(?![\p{L}])/iu;

const CLOCK = String.raw`(?:kl(?:ockan)?\.? ?)?(?<!\d)(\d{1,2})(?:[.:](\d{2}))? ?(am|pm)?(?![\p{L}\d])`;
const TIMES = new RegExp(
  String.raw`(?:mellan |från |between |from )?${CLOCK}\s*(?:–|-|—|till|to|until|och|and)\s*${CLOCK}`,
  'iu',
);

const DAYS = ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'];
const DAYS_EN = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const DAY = String.raw`(?<!\p{L})(mån|tis|ons|tors|fre|lör|sön|mon|tue|tues|wed|wednes|thu|thurs|fri|sat|satur|sun)\.?(?:dag(?:ar|arna|en)?|days?)?(?!\p{L})`;
const DAY_RANGE = new RegExp(String.raw`${DAY}\s*(?:–|-|till|to)\s*${DAY}`, 'giu');
const ONE_DAY = new RegExp(DAY, 'giu');
const WEEKDAYS = /(?<!\p{L})(?:vardagar|weekdays|alla dagar|all days|varje dag|every day)(?!\p{L})/giu;
const NOT_ON = /(?<!\p{L})(?:inte|aldrig|utom|not|never|except)(?: på| on)? (.+)$/iu;
const BESIDE = /(?<!\p{L})(?:på|kl|klockan|och|and|on|at|bara|only|varje|every)(?!\p{L})|[,.:]/giu;

/** "jag jobbar mån–tors 8–14", "arbetstid 7.30–16", "tidszon Helsingfors"; every word must be explained. */
export function readHours(line: string): HoursCommand | undefined {
  const words = line.trim().replace(/\s+/gu, ' ');
  if (words.endsWith('?')) return undefined;
  const zone = ZONE.exec(words)?.[1];
  if (zone !== undefined) return zone.split(' ').length > 4 ? undefined : { do: 'hours', act: 'set', zone };
  const opening = OPENING.exec(words)?.[0];
  if (opening === undefined) return undefined;

  let rest = words.slice(opening.length);
  const times = TIMES.exec(rest);
  if (times !== null) rest = rest.replace(TIMES, ' ');
  const not = NOT_ON.exec(rest);
  const notOn = takeDays(not?.[1] ?? '');
  if (not !== null) rest = rest.slice(0, not.index);
  const on = takeDays(rest);
  if ((on.rest + notOn.rest).replace(BESIDE, ' ').trim() !== '') return undefined;
  if (times === null && on.days.length === 0 && notOn.days.length === 0) return undefined;
  return {
    do: 'hours',
    act: 'set',
    ...(on.days.length > 0 && { weekdays: on.days }),
    ...(notOn.days.length > 0 && { notOn: notOn.days }),
    ...(times !== null && { from: clock(times.slice(1, 4)), to: clock(times.slice(4, 7)) }),
  };
}

/** `HH:MM`, also of an hour that no day has: that is for the one who decides to say. */
function clock([hour = '', minute = '00', half]: (string | undefined)[]): string {
  const counted = half === undefined ? Number(hour) : (Number(hour) % 12) + (/^pm$/iu.test(half) ? 12 : 0);
  return `${String(counted).padStart(2, '0')}:${minute}`;
}

/** The weekdays that the words name, in order, and what is left of the words. */
function takeDays(words: string): { days: number[]; rest: string } {
  const found = new Set<number>();
  const rest = words
    .replace(WEEKDAYS, () => {
      for (const day of [1, 2, 3, 4, 5]) found.add(day);
      return ' ';
    })
    .replace(DAY_RANGE, (_, first: string, last: string) => {
      for (let day = weekdayOf(first); ; day = (day % 7) + 1) {
        found.add(day);
        if (day === weekdayOf(last)) return ' ';
      }
    })
    .replace(ONE_DAY, (_, name: string) => {
      found.add(weekdayOf(name));
      return ' ';
    });
  return { days: [...found].toSorted((one, other) => one - other), rest };
}

function weekdayOf(name: string): number {
  const said = name.toLowerCase();
  return 1 + Math.max(DAYS.indexOf(said), DAYS_EN.indexOf(said.slice(0, 3)));
}

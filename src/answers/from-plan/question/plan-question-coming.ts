import { addDays, type Day } from '../../../plan/local-time.ts';

/** What has its day in a time to come, both days counted. `span`: as it was written; missing where no time was named. `only`: of that kind. */
export type Coming = { ask: 'coming'; from: Day; to: Day; span: string | undefined; only?: 'actions' };

type Days = { from: Day; to: Day };
/** How far ahead "vad är på gång?" looks. */
const AHEAD_DAYS = 90;

/** The months of each season, from 1; winter begins in the year before its end. */
const SEASONS: [RegExp, number, number][] = [
  [/^(?:host|hosten|autumn|fall)$/, 9, 11],
  [/^(?:var|varen|spring)$/, 3, 5],
  [/^(?:sommar|sommaren|summer)$/, 6, 8],
  [/^(?:vinter|vintern|winter)$/, 12, 2],
];
const MONTHS: [string, string][] = [
  ['januari', 'january'],
  ['februari', 'february'],
  ['mars', 'march'],
  ['april', 'april'],
  ['maj', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['augusti', 'august'],
  ['september', 'september'],
  ['oktober', 'october'],
  ['november', 'november'],
  ['december', 'december'],
];

const ASKS =
  /^(?:(?:hej|hi) )?(?:(?:vad|va|what)(?: ?(?:ar|e|is|s))? ?(?:hander|ska hande|ska ske|sker|happens|will happen|pa gang|pa g|planerat|inplanerat|happening|going on|planned|coming up|next)|(?:vilka|nagra|what|any|which) (?:datum|aktiviteter|dates|events)(?: finns| ar det| kommer| are there| coming up)?)(?: (.+))?$/;
const DEADLINE =
  /^(?:(?:vad|va|nar|what|when) ?(?:ar|e|is|s)? ?)?(?:deadline|deadlines|deadlinen|sista dagen|sista datum|the deadline|the deadlines)$/;
const DUE =
  /^(?:(?:vilka|vad|which|what)(?: (?:atgarder|actions))?(?: som)? (?:ska|skall|are|is|should|must)(?: (?:vara|bli|be))? (?:klara?|klart|fardiga?|fardigt|due|done|finished)(?: (?:senast|fore|before|by))?) (.+)$/;
const FILLER =
  /\b(?:med planen|i planen|for planen|with the plan|in the plan|harnast|nu|da|egentligen|framat|framover|snart|sen|sedan|soon|ahead|nasta|narmast|for oss|hos oss)\b/g;

/** "Vad händer i höst?", "What's coming up?": by whole lines. `words`: small letters, without dots. */
export function comingUp(words: readonly string[], today: Day): Coming | undefined {
  const line = words.join(' ');
  const due = spanOf(DUE.exec(line)?.[1] ?? '', today);
  if (due) return { ask: 'coming', ...due, span: undefined, only: 'actions' };
  const found = ASKS.exec(line);
  if (!found) return DEADLINE.test(line) ? ahead(today) : undefined;
  const span = found[1]?.trim();
  const days = span === undefined ? undefined : spanOf(span, today);
  if (days) return { ask: 'coming', ...days, span };
  const isOpen = span === undefined || span.replace(FILLER, '').trim() === '';
  return isOpen ? ahead(today) : undefined;
}

const ahead = (today: Day): Coming => ({
  ask: 'coming',
  from: today,
  to: addDays(today, AHEAD_DAYS),
  span: undefined,
});

/** The days of "i höst", "nästa vecka", "i december", "2027", "nästa år"; never before today. */
function spanOf(span: string, today: Day): Days | undefined {
  const words = span.replace(FILLER, (word) => (word.startsWith('nasta') ? word : '')).trim();
  const year = Number(today.slice(0, 4));
  const named =
    /^(?:i |under |pa |in |during )?(?:den |this |the |hela )?(nasta |kommande |next |denna |har )?(\S+?)(?: (\d{4}))?$/.exec(
      words,
    );
  if (!named) return undefined;
  const [, which = '', word = '', inYear] = named;
  const isNext = /^(?:nasta|kommande|next)/.test(which);
  if (/^\d{4}$/.test(word)) return yearOf(Number(word), today);
  if (/^(?:ar|aret|year)$/.test(word)) return yearOf(isNext ? year + 1 : year, today);
  if (/^(?:vecka|veckan|week)$/.test(word)) return weekOf(isNext ? addDays(today, 7) : today, today);
  if (/^(?:manad|manaden|month)$/.test(word)) {
    const month = Number(today.slice(5, 7)) + (isNext ? 1 : 0);
    return monthsOf(month > 12 ? year + 1 : year, ((month - 1) % 12) + 1, 1, today);
  }
  const month = MONTHS.findIndex((names) => names.includes(word)) + 1;
  if (month > 0) return nextOf(month, 1, inYear, today);
  const season = SEASONS.find(([name]) => name.test(word));
  return season && nextOf(season[1], 3, inYear, today);
}

/** The months from that one, of the year that was named, else the nearest that is not over. */
function nextOf(month: number, count: number, inYear: string | undefined, today: Day): Days | undefined {
  const year = Number(inYear ?? today.slice(0, 4));
  if (inYear !== undefined) return monthsOf(year, month, count, today);
  // A winter that began last year may still go on.
  return [year - 1, year, year + 1]
    .map((one) => monthsOf(one, month, count, today))
    .find((days) => days !== undefined);
}

function monthsOf(year: number, month: number, count: number, today: Day): Days | undefined {
  const end = month + count;
  const after = `${end > 12 ? year + 1 : year}-${String(((end - 1) % 12) + 1).padStart(2, '0')}-01`;
  return notBefore({ from: `${year}-${String(month).padStart(2, '0')}-01`, to: addDays(after, -1) }, today);
}

function yearOf(year: number, today: Day): Days | undefined {
  return notBefore({ from: `${year}-01-01`, to: `${year}-12-31` }, today);
}

/** Monday to Sunday. */
function weekOf(day: Day, today: Day): Days | undefined {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return notBefore({ from: addDays(day, -weekday), to: addDays(day, 6 - weekday) }, today);
}

function notBefore({ from, to }: Days, today: Day): Days | undefined {
  return to < today ? undefined : { from: from < today ? today : from, to };
}

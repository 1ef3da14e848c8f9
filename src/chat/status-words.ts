import type { Command } from '../messages/command.ts';
import { readDay } from '../plan/day-words.ts';
import type { Day } from '../plan/local-time.ts';

type ReportStatus = Extract<Command, { do: 'report-status' }>;
type Said = Omit<ReportStatus, 'do'>;

/** The words of each state, as they are said of one action. Without dots and rings, as `unmarked` gives them. */
const STATES: [state: string, words: string][] = [
  ['not-started', '(?:ej|inte) (?:pa)?borjad|har inte borjat|not (?:yet )?(?:started|begun)|has not started'],
  ['needs-support', 'behover (?:vi )?(?:mer )?stod|needs? (?:more )?support'],
  ['in-progress', 'pagar|ar i ?gang|har (?:pa)?borjats?|paborjad|in progress|under way|ongoing|has started'],
  ['paused', 'pausad|pa paus|paused|on hold'],
  ['done', '(?:helt )?(?:klar|fardig|genomford|avslutad)|done|finished|completed?'],
];
/** The same of several. */
const PLURALS: [state: string, words: string][] = [
  ['not-started', '(?:ej|inte) (?:pa)?borjade|not (?:yet )?started'],
  ['needs-support', 'behover (?:mer )?stod|need (?:more )?support'],
  ['in-progress', 'pagar|ar i ?gang|in progress|under way|ongoing'],
  ['paused', 'pausade|pa paus|paused|on hold'],
  ['done', '(?:helt )?(?:klara|fardiga)|done|finished|completed?'],
];

const NUMBER = '(\\d{1,3})';
const ACTION = `(?:atgard|action) ?(?:nr\\.?|nummer|number|no\\.)? ?${NUMBER}`;
const IS = '(?:,? ?(?:ar|is|ar nu|is now|nu|now|:))?';
/** After the state comes nothing, or a mark and a line; a hyphen is one only between spaces. */
const REST =
  '(?: (?:nu|i dag|idag|igen|now|today|again))?(?:[.!]*$| ?[:;,.!–—]+ ?(?=\\S)| - | (?=eftersom |for att |darfor att |because ))';

const any = (states: [string, string][]) => states.map(([, words]) => `(${words})`).join('|');
const NAMED = new RegExp(`^${ACTION}${IS} (?:${any(STATES)})${REST}`, 'u');
const NOW_NAMED = new RegExp(`^(?:nu (?:ar )?|now )${ACTION}${IS} (?:${any(STATES)})${REST}`, 'u');
const DONE_WITH = new RegExp(
  `^(?:(?:jag|vi|i|we) (?:ar|am|are) )?(?:nu )?(?:klara?|fardiga?|done|finished) (?:med|with) ${ACTION}${REST}`,
  'u',
);
const ALL = new RegExp(
  `^(?:(?:alla|samtliga) (?:mina )?atgarder(?:na)?|mina atgarder|all (?:of )?(?:my )?actions|my actions)(?: ar| are)?(?: nu| now)? (?:${any(PLURALS)})${REST}`,
  'u',
);
/** "åtgärd 2 behöver stöd med juridik": what is needed follows at once. */
const SUPPORT_WITH =
  '(?:behover (?:mer )?|needs (?:more )?)((?:stod|support) (?:med|av|for|fran|i|with|from|for) )';
const NAMED_SUPPORT = new RegExp(`^${ACTION} ${SUPPORT_WITH}`, 'u');
const NUMBERED_SUPPORT = new RegExp(`^${NUMBER}:? ${SUPPORT_WITH}`, 'u');

const NUMBERED = new RegExp(`^${NUMBER}(?::| ar| is)? (?:${any(STATES)})${REST}`, 'u');
const ALONE = new RegExp(
  `^(?:(ej paborjad|inte paborjad|not started)|(behover stod|needs support)|(pagar|in progress)|(pausad|paused)|(klar|fardig|done))${REST}`,
  'u',
);

const LATE_WORDS = '(?:ar |is |blir |har blivit )?(?:forsenad|delayed|late)';
const UNTIL = '(?: (?:till|tills|until|to) )';
const EXPECTED_WORDS =
  '(?:(?:vantas|beraknas) (?:bli |vara )?klar|blir klar(?: forst)?|skjuts(?: upp)? till|is expected(?: to be done)?|will be done)';
const lateAfter = (subject: string) =>
  new RegExp(`^${subject}(?:(${LATE_WORDS})(?=$|[\\s.!,:;])${UNTIL}?|(${EXPECTED_WORDS}) )`, 'u');
const NAMED_LATE = lateAfter(`${ACTION},? `);
const NUMBERED_LATE = lateAfter(`${NUMBER}:? (?:ar )?`);
const ALONE_LATE = /^()(forsenad|delayed)(?=$|[\s.!,:;])(?: (?:till|tills|until|to) )?/u;

/**
 * "åtgärd 7 pågår: vi har bytt tre blanketter", "åtgärd 3 försenad till 1 mars, väntar på upphandling", "alla mina
 * åtgärder pågår": how an action stands, where it says itself that it is about one. Undefined for anything else, and for
 * every question.
 */
export function readStatusReport(line: string, today: Day): ReportStatus | undefined {
  return read(line, today, {
    states: [NAMED, NOW_NAMED],
    support: NAMED_SUPPORT,
    late: NAMED_LATE,
    others: [doneWith, ofAll],
  });
}

/**
 * "3 klar", "pågår, vi har bytt tre blanketter", "försenad till 1 mars": words that say how an action stands only from
 * someone who has actions, and is not in the middle of something else.
 */
export function readShortReport(line: string, today: Day): ReportStatus | undefined {
  return read(line, today, {
    states: [NUMBERED],
    support: NUMBERED_SUPPORT,
    late: NUMBERED_LATE,
    others: [alone, aloneLate],
  });
}

type Patterns = {
  states: RegExp[];
  support: RegExp;
  late: RegExp;
  others: ((said: Line, today: Day) => Said | undefined)[];
};

/** As it was written, and the same length without marks and large letters. */
type Line = { written: string; plain: string };

function read(line: string, today: Day, patterns: Patterns): ReportStatus | undefined {
  const written = line.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (written === '' || written.endsWith('?')) return undefined;
  const said = { written, plain: unmarked(written) };
  const found =
    patterns.states.map((pattern) => inState(pattern, STATES, said)).find(Boolean) ??
    support(patterns.support, said) ??
    late(patterns.late, said, today) ??
    patterns.others.map((other) => other(said, today)).find(Boolean);
  if (found === undefined || (found.line !== undefined && isReport(found.line))) return undefined;
  return { do: 'report-status', ...found };
}

/** Several actions in one line: none is recorded as the line of another. */
const isReport = (line: string) =>
  [NAMED, NUMBERED, NAMED_LATE, NUMBERED_LATE].some((pattern) => pattern.test(unmarked(line)));

function inState(pattern: RegExp, states: [string, string][], said: Line): Said | undefined {
  const found = pattern.exec(said.plain);
  if (found === null) return undefined;
  const [whole, number, ...words] = found;
  const state = states[words.findIndex((word) => word !== undefined)]?.[0];
  return { ...numbered(number), ...(state !== undefined && { state }), ...lineFrom(said, whole.length) };
}

function doneWith(said: Line): Said | undefined {
  const [whole = '', number] = DONE_WITH.exec(said.plain) ?? [];
  return number === undefined
    ? undefined
    : { ...numbered(number), state: 'done', ...lineFrom(said, whole.length) };
}

function ofAll(said: Line): Said | undefined {
  const found = ALL.exec(said.plain);
  if (found === null) return undefined;
  const state = PLURALS[found.slice(1).findIndex((word) => word !== undefined)]?.[0];
  return { all: true, ...(state !== undefined && { state }), ...lineFrom(said, found[0].length) };
}

function alone(said: Line): Said | undefined {
  const found = ALONE.exec(said.plain);
  const state = found && STATES[found.slice(1).findIndex((word) => word !== undefined)]?.[0];
  return found && state !== undefined && state !== null
    ? { state, ...lineFrom(said, found[0].length) }
    : undefined;
}

const aloneLate = (said: Line, today: Day) => late(ALONE_LATE, said, today);

function support(pattern: RegExp, { written, plain }: Line): Said | undefined {
  const [whole, number, needed] = pattern.exec(plain) ?? [];
  if (whole === undefined || needed === undefined || whole.length === plain.length) return undefined;
  return {
    ...numbered(number),
    state: 'needs-support',
    line: capital(written.slice(whole.length - needed.length)),
  };
}

/** What follows is a day, and then a line; words that are no day are kept as the line. */
function late(pattern: RegExp, said: Line, today: Day): Said | undefined {
  const [whole, number, word] = pattern.exec(said.plain) ?? [];
  if (whole === undefined) return undefined;
  const rest = said.written.slice(whole.length);
  const length = lengthOfDay(rest, today);
  const expected = length === 0 ? undefined : readDay(rest.slice(0, length), today);
  // "blir klar så småningom" says nothing that can be noted.
  if (expected === undefined && !word) return undefined;
  const line = lineFrom({ written: rest, plain: rest }, length);
  return { ...numbered(number), ...(expected === undefined ? { late: true } : { expected }), ...line };
}

/** How much of the words, from the beginning, is a day: as much as can be. */
function lengthOfDay(words: string, today: Day): number {
  const ends = [...words.matchAll(/(?=[\s,:;.!–—]|$)/gu)].map(({ index }) => index);
  return ends.findLast((end) => end > 0 && readDay(words.slice(0, end), today) !== undefined) ?? 0;
}

const numbered = (number: string | undefined): Pick<Said, 'action'> =>
  number ? { action: Number(number) } : {};

/** What stands from there on, without the mark before it. */
function lineFrom({ written }: Line, at: number): Pick<Said, 'line'> {
  const line = written.slice(at).replace(/^(?:[\s,:;.!–—]|- )+/u, '');
  return line === '' ? {} : { line };
}

const capital = (line: string) => line.charAt(0).toLocaleUpperCase('sv') + line.slice(1);

/** Small letters without dots and rings; as long as what was written. */
function unmarked(written: string): string {
  return [...written]
    .map((letter) => {
      const plain = letter
        .normalize('NFD')
        .replace(/\p{Diacritic}/gu, '')
        .toLowerCase();
      return plain.length === letter.length ? plain : letter;
    })
    .join('');
}

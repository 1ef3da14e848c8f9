import { distance } from 'fastest-levenshtein';
import type { Command } from '../messages/command.ts';

/** The words that people may write, in both languages, and what each asks for. */
const WORDS: [command: Command, ...words: string[]][] = [
  [
    { do: 'help' },
    'hjälp',
    'help',
    'vad kan du',
    'vad kan du?',
    'vad kan du göra?',
    'vad kan du svara på?',
    'vad kan jag fråga om?',
    'vad kan jag fråga dig?',
    'vad kan man fråga?',
    'what can i ask?',
    'vem är du',
    'vem är du?',
    'vad är lika?',
    'what can you do',
    'what can you do?',
    'who are you?',
  ],
  [
    { do: 'greet' },
    'hej',
    'hej hej',
    'hejsan',
    'tja',
    'hallå',
    'god morgon',
    'tjena',
    'hello',
    'hi',
    'good morning',
  ],
  [
    { do: 'thank' },
    'tack',
    'tack så mycket',
    'tackar',
    'ok tack',
    'okej tack',
    'tack för hjälpen',
    'tusen tack',
    'jaha',
    'jaha tack',
    'jaså',
    'bra tack',
    'ok',
    'okej',
    'bra',
    'toppen',
    'thanks',
    'thank you',
    'okay',
    'ok thanks',
    'ok thank you',
  ],
  [
    { do: 'assess' },
    'skatta',
    'självskattning',
    'starta självskattning',
    'starta självskattningen',
    'börja skatta',
    'assess',
    'start self-assessment',
    'self-assessment',
  ],
  [{ do: 'my-actions' }, 'mina åtgärder', 'åtgärder', 'my actions'],
  [{ do: 'status' }, 'status'],
  [{ do: 'summary' }, 'sammanfattning', 'veckans sammanfattning', 'summary'],
  [{ do: 'summary-details' }, 'detaljer', 'visa detaljer', 'details', 'show details'],
  [{ do: 'pause' }, 'paus', 'pausa', 'pause'],
  [{ do: 'continue' }, 'fortsätt', 'fortsätta', 'continue', 'resume'],
  [{ do: 'undo' }, 'ångra', 'undo'],
  [{ do: 'back' }, 'tillbaka', 'backa', 'back'],
  [{ do: 'skip' }, 'hoppa över', 'skippa', 'skip'],
  [{ do: 'not-relevant' }, 'ej relevant', 'inte relevant', 'not relevant'],
  [{ do: 'review' }, 'granska', 'review'],
  [{ do: 'hand-in' }, 'lämna in', 'skicka in', 'hand in', 'submit'],
  [
    { do: 'reopen' },
    'öppna igen',
    'öppna självskattningen igen',
    'ändra självskattningen',
    'reopen',
    'open again',
  ],
  [
    { do: 'report' },
    'rapport',
    'rapporten',
    'uppföljningsrapport',
    'uppföljningsrapporten',
    'exportera',
    'report',
    'follow-up report',
    'export',
  ],
  [
    { do: 'calendar-file' },
    'kalenderfil',
    'kalenderfilen',
    'kalenderfiler',
    'calendar file',
    'calendar files',
  ],
  [{ do: 'themes' }, 'teman', 'sortera svaren', 'sortera svar', 'themes', 'sort answers'],
  [
    { do: 'civil-society', act: 'show' },
    'civilsamhället',
    'civilsamhällets syn',
    'civil society',
    'civil society’s view',
  ],
  [
    { do: 'enter-civil-society', what: 'interview' },
    'lägg till en intervju',
    'ny intervju',
    'add an interview',
    'new interview',
  ],
  [
    { do: 'enter-civil-society', what: 'proposal' },
    'lägg till ett förslag',
    'nytt förslag',
    'add a proposal',
    'new proposal',
  ],
  [
    { do: 'civil-society', act: 'answer' },
    'svara på ett förslag',
    'svara på förslag',
    'answer a proposal',
    'answer proposals',
  ],
  [
    { do: 'unanswered', act: 'list' },
    'obesvarade frågor',
    'visa obesvarade frågor',
    'vilka frågor är obesvarade?',
    'obesvarade',
    'obesvarat',
    'vad kunde du inte svara på?',
    'unanswered questions',
    'unanswered',
  ],
  [
    { do: 'curated-answers', act: 'list' },
    'sparade svar',
    'visa sparade svar',
    'visa kurerade svar',
    'kurerade svar',
    'saved answers',
    'curated answers',
  ],
  [{ do: 'experts-here' }, 'frågor hit', 'experternas frågor hit', 'questions here'],
  [{ do: 'settle' }, 'välj svar', 'choose answers'],
  [
    { do: 'our-result' },
    'vårt resultat',
    'resultat',
    'hur gick det för oss',
    'hur gick det för oss?',
    'our result',
    'results',
  ],
  [
    { do: 'plan-text' },
    'verksamhetsplan',
    'verksamhetsplanen',
    'text till verksamhetsplanen',
    'operational plan',
  ],
  [
    { do: 'away', act: 'show' },
    'frånvaro',
    'min frånvaro',
    'när är jag borta',
    'när är jag borta?',
    'när är jag ledig?',
    'är jag borta?',
    'my absence',
    'when am i away',
    'when am i away?',
    'am i away?',
  ],
  [
    { do: 'deputy', act: 'ask' },
    'ersättare',
    'min ersättare',
    'byt ersättare',
    'välj ersättare',
    'vem är min ersättare?',
    'deputy',
    'my deputy',
    'change deputy',
    'choose a deputy',
    'who is my deputy?',
  ],
  [
    { do: 'deputy', act: 'remove' },
    'ingen ersättare',
    'ta bort ersättare',
    'ta bort ersättaren',
    'no deputy',
    'remove deputy',
  ],
  [
    { do: 'hours', act: 'show' },
    'arbetstid',
    'arbetstider',
    'min arbetstid',
    'mina arbetstider',
    'tidszon',
    'när får du skriva till mig?',
    'working hours',
    'my working hours',
    'time zone',
    'timezone',
  ],
  [
    { do: 'hours', act: 'usual' },
    'vanlig arbetstid',
    'arbetstid som vanligt',
    'usual working hours',
    'working hours as usual',
  ],
  [
    { do: 'rhythm' },
    'färre påminnelser',
    'färre påminnelser?',
    'färre påminnelser tack',
    'mindre påminnelser',
    'fler påminnelser',
    'mer påminnelser',
    'påminnelser',
    'sluta påminna mig',
    'fewer reminders',
    'fewer reminders?',
    'less reminders',
    'more reminders',
    'reminders',
    'stop reminding me',
  ],
  [{ do: 'rhythm', rhythm: 'usual' }, 'påminnelser som vanligt', 'reminders as usual'],
  [
    { do: 'rhythm', rhythm: 'monthly' },
    'högst en gång i månaden',
    'påminn mig högst en gång i månaden',
    'at most once a month',
  ],
  [{ do: 'rhythm', rhythm: 'dates' }, 'bara datum', 'påminn mig bara om datum', 'dates only', 'only dates'],
  [
    { do: 'my-settings' },
    'mina inställningar',
    'inställningar',
    'inställningarna',
    'my settings',
    'settings',
  ],
  [{ do: 'cancel' }, 'avbryt', 'cancel'],
  [
    { do: 'language', language: 'en' },
    'english',
    'engelska',
    'på engelska',
    'kan jag få det på engelska?',
    'in english',
    'in english please',
    'can you speak english?',
  ],
  [{ do: 'language', language: 'sv' }, 'svenska', 'swedish', 'på svenska'],
];

const KNOWN = WORDS.flatMap(([command, ...words]) => words.map((word) => ({ word: folded(word), command })));

/** Before what is really asked. */
const GREETING = /^(?:hej|hejsan|halla|tjena|hello|hi)(?: lika)?[ ,!]+(?=\S+ \S)/u;
const ANSWER_NUMBER = /^(?:svara pa forslag|answer proposal) (\d{1,4})$/u;

/** The command that the whole line says, in any case and with small typos; undefined when it says something else. */
export function readCommand(line: string): Command | undefined {
  const said = folded(line).replace(GREETING, '');
  const number = Number(ANSWER_NUMBER.exec(said)?.[1] ?? 0);
  if (number > 0) return { do: 'civil-society', act: 'answer', number };
  const exact = KNOWN.find(({ word }) => word === said);
  if (exact !== undefined || line.includes('?')) return exact?.command;

  const near = KNOWN.filter(({ word }) => word[0] === said[0])
    .map(({ word, command }) => ({ command, slips: distance(word, said), allowed: allowedSlips(word) }))
    .filter(({ slips, allowed }) => slips <= allowed)
    .toSorted((one, other) => one.slips - other.slips);
  return near[0]?.command;
}

/** Short words are too like other words for any slip. */
export function allowedSlips(word: string): number {
  if (word.length < 5) return 0;
  return word.length < 9 ? 1 : 2;
}

/** Small letters, å ä ö without their dots and rings, one space between words, no mark at the end. */
export function folded(line: string): string {
  return line
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/^[\s/"”'*]+|[\s.!"”'*]+$/gu, '')
    .replace(/\s+/gu, ' ');
}

import type { Command } from '../messages/command.ts';
import { type Period, readPeriod } from '../plan/day-words.ts';
import { addDays, type Day, mondayOf } from '../plan/local-time.ts';

type PreviewCommand = Extract<Command, { do: 'preview' }>;

const ASKS = [
  /^(?:förhandsvisa|förhandsvisning|preview)(?:\s+(.+))?$/iu,
  /^vad (?:skickas|(?:ska|kommer att) skickas|skickar (?:du|lika)|(?:ska|kommer) (?:du|lika) (?:att )?skicka)(?: ut)?(?:\s+(.+))?$/iu,
  /^what (?:is|will be|gets) sent(?: out)?(?:\s+(.+))?$/iu,
  /^what (?:will|do|does) (?:you|lika) send(?: out)?(?:\s+(.+))?$/iu,
];
const BEFORE_DAYS = /^(?:under|för|i|for|during|in) (?=v|w|den|det|the|\d|nästa|next)/iu;
const THIS_WEEK = /^(?:i veckan|veckan|den här veckan|denna vecka|this week)$/iu;

/** "förhandsvisa", "vad skickas i morgon?", "preview next week"; undefined when it is about something else, or no days are meant. */
export function readPreviewCommand(line: string, today: Day): PreviewCommand | undefined {
  const said = line.trim().replace(/[?.!\s]+$/u, '');
  for (const asks of ASKS) {
    const [found, days] = asks.exec(said) ?? [];
    if (found === undefined) continue;
    if (days === undefined) return { do: 'preview' };
    const period = readDays(days, today);
    return period && { do: 'preview', ...period };
  }
  return undefined;
}

function readDays(words: string, today: Day): Period | undefined {
  if (THIS_WEEK.test(words)) return { from: today, to: addDays(mondayOf(today), 6) };
  return readPeriod(words, today) ?? readPeriod(words.replace(BEFORE_DAYS, ''), today);
}

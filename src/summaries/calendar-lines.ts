import { formatClock, formatDay } from '../messages/format.ts';
import { inLanguage, type Language, type Plan } from '../plan/plan.ts';
import type { SummaryFacts } from './facts.ts';
import { words } from './occasion.ts';

/** The next event or due date, whichever comes first. */
export function nextDate(facts: SummaryFacts, language: Language): string[] {
  const [action] = facts.upcoming;
  const [event] = facts.events;
  if (action === undefined || (event !== undefined && event.date <= action.due)) {
    return event === undefined ? [] : [words[language].nextDate(inWords(event, facts, language))];
  }
  const day = formatDay(action.due, language, facts.today);
  return [words[language].nextDue({ day, number: action.number })];
}

/** The events to come, so many at most, a line each. */
export function eventLines(facts: SummaryFacts, most: number, language: Language): string[] {
  return facts.events.slice(0, most).map((event) => words[language].date(inWords(event, facts, language)));
}

function inWords(event: Plan['events'][number], { today }: SummaryFacts, language: Language) {
  const day = formatDay(event.date, language, today);
  const { time, place } = event;
  const when =
    time === undefined ? day : words[language].dayAndTime({ day, time: formatClock(time, language) });
  return { when, what: inLanguage(event.name, language), place };
}

import { formatDay, formatList } from '../messages/format.ts';
import { daysBetween } from '../plan/local-time.ts';
import { type Action, inLanguage, type Language } from '../plan/plan.ts';
import { dueWithin, type SummaryFacts } from './facts.ts';
import { type Occasion, type Since, words } from './occasion.ts';

const CHANGES_SHOWN = 8;
const SOON_DAYS = 30;
const SOON_SHOWN = 5;
const UPCOMING_SHOWN = 2;

/** How many actions stand how, and what has changed. */
export function stateLine(facts: SummaryFacts, occasion: Occasion, language: Language): string {
  const say = words[language];
  if (facts.total === 0) return say.noActions;
  const counts = facts.states.map((of, index) =>
    index === 0 ? say.firstCount({ ...of, of: facts.total }) : say.count(of),
  );
  return `${formatList(counts, language)}. ${changeSentence(facts, sinceWhen(facts, occasion), language)}`;
}

/** After a free week the post before is longer ago than the reader would take "last week" to be. */
export function sinceWhen(facts: SummaryFacts, occasion: Occasion): Since {
  if (occasion.kind === 'now') return 'seven-days';
  return daysBetween(occasion.since, facts.today) < 14 ? 'last-week' : 'longer';
}

function changeSentence({ changes }: SummaryFacts, since: Since, language: Language): string {
  const say = words[language];
  if (changes.length === 0) return say.noChanges({ since });
  const told = changes
    .slice(0, CHANGES_SHOWN)
    .map(({ action, now }) =>
      say.changed({ number: action.number, name: inLanguage(action.name, language), state: now }),
    );
  const rest = changes.length - told.length;
  return say.changes({
    since,
    changes: formatList(rest > 0 ? [...told, say.moreChanges({ count: rest })] : told, language),
  });
}

/** What needs support, what is due next, and how many have passed their date; a line each, by action. */
export function attentionLines(facts: SummaryFacts, language: Language): string[] {
  const say = words[language];
  const { needSupport, upcoming, overdue, today } = facts;
  const soon = dueWithin(SOON_DAYS, facts).slice(0, SOON_SHOWN);
  const nearest = soon.length > 0 ? soon : upcoming.slice(0, UPCOMING_SHOWN);
  const named = ({ number, name }: Action) => say.action({ number, name: inLanguage(name, language) });
  const dated = ({ number, name, due }: Action) =>
    say.dueAction({ number, name: inLanguage(name, language), day: formatDay(due, language, today) });
  return [
    ...(needSupport.length === 0
      ? []
      : [say.needSupport({ actions: formatList(needSupport.map(named), language) })]),
    ...(nearest.length === 0 ? [] : [say.nearest({ actions: formatList(nearest.map(dated), language) })]),
    ...(overdue === 0 ? [] : [say.overdue({ count: overdue })]),
  ];
}

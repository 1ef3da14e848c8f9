import { formatDay, formatFigure, formatList, formatWeek, sentence } from '../messages/format.ts';
import { choices, heading, list, note, type Part, type Reply, strong, text } from '../messages/reply.ts';
import { actions as actionsEn } from '../messages/wording/en/actions.ts';
import { summaries as en } from '../messages/wording/en/summaries.ts';
import { actions as actionsSv } from '../messages/wording/sv/actions.ts';
import { summaries as sv } from '../messages/wording/sv/summaries.ts';
import { addDays, type Day, daysBetween } from '../plan/local-time.ts';
import { inLanguage, type Language, type Plan } from '../plan/plan.ts';
import { type AreaFigure, endOf, type Results, type SummaryFacts } from './facts.ts';

const words = { sv, en };
const actionWords = { sv: actionsSv, en: actionsEn };

const CHANGES_SHOWN = 8;
const UPCOMING_SHOWN = 2;

export type Occasion =
  /** The post in the channel. `since`: the day of the previous one. */
  | { kind: 'week'; week: string; since: Day }
  /** Someone asked. */
  | { kind: 'now' };

export function summaryReply(facts: SummaryFacts, occasion: Occasion, plan: Plan, language: Language): Reply {
  const say = words[language];
  const name = inLanguage(plan.name, language);
  const title =
    occasion.kind === 'week'
      ? say.weekHeading({ week: sentence(formatWeek(occasion.week, language)), plan: name })
      : say.nowHeading({ day: formatDay(facts.today, language), plan: name });
  const since = sinceWhen(facts, occasion);
  const body = isQuiet(facts, occasion)
    ? [text([say.nothingNew({ since }), ...nextDate(facts, language)].join(' '))]
    : [
        text([stateSentence(facts, language), changeSentence(facts, since, language)].join(' ')),
        ...line(upcomingSentences(facts, language)),
        ...line(participation(facts, language)),
        ...(facts.results === undefined ? [] : resultParts(facts.results, plan, language)),
        ...line(eventSentence(facts, language)),
      ];
  const { myActions, listActions } = actionWords[language];
  return {
    parts: [
      heading(title),
      ...body,
      choices(
        { title: myActions, command: { do: 'my-actions' } },
        { title: listActions, command: { do: 'question', text: listActions } },
      ),
    ],
  };
}

/** A week with nothing to tell gets a short post; whoever asks gets the whole. */
function isQuiet(facts: SummaryFacts, occasion: Occasion): boolean {
  if (occasion.kind === 'now' || facts.changes.length > 0 || facts.newlyOverdue > 0) return false;
  if (facts.takingRound !== undefined || facts.closedRound !== undefined) return false;
  const published = facts.results?.round.published;
  const isNews = published !== undefined && published > occasion.since;
  const dueSoon = facts.upcoming.some((action) => action.due <= addDays(facts.today, 7));
  return !isNews && !dueSoon;
}

type Since = Parameters<typeof sv.changes>[0]['since'];

/** After a free week the post before is longer ago than the reader would take "last week" to be. */
function sinceWhen(facts: SummaryFacts, occasion: Occasion): Since {
  if (occasion.kind === 'now') return 'seven-days';
  return daysBetween(occasion.since, facts.today) < 14 ? 'last-week' : 'longer';
}

const line = (sentences: string[]): Part[] => (sentences.length === 0 ? [] : [text(sentences.join(' '))]);

function stateSentence({ states, total }: SummaryFacts, language: Language): string {
  const say = words[language];
  const counts = states.map((of, index) =>
    index === 0 ? say.firstCount({ ...of, of: total }) : say.count(of),
  );
  return `${formatList(counts, language)}.`;
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

function upcomingSentences({ upcoming, overdue, today }: SummaryFacts, language: Language): string[] {
  const say = words[language];
  const nearest = upcoming.slice(0, UPCOMING_SHOWN).map(({ number, name, due }) =>
    say.dueAction({
      number,
      name: inLanguage(name, language),
      day: formatDay(due, language, today),
    }),
  );
  return [
    ...(nearest.length === 0 ? [] : [say.nearest({ actions: formatList(nearest, language) })]),
    ...(overdue === 0 ? [] : [say.overdue({ count: overdue })]),
  ];
}

function participation({ takingRound, closedRound, today }: SummaryFacts, language: Language): string[] {
  const say = words[language];
  const told = (day: Day) => formatDay(day, language, today);
  return [
    ...(closedRound === undefined
      ? []
      : [
          say.closed({
            count: closedRound.handedIn,
            of: closedRound.of,
            closed: told(endOf(closedRound.round)),
          }),
        ]),
    ...(takingRound === undefined
      ? []
      : [
          say.handedIn({
            count: takingRound.handedIn,
            of: takingRound.of,
            closes: told(takingRound.round.closes),
            late: takingRound.stage === 'late',
          }),
        ]),
  ];
}

function resultParts(results: Results, plan: Plan, language: Language): Part[] {
  const say = words[language];
  const { strongest, weakest, withheld, round, scale } = results;
  const { minGroup } = plan;
  const roundName = inLanguage(round.name, language);
  if (strongest.length === 0)
    return [strong(say.results({ round: roundName })), text(say.allWithheld({ minGroup }))];

  const areas = (figures: readonly AreaFigure[]) =>
    formatList(
      figures.map(({ area, display, n }) =>
        say.area({ name: inLanguage(area.name, language), display: formatFigure(display, language), n }),
      ),
      language,
    );
  return [
    strong(say.results({ round: roundName })),
    list(
      weakest.length === 0
        ? [say.allAreas({ areas: areas(strongest) })]
        : [say.strongest({ areas: areas(strongest) }), say.weakest({ areas: areas(weakest) })],
    ),
    ...(withheld.length === 0
      ? []
      : [
          text(
            say.withheld({
              areas: formatList(
                withheld.map((area) => inLanguage(area.name, language)),
                language,
              ),
              minGroup,
            }),
          ),
        ]),
    note(say.aboutResults({ min: scale.min, max: scale.max })),
  ];
}

/** The next event or due date, whichever comes first. */
function nextDate(facts: SummaryFacts, language: Language): string[] {
  const [action] = facts.upcoming;
  const event = facts.nextEvent;
  if (action === undefined || (event !== undefined && event.date <= action.due)) {
    return eventSentence(facts, language);
  }
  const day = formatDay(action.due, language, facts.today);
  return [words[language].nextDue({ day, number: action.number })];
}

function eventSentence({ nextEvent, today }: SummaryFacts, language: Language): string[] {
  if (nextEvent === undefined) return [];
  const day = formatDay(nextEvent.date, language, today);
  const { time, place } = nextEvent;
  const when = time === undefined ? day : words[language].dayAndTime({ day, time: clock(time, language) });
  return [words[language].nextDate({ when, what: inLanguage(nextEvent.name, language), place })];
}

/** "09:00" of a plan pack as it is written in the language. */
function clock(time: string, language: Language): string {
  return language === 'sv' ? `kl. ${time.replace(':', '.')}` : time;
}

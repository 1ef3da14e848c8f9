import { formatDay, formatWeek, formatWeekdayTime, sentence } from '../messages/format.ts';
import { choices, heading, list, note, type Part, type Reply, strong, text } from '../messages/reply.ts';
import { inLanguage, type Language, type Localised, type Plan } from '../plan/plan.ts';
import { changePicture } from '../results/change-picture.ts';
import { highlightParts, words as resultWords } from '../results/highlight-parts.ts';
import type { Published } from '../results/published.ts';
import { respondedParts } from '../results/responded.ts';
import { resultPicture } from '../results/result-picture.ts';
import { statePicture } from '../results/state-picture.ts';
import { attentionLines, sinceWhen, stateLine } from './action-lines.ts';
import { eventLines, nextDate } from './calendar-lines.ts';
import { dueWithin, type SummaryFacts } from './facts.ts';
import { type Occasion, words } from './occasion.ts';
import { participationLine } from './participation-lines.ts';

const EVENTS_SHOWN = 3;
/** A due date so near is news. */
const NEWS_DAYS = 7;

/** What the post in a channel tells, and what whoever asks is told. */
export function summaryReply(facts: SummaryFacts, occasion: Occasion, plan: Plan, language: Language): Reply {
  const since = sinceWhen(facts, occasion);
  const body = isQuiet(facts, occasion)
    ? [text([words[language].nothingNew({ since }), ...nextDate(facts, language)].join(' '))]
    : newsParts(facts, occasion, language);
  return {
    parts: [
      heading(titleOf(facts, occasion, plan, language)),
      ...updated(occasion, plan, language),
      ...ended(facts, language),
      ...body,
      buttons(facts, language),
    ],
  };
}

function newsParts(facts: SummaryFacts, occasion: Occasion, language: Language): Part[] {
  return [
    text(stateLine(facts, occasion, language)),
    ...(facts.total === 0 ? [] : [statePicture(facts.states, language)]),
    ...(facts.ended === undefined ? attentionLines(facts, language).map(text) : []),
    ...participationLine(facts, language).map(text),
    ...resultParts(facts, language),
    ...listed(words[language].dates, eventLines(facts, EVENTS_SHOWN, language)),
    ...exampleParts(facts, language),
    strong(words[language].toTalkAbout),
    text(inLanguage(facts.question, language)),
  ];
}

function titleOf(facts: SummaryFacts, occasion: Occasion, plan: Plan, language: Language): string {
  const say = words[language];
  const about = inLanguage(plan.name, language);
  const name = facts.unit === undefined ? about : say.forUnit({ plan: about, unit: facts.unit.name });
  return occasion.kind === 'week'
    ? say.weekHeading({ week: sentence(formatWeek(occasion.week, language)), plan: name })
    : say.nowHeading({ day: formatDay(facts.today, language), plan: name });
}

function updated(occasion: Occasion, { timeZone }: Plan, language: Language): Part[] {
  if (occasion.kind === 'now' || occasion.updatedAt === undefined) return [];
  return [note(words[language].updated({ when: formatWeekdayTime(occasion.updatedAt, language, timeZone) }))];
}

const ended = (facts: SummaryFacts, language: Language): Part[] =>
  facts.ended === undefined ? [] : [text(words[language].ended({ day: formatDay(facts.ended, language) }))];

/** A week with nothing to tell gets a short post; whoever asks gets the whole. */
function isQuiet(facts: SummaryFacts, occasion: Occasion): boolean {
  if (occasion.kind === 'now' || facts.changes.length > 0) return false;
  if (facts.newlyOverdue > 0 && facts.ended === undefined) return false;
  if (facts.takingRound !== undefined || facts.closedRound !== undefined) return false;
  const published = facts.published?.round.published;
  const isNews = published !== undefined && published > occasion.since;
  return !isNews && dueWithin(NEWS_DAYS, facts).length === 0;
}

function resultParts(facts: SummaryFacts, language: Language): Part[] {
  const { published, comparedWith, notCompared, closedRound } = facts;
  if (published === undefined) return [];
  // Of a round that has just closed it has been told above.
  const isToldAbove = closedRound?.round.id === published.round.id;
  return [
    strong(resultWords[language].heading({ round: inLanguage(published.round.name, language) })),
    ...(isToldAbove ? [] : respondedParts(published, language)),
    ...highlightParts(published, language),
    ...resultPictures(published, comparedWith, language),
    ...(notCompared ? [text(resultWords[language].notCompared(published.plan))] : []),
  ];
}

/** The heatmap, and how the areas have changed, as far as that was published. */
function resultPictures(published: Published, since: Localised | undefined, language: Language): Part[] {
  const change =
    since === undefined ? undefined : changePicture(published, inLanguage(since, language), language);
  return [resultPicture(published, language), change].filter((part) => part !== undefined);
}

const listed = (title: string, lines: string[]): Part[] =>
  lines.length === 0 ? [] : [strong(title), list(lines)];

function exampleParts({ example }: SummaryFacts, language: Language): Part[] {
  if (example === undefined) return [];
  const { from, text: told } = example;
  return [strong(words[language].exampleFrom({ unit: from })), text(inLanguage(told, language))];
}

function buttons({ unit }: SummaryFacts, language: Language): Part {
  const say = words[language];
  return choices(
    { title: say.details, command: { do: 'summary-details', ...(unit && { unit: unit.id }) } },
    { title: say.myActions, command: { do: 'my-actions' } },
    { title: say.ask, command: { do: 'ask' } },
  );
}

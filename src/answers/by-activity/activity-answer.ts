import { sentencesOf, wordCount } from '../../documents/sentences.ts';
import { formatList } from '../../messages/format.ts';
import { list, type Part, text } from '../../messages/reply.ts';
import { type Action, inLanguage } from '../../plan/plan.ts';
import type { GoodExample } from '../../register/good-examples.ts';
import type { SearchIndex } from '../../retrieval/search-index.ts';
import { contentStems, folded, wordsOf } from '../../retrieval/words/words.ts';
import type { About } from '../before.ts';
import { type Cited, firstWords, LONGEST_QUOTE_WORDS, LONGEST_SHOWN_WORDS } from '../citations/cited.ts';
import { shownInside } from '../citations/shown-quote.ts';
import { withDays } from '../from-plan/action-lists.ts';
import { type Speech, unitNames } from '../speech.ts';
import { type Activity, activityOf, isWordOf } from './activities.ts';
import type { ActivityQuestion } from './activity-question.ts';
import {
  type DocumentExample,
  documentExamples,
  examplesOf,
  examplesOfAction,
  examplesOfItsUnit,
} from './document-examples.ts';

const MOST_FROM_DOCUMENTS = 3;
const MOST_FROM_UNITS = 2;
const MOST_ACTIONS = 5;

/** What is shown, and how near it is to what was asked for. */
type Found = { intro: string; fromDocuments: DocumentExample[]; fromUnits: GoodExample[] };

/** What others have done and which actions fit, from the documents and from what units have told. */
export function activityAnswer(
  question: ActivityQuestion,
  speech: Speech,
  { index, examples }: { index: SearchIndex; examples: readonly GoodExample[] },
): { parts: Part[]; cited: Cited[]; about: About } {
  const { say } = speech;
  const shown = findExamples(question, speech, { index, examples });
  const fromDocuments = shown.fromDocuments.slice(0, MOST_FROM_DOCUMENTS);
  const items = [
    ...fromDocuments.map((example, at) => exampleWords(example, at + 1, speech)),
    ...shown.fromUnits
      .filter((example) => !isToldIn(example, fromDocuments))
      .slice(0, MOST_FROM_UNITS)
      .map((example) => exampleLine(example, speech)),
  ];
  const fitting = fittingActions(question, shown.fromDocuments, speech);
  const actions = question.action ? [question.action] : [...fitting.speaking, ...fitting.carried];
  const [activity] = question.activities;
  return {
    parts: [
      ...(items.length > 0 ? [text(shown.intro), list(items)] : [text(say.noExamples)]),
      ...(fitting.speaking.length > 0
        ? withDays(say.actionsFor({ who: namesOf(question.activities, speech) }), fitting.speaking, speech)
        : []),
      ...(fitting.carried.length > 0
        ? withDays(say.unitCarriesOut({ units: unitNames(speech, fitting.running) }), fitting.carried, speech)
        : []),
      ...(question.activities.length === 0 && !question.area && !question.action
        ? [text(say.whichActivity)]
        : []),
    ],
    cited: fromDocuments.map(citedExample),
    about: {
      ...(activity && { activity: activity.id }),
      ...(question.area && { area: question.area.id }),
      ...(actions.length > 0 && { actions: actions.map(({ id }) => id) }),
    },
  };
}

function findExamples(
  question: ActivityQuestion,
  speech: Speech,
  { index, examples }: { index: SearchIndex; examples: readonly GoodExample[] },
): Found {
  const { activities, named, whose, area, action } = question;
  const { say } = speech;
  const all = documentExamples(index);
  const ofAction = action && examplesFor(action, all, examples);
  if (ofAction && ofAction.fromDocuments.length + ofAction.fromUnits.length > 0) {
    return { intro: say.othersDidAnywhere, ...ofAction };
  }
  const inArea = {
    fromDocuments: all.filter(
      ({ passage, words }) =>
        area === undefined || namesArea(`${passage.heading} ${words}`, inLanguage(area.name, 'sv')),
    ),
    fromUnits: examples.filter(({ areas }) => area === undefined || areas.includes(area.id)),
  };
  const own = found(activities, inArea);
  const [first] = activities;
  if (first && own) {
    const activity = namesOf(activities, speech);
    return { intro: whose === 'ours' ? say.weCould({ activity }) : say.othersDid({ activity }), ...own };
  }
  if (first && named) return nearestTo(first, inArea, speech);
  return { intro: whose === 'ours' ? say.weCouldAnywhere : say.othersDidAnywhere, ...inArea };
}

type Examples = Omit<Found, 'intro'>;

function examplesFor(
  action: Action,
  all: readonly DocumentExample[],
  told: readonly GoodExample[],
): Examples {
  return {
    fromDocuments: examplesOfAction({ number: action.number, name: inLanguage(action.name, 'sv') }, all),
    fromUnits: told.filter(({ areas }) => areas.some((one) => action.areas.includes(one))),
  };
}

/** Those of the activities themselves: a unit runs more than one, so what it tells belongs to one only when it says so. */
function found(
  activities: readonly Activity[],
  { fromDocuments, fromUnits }: Examples,
): Examples | undefined {
  const own = {
    fromDocuments: unique(activities.flatMap((one) => examplesOf(one, fromDocuments))),
    fromUnits: fromUnits.filter(({ text: words }) =>
      activities.some((one) => isToldOf(one, inLanguage(words, 'sv'))),
    ),
  };
  return own.fromDocuments.length + own.fromUnits.length > 0 ? own : undefined;
}

/** Where there is none of the activity's own: those of one near it, of its unit, or of any. It is said which. */
function nearestTo(first: Activity, inArea: Examples, { say, language, register }: Speech): Found {
  const activity = first.name[language];
  for (const near of first.near.flatMap((id) => activityOf(id) ?? [])) {
    const own = found([near], inArea);
    if (own) return { intro: say.noneFromActivity({ activity, nearest: near.name[language] }), ...own };
  }
  const fromDocuments = examplesOfItsUnit(first, inArea.fromDocuments);
  const fromUnits = inArea.fromUnits.filter(({ unit }) =>
    first.unit.test(foldedName(register.unit(unit)?.name ?? '')),
  );
  return fromDocuments.length + fromUnits.length > 0
    ? { intro: say.noneFromActivityUnit({ activity }), fromDocuments, fromUnits }
    : { intro: say.noneFromActivityAnywhere({ activity }), ...inArea };
}

type Fitting = { speaking: Action[]; carried: Action[]; running: string[] };

/** Actions that speak of the activity, or that its own examples belong to; where there are none, what its unit carries out. */
function fittingActions(
  { activities, whose, area }: ActivityQuestion,
  shown: readonly DocumentExample[],
  { register }: Speech,
): Fitting {
  if (whose !== 'ours' || activities.length === 0) return { speaking: [], carried: [], running: [] };
  const { actions, units } = register.plan;
  const own = shown.filter((example) => activities.some((one) => examplesOf(one, [example]).length > 0));
  const speaks = (action: Action) =>
    activities.some((activity) =>
      isToldOf(activity, `${inLanguage(action.name, 'sv')} ${inLanguage(action.text, 'sv')}`),
    ) || examplesOfAction({ number: action.number, name: inLanguage(action.name, 'sv') }, own).length > 0;
  const running = units
    .filter(({ name }) => activities.some(({ unit }) => unit.test(foldedName(name))))
    .map(({ id }) => id);
  const inArea = actions.filter((action) => area === undefined || action.areas.includes(area.id));
  const speaking = inArea.filter(speaks).slice(0, MOST_ACTIONS);
  if (speaking.length > 0) return { speaking, carried: [], running };
  const carried = inArea.filter(({ responsible }) => responsible.some((id) => running.includes(id)));
  return { speaking, carried: carried.slice(0, MOST_ACTIONS), running };
}

/** An example from a document, with its mark and, where it has one of its own, its heading. */
export function exampleWords({ passage, words }: DocumentExample, citation: number, speech: Speech): string {
  const { say, language } = speech;
  const shown = shownInside(firstSentences(words), language);
  return passage.text.trim() === words.trim()
    ? say.exampleIn({ heading: passage.heading, words: shown, citation })
    : say.exampleAlone({ words: shown, citation });
}

/** Enough to get the idea on a phone; the rest stands in the document. */
const STORY_WORDS = 40;

/** The story's first sentences, or as much as is shown of one that is long. */
function firstSentences(story: string): string {
  const text = story.trim();
  let told = '';
  for (const sentence of sentencesOf(text)) {
    const more = `${told} ${sentence}`.trim();
    if (!text.startsWith(more) || wordCount(more) > STORY_WORDS) break;
    told = more;
  }
  if (told !== '') return told;
  const shortened = firstWords(text, LONGEST_SHOWN_WORDS);
  return shortened === text ? shortened : `${shortened} …`;
}

/** A quotation from the example, shown in the answer already. */
export function citedExample({ passage, words }: DocumentExample): Cited {
  return { source: passage, quote: firstWords(words, LONGEST_QUOTE_WORDS), inAnswer: true };
}

/** So many words of some length in common make two texts one story. */
const WORDS_OF_ONE_STORY = 3;
const LONG_STEM = 5;

/** A document that is shown tells of the same thing; of the same unit, fewer words in common show it. */
export function isToldIn({ text: told, from }: GoodExample, shown: readonly DocumentExample[]): boolean {
  const own = longStems(inLanguage(told, 'sv'));
  return shown.some(({ words }) => {
    const others = longStems(words);
    const shared = [...own].filter((stem) => others.has(stem)).length;
    return shared + (words.includes(from) ? 1 : 0) >= WORDS_OF_ONE_STORY;
  });
}

function longStems(words: string): Set<string> {
  return new Set(contentStems(words).filter(({ length }) => length >= LONG_STEM));
}

/** What a unit has told, with its name. */
export function exampleLine({ from, text: words }: GoodExample, { say, language }: Speech): string {
  return say.exampleFrom({ from, words: shownInside(inLanguage(words, language), language) });
}

function namesOf(activities: readonly Activity[], { language }: Speech): string {
  return formatList(
    activities.map(({ name }) => name[language]),
    language,
  );
}

function namesArea(words: string, area: string): boolean {
  const said = wordsOf(words).map(folded);
  return wordsOf(area)
    .map(folded)
    .every((word) => said.some((own) => own.startsWith(word.slice(0, 5))));
}

function isToldOf(activity: Activity, words: string): boolean {
  return wordsOf(words)
    .map(folded)
    .some((word) => isWordOf(activity, word));
}

function foldedName(name: string): string {
  return folded(name).toLowerCase();
}

function unique(examples: readonly DocumentExample[]): DocumentExample[] {
  return examples.filter((one, at) => examples.findIndex(({ words }) => words === one.words) === at);
}

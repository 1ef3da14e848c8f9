import {
  choices,
  heading,
  list,
  note,
  type Part,
  type Reply,
  reply,
  strong,
  text,
} from '../../messages/reply.ts';
import { inLanguage, type Localised } from '../../plan/plan.ts';
import { type PlacedPart, type RatingStep, type Step, stepsIn } from '../form/questionnaire.ts';
import { contestedIn, type Sheet, writtenIn } from '../form/sheet.ts';
import type { UnitFigures } from '../form/unit-figures.ts';
import { words } from '../words.ts';
import { ratedInBrief, ratingInWords, shortened } from './answer-words.ts';
import { matrixPicture, statementName } from './review-picture.ts';
import { partName } from './step-view.ts';
import { contestedParts, writers } from './voices-in-words.ts';

/** As much of what was written as is shown. */
type Shown = (written: string) => string;

/** The whole form: sums, ratings and words, part by part, and what handing in means. */
export function reviewReply(
  sheet: Sheet,
  figures: UnitFigures,
  { changed, closed }: { changed: boolean; closed: boolean },
): Reply {
  const say = words[sheet.language];
  const isContested = contestedIn(sheet).length > 0;
  const mayHandIn = !isContested && !closed;
  const unanswered = sheet.questionnaire.steps.some(({ item }) => !sheet.answers.has(item));
  return reply(
    ...(changed ? [text(say.changedSinceReview)] : []),
    heading(say.reviewHeading({ unit: sheet.unit.name })),
    ...reviewParts(sheet, figures),
    ...writers(sheet),
    ...(unanswered ? [text(say.reviewMissing)] : []),
    ...contestedParts(sheet),
    ...(mayHandIn ? [text(say.readyToHandIn)] : []),
    note(say.notEffects),
    choices(
      ...(mayHandIn
        ? [
            {
              title: say.handIn,
              emphasis: 'primary',
              command: { do: 'hand-in', round: sheet.round, unit: sheet.unit.id },
            } as const,
          ]
        : []),
      ...(isContested
        ? [{ title: say.settle, emphasis: 'primary', command: { do: 'settle' } } as const]
        : []),
      { title: say.continue, command: { do: 'continue' } },
    ),
  );
}

/** What stays of the review once its button was pressed: the sums that were handed in. */
export function handedInReview(sheet: Sheet, figures: UnitFigures): Reply {
  const say = words[sheet.language];
  return {
    to: 'origin',
    parts: [
      heading(say.handedInHeading({ unit: sheet.unit.name })),
      ...reviewParts(sheet, figures),
      note(say.notEffects),
    ],
  };
}

/** All of the form, part by part. `texts`: shortened where they are only reminders. */
export function reviewParts(
  sheet: Sheet,
  figures: UnitFigures,
  texts: 'shortened' | 'whole' = 'shortened',
): Part[] {
  const shown = texts === 'whole' ? (written: string) => written : shortened;
  return sheet.questionnaire.parts.flatMap((placed) => {
    const steps = stepsIn(sheet.questionnaire, placed);
    const reasons = reasonParts(sheet, steps, shown);
    const parts =
      placed.part.kind === 'matrix'
        ? matrixParts(sheet, steps, figures)
        : listParts(sheet, placed, steps, shown);
    return [...(placed.of > 1 ? [heading(partName(placed, sheet.language))] : []), ...parts, ...reasons];
  });
}

/** Why the ratings are what they are, where that was said. */
function reasonParts(sheet: Sheet, steps: readonly Step[], shown: Shown): Part[] {
  const say = words[sheet.language];
  const lines = steps.flatMap((step) => {
    const { value, reason } = sheet.answers.get(step.item) ?? {};
    if (step.kind !== 'rating' || reason === undefined || value === undefined || typeof value === 'object') {
      return [];
    }
    const about = ratedInBrief(step, sheet.language);
    const rating = ratingInWords(value, sheet.language);
    return [say.reasonLine({ about, rating, words: shown(reason) })];
  });
  return lines.length === 0 ? [] : [text(say.reasons), list(lines)];
}

function matrixParts(sheet: Sheet, steps: readonly Step[], { sums }: UnitFigures): Part[] {
  const say = words[sheet.language];
  const ratings = steps.filter((step) => step.kind === 'rating');
  const given = ratings.flatMap(({ item }) => sheet.answers.get(item)?.value ?? []);
  const notRelevant = given.filter((value) => value === 'na').length;
  const areas = unique(ratings, ({ group }) => ({ id: group.id, name: group.name }));
  const criteria = unique(ratings, (step) => ({
    id: step.about,
    name: statementName(step, sheet.language),
  }));
  return [
    ...matrixPicture(sheet, ratings, sums),
    sumTable(sheet, say.reviewAreas, say.areaColumn, areas, sums.areas, (id) =>
      ratings.filter(({ group }) => group.id === id),
    ),
    sumTable(sheet, say.reviewCriteria, say.criterionColumn, criteria, sums.criteria, (id) =>
      ratings.filter(({ about }) => about === id),
    ),
    text(
      say.reviewTotal({
        total: sums.total,
        answered: given.length - notRelevant,
        of: ratings.length,
        notRelevant,
        unanswered: ratings.length - given.length,
      }),
    ),
  ];
}

type Row = { id: string; name: Localised };

function unique(steps: readonly RatingStep[], rowOf: (step: RatingStep) => Row): Row[] {
  return [...new Map(steps.map((step) => [rowOf(step).id, rowOf(step)])).values()];
}

function sumTable(
  sheet: Sheet,
  caption: string,
  column: string,
  rows: readonly Row[],
  sums: Record<string, number>,
  stepsOf: (id: string) => readonly RatingStep[],
): Part {
  const say = words[sheet.language];
  const answerTo = ({ item }: RatingStep) => sheet.answers.get(item)?.value;
  const answersIn = (steps: readonly RatingStep[]) =>
    say.answersOf({
      answered: steps.filter((step) => answerTo(step) !== undefined).length,
      of: steps.length,
    });
  // No number is no sum: a zero would look like an answer.
  const sumIn = (id: string, steps: readonly RatingStep[]) =>
    steps.some((step) => typeof answerTo(step) === 'number') ? String(sums[id] ?? 0) : '–';
  return {
    kind: 'table',
    caption,
    columns: [column, say.sumColumn, say.answersColumn],
    rows: rows.map(({ id, name }) => [
      inLanguage(name, sheet.language),
      sumIn(id, stepsOf(id)),
      answersIn(stepsOf(id)),
    ]),
  };
}

/** Ratings in a table, and below it what was written. */
function listParts(sheet: Sheet, { part }: PlacedPart, steps: readonly Step[], shown: Shown): Part[] {
  const { language } = sheet;
  const say = words[language];
  const ratings = steps.filter((step) => step.kind === 'rating');
  const rows = ratings.map(({ item, name }) => {
    const value = sheet.answers.get(item)?.value;
    const shown = value === undefined || typeof value === 'object' ? '–' : ratingInWords(value, language);
    return [inLanguage(name, language), shown];
  });
  const texts = writtenParts(sheet, steps, shown);
  const columns = [say.thingColumn, say.ratingColumn];
  return [
    ...(rows.length === 0
      ? []
      : [{ kind: 'table' as const, caption: inLanguage(part.name, language), columns, rows }]),
    ...(texts.length === 0 && rows.length === 0 ? [text(say.nothingWritten)] : []),
    ...texts,
  ];
}

/** What was written, under each question that it answers. */
function writtenParts(sheet: Sheet, steps: readonly Step[], shown: Shown): Part[] {
  const { language } = sheet;
  const byQuestion = Map.groupBy(writtenIn(sheet, steps), ({ step }) => inLanguage(step.ask, language));
  return [...byQuestion].flatMap(([ask, answers]) => [
    strong(ask),
    list(
      answers.map(({ step, written }) =>
        step.name === undefined ? shown(written) : `${inLanguage(step.name, language)}: ${shown(written)}`,
      ),
    ),
  ]);
}

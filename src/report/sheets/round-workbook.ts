import { inLanguage, type Language } from '../../plan/plan.ts';
import { roundNamed } from '../named.ts';
import type { RoundAnswers } from '../round-answers.ts';
import { workbookWords } from '../words.ts';
import { aboutSheet, coverageCell } from './about-sheet.ts';
import { type ActionRatings, actionsSheet, type StandingAction } from './actions-sheet.ts';
import { cellSheet, matrixPlace, matrixSheet } from './matrix-sheets.ts';
import type { Sheet, Workbook } from './sheet.ts';
import { sideSheet } from './side-sheet.ts';
import { areaSide, criterionSide } from './sides.ts';
import { questionsSheet, ratingsSheet } from './written-sheets.ts';

/** All that was handed in to a round, with sums and means as formulas: a sheet for each part, one for the actions, and those `beside`. */
export function roundWorkbook(
  answers: RoundAnswers,
  {
    actions,
    when,
    beside = [],
  }: { actions: readonly StandingAction[]; when: string; beside?: readonly Sheet[] },
  language: Language,
): Workbook {
  const { asked, round } = answers;
  const parts = asked.assessment.parts.flatMap((_, index) => partSheets(answers, index, language));
  const sheets = [...parts, actionsSheet(actions, actionRatings(answers, language), language), ...beside];
  const about = aboutSheet(answers, { when, sheets: sheets.map(({ name }) => name) }, language);
  const title = { round: roundNamed(round.name, language), plan: inLanguage(asked.name, language) };
  return {
    title: workbookWords[language].title(title),
    author: asked.municipality,
    sheets: [about, ...sheets],
  };
}

function partSheets(answers: RoundAnswers, index: number, language: Language): Sheet[] {
  const { asked } = answers;
  const part = asked.assessment.parts[index];
  const number = index + 1;
  if (part === undefined) return [];
  if (part.kind === 'ratings') return [ratingsSheet(answers, { part, number }, language)];
  if (part.kind === 'questions') return [questionsSheet(answers, { part, number }, language)];
  const place = matrixPlace(answers, number, language);
  const { units } = place;
  const counting = { units, coverage: coverageCell(language), minCoverage: asked.minCoverage };
  return [
    matrixSheet(place, language),
    sideSheet(areaSide(place, number, language), counting, language),
    sideSheet(criterionSide(place, number, language), counting, language),
    cellSheet(place, number, language),
  ];
}

function actionRatings({ asked, units }: RoundAnswers, language: Language): ActionRatings | undefined {
  const index = asked.assessment.parts.findIndex((part) => part.kind === 'ratings' && part.of === 'actions');
  if (index === -1) return undefined;
  return {
    sheet: workbookWords[language].sheet.matrix({ part: index + 1 }),
    lastRow: units.length * asked.actions.length + 1,
    of: (actionId) =>
      units
        .map(({ ratings }) => ratings.get(`action.${actionId}`))
        .filter((rating) => typeof rating === 'number'),
  };
}

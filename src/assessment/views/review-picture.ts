import { formatList } from '../../messages/format.ts';
import type { Heatmap } from '../../messages/picture.ts';
import type { Part } from '../../messages/reply.ts';
import { pictures as en } from '../../messages/wording/en/pictures.ts';
import { pictures as sv } from '../../messages/wording/sv/pictures.ts';
import { inLanguage, type Language } from '../../plan/plan.ts';
import { pictureScale } from '../../results/picture-scale.ts';
import type { RatingStep } from '../form/questionnaire.ts';
import type { Sheet } from '../form/sheet.ts';
import type { UnitFigures } from '../form/unit-figures.ts';
import { words } from '../words.ts';

const WORDS = { sv, en };

type Cell = Heatmap['cells'][number][number];
/** An area or a statement with its cells; `sum` is null where none of them has a number. */
type Line = { name: string; cells: Cell[]; sum: number | null };

/** A statement with the number that it has in the picture. */
export const statementName = ({ number, short }: RatingStep, language: Language): string =>
  WORDS[language].statementNumbered({ number, name: inLanguage(short, language) });

/** The unit's matrix as a picture: a row for each area, a numbered column for each statement. `ratings`: its steps. */
export function matrixPicture(
  sheet: Sheet,
  ratings: readonly RatingStep[],
  sums: UnitFigures['sums'],
): Part[] {
  const [first] = ratings;
  if (first === undefined) return [];
  const { language } = sheet;
  const say = WORDS[language];
  const areas = Map.groupBy(ratings, ({ group }) => group.id);
  const rows = [...areas].map(([id, steps]) =>
    lineOf(sheet, steps, sums.areas[id], ({ group }) => inLanguage(group.name, language)),
  );
  const statements = Map.groupBy(ratings, ({ about }) => about);
  const columns = [...statements].map(([id, steps]) =>
    lineOf(sheet, steps, sums.criteria[id], ({ number }) => String(number)),
  );
  const picture: Heatmap = {
    kind: 'heatmap',
    language,
    title: say.matrixTitle({ unit: sheet.unit.name }),
    columnsAre: say.statements,
    rows: { names: rows.map(({ name }) => name), sums: rows.map(({ sum }) => sum) },
    columns: { names: columns.map(({ name }) => name), sums: columns.map(({ sum }) => sum) },
    total: rows.some(({ sum }) => sum !== null) ? sums.total : null,
    cells: rows.map(({ cells }) => cells),
    scale: pictureScale(first.scale, language),
    footnote: words[language].notEffects,
  };
  return [{ kind: 'picture', picture, alt: altOf(sheet, rows) }];
}

function lineOf(
  sheet: Sheet,
  steps: readonly RatingStep[],
  sum: number | undefined,
  nameOf: (step: RatingStep) => string,
): Line {
  const cells = steps.map(({ item }) => ratingOf(sheet, item));
  const rated = cells.some((cell) => typeof cell === 'number');
  return { name: steps.map(nameOf)[0] ?? '', cells, sum: rated ? (sum ?? 0) : null };
}

function ratingOf({ answers }: Sheet, item: string): Cell {
  const value = answers.get(item)?.value;
  return value === undefined || typeof value === 'object' ? null : value;
}

/** Sums are compared only where every cell has a number: else they say more of what was left out. */
function altOf({ unit: { name: unit }, language }: Sheet, areas: readonly Line[]): string {
  const say = WORDS[language];
  const cells = areas.flatMap((area) => area.cells);
  const answered = cells.filter((cell) => typeof cell === 'number').length;
  if (answered < cells.length) return say.matrixPartly({ unit, answered, of: cells.length });
  const sums = areas.map(({ sum }) => sum ?? 0);
  const [highestSum, lowestSum] = [Math.max(...sums), Math.min(...sums)];
  if (highestSum === lowestSum) return say.matrixEven({ unit, sum: highestSum });
  const withSum = (sum: number) =>
    formatList(
      areas.filter((area) => area.sum === sum).map(({ name }) => name),
      language,
    );
  return say.matrixApart({
    unit,
    highest: withSum(highestSum),
    highestSum,
    lowest: withSum(lowestSum),
    lowestSum,
  });
}

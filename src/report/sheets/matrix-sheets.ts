import { inLanguage, type Language } from '../../plan/plan.ts';
import type { RatingValue } from '../../records/assessment/rating.ts';
import type { RoundAnswers } from '../round-answers.ts';
import { workbookWords } from '../words.ts';
import { type Cell, columnName, fixed, inSheet, meanOf, type Row, type Sheet, sumOf } from './sheet.ts';

/** Where the matrix's ratings stand, so that other sheets can count on them: a row for each unit and area. */
export type MatrixPlace = {
  sheet: string;
  /** The ranges of a column, from the first rating to the last. */
  column: (column: number) => string;
  units: string[];
  areas: { id: string; name: string }[];
  criteria: { id: string; name: string }[];
  firstCriterion: number;
  rating: (unit: number, area: string, criterion: string) => RatingValue | undefined;
};

export const UNIT_COLUMN = 1;
export const AREA_COLUMN = 2;
const FIRST_CRITERION = 3;
const FIRST_ROW = 2;

export function matrixPlace({ asked, units }: RoundAnswers, part: number, language: Language): MatrixPlace {
  const sheet = workbookWords[language].sheet.matrix({ part });
  const lastRow = FIRST_ROW + Math.max(1, units.length * asked.areas.length) - 1;
  return {
    sheet,
    column: (column) => inSheet(sheet, `${fixed(column, FIRST_ROW)}:${fixed(column, lastRow)}`),
    units: units.map(({ name }) => name),
    areas: asked.areas.map(({ id, name }) => ({ id, name: inLanguage(name, language) })),
    criteria: asked.criteria.map(({ id, name }) => ({ id, name: inLanguage(name, language) })),
    firstCriterion: FIRST_CRITERION,
    rating: (unit, area, criterion) => units[unit]?.ratings.get(`${area}.${criterion}`),
  };
}

/** The ratings as they were handed in, with the sum of each row and how many figures it has. */
export function matrixSheet(place: MatrixPlace, language: Language): Sheet {
  const say = workbookWords[language];
  const { sheet, units, areas, criteria } = place;
  const last = FIRST_CRITERION + criteria.length - 1;
  const rows = units.flatMap((unit, unitIndex) =>
    areas.map((area, areaIndex): Row => {
      const row = FIRST_ROW + unitIndex * areas.length + areaIndex;
      const range = `${columnName(FIRST_CRITERION)}${row}:${columnName(last)}${row}`;
      const ratings = criteria.map(({ id }) => place.rating(unitIndex, area.id, id));
      const figures = ratings.filter((rating) => typeof rating === 'number');
      return {
        cells: [
          unit,
          area.name,
          ...ratings.map((rating): Cell => (rating === 'na' ? say.notRelevant : (rating ?? null))),
          { formula: `SUM(${range})`, result: sumOf(figures) },
          { formula: `COUNT(${range})`, result: figures.length },
        ],
      };
    }),
  );
  const heading: Row = {
    style: 'heading',
    cells: [say.unit, say.area, ...criteria.map(({ name }) => name), say.sum, say.count],
  };
  return {
    name: sheet,
    widths: [36, 22, ...criteria.map(() => 18), 10, 10],
    frozen: 1,
    frozenColumns: 2,
    rows: [heading, ...rows],
  };
}

/** The mean of all units for each statement in each area. */
export function cellSheet(place: MatrixPlace, part: number, language: Language): Sheet {
  const say = workbookWords[language];
  const { units, areas, criteria } = place;
  const rows = areas.map((area, index): Row => {
    const row = index + 3;
    return {
      format: 'mean',
      cells: [
        area.name,
        ...criteria.map((criterion, at): Cell => {
          const ratings = place.column(FIRST_CRITERION + at);
          const figures = units
            .map((_, unit) => place.rating(unit, area.id, criterion.id))
            .filter((rating) => typeof rating === 'number');
          return {
            formula: `IFERROR(AVERAGEIFS(${ratings},${place.column(AREA_COLUMN)},$A${row}),"")`,
            result: meanOf(figures),
          };
        }),
      ],
    };
  });
  return {
    name: say.sheet.cells({ part }),
    widths: [24, ...criteria.map(() => 18)],
    frozen: 2,
    frozenColumns: 1,
    rows: [
      { style: 'title', cells: [say.cellsTitle] },
      { style: 'heading', cells: [say.area, ...criteria.map(({ name }) => name)] },
      ...rows,
    ],
  };
}

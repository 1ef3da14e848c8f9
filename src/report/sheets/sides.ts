import type { Language } from '../../plan/plan.ts';
import { workbookWords } from '../words.ts';
import { AREA_COLUMN, type MatrixPlace, UNIT_COLUMN } from './matrix-sheets.ts';

/** One side of the matrix: its areas, or its statements. */
export type Side = {
  name: string;
  lines: readonly { id: string; name: string }[];
  /** How many ratings there are in a line. */
  size: number;
  ratings: (unit: number, line: string) => number[];
  /** Formulas for one unit and line; `unit`, `line`: the cells that name them, `at`: which line, from 0. */
  sum: (unit: string, line: string, at: number) => string;
  count: (unit: string, line: string, at: number) => string;
};

export function areaSide(place: MatrixPlace, part: number, language: Language): Side {
  const { areas, criteria, firstCriterion } = place;
  const sums = firstCriterion + criteria.length;
  const match = (unit: string, line: string) =>
    `${place.column(UNIT_COLUMN)},${unit},${place.column(AREA_COLUMN)},${line}`;
  return {
    name: workbookWords[language].sheet.areas({ part }),
    lines: areas,
    size: criteria.length,
    ratings: (unit, area) => numbers(criteria.map(({ id }) => place.rating(unit, area, id))),
    sum: (unit, line) => `SUMIFS(${place.column(sums)},${match(unit, line)})`,
    count: (unit, line) => `SUMIFS(${place.column(sums + 1)},${match(unit, line)})`,
  };
}

export function criterionSide(place: MatrixPlace, part: number, language: Language): Side {
  const { areas, criteria, firstCriterion } = place;
  return {
    name: workbookWords[language].sheet.criteria({ part }),
    lines: criteria,
    size: areas.length,
    ratings: (unit, criterion) => numbers(areas.map(({ id }) => place.rating(unit, id, criterion))),
    sum: (unit, _line, at) =>
      `SUMIFS(${place.column(firstCriterion + at)},${place.column(UNIT_COLUMN)},${unit})`,
    count: (unit, _line, at) =>
      `SUMPRODUCT((${place.column(UNIT_COLUMN)}=${unit})*ISNUMBER(${place.column(firstCriterion + at)}))`,
  };
}

const numbers = (ratings: readonly (number | 'na' | undefined)[]): number[] =>
  ratings.filter((rating) => typeof rating === 'number');

import { type Area, type Criterion, matrixPart, type Part, type Plan } from '../plan/plan.ts';

/** One cell of the matrix; `item` is `AREA.CRITERION`, and both positions count from 1. */
export type Cell = {
  item: string;
  area: Area;
  criterion: Criterion;
  areaNumber: number;
  criterionNumber: number;
};

/** The matrix as it is asked: area by area, and within an area criterion by criterion. */
export type Matrix = {
  part: Part;
  areas: readonly Area[];
  criteria: readonly Criterion[];
  cells: readonly Cell[];
};

export function matrixOf(plan: Plan): Matrix {
  const cells = plan.areas.flatMap((area, areaIndex) =>
    plan.criteria.map((criterion, criterionIndex) => ({
      item: `${area.id}.${criterion.id}`,
      area,
      criterion,
      areaNumber: areaIndex + 1,
      criterionNumber: criterionIndex + 1,
    })),
  );
  return { part: matrixPart(plan), areas: plan.areas, criteria: plan.criteria, cells };
}

export function cellAt(matrix: Matrix, item: string): Cell {
  const cell = matrix.cells.find((candidate) => candidate.item === item);
  if (cell === undefined) throw new RangeError(`the matrix has no cell ${item}`);
  return cell;
}

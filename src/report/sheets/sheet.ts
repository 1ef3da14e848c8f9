/** A formula in the names that spreadsheets keep them under, and what it gives as the file is written. */
export type Formula = { formula: string; result: number | string };
export type Cell = string | number | null | Formula;

/** `mean`: with one decimal. */
export type Row = { cells: Cell[]; style?: 'title' | 'heading' | 'total'; format?: 'mean' };

/** `widths`: of the columns, in characters. `frozen`: rows that stay in sight; `frozenColumns` likewise. */
export type Sheet = { name: string; widths: number[]; frozen: number; frozenColumns: number; rows: Row[] };

export type Workbook = { title: string; author: string; sheets: Sheet[] };

/** The letters of a column, from 1: 1 is A, 27 is AA. */
export function columnName(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return rest === 0 ? letter : `${columnName(rest)}${letter}`;
}

/** `$C$3`, for a formula that is the same everywhere. */
export const fixed = (column: number, row: number): string => `$${columnName(column)}$${row}`;

/** A sheet's cells from another sheet. */
export const inSheet = (sheet: string, range: string): string => `'${sheet.replaceAll("'", "''")}'!${range}`;

/** The mean, or nothing where there is no figure. */
export function meanOf(figures: readonly number[]): number | '' {
  return figures.length === 0 ? '' : sumOf(figures) / figures.length;
}

export const sumOf = (figures: readonly number[]): number => figures.reduce((sum, one) => sum + one, 0);

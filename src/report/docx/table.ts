import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Column } from '../document.ts';
import { COLOURS, TEXT_WIDTH } from './look.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

/** In twips: what a letter takes at most, what stands around it, and what columns of figures may take together. */
const LETTER = 120;
const AROUND = 190;
const MOST_FOR_FIGURES = 0.8;
/** A table with few rows is kept on one page. */
const FEW_ROWS = 12;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const RULE = { style: BorderStyle.SINGLE, size: 4, color: COLOURS.rule };

/** A table whose first row is repeated on each page and whose rows are not broken; the first cell of a row is its heading. */
export function tableOf({ columns, rows }: TableBlock): Table {
  const widths = widthsOf(columns, rows);
  const keep = rows.length <= FEW_ROWS;
  const row = (cells: readonly string[], header: boolean, keepNext: boolean): TableRow =>
    new TableRow({
      ...(header && { tableHeader: true }),
      cantSplit: true,
      children: columns.map((column, index) =>
        cellOf(cells[index] ?? '', column, {
          header,
          rowHeading: index === 0,
          keepNext,
          width: widths[index] ?? 0,
        }),
      ),
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    borders: {
      top: RULE,
      bottom: RULE,
      left: NONE,
      right: NONE,
      insideHorizontal: RULE,
      insideVertical: NONE,
    },
    rows: [
      row(
        columns.map(({ name }) => name),
        true,
        true,
      ),
      ...rows.map((cells, index) => row(cells, false, keep && index < rows.length - 1)),
    ],
  });
}

function cellOf(
  text: string,
  { figures }: Column,
  {
    header,
    rowHeading,
    keepNext,
    width,
  }: { header: boolean; rowHeading: boolean; keepNext: boolean; width: number },
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: header ? 'bottom' : 'center',
    ...(header && { shading: { type: 'clear', fill: COLOURS.headerGround, color: 'auto' } }),
    children: [
      new Paragraph({
        style: 'TableText',
        keepNext,
        alignment: figures ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [new TextRun({ text, bold: header || rowHeading })],
      }),
    ],
  });
}

/** A column of figures is as wide as its heading's longest word; those with words share the rest by how long their words are. */
function widthsOf(columns: readonly Column[], rows: readonly string[][]): number[] {
  const wanted = columns.map(({ name, figures }) => (figures ? longestWord(name) * LETTER + AROUND : 0));
  const most = TEXT_WIDTH * MOST_FOR_FIGURES;
  const share = Math.min(1, most / Math.max(1, sum(wanted)));
  const forFigures = wanted.map((width) => Math.floor(width * share));
  const lengths = columns.map(({ name, figures }, index) =>
    figures ? 0 : Math.min(44, Math.max(name.length, ...rows.map((row) => row[index]?.length ?? 0)) + 6),
  );
  const left = TEXT_WIDTH - sum(forFigures);
  return columns.map(({ figures }, index) =>
    figures ? (forFigures[index] ?? 0) : Math.floor((left * (lengths[index] ?? 0)) / sum(lengths)),
  );
}

const longestWord = (text: string): number => Math.max(...text.split(' ').map(({ length }) => length));
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

import ExcelJS from 'exceljs';
import { type Cell, columnName, type Row, type Sheet, type Workbook } from '../sheets/sheet.ts';

const HEADING_GROUND = 'FFE3EDEF';
const FONT = 'Arial';
/** In points, as spreadsheets count; none is higher than they allow. */
const LINE_HEIGHT = 14;
const TITLE_ROOM = 8;
const HIGHEST_ROW = 400;
/** A column's width is in digits; most letters need less. */
const LETTERS_IN_WIDTH = 1.15;
const STYLES = {
  title: { name: FONT, size: 14, bold: true },
  heading: { name: FONT, size: 10, bold: true },
  total: { name: FONT, size: 10, bold: true },
  plain: { name: FONT, size: 10 },
};

/** The workbook as an Excel file; each formula stands with what it gives, for whoever only shows the file. */
export async function writeWorkbook({ title, author, sheets }: Workbook, now: Date): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  Object.assign(workbook, { title, creator: author, lastModifiedBy: author, created: now, modified: now });
  for (const sheet of sheets) addSheet(workbook, sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** So that a text is seen whole: not every program makes room for it by itself. */
function linesOf(cell: Cell, width = 10): number {
  if (typeof cell !== 'string') return 1;
  const perLine = width * LETTERS_IN_WIDTH;
  return cell.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / perLine)), 0);
}

function addSheet(workbook: ExcelJS.Workbook, { name, widths, frozen, frozenColumns, rows }: Sheet): void {
  const isFrozen = frozen + frozenColumns > 0;
  const worksheet = workbook.addWorksheet(name, {
    views: isFrozen
      ? [
          {
            state: 'frozen',
            xSplit: frozenColumns,
            ySplit: frozen,
            topLeftCell: `${columnName(frozenColumns + 1)}${frozen + 1}`,
          },
        ]
      : [{ state: 'normal' }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, paperSize: 9 },
  });
  worksheet.columns = widths.map((width) => ({ width }));
  for (const row of rows) addRow(worksheet, row, widths);
}

function addRow(
  worksheet: ExcelJS.Worksheet,
  { cells, style, format }: Row,
  widths: readonly number[],
): void {
  const row = worksheet.addRow(cells);
  const lines = style === 'title' ? 1 : Math.max(1, ...cells.map((cell, at) => linesOf(cell, widths[at])));
  row.height = Math.min(HIGHEST_ROW, lines * LINE_HEIGHT + (style === 'title' ? TITLE_ROOM : 0));
  row.eachCell((cell) => {
    cell.font = STYLES[style ?? 'plain'];
    cell.alignment = { wrapText: style !== 'title', vertical: 'top' };
    if (style === 'heading') {
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: HEADING_GROUND } };
    }
    if (format === 'mean' && typeof cell.value === 'object') cell.numFmt = '0.0';
  });
}

import { CsvError, parse } from 'csv-parse/sync';
import { nearestWord } from '../nearest-word.ts';
import type { Problem } from './problem.ts';

/** One line of a table. A column that the file does not have is missing. */
type Row = { line: number; values: Partial<Record<string, string>> };

/** The rows of a CSV file with a header, comma or semicolon, and what is wrong with its form. */
export function readTable(
  text: string,
  file: string,
  columns: { required: readonly string[]; optional: readonly string[] },
): { rows: Row[]; problems: Problem[] } {
  const known = [...columns.required, ...columns.optional];
  const { records, problem } = readRecords(text);
  if (problem) return { rows: [], problems: [{ file, ...problem }] };

  const [first, ...rest] = records;
  if (!first) {
    const fix = `Skriv kolumnernas namn på första raden: ${known.join(',')}.`;
    return { rows: [], problems: [{ file, message: 'Filen är tom.', fix }] };
  }

  const { header, problems } = readHeader(first.cells, file, columns.required, known);
  if (!columns.required.every((column) => header.includes(column))) return { rows: [], problems };
  const rows = rest.map(({ line, cells }) => {
    if (cells.length !== header.length) problems.push({ file, line, ...wrongLength(cells, header) });
    return { line, values: Object.fromEntries(header.map((column, index) => [column, cells[index] ?? ''])) };
  });
  return { rows, problems };
}

type TextRecord = { line: number; cells: string[] };
type Explained = { line?: number | undefined; message: string; fix: string };

function readRecords(text: string): { records: TextRecord[]; problem?: Explained } {
  const records: TextRecord[] = [];
  let lastLine = 0;
  try {
    // With \r\n inside a value the parser would count two lines for one.
    parse(text.replace(/\r\n?/g, '\n'), {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      on_record: (cells: string[], { lines }) => {
        lastLine = lines;
        records.push({ line: lines - cells.join('').split('\n').length + 1, cells });
        return null;
      },
    });
    return { records };
  } catch (error) {
    if (error instanceof CsvError) return { records, problem: brokenForm(error, lastLine) };
    throw error;
  }
}

/** Decided by the header, since texts further down may hold either. */
function delimiterOf(text: string): string {
  const header = text.split('\n', 1)[0] ?? '';
  return header.includes(';') && !header.includes(',') ? ';' : ',';
}

/** The columns' names as they were meant, so that a misspelt one does not hide what is wrong further down. */
function readHeader(
  written: string[],
  file: string,
  required: readonly string[],
  known: readonly string[],
): { header: string[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const tell = (message: string, fix: string) => problems.push({ file, line: 1, message, fix });
  const unused = known.filter((name) => !written.includes(name));

  const header = written.map((column) => {
    if (known.includes(column)) return column;
    const meant = nearestWord(column, unused);
    if (meant)
      tell(`Känner inte till kolumnen ”${column}”; menade du ”${meant}”?`, `Skriv ”${meant}” i stället.`);
    else
      tell(`Känner inte till kolumnen ”${column}”.`, `Ta bort den. Kolumner som finns: ${known.join(', ')}.`);
    return meant ?? column;
  });
  for (const column of required.filter((name) => !header.includes(name))) {
    tell(
      `Kolumnen ”${column}” saknas.`,
      `Lägg till ”${column}” på första raden, och ett värde på varje rad.`,
    );
  }
  for (const column of new Set(header.filter((name, index) => header.indexOf(name) !== index))) {
    tell(`Kolumnen ”${column}” står två gånger.`, 'Ta bort den ena.');
  }
  return { header, problems };
}

function wrongLength(cells: string[], header: string[]): Explained {
  return {
    message: `Raden har ${cells.length} värden, men rubriken har ${header.length}.`,
    fix: 'Räkna skiljetecknen. Ett värde som själv innehåller skiljetecknet ska stå inom citattecken.',
  };
}

function brokenForm(error: CsvError, lastLine: number): Explained {
  const fix = 'Sätt citattecken runt hela värdet, och skriv citattecken inne i ett värde två gånger ("").';
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return { line: lastLine + 1, message: 'Ett citattecken saknar sitt slut.', fix };
  }
  const line = typeof error.lines === 'number' ? error.lines : lastLine + 1;
  return error.code.includes('QUOTE')
    ? { line, message: 'Ett citattecken står på fel ställe.', fix }
    : { line, message: `Filen går inte att läsa som CSV (${error.message}).`, fix };
}

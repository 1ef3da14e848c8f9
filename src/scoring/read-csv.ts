import { CsvError, parse } from 'csv-parse/sync';

/** The fields of one record and the line, from 1, that it starts on. */
type Visit = (fields: string[], line: number) => void;

/**
 * Goes through a CSV text's records in order, blank lines too. Takes comma or semicolon (whichever the first
 * line has more of), a BOM or none, and any line ending, mixed ones too.
 * Gives the line where a quote was opened and never closed, if there is one; records before it are visited.
 */
export function visitRecords(text: string, visit: Visit): number | undefined {
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const delimiter = delimiterOf(lines);
  if (lines.includes('"')) return visitQuoted(lines, delimiter, visit);
  visitPlain(lines, delimiter, visit);
  return undefined;
}

function delimiterOf(lines: string): ',' | ';' {
  const [, header = ''] = /^\s*(.*)/.exec(lines) ?? [];
  return header.split(';').length > header.split(',').length ? ';' : ',';
}

/** Without quotes a CSV text is its lines, split: several times as fast as a full parser. */
function visitPlain(lines: string, delimiter: string, visit: Visit): void {
  let line = 0;
  for (let start = 0; start < lines.length; ) {
    const newline = lines.indexOf('\n', start);
    const end = newline === -1 ? lines.length : newline;
    line += 1;
    visit(lines.slice(start, end).split(delimiter), line);
    start = end + 1;
  }
}

function visitQuoted(lines: string, delimiter: string, visit: Visit): number | undefined {
  let next = 1;
  try {
    parse(lines, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      // A quote inside an unquoted field is a character like any other; what the field then says is judged as such.
      relax_quotes: true,
      on_record: (record: string[], context) => {
        visit(record, next);
        next = context.lines + 1;
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED') return next;
    throw error;
  }
  return undefined;
}

/** A column of figures: its heading and how many characters it takes. */
interface Column {
  readonly heading: string;
  readonly width: number;
}

const LINE = 80;
const GAP = '  ';

/** The text in lines of at most 80 characters, broken between words; lines after the first are indented. */
export function wrap(text: string, indent = '', width = LINE): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent + word;
    } else {
      line += line === '' ? word : ` ${word}`;
    }
  }
  return [...lines, line];
}

/** A table of 80 characters: names to the left, wrapped where they are long, and figures to the right. */
export function textTable(
  heading: string,
  columns: readonly Column[],
  rows: readonly { name: string; figures: readonly string[] }[],
): string[] {
  const taken = columns.reduce((sum, { width }) => sum + GAP.length + width, 0);
  const nameWidth = LINE - taken;
  const figuresOf = (figures: readonly string[]) =>
    columns.map(({ width }, place) => GAP + (figures[place] ?? '').padStart(width)).join('');
  const rowLines = (name: string, figures: readonly string[]) => {
    const [first = '', ...rest] = wrap(name, '  ', nameWidth);
    return [first.padEnd(nameWidth) + figuresOf(figures), ...rest];
  };
  return [
    ...rowLines(
      heading,
      columns.map((column) => column.heading),
    ),
    '-'.repeat(LINE),
    ...rows.flatMap(({ name, figures }) => rowLines(name, figures)),
  ];
}

import { cellCount, type Instrument, itemPositions, type Scale } from './instrument.ts';
import * as wording from './rating-problem.ts';
import { COLUMNS, type RatingProblem, type Wording } from './rating-problem.ts';
import { answerCode, type Ratings, SheetBuilder, UNANSWERED } from './ratings.ts';
import { visitRecords } from './read-csv.ts';

/** A file's ratings, or else everything that is wrong with it, by line: a file with a problem gives no ratings. */
type ParsedRatings =
  | { readonly ok: true; readonly ratings: Ratings }
  | { readonly ok: false; readonly problems: readonly RatingProblem[] };

type Column = (typeof COLUMNS)[number];
/** Where each column stands, and how many fields the header has. */
type Columns = Record<Column, number> & { readonly width: number };

/**
 * Reads ratings in long form: CSV with the columns round, unit, item and rating, in any order.
 * Other columns and blank lines are passed over, spaces around a value too. An item that has no line for a unit
 * is unanswered, as one with an empty rating is. Two lines for the same round, unit and item are a problem even
 * where they agree: the file does not say which of them is meant. `na` may be in capitals.
 */
export function parseRatingsFile(text: string, instrument: Instrument): ParsedRatings {
  const problems: RatingProblem[] = [];
  const complain = (line: number, found: readonly Wording[]) => {
    for (const problem of found) problems.push({ line, ...problem });
  };
  const builder = new SheetBuilder(instrument);
  const readLine = lineReader(instrument, builder);
  let columns: Columns | null | undefined;

  const openQuote = visitRecords(text, (fields, line) => {
    if (fields.every((field) => field.trim() === '')) return;
    if (columns === undefined) {
      const header = readHeader(fields);
      columns = header.columns;
      complain(line, header.wrong);
    } else if (columns !== null) complain(line, readLine(fields, line, columns));
  });
  if (openQuote !== undefined) complain(openQuote, [wording.openQuote]);
  else if (columns === undefined) complain(1, [wording.emptyFile]);
  const unreadable = text.indexOf('\uFFFD');
  if (unreadable !== -1) complain(lineAt(text, unreadable), [wording.notUtf8]);

  if (problems.length === 0) return { ok: true, ratings: builder.ratings() };
  return { ok: false, problems: problems.toSorted((a, b) => a.line - b.line) };
}

function readHeader(fields: readonly string[]): { columns: Columns | null; wrong: Wording[] } {
  const names = fields.map((field) => field.trim().toLowerCase());
  const missing = COLUMNS.filter((column) => !names.includes(column));
  const repeated = COLUMNS.filter((column) => names.indexOf(column) !== names.lastIndexOf(column));
  const wrong = [
    ...(missing.length > 0 ? [wording.missingColumns(missing)] : []),
    ...repeated.map(wording.repeatedColumn),
  ];
  const place = (column: Column) => names.indexOf(column);
  const columns = {
    round: place('round'),
    unit: place('unit'),
    item: place('item'),
    rating: place('rating'),
    width: names.length,
  };
  return { columns: wrong.length === 0 ? columns : null, wrong };
}

interface Row {
  readonly round: string;
  readonly unit: string;
  readonly item: string;
  readonly rating: string;
}

/** The row's four values, or null where a column is missing or something stands after the last. */
function rowOf(fields: readonly string[], columns: Columns): Row | null {
  const round = fields[columns.round]?.trim();
  const unit = fields[columns.unit]?.trim();
  const item = fields[columns.item]?.trim();
  const rating = fields[columns.rating]?.trim();
  const complete = round !== undefined && unit !== undefined && item !== undefined && rating !== undefined;
  const surplus = fields.length > columns.width && fields.slice(columns.width).join('').trim() !== '';
  return complete && !surplus ? { round, unit, item, rating } : null;
}

/** Gives a function that keeps a line's rating, or tells all that is wrong with the line. */
function lineReader(instrument: Instrument, builder: SheetBuilder) {
  const positions = itemPositions(instrument);
  const cells = cellCount(instrument);
  const readMatrixRating = ratingReader(instrument.matrixScale);
  const readActionRating = ratingReader(instrument.actionScale);

  return (fields: readonly string[], line: number, columns: Columns): readonly Wording[] => {
    const row = rowOf(fields, columns);
    if (!row) return [wording.wrongWidth(fields.length, columns.width)];
    const { round, unit, item, rating } = row;
    const empty = round !== '' && unit !== '' ? NOTHING_WRONG : emptyIds(row);
    const position = positions.get(item);
    if (position === undefined) return [...empty, ...wording.unknownItem(item, instrument)];
    const code = position < cells ? readMatrixRating(rating) : readActionRating(rating);
    if (typeof code !== 'number') return [...empty, code];
    if (empty.length > 0) return empty;
    const earlier = builder.add(round, unit, position, code, line);
    return earlier === undefined ? NOTHING_WRONG : [wording.givenTwice(earlier, round, unit, item)];
  };
}

const NOTHING_WRONG: readonly Wording[] = [];

function emptyIds({ round, unit }: Row): Wording[] {
  return [...(round === '' ? [wording.emptyRound] : []), ...(unit === '' ? [wording.emptyUnit] : [])];
}

/** Reads ratings on one scale to codes, or to what is wrong. Few texts recur many times, so each is read once. */
function ratingReader(scale: Scale) {
  const known = new Map<string, number>();
  return (text: string): number | Wording => {
    const seen = known.get(text);
    if (seen !== undefined) return seen;
    const code = ratingCode(text, scale);
    if (typeof code === 'number') known.set(text, code);
    return code;
  };
}

function ratingCode(text: string, scale: Scale): number | Wording {
  if (text === '') return UNANSWERED;
  const rating = text.toLowerCase() === 'na' ? 'na' : Number(text);
  if (rating !== 'na' && !/^[+-]?\d+$/.test(text)) return wording.notWhole(text, scale);
  return answerCode(rating, scale) ?? wording.offScale(text, scale);
}

function lineAt(text: string, place: number): number {
  return text.slice(0, place).split(/\r\n|\r|\n/).length;
}

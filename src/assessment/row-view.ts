import { type Choice, choices, heading, note, numbered, type Part, strong, text } from '../messages/reply.ts';
import { assessment as en } from '../messages/wording/en/assessment.ts';
import { assessment as sv } from '../messages/wording/sv/assessment.ts';
import { inLanguage, type Language } from '../plan/plan.ts';
import type { Rating, RatingValue } from '../records/records.ts';
import { type Cell, cellAt, type Matrix } from './matrix.ts';

export const words = { sv, en };

const SECONDS_PER_STATEMENT = 14;

/** What one unit's form holds, as it is shown to one person. `nameOf`: e-mail -> name. */
export type Sheet = {
  matrix: Matrix;
  round: string;
  unit: { id: string; name: string };
  ratings: ReadonlyMap<string, Rating>;
  /** The unit's ratings in the round before. */
  before: ReadonlyMap<string, RatingValue>;
  language: Language;
  /** Where it is shown, a whole area can be filled in in a form. */
  forms: boolean;
  nameOf: (email: string) => string;
};

export const minutesFor = (statements: number) =>
  Math.max(1, Math.ceil((statements * SECONDS_PER_STATEMENT) / 60));

export function ratingInWords(rating: RatingValue, language: Language): string {
  return rating === 'na' ? words[language].notRelevant.toLocaleLowerCase('sv') : String(rating);
}

/** One statement to answer, with the buttons. */
export function rowParts(sheet: Sheet, item: string): Part[] {
  const cell = cellAt(sheet.matrix, item);
  return [
    text(rowPlace(sheet, cell)),
    strong(inLanguage(cell.criterion.name, sheet.language)),
    note(rowNote(sheet, cell)),
    choices(...rowChoices(sheet, cell)),
  ];
}

/** The same, on the way into it: an area that nobody has begun is introduced first. */
export function enteredRowParts(sheet: Sheet, item: string): Part[] {
  const cell = cellAt(sheet.matrix, item);
  return [...(opensArea(sheet, cell) ? areaParts(sheet, cell) : []), ...rowParts(sheet, item)];
}

export function rowPlace(sheet: Sheet, cell: Cell): string {
  return words[sheet.language].rowPlace({
    area: inLanguage(cell.area.name, sheet.language),
    number: cell.criterionNumber,
    of: sheet.matrix.criteria.length,
  });
}

export function opensArea(sheet: Sheet, cell: Cell): boolean {
  const row = sheet.matrix.cells.filter((other) => other.area.id === cell.area.id);
  return cell.criterionNumber === 1 && !row.some((other) => sheet.ratings.has(other.item));
}

function areaParts(sheet: Sheet, cell: Cell): Part[] {
  const { matrix, language } = sheet;
  const area = inLanguage(cell.area.name, language);
  const { min, max } = matrix.part.scale;
  const example = matrix.criteria.map((_, index) => min + ((index * 2 + 1) % (max - min + 1))).join(' ');
  return [
    heading(words[language].areaHeading({ area, number: cell.areaNumber, of: matrix.areas.length })),
    numbered(matrix.criteria.map((criterion) => inLanguage(criterion.name, language))),
    text(words[language].howToAnswer({ count: matrix.criteria.length, example })),
    ...formChoice(sheet, cell),
  ];
}

/** The button that opens the area's form, where there can be one. */
export function formChoice(sheet: Sheet, { area }: Cell): Part[] {
  if (!sheet.forms) return [];
  const { fillInArea } = words[sheet.language];
  return [choices({ title: fillInArea, command: { do: 'open-form', area: area.id } })];
}

function rowNote(sheet: Sheet, cell: Cell): string {
  const say = words[sheet.language];
  const now = sheet.ratings.get(cell.item);
  const before = sheet.before.get(cell.item);
  const answered = sheet.ratings.size;
  const of = sheet.matrix.cells.length;
  return [
    now &&
      say.answeredNow({
        rating: ratingInWords(now.rating, sheet.language),
        by: now.by === undefined ? undefined : sheet.nameOf(now.by),
      }),
    before !== undefined && say.lastTime({ rating: ratingInWords(before, sheet.language) }),
    say.progress({ answered, of, minutes: minutesFor(of - answered) }),
  ]
    .filter(Boolean)
    .join(' ');
}

/** The steps of the scale, the lowest first. */
export function stepsOf({ part: { scale } }: Matrix): number[] {
  return Array.from({ length: scale.max - scale.min + 1 }, (_, index) => scale.min + index);
}

function rowChoices(sheet: Sheet, cell: Cell): Choice[] {
  const { matrix, language } = sheet;
  const say = words[language];
  const { max } = matrix.part.scale;
  const about = { round: sheet.round, unit: sheet.unit.id, item: cell.item };
  const criterion = inLanguage(cell.criterion.short, language);
  const steps = stepsOf(matrix).map(
    (rating): Choice => ({
      title: String(rating),
      label: say.ratingLabel({ rating, max, criterion }),
      command: { do: 'rate', ...about, rating },
    }),
  );
  return [
    ...steps,
    ...(matrix.part.notRelevant
      ? [{ title: say.notRelevant, command: { do: 'rate' as const, ...about, rating: 'na' as const } }]
      : []),
    { title: say.skip, command: { do: 'skip', item: cell.item } },
    { title: say.back, command: { do: 'back', item: cell.item } },
    { title: say.pause, command: { do: 'pause' } },
  ];
}

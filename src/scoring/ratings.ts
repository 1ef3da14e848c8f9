import { type Instrument, itemIds, itemPositions, type Scale, scaleOf, stepCount } from './instrument.ts';
import { type Round, roundsOf } from './rounds.ts';
import type { Sheet } from './sheet.ts';
import { type Units, unitsOf } from './units.ts';

/** One answer to one item. `null` is unanswered, `na` is "ej relevant". */
export interface Rating {
  readonly round: string;
  readonly unit: string;
  /** `AREA.CRITERION` or `action.ACTION`. */
  readonly item: string;
  readonly rating: number | 'na' | null;
}

/** Ratings laid out for counting: sheet s answers item i with the code at `answers[s * itemCount + i]`. */
export interface Ratings {
  readonly sheets: readonly Sheet[];
  readonly rounds: readonly Round[];
  readonly units: Units;
  readonly itemCount: number;
  readonly answers: Uint16Array;
}

/** Codes of an answer; a rating is `FIRST_STEP` plus its steps above the scale's lowest. */
export const UNANSWERED = 0;
export const NOT_RELEVANT = 1;
export const FIRST_STEP = 2;

const MOST_STEPS = 2 ** 16 - FIRST_STEP;

/** The code of an answer, or null where it is not a whole step on the scale. */
export function answerCode(rating: number | 'na' | null, scale: Scale): number | null {
  if (rating === null) return UNANSWERED;
  if (rating === 'na') return NOT_RELEVANT;
  const onScale = Number.isInteger(rating) && rating >= scale.min && rating <= scale.max;
  return onScale ? FIRST_STEP + rating - scale.min : null;
}

/** Gathers answers, in any order, into sheets. */
export class SheetBuilder {
  readonly #itemCount: number;
  readonly #sheets: Sheet[] = [];
  readonly #rounds = new Map<string, Map<string, number>>();
  #answers: Uint16Array<ArrayBuffer>;
  /** The line that gave each answer, from 1; 0 where no line has. */
  #lines: Uint32Array<ArrayBuffer>;

  /** Throws RangeError for a scale with more steps than an answer can hold. */
  constructor(instrument: Instrument) {
    if (Math.max(stepCount(instrument.matrixScale), stepCount(instrument.actionScale)) > MOST_STEPS) {
      throw new RangeError(`A scale has at most ${MOST_STEPS} steps`);
    }
    this.#itemCount = itemIds(instrument).length;
    this.#answers = new Uint16Array(64 * this.#itemCount);
    this.#lines = new Uint32Array(64 * this.#itemCount);
  }

  /** Keeps the answer, or gives the line that already answered this item for this unit in this round. */
  add(round: string, unit: string, item: number, code: number, line: number): number | undefined {
    const place = this.#sheet(round, unit) * this.#itemCount + item;
    const earlier = this.#lines[place];
    if (earlier) return earlier;
    this.#lines[place] = line;
    this.#answers[place] = code;
    return undefined;
  }

  ratings(): Ratings {
    const used = this.#sheets.length * this.#itemCount;
    return {
      sheets: this.#sheets,
      rounds: roundsOf(this.#sheets),
      units: unitsOf(this.#sheets),
      itemCount: this.#itemCount,
      answers: this.#answers.subarray(0, used),
    };
  }

  #sheet(round: string, unit: string): number {
    let units = this.#rounds.get(round);
    if (!units) {
      units = new Map();
      this.#rounds.set(round, units);
    }
    const known = units.get(unit);
    if (known !== undefined) return known;
    const sheet = this.#sheets.push({ round, unit }) - 1;
    units.set(unit, sheet);
    if ((sheet + 1) * this.#itemCount > this.#answers.length) this.#grow();
    return sheet;
  }

  #grow(): void {
    const answers = new Uint16Array(this.#answers.length * 2);
    answers.set(this.#answers);
    this.#answers = answers;
    const lines = new Uint32Array(this.#lines.length * 2);
    lines.set(this.#lines);
    this.#lines = lines;
  }
}

/**
 * Lays out ratings that are already known to fit the instrument, such as stored ones.
 * Throws RangeError naming the first that does not: an unknown item, off the scale, or given twice.
 */
export function ratingsFrom(list: Iterable<Rating>, instrument: Instrument): Ratings {
  const positions = itemPositions(instrument);
  const builder = new SheetBuilder(instrument);
  let line = 0;
  for (const { round, unit, item, rating } of list) {
    line += 1;
    const position = positions.get(item);
    const code = position === undefined ? null : answerCode(rating, scaleOf(instrument, position));
    if (position === undefined || code === null) {
      throw new RangeError(`Rating ${line}: ${item} = ${rating} is not on the instrument`);
    }
    const earlier = builder.add(round, unit, position, code, line);
    if (earlier) throw new RangeError(`Ratings ${earlier} and ${line} are both ${round} ${unit} ${item}`);
  }
  return builder.ratings();
}

/** The answers one by one, without those that are unanswered: what `ratingsFrom` laid out. */
export function listRatings({ sheets, itemCount, answers }: Ratings, instrument: Instrument): Rating[] {
  const ids = itemIds(instrument);
  return sheets.flatMap(({ round, unit }, sheet) =>
    ids.flatMap((item, position): Rating[] => {
      const code = answers[sheet * itemCount + position];
      if (code === undefined || code === UNANSWERED) return [];
      const rating = code === NOT_RELEVANT ? 'na' : scaleOf(instrument, position).min + code - FIRST_STEP;
      return [{ round, unit, item, rating }];
    }),
  );
}

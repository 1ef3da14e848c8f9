import { FIRST_STEP, NOT_RELEVANT, type Ratings, UNANSWERED } from './ratings.ts';

/** How many answers of each kind some items had together. */
export interface AnswerCounts {
  /** One count for each step of the scale, the lowest step first. */
  readonly distribution: number[];
  readonly notRelevant: number;
  readonly unanswered: number;
}

/** How many answers of each code each item had on some sheets: at `item * codeCount + code`. */
export function countByItem(
  { answers, itemCount }: Ratings,
  sheets: readonly number[],
  codeCount: number,
): Int32Array {
  const counts = new Int32Array(itemCount * codeCount);
  sheets.forEach((sheet) => {
    addSheet(answers, sheet * itemCount, (sheet + 1) * itemCount, counts, codeCount);
  });
  return counts;
}

function addSheet(
  answers: Uint16Array,
  first: number,
  end: number,
  counts: Int32Array,
  codeCount: number,
): void {
  for (let place = first, item = 0; place < end; place += 1, item += codeCount) {
    const counted = item + (answers[place] ?? 0);
    counts[counted] = (counts[counted] ?? 0) + 1;
  }
}

/** Adds up the counts, as `countByItem` gives them, of items that share a scale of so many steps. */
export function answersTo(
  items: readonly number[],
  counts: Int32Array,
  codeCount: number,
  steps: number,
): AnswerCounts {
  const distribution: number[] = [];
  for (let step = 0; step < steps; step += 1) distribution.push(0);
  let notRelevant = 0;
  let unanswered = 0;
  for (let i = 0; i < items.length; i += 1) {
    const first = (items[i] ?? 0) * codeCount;
    unanswered += counts[first + UNANSWERED] ?? 0;
    notRelevant += counts[first + NOT_RELEVANT] ?? 0;
    for (let step = 0; step < steps; step += 1) {
      distribution[step] = (distribution[step] ?? 0) + (counts[first + FIRST_STEP + step] ?? 0);
    }
  }
  return { distribution, notRelevant, unanswered };
}

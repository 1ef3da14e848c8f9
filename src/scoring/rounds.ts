import type { Sheet } from './sheet.ts';

/** A round and its sheets, by their places in `Ratings.sheets`. */
export interface Round {
  readonly id: string;
  readonly sheets: readonly number[];
}

/** The rounds in id order (as text, by character code), each with its sheets in the order given. */
export function roundsOf(sheets: readonly Sheet[]): Round[] {
  const rounds = new Map<string, number[]>();
  sheets.forEach(({ round }, sheet) => {
    const known = rounds.get(round);
    if (known) known.push(sheet);
    else rounds.set(round, [sheet]);
  });
  return [...rounds].map(([id, places]) => ({ id, sheets: places })).sort((a, b) => (a.id < b.id ? -1 : 1));
}

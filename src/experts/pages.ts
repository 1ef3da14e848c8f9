import { shortened } from '../messages/shortened.ts';

/** A button has room for no more. */
const ON_BUTTON = 60;
/** Among others, this much tells what it is; the whole is a press away. */
const AMONG_OTHERS = 300;

/** One page of a long list, where it starts, and how many are left after it. `from`: so many were shown before. */
export function pageOf<Item>(
  all: readonly Item[],
  from: number | undefined,
  size: number,
): { shown: Item[]; start: number; left: number } {
  const start = from !== undefined && from < all.length ? from : 0;
  return { shown: all.slice(start, start + size), start, left: Math.max(0, all.length - start - size) };
}

/** As much of the words as a button holds. */
export const onButton = (words: string): string => shortened(onOneLine(words), ON_BUTTON);

/** The beginning of words that stand among others. */
export const amongOthers = (words: string): string => shortened(onOneLine(words), AMONG_OTHERS);

const onOneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim();

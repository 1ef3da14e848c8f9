/** A button has room for no more. */
const ON_BUTTON = 60;

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
export function onButton(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  return line.length <= ON_BUTTON ? line : `${line.slice(0, ON_BUTTON - 1).trimEnd()}…`;
}

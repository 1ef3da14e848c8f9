/** How many entries are read at a time. */
export const PAGE = 100;

/** Entries with whole keys, `SPACE:KEY`, and values as Keyv wrote them. */
export type Page = [key: string, text: string][];

/** Keys by their bytes from one to before another. */
type KeyRange = [from: string, end: string];

/** Where the keys of a space lie that begin so. */
export function keyRange(space: string | undefined, prefix = ''): KeyRange {
  const from = `${space ?? ''}:${prefix}`;
  return [from, pastAll(from)];
}

/** The least text after all that begin so. Bytes of UTF-8 are in the order of the characters they stand for. */
function pastAll(beginning: string): string {
  const characters = [...beginning];
  const last = characters.findLastIndex((character) => character !== '\u{10ffff}');
  const code = characters[last]?.codePointAt(0) ?? 0;
  // What lies in between are halves of characters, which stand in no key.
  const next = code === 0xd7ff ? 0xe000 : code + 1;
  return characters.slice(0, last).join('') + String.fromCodePoint(next);
}

/**
 * All entries in a range where `read` gives at most a page of those from one key to before another. `null`: the key is
 * still listed, and its entry has run out.
 */
export async function* pagesOf(
  [first, end]: KeyRange,
  read: (from: string, end: string) => Promise<{ key: string; value: string | null }[]>,
): AsyncGenerator<Page, void> {
  let from = first;
  for (;;) {
    const rows = await read(from, end);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.flatMap(({ key, value }): Page => (value === null ? [] : [[key, value]]));
    if (rows.length < PAGE) return;
    // The least key after the last, as there are no null characters in keys.
    from = `${last.key}\u0001`;
  }
}

/** How many entries are read at a time. */
export const PAGE = 100;

/** Entries with whole keys, `SPACE:KEY`, and values as Keyv wrote them. */
export type Page = [key: string, text: string][];

/** Where the keys of a space lie by their bytes, `end` not included: ';' is the character after ':'. */
export function keyRange(space: string | undefined): [from: string, end: string] {
  return [`${space ?? ''}:`, `${space ?? ''};`];
}

/** All of a space's entries where `read` gives at most a page of those from one key to before another. */
export async function* pagesOf(
  space: string | undefined,
  read: (from: string, end: string) => Promise<{ key: string; value: string }[]>,
): AsyncGenerator<Page, void> {
  let [from, end] = keyRange(space);
  for (;;) {
    const rows = await read(from, end);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map(({ key, value }) => [key, value]);
    if (rows.length < PAGE) return;
    // The least key after the last, as there are no null characters in keys.
    from = `${last.key}\u0001`;
  }
}

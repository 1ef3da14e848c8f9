import { z } from 'zod';

/** Where in a text a page begins: `from` counts characters, the page is as the reader of the file counts it, from 1. */
const PageStart = z.strictObject({ from: z.int().nonnegative(), page: z.int().positive() });
export type PageStart = z.infer<typeof PageStart>;

const pages = z.array(PageStart).exactOptional();

/** `marker` as it stands in the file: `-`, `3.`; `◦` within another item. */
const ListItem = z.strictObject({ marker: z.string(), text: z.string(), pages });
export type ListItem = z.infer<typeof ListItem>;

/** A piece of a document, without its markup. A table's row is one line, its cells apart by tabs. */
export const Block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), level: z.int().positive(), text: z.string() }),
  z.strictObject({
    kind: z.literal('paragraph'),
    text: z.string(),
    /** How many lines it took in the file. */
    lines: z.int().positive(),
    bold: z.boolean(),
    pages,
  }),
  z.strictObject({ kind: z.literal('list'), items: z.array(ListItem) }),
  z.strictObject({
    kind: z.literal('table'),
    rows: z.array(z.string()),
    page: z.int().positive().exactOptional(),
  }),
]);
export type Block = z.infer<typeof Block>;

/** What a file holds, in order. `title`: where the file itself says it. */
export const ReadDocument = z.strictObject({ title: z.string().exactOptional(), blocks: z.array(Block) });
export type ReadDocument = z.infer<typeof ReadDocument>;

/** The page that the character stands on; undefined where the file has no pages. */
export function pageAt(starts: readonly PageStart[] | undefined, at: number): number | undefined {
  return starts?.findLast(({ from }) => from <= at)?.page ?? starts?.[0]?.page;
}

import { z } from 'zod';

const Cell = z.union([z.number(), z.literal('na'), z.null()]);

/** `names`: as they are printed beside the cells; `sums`: null where there is no number to add. */
const Side = z.strictObject({ names: z.array(z.string()).min(1), sums: z.array(z.number().nullable()) });

/**
 * Ratings in rows and columns. `cells`: row by row; null is unanswered. `columnsAre`: what a column is, "Påstående".
 * `ends`: what the lowest and the highest step of the scale mean, in words.
 */
const Heatmap = z
  .strictObject({
    kind: z.literal('heatmap'),
    language: z.enum(['sv', 'en']),
    title: z.string(),
    columnsAre: z.string(),
    rows: Side,
    columns: Side,
    total: z.number().nullable(),
    cells: z.array(z.array(Cell)),
    scale: z.strictObject({
      min: z.int(),
      max: z.int(),
      ends: z.strictObject({ min: z.string(), max: z.string() }).exactOptional(),
    }),
    footnote: z.string(),
  })
  .refine(
    ({ rows, columns, cells }) =>
      cells.length === rows.names.length &&
      cells.every((row) => row.length === columns.names.length) &&
      rows.sums.length === rows.names.length &&
      columns.sums.length === columns.names.length,
    'the cells and sums do not fit the rows and columns',
  );

/** What a picture shows, as data: it is stored with its message and painted when that is sent. */
export const Picture = z.discriminatedUnion('kind', [Heatmap]);
export type Picture = z.infer<typeof Picture>;

/** Paints a picture as PNG. Undefined where that failed, which is in the log: the message goes out without it. */
export type Paint = (picture: Picture) => Promise<Uint8Array | undefined>;

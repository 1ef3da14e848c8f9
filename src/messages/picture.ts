import { z } from 'zod';

/** What every picture says: its title above, and below it what must be known of the figures. */
const about = { language: z.enum(['sv', 'en']), title: z.string() };
const footnote = z.string();

const Scale = z.strictObject({
  min: z.int(),
  max: z.int(),
  ends: z.strictObject({ min: z.string(), max: z.string() }).exactOptional(),
});

const Cell = z.union([z.number(), z.literal('na'), z.null()]);

/** `names`: as they are printed beside the cells; `sums`: null where there is no number to add. */
const Side = z.strictObject({ names: z.array(z.string()).min(1), sums: z.array(z.number().nullable()) });

type List = readonly unknown[];
/** Whether there is a cell for each name of both sides, and a figure for each line. */
const hangsTogether = (cells: readonly List[], rows: { names: List; figures: List }, columns: typeof rows) =>
  cells.length === rows.names.length &&
  cells.every((row) => row.length === columns.names.length) &&
  [rows, columns].every(({ names, figures }) => figures.length === names.length);

/**
 * A unit's ratings in rows and columns. `cells`: row by row; null is unanswered. `columnsAre`: what a column is,
 * "Påstående". `ends`: what the lowest and the highest step of the scale mean, in words.
 */
const Heatmap = z
  .strictObject({
    kind: z.literal('heatmap'),
    ...about,
    columnsAre: z.string(),
    rows: Side,
    columns: Side,
    total: z.number().nullable(),
    cells: z.array(z.array(Cell)),
    scale: Scale,
    footnote,
  })
  .refine(
    ({ rows, columns, cells }) =>
      hangsTogether(
        cells,
        { names: rows.names, figures: rows.sums },
        { names: columns.names, figures: columns.sums },
      ),
    'the cells and sums do not fit the rows and columns',
  );
export type Heatmap = z.infer<typeof Heatmap>;

/** In tenths; null where nobody has given a rating. */
const Mean = z.union([z.number(), z.literal('withheld'), z.null()]);
export type Mean = z.infer<typeof Mean>;

/** `means`: of each whole row, or column. */
const MeansSide = z.strictObject({ names: z.array(z.string()).min(1), means: z.array(Mean) });

/** Means of many units' ratings in rows and columns, the columns being numbered and explained. Otherwise as a heatmap. */
const Means = z
  .strictObject({
    kind: z.literal('means'),
    ...about,
    columnsAre: z.string(),
    rows: MeansSide,
    columns: MeansSide,
    cells: z.array(z.array(Mean)),
    scale: Scale,
    footnote,
  })
  .refine(
    ({ rows, columns, cells }) =>
      hangsTogether(
        cells,
        { names: rows.names, figures: rows.means },
        { names: columns.names, figures: columns.means },
      ),
    'the cells and means do not fit the rows and columns',
  );
export type Means = z.infer<typeof Means>;

/** How means have moved, in the order that they are shown. `change`: in tenths; null where it is withheld. */
const Changes = z.strictObject({
  kind: z.literal('changes'),
  ...about,
  comparedWith: z.string(),
  rows: z.array(z.strictObject({ name: z.string(), change: z.number().nullable() })).min(1),
  footnote,
});
export type Changes = z.infer<typeof Changes>;

/** How many there are of each kind, of all that there are. */
const Counts = z.strictObject({
  kind: z.literal('counts'),
  ...about,
  rows: z.array(z.strictObject({ name: z.string(), count: z.int().nonnegative() })).min(1),
  total: z.int().nonnegative(),
});
export type Counts = z.infer<typeof Counts>;

/** What a picture shows, as data: it is stored with its message and painted when that is sent. */
export const Picture = z.discriminatedUnion('kind', [Heatmap, Means, Changes, Counts]);
export type Picture = z.infer<typeof Picture>;

/** Paints a picture as PNG. Undefined where that failed, which is in the log: the message goes out without it. */
export type Paint = (picture: Picture) => Promise<Uint8Array | undefined>;

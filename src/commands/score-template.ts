import { type Instrument, itemIds } from '../scoring/instrument.ts';

/** A plan without rounds still gets a file that can be filled in and scored. */
const FIRST_ROUND = '1';

/** An unanswered line of a rating file. */
interface EmptyLine {
  readonly round: string;
  readonly unit: string;
  readonly item: string;
  readonly rating: '';
}

/** A line for each unit of the plan and each item of the form, in the current round. */
export function emptyLines(instrument: Instrument): EmptyLine[] {
  const round = instrument.currentRound ?? FIRST_ROUND;
  const items = itemIds(instrument);
  return instrument.units.flatMap((unit) =>
    items.map((item) => ({ round, unit, item, rating: '' as const })),
  );
}

/** The lines as CSV with a header. Ids of a plan need no quotes. */
export function asCsv(lines: readonly EmptyLine[]): string {
  const rows = lines.map(({ round, unit, item, rating }) => `${round},${unit},${item},${rating}\n`);
  return `round,unit,item,rating\n${rows.join('')}`;
}

import type { Sheet } from './sheet.ts';

/** The units that sheets name, and which of them each sheet is by, as places among the names. */
export interface Units {
  readonly names: readonly string[];
  readonly bySheet: readonly number[];
}

export function unitsOf(sheets: readonly Sheet[]): Units {
  const places = new Map<string, number>();
  const bySheet = sheets.map(({ unit }) => {
    const known = places.get(unit);
    if (known !== undefined) return known;
    places.set(unit, places.size);
    return places.size - 1;
  });
  return { names: [...places.keys()], bySheet };
}

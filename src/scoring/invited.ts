import type { Instrument } from './instrument.ts';

/** How many units are invited: the plan's, or those of the ratings where none of them is the plan's. */
export function invitedUnits(names: readonly string[], { units }: Instrument): number {
  const plan = new Set(units);
  return names.some((name) => plan.has(name)) ? plan.size : names.length;
}

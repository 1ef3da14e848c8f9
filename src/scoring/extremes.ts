import type { Instrument } from './instrument.ts';
import { firstRanked, type Ranks } from './rank.ts';
import type { Extremes } from './round-result.ts';

/** The ids of what ranks first from one end, as many of each kind as the instrument highlights. */
export function extremes(
  { areas, criteria, actions, highlights }: Instrument,
  ranks: Readonly<Record<keyof Extremes, Ranks>>,
  end: keyof Ranks,
): Extremes {
  return {
    areas: firstRanked(areas, ranks.areas[end], highlights.areas),
    criteria: firstRanked(criteria, ranks.criteria[end], highlights.criteria),
    actions: firstRanked(actions, ranks.actions[end], highlights.actions),
  };
}

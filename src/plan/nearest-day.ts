import { addDays, type Day } from './local-time.ts';

/** So far from its day a message may be moved, for someone who is away for long. */
export const FURTHEST_DAYS = 120;

/** The day itself where it will do, else the nearest later one (`step` 1) or earlier one (-1); undefined where none is near. */
export function nearestDay(day: Day, step: 1 | -1, willDo: (day: Day) => boolean): Day | undefined {
  let candidate = day;
  for (let steps = 0; steps <= FURTHEST_DAYS; steps += 1) {
    if (willDo(candidate)) return candidate;
    candidate = addDays(candidate, step);
  }
  return undefined;
}

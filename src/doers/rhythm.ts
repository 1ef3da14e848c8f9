import { addDays, type Day, daysBetween, instantOf } from '../plan/local-time.ts';
import type { DoerRound } from '../records/actions/doer-round.ts';

/** The latest day that the rhythm falls on, counted from the day before it; undefined while the first has not come. */
export function rhythmDay(since: Day, everyDays: number, today: Day): Day | undefined {
  const times = Math.floor(daysBetween(since, today) / everyDays);
  return times < 1 ? undefined : addDays(since, times * everyDays);
}

/** The round of the rhythm on that day. Its id says all there is to know, so that it need not be kept until someone answers. */
export function rhythmRound(action: string, day: Day, timeZone: string): DoerRound {
  return { id: rhythmId(action, day), at: instantOf(day, '00:00', timeZone).toISOString(), answers: {} };
}

/** The day of the rhythm's round with that id; undefined when it is the id of something else. */
export function rhythmDayIn(id: string, action: string): Day | undefined {
  const day = id.slice(-'YYYY-MM-DD'.length);
  return /^\d{4}-\d{2}-\d{2}$/u.test(day) && id === rhythmId(action, day) ? day : undefined;
}

const rhythmId = (action: string, day: Day) => `rhythm/${action}/${day}`;

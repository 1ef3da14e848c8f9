import { type Day, daysBetween, instantOf, localDay, mondayOf } from '../plan/local-time.ts';
import type { Plan } from '../plan/plan.ts';
import type { Records } from '../records/records.ts';
import { type GoodExample, goodExamples } from '../register/good-examples.ts';
import type { StandingRound } from '../register/standing-rounds.ts';

/** A Monday to count weeks from. */
const FIRST_MONDAY = '2024-01-01';
/** Examples of the latest rounds only: what is older has been told. */
const ROUNDS_BACK = 2;

/** One of them each week, in order, so that all have their turn; undefined where there are none. */
export function ofTheWeek<Some>(some: readonly Some[], today: Day): Some | undefined {
  const weeks = Math.floor(daysBetween(FIRST_MONDAY, mondayOf(today)) / 7);
  return some.at(((weeks % some.length) + some.length) % some.length);
}

/** What units had told of their work in the latest rounds when the week began, then what the plan tells of. */
export function examplesOfTheWeek(
  plan: Plan,
  records: Pick<Records, 'examples'>,
  { rounds, now }: { rounds: readonly StandingRound[]; now: Date },
): Promise<GoodExample[]> {
  const today = localDay(now, plan.timeZone);
  const latest = rounds.filter(({ opens }) => opens <= today).slice(-ROUNDS_BACK);
  // What is told during the week has its turn from the next: a post that is changed keeps its example.
  const monday = instantOf(mondayOf(today), '00:00', plan.timeZone);
  return goodExamples(plan, records, { rounds: latest, until: monday });
}

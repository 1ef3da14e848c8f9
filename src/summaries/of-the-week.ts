import { type Day, daysBetween, instantOf, localDay, mondayOf } from '../plan/local-time.ts';
import type { Plan } from '../plan/plan.ts';
import { exampleKey, type Records } from '../records/records.ts';
import type { StandingRound } from '../register/standing-rounds.ts';
import type { GoodExample } from './facts.ts';

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
export async function goodExamples(
  plan: Plan,
  records: Pick<Records, 'examples'>,
  { rounds, now }: { rounds: readonly StandingRound[]; now: Date },
): Promise<GoodExample[]> {
  const nameOf = (id: string) => plan.units.find((unit) => unit.id === id)?.name ?? id;
  const today = localDay(now, plan.timeZone);
  const places = rounds
    .filter(({ opens }) => opens <= today)
    .slice(-ROUNDS_BACK)
    .flatMap((round) =>
      plan.units.flatMap(({ id, name }) =>
        plan.areas.map((area) => ({ key: exampleKey(round.id, id, area.id), name })),
      ),
    );
  const shared = await records.examples.getMany(places.map(({ key }) => key));
  // What is told during the week has its turn from the next: a post that is changed keeps its example.
  const monday = instantOf(mondayOf(today), '00:00', plan.timeZone).toISOString();
  const told = places.flatMap(({ name }, index) =>
    (shared[index]?.told ?? []).filter(({ at }) => at < monday).map(({ text }) => ({ from: name, text })),
  );
  return [...told, ...plan.examples.map(({ unit, text }) => ({ from: nameOf(unit), text }))];
}

import type { NudgedAction } from '../../src/nudges/action-reason.ts';
import { dayPlan, type Nudged, topicsOf } from '../../src/nudges/day-plan.ts';
import { toldSoFar } from '../../src/nudges/told-so-far.ts';
import { ActionState } from '../../src/plan/action-state.ts';
import { addDays, type Day } from '../../src/plan/local-time.ts';
import { createWorkingCalendar, type WorkingCalendar } from '../../src/plan/working-days.ts';
import { personDays } from '../../src/register/person-days.ts';
import { examplePlan } from '../support/example-plan.ts';

const ACTIONS = 17;
const COORDINATORS = 12;
const DAYS = 365;
const SIZES = [75, 150, 300];

/**
 * What it costs to decide on everyone's message for so many plans, every day of a year, each day's remembered for the
 * next. Machines differ, so only ratios are told: how the cost grows with the number of plans, where twice as many ought
 * to cost twice as much.
 */
export async function benchDue(write: (line: string) => void): Promise<void> {
  const plan = examplePlan();
  const calendar = createWorkingCalendar(plan);
  const days = Array.from({ length: DAYS }, (_, day) => addDays('2026-01-01', day));
  const year = (plans: number) => {
    let messages = 0;
    for (let one = 0; one < plans; one += 1) messages += yearOf(one, days, calendar);
    return messages;
  };
  year(SIZES[0] ?? 1);

  const costs = SIZES.map((plans) => {
    const started = performance.now();
    const messages = year(plans);
    return { plans, messages, ms: performance.now() - started };
  });
  const [first] = costs;
  if (first === undefined) return;
  write(
    `messages decided for ${ACTIONS} actions a plan and ${DAYS} days, cost against ${first.plans} plans:`,
  );
  for (const { plans, messages, ms } of costs) {
    const size = plans / first.plans;
    const cost = ms / first.ms;
    const seconds = (ms / 1000).toFixed(1);
    write(
      `  ${plans} plans: ${messages} messages in ${seconds} s, ${size.toFixed(0)} times the size, ${cost.toFixed(2)} times the cost (${(cost / size).toFixed(2)} a plan)`,
    );
  }
}

/** One plan's year: how many messages it comes to. */
function yearOf(plan: number, days: readonly Day[], calendar: WorkingCalendar): number {
  const { nudges: policy, timeZone, period } = examplePlanOnce;
  const told = toldSoFar(new Map());
  const own = personDays({}, undefined, { plan: { nudges: policy, timeZone }, calendar });
  const people = Array.from(
    { length: COORDINATORS },
    (_, person): Nudged => ({ email: `${person}@exempelby.se`, days: own, rhythm: undefined }),
  );
  const allActions = Array.from({ length: ACTIONS }, (_, number): NudgedAction => {
    const coordinator = people[number % COORDINATORS]?.email ?? '';
    return {
      id: `a${number}`,
      coordinator,
      due: addDays('2026-01-01', (plan * 31 + number * 97) % 700),
      state: ActionState.options[(plan + number) % ActionState.options.length] ?? 'done',
      updatedOn: addDays('2025-10-01', (plan * 13 + number * 29) % 200),
      remindFrom: number % 3 === 0 ? addDays('2026-01-01', (plan + number) % 300) : undefined,
      knownSince: period.from,
      planStart: period.from,
      recipient: (day) => (own.works(day) ? coordinator : undefined),
    };
  });
  const actionsOf = Map.groupBy(allActions, ({ coordinator }) => coordinator);
  let messages = 0;
  for (const day of days) {
    for (const person of people) {
      const actions = actionsOf.get(person.email) ?? [];
      const message = dayPlan(person, day, { policy, told, actions, concerns: [] });
      if (message === undefined) continue;
      told.add(person.email, day, topicsOf(message));
      messages += 1;
    }
  }
  return messages;
}

const examplePlanOnce = examplePlan();

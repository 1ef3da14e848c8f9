import { type ReminderInput, remindersDue } from '../../src/nudges/reminders-due.ts';
import { ActionState } from '../../src/plan/action-state.ts';
import { addDays, instantOf } from '../../src/plan/local-time.ts';
import { createWorkingCalendar } from '../../src/plan/working-days.ts';
import { examplePlan } from '../support/example-plan.ts';

const ACTIONS = 17;
const COORDINATORS = 12;
const DAYS = 365;
const SIZES = [75, 150, 300];

/**
 * What it costs to decide on reminders for so many plans, every day of a year. Machines differ, so only ratios are
 * told: how the cost grows with the number of plans, where twice as many ought to cost twice as much.
 */
export async function benchDue(write: (line: string) => void): Promise<void> {
  const times = yearOfMornings();
  year(SIZES[0] ?? 1, times);

  const costs = SIZES.map((plans) => {
    const started = performance.now();
    const reminders = year(plans, times);
    return { plans, reminders, ms: performance.now() - started };
  });
  const [first] = costs;
  if (first === undefined) return;
  write(
    `reminders decided for ${ACTIONS} actions a plan and ${DAYS} days, cost against ${first.plans} plans:`,
  );
  for (const { plans, reminders, ms } of costs) {
    const size = plans / first.plans;
    const cost = ms / first.ms;
    write(
      `  ${plans} plans: ${reminders} reminders, ${size.toFixed(0)} times the size, ${cost.toFixed(2)} times the cost (${(cost / size).toFixed(2)} a plan)`,
    );
  }
}

function yearOfMornings(): Omit<ReminderInput, 'coordinators' | 'now'> & { mornings: Date[] } {
  const plan = examplePlan();
  const { isWorkingDay } = createWorkingCalendar(plan);
  const { timeZone, nudges: policy } = plan;
  const mornings = Array.from({ length: DAYS }, (_, day) =>
    instantOf(addDays('2026-01-01', day), policy.time, timeZone),
  );
  return { timeZone, policy, isWorkingDay, planStart: plan.period.from, mornings };
}

function year(plans: number, { mornings, ...times }: ReturnType<typeof yearOfMornings>): number {
  let reminders = 0;
  for (let plan = 0; plan < plans; plan += 1) {
    const coordinators = coordinatorsOf(plan);
    for (const now of mornings) reminders += remindersDue({ ...times, now, coordinators }).length;
  }
  return reminders;
}

function coordinatorsOf(plan: number): ReminderInput['coordinators'] {
  return Array.from({ length: COORDINATORS }, (_, person) => ({
    email: `${person}@exempelby.se`,
    actions: Array.from({ length: ACTIONS }, (_, number) => number)
      .filter((number) => number % COORDINATORS === person)
      .map((number) => ({
        id: `a${number}`,
        due: addDays('2026-01-01', (plan * 31 + number * 97) % 700),
        state: ActionState.options[(plan + number) % ActionState.options.length] ?? 'done',
        updatedOn: addDays('2025-10-01', (plan * 13 + number * 29) % 200),
        remindFrom: number % 3 === 0 ? addDays('2026-01-01', (plan + number) % 300) : undefined,
        remindedOn: number % 2 === 0 ? addDays('2026-01-01', (plan * 7 + number) % 365) : undefined,
      })),
  }));
}

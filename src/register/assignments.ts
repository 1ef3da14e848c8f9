import type { Assignments } from '../records/actions/assignments.ts';
import type { Records } from '../records/records.ts';

const KEY = 'all';
const NONE: Assignments = { actions: {}, log: [] };

/** One change of who coordinates an action. */
export type Assigning = Assignments['log'][number];

/** Who coordinates what, as far as that has been changed since the plan, and every change. */
export async function readAssignments(records: Pick<Records, 'assignments'>): Promise<Assignments> {
  return (await records.assignments.get(KEY)) ?? NONE;
}

/** Keeps a change; the same one again, by its id and action, changes nothing. To be called by whoever alone may change who coordinates. */
export async function keepAssignment(
  records: Pick<Records, 'assignments'>,
  change: Assigning,
): Promise<Assignments> {
  const kept = await readAssignments(records);
  if (kept.log.some(({ id, action }) => id === change.id && action === change.action)) return kept;
  const { action, to: coordinator, at: since, by } = change;
  const next = {
    actions: { ...kept.actions, [action]: { coordinator, since, by } },
    log: [...kept.log, change],
  };
  await records.assignments.set(KEY, next);
  return next;
}

import { addDays, type Day, localDay } from '../../plan/local-time.ts';
import type { Action, Plan } from '../../plan/plan.ts';
import { readUpdates } from '../../records/actions/action-history.ts';
import type { ActionUpdate } from '../../records/actions/action-update.ts';
import type { Records } from '../../records/records.ts';

/** Someone needs support with an action, and says what would help. */
export type SupportRequest = { action: Action; update: ActionUpdate & { line: string }; day: Day };

/** So long is it worth telling of, and of what was answered. */
export const TOLD_WITHIN_DAYS = 30;

/** What is asked for now: the lines since the action came to need support, as long as it does. */
export function requestsIn(
  action: Action,
  updates: readonly ActionUpdate[],
  timeZone: string,
): SupportRequest[] {
  const before = updates.findLastIndex(({ state }) => state !== 'needs-support');
  return updates.slice(before + 1).flatMap((update) => {
    const { line } = update;
    const day = localDay(new Date(update.at), timeZone);
    return line === undefined ? [] : [{ action, update: { ...update, line }, day }];
  });
}

/** Of all actions, the updates that someone may still wait to hear of. */
export async function lateUpdates(
  plan: Plan,
  records: Pick<Records, 'actionHistories'>,
  now: Date,
): Promise<{ action: Action; updates: ActionUpdate[]; since: Day }[]> {
  const since = addDays(localDay(now, plan.timeZone), -TOLD_WITHIN_DAYS);
  return Promise.all(
    plan.actions.map(async (action) => {
      const updates = await readUpdates(records, action.id);
      return { action, updates: updates.filter(({ at }) => new Date(at) <= now), since };
    }),
  );
}

import type { Records } from '../records.ts';
import type { ActionUpdate } from './action-update.ts';

/** Those that count, oldest first: an update that was taken back is as if it had never been. */
export function countedUpdates(updates: readonly ActionUpdate[]): ActionUpdate[] {
  return updates.filter(({ undoneBy }) => undoneBy === undefined);
}

/** What has been said of an action, oldest first, without what was taken back. */
export async function readUpdates(
  records: Pick<Records, 'actionHistories'>,
  actionId: string,
): Promise<ActionUpdate[]> {
  return countedUpdates(await everyUpdate(records, actionId));
}

/** Also what was taken back: for those who write the history. */
export async function everyUpdate(
  records: Pick<Records, 'actionHistories'>,
  actionId: string,
): Promise<ActionUpdate[]> {
  return (await records.actionHistories.get(actionId))?.updates ?? [];
}

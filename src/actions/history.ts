import type { ActionUpdate, Records } from '../records/records.ts';

/** All updates of an action, oldest first. */
export type History = { updates: readonly ActionUpdate[] };

export async function historyOf(records: Records, actionId: string): Promise<History> {
  return (await records.actionHistories.get(actionId)) ?? { updates: [] };
}

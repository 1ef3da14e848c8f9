import { readUpdates } from '../records/action-history.ts';
import type { ActionUpdate, Records } from '../records/records.ts';

/** All updates of an action that count, oldest first. */
export type History = { updates: readonly ActionUpdate[] };

export async function historyOf(records: Records, actionId: string): Promise<History> {
  return { updates: await readUpdates(records, actionId) };
}

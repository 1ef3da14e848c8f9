import { readUpdates } from '../records/actions/action-history.ts';
import type { ActionUpdate } from '../records/actions/action-update.ts';
import type { Records } from '../records/records.ts';

/** All updates of an action that count, oldest first. */
export type History = { updates: readonly ActionUpdate[] };

export async function historyOf(records: Records, actionId: string): Promise<History> {
  return { updates: await readUpdates(records, actionId) };
}

import type { DueMessage } from '../messages/due.ts';
import { addDays } from '../plan/local-time.ts';
import type { Records } from '../records/records.ts';
import type { Sent } from '../records/sending/sent.ts';
import { frozen } from './delivery-state.ts';

/** Longer than anything waits to be told again. */
const KEPT_DAYS = 400;

type ToldRecords = { told: Pick<Records['told'], 'get' | 'set'>; sent: Pick<Records['sent'], 'get' | 'set'> };

/** Notes what the recipient is told of, once, so that it is not told again. To be called before it is sent. */
export async function noteTold(records: ToldRecords, sent: Sent): Promise<void> {
  if (sent.tells === undefined) return;
  const { messages } = (await records.told.get(sent.to)) ?? { messages: [] };
  if (messages.some(({ id }) => id === sent.id)) return;
  const { day, topics } = sent.tells;
  const oldest = addDays(day, -KEPT_DAYS);
  const kept = messages.filter((message) => message.day >= oldest);
  await records.told.set(sent.to, { messages: [...kept, { id: sent.id, day, topics }] });
}

/** It never came: what it was about may be told again. */
export async function forgetTold(records: ToldRecords, sent: Sent): Promise<void> {
  if (sent.tells === undefined) return;
  const { messages } = (await records.told.get(sent.to)) ?? { messages: [] };
  const others = messages.filter(({ id }) => id !== sent.id);
  if (others.length < messages.length) await records.told.set(sent.to, { messages: others });
  for (const id of sent.includes ?? []) {
    const included = await records.sent.get(id);
    if (included !== undefined)
      await records.sent.set(id, { ...included, state: 'failed', ...(sent.why && { why: sent.why }) });
  }
}

/** The messages that it takes the place of are done. To be called before what it tells is noted. */
export async function noteIncluded(records: ToldRecords, message: DueMessage, at: Date): Promise<void> {
  for (const included of message.includes ?? []) {
    if ((await records.sent.get(included.id)) !== undefined) continue;
    const done = { ...frozen(included), state: 'sent' as const, sentAt: at.toISOString() };
    await records.sent.set(included.id, done);
  }
}

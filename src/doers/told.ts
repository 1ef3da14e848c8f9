import type { Day } from '../plan/local-time.ts';
import type { Records } from '../records/records.ts';

/** The day, and the message, that a person was first told of a topic; undefined when they have not been. */
export type ToldOf = (topic: string) => { id: string; day: Day } | undefined;

/** What that person has been told. */
export async function toldTo(records: Pick<Records, 'told'>, email: string): Promise<ToldOf> {
  const messages = (await records.told.get(email))?.messages ?? [];
  return (topic) => messages.find(({ topics }) => topics.includes(topic));
}

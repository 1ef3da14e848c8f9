import { type Day, mondayOf } from '../plan/local-time.ts';
import type { Told } from '../records/sending/told.ts';

/** What people have been told already, by day. */
export type ToldSoFar = {
  /** The latest day that this person was told of that topic. */
  on(email: string, topic: string): Day | undefined;
  /** The latest day that anyone was. */
  onTo(topic: string): Day | undefined;
  /** The latest day that anyone was told of the action, for whatever reason. */
  about(action: string): Day | undefined;
  hasMessage(email: string, day: Day): boolean;
  /** How many messages the person has had in that day's week. */
  messagesInWeekOf(email: string, day: Day): number;
  /** One message more. */
  add(email: string, day: Day, topics: readonly string[]): void;
};

export function toldSoFar(kept: ReadonlyMap<string, Told>): ToldSoFar {
  const byPerson = new Map<string, Day>();
  const byTopic = new Map<string, Day>();
  const byAction = new Map<string, Day>();
  const days = new Set<string>();
  const weeks = new Map<string, number>();

  const later = (map: Map<string, Day>, key: string, day: Day) => {
    if (day > (map.get(key) ?? '')) map.set(key, day);
  };
  const add = (email: string, day: Day, topics: readonly string[]) => {
    for (const topic of topics) {
      later(byPerson, `${email} ${topic}`, day);
      later(byTopic, topic, day);
      const [kind, action] = topic.split('/');
      const isOfAction = kind === 'action' || kind === 'notice';
      if (isOfAction && action !== undefined) later(byAction, action, day);
    }
    days.add(`${email} ${day}`);
    const week = `${email} ${mondayOf(day)}`;
    weeks.set(week, (weeks.get(week) ?? 0) + 1);
  };

  for (const [email, { messages }] of kept) {
    for (const { day, topics } of messages) add(email, day, topics);
  }
  return {
    on: (email, topic) => byPerson.get(`${email} ${topic}`),
    onTo: (topic) => byTopic.get(topic),
    about: (action) => byAction.get(action),
    hasMessage: (email, day) => days.has(`${email} ${day}`),
    messagesInWeekOf: (email, day) => weeks.get(`${email} ${mondayOf(day)}`) ?? 0,
    add,
  };
}

import type { ActionState } from '../plan/action-state.ts';
import { type Day, localDay } from '../plan/local-time.ts';
import { lastPublishedRound } from '../plan/published-round.ts';
import { handedInUnits } from '../records/assessment/round-ratings.ts';
import type { Records } from '../records/records.ts';
import type { GoodExample } from '../register/good-examples.ts';
import type { Register } from '../register/register.ts';
import { type StandingRound, standingRounds } from '../register/standing-rounds.ts';
import { type Published, publishedIn } from '../results/published.ts';
import type { Publication } from './facts.ts';
import { examplesOfTheWeek } from './of-the-week.ts';

/** By action id. */
export type ActionStates = ReadonlyMap<string, ActionState>;

/** Reads how all actions have stood, from the actions ability; gives how they stood at an instant. */
export type ReadStates = () => Promise<(at: Date) => ActionStates>;

/**
 * All that summaries are made of at one instant, read once however many channels get one, and only what is asked for: most
 * of the time there is nothing new.
 */
export type Situation = {
  now: Date;
  today: Day;
  rounds: readonly StandingRound[];
  /** Which result was published last. */
  publication: Publication | undefined;
  published(): Promise<Published | undefined>;
  examples(): Promise<readonly GoodExample[]>;
  statesAt(at: Date): Promise<ActionStates>;
  /** Ids of the units that have handed in to the round. */
  handedIn(round: string): Promise<readonly string[]>;
  /** The unit that whoever coordinates the action now works in. */
  coordinatorsUnit(actionId: string): string | undefined;
};

export async function readSituation(
  { register, records, readStates }: { register: Register; records: Records; readStates: ReadStates },
  now: Date,
): Promise<Situation> {
  const { plan } = register;
  const today = localDay(now, plan.timeZone);
  const rounds = await standingRounds(plan, records);
  const lastPublished = lastPublishedRound(rounds, today);
  const states = once(readStates);
  return {
    now,
    today,
    rounds,
    publication: lastPublished && (await publicationOf(records, lastPublished)),
    published: once(async () => lastPublished && publishedIn(plan, records, lastPublished)),
    examples: once(() => examplesOfTheWeek(plan, records, { rounds, now })),
    statesAt: async (at) => (await states())(at),
    handedIn: readOnce((round: string) => handedInUnits(records, plan, round)),
    coordinatorsUnit: (actionId) => register.coordinatorOf(actionId)?.unit,
  };
}

async function publicationOf(
  records: Pick<Records, 'publications'>,
  { id }: StandingRound,
): Promise<Publication | undefined> {
  const publication = await records.publications.get(id);
  return publication && { round: id, version: publication.version };
}

function once<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  return () => {
    value ??= read();
    return value;
  };
}

function readOnce<Key, Value>(read: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const known = new Map<Key, Promise<Value>>();
  return (key) => {
    const value = known.get(key) ?? read(key);
    known.set(key, value);
    return value;
  };
}

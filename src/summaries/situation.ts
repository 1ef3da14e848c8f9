import type { ActionState } from '../plan/action-state.ts';
import { type Day, localDay } from '../plan/local-time.ts';
import type { Records } from '../records/records.ts';
import { handedInUnits } from '../records/round-ratings.ts';
import type { Register } from '../register/register.ts';
import { type StandingRound, standingRounds } from '../register/standing-rounds.ts';
import { latestPublished, type Published } from '../results/published.ts';
import type { GoodExample } from './facts.ts';
import { goodExamples } from './of-the-week.ts';

/** How an action stands at an instant, from the actions ability; undefined for an unknown action. */
export type StandingOf = (actionId: string, at: Date) => Promise<{ state: ActionState } | undefined>;

export type ActionStates = ReadonlyMap<string, ActionState>;

/** All that summaries are made of at one instant, read once however many channels get one. */
export type Situation = {
  now: Date;
  today: Day;
  rounds: readonly StandingRound[];
  published: Published | undefined;
  examples: readonly GoodExample[];
  /** By action id. */
  statesAt(at: Date): Promise<ActionStates>;
  /** Ids of the units that have handed in to the round. */
  handedIn(round: string): Promise<readonly string[]>;
  /** The unit that whoever coordinates the action now works in. */
  coordinatorsUnit(actionId: string): string | undefined;
};

export async function readSituation(
  { register, records, standing }: { register: Register; records: Records; standing: StandingOf },
  now: Date,
): Promise<Situation> {
  const { plan } = register;
  const rounds = await standingRounds(plan, records);
  const readStates = async (at: number): Promise<ActionStates> =>
    new Map(
      await Promise.all(
        plan.actions.map(
          async ({ id }): Promise<[string, ActionState]> => [
            id,
            (await standing(id, new Date(at)))?.state ?? 'not-started',
          ],
        ),
      ),
    );
  const statesAt = readOnce(readStates);
  return {
    now,
    today: localDay(now, plan.timeZone),
    rounds,
    published: await latestPublished(plan, records, now),
    examples: await goodExamples(plan, records, { rounds, now }),
    statesAt: (at) => statesAt(at.getTime()),
    handedIn: readOnce((round: string) => handedInUnits(records, plan, round)),
    coordinatorsUnit: (actionId) => register.coordinatorOf(actionId)?.unit,
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

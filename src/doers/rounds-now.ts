import { addDays, type Day, localDay } from '../plan/local-time.ts';
import type { Action } from '../plan/plan.ts';
import type { Person } from '../plan/roster.ts';
import type { DoerRound } from '../records/actions/doer-round.ts';
import { type Answer, answerOf } from './answer.ts';
import type { DoerParts } from './doer-parts.ts';
import { doersOf } from './doers-of.ts';
import { rhythmDay, rhythmRound } from './rhythm.ts';
import { ROUND_DAYS, type RoundStage, stageOf } from './round-stage.ts';
import { type ToldOf, toldTo } from './told.ts';
import { questionTopic } from './topics.ts';

/** A doer in a round, with the answer if there is one. */
export type RoundDoer = { person: Person; answer: Answer | undefined; told: ToldOf };

/** A round as it stands at an instant. */
export type RoundNow = RoundStage & { action: Action; round: DoerRound; doers: readonly RoundDoer[] };

export type RoundsNow = {
  /** The action's latest round, also one of the plan's rhythm that nobody has answered in yet. */
  latest(action: Action, now: Date): Promise<RoundNow | undefined>;
  /** All rounds of which someone may still be asked or told. */
  recent(now: Date): Promise<RoundNow[]>;
};

type Parts = Pick<DoerParts, 'register' | 'records' | 'calendar' | 'standing'>;

/** So many days after it began nobody is told of a round any more. */
const RECENT_DAYS = 2 * ROUND_DAYS;

export function createRoundsNow({ register, records, calendar, standing }: Parts): RoundsNow {
  const { plan } = register;
  const dayOf = ({ at }: DoerRound): Day => localDay(new Date(at), plan.timeZone);

  const inRhythm = async (
    action: Action,
    kept: DoerRound | undefined,
    now: Date,
  ): Promise<DoerRound | undefined> => {
    const { everyDays } = plan.nudges.doers;
    const today = localDay(now, plan.timeZone);
    if (everyDays === undefined || today > plan.period.to) return undefined;
    const day = rhythmDay(kept === undefined ? plan.period.from : dayOf(kept), everyDays, today);
    if (day === undefined || addDays(day, RECENT_DAYS) < today) return undefined;
    if ((await standing(action.id, now))?.state === 'done') return undefined;
    return rhythmRound(action.id, day, plan.timeZone);
  };

  const look = async (action: Action, round: DoerRound, now: Date): Promise<RoundNow> => {
    const asked = doersOf(register, action.id);
    const answered = register.people.filter(
      (person) => !asked.includes(person) && answerOf(round, person.email) !== undefined,
    );
    const doers = await Promise.all(
      [...asked, ...answered].map(async (person) => ({
        person,
        answer: answerOf(round, person.email),
        told: await toldTo(records, person.email),
      })),
    );
    const first = doers
      .flatMap(({ told }) => told(questionTopic(action.id, round.id))?.day ?? [])
      .toSorted()[0];
    const stage = stageOf({
      round,
      doers: asked.map(({ email }) => email),
      askedOn: round.by === undefined ? first : dayOf(round),
      standing: await standing(action.id, now),
      now,
      plan,
      calendar,
    });
    return { ...stage, action, round, doers };
  };

  return {
    async latest(action, now) {
      const kept = (await records.doerRounds.get(action.id))?.rounds.at(-1);
      const next = await inRhythm(action, kept, now);
      const found = next && (await look(action, next, now));
      // A plan that has just been given a rhythm has days behind it on which nobody was asked.
      if (found?.open || found?.gatheredAt !== undefined) return found;
      return kept && look(action, kept, now);
    },

    async recent(now) {
      const since = addDays(localDay(now, plan.timeZone), -RECENT_DAYS);
      const kept = await records.doerRounds.getMany(plan.actions.map(({ id }) => id));
      const found = plan.actions.map(async (action, index) => {
        const { rounds } = kept[index] ?? { rounds: [] };
        const next = await inRhythm(action, rounds.at(-1), now);
        const recent = [...rounds, ...(next === undefined ? [] : [next])].filter(
          (round) => dayOf(round) >= since,
        );
        return Promise.all(recent.map((round) => look(action, round, now)));
      });
      return (await Promise.all(found)).flat();
    },
  };
}

import { localDay } from '../plan/local-time.ts';
import type { Plan, Round } from '../plan/plan.ts';
import type { RoundNow } from '../plan/round-stage.ts';
import type { Records } from '../records/records.ts';
import type { Publication } from '../records/rounds/publication.ts';
import type { RoundChange } from '../records/rounds/round-change.ts';

/** A round as it stands now. */
export type StandingRound = RoundNow & {
  closed: boolean;
  seeded: boolean;
  /** Its published result rests on units' own ratings, so that another can be compared with it. */
  comparable?: true;
  /** An administrator has added it: it is not in the plan. */
  added?: true;
  /** The instant that it was closed, where it is. */
  closedAt?: string;
  /** Units that may hand in though it is closed. */
  admitted: readonly string[];
  /** Who has asked for that since it was closed. */
  asked: NonNullable<RoundChange['asked']>;
  log: RoundChange['log'];
};

/** The plan's rounds and those that administrators have added, with what they have changed since, in order of opening. */
export async function standingRounds(
  plan: Pick<Plan, 'rounds' | 'timeZone'>,
  records: Pick<Records, 'rounds' | 'roundUnits' | 'addedRounds' | 'publications'>,
): Promise<StandingRound[]> {
  const added = await addedIds(records);
  const ids = [...new Set([...plan.rounds.map(({ id }) => id), ...added])];
  const [changes, seeds, publications] = await Promise.all([
    records.rounds.getMany(ids),
    records.roundUnits.getMany(ids),
    records.publications.getMany(ids),
  ]);
  const rounds = ids.flatMap((id, index) => {
    const change = changes[index];
    const publication = publications[index];
    const seeded = seeds[index] !== undefined || publication?.by === CAME_WITH_PLAN;
    const more = { seeded, publication, timeZone: plan.timeZone };
    const inPlan = plan.rounds.find((round) => round.id === id);
    if (inPlan !== undefined) return [standing(inPlan, change, more)];
    if (change === undefined) return [];
    const { name = id, opens, closes } = change;
    return [{ ...standing({ id, name, opens, closes }, change, more), added: true as const }];
  });
  return rounds.toSorted((one, other) => one.opens.localeCompare(other.opens));
}

/** Who published a result that came with the plan pack. */
export const CAME_WITH_PLAN = 'plan';

const INDEX = 'rounds';

const addedIds = async (records: Pick<Records, 'addedRounds'>): Promise<string[]> =>
  (await records.addedRounds.get(INDEX))?.ids ?? [];

/** From now on the round counts, once what is kept of it is stored. To be called by whoever alone may change rounds. */
export async function noteAddedRound(records: Pick<Records, 'addedRounds'>, id: string): Promise<void> {
  const ids = await addedIds(records);
  if (!ids.includes(id)) await records.addedRounds.set(INDEX, { ids: [...ids, id] });
}

/** The day in the plan is when it was published elsewhere; of what Lika asks it is published by an administrator. */
function standing(
  { published: planned, ...round }: Round,
  change: RoundChange | undefined,
  {
    seeded,
    publication,
    timeZone,
  }: { seeded: boolean; publication: Publication | undefined; timeZone: string },
): StandingRound {
  const published =
    publication === undefined
      ? planned && !seeded && { settled: planned }
      : {
          published: localDay(new Date(publication.at), timeZone),
          ...(Object.keys(publication.basis).length > 0 && { comparable: true as const }),
        };
  if (change === undefined) {
    return { ...round, ...published, closed: false, seeded, admitted: [], asked: [], log: [] };
  }
  const { opens, closes, closed, admitted = [], asked = [], log } = change;
  const closing = closed ? log.findLast(({ did }) => did === 'closed')?.at : undefined;
  return {
    ...round,
    ...published,
    opens,
    closes,
    closed,
    seeded,
    admitted,
    asked,
    log,
    ...(closing !== undefined && { closedAt: closing, closedOn: localDay(new Date(closing), timeZone) }),
  };
}

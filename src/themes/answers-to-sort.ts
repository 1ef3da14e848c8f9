import { localDay } from '../plan/local-time.ts';
import type { Localised, Plan, Round, Theme, Unit } from '../plan/plan.ts';
import { latestHandIn } from '../records/assessment/counted-ratings.ts';
import { ratingKey } from '../records/assessment/rating.ts';
import type { Records } from '../records/records.ts';
import { planOfRound } from '../register/round-plan.ts';
import { standingRounds } from '../register/standing-rounds.ts';

/** An open answer as it was last handed in. `sorted`: the themes that an administrator has chosen for these words. */
export type OpenAnswer = {
  round: string;
  unit: Unit;
  item: string;
  ask: Localised;
  text: string;
  version: number;
  themes: readonly Theme[];
  sorted: readonly string[] | undefined;
};

/** The answers of the latest round that is open or over; only those to questions that the plan has themes for. */
export async function answersToSort(
  plan: Plan,
  records: Records,
  now: Date,
): Promise<{ round: Round; answers: OpenAnswer[] } | undefined> {
  const today = localDay(now, plan.timeZone);
  const rounds = (await standingRounds(plan, records)).filter(({ opens }) => opens <= today);
  const round = rounds.toSorted((one, other) => one.opens.localeCompare(other.opens)).at(-1);
  if (round === undefined) return undefined;
  const asked = await planOfRound(plan, records, round.id);
  const questions = asked.assessment.parts.flatMap((part) =>
    part.kind === 'questions' && part.themes.length > 0
      ? part.questions.map(({ id, ask }) => ({ item: `${part.id}.${id}`, ask, themes: part.themes }))
      : [],
  );
  const perUnit = plan.units.map(async (unit): Promise<OpenAnswer[]> => {
    const latest = await latestHandIn(records, round.id, unit.id);
    if (latest === undefined) return [];
    const { version, handIn } = latest;
    const answers = questions.map(async ({ item, ask, themes }): Promise<OpenAnswer[]> => {
      const text = handIn.texts[item] ?? '';
      if (text === '') return [];
      const sorting = await records.sortings.get(ratingKey(round.id, unit.id, item));
      const sorted = sorting?.version === version ? sorting.themes : undefined;
      return [{ round: round.id, unit, item, ask, text, version, themes, sorted }];
    });
    return (await Promise.all(answers)).flat();
  });
  return { round, answers: (await Promise.all(perUnit)).flat() };
}

import { ratingKey } from '../../records/assessment/rating.ts';
import type { Records } from '../../records/records.ts';
import type { Register } from '../../register/register.ts';
import { planOfRound } from '../../register/round-plan.ts';
import { questionnaireOf } from './questionnaire.ts';

/** How much of its form a unit has answered in a round. */
type UnitProgress = (round: string, unit: string) => Promise<{ answered: number; of: number }>;

export function createUnitProgress(parts: {
  register: Register;
  records: Pick<Records, 'instruments' | 'ratings' | 'texts'>;
}): UnitProgress {
  const { instruments, ratings, texts } = parts.records;

  return async (round, unit) => {
    const { steps } = questionnaireOf(await planOfRound(parts.register.plan, { instruments }, round));
    const keysOf = (kind: 'rating' | 'text') =>
      steps.filter((step) => step.kind === kind).map(({ item }) => ratingKey(round, unit, item));
    const given = await Promise.all([ratings.getMany(keysOf('rating')), texts.getMany(keysOf('text'))]);
    return { answered: given.flat().filter((one) => one !== undefined).length, of: steps.length };
  };
}

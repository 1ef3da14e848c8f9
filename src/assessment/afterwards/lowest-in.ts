import type { RatingStep } from '../form/questionnaire.ts';
import type { Sheet } from '../form/sheet.ts';

/** The statement of the area that the unit has rated lowest; the first of several. */
export function lowestIn(
  { questionnaire, answers }: Sheet,
  area: string,
): { step: RatingStep; rating: number } | undefined {
  const [lowest] = questionnaire.steps
    .filter((step): step is RatingStep => step.kind === 'rating' && step.group.id === area)
    .flatMap((step) => {
      const rating = answers.get(step.item)?.value;
      return typeof rating === 'number' ? [{ step, rating }] : [];
    })
    .toSorted((one, other) => one.rating - other.rating);
  return lowest;
}

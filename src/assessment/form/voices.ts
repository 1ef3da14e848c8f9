import type { Rating, Voice } from '../../records/assessment/rating.ts';

/** A rating that someone gives, or chooses for the unit. */
type GivenVoice = Voice & { by: string; at: string };

/** Everyone's latest rating of the same, oldest first; what came with the plan pack is nobody's. */
export function voicesOf({ others = [], ...latest }: Rating): Voice[] {
  return [...others, latest];
}

/** The rating with the person's voice as the latest, in place of what the same person gave before. */
export function withVoice(rating: Rating | undefined, voice: GivenVoice): Rating {
  return { ...voice, ...beside(colleagues(rating, voice.by)) };
}

/** As it was before the person's latest voice: with an earlier one, or with none. Undefined when nobody has rated it. */
export function withVoiceBefore(
  rating: Rating | undefined,
  by: string,
  before: Voice | undefined,
): Rating | undefined {
  const voices = [...colleagues(rating, by), ...(before === undefined ? [] : [before])];
  const inOrder = voices.toSorted((one, other) => (one.at ?? '').localeCompare(other.at ?? ''));
  const latest = inOrder.pop();
  return latest && { ...latest, ...beside(inOrder) };
}

/** The same without what came with the plan pack. */
export const peopleIn = (rating: Rating | undefined): (Voice & { by: string })[] =>
  rating === undefined
    ? []
    : voicesOf(rating).flatMap(({ by, ...voice }) => (by === undefined ? [] : [{ ...voice, by }]));

/** Colleagues have rated the same otherwise, and nobody has chosen for the unit yet. */
export function isContested(rating: Rating | undefined): rating is Rating {
  return rating?.settled !== true && new Set(peopleIn(rating).map((voice) => voice.rating)).size > 1;
}

/** What that person has rated, if anything. */
export const voiceOf = (rating: Rating | undefined, person: string): Voice | undefined =>
  rating && voicesOf(rating).find(({ by }) => by === person);

const colleagues = (rating: Rating | undefined, by: string): Voice[] =>
  rating === undefined ? [] : voicesOf(rating).filter((voice) => voice.by !== by);

const beside = (others: Voice[]): Pick<Rating, 'others'> => (others.length > 0 ? { others } : {});

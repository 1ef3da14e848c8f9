import { compareFractions, type Fraction } from './fraction.ts';

/** A subject with its mean, or null where that is withheld. */
export interface Ranked {
  readonly id: string;
  readonly mean: Fraction | null;
}

interface WithMean extends Ranked {
  readonly mean: Fraction;
}

/** Each subject's rank, in the order given: the highest mean is 1, equal means share (1, 1, 3), withheld has none. */
export function ranks(subjects: readonly Ranked[]): (number | null)[] {
  const descending = descendingByMean(subjects);
  const rankOf = new Map<string, number>();
  descending.forEach((subject, place) => {
    const above = descending[place - 1];
    const shared =
      above && compareFractions(above.mean, subject.mean) === 0 ? rankOf.get(above.id) : undefined;
    rankOf.set(subject.id, shared ?? place + 1);
  });
  return subjects.map(({ id }) => rankOf.get(id) ?? null);
}

/** The ids with the highest means, highest first: `count` of them, more where the last is tied; ties in the order given. */
export function highest(subjects: readonly Ranked[], count: number): string[] {
  return firstWithTies(descendingByMean(subjects), count);
}

/** The ids with the lowest means, lowest first: `count` of them, more where the last is tied; ties in the order given. */
export function lowest(subjects: readonly Ranked[], count: number): string[] {
  const ascending = withMean(subjects).toSorted((a, b) => compareFractions(a.mean, b.mean));
  return firstWithTies(ascending, count);
}

function descendingByMean(subjects: readonly Ranked[]): WithMean[] {
  return withMean(subjects).toSorted((a, b) => compareFractions(b.mean, a.mean));
}

function withMean(subjects: readonly Ranked[]): WithMean[] {
  return subjects.filter((subject): subject is WithMean => subject.mean !== null);
}

function firstWithTies(sorted: readonly WithMean[], count: number): string[] {
  const last = sorted[count - 1];
  return sorted
    .filter((subject, place) => place < count || (last && compareFractions(subject.mean, last.mean) === 0))
    .map(({ id }) => id);
}

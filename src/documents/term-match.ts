/** A question's word with every stem that meets it, 0 to 1, and how much the word tells passages apart. */
export type Term = { stem: string; weight: number; met: ReadonlyMap<string, number> };

/** The share of a question that some stems meet, 0 to 1: each term by its weight and by the nearest stem. */
export type Matcher = (stems: Iterable<string>) => number;

export function createMatcher(terms: readonly Term[]): Matcher {
  const total = terms.reduce((sum, term) => sum + term.weight, 0);
  const byStem = new Map<string, { at: number; worth: number }[]>();
  terms.forEach((term, at) => {
    for (const [stem, nearness] of term.met) {
      const meets = byStem.get(stem) ?? [];
      meets.push({ at, worth: (nearness * term.weight) / total });
      byStem.set(stem, meets);
    }
  });

  return (stems) => {
    const nearest = new Float64Array(terms.length);
    for (const stem of stems) {
      for (const { at, worth } of byStem.get(stem) ?? []) {
        if (worth > (nearest[at] ?? 0)) nearest[at] = worth;
      }
    }
    return nearest.reduce((sum, worth) => sum + worth, 0);
  };
}

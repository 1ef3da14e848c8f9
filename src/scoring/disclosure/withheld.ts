import type { Figure } from './figures.ts';
import type { Shown } from './shown.ts';

/** What is not shown: figures, and of others only the median, or the change. */
export interface Withheld {
  readonly figures: ReadonlySet<Figure>;
  readonly medians: ReadonlySet<Figure>;
  readonly changes: ReadonlySet<Figure>;
}

export const NOTHING: Withheld = { figures: new Set(), medians: new Set(), changes: new Set() };

export function plus(withheld: Withheld, more: Partial<Record<keyof Withheld, Iterable<Figure>>>): Withheld {
  return {
    figures: new Set([...withheld.figures, ...(more.figures ?? [])]),
    medians: new Set([...withheld.medians, ...(more.medians ?? [])]),
    changes: new Set([...withheld.changes, ...(more.changes ?? [])]),
  };
}

/** What of those figures is shown. */
export function shownBut({ figures, medians, changes }: Withheld, all: readonly Figure[]): Shown {
  const means = all.filter((figure) => !figures.has(figure));
  const subjects = means.filter(({ kind }) => kind !== 'cells');
  return {
    means: new Set(means),
    medians: new Set(subjects.filter((figure) => !medians.has(figure))),
    changes: new Set(subjects.filter((figure) => !changes.has(figure))),
  };
}

import type { SeenResult } from './disclosed-result.ts';
import { allOf, type Figure, type Figures } from './figures.ts';

/** The figures whose mean, median and change can be seen. */
export interface Shown {
  readonly means: ReadonlySet<Figure>;
  readonly medians: ReadonlySet<Figure>;
  readonly changes: ReadonlySet<Figure>;
}

/** What can be seen in a snapshot. */
export function shownIn({ trend, ...result }: SeenResult, figures: Figures): Shown {
  const those = (isShown: (figure: Figure) => boolean) => new Set(allOf(figures).filter(isShown));
  const cells = new Map(result.cells.map(({ area, criterion, mean }) => [`${area}.${criterion}`, mean]));
  const figure = ({ kind, id }: Figure) =>
    kind === 'cells' ? { mean: cells.get(id), median: null } : result[kind].find((one) => one.id === id);
  const change = ({ kind, id }: Figure) =>
    kind === 'cells' ? null : trend?.[kind].find((one) => one.id === id)?.change;
  return {
    means: those((one) => (figure(one)?.mean ?? null) !== null),
    medians: those((one) => (figure(one)?.median ?? null) !== null),
    changes: those((one) => (change(one) ?? null) !== null),
  };
}

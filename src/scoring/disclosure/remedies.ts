import { withComplements } from './complements.ts';
import type { Figure, Figures } from './figures.ts';
import type { SumTable } from './sum-table.ts';
import { plus, type Withheld } from './withheld.ts';

/** The matrix as it is protected: `telling`, the figures that tell of single units. */
interface Matrix {
  readonly figures: Figures;
  readonly table: SumTable;
  readonly minGroup: number;
  readonly telling: ReadonlySet<Figure>;
}

/** What may be withheld beside the rest so that nothing more is told of a figure, from the least lost to the most. */
export function* remediesFor(matrix: Matrix, figure: Figure, withheld: Withheld): Generator<Withheld> {
  if (figure.kind === 'actions') {
    yield plus(withheld, { medians: [figure] });
    yield plus(withheld, { medians: [figure], changes: [figure] });
    yield plus(withheld, { figures: [figure] });
    return;
  }
  const { figures, table, minGroup, telling } = matrix;
  const { areas, criteria } = linesOf(figures, figure);
  const lines = [...areas, ...criteria];
  yield plus(withheld, { medians: criteria });
  yield plus(withheld, { medians: areas });
  yield plus(withheld, { medians: lines });
  const bare = plus(withheld, { medians: lines, changes: lines });
  yield bare;
  const hidden = withComplements(table, minGroup, new Set([...telling, figure]), withheld.figures);
  yield plus(withheld, { figures: hidden });
  yield plus(bare, { figures: hidden });
}

/** The same of what was answered in the round that is compared with: there only the changes are not shown yet. */
export function* remediesForBefore(
  figures: Figures,
  figure: Figure,
  withheld: Withheld,
): Generator<Withheld> {
  const { areas, criteria } = linesOf(figures, figure);
  for (const changes of figure.kind === 'actions' ? [[figure]] : [criteria, areas, [...criteria, ...areas]]) {
    yield plus(withheld, { changes });
  }
}

function linesOf({ areas, criteria }: Figures, { items }: Figure) {
  const crossing = (lines: readonly Figure[]) =>
    lines.filter((line) => line.items.some((item) => items.includes(item)));
  return { areas: crossing(areas), criteria: crossing(criteria) };
}

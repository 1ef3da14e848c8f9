import { allOf, type Figure, type Figures } from './figures.ts';
import type { OtherAnswers } from './other-answers.ts';
import type { Sheet } from './sheets.ts';

/** Whether something is not told by what is shown. */
export interface Question {
  /** What bears on it. */
  readonly figure: Figure;
  readonly isSafe: (others: OtherAnswers) => boolean;
}

/**
 * What the telling figures come to, and each rating. The answer to one often answers others, which are then not asked.
 * `already`: the same answers beside what is shown in any case; what they tell need not be kept any more.
 */
export function* questionsAbout(
  sheets: readonly Sheet[],
  figures: Figures,
  telling: ReadonlySet<Figure>,
  already?: OtherAnswers,
): Generator<Question> {
  for (const figure of allOf(figures).filter((one) => telling.has(one))) {
    yield { figure, isSafe: (others) => others.mayBeElse(figure) || already?.mayBeElse(figure) === false };
  }
  const settled = sheets.map(() => new Set<number>());
  for (const figure of [...figures.cells, ...figures.actions]) {
    const { scale, items } = figure;
    const [item = 0] = items;
    if (scale.min === scale.max) continue;
    for (const [unit, sheet] of sheets.entries()) {
      if ((sheet[item] ?? null) === null || settled[unit]?.has(item)) continue;
      const isSafe = (others: OtherAnswers) => {
        const found = others.withOther({ unit, item });
        for (const place of found ?? []) settled[place.unit]?.add(place.item);
        return found !== null || already?.withOther({ unit, item }) === null;
      };
      yield { figure, isSafe };
    }
  }
}

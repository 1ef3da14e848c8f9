import { allOf, type Figure, type Figures } from './figures.ts';
import type { OtherAnswers, Others } from './other-answers.ts';

/** What may have been answered otherwise. */
interface Question {
  /** What bears on it. */
  readonly figure: Figure;
  /** Other answers to it that would be shown in the same way; null where it is told. */
  readonly othersIn: (answers: OtherAnswers) => Others[] | null;
}

/** What the figures in `telling` come to, a set for each version, and each rating in any version. */
export function* questionsAbout(
  figures: Figures,
  telling: readonly ReadonlySet<Figure>[],
  answers: OtherAnswers,
): Generator<Question> {
  for (const [version, told] of telling.entries()) {
    for (const figure of allOf(figures).filter((one) => told.has(one))) {
      yield { figure, othersIn: (given) => given.withOtherwise(figure, version) };
    }
  }
  for (const figure of [...figures.cells, ...figures.actions]) {
    if (figure.scale.min === figure.scale.max) continue;
    for (const place of figure.items.flatMap((item) => answers.placesOf(item))) {
      yield { figure, othersIn: (given) => given.withOther(place) };
    }
  }
}

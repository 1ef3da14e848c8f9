import { formatInstant, type Language } from '../../messages/format.ts';
import type { CuratedAnswer } from '../../records/questions/curated-answers.ts';
import { nameOf } from '../../register/name-of.ts';
import type { Register } from '../../register/register.ts';
import { workbookWords } from '../words.ts';
import type { Row, Sheet } from './sheet.ts';

/** The answers that experts have written for all who ask the same: a row for each as it is now, and one for each change before that. */
export function curatedSheet(
  answers: readonly CuratedAnswer[],
  register: Pick<Register, 'person' | 'plan'>,
  language: Language,
): Sheet {
  const say = workbookWords[language];
  const rowsOf = ({ question, withdrawn, history }: CuratedAnswer): Row[] =>
    history.toReversed().map(({ text, sources, by, at, did }, back) => ({
      cells: [
        question,
        text,
        sources ?? null,
        nameOf(register, by),
        formatInstant(new Date(at), language, register.plan.timeZone),
        say.curatedDid[did],
        back === 0 && !withdrawn ? say.yes : say.no,
      ],
    }));
  return {
    name: say.sheet.curated,
    widths: [40, 80, 40, 24, 24, 16, 10],
    frozen: 1,
    frozenColumns: 0,
    rows: [
      {
        style: 'heading',
        cells: [say.question, say.answer, say.sources, say.writtenBy, say.when, say.change, say.givenNow],
      },
      ...answers.flatMap(rowsOf),
    ],
  };
}

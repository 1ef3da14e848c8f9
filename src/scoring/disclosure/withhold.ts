import { withComplements } from './complements.ts';
import { answeredIn, type Draft, othersBefore, othersNow, sharesIn } from './draft.ts';
import type { Figure } from './figures.ts';
import { stillWithheld, tellingChanges, tellingFigures } from './first-withheld.ts';
import type { OtherAnswers } from './other-answers.ts';
import { type Question, questionsAbout } from './questions.ts';
import { remediesFor, remediesForBefore } from './remedies.ts';
import { sumTableOf } from './sum-table.ts';
import { tells } from './telling.ts';
import { NOTHING, plus, type Withheld } from './withheld.ts';

/**
 * Withholds what tells of single units, what would give that away in the sums, and then whatever it takes until there are
 * other answers, for each rating and for each telling figure, that would be shown in the same way. With a `minGroup` of 1
 * the plan shows single units, and there is nothing to withhold.
 */
export function withholdEnough(draft: Draft): Withheld {
  const { figures, instrument, now } = draft;
  const { minGroup } = instrument;
  if (minGroup === 1) return NOTHING;
  const table = sumTableOf(figures, now.sheets);
  const telling = new Set(tellingFigures(draft));
  const start = plus(NOTHING, {
    figures: withComplements(table, minGroup, telling, new Set(stillWithheld(draft))),
    changes: tellingChanges(draft),
  });
  const enoughNow = settleAll(
    start,
    questionsAbout([...now.sheets.values()], figures, telling),
    (withheld) => othersNow(draft, withheld),
    (figure, withheld) => remediesFor({ figures, table, minGroup, telling }, figure, withheld),
  );
  return withholdBefore(draft, enoughNow);
}

/** The same about the round that is compared with: its figures have been shown, but not yet the changes since then. */
function withholdBefore(draft: Draft, withheld: Withheld): Withheld {
  const { figures, instrument, now, before } = draft;
  const latest = before.at(-1);
  if (latest === undefined || now.changes === null) return withheld;
  const telling = answeredIn({ ...draft, now: latest }).filter((figure) =>
    tells(sharesIn(latest, figure, draft), figure, instrument.minGroup),
  );
  const already = othersBefore(draft, latest, plus(withheld, { changes: now.changes.of.keys() }));
  return settleAll(
    withheld,
    questionsAbout([...latest.sheets.values()], figures, new Set(telling), already),
    (given) => othersBefore(draft, latest, given),
    (figure, given) => remediesForBefore(figures, figure, given),
  );
}

/** Asks each question, and where the answer is told takes the first remedy that helps; the last, where none does. */
function settleAll(
  start: Withheld,
  questions: Iterable<Question>,
  read: (withheld: Withheld) => OtherAnswers,
  remedies: (figure: Figure, withheld: Withheld) => Iterable<Withheld>,
): Withheld {
  let withheld = start;
  let others = read(withheld);
  for (const { figure, isSafe } of questions) {
    if (isSafe(others)) continue;
    for (const remedy of remedies(figure, withheld)) {
      withheld = remedy;
      others = read(withheld);
      if (isSafe(others)) break;
    }
  }
  return withheld;
}

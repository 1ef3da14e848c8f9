import { withComplements } from './complements.ts';
import { answeredIn, type Draft, othersBefore, othersNow, sharesIn } from './draft.ts';
import { allOf, type Figure, type Figures } from './figures.ts';
import { stillWithheld, tellingChanges, tellingFigures } from './first-withheld.ts';
import type { OtherAnswers } from './other-answers.ts';
import { questionsAbout } from './questions.ts';
import { remediesFor, remediesForBefore } from './remedies.ts';
import { sumTableOf } from './sum-table.ts';
import { tells } from './telling.ts';
import type { Version } from './versions.ts';
import { NOTHING, plus, type Withheld } from './withheld.ts';

/**
 * Withholds what tells of single units, what would give that away in the sums, and then whatever it takes until there are
 * other answers, for each rating and for each telling figure, that would be shown in the same way. With a `minGroup` of 1
 * the plan shows single units, and there is nothing to withhold.
 */
export function withholdEnough(draft: Draft): Withheld {
  const { figures, instrument, now, earlier } = draft;
  const { minGroup } = instrument;
  if (minGroup === 1) return NOTHING;
  const table = sumTableOf(figures, now.sheets);
  const telling = new Set(tellingFigures(draft));
  const start = plus(NOTHING, {
    figures: withComplements(table, minGroup, telling, new Set(stillWithheld(draft))),
    changes: tellingChanges(draft),
  });
  const matrix = { figures, table, minGroup, telling };
  const enoughNow = settleAll(
    figures,
    [...earlier.map((version) => tellingIn(draft, version)), telling],
    start,
    {
      read: (withheld) => othersNow(draft, withheld),
      remedies: (figure, withheld) => remediesFor(matrix, figure, withheld),
      more: (withheld, told) => [
        plus(withheld, { medians: told }),
        plus(withheld, { medians: told, figures: told }),
        plus(withheld, { figures: allOf(figures) }),
      ],
      all: plus(NOTHING, { figures: allOf(figures) }),
    },
  );
  return withholdBefore(draft, enoughNow);
}

/** The same about the round that is compared with: its figures have been shown, but not yet the changes since then. */
function withholdBefore(draft: Draft, withheld: Withheld): Withheld {
  const { figures, now, before } = draft;
  const latest = before.at(-1);
  if (latest === undefined || now.changes === null) return withheld;
  const noChanges = plus(withheld, { changes: now.changes.of.keys() });
  return settleAll(
    figures,
    before.map((version) => tellingIn(draft, version)),
    withheld,
    {
      read: (given) => othersBefore(draft, latest, given),
      remedies: (figure, given) => remediesForBefore(figures, figure, given),
      more: (given, told) => [plus(given, { changes: told }), noChanges],
      all: noChanges,
    },
  );
}

/** The figures of a version that tell of single units by themselves. */
function tellingIn(draft: Draft, version: Version): Set<Figure> {
  const { minGroup } = draft.instrument;
  const answered = answeredIn({ ...draft, now: version });
  return new Set(answered.filter((figure) => tells(sharesIn(version, figure, draft), figure, minGroup)));
}

/** How what is withheld bears on the answers, and what more may be: `more` is what helps with figures that tell. */
interface Ways {
  readonly read: (withheld: Withheld) => OtherAnswers;
  readonly remedies: (figure: Figure, withheld: Withheld) => Iterable<Withheld>;
  readonly more: (withheld: Withheld, figures: readonly Figure[]) => Iterable<Withheld>;
  readonly all: Withheld;
}

/**
 * Asks what the figures in `telling` (a set for each version) and the ratings come to. Where that is told it takes the
 * first remedy that helps. If none of those does, it withholds what tells apart other answers that would do if nothing were shown.
 */
function settleAll(
  figures: Figures,
  telling: readonly ReadonlySet<Figure>[],
  start: Withheld,
  { read, remedies, more, all }: Ways,
): Withheld {
  let withheld = start;
  let answers = read(withheld);
  const bare = read(all);
  for (const { figure, othersIn } of questionsAbout(figures, telling, answers)) {
    if (othersIn(answers) !== null) continue;
    const before = withheld;
    const told = () => (othersIn(bare) ?? []).flatMap((others) => answers.toldBy(others));
    for (const remedy of inTurn(remedies(figure, before), () => more(before, told()))) {
      withheld = remedy;
      const given = read(remedy);
      if (othersIn(given) !== null) break;
    }
    answers = read(withheld);
  }
  return withheld;
}

function* inTurn<T>(first: Iterable<T>, then: () => Iterable<T>): Generator<T> {
  yield* first;
  yield* then();
}

import type { Instrument } from '../instrument.ts';
import { allOf, type Figure, type Figures } from './figures.ts';
import { OtherAnswers } from './other-answers.ts';
import type { Snapshot } from './reading.ts';
import { type Shares, sharesOf } from './sheets.ts';
import { comparedIn, type SeenVersion, snapshotOf, unitsIn, type Version } from './versions.ts';
import { shownBut, type Withheld } from './withheld.ts';

/** A snapshot to be, and what has been shown: of the same round, and of the round that it is compared with; oldest first. */
export interface Draft {
  readonly figures: Figures;
  readonly instrument: Instrument;
  readonly now: Version;
  readonly earlier: readonly SeenVersion[];
  readonly before: readonly SeenVersion[];
}

export const sharesIn = ({ sheets }: Version, figure: Figure, { instrument }: Draft): Shares =>
  sharesOf(sheets, figure, instrument.minCoverage);

/** The figures that rest on anything. */
export const answeredIn = (draft: Draft): Figure[] =>
  allOf(draft.figures).filter((figure) => sharesIn(draft.now, figure, draft).size > 0);

/** Other answers than those in the round that would be shown in the same way: in what was seen, and last in what is now. */
export function othersNow(draft: Draft, withheld: Withheld): OtherAnswers {
  const { now, earlier } = draft;
  const units = unitsIn([...earlier, now]);
  const own = snapshotOf(now, shownBut(withheld, answeredIn(draft)), units);
  const seen = earlier.map((version) => snapshotOf(version, version.shown, units));
  return othersIn(draft, [...seen, own]);
}

/** The same of the round that is compared with, `latest` as it was last shown: there the changes tell of it too. */
export function othersBefore(draft: Draft, latest: SeenVersion, withheld: Withheld): OtherAnswers {
  const { now, earlier, before } = draft;
  const units = unitsIn(before);
  const changes = [
    ...comparedIn(now, shownBut(withheld, answeredIn(draft)), units),
    ...earlier.flatMap((version) => comparedIn(version, version.shown, units)),
  ];
  const seen = before.map((version) =>
    snapshotOf(version, version.shown, units, version === latest ? changes : []),
  );
  return othersIn(draft, seen);
}

/** Of two units each knows the other's rating from any mean: only with three do units have a secret for each other. */
function othersIn({ figures, instrument }: Draft, snapshots: readonly Snapshot[]): OtherAnswers {
  const { minCoverage, minGroup } = instrument;
  return new OtherAnswers(snapshots, allOf(figures), { minCoverage, withInsiders: minGroup > 2 });
}

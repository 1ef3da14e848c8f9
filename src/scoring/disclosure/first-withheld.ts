import { answeredIn, type Draft, sharesIn } from './draft.ts';
import { changedUnits } from './eras.ts';
import type { Figure } from './figures.ts';
import { differenceTells, differing, isUnchanged, tells } from './telling.ts';

/** The figures that tell of single units, by themselves or beside what they were in a snapshot that people have seen. */
export function tellingFigures(draft: Draft): Figure[] {
  const { now, earlier } = draft;
  const { minGroup } = draft.instrument;
  const compared = earlier.map((version) => ({
    version,
    changed: changedUnits(version.sheets, now.sheets),
  }));
  return answeredIn(draft).filter((figure) => {
    const own = sharesIn(now, figure, draft);
    return (
      tells(own, figure, minGroup) ||
      compared.some(
        ({ version, changed }) =>
          version.shown.means.has(figure) &&
          differenceTells(sharesIn(version, figure, draft), own, figure, { minGroup, changed }),
      )
    );
  });
}

/** What was withheld in an earlier snapshot and has not changed: it may be what other figures there hide behind. */
export function stillWithheld(draft: Draft): Figure[] {
  return answeredIn(draft).filter((figure) =>
    draft.earlier.some(
      (version) =>
        !version.shown.means.has(figure) &&
        isUnchanged(sharesIn(version, figure, draft), sharesIn(draft.now, figure, draft)),
    ),
  );
}

/** The changes that tell: of a figure that is withheld in the other round, or by how they differ from those seen before. */
export function tellingChanges(draft: Draft): Figure[] {
  const { now, earlier, before } = draft;
  const { minGroup } = draft.instrument;
  return answeredIn(draft).filter((figure) => {
    const change = now.changes?.of.get(figure);
    if (change === undefined) return false;
    if (!before.at(-1)?.shown.means.has(figure)) return true;
    return earlier.some(({ shown, changes }) => {
      const other = shown.changes.has(figure) ? changes?.of.get(figure) : undefined;
      if (other === undefined) return false;
      const differ = (side: 'before' | 'now') =>
        differenceTells(other[side], change[side], figure, {
          minGroup,
          changed: differing(other[side], change[side]),
        });
      return differ('before') || differ('now');
    });
  });
}

import type { Sheet } from './sheets.ts';

/** For each version of one unit's answers, oldest first, the version from which they are what they are there. */
export function eraStarts(sheets: readonly Sheet[]): number[] {
  let start = 0;
  return sheets.map((sheet, version) => {
    const before = sheets[version - 1];
    if (before === undefined || !isSame(before, sheet)) start = version;
    return start;
  });
}

const isSame = (one: Sheet, other: Sheet): boolean => one.every((rating, item) => rating === other[item]);

/** The units whose answers are not the same in both, those that are in only one of them among them. */
export function changedUnits(
  before: ReadonlyMap<string, Sheet>,
  now: ReadonlyMap<string, Sheet>,
): Set<string> {
  const units = [...new Set([...before.keys(), ...now.keys()])];
  return new Set(
    units.filter((unit) => {
      const [then, since] = [before.get(unit), now.get(unit)];
      return then === undefined || since === undefined || !isSame(then, since);
    }),
  );
}

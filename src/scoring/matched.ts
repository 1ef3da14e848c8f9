/**
 * Whether figures over the matched of all units may stand beside those over all: at least `minGroup` match, and those
 * that do not are none or at least `minGroup`. Else the difference would tell of a few.
 */
export function mayStandBeside(matched: number, all: number, minGroup: number): boolean {
  return matched >= minGroup && (all === matched || all - matched >= minGroup);
}

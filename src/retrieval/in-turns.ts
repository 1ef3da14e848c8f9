import { setImmediate } from 'node:timers/promises';

/** How long everyone else waits at most for a step that is short. */
const TURN_MS = 20;

/** Takes the steps at once. */
export function atOnce<Result>(steps: Generator<void, Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Takes the steps while everyone else has their turn in between. */
export async function inTurns<Result>(steps: Generator<void, Result>): Promise<Result> {
  let turn = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - turn < TURN_MS) continue;
    await setImmediate();
    turn = performance.now();
  }
}

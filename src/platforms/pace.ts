import type { Clock } from './clock.ts';
import { type Limit, type Limits, longestOf, waitFor } from './limits.ts';

/** What a platform counts together. `waits`: false for a request that is counted, but goes at once all the same. */
type Counted = { name: string; limits: Limits; waits: boolean };

/**
 * A request on its way. Those of one lane go one after another where that is asked for, and are held together when the
 * platform asks to wait.
 */
export type Paced = { lane: string; counted: readonly Counted[] };

/** When the next request may go. */
export interface Pace {
  /** Milliseconds until the request may go, as far as can be told now. */
  left(request: Paced): number;
  /** Resolves when the request may go, and counts it. */
  turn(request: Paced): Promise<void>;
  /** The platform has asked for that lane to be left alone. */
  hold(lane: string, ms: number): void;
  /** Runs work on a lane after all that came before it there. */
  inLane<Result>(lane: string, work: () => Promise<Result>): Promise<Result>;
}

/** A timer may ring a little early, and the platform's clock is not ours. */
const HOLD_MARGIN_MS = 50;
/** Above this many, those that no limit asks about any more are let go. */
const MANY = 5000;

/** `keepMs`: how far back the limits ask about what was sent. */
type State = { sent: number[]; keepMs: number; heldUntil: number; last: Promise<unknown>; waiting: number };

export function createPace(clock: Clock): Pace {
  const states = new Map<string, State>();
  let many = MANY;

  function stateOf(name: string): State {
    const known = states.get(name);
    if (known !== undefined) return known;
    if (states.size >= many) letGoOfTheQuiet();
    const state: State = { sent: [], keepMs: 0, heldUntil: 0, last: Promise.resolve(), waiting: 0 };
    states.set(name, state);
    return state;
  }

  function letGoOfTheQuiet(): void {
    const now = clock.elapsedMs();
    for (const [name, { sent, keepMs, heldUntil, waiting }] of states) {
      if (waiting === 0 && heldUntil <= now && (sent.at(-1) ?? 0) < now - keepMs) states.delete(name);
    }
    many = Math.max(MANY, 2 * states.size);
  }

  /** Milliseconds that the platform has asked for that lane to be left alone. */
  const held = (lane: string): number => Math.max(0, (states.get(lane)?.heldUntil ?? 0) - clock.elapsedMs());

  function left({ lane, counted }: Paced): number {
    const now = clock.elapsedMs();
    const waits = counted.map(({ name, limits, waits }) =>
      waits ? waitFor(states.get(name)?.sent ?? [], limits, now) : 0,
    );
    return Math.max(held(lane), ...waits);
  }

  return {
    left,
    async turn(request) {
      for (let wait = left(request); wait > 0; wait = left(request)) await clock.sleep(wait);
      const now = clock.elapsedMs();
      for (const { name, limits } of request.counted) count(stateOf(name), now, longestOf(limits));
    },
    hold(lane, ms) {
      const state = stateOf(lane);
      state.heldUntil = Math.max(state.heldUntil, clock.elapsedMs() + ms + HOLD_MARGIN_MS);
    },
    async inLane(lane, work) {
      const state = stateOf(lane);
      state.waiting += 1;
      const running = state.last.then(work);
      state.last = running.catch(() => undefined);
      try {
        return await running;
      } finally {
        state.waiting -= 1;
      }
    },
  };
}

/** Keeps as many as the longest limit can ask about. */
function count(state: State, now: number, longest: Limit): void {
  state.keepMs = longest.withinMs;
  state.sent.push(now);
  if (state.sent.length > longest.requests) state.sent.shift();
}

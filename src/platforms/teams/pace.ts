import { BULK_LIMIT, LIMITS, type Limit, type Operation, TENANT_LIMIT, waitFor } from './limits.ts';

/** A clock that only goes forward, and a way to wait for it. */
export interface Clock {
  elapsedMs(): number;
  sleep(ms: number): Promise<void>;
}

/** Requests of one operation to one conversation: they go one after another and share a limit. */
export type Lane = { operation: Operation; conversation: string; bulk: boolean };

/** When the next request may go. */
export interface Pace {
  /** Milliseconds until a request on that lane may go, as far as can be told now. */
  left(lane: Lane): number;
  /** Resolves when a request may go on that lane, and counts it. */
  turn(lane: Lane): Promise<void>;
  /** Teams has asked for that lane to be left alone. */
  hold(lane: Lane, ms: number): void;
  /** Runs work on a lane after all that came before it there. */
  inLane<Result>(lane: Lane, work: () => Promise<Result>): Promise<Result>;
}

/** A timer may ring a little early, and the clock of Teams is not ours. */
const HOLD_MARGIN_MS = 50;
/** Above this many lanes, those that have been quiet for as long as the longest limit are let go. */
const MANY_LANES = 5000;

type State = { sent: number[]; heldUntil: number; last: Promise<unknown>; waiting: number };

export function createPace(clock: Clock): Pace {
  const lanes = new Map<string, State>();
  const tenant: number[] = [];

  function stateOf(lane: Lane): State {
    const key = `${lane.operation} ${lane.conversation}`;
    const known = lanes.get(key);
    if (known !== undefined) return known;
    if (lanes.size >= MANY_LANES) letGoOfQuietLanes();
    const state: State = { sent: [], heldUntil: 0, last: Promise.resolve(), waiting: 0 };
    lanes.set(key, state);
    return state;
  }

  function letGoOfQuietLanes(): void {
    const quietSince = clock.elapsedMs() - longestOf(LIMITS.send).withinMs;
    for (const [key, { sent, heldUntil, waiting }] of lanes) {
      if (waiting === 0 && heldUntil <= clock.elapsedMs() && (sent.at(-1) ?? 0) < quietSince)
        lanes.delete(key);
    }
  }

  function left(lane: Lane): number {
    const now = clock.elapsedMs();
    const { sent, heldUntil } = stateOf(lane);
    return Math.max(
      heldUntil - now,
      waitFor(sent, LIMITS[lane.operation], now),
      waitFor(tenant, [lane.bulk ? BULK_LIMIT : TENANT_LIMIT], now),
      0,
    );
  }

  return {
    left,
    async turn(lane) {
      for (let wait = left(lane); wait > 0; wait = left(lane)) await clock.sleep(wait);
      const now = clock.elapsedMs();
      count(stateOf(lane).sent, now, longestOf(LIMITS[lane.operation]));
      count(tenant, now, TENANT_LIMIT);
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

/** Keeps as many as the limit can ask about. */
function count(sent: number[], now: number, longest: Limit): void {
  sent.push(now);
  if (sent.length > longest.requests) sent.shift();
}

/** The limit over the longest stretch, which is also the one with the most requests. */
function longestOf(limits: readonly Limit[]): Limit {
  return limits.reduce((longest, limit) => (limit.withinMs > longest.withinMs ? limit : longest));
}

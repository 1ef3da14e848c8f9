import type { ClockState } from './clock-state.ts';
import { destination, type Jump } from './destination.ts';
import type { PageEvents } from './events.ts';
import type { PlaygroundOptions } from './options.ts';
import { Refusal } from './refusal.ts';
import { words } from './words.ts';

export interface TimeTravel {
  state(): ClockState;
  /** Resolves when the clock has arrived. Refuses while it is already moving or being put back. */
  jump(to: Jump): Promise<void>;
  /** Puts everything back as it was at the start. */
  startOver(forget: () => Promise<void>): Promise<void>;
}

/** Moves the clock and puts it back, one at a time. */
export function createTimeTravel(options: PlaygroundOptions, events: PageEvents): TimeTravel {
  let busy: ClockState['busy'] = null;
  const state = (): ClockState => ({ now: options.clock.now().toISOString(), busy });

  async function alone(what: 'moving' | 'resetting', failed: string, work: () => Promise<void>) {
    if (busy !== null) throw new Refusal(409, busy === 'moving' ? words.moving : words.resetting);
    busy = what;
    events.tell({ kind: 'clock', clock: state() });
    try {
      await work();
    } catch (cause) {
      throw new Refusal(500, failed, cause);
    } finally {
      busy = null;
      events.tell({ kind: 'clock', clock: state() });
    }
  }

  return {
    state,
    jump: (to) =>
      alone('moving', words.stopped, () =>
        options.clock.advanceTo(destination(to, options.clock.now(), options.timeZone)),
      ),
    async startOver(forget) {
      await alone('resetting', words.notReset, async () => {
        await options.reset();
        await forget();
      });
      // Last, so that the pages find the clock standing still when they get the state anew.
      events.tell({ kind: 'reset' });
    },
  };
}

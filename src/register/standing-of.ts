import type { ActionState } from '../plan/action-state.ts';
import type { Day } from '../plan/local-time.ts';
import type { ActionUpdate } from '../records/actions/action-update.ts';

/** How one action stands at an instant. */
export type Standing = {
  state: ActionState;
  due: Day;
  /** The due day has passed in the plan's time zone, and the action is not done. */
  overdue: boolean;
  /** The day that it is expected to be done, where someone has told of another than the plan's. */
  expected?: Day;
  /** Missing while nobody has said anything. */
  latest?: ActionUpdate;
  /** The newest update that has a line, which may be older than `latest`. */
  latestWithLine?: ActionUpdate;
};

/** That, or as much of it as is asked for, from the actions ability; undefined for an action that the plan does not have. */
export type StandingOf<Told extends keyof Standing = 'state'> = (
  actionId: string,
  at: Date,
) => Promise<Pick<Standing, Told> | undefined>;

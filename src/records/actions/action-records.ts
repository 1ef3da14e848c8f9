import type { Open } from '../collection.ts';
import { ActionHistory } from './action-update.ts';
import { Assignments } from './assignments.ts';
import { DoerRounds } from './doer-round.ts';
import { HandOvers } from './hand-over.ts';

/** How the actions go, and whose they are. */
export const actionRecords = (open: Open) => ({
  /** Key: action id. What counts of them is read through `readUpdates`. */
  actionHistories: open('action-histories', ActionHistory),
  /** Key: action id. */
  doerRounds: open('doer-rounds', DoerRounds),
  /** Key: `all`. Written by whoever alone may change who coordinates. */
  assignments: open('assignments', Assignments),
  /** Key: action id. Written likewise. */
  handOvers: open('hand-overs', HandOvers),
});

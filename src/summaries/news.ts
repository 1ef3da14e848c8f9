import type { Happenings } from './facts.ts';

/** A stamp of what happened, so that a post is changed when something did, and not when merely a day has passed. */
export function newsOf({ states, changes, takingRound, closedRound, publication }: Happenings): string {
  return JSON.stringify([
    states.map(({ state, count }) => [state, count]),
    changes.map(({ action, now }) => [action.id, now]),
    [takingRound, closedRound].map((round) => round && [round.round.id, round.handedIn.length, round.own]),
    publication && [publication.round, publication.version],
  ]);
}

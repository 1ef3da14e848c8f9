import type { Day } from './local-time.ts';
import type { Round } from './plan.ts';

/**
 * Where a round is. `open`: from its first day to its last. `late`: its last day has passed, and who has not handed in
 * still may. `closed`: by an administrator, and nothing has come after it. `over`: it came with its result, or a later
 * round has opened.
 */
export type RoundStage = 'coming' | 'open' | 'late' | 'closed' | 'over';

/** A round, with what is known of it beyond the plan. */
export type RoundNow = Round & {
  /** An administrator has closed it, whatever its last day is. */
  closed?: boolean;
  /** The day that it was closed, where it is. */
  closedOn?: Day;
  /** It came with the pack's own ratings or result. */
  seeded?: boolean;
  /** The day that the plan gives for its result, of which Lika has none: from then on nobody hands in. */
  settled?: Day;
};

/** The round's stage on that day, among all the rounds; its first and last day are part of it. */
export function stageOf(round: RoundNow, rounds: readonly RoundNow[], day: Day): RoundStage {
  const settled = isSettled(round, rounds, day);
  if (round.closed === true) return settled ? 'over' : 'closed';
  if (round.opens > day) return 'coming';
  if (day <= round.closes) return 'open';
  return settled ? 'over' : 'late';
}

/** The round that can be handed in to on that day, if any: the one that is open, else the one that is late. */
export function takingRound<Some extends RoundNow>(
  rounds: readonly Some[],
  day: Day,
): { round: Some; stage: 'open' | 'late' } | undefined {
  for (const round of rounds) {
    const stage = stageOf(round, rounds, day);
    if (stage === 'open' || stage === 'late') return { round, stage };
  }
  return undefined;
}

/** The round that an administrator has closed and may open again, if any. */
export function closedRound<Some extends RoundNow>(rounds: readonly Some[], day: Day): Some | undefined {
  return rounds.find((round) => stageOf(round, rounds, day) === 'closed');
}

/** Its results are published on that day or before. */
export const isPublished = ({ published }: Pick<Round, 'published'>, day: Day): boolean =>
  published !== undefined && published <= day;

function isSettled(round: RoundNow, rounds: readonly RoundNow[], day: Day): boolean {
  if (round.seeded === true || (round.settled !== undefined && round.settled <= day)) return true;
  // One that was closed and published in Lika can still let a unit in to correct.
  if (isPublished(round, day) && round.closed !== true) return true;
  return rounds.some(
    (other) =>
      other.id !== round.id && other.opens <= day && (other.opens > round.opens || isOpen(other, day)),
  );
}

const isOpen = ({ opens, closes, closed }: RoundNow, day: Day) =>
  opens <= day && day <= closes && closed !== true;

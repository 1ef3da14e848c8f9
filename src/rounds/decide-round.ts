import type { Day } from '../plan/local-time.ts';
import type { Localised } from '../plan/plan.ts';
import { closedRound, isPublished, type RoundStage, stageOf, takingRound } from '../plan/round-stage.ts';
import type { RoundChange } from '../records/rounds/round-change.ts';
import type { StandingRound } from '../register/standing-rounds.ts';

/** What an administrator asks of a round; without its id the one that it can only be about. */
export type RoundRequest = {
  act: 'open' | 'extend' | 'close' | 'admit' | 'new';
  round?: string | undefined;
  /** The unit to let in. */
  unit?: string | undefined;
  closes?: Day | undefined;
  /** Of a new round, with its name. */
  opens?: Day | undefined;
  name?: Localised | undefined;
};

/** `round`: as it is to stand, or the one that it was refused for. */
export type RoundDecision =
  | {
      kind: 'done';
      did: Exclude<RoundChange['log'][number]['did'], 'published'>;
      round: StandingRound;
      unit?: string;
    }
  | { kind: 'refused'; why: RoundRefusal; round?: StandingRound; unit?: string };

type RoundRefusal =
  | 'unknown'
  | 'no-date'
  | 'past'
  | 'other-open'
  | 'next-opens'
  | 'not-open'
  | 'published'
  | 'no-dates'
  | 'bad-id'
  | 'exists'
  | 'wrong-order'
  | 'overlaps'
  | 'unknown-unit'
  | 'still-open'
  | 'not-closed'
  | 'already-in';

/** What the request makes of the rounds on that day; a new one is decided elsewhere. Only one round at a time can be handed in to. */
export function decideRound(
  rounds: readonly StandingRound[],
  request: RoundRequest,
  today: Day,
): RoundDecision {
  const { act, round: id, closes } = request;
  if (act === 'admit') return admit(rounds, request, today);
  const named = id === undefined ? onlyChoice(rounds, act, today) : rounds.find((one) => one.id === id);
  if (named === undefined) return { kind: 'refused', why: id === undefined ? 'not-open' : 'unknown' };
  const taking = takingRound(rounds, today);
  const stage = stageOf(named, rounds, today);
  if (act === 'close') return closeOne(named, taking?.round);
  if ((stage === 'over' && named.seeded) || isPublished(named, today)) {
    return { kind: 'refused', why: 'published', round: named };
  }
  if (act === 'extend' && stage === 'coming') return extendToCome(named, closes, rounds);
  if (taking?.stage === 'open' && taking.round.id !== named.id) {
    return { kind: 'refused', why: 'other-open', round: taking.round };
  }
  const decision = openOne(named, { act, closes }, stage, today);
  return decision.kind === 'done' ? beforeTheNext(decision, rounds) : decision;
}

function closeOne(round: StandingRound, taking: StandingRound | undefined): RoundDecision {
  if (taking?.id !== round.id) return { kind: 'refused', why: 'not-open', round };
  return { kind: 'done', did: 'closed', round: { ...round, closed: true, admitted: [], asked: [] } };
}

/** A round that has not opened keeps its first day. */
function extendToCome(
  round: StandingRound,
  closes: Day | undefined,
  rounds: readonly StandingRound[],
): RoundDecision {
  if (closes === undefined) return { kind: 'refused', why: 'no-date', round };
  const moved = { ...round, closes };
  if (closes < round.opens) return { kind: 'refused', why: 'wrong-order', round: moved };
  return beforeTheNext({ kind: 'done', did: 'extended', round: moved }, rounds);
}

/** Lets one unit in to a round that stays closed for the others. Without the round's id it is the one that is closed now. */
function admit(
  rounds: readonly StandingRound[],
  { round: id, unit }: RoundRequest,
  today: Day,
): RoundDecision {
  if (unit === undefined) return { kind: 'refused', why: 'unknown-unit' };
  const round =
    id === undefined
      ? (closedRound(rounds, today) ?? takingRound(rounds, today)?.round)
      : rounds.find((one) => one.id === id);
  if (round === undefined) return { kind: 'refused', why: id === undefined ? 'not-closed' : 'unknown' };
  const stage = stageOf(round, rounds, today);
  if (stage === 'open' || stage === 'late') return { kind: 'refused', why: 'still-open', round, unit };
  if (stage !== 'closed') return { kind: 'refused', why: 'not-closed', round, unit };
  if (round.admitted.includes(unit)) return { kind: 'refused', why: 'already-in', round, unit };
  return { kind: 'done', did: 'admitted', round: { ...round, admitted: [...round.admitted, unit] }, unit };
}

/** It must have closed when the next one opens. */
function beforeTheNext(
  decision: Extract<RoundDecision, { kind: 'done' }>,
  rounds: readonly StandingRound[],
): RoundDecision {
  const { id, opens, closes } = decision.round;
  const next = rounds.find(
    (other) => other.id !== id && !other.closed && other.opens > opens && other.opens <= closes,
  );
  return next === undefined ? decision : { kind: 'refused', why: 'next-opens', round: next };
}

/** A round that is open already is extended. Without a day it is open as long as it was to be, if that is to come. */
function openOne(
  round: StandingRound,
  { act, closes: given }: Omit<RoundRequest, 'round'>,
  stage: RoundStage,
  today: Day,
): RoundDecision {
  const isOpen = stage === 'open';
  if (given !== undefined && given < today) {
    return { kind: 'refused', why: 'past', round: { ...round, closes: given } };
  }
  if (given === undefined && (isOpen || round.closes < today)) {
    return { kind: 'refused', why: 'no-date', round };
  }
  const begun = round.opens <= today;
  const isExtended = isOpen || (stage === 'late' && act === 'extend');
  const opened = {
    ...round,
    opens: begun ? round.opens : today,
    closes: given ?? round.closes,
    closed: false,
  };
  return { kind: 'done', did: isExtended ? 'extended' : begun ? 'reopened' : 'opened', round: opened };
}

/** To close or extend: the open one, else the one that closed last. To open: that one too, else the next to come. */
function onlyChoice(
  rounds: readonly StandingRound[],
  act: RoundRequest['act'],
  today: Day,
): StandingRound | undefined {
  const taking = takingRound(rounds, today)?.round;
  if (taking !== undefined || act === 'close') return taking;
  const byOpening = rounds.toSorted((one, other) => one.opens.localeCompare(other.opens));
  const begun = byOpening.filter(({ opens }) => opens <= today);
  const latest = begun.findLast((round) => !isPublished(round, today));
  return latest ?? byOpening.find(({ opens }) => opens > today) ?? begun.at(-1);
}

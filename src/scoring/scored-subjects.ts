import type { Totals } from './add-up.ts';
import { itemScores } from './answer-counts.ts';
import { type Instrument, subjectsOf } from './instrument.ts';
import { unitScores } from './unit-scores.ts';
import type { Value } from './values.ts';

/** A subject with the unit scores that its figures are drawn from. */
export interface ScoredSubject {
  readonly id: string;
  readonly items: readonly number[];
  readonly scores: readonly Value[];
}

export interface ScoredSubjects {
  readonly areas: ScoredSubject[];
  readonly criteria: ScoredSubject[];
  readonly actions: ScoredSubject[];
}

/** Areas, criteria and actions, each with its unit scores. */
export function scoredSubjects(totals: Totals, instrument: Instrument): ScoredSubjects {
  const { areas, criteria, actions } = subjectsOf(instrument);
  const lines = unitScores(totals, instrument);
  return {
    areas: areas.map((area, place) => ({ ...area, scores: lines[place] ?? [] })),
    criteria: criteria.map((criterion, place) => ({
      ...criterion,
      scores: lines[areas.length + place] ?? [],
    })),
    actions: actions.map((action) => ({
      ...action,
      scores: action.items.flatMap((item) => itemScores(totals, instrument, item)),
    })),
  };
}

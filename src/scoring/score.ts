import { addUp, type Totals } from './add-up.ts';
import { countAnswers, itemScores } from './answer-counts.ts';
import { displayFraction } from './display.ts';
import { type Fraction, toNumber } from './fraction.ts';
import type { Instrument } from './instrument.ts';
import { highest, lowest, type Ranked, ranks } from './rank.ts';
import type { Ratings } from './ratings.ts';
import type { CellResult, Extremes, RoundResult, SubjectResult } from './round-result.ts';
import { type ScoredSubject, type ScoredSubjects, scoredSubjects } from './scored-subjects.ts';
import { type ScoredRound, trendBetween } from './trend.ts';
import { unitResults } from './unit-results.ts';
import { groupMean, medianOf, unitsIn } from './values.ts';

/**
 * The figures of each round in the ratings, in id order (as text, by character code).
 * Means, medians, ranks and changes are computed exactly and turned into a double once.
 * The ratings must have been laid out for the same instrument.
 */
export function score(ratings: Ratings, instrument: Instrument): RoundResult[] {
  const invited = invitedUnits(ratings, instrument);
  const results: RoundResult[] = [];
  let before: ScoredRound | undefined;
  for (const [id, sheets] of sheetsByRound(ratings)) {
    const totals = addUp(ratings, instrument, sheets);
    const now = { id, totals, subjects: scoredSubjects(totals, instrument) };
    const trend = before ? trendBetween(before, now, ratings, instrument) : null;
    results.push({ round: id, invited, ...roundFigures(now, ratings, instrument), trend });
    before = now;
  }
  return results;
}

function sheetsByRound(ratings: Ratings): [string, number[]][] {
  const rounds = new Map<string, number[]>();
  ratings.sheets.forEach(({ round }, sheet) => {
    const sheets = rounds.get(round);
    if (sheets) sheets.push(sheet);
    else rounds.set(round, [sheet]);
  });
  return [...rounds].sort(([a], [b]) => (a < b ? -1 : 1));
}

function invitedUnits(ratings: Ratings, instrument: Instrument): number {
  const plan = new Set(instrument.units);
  const file = new Set(ratings.sheets.map(({ unit }) => unit));
  return [...file].some((unit) => plan.has(unit)) ? plan.size : file.size;
}

function roundFigures(
  { totals, subjects }: ScoredRound,
  ratings: Ratings,
  instrument: Instrument,
): Omit<RoundResult, 'round' | 'invited' | 'trend'> {
  const group = (kind: keyof ScoredSubjects) => groupFigures(subjects[kind], totals, instrument);
  const groups = { areas: group('areas'), criteria: group('criteria'), actions: group('actions') };
  const extremes = (pick: (subjects: readonly Ranked[], count: number) => string[]): Extremes => ({
    areas: pick(groups.areas.ranked, instrument.highlights.areas),
    criteria: pick(groups.criteria.ranked, instrument.highlights.criteria),
    actions: pick(groups.actions.ranked, instrument.highlights.actions),
  });
  return {
    responded: totals.answered.filter((answered) => answered > 0).length,
    areas: groups.areas.results,
    criteria: groups.criteria.results,
    cells: cellResults(totals, instrument),
    actions: groups.actions.results,
    highest: extremes(highest),
    lowest: extremes(lowest),
    units: unitResults(totals, ratings, instrument),
  };
}

function groupFigures(
  subjects: readonly ScoredSubject[],
  totals: Totals,
  instrument: Instrument,
): { ranked: Ranked[]; results: SubjectResult[] } {
  const ranked = subjects.map(({ id, scores }) => ({ id, mean: groupMean(scores, instrument.minGroup) }));
  const rankList = ranks(ranked);
  const results = subjects.map(({ id, items, scores }, place): SubjectResult => {
    const mean = ranked[place]?.mean ?? null;
    const { distribution, notRelevant, unanswered } = countAnswers(totals, instrument, items);
    return {
      id,
      n: unitsIn(scores),
      ...meanFigures(mean, instrument),
      median: mean && toNumber(medianOf(scores)),
      rank: rankList[place] ?? null,
      distribution: mean && distribution,
      notRelevant,
      unanswered,
      suppressed: mean === null,
    };
  });
  return { ranked, results };
}

function cellResults(totals: Totals, instrument: Instrument): CellResult[] {
  const { areas, criteria } = instrument;
  return areas.flatMap((area, column) =>
    criteria.map((criterion, row) => {
      const scores = itemScores(totals, instrument, column * criteria.length + row);
      const mean = groupMean(scores, instrument.minGroup);
      return {
        area,
        criterion,
        n: unitsIn(scores),
        ...meanFigures(mean, instrument),
        suppressed: mean === null,
      };
    }),
  );
}

function meanFigures(mean: Fraction | null, instrument: Instrument) {
  return {
    mean: mean && toNumber(mean),
    display: mean && displayFraction(mean, instrument.language),
  };
}

import { addUp } from './add-up.ts';
import { countByItem } from './answer-counts.ts';
import { cellReader } from './cell-results.ts';
import { extremes } from './extremes.ts';
import type { GroupFigures } from './group-figures.ts';
import { groupReader } from './groups.ts';
import { type Instrument, subjectsOf } from './instrument.ts';
import { invitedUnits } from './invited.ts';
import { layoutOf } from './layout.ts';
import { ranksOf } from './rank.ts';
import type { Ratings } from './ratings.ts';
import type { RoundResult } from './round-result.ts';
import { roundsOf } from './rounds.ts';
import { subjectReader } from './subject-results.ts';
import { type ScoredRound, trendBetween } from './trend.ts';
import { unitReader } from './unit-results.ts';
import { unitsOf } from './units.ts';

/**
 * The figures of each round in the ratings, in id order (as text, by character code).
 * Means, medians, ranks and changes are computed exactly and turned into a double once.
 * The ratings must have been laid out for the same instrument.
 */
export function score(ratings: Ratings, instrument: Instrument): RoundResult[] {
  return scorer(instrument)(ratings);
}

/** As `score`, for many ratings on one instrument: what can be worked out beforehand is, once. */
export function scorer(instrument: Instrument): (ratings: Ratings) => RoundResult[] {
  const layout = layoutOf(instrument);
  const groupsOf = groupReader(instrument, layout);
  const cellResults = cellReader(instrument, layout);
  const unitResult = unitReader(instrument, layout);
  const subjects = subjectsOf(instrument);
  const areaResults = subjectReader(subjects.areas, instrument.matrixScale, instrument, layout);
  const criterionResults = subjectReader(subjects.criteria, instrument.matrixScale, instrument, layout);
  const actionResults = subjectReader(subjects.actions, instrument.actionScale, instrument, layout);

  return (ratings) => {
    const totals = addUp(ratings, instrument, layout);
    const units = unitsOf(ratings);
    const invited = invitedUnits(units.names, instrument);
    const count = (sheets: readonly number[]) => countByItem(ratings, sheets, layout.codeCount);
    const regroup = (sheets: readonly number[]) => groupsOf(totals.lines, sheets, count(sheets));
    let before: ScoredRound | undefined;

    return roundsOf(ratings).map(({ id, sheets }) => {
      const counts = count(sheets);
      const groups = groupsOf(totals.lines, sheets, counts);
      const ranks = {
        areas: ranksOf(meansOf(groups.areas)),
        criteria: ranksOf(meansOf(groups.criteria)),
        actions: ranksOf(meansOf(groups.actions)),
      };
      const now = { id, groups, responded: sheets.filter((sheet) => (totals.answered[sheet] ?? 0) > 0) };
      const trend = before ? trendBetween(before, now, units, instrument, regroup) : null;
      before = now;
      return {
        round: id,
        invited,
        responded: now.responded.length,
        areas: areaResults(groups.areas, ranks.areas.fromHighest, counts),
        criteria: criterionResults(groups.criteria, ranks.criteria.fromHighest, counts),
        cells: cellResults(counts),
        actions: actionResults(groups.actions, ranks.actions.fromHighest, counts),
        highest: extremes(instrument, ranks, 'fromHighest'),
        lowest: extremes(instrument, ranks, 'fromLowest'),
        units: sheets.map((sheet) => unitResult(sheet, ratings, totals)),
        trend,
      };
    });
  };
}

const meansOf = (figures: readonly GroupFigures[]) => figures.map(({ mean }) => mean);

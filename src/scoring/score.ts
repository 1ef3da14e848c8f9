import { cellReader } from './cell-results.ts';
import { extremes } from './extremes.ts';
import type { GroupFigures } from './group-figures.ts';
import { groupReader } from './groups.ts';
import { cellCount, type Instrument } from './instrument.ts';
import { invitedUnits } from './invited.ts';
import { layoutOf } from './layout.ts';
import { ranksOf } from './rank.ts';
import type { Ratings } from './ratings.ts';
import type { RoundResult } from './round-result.ts';
import { subjectReader } from './subject-results.ts';
import { tallier } from './tally.ts';
import { type ScoredRound, trendBetween } from './trend.ts';
import { unitReader } from './unit-results.ts';

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
  const { areas, criteria, actions, matrixScale, actionScale } = instrument;
  const layout = layoutOf(instrument);
  const tallyOf = tallier(instrument, layout);
  const groupsOf = groupReader(instrument, layout);
  const cellResults = cellReader(instrument, layout);
  const unitResults = unitReader(instrument, layout);
  const cells = cellCount(instrument);
  const lines = cells + actions.length;
  const areaResults = subjectReader(areas, lines, matrixScale, instrument, layout);
  const criterionResults = subjectReader(criteria, lines + areas.length, matrixScale, instrument, layout);
  const actionResults = subjectReader(actions, cells, actionScale, instrument, layout);

  return (ratings) => {
    const invited = invitedUnits(ratings.units.names, instrument);
    const regroup = (sheets: readonly number[]) => groupsOf(tallyOf(ratings, sheets));
    let before: ScoredRound | undefined;

    return ratings.rounds.map(({ id, sheets }) => {
      const tally = tallyOf(ratings, sheets);
      const groups = groupsOf(tally);
      const ranks = {
        areas: ranksOf(meansOf(groups.areas)),
        criteria: ranksOf(meansOf(groups.criteria)),
        actions: ranksOf(meansOf(groups.actions)),
      };
      const earlier = before;
      const now = { id, groups, responded: sheets.filter((_, place) => (tally.answered[place] ?? 0) > 0) };
      before = now;
      return {
        round: id,
        invited,
        responded: now.responded.length,
        areas: areaResults(groups.areas, ranks.areas.fromHighest, tally.counts),
        criteria: criterionResults(groups.criteria, ranks.criteria.fromHighest, tally.counts),
        cells: cellResults(tally.counts),
        actions: actionResults(groups.actions, ranks.actions.fromHighest, tally.counts),
        highest: extremes(instrument, ranks, 'fromHighest'),
        lowest: extremes(instrument, ranks, 'fromLowest'),
        units: unitResults(ratings, tally),
        // Last: it may tally anew, and the round's own tally does not hold after that.
        trend: earlier ? trendBetween(earlier, now, ratings.units, instrument, regroup) : null,
      };
    });
  };
}

const meansOf = (figures: readonly GroupFigures[]) => figures.map(({ mean }) => mean);

import type { Instrument } from '../instrument.ts';
import { invitedUnits } from '../invited.ts';
import type { Ratings } from '../ratings.ts';
import { changesBetween } from './changes.ts';
import type { DisclosedResult, SeenResult } from './disclosed-result.ts';
import { type Figures, figuresOf } from './figures.ts';
import { sheetsOf } from './sheets.ts';
import { show } from './show.ts';
import { shownIn } from './shown.ts';
import type { SeenVersion } from './versions.ts';
import { withholdEnough } from './withhold.ts';

/** Something that has been shown of a round, with all the ratings of that round that it rests on. */
export interface Edition {
  readonly shown: SeenResult;
  readonly ratings: Ratings;
}

interface DisclosureOptions {
  readonly round: string;
  /** The round to compare with. */
  readonly since?: string;
  /**
   * What has been shown of this round and of `since`, and the last that was of the round which that one is compared with;
   * oldest first. Where `since` is not among them it is read from the ratings, and taken to be shown as it would be now.
   */
  readonly seen?: readonly Edition[];
}

/** `disclose`, wherever it is done. */
export type Disclose = (...of: Parameters<typeof disclose>) => Promise<DisclosedResult>;

/** Here, where nobody waits for anything else meanwhile: it takes up to some seconds. */
export const discloseHere: Disclose = async (...of) => disclose(...of);

/**
 * What may be shown of the round. The promise, to anyone who has all that was published, also before it was corrected, and
 * who may know which unit has answered what and which have handed in again:
 * - no rating of a unit can be derived in any version, nor a figure that rests on fewer than `minGroup` units: there are
 *   other answers that would have been shown in exactly the same way;
 * - with a `minGroup` of at least 3 that holds of ratings for a unit that knows its own, too;
 * - nor do sums help: even whoever knows, to the last step, what all that is shown adds up to in rows and columns knows of
 *   what a withheld figure adds up to only a span at least as wide as the scale.
 * What someone gathers from the mere fact that a figure is withheld is outside of it, and so is whoever knows which unit
 * has corrected which statement. Throws RangeError where the ratings have none of the round.
 */
export function disclose(
  ratings: Ratings,
  instrument: Instrument,
  options: DisclosureOptions,
): DisclosedResult {
  const { round, since } = options;
  if (!ratings.sheets.some((sheet) => sheet.round === round)) {
    throw new RangeError(`There are no ratings in round ${round}`);
  }
  const figures = figuresOf(instrument);
  const seen = editions(ratings, instrument, options);
  const before = since === undefined ? [] : versionsOf(since, seen, instrument, figures);
  const earlier = versionsOf(round, seen, instrument, figures);
  const sheets = sheetsOf(ratings, instrument, round);
  const compared = before.at(-1)?.sheets;
  const changes = compared === undefined ? null : changesBetween(compared, sheets, figures, instrument);
  const now = { sheets, changes };
  const withheld = withholdEnough({ figures, instrument, now, earlier, before });
  const { changes: shownChanges, ...shown } = show(figures, now, instrument, withheld);
  return {
    round,
    invited: invitedUnits(ratings.units.names, instrument),
    responded: sheets.size,
    ...shown,
    trend:
      since === undefined || changes === null
        ? null
        : { since, matchedUnits: changes.matchedUnits, ...shownChanges },
  };
}

function editions(
  ratings: Ratings,
  instrument: Instrument,
  { since, seen = [] }: DisclosureOptions,
): readonly Edition[] {
  const isKnown = since === undefined || seen.some(({ shown }) => shown.round === since);
  const hasRatings = ratings.sheets.some(({ round }) => round === since);
  if (isKnown || !hasRatings) return seen;
  return [...seen, { ratings, shown: disclose(ratings, instrument, { round: since }) }];
}

/** What has been shown of one round, oldest first. */
function versionsOf(
  round: string,
  seen: readonly Edition[],
  instrument: Instrument,
  figures: Figures,
): SeenVersion[] {
  const of = (id: string | undefined) => seen.filter(({ shown }) => shown.round === id);
  return of(round).map(({ ratings, shown }) => {
    const sheets = sheetsOf(ratings, instrument, round);
    const compared = of(shown.trend?.since).at(-1);
    return {
      sheets,
      shown: shownIn(shown, figures),
      changes:
        compared === undefined
          ? null
          : changesBetween(
              sheetsOf(compared.ratings, instrument, compared.shown.round),
              sheets,
              figures,
              instrument,
            ),
    };
  });
}

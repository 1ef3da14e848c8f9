import { formatList, type Language } from '../../messages/format.ts';
import { choices, note, type Part, strong, text } from '../../messages/reply.ts';
import { type Area, inLanguage } from '../../plan/plan.ts';
import { takingRound } from '../../plan/round-stage.ts';
import { highlightParts } from '../../results/highlight-parts.ts';
import type { ShownResult } from '../../results/published.ts';
import { respondedParts } from '../../results/responded.ts';
import { scoresOf } from '../action-card/area-scores.ts';
import type { Depth } from '../action-card/depth.ts';
import type { Speech } from '../speech.ts';
import { roundWords } from './plan-dates.ts';

/** How many have handed in to the round that takes answers, who they are, and whether the asker's own has. */
export async function handedInParts(speech: Speech, { handedIn }: Depth): Promise<Part[]> {
  const { register, say, language, today, asker } = speech;
  const taking = takingRound(register.plan.rounds, today);
  if (taking === undefined || handedIn === undefined) return [text(roundWords(speech))];
  const ids = await handedIn(taking.round.id);
  const { units } = register.plan;
  const done = units.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  const own = units.find(({ id }) => id === asker?.unit);
  return [
    ...(own && done.length > 0
      ? [text(say.ownHandedIn({ unit: own.name, done: ids.includes(own.id) }))]
      : []),
    text(say.handedIn({ count: done.length, of: units.length })),
    ...(done.length > 0 ? [note(formatList(done, language))] : []),
    text(roundWords(speech)),
  ];
}

/** What was published last or in that year, as everyone sees it; of one area where it is named. */
export async function resultParts(
  { area, year }: { area?: Area; year?: string },
  speech: Speech,
  { published }: Depth,
): Promise<Part[]> {
  const { say, language } = speech;
  const shown = await published?.(year);
  if (shown === undefined) return [text(roundWords(speech))];
  const ofArea = area ? scoresOf([area.id], shown, speech) : [];
  return [
    strong(
      (year === undefined ? say.latestResult : say.resultOf)({
        round: inLanguage(shown.round.name, language),
      }),
    ),
    ...(ofArea.length > 0 ? ofArea : wholeResult(shown, language)),
  ];
}

function wholeResult(shown: ShownResult, language: Language): Part[] {
  return [...respondedParts(shown, language), ...highlightParts(shown, language)];
}

/** Units are not set against each other; what all of them said together is a question away. */
export function noRankingParts({ say }: Speech): Part[] {
  return [
    text(say.noRanking),
    choices({ title: say.showResult, command: { do: 'question', text: say.showResult } }),
  ];
}

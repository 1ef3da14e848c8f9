import { formatTenths } from '../../messages/format.ts';
import { list, note, type Part, text } from '../../messages/reply.ts';
import { type Action, inLanguage } from '../../plan/plan.ts';
import type { ShownResult } from '../../results/published.ts';
import { WORDS } from '../../results/published-lines.ts';
import type { Speech } from '../speech.ts';

/** What was published of the action's areas. */
export function areaScoreParts(
  action: Pick<Action, 'areas'>,
  published: ShownResult | undefined,
  speech: Speech,
): Part[] {
  if (published === undefined) return [];
  const scores = scoresOf(action.areas, published, speech);
  const round = inLanguage(published.round.name, speech.language);
  return scores.length === 0 ? [] : [text(speech.say.areaScoresIntro({ round })), ...scores];
}

/** What was published of those areas: as figures, by their place, or that they are withheld, and why. */
export function scoresOf(
  areas: readonly string[],
  { plan, result }: ShownResult,
  { say, language }: Speech,
): Part[] {
  const show = WORDS[language];
  const asked = plan.areas.filter(({ id }) => areas.includes(id));
  const figures = asked.map((area) => ({
    id: area.id,
    name: inLanguage(area.name, language),
    figure: result.areas.find(({ id }) => id === area.id),
  }));
  const lines = figures.flatMap(({ id, name, figure }) => {
    if (figure?.mean != null) {
      return [show.placed({ name, figure: formatTenths(figure.mean, language), n: figure.n })];
    }
    if (figure?.withheld) return [`${name}: ${show.notShownHere}`];
    if (result.highest.areas.includes(id)) return [say.areaAmongHighest({ area: name })];
    return result.lowest.areas.includes(id) ? [say.areaAmongLowest({ area: name })] : [];
  });
  if (lines.length === 0) return [];
  const hasFigures = figures.some(({ figure }) => figure?.mean != null);
  const isWithheld = figures.some(({ figure }) => figure?.withheld === true);
  return [
    list(lines),
    note(
      [
        ...(isWithheld ? [show.whyWithheld({ minGroup: plan.minGroup })] : []),
        hasFigures ? show.notEffects : show.orderNotEffects,
      ].join(' '),
    ),
  ];
}

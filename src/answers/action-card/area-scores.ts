import { formatTenths } from '../../messages/format.ts';
import { list, note, type Part, text } from '../../messages/reply.ts';
import { type Action, inLanguage } from '../../plan/plan.ts';
import type { ShownResult } from '../../results/published.ts';
import { WORDS } from '../../results/published-lines.ts';
import type { Speech } from '../speech.ts';

/** What was published of the action's areas: as figures, by their place, or that they are withheld, and why. */
export function areaScoreParts(
  action: Action,
  published: ShownResult | undefined,
  { say, language }: Speech,
): Part[] {
  if (published === undefined) return [];
  const { plan, result, round } = published;
  const show = WORDS[language];
  const asked = plan.areas.filter(({ id }) => action.areas.includes(id));
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
    text(say.areaScoresIntro({ round: inLanguage(round.name, language) })),
    list(lines),
    note(
      [
        ...(isWithheld ? [show.whyWithheld({ minGroup: plan.minGroup })] : []),
        hasFigures ? show.notEffects : show.orderNotEffects,
      ].join(' '),
    ),
  ];
}

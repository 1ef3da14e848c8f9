import { formatList, formatTenths } from '../messages/format.ts';
import { list, note, type Part, text } from '../messages/reply.ts';
import { results as en } from '../messages/wording/en/results.ts';
import { results as sv } from '../messages/wording/sv/results.ts';
import { inLanguage, type Language } from '../plan/plan.ts';
import { type AreaFigure, highlightsOf } from './highlights.ts';
import type { ShownResult } from './published.ts';
import { withheldNote } from './withheld.ts';

export const words = { sv, en };

/** The strongest and the weakest areas, what is withheld and why, and what the figures say and do not. */
export function highlightParts(shown: ShownResult, language: Language): Part[] {
  const say = words[language];
  const { plan, result } = shown;
  const { strongest, areAll, weakest, withheld, scale } = highlightsOf(plan, result);
  if (strongest.length + weakest.length === 0) {
    // Where nothing is withheld either, nothing was published of the areas.
    return withheld.length === 0 ? [] : [text(say.allWithheld(plan)), note(say.notEffects)];
  }
  const areas = (figures: readonly AreaFigure[]) =>
    formatList(
      figures.map(({ area, mean, n }) =>
        say.area({
          name: inLanguage(area.name, language),
          figure: mean === undefined ? undefined : formatTenths(mean, language),
          n,
        }),
      ),
      language,
    );
  const hidden = withheldNote(shown, language, ['areas', 'criteria']);
  const hasFigures = [...strongest, ...weakest].some(({ mean }) => mean !== undefined);
  return [
    list(
      areAll
        ? [say.allAreas({ areas: areas(strongest) })]
        : [
            ...(strongest.length === 0 ? [] : [say.strongest({ areas: areas(strongest) })]),
            ...(weakest.length === 0 ? [] : [say.weakest({ areas: areas(weakest) })]),
          ],
    ),
    ...(hidden === undefined ? [] : [hidden]),
    note(hasFigures ? say.about(scale) : say.aboutOrder),
  ];
}

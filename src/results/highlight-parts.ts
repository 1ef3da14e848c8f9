import { note, type Part, text } from '../messages/reply.ts';
import { results as en } from '../messages/wording/en/results.ts';
import { results as sv } from '../messages/wording/sv/results.ts';
import { type Language, scalesOf } from '../plan/plan.ts';
import { extremesList } from './extremes-list.ts';
import type { ShownResult } from './published.ts';
import { withheldNote } from './withheld.ts';

export const words = { sv, en };

/** The highest and the lowest areas, what is withheld and why, and what the figures say and do not. */
export function highlightParts(shown: ShownResult, language: Language): Part[] {
  const say = words[language];
  const { plan, result } = shown;
  const areas = extremesList(shown, 'areas', language);
  if (areas === undefined) {
    // Where nothing is withheld either, nothing was published of the areas.
    const hides = result.areas.some(({ withheld }) => withheld);
    return hides ? [text(say.allWithheld(plan)), note(say.notEffects)] : [];
  }
  const hidden = withheldNote(shown, language, ['areas', 'criteria']);
  const hasFigures = result.areas.some(({ mean }) => mean !== null);
  return [
    areas,
    ...(hidden === undefined ? [] : [hidden]),
    note(hasFigures ? say.about(scalesOf(plan).matrix) : say.aboutOrder),
  ];
}

import { formatFigure, formatList } from '../../messages/format.ts';
import { inLanguage } from '../../plan/plan.ts';
import type { Sheet } from '../form/sheet.ts';
import type { UnitFigures } from '../form/unit-figures.ts';
import { words } from '../words.ts';

export function areaName({ questionnaire, language }: Sheet, id: string): string {
  const step = questionnaire.steps.find(({ group }) => group.id === id);
  return step === undefined ? id : inLanguage(step.group.name, language);
}

/** The unit's strongest and weakest areas, in words; undefined where no two differ. `weakest`: the id of one of them. */
export function areasApart(
  sheet: Sheet,
  { areas }: UnitFigures,
): { inWords: string; weakest: string } | undefined {
  const [strongest] = areas;
  const weakest = areas.at(-1);
  if (strongest === undefined || weakest === undefined || strongest.mean === weakest.mean) return undefined;
  const named = ({ mean, display }: typeof strongest) => ({
    area: formatList(
      areas.filter((area) => area.mean === mean).map(({ id }) => areaName(sheet, id)),
      sheet.language,
    ),
    mean: formatFigure(display, sheet.language),
  });
  const say = words[sheet.language];
  return {
    inWords: `${say.strongest(named(strongest))} ${say.weakest(named(weakest))}`,
    weakest: weakest.id,
  };
}

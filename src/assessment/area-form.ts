import type { Form, FormField, FormOption } from '../messages/form.ts';
import { inLanguage } from '../plan/plan.ts';
import type { RatingValue } from '../records/records.ts';
import type { Cell } from './matrix.ts';
import { answersSoFar, type Sheet, stepsOf, words } from './row-view.ts';

/** One area of a unit's form, a question for each statement, as it stands now; undefined when the plan has no such area. */
export function areaForm(sheet: Sheet, area: string): Form | undefined {
  const cells = sheet.matrix.cells.filter((cell) => cell.area.id === area);
  const [first] = cells;
  if (first === undefined) return undefined;
  const say = words[sheet.language];
  const name = inLanguage(first.area.name, sheet.language);
  return {
    id: `${sheet.round}/${sheet.unit.id}/${area}`,
    title: name,
    intro: say.formIntro({ area: name, number: first.areaNumber, of: sheet.matrix.areas.length }),
    fields: cells.map((cell) => fieldFor(sheet, cell)),
    submit: say.formSubmit,
    close: say.formClose,
  };
}

function fieldFor(sheet: Sheet, cell: Cell): FormField {
  const ratings = [...stepsOf(sheet.matrix), ...(sheet.matrix.part.notRelevant ? ['na' as const] : [])];
  const value = ratings.indexOf(sheet.ratings.get(cell.item)?.rating ?? Number.NaN);
  const hint = answersSoFar(sheet, cell);
  return {
    id: cell.item,
    label: inLanguage(cell.criterion.name, sheet.language),
    ...(hint === '' ? {} : { hint }),
    options: ratings.map((rating) => optionFor(sheet, cell, rating)),
    ...(value === -1 ? {} : { value }),
  };
}

function optionFor(sheet: Sheet, cell: Cell, rating: RatingValue): FormOption {
  const say = words[sheet.language];
  const anchor = sheet.matrix.part.scale.anchors[rating];
  const step = String(rating);
  const inWords =
    anchor === undefined ? step : say.formStep({ step, words: inLanguage(anchor, sheet.language) });
  return {
    title: rating === 'na' ? say.notRelevant : inWords,
    command: { do: 'rate-cell', round: sheet.round, unit: sheet.unit.id, item: cell.item, rating },
  };
}

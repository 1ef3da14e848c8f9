import type { Form, FormField, FormOption } from '../messages/form.ts';
import { inLanguage } from '../plan/plan.ts';
import type { RatingValue } from '../records/records.ts';
import type { Cell } from './matrix.ts';
import { ratingInWords, type Sheet, stepsOf, words } from './row-view.ts';

/**
 * One area of a unit's form, a question for each statement, as it stands now; undefined when the plan has no such area.
 * `reader`: the e-mail of who sees it.
 */
export function areaForm(sheet: Sheet, area: string, reader: string): Form | undefined {
  const cells = sheet.matrix.cells.filter((cell) => cell.area.id === area);
  const [first] = cells;
  if (first === undefined) return undefined;
  const say = words[sheet.language];
  const name = inLanguage(first.area.name, sheet.language);
  return {
    id: `${sheet.round}/${sheet.unit.id}/${area}`,
    title: name,
    intro: say.formIntro({ area: name, number: first.areaNumber, of: sheet.matrix.areas.length }),
    fields: cells.map((cell) => fieldFor(sheet, cell, reader)),
    submit: say.formSubmit,
    close: say.formClose,
  };
}

function fieldFor(sheet: Sheet, cell: Cell, reader: string): FormField {
  const ratings = [...stepsOf(sheet.matrix), ...(sheet.matrix.part.notRelevant ? ['na' as const] : [])];
  const value = ratings.indexOf(sheet.ratings.get(cell.item)?.rating ?? Number.NaN);
  const hint = hintFor(sheet, cell, reader);
  return {
    id: cell.item,
    label: inLanguage(cell.criterion.name, sheet.language),
    ...(hint === '' ? {} : { hint }),
    options: ratings.map((rating) => optionFor(sheet, cell, rating)),
    ...(value === -1 ? {} : { value }),
  };
}

/** What stays true while the form is open and the choices in it change. */
function hintFor(sheet: Sheet, cell: Cell, reader: string): string {
  const say = words[sheet.language];
  const now = sheet.ratings.get(cell.item);
  const before = sheet.before.get(cell.item);
  const inWords = (rating: RatingValue) => ratingInWords(rating, sheet.language);
  return [
    now?.by !== undefined &&
      now.by !== reader &&
      say.formAnswered({ by: sheet.nameOf(now.by), rating: inWords(now.rating) }),
    before !== undefined && say.lastTime({ rating: inWords(before) }),
  ]
    .filter(Boolean)
    .join(' ');
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

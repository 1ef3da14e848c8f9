import type { Form, FormField, FormOption } from '../messages/form.ts';
import { inLanguage } from '../plan/plan.ts';
import type { RatingValue } from '../records/records.ts';
import { ratingInWords, valueInWords, words } from './answer-words.ts';
import { type RatingStep, rowOf } from './questionnaire.ts';
import type { Sheet } from './sheet.ts';
import { scaleSteps } from './step-view.ts';
import { voiceOf } from './voices.ts';

/**
 * One area of a unit's form, a question for each statement, as it stands now; undefined when the plan has no such area.
 * `reader`: the e-mail of who sees it.
 */
export function areaForm(sheet: Sheet, area: string, reader: string): Form | undefined {
  const first = sheet.questionnaire.steps.find(
    ({ group, placed }) => group.id === area && placed.part.kind === 'matrix',
  );
  if (first === undefined) return undefined;
  const say = words[sheet.language];
  const { number, of } = first.group;
  const name = inLanguage(first.group.name, sheet.language);
  return {
    id: `${sheet.round}/${sheet.unit.id}/${area}`,
    title: name,
    intro: say.formIntro({ area: name, number, of }),
    fields: rowOf(sheet.questionnaire, first).map((step) => fieldFor(sheet, step, reader)),
    submit: say.formSubmit,
    close: say.formClose,
  };
}

function fieldFor(sheet: Sheet, step: RatingStep, reader: string): FormField {
  const ratings = [...scaleSteps(step.scale), ...(step.notRelevant ? ['na' as const] : [])];
  const answer = sheet.answers.get(step.item);
  const given = voiceOf(answer?.rating, reader)?.rating ?? answer?.value;
  const value = typeof given === 'object' || given === undefined ? -1 : ratings.indexOf(given);
  const hint = hintFor(sheet, step, reader);
  return {
    id: step.item,
    label: inLanguage(step.name, sheet.language),
    ...(hint === '' ? {} : { hint }),
    options: ratings.map((rating) => optionFor(sheet, step, rating)),
    ...(value === -1 ? {} : { value }),
  };
}

/** What stays true while the form is open and the choices in it change. */
function hintFor(sheet: Sheet, { item }: RatingStep, reader: string): string {
  const say = words[sheet.language];
  const now = sheet.answers.get(item);
  const before = sheet.before.get(item);
  return [
    now?.by !== undefined &&
      now.by !== reader &&
      say.formAnswered({ by: sheet.nameOf(now.by), rating: valueInWords(now.value, sheet.language) }),
    before !== undefined && say.lastTime({ rating: ratingInWords(before, sheet.language) }),
  ]
    .filter(Boolean)
    .join(' ');
}

function optionFor(sheet: Sheet, { item, scale }: RatingStep, rating: RatingValue): FormOption {
  const say = words[sheet.language];
  const anchor = scale.anchors[rating];
  const step = String(rating);
  const inWords =
    anchor === undefined ? step : say.formStep({ step, words: inLanguage(anchor, sheet.language) });
  return {
    title: rating === 'na' ? say.notRelevant : inWords,
    command: { do: 'rate-cell', round: sheet.round, unit: sheet.unit.id, item, rating },
  };
}

import type { Command } from '../../messages/command.ts';
import type { Form, FormField, FormOption } from '../../messages/form.ts';
import { inLanguage } from '../../plan/plan.ts';
import type { RatingValue } from '../../records/assessment/rating.ts';
import { LONGEST_TEXT } from '../form/decision.ts';
import { type RatingStep, rowOf, type Step, stepsIn, type TextStep } from '../form/questionnaire.ts';
import { type Sheet, valueFor } from '../form/sheet.ts';
import { stampOf } from '../form/submission.ts';
import { words } from '../words.ts';
import { ratingInWords, valueInWords } from './answer-words.ts';
import { progressOf, scaleSteps } from './step-view.ts';

/**
 * A form of a long part holds this many fields, such as five actions with a rating and a text each: as much as one fills
 * in at a sitting, and can see on a phone what is left of.
 */
const MOST_FIELDS = 10;
/** And this many characters of what is written already: a card holds all of it, or what it cut would be saved. */
const MOST_WRITTEN = 5000;

/** How a form is shown: opened by the platform, where choices are saved as they are made, or as a card in the conversation. */
type FormLook = { reader: string; opened: boolean };

/**
 * One area of a unit's form, or a handful of another part, a field for each step, as it stands now; undefined when the
 * plan has no such area or part. `reader`: the e-mail of who sees it.
 */
export function answerForm(
  sheet: Sheet,
  { area, item }: Pick<Extract<Command, { do: 'open-form' }>, 'area' | 'item'>,
  look: FormLook,
): Form | undefined {
  const steps = stepsFor(sheet, area, item);
  const [first] = steps;
  if (first === undefined) return undefined;
  const say = words[sheet.language];
  const { round, unit } = sheet;
  const writes = steps.some(({ kind }) => kind === 'text');
  const atOnce = look.opened && steps.some(({ kind }) => kind === 'rating');
  const place = formPlace(sheet, steps);
  return {
    id: `${round}/${unit.id}/${area}`,
    // A modal has room for a few words there.
    title: look.opened ? inLanguage(first.group.name, sheet.language) : place,
    intro: [
      ...(look.opened ? [`${place}.`] : []),
      atOnce ? say.formAtOnce({ writes }) : say.formByButton,
      ...(look.opened ? [] : [say.formProgress(progressOf(sheet, first.placed))]),
    ].join(' '),
    fields: steps.map((step) => fieldFor(sheet, step, look.reader)),
    save: {
      do: 'fill-form',
      round,
      unit: unit.id,
      shown: Object.fromEntries(
        steps.map((step) => [step.item, stampOf(valueFor(sheet.answers.get(step.item), look.reader))]),
      ),
      values: {},
    },
    leave: { do: 'form-left', ...(writes ? { unsaved: true } : {}) },
    submit: writes || !look.opened ? say.formSave : say.formSubmit,
    close: say.formClose,
  };
}

/** "HBTQ, område 1 av 8", or "Åtgärderna, 4–8 av 17". */
export function formPlace(sheet: Sheet, steps: readonly Step[]): string {
  const [first] = steps;
  if (first === undefined) return '';
  const say = words[sheet.language];
  const { group, placed } = first;
  const name = inLanguage(group.name, sheet.language);
  if (placed.part.kind === 'matrix') {
    return say.areaHeading({ area: name, number: group.number, of: group.of });
  }
  return say.formThings({ part: name, from: first.number, to: steps.at(-1)?.number ?? 0, of: first.of });
}

function stepsFor({ questionnaire, answers }: Sheet, area: string, item: string | undefined): Step[] {
  const first = questionnaire.steps.find(({ group }) => group.id === area);
  if (first === undefined) return [];
  if (first.placed.part.kind === 'matrix') return rowOf(questionnaire, first);
  const inPart = stepsIn(questionnaire, first.placed);
  const from = inPart.find((step) => step.item === item)?.number ?? 1;
  const chosen: Step[] = [];
  let written = 0;
  for (let number = from; number <= first.of; number += 1) {
    const thing = inPart.filter((step) => step.number === number);
    for (const step of thing) {
      const value = answers.get(step.item)?.value;
      if (typeof value === 'object') written += value.text.length;
    }
    const fits = chosen.length + thing.length <= MOST_FIELDS && written <= MOST_WRITTEN;
    if (chosen.length > 0 && !fits) break;
    chosen.push(...thing);
  }
  return chosen;
}

function fieldFor(sheet: Sheet, step: Step, reader: string): FormField {
  return step.kind === 'rating' ? choiceField(sheet, step, reader) : textField(sheet, step, reader);
}

function choiceField(sheet: Sheet, step: RatingStep, reader: string): FormField {
  const ratings = [...scaleSteps(step.scale), ...(step.notRelevant ? ['na' as const] : [])];
  const given = valueFor(sheet.answers.get(step.item), reader);
  const value = ratings.find((rating) => rating === given);
  const hint = choiceHint(sheet, step, reader);
  return {
    kind: 'choice',
    id: step.item,
    label: inLanguage(step.name, sheet.language),
    ...(hint === '' ? {} : { hint }),
    options: ratings.map((rating) => optionFor(sheet, step, rating)),
    placeholder: words[sheet.language].formChoose,
    ...(value === undefined ? {} : { value: String(value) }),
  };
}

/** What stays true while the form is open and the choices in it change. */
function choiceHint(sheet: Sheet, { item }: RatingStep, reader: string): string {
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
    value: step,
    command: { do: 'rate-cell', round: sheet.round, unit: sheet.unit.id, item, rating },
  };
}

function textField(sheet: Sheet, step: TextStep, reader: string): FormField {
  const say = words[sheet.language];
  const now = sheet.answers.get(step.item);
  const written = typeof now?.value === 'object' ? now.value.text : '';
  const byOther = written !== '' && now?.by !== undefined && now.by !== reader;
  const about = step.name === undefined ? [] : [inLanguage(step.name, sheet.language)];
  return {
    kind: 'text',
    id: step.item,
    label: [...about, inLanguage(step.ask, sheet.language)].join('. '),
    hint: [
      ...(byOther ? [say.formWritten({ by: sheet.nameOf(now.by ?? '') })] : []),
      say.formTextHint({ most: LONGEST_TEXT }),
    ].join(' '),
    value: written,
    longest: LONGEST_TEXT,
    tooLong: say.formShorten({ most: LONGEST_TEXT }),
  };
}

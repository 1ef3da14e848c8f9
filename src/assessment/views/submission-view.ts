import { choices, heading, list, note, type Part, type Reply, reply, text } from '../../messages/reply.ts';
import { inLanguage } from '../../plan/plan.ts';
import { type Change, LONGEST_TEXT } from '../form/decision.ts';
import type { Step } from '../form/questionnaire.ts';
import { type Sheet, valueFor } from '../form/sheet.ts';
import type { Refused, Submission } from '../form/submission.ts';
import { peopleIn } from '../form/voices.ts';
import { words } from '../words.ts';
import { formPlace } from './answer-form.ts';
import { valueInWords } from './answer-words.ts';
import { stepPlace } from './step-view.ts';

/**
 * What stands in place of a form that was saved: its answers as that person has given them. `items`: the form's fields.
 * Undefined where it must stay as it is, because it holds words that are not kept.
 */
export function savedFormReply(
  sheet: Sheet,
  items: readonly string[],
  { changes, refused }: Submission,
  by: string,
): Reply | undefined {
  if (refused.some(({ written }) => written !== undefined)) return undefined;
  const say = words[sheet.language];
  const answers = new Map([...sheet.answers].map(([item, given]) => [item, valueFor(given, by)]));
  for (const { item, value } of changes) if (value !== null) answers.set(item, value);
  const steps = sheet.questionnaire.steps.filter(({ item }) => items.includes(item));
  const [first] = steps;
  if (first === undefined) return undefined;
  const left = steps.filter(({ item }) => !answers.has(item)).length;
  const lines = steps.flatMap((step) => {
    const value = answers.get(step.item);
    if (value === undefined) return [];
    return [say.formLine({ about: nameOf(sheet, step), answer: valueInWords(value, sheet.language) })];
  });
  return {
    to: 'origin',
    parts: [
      heading(formPlace(sheet, steps)),
      text(lines.length === 0 ? say.formEmpty : say.formSaved({ left })),
      ...(lines.length === 0 ? [] : [list(lines)]),
      ...(changes.some((change) => differs(sheet, change, by)) ? [note(say.bothKept)] : []),
      choices({
        title: say.formChange,
        command: { do: 'open-form', area: first.group.id, item: first.item },
      }),
    ],
  };
}

/** A colleague has rated the same otherwise. */
const differs = ({ answers }: Sheet, { item, value }: Change, by: string): boolean =>
  peopleIn(answers.get(item)?.rating).some((voice) => voice.by !== by && voice.rating !== value);

/** What of a form is not kept, each by its name, and why. Words that are not kept are given back. */
export function refusedReplies(sheet: Sheet, { refused, unknown }: Submission): Reply[] {
  const parts = [
    ...refused.flatMap((one) => refusedParts(sheet, one)),
    ...(unknown ? [text(words[sheet.language].formUnknown)] : []),
  ];
  return parts.length === 0 ? [] : [reply(...parts)];
}

function refusedParts(sheet: Sheet, { step, why, written = '' }: Refused): Part[] {
  const say = words[sheet.language];
  const about = [
    stepPlace(sheet, step),
    ...(step.kind === 'rating' ? [inLanguage(step.short, sheet.language)] : []),
  ].join(': ');
  const now = sheet.answers.get(step.item);
  const said = {
    'too-long': () => say.formTooLong({ about, given: written.length, most: LONGEST_TEXT }),
    'not-offered': () => say.formNotOffered({ about }),
    'answered-meanwhile': () =>
      say.formMeanwhile({
        about,
        by: now?.by === undefined ? '' : sheet.nameOf(now.by),
        answer: now === undefined ? '' : valueInWords(now.value, sheet.language),
      }),
  }[why]();
  return [text(said), ...(written === '' ? [] : [note(say.formWrote), text(written)])];
}

function nameOf({ language }: Sheet, step: Step): string {
  if (step.kind === 'rating') return inLanguage(step.name, language);
  const about = step.name === undefined ? [] : [inLanguage(step.name, language)];
  return [...about, inLanguage(step.ask, language)].join('. ');
}

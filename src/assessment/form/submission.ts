import { createHash } from 'node:crypto';
import type { FillForm } from '../../messages/commands/forms.ts';
import type { AnswerValue } from '../../records/assessment/form.ts';
import type { RatingValue } from '../../records/assessment/rating.ts';
import { takes } from './answering.ts';
import { type Change, LONGEST_TEXT } from './decision.ts';
import type { Step } from './questionnaire.ts';
import type { Sheet } from './sheet.ts';
import { voiceOf } from './voices.ts';

/** Why a value is not kept. `written`: the words, where it was words. */
export type Refused = {
  step: Step;
  why: 'too-long' | 'not-offered' | 'answered-meanwhile';
  written?: string;
};

/** What a submission changes, and what of it is not kept. `unknown`: a field that was filled in is asked no more. */
export type Submission = { changes: Change[]; refused: Refused[]; unknown: boolean };

type Reading =
  | { kind: 'left'; step: Step | undefined }
  | { kind: 'kept'; step: Step; value: AnswerValue }
  | ({ kind: 'refused' } & Refused)
  | { kind: 'unknown' };

/** Enough to tell whether a text has changed, and short enough for a button to carry one for each field. */
const STAMP_LENGTH = 12;

/** What stands in a field, as a form that is shown carries it. No words and no answer are the same. */
export function stampOf(value: AnswerValue | undefined): string {
  if (typeof value !== 'object') return value === undefined ? '' : String(value);
  if (value.text === '') return '';
  return createHash('sha256').update(value.text).digest('base64url').slice(0, STAMP_LENGTH);
}

/**
 * Reads what a form holds against how it was shown and how the answers stand. A field that was left as it was shown
 * changes nothing, however old the form is, and what a colleague has written since is not overwritten. Words that were
 * left out beside a rating that was given are nothing to add. `by`: the e-mail of who filled it in.
 */
export function readSubmission(sheet: Sheet, { shown, values }: FillForm, by: string): Submission {
  const readings = Object.keys(shown).map((item) =>
    readField(sheet, item, { shown: shown[item] ?? '', given: values[item], by }),
  );
  const rated = new Set(
    readings.flatMap((one) => (one.kind === 'kept' && one.step.kind === 'rating' ? [thingOf(one.step)] : [])),
  );
  const changes = readings.flatMap((one): Change[] => {
    if (one.kind === 'kept') return changeTo(sheet, one.step, one.value, by);
    if (one.kind !== 'left' || one.step?.kind !== 'text') return [];
    const { item } = one.step;
    return !sheet.answers.has(item) && rated.has(thingOf(one.step)) ? [{ item, value: { text: '' } }] : [];
  });
  return {
    changes,
    refused: readings.flatMap((one) => {
      if (one.kind !== 'refused') return [];
      const { kind: _, ...refused } = one;
      return [refused];
    }),
    unknown: readings.some(({ kind }) => kind === 'unknown'),
  };
}

const thingOf = ({ placed, number }: Step) => `${placed.part.id}/${number}`;

function changeTo({ answers }: Sheet, { item, kind }: Step, value: AnswerValue, by: string): Change[] {
  const given = answers.get(item);
  const now = kind === 'rating' ? voiceOf(given?.rating, by)?.rating : given?.value;
  return stampOf(now) === stampOf(value) ? [] : [{ item, value }];
}

function readField(
  sheet: Sheet,
  item: string,
  { shown, given, by }: { shown: string; given: string | undefined; by: string },
): Reading {
  const step = sheet.questionnaire.steps.find((candidate) => candidate.item === item);
  if (given === undefined) return { kind: 'left', step };
  const text = given.replace(/\r\n?/gu, '\n').trim();
  const leftAsShown = text === shown || stampOf({ text }) === shown;
  if (leftAsShown || (text === '' && step?.kind !== 'text')) return { kind: 'left', step };
  if (step === undefined) return { kind: 'unknown' };
  return step.kind === 'text' ? readWords(sheet, step, { shown, text, by }) : readRating(sheet, step, text);
}

function readWords(sheet: Sheet, step: Step, field: { shown: string; text: string; by: string }): Reading {
  const { text } = field;
  if (text.length > LONGEST_TEXT) return { kind: 'refused', step, why: 'too-long', written: text };
  return writtenSince(sheet, step, field)
    ? { kind: 'refused', step, why: 'answered-meanwhile', written: text }
    : { kind: 'kept', step, value: { text } };
}

/** A colleague who has rated the same since keeps their rating: this one is kept beside it. */
function readRating(sheet: Sheet, step: Step, text: string): Reading {
  const rating: RatingValue | undefined =
    text === 'na' ? 'na' : /^\d{1,4}$/u.test(text) ? Number(text) : undefined;
  if (rating === undefined || !takes(sheet.questionnaire, step.item, rating)) {
    return { kind: 'refused', step, why: 'not-offered' };
  }
  return { kind: 'kept', step, value: rating };
}

/** A colleague has written something else since the form was shown. */
function writtenSince(
  { answers }: Sheet,
  { item }: Step,
  { shown, text, by }: { shown: string; text: string; by: string },
): boolean {
  const now = answers.get(item);
  const stamp = stampOf(now?.value);
  return now?.by !== undefined && now.by !== by && stamp !== shown && stamp !== stampOf({ text });
}

import type { Command } from '../messages/command.ts';
import type { Asking } from '../register/asking.ts';
import type { Register } from '../register/register.ts';
import { words } from './answer-words.ts';
import type { FormEvent } from './form.ts';
import type { OpenForm } from './sheet.ts';

export type AssessmentCommand = Extract<
  Command,
  {
    do:
      | 'assess'
      | 'rate'
      | 'rate-cell'
      | 'open-form'
      | 'form-unopened'
      | 'form-left'
      | 'fill-form'
      | 'skip'
      | 'back'
      | 'not-relevant'
      | 'undo'
      | 'pause'
      | 'continue'
      | 'review'
      | 'settle'
      | 'hand-in'
      | 'reopen'
      | 'plan-text'
      | 'our-result'
      | 'example'
      | 'cancel';
  }
>;

/** A step in the form itself. */
export type FormStep = Exclude<
  AssessmentCommand,
  {
    do: 'open-form' | 'form-unopened' | 'fill-form' | 'reopen' | 'plan-text' | 'our-result' | 'example';
  }
>;

/** Undefined when the command is about that form, or about any. */
export function isAnother(
  command: AssessmentCommand,
  { sheet }: OpenForm,
): 'another-round' | 'another-unit' | undefined {
  if ('unit' in command && command.unit !== undefined && command.unit !== sheet.unit.id)
    return 'another-unit';
  if ('round' in command && command.round !== undefined && command.round !== sheet.round)
    return 'another-round';
  return undefined;
}

/** What the command means in that form; for another form it means nothing. */
export function eventFor(command: FormStep, open: OpenForm): FormEvent | 'another-round' | 'another-unit' {
  const another = isAnother(command, open);
  if (another !== undefined) return another;
  switch (command.do) {
    case 'assess':
    case 'continue':
      return { kind: 'start' };
    case 'rate':
      return { kind: 'press', item: command.item, rating: command.rating };
    case 'rate-cell':
      return { kind: 'fill', item: command.item, rating: command.rating };
    case 'not-relevant':
      return { kind: 'type', values: ['na'] };
    case 'skip':
    case 'back':
      return { kind: command.do, item: command.item };
    default:
      return { kind: command.do };
  }
}

/** That nothing was done, and why. */
export function notThisForm(
  why: 'another-round' | 'another-unit',
  command: AssessmentCommand,
  asking: Asking,
  register: Register,
): string {
  const say = words[asking.language];
  if (why === 'another-round') return say.anotherRound;
  const id = 'unit' in command ? (command.unit ?? '') : '';
  return say.anotherUnit({ unit: register.unit(id)?.name ?? id });
}

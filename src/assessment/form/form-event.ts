import type { Command } from '../../messages/command.ts';
import type { FormEvent } from './decision.ts';
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

/** What the command means in the form that it is about. */
export function eventFor(command: FormStep): FormEvent {
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

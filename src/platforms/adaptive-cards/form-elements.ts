import type { Form, FormField } from '../../messages/form.ts';
import { button } from './button.ts';
import type { ChoiceSet, Element, TextBlock, TextInput } from './card.ts';
import { lines } from './lines.ts';

/** A form: a field after another, each with its hint below it, and the button that saves them all. */
export function formElements({ title, intro = '', fields, save, submit }: Form): Element[] {
  return [
    ...lines(title, { style: 'heading', size: 'medium', weight: 'bolder' }),
    ...lines(intro, {}),
    ...fields.flatMap((field) => [inputFor(field), ...hintBelow(field)]),
    { type: 'ActionSet', spacing: 'large', actions: [button({ title: submit, command: save })] },
  ];
}

function hintBelow({ hint = '' }: FormField): TextBlock[] {
  return lines(hint, { size: 'small', isSubtle: true, spacing: 'small' });
}

/** A menu, not a row of buttons for each choice: eight statements with six choices are then eight rows on a phone. */
function inputFor(field: FormField): ChoiceSet | TextInput {
  const common = { id: field.id, label: field.label, spacing: 'large' } as const;
  if (field.kind === 'choice') {
    return {
      type: 'Input.ChoiceSet',
      ...common,
      style: 'compact',
      placeholder: field.placeholder,
      choices: field.options.map(({ title, value }) => ({ title, value })),
      ...(field.value === undefined ? {} : { value: field.value }),
    };
  }
  return {
    type: 'Input.Text',
    ...common,
    isMultiline: field.oneLine !== true,
    ...(field.value === '' ? {} : { value: field.value }),
    // And no `maxLength`: what is pasted would be cut there without a word.
    regex: `^[\\s\\S]{0,${field.longest}}$`,
    errorMessage: field.tooLong,
  };
}

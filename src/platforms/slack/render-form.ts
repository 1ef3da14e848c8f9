import type { types } from '@slack/bolt';
import type { ChoiceField, Form, FormField, TextField } from '../../messages/form.ts';
import type { Place } from '../../messages/incoming.ts';
import { plain, textBlock } from './blocks.ts';
import { namesFor } from './choice-value.ts';
import { writeMetadata } from './form-metadata.ts';
import { LIMITS } from './limits.ts';
import { FORM } from './requirements.ts';
import { shortened, splitText } from './split-text.ts';

/**
 * The form as a modal. A choice that is a command is sent as it is made, all else when the form is submitted, and no
 * question must be answered to submit. The modal carries the place, by Slack's ids, so that the conversation goes on
 * where the form was asked for. Throws a `RangeError` when there is more in it than a modal holds.
 */
export function renderForm(form: Form, place: Place): types.ModalView {
  return {
    type: 'modal',
    callback_id: FORM,
    private_metadata: writeMetadata({ place, save: form.save, ...(form.leave && { leave: form.leave }) }),
    // Closing does not tell Lika otherwise, and the conversation would still be at what the form has answered.
    notify_on_close: form.leave !== undefined,
    title: within(form.title, LIMITS.modalTitle),
    submit: within(form.submit, LIMITS.modalTitle),
    close: within(form.close, LIMITS.modalTitle),
    blocks: [...splitText(form.intro ?? '', LIMITS.text).map(textBlock), ...form.fields.map(inputBlock)],
  };
}

/** Named so that what is filled in comes back by the field's id. */
function inputBlock(field: FormField, index: number): types.InputBlock {
  if (field.id.length > LIMITS.actionId) throw new RangeError(`the field ${field.id} has too long a name`);
  const hint = field.hint?.trim();
  const { blockId, atOnce, element } =
    field.kind === 'choice' ? choiceInput(field, index) : textInput(field, index);
  return {
    type: 'input',
    block_id: blockId,
    ...(atOnce ? { dispatch_action: true } : {}),
    optional: true,
    label: within(field.label, LIMITS.inputLabel),
    ...(hint ? { hint: within(hint, LIMITS.inputLabel) } : {}),
    element,
  };
}

/** `atOnce`: what is chosen is sent as it is. */
type Input = { blockId: string; atOnce: boolean; element: types.InputBlock['element'] };

function choiceInput(field: ChoiceField, index: number): Input {
  const { blockId, values } = namesFor(field.options, index);
  const options = field.options.map(
    ({ title }, at): types.PlainTextOption => ({
      text: within(title, LIMITS.optionTitle),
      value: values[at] ?? '',
    }),
  );
  const chosen = options[field.options.findIndex(({ value }) => value === field.value)];
  return {
    blockId,
    atOnce: field.options.every(({ command }) => command !== undefined),
    element: {
      type: options.length > LIMITS.radioButtons ? 'static_select' : 'radio_buttons',
      action_id: field.id,
      options,
      ...(chosen === undefined ? {} : { initial_option: chosen }),
    },
  };
}

/** Slack itself says so when there is more than fits, and submits nothing then. */
function textInput({ id, value, longest, oneLine }: TextField, index: number): Input {
  if (value.length > LIMITS.input) throw new RangeError(`the field ${id} holds more than a modal does`);
  return {
    blockId: `${index}:text`,
    atOnce: false,
    element: {
      type: 'plain_text_input',
      action_id: id,
      multiline: oneLine !== true,
      max_length: Math.min(longest, LIMITS.input),
      ...(value === '' ? {} : { initial_value: value }),
    },
  };
}

/** Slack refuses empty texts. */
function within(words: string, max: number): types.PlainTextElement {
  return plain(shortened(words.trim() || '…', max));
}

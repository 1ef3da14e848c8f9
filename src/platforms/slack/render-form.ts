import type { types } from '@slack/bolt';
import type { Form, FormField } from '../../messages/form.ts';
import type { Place } from '../../messages/incoming.ts';
import { plain, textBlock } from './blocks.ts';
import { splitCommands } from './choice-value.ts';
import { LIMITS } from './limits.ts';
import { FORM } from './requirements.ts';
import { shortened, splitText } from './split-text.ts';

/**
 * The form as a modal. Each choice is sent as it is made, and no question must be answered to submit. The modal carries
 * the place, by Slack's ids, so that the conversation goes on where the form was asked for.
 */
export function renderForm(form: Form, place: Place): types.ModalView {
  return {
    type: 'modal',
    callback_id: FORM,
    private_metadata: JSON.stringify(place),
    // Closing does not tell Lika otherwise, and the conversation would still be at what the form has answered.
    notify_on_close: true,
    title: within(form.title, LIMITS.modalTitle),
    submit: within(form.submit, LIMITS.modalTitle),
    close: within(form.close, LIMITS.modalTitle),
    blocks: [...splitText(form.intro ?? '', LIMITS.text).map(textBlock), ...form.fields.map(inputBlock)],
  };
}

function inputBlock(field: FormField, index: number): types.InputBlock {
  const { blockId, values } = splitCommands(
    field.options.map((option) => option.command),
    index,
  );
  const options = field.options.map(
    ({ title }, at): types.PlainTextOption => ({
      text: within(title, LIMITS.optionTitle),
      value: values[at] ?? '',
    }),
  );
  const chosen = field.value === undefined ? undefined : options[field.value];
  const hint = field.hint?.trim();
  return {
    type: 'input',
    block_id: blockId,
    dispatch_action: true,
    optional: true,
    label: within(field.label, LIMITS.inputLabel),
    ...(hint ? { hint: within(hint, LIMITS.inputLabel) } : {}),
    element: {
      type: options.length > LIMITS.radioButtons ? 'static_select' : 'radio_buttons',
      action_id: `choose-${index}`,
      options,
      ...(chosen === undefined ? {} : { initial_option: chosen }),
    },
  };
}

/** Slack refuses empty texts. */
function within(words: string, max: number): types.PlainTextElement {
  return plain(shortened(words.trim() || '…', max));
}

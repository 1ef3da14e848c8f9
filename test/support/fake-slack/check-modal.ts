import { z } from 'zod';
import { Block, checkBlocks, parsed, plainText } from './check-message.ts';
import { Refused } from './refused.ts';

const Option = z.strictObject({ text: plainText(75), value: z.string().min(1).max(75) });
export type FakeOption = z.infer<typeof Option>;
const choice = (type: 'radio_buttons' | 'static_select', most: number) =>
  z.strictObject({
    type: z.literal(type),
    action_id: z.string().min(1).max(255),
    options: z.array(Option).min(1).max(most),
    initial_option: Option.optional(),
  });

/** Slack tells the person when there is more than `max_length`, and submits nothing then. */
const written = z.strictObject({
  type: z.literal('plain_text_input'),
  action_id: z.string().min(1).max(255),
  multiline: z.boolean().optional(),
  max_length: z.int().min(1).max(3000).optional(),
  initial_value: z.string().min(1).max(3000).optional(),
});

const Input = z.strictObject({
  type: z.literal('input'),
  block_id: z.string().min(1).max(255),
  label: plainText(2000),
  hint: plainText(2000).optional(),
  dispatch_action: z.boolean().optional(),
  optional: z.boolean().optional(),
  element: z.discriminatedUnion('type', [choice('radio_buttons', 10), choice('static_select', 100), written]),
});
export type FakeInput = z.infer<typeof Input>;

/** What the fake knows of modals, with Slack's limits (https://docs.slack.dev/reference/views). */
const Modal = z.strictObject({
  type: z.literal('modal'),
  callback_id: z.string().min(1).max(255),
  private_metadata: z.string().max(3000).default(''),
  notify_on_close: z.boolean().default(false),
  title: plainText(24),
  submit: plainText(24).optional(),
  close: plainText(24).optional(),
  blocks: z.array(z.union([Input, Block])).max(100),
});
export type FakeModalView = z.infer<typeof Modal>;

/** 250 KB (https://docs.slack.dev/reference/views). */
const MOST_IN_VIEW = 250_000;

/** A modal as Slack stores it, or a refusal. */
export function checkModal(view: unknown): FakeModalView {
  const modal = parsed(Modal, view, 'invalid_arguments');
  if (Buffer.byteLength(JSON.stringify(view)) > MOST_IN_VIEW) throw new Refused('view_too_large');
  const inputs = inputsOf(modal);
  if (inputs.length > 0 && modal.submit === undefined) throw wrong('a modal with inputs needs a submit');
  if (new Set(inputs.map((input) => input.block_id)).size < inputs.length) throw wrong('a block_id twice');
  for (const { element } of inputs) {
    if (element.type === 'plain_text_input') {
      const { initial_value: held = '', max_length: most = 3000 } = element;
      if (held.length > most) throw wrong('an initial_value longer than max_length');
      continue;
    }
    const { options, initial_option: initial } = element;
    if (new Set(options.map((option) => option.value)).size < options.length) throw wrong('a value twice');
    const known = options.some((option) => JSON.stringify(option) === JSON.stringify(initial));
    if (initial !== undefined && !known) throw wrong('an initial_option that is none of the options');
  }
  checkBlocks(modal.blocks.flatMap((block) => (block.type === 'input' ? [] : [block])));
  return modal;
}

export const inputsOf = (modal: FakeModalView): FakeInput[] =>
  modal.blocks.flatMap((block) => (block.type === 'input' ? [block] : []));

const wrong = (what: string) => new Refused('invalid_arguments', [`[ERROR] ${what}`]);

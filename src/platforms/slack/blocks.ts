import type { types } from '@slack/bolt';
import { type Command, encodeCommand } from '../../messages/command.ts';
import type { Choice } from '../../messages/reply.ts';
import { LIMITS } from './limits.ts';
import { shortened } from './split-text.ts';

/** The blocks that Lika uses. Words stand only where Slack reads no markup: plain_text and rich text. */
export type Block =
  | types.HeaderBlock
  | types.SectionBlock
  | types.ContextBlock
  | types.RichTextBlock
  | types.ImageBlock
  | types.ActionsBlock;

/** `file`: Slack's id of what was uploaded. */
export const imageBlock = (file: string, alt: string): Block => ({
  type: 'image',
  slack_file: { id: file },
  alt_text: shortened(alt, LIMITS.altText).toWellFormed(),
});

type RichText = types.RichTextBlock['elements'][number];

export const plain = (text: string): types.PlainTextElement => ({
  type: 'plain_text',
  text: text.toWellFormed(),
  emoji: false,
});

export const headerBlock = (text: string): Block => ({ type: 'header', text: plain(text) });

/** `expand`: a long answer is not hidden behind "see more". */
export const textBlock = (text: string): Block => ({ type: 'section', text: plain(text), expand: true });

export const noteBlock = (text: string): Block => ({ type: 'context', elements: [plain(text)] });

export const richBlock = (...elements: RichText[]): Block => ({ type: 'rich_text', elements });

/** A run of rich text: words, and whether they are bold. */
export type Run = { text: string; bold?: true };

export const section = (...runs: Run[]): types.RichTextSection => ({
  type: 'rich_text_section',
  elements: runs.map(richRun),
});

export const quote = (text: string): RichText => ({ type: 'rich_text_quote', elements: [richRun({ text })] });

/** `before`: how many items of the same list stand in blocks before this one. */
export const itemList = (items: Run[][], ordered: boolean, before: number): RichText => ({
  type: 'rich_text_list',
  style: ordered ? 'ordered' : 'bullet',
  elements: items.map((runs) => section(...runs)),
  ...(ordered && before > 0 ? { offset: before } : {}),
});

/** `first`: the number of this row's first button in the message, as each button needs a name of its own. */
export const buttonBlock = (choices: Choice[], first: number): Block => ({
  type: 'actions',
  elements: choices.map((choice, index) => button(choice, first + index)),
});

function richRun({ text, bold }: Run): types.RichTextText {
  return { type: 'text', text: text.toWellFormed(), ...(bold ? { style: { bold } } : {}) };
}

function button(choice: Choice, index: number): types.Button {
  const value = encodeValue(choice.command);
  if (value.length > LIMITS.buttonValue) {
    throw new RangeError(`The button "${choice.title}" carries more than ${LIMITS.buttonValue} characters`);
  }
  const says = choice.label?.trim();
  return {
    type: 'button',
    action_id: `choose-${index}`,
    text: plain(shortened(choice.title.trim() || '…', LIMITS.buttonTitle)),
    value,
    ...(says ? { accessibility_label: shortened(says, LIMITS.buttonLabel).toWellFormed() } : {}),
    ...(choice.emphasis ? { style: choice.emphasis } : {}),
  };
}

/** Slack sends some of what a button or an option holds back with & < > escaped (slackapi/bolt-python issue 513): so none are in it. */
export function encodeValue(command: Command): string {
  return encodeCommand(command).replace(
    /[&<>]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

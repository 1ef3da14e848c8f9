import { type Command, decodeCommand } from '../../messages/command.ts';
import type { FormOption } from '../../messages/form.ts';
import { encodeValue } from './blocks.ts';
import { LIMITS } from './limits.ts';

/** A field's options in Slack's terms. What commands have in common stands once, in the block's name, the rest in each. */
type ChoiceNames = { blockId: string; values: string[] };

/** Options that are no commands go by their own values. */
const PLAIN = 'choice';

export function namesFor(options: readonly FormOption[], index: number): ChoiceNames {
  const commands = options.flatMap(({ command }) => command ?? []);
  if (commands.length === options.length) return splitCommands(commands, index);
  return { blockId: `${index}:${PLAIN}`, values: options.map(({ value }) => value) };
}

/** What a submission calls the option that is chosen; empty when it is none of ours. */
export function valueChosen(blockId: string, value: string): string {
  if (blockId.endsWith(`:${PLAIN}`)) return value;
  const command = joinCommand(blockId, value);
  return command?.do === 'rate-cell' ? String(command.rating) : '';
}

/**
 * An option holds far less than a button does: too little for a command. So a command is cut in two, and comes back
 * whole from the name of the block and the option together. `index`: the field's own, as each block needs another name.
 */
export function splitCommands(commands: readonly Command[], index: number): ChoiceNames {
  const encoded = commands.map(asAscii);
  const mark = `${index}:`;
  const cut = Math.min(commonLength(encoded), LIMITS.blockId - mark.length);
  return {
    blockId: `${mark}${encoded[0]?.slice(0, cut) ?? ''}`,
    values: encoded.map((command) => command.slice(cut)),
  };
}

/** Undefined when it is none of ours: a form of another version, say. */
export function joinCommand(blockId: string, value: string): Command | undefined {
  return decodeCommand(`${blockId.replace(/^\d+:/, '')}${value}`);
}

/** So that no character is cut in two. */
function asAscii(command: Command): string {
  return encodeValue(command).replace(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Never all of one: a value may not be empty. */
function commonLength([first = '', ...others]: string[]): number {
  let length = 0;
  while (length < first.length - 1 && others.every((other) => other[length] === first[length])) length += 1;
  return length;
}

import { type Command, decodeCommand } from '../../messages/command.ts';
import { encodeValue } from './blocks.ts';
import { LIMITS } from './limits.ts';

/** A field's commands in Slack's terms: what they have in common stands once, in the block's name, the rest in each option. */
export type ChoiceNames = { blockId: string; values: string[] };

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

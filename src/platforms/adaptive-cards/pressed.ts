import { z } from 'zod';
import { type Command, decodeCommand } from '../../messages/command.ts';
import { filledIn } from '../../messages/form.ts';

const Pressed = z.looseObject({ command: z.string() });

/**
 * What a pressed button asks for. With it comes all that is filled in on its card, by the fields' ids: a form's button
 * takes it along. Undefined when the button is none of ours, or of another version.
 */
export function commandOf(data: unknown): Command | undefined {
  const pressed = Pressed.safeParse(data).data;
  const command = pressed && decodeCommand(pressed.command);
  return pressed && command && 'shown' in command ? filledIn(command, pressed) : command;
}

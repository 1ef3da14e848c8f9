import { encodeCommand } from '../../messages/command.ts';
import type { Choice } from '../../messages/reply.ts';
import type { Execute } from './card.ts';

/** `Action.Execute` is answered in place; an app that knows only `Action.Submit` sends the same data. */
export function button(choice: Choice): Execute {
  const says = {
    title: choice.title,
    ...(choice.label === undefined ? {} : { tooltip: choice.label }),
    data: { command: encodeCommand(choice.command) },
  };
  return { type: 'Action.Execute', verb: 'choose', ...says, fallback: { type: 'Action.Submit', ...says } };
}

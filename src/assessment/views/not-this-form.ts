import { type Reply, reply, text } from '../../messages/reply.ts';
import type { Asking } from '../../register/asking.ts';
import type { Register } from '../../register/register.ts';
import type { AssessmentCommand } from '../form/form-event.ts';
import { words } from '../words.ts';

/** That nothing was done, and why: the button belongs to another round's or unit's form. */
export function notThisForm(
  why: 'another-round' | 'another-unit',
  command: AssessmentCommand,
  asking: Asking,
  register: Register,
): Reply {
  const say = words[asking.language];
  if (why === 'another-round') return reply(text(say.anotherRound));
  const id = 'unit' in command ? (command.unit ?? '') : '';
  return reply(text(say.anotherUnit({ unit: register.unit(id)?.name ?? id })));
}

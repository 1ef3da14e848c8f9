import type { Command } from '../messages/command.ts';
import { localDay } from '../plan/local-time.ts';
import { isAwaited } from '../records/people/awaited-line.ts';
import type { Conversation } from '../records/people/conversation.ts';
import type { Asking } from '../register/asking.ts';
import { readShortReport } from './status-words.ts';
import type { Turn } from './turn.ts';

/** "klar", from someone who has actions and is not asked for something else; undefined otherwise. */
export async function shortReport(
  { abilities, register }: Turn,
  line: string,
  waiting: Conversation | undefined,
  asking: Asking,
): Promise<Extract<Command, { do: 'report-status' }> | undefined> {
  const report = readShortReport(line, localDay(asking.now, register.plan.timeZone));
  if (report === undefined || isAskedElse(waiting ?? {}, asking.now)) return undefined;
  return (await abilities.actions.hasActions(asking)) ? report : undefined;
}

/** A form that was left a while ago, or before the person went on with an action, no longer asks. */
function isAskedElse(
  { form, lastAction, entering, sendingBack, reopening, example, ...more }: Conversation,
  now: Date,
): boolean {
  const { supporting, doerLine, deputyFor } = more;
  const elsewhere = [entering, sendingBack, reopening, example, supporting, doerLine, deputyFor];
  if (elsewhere.some((one) => isAwaited(one, now))) return true;
  if (form === undefined || form.step === 'paused' || !isAwaited({ since: form.shownAt }, now)) return false;
  return lastAction === undefined || form.shownAt > lastAction.since;
}

import type { Reply } from '../messages/reply.ts';
import { readDay } from '../plan/day-words.ts';
import { localDay } from '../plan/local-time.ts';
import { isAwaited } from '../records/people/awaited-line.ts';
import type { Conversation } from '../records/people/conversation.ts';
import type { Asking } from '../register/asking.ts';
import type { ActionParts } from './action-parts.ts';
import { askLineReply, noAnswerSentReply, nothingChangedReply } from './action-views.ts';
import { remindOn } from './remind-later.ts';
import { type ReportCommand, reportStatus } from './report-status.ts';
import { askAgainForDay, chooseAgainReply } from './report-views.ts';
import { cancelLine, takeLine, type Updatable } from './status-line.ts';
import { askForAnswer, takeAnswer } from './support/answering.ts';

type Awaited =
  | ({ kind: 'line' } & NonNullable<Conversation['line']>)
  | ({ kind: 'day' } & NonNullable<Conversation['day']>)
  | ({ kind: 'report' } & NonNullable<Conversation['report']>)
  | ({ kind: 'supporting' } & NonNullable<Conversation['supporting']>);

/** What is waited for from the person; undefined when nothing is. */
async function awaitedFrom(
  { records }: ActionParts,
  { person, now }: Pick<Asking, 'person' | 'now'>,
): Promise<Awaited | undefined> {
  const { line, day, report, supporting } = (await records.conversations.get(person.email)) ?? {};
  if (isAwaited(line, now)) return { kind: 'line', ...line };
  if (isAwaited(day, now)) return { kind: 'day', ...day };
  if (isAwaited(report, now)) return { kind: 'report', ...report };
  return isAwaited(supporting, now) ? { kind: 'supporting', ...supporting } : undefined;
}

/** Says in words what the button says, and is no line about an action. */
const NOTHING_TO_ADD =
  /^(?:nej|nä|nope|no|inget|ingenting|nothing)(?:[ ,]*(?:tack|mer|att lägga till|thanks|thank you|more|to add))*[.!]*$/iu;

/** Takes what was typed for what is waited for; undefined when nothing is, or it is something else. */
export async function takeTyped(
  parts: ActionParts,
  typed: string,
  asking: Asking,
  updatable: Updatable,
): Promise<Reply[] | undefined> {
  const awaited = await awaitedFrom(parts, asking);
  switch (awaited?.kind) {
    case 'line':
      return NOTHING_TO_ADD.test(typed.trim())
        ? cancelLine(parts, awaited, asking)
        : takeLine(parts, awaited, typed, asking, updatable);
    case 'supporting':
      return takeAnswer(parts, awaited, typed, asking);
    case 'report': {
      const chosen = choiceIn(typed, awaited);
      return chosen === 'no'
        ? cancelTyped(parts, asking)
        : chosen && reportStatus(parts, chosen, asking, updatable);
    }
    case 'day':
      return awaited.of === 'reminder'
        ? remindOn(parts, { actions: awaited.actions, day: typed }, asking)
        : takeExpected(parts, awaited, typed, asking, updatable);
    default:
      return undefined;
  }
}

/** The number of the action that is meant, or whether all are; undefined for anything else. */
function choiceIn(
  typed: string,
  { id, all, since }: NonNullable<Conversation['report']>,
): ReportCommand | 'no' | undefined {
  const said = typed.trim().replace(/[.!]+$/u, '');
  if (/^(?:nej|no)\b/iu.test(said)) return 'no';
  if (all) {
    return /^(?:ja|yes)\b/iu.test(said) ? { do: 'report-status', all, from: id, askedAt: since } : undefined;
  }
  const number = /^(?:(?:åtgärd|action) )?(\d{1,3})$/iu.exec(said)?.[1];
  return number === undefined ? undefined : { do: 'report-status', action: Number(number), from: id };
}

/** "1 mars", and with a line after it: "1 mars, väntar på upphandling". */
async function takeExpected(
  parts: ActionParts,
  { actions, state, line }: NonNullable<Conversation['day']>,
  typed: string,
  asking: Asking,
  updatable: Updatable,
): Promise<Reply[]> {
  const { plan, register } = parts;
  const action = register.action(actions[0] ?? '');
  if (action === undefined) return [nothingChangedReply(asking.language)];
  const today = localDay(asking.now, plan.timeZone);
  const [first = '', rest = ''] = typed.split(/[,;:]\s*(.*)/su);
  const whole = readDay(typed, today);
  const expected = whole ?? readDay(first, today);
  if (expected === undefined) return [askAgainForDay(action, line, plan, asking)];
  const more = whole === undefined && rest !== '' ? rest : line;
  return reportStatus(
    parts,
    {
      do: 'report-status',
      action: action.number,
      expected,
      ...(state && { state }),
      ...(more !== undefined && { line: more }),
    },
    asking,
    updatable,
  );
}

/** What is waited for, asked for again after something else; empty when nothing is. */
export async function askAgain(parts: ActionParts, asking: Asking): Promise<Reply[]> {
  const { register, plan } = parts;
  const { language } = asking;
  const awaited = await awaitedFrom(parts, asking);
  if (awaited === undefined) return [];
  if (awaited.kind === 'report') return awaited.all ? [] : [chooseAgainReply(language)];
  if (awaited.kind === 'supporting') return askForAnswer(parts, awaited, asking);
  if (awaited.kind === 'day') {
    if (awaited.of === 'reminder') return remindOn(parts, { actions: awaited.actions }, asking);
    const action = register.action(awaited.actions[0] ?? '');
    return action === undefined ? [] : [askAgainForDay(action, awaited.line, plan, asking)];
  }
  const action = register.action(awaited.action);
  return action === undefined ? [] : [askLineReply(action, language)];
}

/** No longer waits; undefined when nothing was waited for. */
export async function cancelTyped(parts: ActionParts, asking: Asking): Promise<Reply[] | undefined> {
  const awaited = await awaitedFrom(parts, asking);
  if (awaited === undefined) return undefined;
  if (awaited.kind === 'line') return cancelLine(parts, awaited, asking);
  const { [awaited.kind]: _, ...rest } = (await parts.records.conversations.get(asking.person.email)) ?? {};
  await parts.records.conversations.set(asking.person.email, rest);
  const said =
    awaited.kind === 'supporting' ? noAnswerSentReply(asking.language) : nothingChangedReply(asking.language);
  return [asking.pressed ? { ...said, to: 'origin' } : said];
}

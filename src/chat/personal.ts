import type { ActionCommand } from '../actions/action-parts.ts';
import type { ApprovalCommand } from '../assessment/approval/approvals.ts';
import type { AssessmentCommand } from '../assessment/form/form-event.ts';
import type { AvailabilityCommand } from '../availability/availability-parts.ts';
import type { CivilSocietyCommand } from '../civil-society/civil-society.ts';
import type { DoerCommand } from '../doers/doer-parts.ts';
import type { CalendarCommand } from '../events/events.ts';
import type { ExpertCommand } from '../experts/experts.ts';
import type { HandOverCommand } from '../hand-over/hand-over-parts.ts';
import { formatEitherPerson } from '../messages/format.ts';
import { type Reply, reply, text } from '../messages/reply.ts';
import type { PreviewCommand } from '../preview/preview.ts';
import type { Asking } from '../register/asking.ts';
import type { ReportCommand } from '../report/reports.ts';
import type { RoundCommand } from '../rounds/rounds.ts';
import type { ThemeCommand } from '../themes/themes.ts';
import { words } from './help.ts';
import { askingOf, type Turn } from './turn.ts';

/** What only someone on the roster may do. */
export async function personal(
  turn: Turn,
  command:
    | ActionCommand
    | ApprovalCommand
    | AssessmentCommand
    | AvailabilityCommand
    | CalendarCommand
    | CivilSocietyCommand
    | DoerCommand
    | ExpertCommand
    | HandOverCommand
    | PreviewCommand
    | ReportCommand
    | RoundCommand
    | ThemeCommand,
): Promise<Reply[]> {
  const { abilities, register, language } = turn;
  const asking = askingOf(turn);
  if (asking === undefined) {
    const administrator = formatEitherPerson(register.administrators(), language);
    return [reply(text(words[language].stranger({ administrator })))];
  }
  switch (command.do) {
    case 'my-actions':
    case 'update-status':
    case 'set-state':
    case 'report-status':
    case 'write-line':
    case 'remove-line':
    case 'undo-update':
    case 'more-about':
    case 'remind-later':
    case 'remind-on':
    case 'remind-as-usual':
    case 'answer-support':
      return abilities.actions.handle(command, asking);
    case 'away':
    case 'deputy':
    case 'hours':
    case 'rhythm':
    case 'my-settings':
      return abilities.availability.handle(command, asking);
    case 'back':
      return back(turn, command, asking);
    case 'ask-doers':
    case 'doer-answers':
    case 'doer-state':
    case 'doer-line':
    case 'doer-undo':
      return abilities.doers.handle(command, asking);
    case 'hand-over':
      return abilities.handOvers.handle(command, asking);
    case 'round':
      return abilities.rounds.handle(command, asking);
    case 'themes':
    case 'sort-answer':
      return abilities.themes.handle(command, asking);
    case 'civil-society':
    case 'enter-civil-society':
    case 'save-civil-society':
      return abilities.civilSociety.handle(command, asking);
    case 'ask-expert':
    case 'take-back-question':
    case 'meant':
    case 'write-answer':
    case 'save-answer':
    case 'keep-answer':
    case 'unanswered':
    case 'curated-answers':
      return abilities.experts.handle(command, asking);
    case 'form-unopened':
      return unopened(turn, command, asking);
    case 'calendar-file':
      return abilities.events.handle(command, asking);
    case 'preview':
      return abilities.preview.handle(command, asking);
    case 'report':
      return abilities.reports.handle(command, asking);
    case 'approval':
    case 'withdraw':
      return abilities.approvals.handle(command, asking);
    case 'undo':
      return undo(turn, command, asking);
    case 'cancel':
      return cancel(turn, command, asking);
    default:
      return abilities.assessment.handle(command, asking);
  }
}

function unopened(
  { abilities }: Turn,
  command: Extract<AssessmentCommand, { do: 'form-unopened' }>,
  asking: Asking,
): Promise<Reply[]> {
  switch (command.asked?.do) {
    case 'enter-civil-society':
      return abilities.civilSociety.unopened(command.asked, asking);
    case 'write-answer':
      return abilities.experts.unopened(command.asked, asking);
    default:
      return abilities.assessment.handle(command, asking);
  }
}

/** "tillbaka", by who is away and is in no form, says that they are there again. */
async function back(turn: Turn, command: AssessmentCommand, asking: Asking): Promise<Reply[]> {
  const { assessment, availability } = turn.abilities;
  const { form } = (await turn.records.conversations.get(asking.person.email)) ?? {};
  const isInForm = asking.pressed || (form !== undefined && form.step !== 'paused');
  if (isInForm || !(await availability.isAway(asking))) return assessment.handle(command, asking);
  return availability.handle({ do: 'away', act: 'back' }, asking);
}

/** What was recorded last, in an action or in the form. */
async function undo(turn: Turn, command: AssessmentCommand, asking: Asking): Promise<Reply[]> {
  const { actions, assessment, doers } = turn.abilities;
  const before = await turn.records.conversations.get(asking.person.email);
  const undone = (await doers.undoLast(asking)) ?? (await actions.undoLast(asking));
  if (undone !== undefined) return undone;
  // Done again after a crash, the message takes back nothing more.
  const isDone = before?.lineTaken === asking.id;
  const hasForm = before?.form !== undefined || asking.person.roles.includes('respondent');
  return isDone || !hasForm
    ? [reply(text(words[turn.language].nothingToUndo))]
    : assessment.handle(command, asking);
}

async function cancel(turn: Turn, command: AssessmentCommand, asking: Asking): Promise<Reply[]> {
  const waiting = await turn.records.conversations.get(asking.person.email);
  const stopped = await turn.abilities.actions.cancel(asking);
  if (stopped !== undefined) return stopped;
  const cancelled =
    (await turn.abilities.doers.cancel(asking)) ??
    (await turn.abilities.handOvers.cancel(asking)) ??
    (await turn.abilities.civilSociety.cancel(asking)) ??
    (await turn.abilities.experts.cancel(asking));
  if (cancelled !== undefined) return cancelled;
  const { form, reopening, sendingBack, example } = waiting ?? {};
  if ([form, reopening, sendingBack, example].some((one) => one !== undefined)) {
    return turn.abilities.assessment.handle(command, asking);
  }
  return [reply(text(words[turn.language].nothingToCancel))];
}

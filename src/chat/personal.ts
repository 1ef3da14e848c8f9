import type { ActionCommand } from '../actions/action-parts.ts';
import type { ApprovalCommand } from '../assessment/approval/approvals.ts';
import type { AssessmentCommand } from '../assessment/form/form-event.ts';
import type { CivilSocietyCommand } from '../civil-society/civil-society.ts';
import { formatEitherPerson } from '../messages/format.ts';
import { type Reply, reply, text } from '../messages/reply.ts';
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
    | CivilSocietyCommand
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
    case 'round':
      return abilities.rounds.handle(command, asking);
    case 'themes':
    case 'sort-answer':
      return abilities.themes.handle(command, asking);
    case 'civil-society':
    case 'enter-civil-society':
    case 'save-civil-society':
      return abilities.civilSociety.handle(command, asking);
    case 'form-unopened':
      return command.asked?.do === 'enter-civil-society'
        ? abilities.civilSociety.unopened(command.asked, asking)
        : abilities.assessment.handle(command, asking);
    case 'report':
      return abilities.reports.handle(command, asking);
    case 'approval':
    case 'withdraw':
      return abilities.approvals.handle(command, asking);
    case 'undo':
      return (await abilities.actions.undoLast(asking)) ?? abilities.assessment.handle(command, asking);
    case 'cancel':
      return cancel(turn, command, asking);
    default:
      return abilities.assessment.handle(command, asking);
  }
}

async function cancel(turn: Turn, command: AssessmentCommand, asking: Asking): Promise<Reply[]> {
  const waiting = await turn.records.conversations.get(asking.person.email);
  const stopped = await turn.abilities.actions.cancel(asking);
  if (stopped !== undefined) return stopped;
  const cancelled = await turn.abilities.civilSociety.cancel(asking);
  if (cancelled !== undefined) return cancelled;
  const { form, reopening, sendingBack, example } = waiting ?? {};
  if ([form, reopening, sendingBack, example].some((one) => one !== undefined)) {
    return turn.abilities.assessment.handle(command, asking);
  }
  return [reply(text(words[turn.language].nothingToCancel))];
}

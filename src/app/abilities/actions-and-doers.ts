import { words as actionWords } from '../../actions/action-parts.ts';
import { type Actions, createActions } from '../../actions/actions.ts';
import { stateChoices } from '../../actions/state-choices.ts';
import { undoChoice } from '../../actions/undo-views.ts';
import { createDoers, type Doers } from '../../doers/doers.ts';
import { handOverChoice } from '../../hand-over/hand-over-choice.ts';
import type { Language } from '../../messages/format.ts';
import { createSentReminder } from '../../nudges/sent-reminder.ts';
import type { ActionState } from '../../plan/action-state.ts';
import type { WorkingCalendar } from '../../plan/working-days.ts';
import type { Records } from '../../records/records.ts';
import type { Turns } from '../../records/turns.ts';
import type { Register } from '../../register/register.ts';
import { latestReminder } from './latest-reminder.ts';

/** Actions and those who carry them out: a reminder of the one also shows how the other stands. */
export function createActionsAndDoers(parts: {
  register: Register;
  records: Records;
  turns: Turns;
  calendar: WorkingCalendar;
  now: () => Date;
}): { actions: Actions; doers: Doers } {
  const { register, records, turns, calendar, now } = parts;
  const { timeZone } = register.plan;
  const stateName = (state: ActionState, language: Language) => actionWords[language].stateName({ state });

  const sentReminder = createSentReminder({
    records,
    timeZone,
    stateName,
    undoChoice(actionId, update, language, askedAt) {
      const action = register.action(actionId);
      return action && undoChoice(action, update, language, askedAt);
    },
    others: (parts, email, language) => doers.asTheyStand(parts, email, language),
  });
  const actions = createActions({
    register,
    records,
    turns,
    calendar,
    sentReminder: sentReminder.at,
    remindedOf: latestReminder(records, timeZone),
    furtherChoices(action, language) {
      const askDoers = doers.askChoice(action, language);
      return [...(askDoers === undefined ? [] : [askDoers]), handOverChoice(action, language)];
    },
  });
  const doers = createDoers({
    register,
    records,
    turns,
    calendar,
    now,
    standing: actions.standing,
    stateName,
    stateChoices,
    others: sentReminder.asTheyStand,
  });
  return { actions, doers };
}

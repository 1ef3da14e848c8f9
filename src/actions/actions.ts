import { formatEitherPerson } from '../messages/format.ts';
import { type Reply, reply, text } from '../messages/reply.ts';
import { ActionState } from '../plan/action-state.ts';
import type { Action, Language } from '../plan/plan.ts';
import type { Asking } from '../register/asking.ts';
import type { Standing, StandingOf } from '../register/standing-of.ts';
import { type ActionCommand, type ActionParts, words } from './action-parts.ts';
import { type StandingAction, staleReply, updateStatusReply } from './action-views.ts';
import { historyOf } from './history.ts';
import { moreAboutReply } from './more-about.ts';
import { myActionsReplies } from './my-actions-view.ts';
import { remindAsUsual, remindLater, remindOn } from './remind-later.ts';
import { reportStatus } from './report-status.ts';
import { setState } from './set-state.ts';
import { standingOf, stateAt } from './standing.ts';
import { askForLine, removeLine, type Updatable } from './status-line.ts';
import { statusReply } from './status-view.ts';
import { askForAnswer } from './support/answering.ts';
import { askAgain, cancelTyped, takeTyped } from './typed.ts';
import { undoLast, undoUpdate } from './undo-update.ts';
import { nowAt } from './waiting.ts';
import { actionsOf, mayUpdate } from './whose.ts';

export type Actions = {
  /** How an action stands at that instant; undefined when the plan has no such action. */
  standing: StandingOf<keyof Standing>;
  /** Reads once how all the plan's actions have stood, and gives how they stood at any instant, by action id. */
  readStates(): Promise<(at: Date) => ReadonlyMap<string, ActionState>>;
  handle(command: ActionCommand, asking: Asking): Promise<Reply[]>;
  /** Takes what was typed for the line, the day or the answer that is waited for; undefined when none is. */
  typed(line: string, asking: Asking): Promise<Reply[] | undefined>;
  /** No longer waits; undefined when it did not. */
  cancel(asking: Asking): Promise<Reply[] | undefined>;
  /** Takes back what the person has just recorded; undefined when that is nothing, or they have gone on with the form. */
  undoLast(asking: Asking): Promise<Reply[] | undefined>;
  /** What is waited for, asked for again after something else; empty when nothing is. */
  again(asking: Asking): Promise<Reply[]>;
  /** Whether the person has actions to tell of, so that "klar" may be about one. */
  hasActions(asking: Asking): Promise<boolean>;
  /** How all the plan's actions stand; names no people, so that anyone may read it. */
  status(language: Language, now: Date): Promise<Reply[]>;
};

type Given = Omit<ActionParts, 'plan' | 'sentReminder' | 'remindedOf' | 'furtherChoices'> &
  Partial<Pick<ActionParts, 'sentReminder' | 'remindedOf' | 'furtherChoices'>>;

/**
 * `sentReminder`: so that a press in a reminder about several actions leaves the others' buttons where they are.
 * `remindedOf`: so that "klar" means what the person was reminded of. `furtherChoices`: what others offer of an action.
 */
export function createActions(given: Given): Actions {
  const { register, records } = given;
  const { plan } = register;
  const { sentReminder, remindedOf, furtherChoices } = given;
  const parts: ActionParts = { ...given, plan, sentReminder, remindedOf, furtherChoices };

  const standingNow = async (action: Action, now: Date): Promise<StandingAction> => ({
    action,
    standing: standingOf(await historyOf(records, action.id), action.due, now, plan.timeZone),
  });
  const allStanding = (actions: readonly Action[], now: Date) =>
    Promise.all(actions.map((action) => standingNow(action, now)));

  const updatableBy =
    (asking: Asking): Updatable =>
    async (actionId, work) => {
      const action = register.action(actionId);
      if (action === undefined) return [staleReply(asking.language)];
      return (await mayUpdate(parts, action, asking)) ? work(action) : [refusal(parts, action, asking)];
    };

  const myActions = async (asking: Asking): Promise<Reply[]> => {
    const { own, asDeputy } = await actionsOf(parts, asking);
    const [mine, colleagues] = await Promise.all([
      allStanding(own, asking.now),
      allStanding(asDeputy, asking.now),
    ]);
    return myActionsReplies({ own: mine, asDeputy: colleagues }, plan, asking);
  };

  return {
    async standing(actionId, at) {
      const action = register.action(actionId);
      return action && (await standingNow(action, at)).standing;
    },

    async readStates() {
      const histories = await Promise.all(plan.actions.map(({ id }) => historyOf(records, id)));
      return (at) =>
        new Map(plan.actions.map(({ id }, index) => [id, stateAt(histories[index] ?? { updates: [] }, at)]));
    },

    async handle(command, asking) {
      const { language, now } = asking;
      const updatable = updatableBy(asking);
      switch (command.do) {
        case 'my-actions':
          return myActions(asking);
        case 'update-status':
          return updatable(command.action, async (action) => {
            await nowAt(records, asking, { action: action.id });
            return [updateStatusReply(await standingNow(action, now), plan, asking)];
          });
        case 'set-state': {
          const state = ActionState.safeParse(command.state).data;
          const askedAt = new Date(command.askedAt);
          if (state === undefined || Number.isNaN(askedAt.getTime())) return [staleReply(language)];
          const press = { state, askedAt };
          return updatable(command.action, (action) => setState(parts, action, press, asking));
        }
        case 'report-status':
          return reportStatus(parts, command, asking, updatable);
        case 'undo-update': {
          const askedAt = command.askedAt === undefined ? undefined : new Date(command.askedAt);
          if (askedAt !== undefined && Number.isNaN(askedAt.getTime())) return [staleReply(language)];
          const wanted = { update: command.update, askedAt };
          return updatable(command.action, (action) => undoUpdate(parts, action, wanted, asking));
        }
        case 'remove-line':
          return updatable(command.action, (action) => removeLine(parts, action, command.update, asking));
        case 'write-line':
          return updatable(command.action, (action) => askForLine(parts, action, asking));
        case 'more-about':
          return updatable(command.action, async (action) => {
            await nowAt(records, asking, { action: action.id });
            return [moreAboutReply(parts, action, language)];
          });
        case 'remind-later':
          return remindLater(parts, command, asking);
        case 'remind-on':
          return remindOn(parts, command, asking);
        case 'remind-as-usual':
          return remindAsUsual(parts, command, asking);
        case 'answer-support':
          return askForAnswer(parts, command, asking);
      }
    },

    typed: (line, asking) => takeTyped(parts, line, asking, updatableBy(asking)),
    cancel: (asking) => cancelTyped(parts, asking),
    again: (asking) => askAgain(parts, asking),

    undoLast: (asking) => undoLast(parts, asking, updatableBy(asking)),

    async hasActions(asking) {
      const { own, asDeputy } = await actionsOf(parts, asking);
      return own.length + asDeputy.length > 0;
    },

    status: async (language, now) => [
      statusReply(await allStanding(plan.actions, now), plan, { language, now }),
    ],
  };
}

/** Who may update the action instead of this person. */
function refusal({ register }: ActionParts, { id, number }: Action, { language }: Asking): Reply {
  const say = words[language];
  const coordinator = register.coordinatorOf(id)?.name;
  if (coordinator !== undefined) return reply(text(say.notYours({ number, coordinator })));
  const administrator = formatEitherPerson(register.administrators(), language);
  return reply(text(say.nobodyCoordinates({ number, administrator })));
}

import { formatEitherPerson } from '../messages/format.ts';
import { type Reply, reply, text } from '../messages/reply.ts';
import { ActionState } from '../plan/action-state.ts';
import type { Action, Language } from '../plan/plan.ts';
import type { Asking } from '../register/asking.ts';
import { deputyFor, mayUpdate } from '../register/deputies.ts';
import type { Standing, StandingOf } from '../register/standing-of.ts';
import { type ActionCommand, type ActionParts, words } from './action-parts.ts';
import {
  myActionsReplies,
  type StandingAction,
  staleReply,
  statusReply,
  updateStatusReply,
} from './action-views.ts';
import { historyOf } from './history.ts';
import { remindLater } from './remind-later.ts';
import { setState } from './set-state.ts';
import { standingOf, stateAt } from './standing.ts';
import { askForLine, askForLineAgain, cancelLine, removeLine, takeLine } from './status-line.ts';

export type Actions = {
  /** How an action stands at that instant; undefined when the plan has no such action. */
  standing: StandingOf<keyof Standing>;
  /** Reads once how all the plan's actions have stood, and gives how they stood at any instant, by action id. */
  readStates(): Promise<(at: Date) => ReadonlyMap<string, ActionState>>;
  handle(command: ActionCommand, asking: Asking): Promise<Reply[]>;
  /** What was typed while a line is waited for (`conversation.line`). */
  line(typed: string, asking: Asking): Promise<Reply[]>;
  /** `cancel` while a line is waited for. */
  cancelLine(asking: Asking): Promise<Reply[]>;
  /** The line that is waited for, asked for again after something else; empty when none is. */
  lineAgain(asking: Asking): Promise<Reply[]>;
  /** How all the plan's actions stand; names no people, so that anyone may read it. */
  status(language: Language, now: Date): Promise<Reply[]>;
};

/** `sentReminder`: so that a press in a reminder about several actions leaves the others' buttons where they are. */
export function createActions(
  given: Omit<ActionParts, 'plan' | 'sentReminder' | 'askDoers'> &
    Partial<Pick<ActionParts, 'sentReminder' | 'askDoers'>>,
): Actions {
  const { register, records } = given;
  const { plan } = register;
  const { sentReminder, askDoers } = given;
  const parts: ActionParts = { ...given, plan, sentReminder, askDoers };

  const standingNow = async (action: Action, now: Date): Promise<StandingAction> => ({
    action,
    standing: standingOf(await historyOf(records, action.id), action.due, now, plan.timeZone),
  });
  const allStanding = (actions: readonly Action[], now: Date) =>
    Promise.all(actions.map((action) => standingNow(action, now)));

  const updatable = async (
    actionId: string,
    asking: Asking,
    work: (action: Action) => Promise<Reply[]>,
  ): Promise<Reply[]> => {
    const action = register.action(actionId);
    if (action === undefined) return [staleReply(asking.language)];
    const deputy = await deputyFor(action, asking.now, parts);
    const may = mayUpdate(asking.person, action, { register, deputy });
    return may ? work(action) : [refusal(parts, action, asking)];
  };

  return {
    async standing(actionId, at) {
      const action = register.action(actionId);
      return action && (await standingNow(action, at)).standing;
    },

    async readStates() {
      const histories = await records.actionHistories.getMany(plan.actions.map(({ id }) => id));
      return (at) =>
        new Map(plan.actions.map(({ id }, index) => [id, stateAt(histories[index] ?? { updates: [] }, at)]));
    },

    async handle(command, asking) {
      const { person, language, now } = asking;
      switch (command.do) {
        case 'my-actions':
          return myActionsReplies(await allStanding(register.coordinatedBy(person), now), plan, asking);
        case 'update-status':
          return updatable(command.action, asking, async (action) => [
            updateStatusReply(await standingNow(action, now), plan, askDoers?.(action, language), asking),
          ]);
        case 'set-state': {
          const state = ActionState.safeParse(command.state).data;
          const askedAt = new Date(command.askedAt);
          if (state === undefined || Number.isNaN(askedAt.getTime())) return [staleReply(language)];
          const press = { state, askedAt };
          return updatable(command.action, asking, (action) => setState(parts, action, press, asking));
        }
        case 'remove-line':
          return updatable(command.action, asking, (action) =>
            removeLine(parts, action, command.update, asking),
          );
        case 'write-line':
          return updatable(command.action, asking, (action) => askForLine(parts, action, asking));
        case 'remind-later':
          return remindLater(parts, command, asking);
      }
    },

    line: (typed, asking) =>
      takeLine(parts, typed, asking, (actionId, work) => updatable(actionId, asking, work)),

    cancelLine: (asking) => cancelLine(parts, asking),
    lineAgain: (asking) => askForLineAgain(parts, asking),

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

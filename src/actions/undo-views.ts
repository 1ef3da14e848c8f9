import { type Choice, choices, type Reply, reply, text } from '../messages/reply.ts';
import type { Action, Language } from '../plan/plan.ts';
import type { Asking } from '../register/asking.ts';
import { type ActionParts, words } from './action-parts.ts';
import { myActionsChoice, updateChoice } from './choices.ts';
import { historyOf } from './history.ts';
import { stateAt } from './standing.ts';

/** Takes back that update. `askedAt`: of the buttons that it was recorded with, where they stand in a reminder. */
export function undoChoice(
  action: Pick<Action, 'id' | 'number'>,
  update: string,
  language: Language,
  askedAt?: Date,
): Choice {
  const say = words[language];
  return {
    title: say.undo,
    label: say.undoLabel({ number: action.number }),
    command: {
      do: 'undo-update',
      action: action.id,
      update,
      ...(askedAt && { askedAt: askedAt.toISOString() }),
    },
  };
}

export async function alreadyUndoneReply(
  { records }: Pick<ActionParts, 'records'>,
  action: Action,
  { language, now }: Asking,
): Promise<Reply> {
  const state = stateAt(await historyOf(records, action.id), now);
  return reply(
    text(words[language].alreadyUndone({ number: action.number, state })),
    choices(updateChoice(action, language), myActionsChoice(language)),
  );
}

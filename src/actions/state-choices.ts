import { sentence } from '../messages/format.ts';
import { type Choice, choices, type Part } from '../messages/reply.ts';
import { ActionState } from '../plan/action-state.ts';
import type { Action, Language } from '../plan/plan.ts';
import { words } from './action-parts.ts';
import { moreChoice } from './choices.ts';

/** A button for each state, one for a line alone, and one for all else there is to do. `askedAt`: the instant whose standing the buttons were shown with. */
export function stateChoices(
  action: Pick<Action, 'id' | 'number' | 'name'>,
  askedAt: Date,
  language: Language,
): Part {
  const say = words[language];
  const states = ActionState.options.map(
    (state): Choice => ({
      title: sentence(say.stateName({ state })),
      label: say.stateLabel({ number: action.number, state }),
      command: { do: 'set-state', action: action.id, state, askedAt: askedAt.toISOString() },
    }),
  );
  const line: Choice = {
    title: say.addLine,
    label: say.addLineLabel({ number: action.number }),
    command: { do: 'write-line', action: action.id },
  };
  return choices(...states, line, moreChoice(action, language));
}

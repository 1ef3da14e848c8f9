import type { Choice } from '../messages/reply.ts';
import { type Action, inLanguage, type Language } from '../plan/plan.ts';
import { words } from './hand-over-parts.ts';

/** For whoever coordinates the action, and no longer should. */
export function handOverChoice(action: Action, language: Language): Choice {
  const say = words[language];
  const { number, name } = action;
  return {
    title: say.notMine,
    label: say.notMineLabel({ number, name: inLanguage(name, language) }),
    command: { do: 'hand-over', act: 'start', action: action.id },
  };
}

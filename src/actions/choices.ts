import type { Choice } from '../messages/reply.ts';
import { type Action, inLanguage, type Language } from '../plan/plan.ts';
import { words } from './action-parts.ts';

export const myActionsChoice = (language: Language): Choice => ({
  title: words[language].myActions,
  command: { do: 'my-actions' },
});

export const updateChoice = (action: Action, language: Language): Choice => ({
  title: words[language].updateStatus,
  label: words[language].updateLabel({ number: action.number, name: inLanguage(action.name, language) }),
  command: { do: 'update-status', action: action.id },
});

/** What else there is to do about the action than to say how it stands. */
export const moreChoice = (action: Pick<Action, 'id' | 'number' | 'name'>, language: Language): Choice => ({
  title: words[language].more,
  label: words[language].moreLabel({ number: action.number, name: inLanguage(action.name, language) }),
  command: { do: 'more-about', action: action.id },
});

export const cancelChoice = (language: Language): Choice => ({
  title: words[language].cancel,
  command: { do: 'cancel' },
});

/** The command to be reminded of those actions, and what it is called. */
export const remindChoice = (
  title: string,
  actions: readonly string[],
  day?: 'tomorrow' | 'next week',
): Choice => ({ title, command: { do: 'remind-on', actions: [...actions], ...(day && { day }) } });

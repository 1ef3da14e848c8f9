import type { Language } from '../messages/format.ts';
import type { Choice } from '../messages/reply.ts';
import type { About } from './kept.ts';
import { words } from './words.ts';

export const addInterview = (language: Language): Choice => ({
  title: words[language].addInterview,
  command: { do: 'enter-civil-society', what: 'interview' },
});

export const addProposal = (language: Language): Choice => ({
  title: words[language].addProposal,
  command: { do: 'enter-civil-society', what: 'proposal' },
});

export const showAll = (language: Language): Choice => ({
  title: words[language].showAll,
  command: { do: 'civil-society', act: 'show' },
});

/** Goes on with an entry that something else came in the way of. */
export const goOn = ({ what, id }: About, language: Language): Choice => ({
  title: words[language].goOn[what],
  command: { do: 'enter-civil-society', what, id },
});

/** `id`: the proposal's. */
export const answerProposal = (title: string, id: string): Choice => ({
  title,
  command: { do: 'enter-civil-society', what: 'answer', id },
});

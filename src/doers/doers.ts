import type { Concerns } from '../messages/due.ts';
import type { Choice, Reply } from '../messages/reply.ts';
import type { Action, Language } from '../plan/plan.ts';
import type { Asking } from '../register/asking.ts';
import { askDoers } from './ask-doers.ts';
import { askChoice } from './ask-view.ts';
import { createConcerns } from './concerns.ts';
import type { AsTheyStand, DoerCommand, DoerParts } from './doer-parts.ts';
import { doersOf } from './doers-of.ts';
import { createRoundsNow } from './rounds-now.ts';
import { questionsAsTheyStand } from './sent-question.ts';
import { createTakingAnswers, type TakingAnswers } from './take-answer.ts';

/** Those who carry an action out are asked how it goes with them, and who coordinates it gets the answers together. */
export type Doers = Pick<TakingAnswers, 'typed' | 'again' | 'cancel' | 'undoLast'> & {
  handle(command: DoerCommand, asking: Asking): Promise<Reply[]>;
  concerns: Concerns;
  /** The button to ask about an action; undefined where there is nobody to ask. */
  askChoice(action: Action, language: Language): Choice | undefined;
  /** The parts of a message that was sent, with what was answered in place of its questions to doers. */
  asTheyStand: AsTheyStand;
};

export function createDoers(parts: DoerParts & { now: () => Date }): Doers {
  const rounds = createRoundsNow(parts);
  const asTheyStand = questionsAsTheyStand(parts, rounds, parts.now);
  const { handle, typed, again, cancel, undoLast } = createTakingAnswers(parts, rounds, asTheyStand);

  return {
    typed,
    again,
    cancel,
    undoLast,
    asTheyStand,
    concerns: createConcerns(parts, rounds),
    askChoice: (action, language) =>
      doersOf(parts.register, action.id).length === 0 ? undefined : askChoice(action, language),

    handle: (command, asking) =>
      command.do === 'ask-doers' || command.do === 'doer-answers'
        ? askDoers(parts, rounds, command, asking)
        : handle(command, asking),
  };
}

import { formatList } from '../../messages/format.ts';
import type { Action } from '../../plan/plan.ts';
import type { About } from '../before.ts';
import type { Aspect } from '../from-plan/question/plan-question.ts';
import type { Speech } from '../speech.ts';

/** What a line means after what was asked before. */
export type FollowUp =
  /** The question in full. `told`: it could have been meant otherwise, so the person is told how it was taken. */
  | { kind: 'question'; question: string; told: boolean }
  /** One of several is meant, and nothing says which. */
  | { kind: 'which'; actions: Action[]; aspect: Aspect }
  /** More of the passages that the latest answer rests on, or what they say of why. */
  | { kind: 'more' | 'why'; passages: readonly string[]; about: About }
  /** It points at something, and nothing was spoken of that it can be. */
  | { kind: 'unclear' };

/** What may be asked of one action after another; more of the one is not more of the next. */
const PASSED_ON: readonly Aspect[] = ['about', 'who', 'doers', 'due', 'standing', 'documents'];

/** What was asked of the latest action, to be asked of another. */
export function aspectOf({ aspect }: About): Aspect {
  return PASSED_ON.find((one) => one === aspect) ?? 'about';
}

/** The question in full, in the person's language. */
export function whole(
  aspect: Aspect,
  actions: readonly Action[],
  { say, language }: Pick<Speech, 'say' | 'language'>,
  told = false,
): FollowUp {
  const [first] = actions;
  const named =
    actions.length > 1
      ? say.actions({
          numbers: formatList(
            actions.map(({ number }) => String(number)),
            language,
          ),
        })
      : say.action({ number: first?.number ?? 0 });
  return { kind: 'question', question: say.followUp[aspect]({ actions: named }), told };
}

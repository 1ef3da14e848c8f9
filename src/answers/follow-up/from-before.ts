import { sentence } from '../../messages/format.ts';
import { choices, text } from '../../messages/reply.ts';
import type { SearchIndex } from '../../retrieval/search-index.ts';
import type { Answered } from '../answered.ts';
import { actionTitle, type Speech } from '../speech.ts';
import type { FollowUp } from './full-question.ts';
import { moreOf, whyOf } from './more-of-passage.ts';

/** More buttons than this are no help. */
const MOST_CHOICES = 6;

/** A follow-up that asks for more of what was shown, or that could mean any of several actions. */
export function fromBefore(meant: FollowUp, speech: Speech, index: SearchIndex): Answered | undefined {
  const { say, language } = speech;
  switch (meant.kind) {
    case 'question':
      return undefined;
    case 'unclear':
      return { parts: [text(say.unclearReference)], cited: [], abstained: true, stays: true };
    case 'which': {
      const { actions, aspect } = meant;
      return {
        parts: [
          text(say.whichOfThem),
          choices(
            ...actions.slice(0, MOST_CHOICES).map((action) => ({
              title: sentence(actionTitle(speech, action)),
              command: {
                do: 'question' as const,
                text: say.followUp[aspect]({ actions: say.action({ number: action.number }) }),
              },
            })),
          ),
        ],
        cited: [],
        abstained: false,
        about: { actions: actions.map(({ id }) => id), aspect },
      };
    }
    case 'more':
    case 'why': {
      const told = (meant.kind === 'more' ? moreOf : whyOf)(meant.passages, language, index);
      // An action is still spoken of when more is shown of the words about it.
      return told && { ...told, abstained: false, about: meant.about };
    }
  }
}

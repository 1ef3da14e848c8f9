import { type Choice, choices, type Part } from '../messages/reply.ts';
import { actions as actionsEn } from '../messages/wording/en/actions.ts';
import { actions as actionsSv } from '../messages/wording/sv/actions.ts';
import { shortNameOf } from '../plan/commitment-name.ts';
import type { Commitment, Language } from '../plan/plan.ts';
import { words } from './words.ts';

const actionWords = { sv: actionsSv, en: actionsEn };

/** To each commitment but the one that is shown, and from that one to how the actions are going. */
export function commitmentChoices(
  commitments: readonly Commitment[],
  shown: Commitment | undefined,
  language: Language,
): Part {
  const others = commitments.filter((commitment) => commitment !== shown);
  const toActions: Choice = { title: actionWords[language].showStatus, command: { do: 'status' } };
  return choices(
    ...others.map((commitment) => choiceOf(commitment, language)),
    ...(shown === undefined ? [] : [toActions]),
  );
}

function choiceOf(commitment: Commitment, language: Language): Choice {
  const name = shortNameOf(commitment, language);
  return {
    title: name,
    label: words[language].askAbout({ name }),
    command: { do: 'commitments', commitment: commitment.id },
  };
}

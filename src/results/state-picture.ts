import { sentence } from '../messages/format.ts';
import type { Part } from '../messages/reply.ts';
import { actions as actionsEn } from '../messages/wording/en/actions.ts';
import { actions as actionsSv } from '../messages/wording/sv/actions.ts';
import { type ActionState, FARTHEST_FIRST } from '../plan/action-state.ts';
import type { Language } from '../plan/plan.ts';
import { WORDS } from './published-lines.ts';

const ACTION_WORDS = { sv: actionsSv, en: actionsEn };

export type StateCount = { state: ActionState; count: number };

/** How many of the plan's actions have each status, as a picture. A state that is not counted has none. */
export function statePicture(counts: readonly StateCount[], language: Language): Part {
  const { stateName, stateCount } = ACTION_WORDS[language];
  const say = WORDS[language];
  const all = inOrder(counts);
  const total = all.reduce((sum, { count }) => sum + count, 0);
  const there = all.filter(({ count }) => count > 0).map(stateCount);
  return {
    kind: 'picture',
    picture: {
      kind: 'counts',
      language,
      title: say.statesTitle({ total }),
      rows: all.map(({ state, count }) => ({ name: sentence(stateName({ state })), count })),
      total,
    },
    alt: say.statesShown({ total, counts: there.join('. ') }),
  };
}

const inOrder = (counts: readonly StateCount[]): StateCount[] =>
  FARTHEST_FIRST.map((state) => ({ state, count: counts.find((one) => one.state === state)?.count ?? 0 }));

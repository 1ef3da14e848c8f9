import { formatDay } from '../messages/format.ts';
import { choices, heading, type Part, type Reply, reply, text } from '../messages/reply.ts';
import { shortened } from '../messages/shortened.ts';
import { localDay } from '../plan/local-time.ts';
import type { Plan } from '../plan/plan.ts';
import type { Asking } from '../register/asking.ts';
import type { Standing } from '../register/standing-of.ts';
import { words } from './action-parts.ts';
import { dueWords, type StandingAction, titleOf } from './action-views.ts';
import { moreChoice, updateChoice } from './choices.ts';

/** So that a message stays within what the chats take: an action is at most three blocks. */
const ACTIONS_IN_A_MESSAGE = 10;
const LINE_SHOWN = 200;

/** `asDeputy`: those of colleagues whom the person stands in for. */
export function myActionsReplies(
  { own, asDeputy }: { own: readonly StandingAction[]; asDeputy: readonly StandingAction[] },
  plan: Plan,
  asking: Asking,
): Reply[] {
  const say = words[asking.language];
  if (own.length + asDeputy.length === 0) {
    return [
      reply(
        text(say.coordinatesNone),
        choices(
          { title: say.showStatus, command: { do: 'status' } },
          { title: say.listActions, command: { do: 'question', text: say.listActions } },
        ),
      ),
    ];
  }
  return [
    ...actionMessages(own, say.coordinates({ count: own.length }), plan, asking),
    ...actionMessages(asDeputy, say.standsInFor({ count: asDeputy.length }), plan, asking),
  ];
}

function actionMessages(
  actions: readonly StandingAction[],
  title: string,
  plan: Plan,
  asking: Asking,
): Reply[] {
  const blocks = actions.map(({ action, standing }): Part[] => [
    text([titleOf(action, asking.language), ...standingLines(standing, plan, asking)].join('\n')),
    choices(updateChoice(action, asking.language), moreChoice(action, asking.language)),
  ]);
  const messages: Reply[] = [];
  for (let at = 0; at < blocks.length; at += ACTIONS_IN_A_MESSAGE) {
    const lead = at === 0 ? [heading(title)] : [];
    messages.push(reply(...lead, ...blocks.slice(at, at + ACTIONS_IN_A_MESSAGE).flat()));
  }
  return messages;
}

function standingLines(standing: Standing, plan: Plan, asking: Asking): string[] {
  const say = words[asking.language];
  const { state, latestWithLine: said } = standing;
  const name = say.stateName({ state });
  const now = `${name.charAt(0).toUpperCase()}${name.slice(1)}.`;
  const line = said?.line;
  return [
    state === 'done' ? now : `${now} ${dueWords(standing, plan, asking)}`,
    line === undefined
      ? say.noLine
      : say.latestLine({ day: dayOf(said?.at ?? '', plan, asking), line: shortened(line, LINE_SHOWN) }),
  ];
}

function dayOf(instant: string, plan: Plan, asking: Asking): string {
  const day = localDay(new Date(instant), plan.timeZone);
  return formatDay(day, asking.language, localDay(asking.now, plan.timeZone));
}

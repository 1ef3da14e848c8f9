import { formatDay, formatList } from '../messages/format.ts';
import { list, type Reply, reply, text } from '../messages/reply.ts';
import { ActionState } from '../plan/action-state.ts';
import { addDays, localDay } from '../plan/local-time.ts';
import type { Plan } from '../plan/plan.ts';
import type { Asking } from '../register/asking.ts';
import { words } from './action-parts.ts';
import type { StandingAction } from './action-views.ts';

/** How the plan's actions go, all together. */
export function statusReply(
  all: readonly StandingAction[],
  plan: Plan,
  asking: Pick<Asking, 'language' | 'now'>,
): Reply {
  const say = words[asking.language];
  const today = localDay(asking.now, plan.timeZone);
  const days = Math.max(...plan.nudges.beforeDueDays);
  const numbers = (some: readonly StandingAction[]) =>
    formatList(
      some.map(({ action }) => String(action.number)),
      asking.language,
    );
  const overdue = all.filter(({ standing }) => standing.overdue);
  const expected = all.flatMap(({ action, standing }) =>
    standing.expected === undefined ? [] : [{ action, day: standing.expected }],
  );
  const soon = all.filter(
    ({ standing: { state, due } }) => state !== 'done' && due >= today && due <= addDays(today, days),
  );
  const states = ActionState.options.map((state) => ({
    state,
    count: all.filter(({ standing }) => standing.state === state).length,
  }));
  return reply(
    text(say.statusIntro({ count: all.length })),
    list([
      ...states.filter(({ count }) => count > 0).map((of) => say.stateCount(of)),
      ...(overdue.length > 0 ? [say.overdueCount({ count: overdue.length, numbers: numbers(overdue) })] : []),
      ...(soon.length > 0 ? [say.dueSoonCount({ count: soon.length, days, numbers: numbers(soon) })] : []),
      ...(expected.length > 0
        ? [
            say.expectedOn({
              actions: formatList(
                expected.map(({ action: { number }, day }) =>
                  say.actionOn({ number, day: formatDay(day, asking.language, today) }),
                ),
                asking.language,
              ),
            }),
          ]
        : []),
    ]),
  );
}

import { formatDay } from '../messages/format.ts';
import type { Day } from '../plan/local-time.ts';
import type { Action } from '../plan/plan.ts';
import type { Reason } from './action-reason.ts';
import { words } from './daily-message.ts';
import type { ActionItem } from './day-plan.ts';

const say = words.sv.adminWhy;

/** Why an action is in a message, for administrators, in Swedish. */
export function adminWhy({ number }: Action, { reason, escalateOn }: ActionItem, today: Day): string[] {
  const notice =
    escalateOn === undefined ? [] : [say.notice({ number, day: formatDay(escalateOn, 'sv', today) })];
  return [reasonWhy(number, reason, today), ...notice];
}

function reasonWhy(number: number, reason: Reason, today: Day): string {
  switch (reason.kind) {
    case 'after':
      return say.after({ number, due: formatDay(reason.due, 'sv', today), time: reason.time });
    case 'before':
      return say.before({ number, due: formatDay(reason.due, 'sv', today), days: reason.days });
    case 'asked':
      return say.asked({ number });
    case 'silent':
      return say.silent({ number });
  }
}

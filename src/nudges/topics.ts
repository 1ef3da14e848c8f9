import type { Day } from '../plan/local-time.ts';

/** What messages have been about, so that nothing is told twice. An action's new date is told of anew. */
export const topics = {
  before: (action: string, due: Day, days: number) => `action/${action}/before/${due}/${days}`,
  after: (action: string, due: Day, time: number) => `action/${action}/after/${due}/${time}`,
  silent: (action: string) => `action/${action}/silent`,
  asked: (action: string) => `action/${action}/asked`,
  notice: (action: string, due: Day) => `notice/${action}/${due}`,
  escalation: (action: string, due: Day) => `escalation/${action}/${due}`,
};

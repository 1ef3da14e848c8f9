import type { summaries as swedish } from '../sv/summaries.ts';

type State = Parameters<typeof swedish.count>[0]['state'];

const predicate = (state: State, count: number): string => {
  switch (state) {
    case 'not-started':
      return count === 1 ? 'has not started' : 'have not started';
    case 'in-progress':
      return count === 1 ? 'is in progress' : 'are in progress';
    case 'needs-support':
      return count === 1 ? 'needs support' : 'need support';
    case 'paused':
      return count === 1 ? 'is paused' : 'are paused';
    case 'done':
      return count === 1 ? 'is done' : 'are done';
  }
};

const SINCE: Record<Parameters<typeof swedish.changes>[0]['since'], string> = {
  'last-week': 'since last week',
  longer: 'since last time',
  'seven-days': 'in the last seven days',
};

export const summaries: typeof swedish = {
  weekHeading: (a) => `${a.week}: ${a.plan}`,
  nowHeading: (a) => `How things stand ${a.day}: ${a.plan}`,
  firstCount: (a) =>
    `${a.count} of ${a.of} ${a.of === 1 ? 'action' : 'actions'} ${predicate(a.state, a.count)}`,
  count: (a) => `${a.count} ${predicate(a.state, a.count)}`,
  changes: (a) => `New ${SINCE[a.since]}: ${a.changes}.`,
  moreChanges: (a) => `${a.count} more`,
  nothingNew: (a) =>
    a.since === 'seven-days' ? `Nothing new ${SINCE[a.since]}.` : 'Nothing new since last time.',
  nearest: (a) => `Next: ${a.actions}.`,
  dueAction: (a) => `action ${a.number} (${a.day})`,
  overdue: (a) =>
    a.count === 1
      ? 'One action has passed its date. A line from its coordinator about what is needed is welcome.'
      : `${a.count} actions have passed their dates. A line from their coordinators about what is needed is welcome.`,
  handedIn: (a) =>
    `${a.count === 0 ? 'None' : a.count} of ${a.of} administrations and companies have handed in their self-assessment${a.count === 0 ? ' yet' : ''}. It is open until ${a.closes}.`,
  results: (a) => `The latest result: ${a.round}`,
  strongest: (a) => `Strongest: ${a.areas}`,
  weakest: (a) => `Weakest: ${a.areas}`,
  allAreas: (a) => `From strongest to weakest: ${a.areas}`,
  area: (a) => `${a.name} ${a.display} (${a.n} ${a.n === 1 ? 'answer' : 'answers'})`,
  aboutResults: (a) =>
    `The figures are means on a scale from ${a.min} to ${a.max}. They show how the organisation finds that it works, not what effects the work has.`,
  withheld: (a) =>
    `Without a figure: ${a.areas}. Fewer than ${a.minGroup} have answered there, and the figure could then be traced to one of them.`,
  allWithheld: (a) =>
    `The result is not shown. Fewer than ${a.minGroup} have answered in each area, and the figures could then be traced to one of them.`,
  dayAndTime: (a) => `${a.day} at ${a.time}`,
  nextDate: (a) => `Next date: ${a.when}, ${a.what}${a.place === undefined ? '' : ` (${a.place})`}.`,
  nextDue: (a) => `Next date: ${a.day}, when action ${a.number} is due.`,
};

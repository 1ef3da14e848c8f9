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
  nowHeading: (a) => `How things stand on ${a.day}: ${a.plan}`,
  firstCount: (a) =>
    `${a.count} of ${a.of} ${a.of === 1 ? 'action' : 'actions'} ${predicate(a.state, a.count)}`,
  count: (a) => `${a.count} ${predicate(a.state, a.count)}`,
  changed: (a) => `action ${a.number}, ${a.name}, ${predicate(a.state, 1)}`,
  changes: (a) => `New ${SINCE[a.since]}: ${a.changes}.`,
  moreChanges: (a) => `${a.count} more`,
  noChanges: (a) => `No action has a new status ${SINCE[a.since]}.`,
  closed: (a) =>
    `The self-assessment closed on ${a.closed}. ${a.count} of ${a.of} administrations and companies handed in.`,
  nothingNew: (a) =>
    a.since === 'seven-days' ? `Nothing new ${SINCE[a.since]}.` : 'Nothing new since last time.',
  nearest: (a) => `Next due: ${a.actions}.`,
  dueAction: (a) => `action ${a.number}, ${a.name} (${a.day})`,
  overdue: (a) =>
    a.count === 1
      ? 'One action has passed its date. Its coordinator is welcome to add a line about what is needed.'
      : `${a.count} actions have passed their dates. Their coordinators are welcome to add a line about what is needed.`,
  handedIn: (a) => {
    const who =
      a.count === 0
        ? `None of the ${a.of} administrations and companies has handed in its self-assessment yet.`
        : `${a.count} of ${a.of} administrations and companies ${a.count === 1 ? 'has handed in its' : 'have handed in their'} self-assessment.`;
    return a.late
      ? `${who} The last day was ${a.closes}, but you can still hand in.`
      : `${who} The last day is ${a.closes}.`;
  },
  results: (a) => `The latest result: ${a.round}`,
  strongest: (a) => `Strongest: ${a.areas}`,
  weakest: (a) => `Weakest: ${a.areas}`,
  allAreas: (a) => `From strongest to weakest: ${a.areas}`,
  area: (a) => `${a.name} ${a.display} (${a.n} ${a.n === 1 ? 'answer' : 'answers'})`,
  aboutResults: (a) =>
    `The figures are means on a scale from ${a.min} to ${a.max}. They show how the organisation thinks it works, not what effects the work has.`,
  withheld: (a) =>
    `Without a figure: ${a.areas}. Fewer than ${a.minGroup} have answered there, and the figure could then be traced to one of them.`,
  allWithheld: (a) =>
    `The result is not shown. Fewer than ${a.minGroup} have answered in each area, and the figures could then be traced to one of them.`,
  dayAndTime: (a) => `${a.day} at ${a.time}`,
  nextDate: (a) =>
    `Next in the calendar: ${a.when}, ${a.what}${a.place === undefined ? '' : ` (${a.place})`}.`,
  nextDue: (a) => `Next due: ${a.day}, action ${a.number}.`,
};

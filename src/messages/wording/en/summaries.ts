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
  forUnit: (a) => `${a.plan}, for ${a.unit}`,
  ended: (a) => `The plan was in force up to and including ${a.day}, so this is how things stand after it.`,
  updated: (a) => `Updated ${a.when}`,
  noActions: 'The plan has no actions here.',
  needSupport: (a) => `Need support: ${a.actions}.`,
  action: (a) => `action ${a.number}, ${a.name}`,
  handedInBy: (a) => `Handed in: ${a.units}.`,
  ownHandedIn: (a) => (a.done ? `${a.unit} has handed in.` : `${a.unit} has not handed in yet.`),
  dates: 'Next in the calendar',
  date: (a) => `${a.when}, ${a.what}${a.place === undefined ? '' : ` (${a.place})`}`,
  exampleFrom: (a) => `An example from ${a.unit}`,
  toTalkAbout: 'To talk about at your next workplace meeting',
  meetingQuestions: [
    'Who finds it hardest to reach us today, and how do we know?',
    'When did we last ask the people we serve what they need?',
    'Who is seen in our pictures and texts, and who is not?',
    'Which of our routines suits only some of those we meet?',
    'What do we do when someone says something hurtful in the room?',
    'Which figures do we have about differences, and what do we do with them?',
    'What have we tried in the past year, and what of it do we still do?',
    'How does a new colleague learn how we work with equal opportunities?',
  ],
  details: 'Show details',
  myActions: 'My actions',
  ask: 'Ask a question',
  detailsWhy: 'You get this because you asked for details. Feel free to ask me about any of it.',
  nothingPublished: 'No result of the self-assessment is published yet.',
  actionsCaption: 'How the actions stand',
  actionColumn: 'Action',
  stateColumn: 'Status',
  dueColumn: 'Due',
  actionNumbered: (a) => `${a.number}. ${a.name}`,
  channelChosen: (a) =>
    `The weekly post comes in this channel on ${a.days} at ${a.time}, in ${a.language}. ${
      a.unit === undefined ? 'It is about the whole plan.' : `It is about the actions of ${a.unit}.`
    }`,
  channelHowTo:
    'Want to change it? Write for example “@Lika post here on Tuesdays at 10:00 for Kulturförvaltningen in English”, “@Lika post here for all” or “@Lika stop posting here”.',
  weekdays: ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays'],
  languages: { sv: 'Swedish', en: 'English' },
  channelLeft: 'The weekly post no longer comes in this channel.',
  channelNotUsed: 'The weekly post does not come in this channel, so there is nothing to stop.',
  channelNotHere: 'Write that in the channel where the weekly post is to come, and I will use it.',
  channelByAdministrator: (a) =>
    `An administrator chooses where the weekly post comes. Please turn to ${a.administrator}.`,
  channelRefused: {
    weekend: () =>
      'The weekly post comes from Monday to Friday. If the day is a holiday, it comes on the next working day. Nothing is changed.',
    unread: (a) => `I did not understand “${a.said}”. Nothing is changed.`,
    'unknown-unit': (a) =>
      `I do not know the administration or company “${a.said}”. Write its name as in the plan. Nothing is changed.`,
  },
  dayAndTime: (a) => `${a.day} at ${a.time}`,
  nextDate: (a) =>
    `Next in the calendar: ${a.when}, ${a.what}${a.place === undefined ? '' : ` (${a.place})`}.`,
  nextDue: (a) => `Next due: ${a.day}, action ${a.number}.`,
};

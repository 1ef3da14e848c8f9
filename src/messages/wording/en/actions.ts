import type { actions as swedish } from '../sv/actions.ts';

type State = Parameters<typeof swedish.stateName>[0]['state'];

const NAMES: Record<State, string> = {
  'not-started': 'not started',
  'in-progress': 'in progress',
  'needs-support': 'needs support',
  paused: 'paused',
  done: 'done',
};

const PREDICATES: Record<State, string> = {
  'not-started': 'has not started',
  'in-progress': 'is in progress',
  'needs-support': 'needs support',
  paused: 'is paused',
  done: 'is done',
};

const QUESTIONS: Record<State, string> = {
  'not-started': 'Would you like to add a line about when it can start?',
  'in-progress': 'Would you like to add a line about what is under way?',
  'needs-support':
    'What would help? I do not send your line to anyone, so please also tell the person you want support from.',
  paused: 'Would you like to add a line about why, and what is needed to go on?',
  done: 'Good. What part of it will live on in everyday work?',
};

/** For one number, or for several in a list. */
const actionsWord = (numbers: string) => (/^\d+$/.test(numbers) ? 'action' : 'actions');

export const actions: typeof swedish = {
  stateName: (a) => NAMES[a.state],
  stateLabel: (a) => `Action ${a.number}: ${NAMES[a.state]}`,
  updateStatus: 'Update status',
  updateLabel: (a) => `Update the status of action ${a.number}, ${a.name}`,
  myActions: 'My actions',
  showStatus: 'How are the actions going?',
  listActions: 'Which actions are there?',
  addLine: 'Add a line',
  addLineLabel: (a) => `Add a line about action ${a.number}`,
  nothingToAdd: 'Nothing to add',
  lineIsOpen: 'Anyone who asks me about the action can read the line. Do not write about individual people.',

  title: (a) => `Action ${a.number}, ${a.name}`,
  coordinates: (a) => (a.count === 1 ? 'You coordinate one action.' : `You coordinate ${a.count} actions.`),
  dueBy: (a) => `Due ${a.day}.`,
  overdueSince: (a) => `Overdue: it was due ${a.day}.`,
  latestLine: (a) => `Latest line, ${a.day}: “${a.line}”`,
  noLine: 'No line yet.',
  coordinatesNone:
    'You do not coordinate any action at the moment. You can still see how the actions are going, or ask me about them.',

  howIsIt: (a) =>
    a.due === undefined
      ? `Right now: ${NAMES[a.state]}. How is it going?`
      : `Right now: ${NAMES[a.state]}. ${a.due} How is it going?`,
  notYours: (a) =>
    `${a.coordinator} coordinates action ${a.number} and reports how it is going. Get in touch with them if something is wrong.`,
  nobodyCoordinates: (a) =>
    `Action ${a.number} has no coordinator on the list. Get in touch with ${a.administrator}.`,
  stale: 'That button is too old, so I changed nothing. Would you like to see how things stand now?',

  recorded: (a) => `${a.title}: ${NAMES[a.state]}. Noted on ${a.at}.`,
  noted: (a) => `Noted: action ${a.number} ${PREDICATES[a.state]}. ${QUESTIONS[a.state]}`,
  already: (a) => `That is noted already: action ${a.number} ${PREDICATES[a.state]}. Nothing has changed.`,
  changedSince: (a) =>
    `Action ${a.number} has a new status since you got the buttons, so I changed nothing. It ${PREDICATES[a.state]}. ${a.by} noted that on ${a.at}.`,
  you: 'You',

  askLine: (a) => `Write a line about how action ${a.number} is going.`,
  lineSaved: (a) => `Thank you. The line about action ${a.number} is saved.`,
  removeLine: 'Remove the line',
  removeLineLabel: (a) => `Remove the line about action ${a.number}`,
  lineRemoved: (a) => `The line about action ${a.number} is removed.`,
  noLineToRemove: (a) => `There is no line of yours to remove on action ${a.number}.`,
  lineTooLong: (a) =>
    `A line can have at most ${a.limit} characters, and yours had ${a.length}. I have not saved it. Write a shorter one, or choose “Nothing to add”.`,
  noLineAdded: (a) => `No line added. Noted: action ${a.number} ${PREDICATES[a.state]}.`,
  nothingAsked: 'I am not waiting for a line right now. Choose the action first.',

  remindLater: (a) => `I will remind you about ${a.actions} again on ${a.day}.`,
  theseActions: (a) => `${actionsWord(a.numbers)} ${a.numbers}`,

  statusIntro: (a) => `This is how the plan’s ${a.count} actions are going:`,
  stateCount: (a) => {
    const name = NAMES[a.state];
    return `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${a.count}`;
  },
  overdueCount: (a) => `Overdue: ${a.count} (${actionsWord(a.numbers)} ${a.numbers})`,
  dueSoonCount: (a) => `Due within ${a.days} days: ${a.count} (${actionsWord(a.numbers)} ${a.numbers})`,
};

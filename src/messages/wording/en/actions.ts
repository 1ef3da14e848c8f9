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
  'needs-support': 'What would help?',
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
  standsInFor: (a) =>
    a.count === 1
      ? 'You stand in for a colleague’s action.'
      : `You stand in for colleagues’ ${a.count} actions.`,
  dueBy: (a) => `Due ${a.day}.`,
  wasDue: (a) => `It was due ${a.day}.`,
  expected: (a) => (a.past ? `It was expected to be done ${a.day}.` : `Expected to be done ${a.day}.`),
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
  noted: (a) => {
    const noted = `Noted: action ${a.number} ${PREDICATES[a.state]}. ${QUESTIONS[a.state]}`;
    if (a.state !== 'needs-support' || a.supporters === undefined) return noted;
    const { names, count } = a.supporters;
    return `${noted} I will send what you write to ${names}, ${count === 1 ? 'who is an administrator' : 'who are administrators'}.`;
  },
  already: (a) => `That is noted already: action ${a.number} ${PREDICATES[a.state]}. Nothing has changed.`,
  changedSince: (a) =>
    `Action ${a.number} has a new status since you got the buttons, so I changed nothing. It ${PREDICATES[a.state]}. ${a.by} noted that on ${a.at}.`,
  you: 'You',

  askLine: (a) => `Write a line about how action ${a.number} is going.`,
  lineSaved: (a) =>
    a.supporters === undefined
      ? `Thank you. The line about action ${a.number} is saved.`
      : `Thank you. The line about action ${a.number} is saved, and I will send it to ${a.supporters.names}.`,
  removeLine: 'Remove the line',
  removeLineLabel: (a) => `Remove the line about action ${a.number}`,
  lineRemoved: (a) => `The line about action ${a.number} is removed.`,
  noLineToRemove: (a) => `There is no line of yours to remove on action ${a.number}.`,
  lineTooLong: (a) =>
    `A line can have at most ${a.limit} characters, and yours had ${a.length}. I have not saved it. Write a shorter one, or choose “Nothing to add”.`,
  noLineAdded: (a) =>
    `No line added. Noted: action ${a.number} ${PREDICATES[a.state]}.${
      a.state === 'needs-support' ? ' I send nothing to anyone.' : ''
    }`,
  nothingAsked: 'I am not waiting for a line right now. Choose the action first.',

  undo: 'Undo',
  undoLabel: (a) => `Undo what is noted about action ${a.number}`,
  undoOne: (a) => `Undo action ${a.number}`,
  undone: (a) => `Undone. What stood before counts: action ${a.number} ${PREDICATES[a.state]}.`,
  youWrote: (a) => `You wrote: “${a.line}”`,
  alreadyUndone: (a) => `That is undone already. Action ${a.number} ${PREDICATES[a.state]}.`,
  undoTooLate: (a) =>
    `Action ${a.number} has a new update since then, so I changed nothing. It ${PREDICATES[a.state]}. ${a.by} noted that on ${a.at}.`,
  undoNotYours: (a) =>
    `${a.by} noted that about action ${a.number}, so I changed nothing. If it is wrong you can update the status.`,

  whichAction: 'Which action is it about?',
  chooseAction: 'What you wrote is kept. Choose the action, or write its number.',
  nameAction: 'I do not know which action you mean. Write for example “action 3 is done”.',
  unknownNumber: (a) => `The plan has no action number ${a.number}, so I noted nothing.`,
  reportTooLong: (a) =>
    `The text can have at most ${a.limit} characters, and yours had ${a.length}. I have saved nothing. Please write a shorter one.`,
  notedState: (a) => `Noted: action ${a.number} ${PREDICATES[a.state]}.`,
  notedExpected: (a) =>
    `Noted: action ${a.number} is expected to be done ${a.expected}. The plan’s date, ${a.due}, stands.`,
  lineToo: (a) =>
    a.supporters === undefined
      ? 'The line is saved.'
      : `The line is saved, and I will send it to ${a.supporters.names}.`,
  whyThen: 'Would you like to add a line about why?',
  newDay: 'New date',
  askExpected: (a) =>
    `Which day is action ${a.number} expected to be done? Write for example “1 March” or “week 10”.`,
  lineKept: 'The line you wrote is kept.',
  dayPassed: (a) => `${a.day} has passed already.`,
  dayAfterPlan: (a) => `The plan runs until ${a.last}, so ${a.day} is after it has ended.`,
  dayUnread: 'I did not understand which day you mean.',
  doneHasNoDay: (a) =>
    `Action ${a.number} is noted as done, so I changed nothing. Is it in progress again? Update its status first, and then give a new date.`,
  confirmAll: (a) =>
    `Shall I note the same about all your ${a.count} actions? ${actionsWord(a.numbers) === 'action' ? 'Action' : 'Actions'} ${a.numbers}: ${NAMES[a.state]}.`,
  lineOnAll: 'The line you wrote is saved on all of them.',
  yesAll: 'Yes, note all',
  cancel: 'Cancel',
  notedAll: (a) => `Noted about ${actionsWord(a.numbers)} ${a.numbers}: ${NAMES[a.state]}.`,
  notedAllBut: (a) =>
    `There is a new status since I asked for ${actionsWord(a.numbers)} ${a.numbers}, so I changed nothing there.`,
  nothingChanged: 'Then I change nothing.',

  more: 'More choices',
  moreLabel: (a) => `More choices for action ${a.number}, ${a.name}`,
  moreAbout: 'What would you like to do?',
  choiceLabel: (a) => `${a.title}: action ${a.number}, ${a.name}`,
  remindTomorrow: 'Remind me tomorrow',
  remindNextWeek: 'Remind me next week',
  remindAnotherDay: 'Remind me another day',
  tomorrow: 'Tomorrow',
  nextWeek: 'Next week',
  anotherDay: 'Another day',
  undoReminder: 'Undo, and remind me as usual',
  askReminderDay: (a) =>
    `Which day shall I remind you about ${a.actions}? Write for example “3 December”, “on Friday” or “week 43”.`,
  fromTomorrow: 'I can remind you tomorrow at the earliest.',
  withinAYear: 'I can remind you at most a year ahead.',
  notAWorkday: (a) => `You do not work on ${a.day}, so it will be the next working day.`,
  stillWarned: (a) =>
    `${a.actions} will be due before that. You still get a reminder ${a.days === 1 ? 'the day' : `${a.days} days`} before.`,
  asUsual: (a) => `Undone. I will remind you about ${a.actions} as usual.`,
  notYoursToRemind: (a) => `You do not coordinate action ${a.number}, so I do not remind you about it.`,
  whichToRemind: 'What shall I remind you about?',
  allOfThem: 'All',

  supportAsked: (a) => `${a.title}. ${a.by} needs support: “${a.line}”`,
  showAction: 'Show the action',
  showActionLabel: (a) => `Show action ${a.number}`,
  aboutAction: (a) => `Tell me about action ${a.number}`,
  answerSupport: 'Answer',
  answerSupportLabel: (a) => `Answer ${a.by} about action ${a.number}`,
  askAnswer: (a) => `Write your answer to ${a.by} about action ${a.number}. I will send it as a message.`,
  answeredBefore: (a) => `${a.by} has answered already: “${a.answer}”`,
  noPeople: 'Do not write about individual people.',
  answerSent: (a) => `Thank you. I will send the answer to ${a.by}.`,
  noAnswerSent: 'Then I send nothing.',
  supportGone: 'The request for support is no longer there, so I sent nothing.',
  supportAnswered: (a) => `${a.title}. ${a.by} answers about the support: “${a.answer}”`,

  doneNotReminded: (a) =>
    `${a.actions} ${a.count === 1 ? 'is' : 'are'} done, so there is nothing to remind you of.`,
  remindLater: (a) => `I will remind you about ${a.actions} again on ${a.day}.`,
  theseActions: (a) => `${actionsWord(a.numbers)} ${a.numbers}`,

  statusIntro: (a) => `This is how the plan’s ${a.count} actions are going:`,
  stateCount: (a) => {
    const name = NAMES[a.state];
    return `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${a.count}`;
  },
  overdueCount: (a) => `Overdue: ${a.count} (${actionsWord(a.numbers)} ${a.numbers})`,
  dueSoonCount: (a) => `Due within ${a.days} days: ${a.count} (${actionsWord(a.numbers)} ${a.numbers})`,
  expectedOn: (a) => `Expected to be done on another day than the plan’s: ${a.actions}`,
  actionOn: (a) => `action ${a.number} (${a.day})`,
};

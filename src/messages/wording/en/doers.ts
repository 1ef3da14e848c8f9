import type { doers as swedish } from '../sv/doers.ts';

type State = Parameters<typeof swedish.noted>[0]['state'];

const LINES: Record<State, string> = {
  'not-started': 'Would you like to write a line about when you can start?',
  'in-progress': 'Would you like to write a line about what is under way?',
  'needs-support': 'What would help you? A line is welcome.',
  paused: 'Would you like to write a line about what is needed to go on?',
  done: 'Good. What part of it will live on in everyday work?',
};

const titled = (a: { number: number; name: string }) => `action ${a.number}, ${a.name}`;

export const doers: typeof swedish = {
  ask: 'Ask those who carry it out',
  askLabel: (a) => `Ask those who carry out action ${a.number}`,
  showAnswers: 'Show the answers',
  showAnswersLabel: (a) => `Show the answers about action ${a.number}`,
  whichAction: {
    'ask-doers': 'Which action would you like me to ask about?',
    'doer-answers': 'Which action would you like to see the answers about?',
  },
  actionChoice: (a) => `Action ${a.number}, ${a.name}`,
  noSuchAction: 'That action is not in the plan, so I have asked nobody.',
  coordinatesNone:
    'You do not coordinate any action at the moment, so I have asked nobody. You can still see how the actions are going.',
  showStatus: 'How are the actions going?',
  onlyCoordinator: (a) =>
    `It is the coordinator who asks and gets the answers. ${a.coordinator} coordinates action ${a.number}. I have asked nobody.`,
  nobodyCoordinates: (a) =>
    `Action ${a.number} has no coordinator on the list. Get in touch with ${a.administrator}. I have asked nobody.`,

  noDoers: (a) =>
    `Nobody ${a.alone ? 'else ' : ''}is on the list as carrying out action ${a.number}, so there is nobody to ask. Would you like to write a line yourself?`,
  writeLine: 'Write a line yourself',
  asked: (a) =>
    a.count === 1
      ? `I am asking the one who carries out ${titled(a)}:`
      : `I am asking the ${a.count} who carry out ${titled(a)}:`,
  doer: (a) => `${a.name}, ${a.unit}`,
  doerOn: (a) => `${a.name}, ${a.unit}: ${a.when}`,
  today: 'today',
  on: (a) => `on ${a.day}`,
  later: 'later on',
  theyGet: (a) =>
    a.count === 1
      ? `The question comes ${a.when}, in working hours.`
      : `They get the question ${a.when}, each in their working hours.`,
  theyGetThen: 'The question comes on the day after each name, in working hours.',
  tells: (a) =>
    `${a.to === undefined ? 'You get' : `${a.to} gets`} the answers together when all have answered, on ${a.day} at the latest. Those who do not answer get one reminder, no more.`,

  running: (a) =>
    `Those who carry out action ${a.number} were asked on ${a.day}, so I am not asking again. This is how it stands:`,
  askedOn: (a) => `Those who carry out action ${a.number} were asked on ${a.day}.`,
  neverAsked: (a) => `Those who carry out action ${a.number} have not been asked yet.`,

  question: (a) =>
    a.coordinator === undefined
      ? `${a.by} would like to know how ${titled(a)}, is going with you at ${a.unit}. I ask you because you help carry it out.`
      : `${a.coordinator} coordinates ${titled(a)}, and would like to know how it is going with you at ${a.unit}. I ask you because you help carry it out.`,
  questionAgain: (a) =>
    `${a.by} would still like to know how ${titled(a)}, is going with you at ${a.unit}. One tap is enough, and this is the last time I ask.`,
  lika: 'I',
  stateLabel: (a) => `Action ${a.number}, with you: ${a.state}`,
  line: 'Write a line',
  lineLabel: (a) => `Write a line about action ${a.number}`,

  noted: (a) => `Noted about action ${a.number} with you: ${a.name}. ${LINES[a.state]}`,
  askLine: (a) =>
    `Write a line about what is under way with you for action ${a.number}. One sentence is enough.`,
  whoReads: (a) => `The line is read by ${a.readers}. Do not write about individual people.`,
  readers: (a) => `${a.coordinator} and the administrators`,
  administrators: 'the administrators',
  nothingToAdd: 'Nothing to add',
  recorded: (a) => `Your answer about action ${a.number}, ${a.at}: ${a.state}.`,
  recordedLine: (a) => `Your answer about action ${a.number}, ${a.at}: “${a.line}”`,
  recordedBoth: (a) => `Your answer about action ${a.number}, ${a.at}: ${a.state}. “${a.line}”`,
  undo: 'Undo',
  undoLabel: (a) => `Undo your answer about action ${a.number}`,
  undone: (a) => `Undone. You have no answer about action ${a.number} now.`,
  undoneTo: (a) => `Undone. Your answer about action ${a.number} is ${a.state} again.`,
  lineSaved: (a) => `Thank you. The line about action ${a.number} is saved.`,
  lineReplaces: (a) =>
    `Thank you. The line about action ${a.number} is saved, in place of the one you wrote before.`,
  removeLine: 'Remove the line',
  removeLineLabel: (a) => `Remove the line about action ${a.number}`,
  lineRemoved: (a) => `The line about action ${a.number} is removed.`,
  noLineAdded: (a) => `No line added. What you have answered about action ${a.number} is saved.`,
  lineTooLong: (a) =>
    `A line can have at most ${a.limit} characters, and yours had ${a.length}. I have not saved it. Write a shorter one, or choose “Nothing to add”.`,
  settled: (a) =>
    `The answers about action ${a.number} have been used already, so I changed nothing. Does something need to be put right? Get in touch with ${a.to}.`,
  newer: (a) =>
    `There is a newer question about action ${a.number}, so I did not save the answer to the old one. You are welcome to answer here:`,
  notYours: (a) =>
    `The question is for those who carry out action ${a.number}, and you are not among them. I have saved nothing. Is that wrong? Get in touch with ${a.to}.`,
  stale: 'That button is too old, so I changed nothing.',

  answersAll: (a) =>
    a.count === 1
      ? `The one who carries it out has answered about ${titled(a)}.`
      : `All ${a.count} who carry it out have answered about ${titled(a)}.`,
  answersSome: (a) => `${a.count} of the ${a.of} who carry it out have answered about ${titled(a)}.`,
  answersNone: (a) => `None of those who carry it out has answered yet about ${titled(a)}.`,
  who: (a) => `${a.unit} (${a.name})`,
  said: (a) => [`${a.who}:`, a.state && `${a.state}.`, a.line && `“${a.line}”`].filter(Boolean).join(' '),
  hasNotAnswered: (a) => `${a.who}: has not answered.`,
  together: (a) => `Together: ${a.states}.`,
  stateCount: (a) => `${a.state} at ${a.count}`,
  settle: (a) => `The action stands as ${a.state}. How is it for the action as a whole?`,
  wholeAnswers: 'Read the whole answers',
  wholeAnswersLabel: (a) => `Read the whole answers about action ${a.number}`,
  late: (a) => `One more answer about ${titled(a)}:`,

  whyAsked: (a) => `${a.by} has asked about action ${a.number}.`,
  whyRhythm: (a) => `By the plan it is time to ask about action ${a.number}.`,
  whyAgain: (a) => `No answer about action ${a.number} yet; one reminder only.`,
  whyAnswers: (a) => `The answers about action ${a.number} are gathered.`,
  whyLate: (a) => `An answer about action ${a.number} came after the others.`,
};

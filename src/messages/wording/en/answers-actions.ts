import type { AnswersActionsWording, AskedState } from '../sv/answers-actions.ts';

/** After "one action" or "no action". */
const ONE: Record<AskedState, string> = {
  'not-started': 'is waiting to start',
  'in-progress': 'is in progress',
  'needs-support': 'needs support',
  paused: 'is paused',
  done: 'is done',
  overdue: 'is overdue',
  'not-done': 'is not done yet',
};
const SEVERAL: Record<AskedState, string> = {
  'not-started': 'are waiting to start',
  'in-progress': 'are in progress',
  'needs-support': 'need support',
  paused: 'are paused',
  done: 'are done',
  overdue: 'are overdue',
  'not-done': 'are not done yet',
};

/** Answers about the plan’s actions, and what others have done, in English. Days and lists of names come formatted. */
export const answersActions: AnswersActionsWording = {
  actionTitle: (a) => `Action ${a.number}, ${a.name}`,
  actionsIntro: (a) => (a.count === 1 ? 'The plan has one action:' : `The plan has ${a.count} actions:`),
  someActionsIntro: 'These are the actions:',
  actionsForArea: (a) =>
    a.count === 1 ? `One action concerns ${a.area}:` : `${a.count} actions concern ${a.area}:`,
  noActionForArea: (a) => `None of the plan’s actions concerns ${a.area} in particular.`,
  actionsInState: (a) =>
    a.count === 0
      ? `No action ${ONE[a.state]} right now.`
      : a.count === 1
        ? `One action ${ONE[a.state]}:`
        : `${a.count} actions ${SEVERAL[a.state]}:`,
  actionsAbout: (a) =>
    a.count === 1 ? `One action concerns ${a.topic}:` : `${a.count} actions concern ${a.topic}:`,
  coordinatesActions: (a) =>
    a.count === 0
      ? `${a.who} coordinates no action right now.`
      : a.count === 1
        ? `${a.who} coordinates one action:`
        : `${a.who} coordinates ${a.count} actions:`,
  carriesOutActions: (a) =>
    a.count === 0
      ? `${a.who} carries out none of the plan’s actions.`
      : a.count === 1
        ? `${a.who} carries out one action:`
        : `${a.who} carries out ${a.count} actions:`,
  alsoCoordinates: (a) =>
    a.all
      ? `${a.who} coordinates all the plan’s actions.`
      : a.count === 1
        ? `${a.who} coordinates one of the actions.`
        : `${a.who} coordinates ${a.count} of the actions.`,
  actionWithDay: (a) => `Action ${a.number}, ${a.name}. Due ${a.day}.`,
  actionItem: (a) => `${a.number}. ${a.name}`,
  askMore: (a) => `Write, for example, “action ${a.number}”, and I will tell you more.`,
  coordinatedBy: (a) => `${a.person} at ${a.unit} coordinates it.`,
  coordinates: (a) => `${a.person} at ${a.unit} coordinates ${a.action}.`,
  coordinatesElsewhere: (a) => `${a.person} at ${a.unit} coordinates ${a.action}, for ${a.coordinating}.`,
  nobodyCoordinates: (a) =>
    `${a.unit} coordinates ${a.action}, but nobody is named as its coordinator just now.`,
  carriedOutBy: (a) => `${a.units} ${a.several ? 'carry' : 'carries'} it out.`,
  allCarryOut: 'All the plan’s administrations and companies carry it out.',
  carryOut: (a) => `${a.action}, is carried out by ${a.units}.`,
  dueBy: (a) => `It is due by ${a.day}.`,
  wasToBeDone: (a) => `It was to be done by ${a.day}.`,
  expected: (a) => `It is expected to be done by ${a.day}.`,
  wasExpected: (a) => `It was expected to be done by ${a.day}.`,
  wasDue: (a) => `It was due by ${a.day}.`,
  actionDueBy: (a) => `${a.action}, is due by ${a.day}.`,
  actionIsDone: (a) => `${a.action}, is done. It was to be done by ${a.day}.`,
  actionWasDue: (a) => `${a.action}, was due by ${a.day}.`,
  standing: (a) => `On ${a.day}: ${a.state}.`,
  actionStanding: (a) => `${a.action}: ${a.state}. Noted on ${a.day}.`,
  latestLine: (a) => `Latest line: “${a.line}”`,
  noStanding: (a) => `Nobody has written yet how it is going with ${a.action}.`,
  unknownAction: (a) =>
    a.count === a.last - a.first + 1
      ? `There is no action ${a.number} in the plan. The actions are numbered ${a.first} to ${a.last}.`
      : `There is no action ${a.number} in the plan. It has ${a.count} actions.`,
  showActions: 'Which actions are there?',
  showMore: 'Show more',
  moreAboutAction: (a) => `Show more about action ${a.number}`,
  othersChoice: 'What do others do?',
  othersQuestion: (a) => `What do others do in action ${a.number}?`,
  coordinatorChoice: (a) => `More that ${a.person} coordinates`,
  coordinatorQuestion: (a) => `Which actions does ${a.person} coordinate?`,
  documentsSay: 'The documents say:',
  documentsSayNothing: (a) => `I find no more in the documents about ${a.action} than what the plan says.`,
  examplesIntro: 'What others have done:',
  exampleFrom: (a) => `${a.from}: “${a.words}”`,
  areaScoresIntro: (a) =>
    `The action belongs to these areas of the self-assessment. This is how they were rated in ${/^\d/.test(a.round) ? `the ${a.round} round` : a.round}:`,
  areaAmongHighest: (a) => `${a.area}: among the highest rated`,
  areaAmongLowest: (a) => `${a.area}: among the lowest rated`,
  noMoreKnown: (a) => `I know no more about ${a.action}.`,
  progress: (a) =>
    `${a.done} of ${a.all} actions in the ${a.plan} are done.${a.others === '' ? '' : ` ${a.others}.`}${a.overdue === 0 ? '' : ` ${a.overdue} ${a.overdue === 1 ? 'has' : 'have'} passed the due date.`}`,
  progressState: (a) => `${a.count} ${a.count === 1 ? ONE[a.state] : SEVERAL[a.state]}`,
  showOverdue: 'Which actions are overdue?',
  unitsCarryOut: (a) =>
    `The ${a.kind === 'bolag' ? 'companies' : 'administrations'} carry out ${a.count === 0 ? 'none of the plan’s actions.' : a.count === 1 ? 'one action:' : `${a.count} actions:`}`,
  inUnits: (a) => `Of the actions that ${a.units} carries out.`,
  othersDid: (a) => `What others have done in ${a.activity}:`,
  othersDidAnywhere: 'What others have done:',
  weCould: (a) => `This may give you ideas in ${a.activity}:`,
  weCouldAnywhere: 'Others have done this, and it may give you ideas:',
  noneFromActivity: (a) => `I have no example from ${a.activity} yet. These come from ${a.nearest}:`,
  noneFromActivityUnit: (a) =>
    `I have no example from ${a.activity} as such yet. These come from the same administration:`,
  noneFromActivityAnywhere: (a) => `I have no example from ${a.activity} yet. What others have done:`,
  noExamples: 'I have no examples to show yet.',
  exampleIn: (a) => `${a.heading}${/[.!?]$/.test(a.heading) ? '' : '.'} “${a.words}” [${a.citation}]`,
  exampleAlone: (a) => `“${a.words}” [${a.citation}]`,
  unitCarriesOut: (a) => `${a.units} carries out these:`,
  actionsFor: (a) => `These actions concern ${a.who}:`,
  whichActivity: 'Where do you work? Write, for example, “what can we do at our preschool?”.',
};

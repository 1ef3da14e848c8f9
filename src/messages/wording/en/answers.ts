import type { AnswersWording } from '../sv/answers.ts';

type AskedState = Parameters<AnswersWording['actionsInState']>[0]['state'];

/** After "one action" or "no action". */
const ONE: Record<AskedState, string> = {
  'not-started': 'is waiting to start',
  'in-progress': 'is in progress',
  'needs-support': 'needs support',
  paused: 'is paused',
  done: 'is done',
  overdue: 'is overdue',
};
const SEVERAL: Record<AskedState, string> = {
  'not-started': 'are waiting to start',
  'in-progress': 'are in progress',
  'needs-support': 'need support',
  paused: 'are paused',
  done: 'are done',
  overdue: 'are overdue',
};

/** Some plans name their rounds by the year alone. */
function roundTitle(round: string): string {
  return /^\d/.test(round) ? `The ${round} self-assessment` : round;
}

/** Answers about the plan and from its documents, in English. */
export const answers: AnswersWording = {
  individualCase:
    'That sounds like something you should get help with, and I am not the one who can give it. Talk to your manager, HR or your safety representative. You can also turn to your union, the Equality Ombudsman (DO) or an anti-discrimination bureau. I do not pass on what you wrote.',
  individualCaseUrgent: 'Is it urgent or dangerous? Call 112.',

  /** Of a citation, after the heading. */
  page: (a: { page: number }) => `p. ${a.page}`,

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

  coordinatorsIntro: (a) =>
    a.count === 1
      ? 'One person coordinates the plan’s actions:'
      : `${a.count} people coordinate the plan’s actions:`,
  coordinatorItem: (a) => `${a.person}, ${a.unit}: ${a.several ? 'actions' : 'action'} ${a.numbers}`,
  noCoordinators: (a) =>
    `Nobody is named as coordinator just now.${a.administrators ? ` Ask ${a.administrators}.` : ''}`,
  administrators: (a) => `Ask ${a.people}. They look after the plan.`,

  areasIntro: (a) => `The plan has ${a.count} areas:`,
  criteriaIntro: (a) => `The self-assessment has ${a.count} statements about each area:`,
  period: (a) => `${a.plan} runs from ${a.from} to ${a.to}.`,
  roundOpen: (a) => `${roundTitle(a.round)} is open and closes on ${a.day}. That is the last day to hand in.`,
  roundLate: (a) =>
    `${roundTitle(a.round)} had its last day on ${a.day}. You can still hand in, until an administrator closes it.`,
  roundToCome: (a) => `${roundTitle(a.round)} opens on ${a.opens} and closes on ${a.closes}.`,
  roundOver: (a) =>
    `No self-assessment is open now. The latest, ${roundTitle(a.round)}, closed on ${a.day}. The next has no date yet.`,
  noRound: 'The plan has no date for a self-assessment.',
  nextEvent: (a) =>
    `The next one is on ${a.day}${a.time ? ` at ${a.time}` : ''}. ${a.name}${a.place ? `. Place: ${a.place}` : ''}.`,
  moreEvents: 'After that:',
  eventItem: (a) => `${a.name}, ${a.day}`,
  noEvent: (a) =>
    `I see no such date coming up in the plan.${a.administrators ? ` Ask ${a.administrators}.` : ''}`,

  quoted: (a) => `“${a.quote}” [${a.citation}]`,
  quotedInPart: (a) => `“${a.quote} …” [${a.citation}]`,
  cited: (a) => `${a.words} [${a.citation}]`,
  documentsAreSwedish: 'The documents are in Swedish, so I quote them as they are.',
  notThere: 'That is not in the documents I have.',
  notThereFact: {
    money: 'The documents I have give no amount.',
    date: 'The documents I have give no date for that.',
    year: 'The documents I have give no year for that.',
    time: 'The documents I have do not say when.',
    count: 'The documents I have do not say how many.',
    frequency: 'The documents I have do not say how often.',
    duration: 'The documents I have do not say how long.',
    person: 'The documents I have do not say who.',
  },
  notThereName: (a) => `My documents say nothing about ${a.name} in this context.`,
  nearest: (a) =>
    a.heading === a.document
      ? `The closest I can find is “${a.document}”.`
      : `The closest I can find is the section “${a.heading}” in “${a.document}”.`,
  askInstead: (a) => `Ask ${a.people}. They look after the plan.`,
  askAnyone: 'Ask whoever looks after the plan where you work.',
  otherSubject: {
    hr: 'HR can answer questions about pay, leave and working hours.',
    it: 'IT support can answer questions about computers and signing in.',
    whistleblowing: 'The municipality’s pages on whistleblowing tell you what to do.',
  },
  unclear: 'Please write a whole question about the plan, and I will look.',
  noDocuments: 'I have no documents to look in yet.',
  planEnded: (a) => `This is about ${a.plan}. It ran from ${a.from} to ${a.to} and has ended.`,
  wordedByModel:
    'A language model worded this answer from the quotations. It can get things wrong, so read the quotations when the answer matters.',
};

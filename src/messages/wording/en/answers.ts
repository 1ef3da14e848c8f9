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
/** After “which actions are”, so that the question is understood again. */
const STATE_ASKED: Record<AskedState, string> = {
  'not-started': 'not started',
  'in-progress': 'in progress',
  'needs-support': 'in need of support',
  paused: 'paused',
  done: 'done',
  overdue: 'overdue',
  'not-done': 'not done',
};

/** As it stands inside a sentence. */
const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

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
  comingIntro: (a) => `These have dates in the ${a.plan} from ${a.from} to ${a.to}:`,
  nothingComing: (a) => `Nothing has a date in the ${a.plan} from ${a.from} to ${a.to}.`,
  comingAction: (a) => `${a.day}: action ${a.number}, ${a.name}, is due`,
  comingEvent: (a) => `${a.day}${a.time ? ` at ${a.time}` : ''}: ${a.name}`,
  comingOpens: (a) => `${a.day}: ${roundTitle(a.round)} opens`,
  comingCloses: (a) => `${a.day}: last day of ${lowered(roundTitle(a.round))}`,
  moreComing: (a) => (a.count === 1 ? 'And one more date.' : `And ${a.count} more dates.`),
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

  understood: (a) => `I take it as: ${a.question}`,
  unclearReference:
    'I am not sure what you refer to. Please write the whole question, for example “who coordinates action 1?”.',
  whichOfThem: 'Which of them do you mean?',
  followUp: {
    about: (a) => `What is ${a.actions} about?`,
    more: (a) => `Show more about ${a.actions}`,
    who: (a) => `Who coordinates ${a.actions}?`,
    doers: (a) => `Who carries out ${a.actions}?`,
    due: (a) => `When is ${a.actions} due?`,
    standing: (a) => `How is it going with ${a.actions}?`,
    update: (a) => `Update ${a.actions}`,
    documents: (a) => `What do the documents say about ${a.actions}?`,
    ofUnit: (a) => `Which actions does ${a.unit} carry out?`,
    ofCompanies: 'Which actions do the companies carry out?',
    ofAdministrations: 'Which actions do the administrations carry out?',
    inArea: (a) => `Which actions are there for ${a.area}?`,
    inStateAt: (a) => `Which actions are ${STATE_ASKED[a.state]} at ${a.unit}?`,
    othersIn: (a) => `What do others do in ${a.activity}?`,
    when: (a) => `When is ${a.event}?`,
  },
  theCompanies: 'the companies',
  theAdministrations: 'the administrations',
  action: (a) => `action ${a.number}`,
  actions: (a) => `actions ${a.numbers}`,
  moreThere: (a) => `This also stands under “${a.heading}”:`,
  wholeSaid: 'What I showed is all that stands there.',
  whyThere: 'This is what it says of why:',
  noWhyThere: 'It does not say why. This stands beside it:',

  otherTime: (a) =>
    `You mention ${a.asked}. The answer is about the ${a.plan}, which runs from ${a.from} to ${a.to}.`,
  otherPlace: (a) => `You mention ${a.asked}. The answer is about ${a.municipality} and the ${a.plan}.`,

  appliesToYou: (a) =>
    `Yes, the plan covers ${a.count} administrations and companies, and ${a.unit} is one of them.`,
  appliesTo: (a) =>
    `The plan covers ${a.count} administrations and companies. If you work in one of them, it applies to you.`,
  ownHandedIn: (a) => (a.done ? `${a.unit} has handed in.` : `${a.unit} has not handed in yet.`),
  handedIn: (a) =>
    a.count === 0
      ? `None of ${a.of} administrations and companies has handed in yet.`
      : `${a.count} of ${a.of} administrations and companies have handed in:`,
  latestResult: (a) => `Latest result: ${a.round}`,
  resultOf: (a) => `Result: ${a.round}`,
  noActionOrder:
    'I do not rank the actions. What matters most where you work is for you to decide. Write “what is coming up?” to see what is due next.',
  noRanking:
    'I do not rank administrations and companies. The self-assessment shows how each of them thinks that it works, so the figures do not say who is best.',
  showResult: 'What does the result show?',

  coordinatorsIntro: (a) =>
    a.count === 1
      ? 'One person coordinates the plan’s actions:'
      : `${a.count} people coordinate the plan’s actions:`,
  coordinatorItem: (a) => `${a.person}, ${a.unit}: ${a.several ? 'actions' : 'action'} ${a.numbers}`,
  noCoordinators: (a) =>
    `Nobody is named as coordinator just now.${a.administrators ? ` Ask ${a.administrators}.` : ''}`,
  administrators: (a) => `Ask ${a.people}. They look after the plan.`,

  unitsIntro: (a) => `The plan covers ${a.count} administrations and companies:`,
  unitsOfKindIntro: (a) => {
    const others =
      a.others === 0 ? '' : ` and ${a.others} ${a.kind === 'bolag' ? 'administrations' : 'companies'}`;
    const [one, several] =
      a.kind === 'bolag' ? ['company', 'companies'] : ['administration', 'administrations'];
    return `The plan covers ${a.count} ${a.count === 1 ? one : several}${others}.${a.count === 0 ? '' : ` The ${several} are:`}`;
  },
  areasIntro: (a) => `The plan has ${a.count} areas:`,
  criteriaIntro: (a) => `The self-assessment has ${a.count} statements about each area:`,
  indicatorsIntro: (a) =>
    a.count === 0
      ? 'The plan has no indicators.'
      : `The plan is followed up with ${a.count === 1 ? 'one indicator' : `${a.count} indicators`}:`,
  commitmentsIntro: (a) =>
    a.count === 0
      ? 'The plan names no commitments.'
      : `The plan belongs with ${a.count === 1 ? 'one commitment' : `${a.count} commitments`}. Write “commitments”, and I show where we stand.`,
  period: (a) => `${a.plan} ${a.over ? 'ran' : 'runs'} from ${a.from} to ${a.to}.`,
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
    share: 'The documents I have do not say how large a part.',
    score: 'The documents I have give no score for that.',
    phone: 'The documents I have give no phone number.',
    email: 'The documents I have give no e-mail address.',
    name: 'The documents I have give no name for that.',
    person: 'The documents I have do not say who.',
  },
  notThereName: (a) => `My documents say nothing about ${a.name} in this context.`,
  section: (a) =>
    a.heading === a.document
      ? `“${a.document}” [${a.citation}]`
      : `the section “${a.heading}” in “${a.document}” [${a.citation}]`,
  nearest: (a) => `The closest I can find is ${a.sections}.`,
  askInstead: (a) => `Ask ${a.people}. They look after the plan.`,
  askAnyone: 'Ask whoever looks after the plan where you work.',
  otherSubject: {
    hr: 'HR can answer questions about pay, leave and working hours.',
    it: 'IT support can answer questions about computers and signing in.',
    whistleblowing: 'The municipality’s pages on whistleblowing tell you what to do.',
  },
  remark: 'I am not sure what you want to know. Please write a question, and I will look in the documents.',
  turnTo:
    'Is it about how things are at work? Talk to your manager, HR or your safety representative. I pass nothing on.',
  unclear: 'Please write a whole question about the plan, and I will look.',
  noDocuments: 'I have no documents to look in yet.',
  planEnded: (a) => `This is about ${a.plan}. It ran from ${a.from} to ${a.to} and has ended.`,
  wordedByModel:
    'A language model worded this answer from the quotations. It can get things wrong, so read the quotations when the answer matters.',
};

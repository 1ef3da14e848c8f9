import type { AnswersWording } from '../sv/answers.ts';
import type { AskedState } from '../sv/answers-actions.ts';

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

/** Answers about the plan, in English. Days, times and lists of names come formatted. */
export const answers: AnswersWording = {
  individualCase:
    'That sounds like something you should get help with, and I am not the one who can give it. Talk to your manager, HR or your safety representative. You can also turn to your union, the Equality Ombudsman (DO) or an anti-discrimination bureau. I do not pass on what you wrote.',
  individualCaseUrgent: 'Is it urgent or dangerous? Call 112.',
  /** Of a citation, after the heading. */
  page: (a: { page: number }) => `p. ${a.page}`,
  comingIntro: (a) => `These have dates in the ${a.plan} from ${a.from} to ${a.to}:`,
  nothingComing: (a) => `Nothing has a date in the ${a.plan} from ${a.from} to ${a.to}.`,
  comingAction: (a) => `${a.day}: action ${a.number}, ${a.name}, is due`,
  comingEvent: (a) => `${a.day}${a.time ? ` at ${a.time}` : ''}: ${a.name}`,
  comingOpens: (a) => `${a.day}: ${roundTitle(a.round)} opens`,
  comingCloses: (a) => `${a.day}: last day of ${lowered(roundTitle(a.round))}`,
  moreComing: (a) => (a.count === 1 ? 'And one more date.' : `And ${a.count} more dates.`),
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
  planEnded: (a) => `This is about ${a.plan}. It ran from ${a.from} to ${a.to} and has ended.`,
};

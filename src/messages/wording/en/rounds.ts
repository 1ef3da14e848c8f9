import type { RoundsWording } from '../sv/rounds.ts';

const titled = (round: string) => (/^\d/.test(round) ? `the ${round} self-assessment` : round);
const titledFirst = (round: string) => (/^\d/.test(round) ? `The ${round} self-assessment` : round);

const lastDay = ({ day, days }: { day: string; days: number }) => {
  if (days === 0) return `The last day to hand in is today, ${day}.`;
  if (days === 1) return `The last day to hand in is tomorrow, ${day}.`;
  return `The last day to hand in is ${day}, in ${days} days.`;
};

/** The rounds of the self-assessment, in English. */
export const rounds: RoundsWording = {
  heading: 'The rounds of the self-assessment:',
  none: 'There are no rounds in the plan.',
  line: (a) => `${a.round}: ${a.state}, ${a.opens} to ${a.closes}`,
  state: {
    coming: 'to come',
    open: 'open',
    late: 'open for late answers',
    closed: 'closed',
    over: 'over',
  },
  published: (a) => `published ${a.day}`,
  howTo: 'You can write:',
  examples: {
    extend: '“extend the round to 18 December”',
    close: '“close the round”',
    open: '“open the round again to 15 January”',
    admit: '“let in Kulturförvaltningen”, when the round is closed',
    publish: '“publish the round”, and I first show you what the result will be',
    add: '“new round 2027 from 4 October to 19 November”',
  },
  done: {
    opened: (a) => `${a.round} is open now, up to and including ${a.day}.`,
    extended: (a) => `${a.round} is extended up to and including ${a.day}.`,
    reopened: (a) => `${a.round} is open again, up to and including ${a.day}.`,
    closed: (a) => `${a.round} is closed. What is handed in stays, and drafts are kept.`,
    added: (a) => `${a.round} is added. It opens on ${a.opens}, and the last day is ${a.day}.`,
    admitted: (a) =>
      `${a.unit} is let in and can hand in. ${a.round} is closed for the others. I will write to those who answer there.`,
  },
  refused: {
    unknown: () => 'That round is not in the plan. Write “rounds” to see which there are.',
    'no-date': (a) =>
      `Until which day? Write for example “extend the round to 18 December”. ${a.round} is not changed.`,
    past: (a) => `${a.day} has already been, so I changed nothing. Write a day to come.`,
    'other-open': (a) => `${a.round} is open now, and only one round can be open at a time. Close it first.`,
    'next-opens': (a) =>
      `${a.round} opens on ${a.opens}, and only one round can be open at a time. Choose a day before that.`,
    'no-dates': () =>
      'Which days is the new round to have? Write for example “new round 2027 from 4 October to 19 November”.',
    'bad-id': () =>
      'Call the round something with the letters a to z, digits and hyphens, for example 2027 or spring-2027. Nothing is changed.',
    exists: (a) => `That round exists already: ${a.round}, ${a.opens} to ${a.day}. Nothing is changed.`,
    'wrong-order': (a) => `The last day, ${a.day}, is before the first, ${a.opens}. Nothing is changed.`,
    overlaps: (a) =>
      `${a.round} already has the days ${a.opens} to ${a.day}, and only one round can be open at a time. Choose other days.`,
    'unknown-unit': () =>
      'I do not know that administration or company. Write its name as in the plan, for example “let in Kulturförvaltningen”.',
    'still-open': (a) => `${a.round} is not closed, so ${a.unit} can hand in anyway.`,
    'not-closed': () =>
      'You can only let someone in to a round that is closed and not published. Write “rounds” to see how they stand.',
    'already-in': (a) => `${a.unit} is let in already and can hand in.`,
    'not-open': (a) =>
      a.round === ''
        ? 'No round is open, so there is nothing to close or extend.'
        : `${a.round} is not open, so there is nothing to close.`,
    published: (a) =>
      `The results of ${a.round} are already part of what is shown, so it is not opened again. Does someone want to correct their answers? Write for example “let in Kulturförvaltningen”. Nothing has changed.`,
  },
  late: (a) =>
    `The last day was ${a.yesterday ? `yesterday, ${a.day}` : a.day}. You can still hand in, until an administrator closes the round.`,
  handedInBefore: (a) =>
    `${a.by} handed in your self-assessment on ${a.when}. The last day has passed, so the round now only takes those who have not handed in. Does something need to change? Contact ${a.administrator}.`,
  savedToDraft: 'The round is closed, but I save what you write in your draft.',
  draftKept: (a) =>
    `${titledFirst(a.round)} was closed on ${a.day}. Your draft is kept, and I save what you write in it.`,
  notHandedInClosed: (a) =>
    `I could not hand it in, as ${titled(a.round)} was closed on ${a.day}. Your draft is kept, so nothing is lost.`,
  ask: 'Ask to be let in',
  asked: (a) =>
    `I have asked ${a.administrator} to let you in to ${titled(a.round)}. I will write to you when it is done.`,
  askedBefore: 'You have asked to be let in. I will write when you are.',
  askOwnUnit: 'Only those who answer for the administration or company can ask for that. Nothing was sent.',
  askTooLate: 'That round is over, so nothing can be handed in to it. If you have a draft, it is kept.',
  alreadyIn: 'You can hand in already.',
  goOn: 'Continue',
  asksToBeLetIn: (a) =>
    `${a.who} at ${a.unit} asks to hand in, though ${titled(a.round)} was closed on ${a.closed}.`,
  letIn: (a) => `Let in ${a.unit}`,
  letInNote: 'The round stays closed for the others. You get this because you are an administrator.',
  letInNow: (a) =>
    `Now ${a.unit} can hand in to ${titled(a.round)}. If you have a draft, it is as you left it.`,
  hello: (a) => (a.morning ? `Good morning, ${a.name}.` : `Hello ${a.name}.`),
  message: {
    invitation: (a) => `Now ${titled(a.round)} is open for ${a.unit}. ${lastDay(a)}`,
    again: (a) => `Now ${titled(a.round)} is open again for ${a.unit}. ${lastDay(a)}`,
    'half-way': (a) => `Half the time for ${titled(a.round)} has passed. ${lastDay(a)}`,
    'last-days': (a) => `There is not long left of ${titled(a.round)}. ${lastDay(a)}`,
    late: (a) =>
      `The last day of ${titled(a.round)} was ${a.day}, but you can still hand in. It is best done soon, as an administrator may close the round.`,
  },
  notBegun: (a) => `${a.unit} has not begun yet.`,
  begun: (a) => {
    const who = a.by === undefined ? 'You began.' : `${a.by} began.`;
    return a.answered === a.of
      ? `${who} ${a.unit} has answered all ${a.of}. What is left is to review and hand in.`
      : `${who} ${a.unit} has answered ${a.answered} of ${a.of}.`;
  },
  start: 'Start self-assessment',
  whyRound: (a) =>
    `You get this because you answer for ${a.unit}. Once you have handed in there are no more reminders.`,
  roundName: (a) => `Self-assessment ${a.id}`,
  notHandedIn: (a) => `These have not handed in: ${a.units}.`,
  close: 'Close the round',
  publish: 'Publish …',
  reopen: 'Open the round again',
  byAdministrator: (a) => `The rounds are run by an administrator. Contact ${a.administrator}.`,
};

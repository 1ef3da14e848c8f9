import type { RoundsWording } from '../sv/rounds.ts';

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
    over: 'closed',
  },
  howTo:
    'Write for example “extend the round to 18 December”, “close the round” or “open the round again to 15 January”.',
  done: {
    opened: (a) => `${a.round} is open now, up to and including ${a.day}.`,
    extended: (a) => `${a.round} is extended up to and including ${a.day}.`,
    reopened: (a) => `${a.round} is open again, up to and including ${a.day}.`,
    closed: (a) => `${a.round} is closed. What is handed in stays, and drafts are kept.`,
  },
  refused: {
    unknown: () => 'That round is not in the plan. Write “rounds” to see which there are.',
    'no-date': (a) =>
      `Until which day? Write for example “extend the round to 18 December”. ${a.round} is not changed.`,
    past: (a) => `${a.day} has already been, so I changed nothing. Write a day to come.`,
    'other-open': (a) => `${a.round} is open now, and only one round can be open at a time. Close it first.`,
    'next-opens': (a) =>
      `${a.round} opens on ${a.opens}, and only one round can be open at a time. Choose a day before that.`,
    'not-open': () => 'No round is open, so there is nothing to close or extend.',
  },
  late: (a) =>
    `The last day was ${a.yesterday ? `yesterday, ${a.day}` : a.day}. You can still hand in, until an administrator closes the round.`,
  handedInBefore: (a) =>
    `${a.by} handed in your self-assessment on ${a.when}. The last day has passed, so the round now only takes those who have not handed in. Does something need to change? Contact ${a.administrator}.`,
  notHandedIn: (a) => `These have not handed in: ${a.units}.`,
  close: 'Close the round',
  reopen: 'Open the round again',
  byAdministrator: (a) => `The rounds are run by an administrator. Contact ${a.administrator}.`,
};

import type { nudges as swedish } from '../sv/nudges.ts';

const COUNTS = [
  '',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
];

export const nudges: typeof swedish = {
  greeting: (a) => {
    const hello = a.morning ? `Good morning, ${a.name}.` : `Hello ${a.name}.`;
    return a.of === 1
      ? `${hello} The action you coordinate needs an update:`
      : `${hello} ${COUNTS[a.count] ?? a.count} of your actions ${a.count === 1 ? 'needs' : 'need'} an update:`;
  },
  action: (a) => `Action ${a.number}, ${a.name}. ${a.why}`,
  overdue: (a) => `It was due ${a.day}.`,
  dueSoon: (a) => {
    if (a.days === 0) return `Due today, ${a.day}.`;
    if (a.days === 1) return `Due tomorrow, ${a.day}.`;
    return `Due in ${a.days} days, ${a.day}.`;
  },
  noUpdate: (a) => (a.since === undefined ? 'No update yet.' : `No update since ${a.since}.`),
  more: (a) =>
    a.count === 1
      ? `Action ${a.numbers} needs an update too. Write “my actions” and I will show it.`
      : `Actions ${a.numbers} need an update too. Write “my actions” and I will show them.`,
  howIsIt: 'How is it going? Once you have chosen, you can add a line if you like.',
  later: 'Remind me later',
  laterLabel: (a) => `Remind me later, in ${a.days} days`,
  why: 'You get this because you are a coordinator.',
  recorded: (a) => `Noted at ${a.time}: ${a.state}.`,
};

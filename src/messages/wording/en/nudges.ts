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
  hello: (a) => (a.morning ? `Good morning, ${a.name}.` : `Hello ${a.name}.`),
  onlyAction: 'The action you coordinate needs an update:',
  actionsNeed: (a) => {
    const need = a.count === 1 ? 'needs' : 'need';
    if (a.mine) return `${COUNTS[a.count] ?? a.count} of your actions ${need} an update:`;
    return `${COUNTS[a.count] ?? a.count} ${a.count === 1 ? 'action' : 'actions'} ${need} an update:`;
  },
  action: (a) => `Action ${a.number}, ${a.name}. ${a.why}`,
  overdue: (a) => `It was due ${a.day}.`,
  dueSoon: (a) => {
    if (a.days === 0) return `Due today, ${a.day}.`;
    if (a.days === 1) return `Due tomorrow, ${a.day}.`;
    return `Due in ${a.days} days, ${a.day}.`;
  },
  asked: (a) =>
    a.isOverdue
      ? `You asked me to remind you now. It was due ${a.due}.`
      : `You asked me to remind you now. It is due ${a.due}.`,
  noUpdate: (a) => (a.since === undefined ? 'No update yet.' : `No update since ${a.since}.`),
  more: (a) =>
    a.count === 1
      ? `Action ${a.numbers} needs an update too. Write “my actions” and I will show it.`
      : `Actions ${a.numbers} need an update too. Write “my actions” and I will show them.`,
  howIsIt: 'How is it going? Once you have chosen, you can add a line if you like.',
  later: 'Remind me later',
  laterLabel: (a) => `Remind me later, in ${a.days} days`,
  deputyFor: (a) => `You stand in for ${a.coordinator}.`,
  notice: (a) =>
    `If it has no new update on ${a.day}, I write to ${a.manager}, so that you can see together what is needed.`,
  meantFor: (a) => `This should have come on ${a.day}.`,
  escalation: (a) =>
    `Action ${a.number}, ${a.name}, was due ${a.due} and has no new update. ${a.coordinator} coordinates it and knows that I am writing to you${a.isLead ? ', as the closest manager' : ''}. Could the two of you look at what is needed?`,
  why: 'You get this because you are a coordinator. Would you like fewer? Write “fewer reminders”.',
  whyDeputy:
    'You get this because you stand in for a coordinator. Would you like fewer? Write “fewer reminders”.',
  whyOther:
    'You get this because you have a role in the work with the plan. Would you like fewer? Write “fewer reminders”.',
  adminWhy: {
    before: (a) =>
      `Action ${a.number} is due ${a.due}: reminder ${a.days} ${a.days === 1 ? 'day' : 'days'} before`,
    after: (a) =>
      a.time === 0
        ? `Action ${a.number} was due ${a.due}`
        : `Action ${a.number} was due ${a.due}: reminder ${a.time} after`,
    asked: (a) => `Action ${a.number}: the person asked to be reminded now`,
    silent: (a) => `Action ${a.number} has no new update`,
    notice: (a) => `Action ${a.number} is stuck: the closest manager is told on ${a.day}`,
    escalation: (a) => `Action ${a.number} is stuck: ${a.coordinator} coordinates it and knows`,
  },
  lapsed: (a) => `${a.why}. It was not sent in time, and is no longer needed`,
  recorded: (a) => `Noted at ${a.time}: ${a.state}.`,
};

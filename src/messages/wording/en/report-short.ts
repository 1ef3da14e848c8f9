import type { ReportShortWording } from '../sv/report-short.ts';

const people = (count: number) => (count === 1 ? 'one person' : `${count} people`);
const organisations = (count: number) =>
  count === 1 ? 'one association or organisation' : `${count} associations and organisations`;

/** The short version of the follow-up report, for everyone, in plain English. */
export const reportShort: ReportShortWording = {
  title: 'How the plan for equal opportunities is going',
  subtitle: (a) => `A short version for you who live or work in ${a.municipality}`,
  whatIsIt: 'What is the plan?',
  period: (a) =>
    `The plan applies from ${a.from} to ${a.to}. It has ${a.count} actions. An action is something that the municipality has decided to do.`,
  howItGoes: 'How the actions are going',
  actionsCaption: 'All the actions and how they are going',
  action: 'Action',
  state: 'How it is going',
  whatItShows: 'What does the municipality itself think?',
  assessment: (a) =>
    `${a.count} administrations and companies have answered questions about how they work. They gave themselves figures from ${a.min} to ${a.max}. The higher the figure, the more they find that they do.`,
  assessmentUncounted: (a) =>
    `Administrations and companies have answered questions about how they work. They gave themselves figures from ${a.min} to ${a.max}. The higher the figure, the more they find that they do.`,
  highest: 'The highest figures went to:',
  lowest: 'The lowest figures went to:',
  onlyOrder: 'Only the order is published, not the figures.',
  inOrder: 'From the highest to the lowest:',
  notEffects:
    'The figures show what the municipality thinks of its own work. They do not show what the work has led to.',
  withheld: (a) =>
    `A figure is not shown if fewer than ${a.minGroup} have answered, or if all have answered at the same end of the scale. Nor is it shown if it might tell, beside other figures or an earlier version, what someone has answered.`,
  noFigures: 'There are no figures to show.',
  associations: 'What do the associations say?',
  talked: (a) => `We have talked with ${people(a.people)} from ${organisations(a.organisations)}.`,
  proposals: 'This is what they have proposed, and what we answer:',
  proposal: (a) => `${a.proposal} ${a.answer}`,
  next: 'What happens now?',
  soon: 'These actions are to be done next:',
  dueAction: (a) => `${a.name}, ${a.day}`,
  writeNext: 'What the municipality has decided to do next, and when the next follow-up comes.',
  more: 'Do you want to know more?',
  writeContact: 'How to reach the municipality with questions, and where the whole report is.',
  discriminated: 'Have you been discriminated against?',
  writeDiscriminated:
    'Where one can turn, for example the Equality Ombudsman (DO) or a local anti-discrimination bureau.',
};

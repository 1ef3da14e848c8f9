import type { AssessmentAfterwardsWording } from '../sv/assessment-afterwards.ts';

/** What a unit gets for what it has handed in: the receipt, its result, an example to share, a text for its plan; in English. */
export const assessmentAfterwards: AssessmentAfterwardsWording = {
  changedMost: (a) => `Changed most since last time: ${a.area}, from ${a.from} to ${a.to}.`,
  receipt: (a) => `Handed in on ${a.when} by ${a.by}.`,
  receiptApproved: (a) => `Approved by ${a.lead}.`,
  exampleFrom: (a) => `An example from ${a.unit}`,
  meetingHeading: 'Five minutes at the next workplace meeting',
  meeting: (a) => [
    `Read aloud: “${a.statement}”. It is about ${a.area}.`,
    'Think for a minute on your own: when did we last notice it here, or miss it?',
    'Tell the person next to you.',
    'Choose one small thing to try until next time, and who will remind us of it.',
  ],
  anyExample: (a) => `You rate ${a.area} highly. Do you have an example that others can learn from?`,
  shareExample: 'Share an example',
  tellExample: 'What did you do, and what became better? Write a sentence or two.',
  exampleNote:
    'What you write may be shown to other administrations and companies, with the name of yours. Do not write about individuals.',
  exampleKept:
    'Thank you. Now others can learn from it. Write “continue” if you are filling in the self-assessment.',
  removeExample: 'Remove the example',
  exampleRemoved: 'The example has been removed.',
  nothingPublished: 'No result has been published yet. Once it has, you can write “our result” here.',
  notInResult: (a) => `${a.unit} has no answers in ${a.round}, so there is no result of your own to show.`,
  togetherOnly: (a) =>
    `Of ${a.round} there is only the result of everyone together, so I cannot show ${a.unit} by itself.`,
  together: 'This is how everyone answered together:',
  resultSource: (a) => `Source: ${a.source}.`,
  ourResult: (a) => `This is how ${a.unit} answered in ${a.round}, compared with everyone.`,
  ourResultCaption: (a) => `${a.round}: you and everyone`,
  oursColumn: 'You',
  middleColumn: 'Middle of all',
  middleNote: (a) =>
    `The middle means that half are higher and half are lower. A dash in the middle means that fewer than ${a.minGroup} have answered, or that someone’s answers might be worked out otherwise. A dash at yours means that you have not answered enough statements.`,
  strongest: (a) => `Strongest: ${a.area} (${a.mean}).`,
  weakest: (a) => `Weakest: ${a.area} (${a.mean}).`,
  help: (a) =>
    a.coordinator === undefined
      ? `For ${a.area}, action ${a.number}, ${a.name}, can help.`
      : `For ${a.area}, action ${a.number}, ${a.name}, can help. ${a.coordinator} coordinates it.`,
  planText: 'Text for the operational plan',
  planTextHeading: 'Equal opportunities: text for the operational plan',
  planTextIntro: (a) =>
    `The text is made of what ${a.unit} has answered in the self-assessment. Change it to suit you.`,
  planTextDevelop: 'This we can develop',
  planTextDone: 'This we do',
  planTextSupport: 'This support we need',
  developLine: (a) => `${a.area}: “${a.statement}” (${a.rating}).`,
  developWithActions: (a) => `${a.area}: “${a.statement}” (${a.rating}). See ${a.actions}.`,
  actionNamed: (a) => `action ${a.number}, ${a.name}`,
  noPlanText: 'The text is made of what you hand in. Hand in the self-assessment first, and I will write it.',
};

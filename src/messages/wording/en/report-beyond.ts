import type { ReportBeyondWording } from '../sv/report-beyond.ts';

const people = (count: number) => (count === 1 ? 'one person' : `${count} people`);
const organisations = (count: number) =>
  count === 1 ? 'one association or organisation' : `${count} associations and organisations`;

/** The follow-up report's other parts: civil society, commitments, analysis, who took part, and the method, in English. */
export const reportBeyond: ReportBeyondWording = {
  civilSociety: 'Civil society’s view of the work',
  interviewed: (a) =>
    `In ${a.interviews === 1 ? 'one interview' : `${a.interviews} interviews`} ${people(a.people)} from ${organisations(a.organisations)} have told how they see the work.`,
  notInterviewed: 'There are no interviews with associations and organisations in Lika.',
  organisations: (a) => `They are ${a.organisations}.`,
  spokeOf: 'The interviews were about:',
  themeIn: (a) => `${a.theme} (${a.count} of ${a.of} interviews)`,
  proposals: 'You proposed',
  proposalsIntro: 'This is what has become of what associations and organisations proposed.',
  proposalsCaption: 'Proposals from civil society, with answers',
  youProposed: 'You proposed',
  ourAnswer: 'Our answer',
  outcome: { done: 'We did', planned: 'We will do', declined: 'Why not', open: 'No answer yet.' },
  answered: (a) => `${a.outcome}: ${a.answer}`,
  proposalCounts: (a) => `They have made ${a.count} proposals: ${a.outcomes}.`,
  outcomeCount: {
    done: (a) => `${a.count} we have done`,
    planned: (a) => `${a.count} we will do`,
    declined: (a) => `${a.count} will not be done`,
    open: (a) => `${a.count} have no answer yet`,
  },
  writeProposals: 'Answers to the proposals that have none, in Lika or here.',
  writeCivilSociety: 'What the associations find has become better, and what they want to see more of.',

  commitments: 'International and regional commitments',
  commitmentsIntro:
    'Actions and areas of the plan go with points of the municipality’s commitments. This is how the points stand, by the actions’ status and the self-assessment.',
  commitmentCaption: (a) => `How ${a.name} stands`,
  point: 'Point',
  pointNumbered: (a) => `${a.number}. ${a.name}`,
  pointActions: 'Actions',
  pointAreas: 'Areas',
  nothingOnPoint: 'nothing in the plan',
  writeCommitment: 'What is done beside the plan, and what is needed to live up to the commitment.',

  analysis: 'Analysis and recommendations',
  analysisIntro: 'Under each heading stand the figures that bear on it. The analysis is yours.',
  figures: 'Figures that bear on this',
  quality: 'Quality and new ways of working',
  writeQuality: 'How the work can become part of planning, analysis and follow-up.',
  support: 'Support close to the work',
  writeSupport: 'What support is needed, who can give it and what it takes.',
  perspectives: 'Several perspectives at once',
  writePerspectives: 'Why the areas differ, and how several perspectives can be there at once.',
  role: 'The role of civil society',
  writeRole: 'How the municipality will listen to and work with associations and organisations.',
  governing: 'Steering and responsibility',
  writeGoverning: 'What works in how the plan is steered, and what needs to change.',
  goingOn: 'Recommendations for the work ahead',
  writeGoingOn:
    'What is proposed, who is to do it and when. Tie each proposal to a figure or an answer in the report.',
  noFigures: 'There are no figures in Lika that bear on this.',
  pointsWithout: (a) =>
    `${a.commitment}: ${a.count} of ${a.of} points have no action that is in progress or done.`,

  participation: 'Who has taken part',
  handedIn: 'Have handed in',
  missing: 'Have not handed in',
  later: (a) =>
    `These have handed in or changed after ${a.day}, when the result was published: ${a.units}. That is not in the figures.`,
  unknownParticipation: 'Who answered is not published.',
  counted: (a) => `${a.count} of ${a.of} administrations and companies answered.`,

  method: 'How the report is made',
  whatItIs: 'What a self-assessment is',
  selfAssessment:
    'In a self-assessment each administration and company judges its own work. The answers show how well it finds that a perspective is part of what it does. They do not show what effects the work has for the inhabitants. Two that work alike may rate themselves differently.',
  notRelevant:
    'Whoever fills it in may choose “not relevant”. That choice is Lika’s own. It was not in the matrix that the self-assessment comes from.',
  computed: 'How the figures are computed',
  computedElsewhere: (a) =>
    `The figures are not computed in Lika. They are those that were published in ${a.source}.`,
  unitMean:
    'In each area a mean is first computed for each administration and company, of the statements that have a figure. The area’s mean is the mean of these. All weigh the same, large and small.',
  coverage: (a) =>
    `An administration or company counts in an area if at least ${a.share} percent of the statements have a figure. Statements are computed in the same way, across the areas.`,
  cellMean: 'A cell of the matrix, and an action, has the mean of all that have given it a figure.',
  notCounted: '“Not relevant” and empty answers are never zero. They are not counted.',
  rounded: 'The figures are rounded to one decimal. Equal means share a place.',
  matched: 'Changes are computed on those who answered both times.',
  withheldHeading: 'Figures that are not shown',
  minGroup: (a) =>
    `A figure is shown only if at least ${a.minGroup} administrations and companies stand behind it. Else one could see what one of them has answered.`,
  complementary:
    'Sometimes that is not enough. A figure is hidden, too, if all have answered at the same end of the scale. So is one that might let someone’s answers be worked out, beside other figures or an earlier version.',
  corrections: (a) =>
    `A correction afterwards is shown only when at least ${a.minGroup} have changed their answers.`,
  rest: 'The rest of the report',
  states:
    'The status of an action is what its coordinator gave last. “Overdue” means that the due date has passed and that the action is not done.',
  texts: 'Efforts and wishes are written by those who filled in. Long texts are shortened.',
  version: (a) =>
    a.version === 1
      ? `The figures are those that were published for ${a.round} on ${a.day}.`
      : `The figures are those that were published for ${a.round} on ${a.day}, in version ${a.version}.`,
  draftNote:
    'Paragraphs marked as drafts are written by a language model. It was given only the figures of the report, and each number is checked against them. The conclusions need to be reviewed.',
};

import type { ReportWording } from '../sv/report.ts';
import { figures } from './figures.ts';

const units = (count: number) =>
  count === 1 ? 'one administration or company' : `${count} administrations and companies`;

const people = (count: number) => (count === 1 ? 'one person' : `${count} people`);
const organisations = (count: number) =>
  count === 1 ? 'one association or organisation' : `${count} associations and organisations`;

/** The follow-up report: what stands around its parts, its summary and its beginning, in English. */
export const report: ReportWording = {
  title: 'Follow-up report',
  byline: (a) => `${a.municipality}, ${a.day}. The figures come from ${a.round}.`,
  contents: 'Contents',
  table: 'Table',
  picture: 'Picture',
  page: 'Page',
  pageOf: 'of',
  write: 'To write:',
  draft: 'Draft written by a language model, review it:',
  forEditor: 'To you who edit this',
  editorNotes: (a) => [
    'The report is filled in with what there is in Lika. The boxes that begin with “To write” wait for your words.',
    `Is a figure wrong? Correct it in Lika and make the report again, so that everyone sees the same figures. A correction of published answers shows only when at least ${a.minGroup} have changed theirs.`,
    'Update the table of contents when you are done. Then remove this box.',
  ],
  notEffects: figures.notEffects,
  noFigure: '–',
  withheld: (a) => `Where it says “${figures.notShown}”, ${figures.whyMissing(a)}.`,
  withFigure: (a) => `${a.name} (${a.figure})`,
  actionNamed: (a) => `action ${a.number}, ${a.name}`,
  actionHeading: (a) => `Action ${a.number}: ${a.name}`,
  round: (a) => (/^\d/.test(a.name) ? `the self-assessment ${a.name}` : a.name),

  summary: 'Summary',
  conclusions: 'Some of the report’s conclusions',
  recommendations: 'Recommendations',
  writeSummary: 'What matters most for the municipal executive board, in two or three sentences.',
  writeRecommendations:
    'What the board is proposed to decide. It may be taken from the last chapters of the report.',
  handedIn: (a) =>
    `${a.count} of ${a.of} administrations and companies have handed in answers to ${a.round}.`,
  areasApart: (a) => `Of the areas ${a.highest} have the highest means. The lowest are ${a.lowest}.`,
  areasNamed: (a) =>
    `The organisation finds that it works most with ${a.highest}. It works least with ${a.lowest}.`,
  areasInOrder: (a) => `The areas from the highest mean to the lowest: ${a.areas}.`,
  criteriaApart: (a) =>
    `Of the statements those about ${a.highest} fit best. Those about ${a.lowest} fit least.`,
  criteriaInOrder: (a) => `The statements from the highest mean to the lowest: ${a.criteria}.`,
  actionsApart: (a) => `Of the actions, the highest rated: ${a.highest}. The lowest rated: ${a.lowest}.`,
  actionsInOrder: (a) => `The actions from the highest rating to the lowest: ${a.actions}.`,
  risen: (a) => `Since ${a.since} the mean has risen most for ${a.areas}.`,
  fallen: (a) => `Since ${a.since} the mean has fallen most for ${a.areas}.`,
  steady: (a) => `No area’s mean has changed since ${a.since}.`,
  overdue: (a) =>
    a.count === 1
      ? `One action is past its due date: ${a.actions}.`
      : `${a.count} actions are past their due dates: ${a.actions}.`,
  needsSupport: (a) => `Needs support: ${a.actions}.`,
  wishes: (a) => `The wishes for support are mostly about ${a.themes}.`,
  theme: (a) => `${a.name} (${units(a.count)})`,

  introduction: 'Introduction',
  purpose: (a) =>
    `The report shows how “${a.plan}” is going in ${a.municipality}. The plan applies from ${a.from} to ${a.to}. The report is for the municipal executive board, and for everyone who works with the plan.`,
  restsOn: 'The report rests on this:',
  restsOnMatrix: (a) =>
    `A self-assessment. Each administration and company has answered ${a.criteria} statements in ${a.areas} areas, on a scale from ${a.min} to ${a.max}.`,
  restsOnActions: 'A rating of how much they do for each action, with a few words about what.',
  restsOnQuestions: 'Open answers about what they need to get further.',
  restsOnStates: 'The status of the actions, as the coordinators give it.',
  restsOnInterviews: (a) => `Interviews with ${people(a.people)} from ${organisations(a.organisations)}.`,
  writeIntroduction:
    'The decision that the report answers, who has led the work and what is new since last time.',

  plan: 'The plan',
  planActions: (a) =>
    `The plan has ${a.count} actions. The whole text of each stands further on in the report.`,
  planAreas: (a) => `The self-assessment is made in the areas ${a.areas}.`,
  planCommitments: (a) =>
    `The plan also holds the work with the municipality’s commitments: ${a.commitments}.`,
  writePlan: 'How the plan belongs with other steering documents, and what support there has been meanwhile.',
};

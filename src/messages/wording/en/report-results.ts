import type { ReportResultsWording } from '../sv/report-results.ts';
import { figures } from './figures.ts';

/** The follow-up report's results: the self-assessment, the actions and the open answers, in English. */
export const reportResults: ReportResultsWording = {
  matrix: 'How administrations and companies work',
  matrixAsked: (a) =>
    `In the matrix of the self-assessment each administration and company considers ${a.criteria} statements in ${a.areas} areas. The scale goes from ${a.min} to ${a.max}.`,
  scaleEnds: (a) => `${a.min} means “${a.minWords}” and ${a.max} means “${a.maxWords}”.`,
  matrixMeans:
    'Administrations and companies have different tasks, so an area may mean more to one than to another. What they expect of themselves also affects the answers. The figures are something to talk about, not a grade.',
  onlyExtremes:
    'For this round only the highest and the lowest are published, not the means. That is why there is no table.',
  areas: 'The areas',
  areasCaption: 'The areas, from the highest mean to the lowest',
  criteria: 'The statements',
  criteriaCaption: 'The statements, from the highest mean to the lowest',
  cells: 'Each statement in each area',
  cellsCaption:
    'Means for each area and statement. The numbers are those of the statements in the table above',
  cellsColumn: (a) => `St.\u00a0${a.number}`,
  area: 'Area',
  criterion: 'Statement',
  numbered: (a) => `${a.number}. ${a.name}`,
  mean: 'Mean',
  count: 'Answers',
  change: 'Change',
  trendNote: (a) =>
    `The change is since ${a.since}, for the ${a.count} administrations and companies that answered both times.`,
  noTrend: figures.notCompared,
  mostIn: 'Where the organisation finds that it works most:',
  leastIn: 'Where the organisation finds that it works least:',
  bestStatements: 'The statements that fit best:',
  worstStatements: 'The statements that fit least:',
  writeMatrix: 'What may explain the pattern, and what needs to be found out.',

  actions: 'How the actions are going',
  actionsIntro: (a) =>
    `The coordinators say how their actions are going. This is how they stood on ${a.day}.`,
  actionsRated: (a) =>
    `Administrations and companies have also rated how much they do for each action, on a scale from ${a.min} to ${a.max}.`,
  actionsNotRated: 'In this round the actions have not been rated.',
  eachAction: 'Action by action',
  actionsCaption: 'The actions’ status and rating',
  action: 'Action',
  state: 'Status',
  due: 'Due by',
  rating: 'Rating',
  gone: 'no longer in the plan',
  late: (a) => `${a.state}, overdue`,
  responsible: (a) => `Coordinated by ${a.coordinating}. Done by ${a.responsible}.`,
  stands: (a) => `Status: ${a.state}. Due by ${a.due}.`,
  rated: (a) => `Own rating of the work, not of its effects: ${a.mean} (${a.count} answers).`,
  ratedAlone: (a) => `Own rating of the work, not of its effects: ${a.mean}.`,
  ratingWithheld: `The rating is ${figures.notShown}: ${figures.protects}.`,
  lines: 'The coordinator’s lines',
  line: (a) => `${a.day}: ${a.text}`,
  efforts: 'Efforts',
  written: (a) => `${a.unit}: ${a.text}`,
  writtenAlso: (a) => `${a.unit} (also about ${a.themes}): ${a.text}`,
  examples: 'Good examples',
  moreExamples: 'More good examples',
  shortened: (a) => `${a.text} […]`,
  writeAction:
    'A sentence or two about what has happened. Choose among the efforts and examples above, and remove the rest.',
  writeActionEmpty: 'A sentence or two about what has happened. There are no efforts or examples in Lika.',
  effortsNote:
    'The efforts stand in the words that were handed in. The whole texts are in the Excel file. Good examples that were shared in chat are meant for other administrations and companies, so ask them before the report is spread.',

  questions: 'Wishes for support',
  questionsIntro:
    'Administrations and companies have answered in their own words. The administrator has sorted the answers into themes.',
  questionsUnsorted: 'Administrations and companies have answered in their own words.',
  noAnswers: 'There are no answers in this round.',
  themesCaption: 'Wishes by theme',
  theme: 'Theme',
  themeCount: 'Number',
  themeUnits: 'Administrations and companies',
  nobody: 'nobody',
  withoutTheme: 'Answers without a theme',
  unsorted: 'Answers that are not sorted',
  unsortedNote: 'Write “themes” to Lika to sort them.',
  writeQuestions: 'What the wishes have in common. Choose among the answers, and remove the rest.',
};

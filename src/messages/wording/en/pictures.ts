import type { PicturesWording } from '../sv/pictures.ts';
import { figures } from './figures.ts';

/** What stands in the pictures, and what is said of them to those who do not see them, in English. */
export const pictures: PicturesWording = {
  sum: 'Sum',
  mean: 'Mean',
  notRelevantShort: 'n.r.',
  notRelevant: 'not relevant',
  unanswered: 'unanswered',
  unrated: 'nobody has given a rating',
  withheld: `${figures.notShown}: ${figures.protects}`,
  changeWithheld:
    'A change is not shown where too few answered both times, or where one of the figures is not shown. Nor is it where someone’s answers could otherwise be worked out.',
  lower: 'lower',
  higher: 'higher',
  scaleEnds: (a) => `${a.min} is “${a.minWords}”, ${a.max} is “${a.maxWords}”`,
  matrixTitle: (a) => `${a.unit}, self-assessment`,
  statements: 'Statement',
  statementNumbered: (a) => `${a.number} ${a.name}`,
  matrixPartly: (a) =>
    `A picture of the self-assessment for ${a.unit}, area by area. ${a.answered} of ${a.of} statements have a number.`,
  matrixApart: (a) =>
    `A picture of the self-assessment for ${a.unit}, area by area. Highest sum: ${a.highest} (${a.highestSum}). Lowest sum: ${a.lowest} (${a.lowestSum}).`,
  matrixEven: (a) =>
    `A picture of the self-assessment for ${a.unit}, area by area. All areas have the sum ${a.sum}.`,

  resultTitle: (a) => `${a.round}, the whole organisation`,
  notEffects: figures.notEffects,
  orderNotEffects: figures.orderNotEffects,
  resultShown: (a) =>
    `A picture of the whole organisation’s means, ${a.areas} areas with ${a.statements} statements in each: ${a.round}.`,
  highestMean: (a) => `Highest mean: ${a.areas} (${a.mean}).`,
  lowestMean: (a) => `Lowest mean: ${a.areas} (${a.mean}).`,
  evenMeans: (a) => `All areas that are shown have the mean ${a.mean}.`,
  notShown: (a) => `Not shown, to protect those who have answered: ${a.what}.`,
  statementCalled: (a) => `statement ${a.name}`,
  actionCalled: (a) => `action ${a.name}`,
  withheldCells: (a) => `${a.count} of ${a.of} cells`,
  whyWithheld: (a) => `There, ${figures.whyMissing(a)}.`,

  changeTitle: (a) => `${a.round}, change`,
  comparedWith: (a) =>
    `How the mean has changed against ${a.since}, for the ${a.units} administrations and companies that answered both times.`,
  changeShown: (a) => `A picture of how the areas’ means have changed. Now: ${a.round}. Then: ${a.since}.`,
  wentUp: (a) =>
    a.count === 1
      ? `One area is higher: ${a.most} (${a.change}).`
      : `${a.count} areas are higher, most of all ${a.most} (${a.change}).`,
  wentDown: (a) =>
    a.count === 1
      ? `One area is lower: ${a.most} (${a.change}).`
      : `${a.count} areas are lower, most of all ${a.most} (${a.change}).`,
  stayed: (a) => `Unchanged: ${a.areas}.`,

  figuresCaption: {
    areas: (a) => `Areas, mean on the scale ${a.min}–${a.max}`,
    criteria: (a) => `Statements, mean on the scale ${a.min}–${a.max}`,
    actions: (a) => `Actions, mean on the scale ${a.min}–${a.max}`,
  },
  changedSince: (a) => `${a.caption}, and change since ${a.since}`,
  figuresOf: { areas: 'Area', criteria: 'Statement', actions: 'Action' },
  answersColumn: 'Answers',
  changeColumn: 'Change',
  notShownHere: figures.notShown,
  highestOf: {
    areas: (a) => `Highest among the areas: ${a.names}`,
    criteria: (a) => `Highest among the statements: ${a.names}`,
    actions: (a) => `Highest among the actions: ${a.names}`,
  },
  lowestOf: {
    areas: (a) => `Lowest among the areas: ${a.names}`,
    criteria: (a) => `Lowest among the statements: ${a.names}`,
    actions: (a) => `Lowest among the actions: ${a.names}`,
  },
  inOrderOf: {
    areas: (a) => `The areas from highest to lowest: ${a.names}`,
    criteria: (a) => `The statements from highest to lowest: ${a.names}`,
    actions: (a) => `The actions from highest to lowest: ${a.names}`,
  },
  placed: (a) =>
    [
      a.name,
      ...(a.figure === undefined ? [] : [a.figure]),
      ...(a.figure === undefined || a.n === null ? [] : [`(${a.n} ${a.n === 1 ? 'answer' : 'answers'})`]),
    ].join(' '),
  cellsCaption: 'Mean of each statement, area by area',
  areaCells: (a) => `${a.area}: ${a.figures}`,
  cellFigure: (a) => `${a.name} ${a.figure}`,

  statesTitle: (a) =>
    a.total === 1 ? 'The plan’s action by status' : `The plan’s ${a.total} actions by status`,
  statesShown: (a) => `A picture of how many of the plan’s ${a.total} actions have each status. ${a.counts}.`,
};

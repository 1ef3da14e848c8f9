import type { PicturesWording } from '../sv/pictures.ts';

/** What stands in the pictures, and what is said of them to those who do not see them, in English. */
export const pictures: PicturesWording = {
  sum: 'Sum',
  notRelevantShort: 'n.r.',
  notRelevant: 'not relevant',
  unanswered: 'unanswered',
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
};

/** What stands in the pictures, and what is said of them to those who do not see them, in Swedish. */
export const pictures = {
  sum: 'Summa',
  /** In a cell, where there is little room. */
  notRelevantShort: 'e.r.',
  notRelevant: 'ej relevant',
  unanswered: 'obesvarat',
  scaleEnds: (a: { min: number; minWords: string; max: number; maxWords: string }) =>
    `${a.min} är ”${a.minWords}”, ${a.max} är ”${a.maxWords}”`,
  matrixTitle: (a: { unit: string }) => `${a.unit}, självskattning`,
  statements: 'Påstående',
  statementNumbered: (a: { number: number; name: string }) => `${a.number} ${a.name}`,
  matrixPartly: (a: { unit: string; answered: number; of: number }) =>
    `Bild av självskattningen för ${a.unit}, område för område. ${a.answered} av ${a.of} påståenden har en siffra.`,
  matrixApart: (a: {
    unit: string;
    highest: string;
    highestSum: number;
    lowest: string;
    lowestSum: number;
  }) =>
    `Bild av självskattningen för ${a.unit}, område för område. Högst summa: ${a.highest} (${a.highestSum}). Lägst summa: ${a.lowest} (${a.lowestSum}).`,
  matrixEven: (a: { unit: string; sum: number }) =>
    `Bild av självskattningen för ${a.unit}, område för område. Alla områden har summan ${a.sum}.`,
};

export type PicturesWording = typeof pictures;

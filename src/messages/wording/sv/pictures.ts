import { figures } from './figures.ts';

/** What stands in the pictures, and what is said of them to those who do not see them, in Swedish. */
export const pictures = {
  sum: 'Summa',
  mean: 'Medel',
  /** In a cell, where there is little room. */
  notRelevantShort: 'e.r.',
  notRelevant: 'ej relevant',
  unanswered: 'obesvarat',
  unrated: 'ingen har skattat',
  withheld: `${figures.notShown}: ${figures.protects}`,
  changeWithheld:
    'En förändring visas inte där för få svarade båda gångerna, eller där den ena siffran inte visas. Inte heller där någons svar annars kan gå att räkna ut.',
  /** The sides of a zero line. */
  lower: 'lägre',
  higher: 'högre',
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

  resultTitle: (a: { round: string }) => `${a.round}, hela organisationen`,
  notEffects: figures.notEffects,
  orderNotEffects: figures.orderNotEffects,
  resultShown: (a: { round: string; areas: number; statements: number }) =>
    `Bild av hela organisationens medelvärden, ${a.areas} områden med ${a.statements} påståenden i varje: ${a.round}.`,
  highestMean: (a: { areas: string; mean: string }) => `Högst medel: ${a.areas} (${a.mean}).`,
  lowestMean: (a: { areas: string; mean: string }) => `Lägst medel: ${a.areas} (${a.mean}).`,
  evenMeans: (a: { mean: string }) => `Alla områden som visas har medel ${a.mean}.`,
  notShown: (a: { what: string }) => `Visas inte, för att skydda dem som har svarat: ${a.what}.`,
  statementCalled: (a: { name: string }) => `påstående ${a.name}`,
  actionCalled: (a: { name: string }) => `åtgärd ${a.name}`,
  withheldCells: (a: { count: number; of: number }) => `${a.count} av ${a.of} rutor`,
  whyWithheld: (a: { minGroup: number }) => `Där har ${figures.whyMissing(a)}.`,

  changeTitle: (a: { round: string }) => `${a.round}, förändring`,
  /** `units`: how many answered both times. */
  comparedWith: (a: { since: string; units: number }) =>
    `Medelvärdets förändring jämfört med ${a.since}, för de ${a.units} förvaltningar och bolag som svarade båda gångerna.`,
  changeShown: (a: { round: string; since: string }) =>
    `Bild av hur områdenas medelvärden har ändrats. Nu: ${a.round}. Då: ${a.since}.`,
  wentUp: (a: { count: number; most: string; change: string }) =>
    a.count === 1
      ? `Ett område är högre: ${a.most} (${a.change}).`
      : `${a.count} områden är högre, mest ${a.most} (${a.change}).`,
  wentDown: (a: { count: number; most: string; change: string }) =>
    a.count === 1
      ? `Ett område är lägre: ${a.most} (${a.change}).`
      : `${a.count} områden är lägre, mest ${a.most} (${a.change}).`,
  stayed: (a: { areas: string }) => `Oförändrat: ${a.areas}.`,

  figuresCaption: {
    areas: (a: { min: number; max: number }) => `Områden, medel på skalan ${a.min}–${a.max}`,
    criteria: (a: { min: number; max: number }) => `Påståenden, medel på skalan ${a.min}–${a.max}`,
    actions: (a: { min: number; max: number }) => `Åtgärder, medel på skalan ${a.min}–${a.max}`,
  },
  changedSince: (a: { caption: string; since: string }) => `${a.caption}, och förändring sedan ${a.since}`,
  figuresOf: { areas: 'Område', criteria: 'Påstående', actions: 'Åtgärd' },
  /** How many administrations and companies a figure rests on. */
  answersColumn: 'Svar',
  changeColumn: 'Förändring',
  notShownHere: figures.notShown,
  highestOf: {
    areas: (a: { names: string }) => `Högst bland områdena: ${a.names}`,
    criteria: (a: { names: string }) => `Högst bland påståendena: ${a.names}`,
    actions: (a: { names: string }) => `Högst bland åtgärderna: ${a.names}`,
  },
  lowestOf: {
    areas: (a: { names: string }) => `Lägst bland områdena: ${a.names}`,
    criteria: (a: { names: string }) => `Lägst bland påståendena: ${a.names}`,
    actions: (a: { names: string }) => `Lägst bland åtgärderna: ${a.names}`,
  },
  inOrderOf: {
    areas: (a: { names: string }) => `Områdena från högst till lägst: ${a.names}`,
    criteria: (a: { names: string }) => `Påståendena från högst till lägst: ${a.names}`,
    actions: (a: { names: string }) => `Åtgärderna från högst till lägst: ${a.names}`,
  },
  /** `figure`, and how many it rests on, are missing where only the order was published. */
  placed: (a: { name: string; figure: string | undefined; n: number | null }) =>
    [
      a.name,
      ...(a.figure === undefined ? [] : [a.figure]),
      ...(a.figure === undefined || a.n === null ? [] : [`(${a.n} svar)`]),
    ].join(' '),
  cellsCaption: 'Medel för varje påstående, område för område',
  areaCells: (a: { area: string; figures: string }) => `${a.area}: ${a.figures}`,
  cellFigure: (a: { name: string; figure: string }) => `${a.name} ${a.figure}`,

  statesTitle: (a: { total: number }) =>
    a.total === 1 ? 'Planens åtgärd efter status' : `Planens ${a.total} åtgärder efter status`,
  statesShown: (a: { total: number; counts: string }) =>
    `Bild av hur många av planens ${a.total} åtgärder som har varje status. ${a.counts}.`,
};

export type PicturesWording = typeof pictures;

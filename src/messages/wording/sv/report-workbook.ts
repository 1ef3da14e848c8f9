import { figures } from './figures.ts';

/** The workbook with all answers of a round, for administrators, in Swedish. */
export const reportWorkbook = {
  title: (a: { round: string; plan: string }) => `Alla svar i ${a.round}, ${a.plan}`,
  sheet: {
    about: 'Om filen',
    matrix: (a: { part: number }) => `Del ${a.part}`,
    cells: (a: { part: number }) => `Del ${a.part} matris`,
    areas: (a: { part: number }) => `Del ${a.part} områden`,
    criteria: (a: { part: number }) => `Del ${a.part} påståenden`,
    actions: 'Åtgärder',
  },
  whatItIs: (a: { round: string; municipality: string; when: string }) =>
    `Filen har alla svar som är inlämnade i ${a.round} i ${a.municipality}, så som de såg ut ${a.when}.`,
  forWhom:
    'Den visar vad varje förvaltning och bolag har svarat. Den är för administratörer. Visa den inte för andra: använd rapporten, där svaren från en enskild inte går att se.',
  notEffects: figures.notEffects,
  differs:
    'Här visas alla medelvärden, också de som vilar på få svar. Har någon lämnat in på nytt sedan resultatet publicerades kan siffrorna skilja sig från rapporten.',
  formulas: 'Summor och medelvärden är formler. Ändrar du en skattning räknas de om.',
  notCounted: '”Ej relevant” och tomma rutor räknas inte.',
  coverage: 'Så stor andel måste ha en siffra för att räknas i ett medelvärde:',
  minCoverage: 'Minsta andel',
  scale: (a: { min: number; max: number }) => `Skalan går från ${a.min} till ${a.max}.`,
  sheets: 'Bladen i filen',
  notRelevant: 'ej relevant',
  unit: 'Förvaltning eller bolag',
  area: 'Område',
  criterion: 'Påstående',
  sum: 'Summa',
  count: 'Antal siffror',
  mean: 'Medelvärde',
  sums: 'Summor',
  counts: 'Antal siffror bakom varje summa',
  means: 'Medelvärden, där tillräckligt många har en siffra',
  all: 'Alla',
  unitsCounted: 'Så många räknas',
  cellsTitle: 'Medelvärdet av alla, för varje område och påstående',
  number: 'Nr',
  thing: 'Vad',
  rating: 'Skattning',
  question: 'Fråga',
  answer: 'Svar',
  themes: 'Teman',
  unsorted: 'inte sorterat',
  action: 'Åtgärd',
  state: 'Status',
  overdue: 'Försenad',
  yes: 'ja',
  no: 'nej',
  due: 'Klar senast',
  coordinating: 'Samordnas av',
  latestLine: 'Senaste raden',
};

export type ReportWorkbookWording = typeof reportWorkbook;

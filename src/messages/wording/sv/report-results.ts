import { figures } from './figures.ts';

/** The follow-up report's results: the self-assessment, the actions and the open answers, in Swedish. */
export const reportResults = {
  matrix: 'Så arbetar förvaltningar och bolag',
  matrixAsked: (a: { areas: number; criteria: number; min: number; max: number }) =>
    `I självskattningens matris tar varje förvaltning och bolag ställning till ${a.criteria} påståenden i ${a.areas} områden. Skalan går från ${a.min} till ${a.max}.`,
  scaleEnds: (a: { min: number; minWords: string; max: number; maxWords: string }) =>
    `${a.min} betyder ”${a.minWords}” och ${a.max} betyder ”${a.maxWords}”.`,
  matrixMeans:
    'Förvaltningar och bolag har olika uppdrag, så ett område kan betyda mer för en än för en annan. Vad man väntar sig av sig själv påverkar också svaren. Siffrorna är något att samtala om, inte ett betyg.',
  onlyExtremes:
    'För den här omgången är bara de högsta och lägsta publicerade, inte medelvärdena. Därför finns ingen tabell.',
  areas: 'Områdena',
  areasCaption: 'Områdena, från högst till lägst medelvärde',
  criteria: 'Påståendena',
  criteriaCaption: 'Påståendena, från högst till lägst medelvärde',
  cells: 'Varje påstående i varje område',
  cellsCaption:
    'Medelvärden för varje område och påstående. Numren är påståendenas nummer i tabellen ovanför',
  /** With a space that is not broken. */
  cellsColumn: (a: { number: number }) => `Påst.\u00a0${a.number}`,
  area: 'Område',
  criterion: 'Påstående',
  numbered: (a: { number: number; name: string }) => `${a.number}. ${a.name}`,
  mean: 'Medelvärde',
  count: 'Antal svar',
  change: 'Ändring',
  trendNote: (a: { count: number; since: string }) =>
    `Ändringen är sedan ${a.since}, för de ${a.count} förvaltningar och bolag som svarade båda gångerna.`,
  noTrend: figures.notCompared,
  mostIn: 'Här tycker organisationen att den arbetar mest:',
  leastIn: 'Här tycker organisationen att den arbetar minst:',
  bestStatements: 'De här påståendena stämmer bäst:',
  worstStatements: 'De här påståendena stämmer sämst:',
  writeMatrix: 'Vad som kan förklara mönstret, och vad som behöver tas reda på.',

  actions: 'Så går det med åtgärderna',
  actionsIntro: (a: { day: string }) =>
    `Samordnarna anger hur det går med sina åtgärder. Så här var läget den ${a.day}.`,
  actionsRated: (a: { min: number; max: number }) =>
    `Förvaltningar och bolag har också skattat hur mycket de gör för varje åtgärd, på en skala från ${a.min} till ${a.max}.`,
  actionsNotRated: 'Den här omgången har åtgärderna inte skattats.',
  eachAction: 'Åtgärd för åtgärd',
  actionsCaption: 'Åtgärdernas status och skattning',
  action: 'Åtgärd',
  state: 'Status',
  due: 'Klar senast',
  rating: 'Skattning',
  gone: 'finns inte längre i planen',
  late: (a: { state: string }) => `${a.state}, försenad`,
  responsible: (a: { coordinating: string; responsible: string }) =>
    `Samordnas av ${a.coordinating}. Genomförs av ${a.responsible}.`,
  stands: (a: { state: string; due: string }) => `Status: ${a.state}. Klar senast ${a.due}.`,
  rated: (a: { mean: string; count: number }) =>
    `Egen skattning av arbetet, inte av effekterna: ${a.mean} (${a.count} svar).`,
  ratedAlone: (a: { mean: string }) => `Egen skattning av arbetet, inte av effekterna: ${a.mean}.`,
  ratingWithheld: `Skattningen ${figures.notShown}: ${figures.protects}.`,
  lines: 'Samordnarens rader',
  line: (a: { day: string; text: string }) => `${a.day}: ${a.text}`,
  efforts: 'Insatser',
  /** What a unit has written. */
  written: (a: { unit: string; text: string }) => `${a.unit}: ${a.text}`,
  writtenAlso: (a: { unit: string; text: string; themes: string }) =>
    `${a.unit} (också om ${a.themes}): ${a.text}`,
  examples: 'Goda exempel',
  moreExamples: 'Fler goda exempel',
  shortened: (a: { text: string }) => `${a.text} […]`,
  writeAction:
    'En eller två meningar om vad som har hänt. Välj bland insatserna och exemplen ovan, och ta bort resten.',
  writeActionEmpty:
    'En eller två meningar om vad som har hänt. Det finns inga insatser eller exempel i Lika.',
  effortsNote:
    'Insatserna står med de ord som lämnades in. Hela texterna finns i Excelfilen. Goda exempel som har delats i chatten är tänkta för andra förvaltningar och bolag, så hör med dem innan rapporten sprids.',

  questions: 'Önskemål om stöd',
  questionsIntro:
    'Förvaltningar och bolag har svarat med egna ord. Administratören har sorterat svaren i teman.',
  questionsUnsorted: 'Förvaltningar och bolag har svarat med egna ord.',
  noAnswers: 'Det finns inga svar i den här omgången.',
  themesCaption: 'Önskemål efter tema',
  theme: 'Tema',
  themeCount: 'Antal',
  themeUnits: 'Förvaltningar och bolag',
  nobody: 'ingen',
  withoutTheme: 'Svar utan tema',
  unsorted: 'Svar som inte är sorterade',
  unsortedNote: 'Skriv ”teman” till Lika för att sortera dem.',
  writeQuestions: 'Vad önskemålen har gemensamt. Välj bland svaren, och ta bort resten.',
};

export type ReportResultsWording = typeof reportResults;

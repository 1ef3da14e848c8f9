import { figures } from './figures.ts';

const units = (count: number) =>
  count === 1 ? 'en förvaltning eller ett bolag' : `${count} förvaltningar och bolag`;

const people = (count: number) => (count === 1 ? 'en person' : `${count} personer`);
const organisations = (count: number) =>
  count === 1 ? 'en förening eller organisation' : `${count} föreningar och organisationer`;

/** The follow-up report: what stands around its parts, its summary and its beginning, in Swedish. Days, figures and lists come formatted. */
export const report = {
  title: 'Uppföljningsrapport',
  byline: (a: { municipality: string; round: string; day: string }) =>
    `${a.municipality}, ${a.day}. Siffrorna kommer från ${a.round}.`,
  contents: 'Innehåll',
  table: 'Tabell',
  picture: 'Bild',
  page: 'Sida',
  pageOf: 'av',
  write: 'Att skriva:',
  draft: 'Utkast skrivet av en språkmodell, granska:',
  forEditor: 'Till dig som redigerar',
  editorNotes: (a: { minGroup: number }) => [
    'Rapporten är ifylld med det som finns i Lika. Rutorna som börjar med ”Att skriva” väntar på dina ord.',
    `Är en siffra fel? Rätta den i Lika och ta fram rapporten på nytt, så att alla ser samma siffror. En rättelse av publicerade svar syns först när minst ${a.minGroup} har ändrat sina.`,
    'Uppdatera innehållsförteckningen när du är klar. Ta sedan bort den här rutan.',
  ],
  notEffects: figures.notEffects,
  noFigure: '–',
  withheld: (a: { minGroup: number }) => `Där det står ”${figures.notShown}” har ${figures.whyMissing(a)}.`,
  withFigure: (a: { name: string; figure: string }) => `${a.name} (${a.figure})`,
  actionNamed: (a: { number: number; name: string }) => `åtgärd ${a.number}, ${a.name}`,
  actionHeading: (a: { number: number; name: string }) => `Åtgärd ${a.number}: ${a.name}`,
  /** Some plans name their rounds by the year alone. */
  round: (a: { name: string }) => (/^\d/.test(a.name) ? `självskattningen ${a.name}` : a.name),

  summary: 'Sammanfattning',
  conclusions: 'Några av rapportens slutsatser',
  recommendations: 'Rekommendationer',
  writeSummary: 'Det viktigaste för kommunstyrelsen att veta, i två eller tre meningar.',
  writeRecommendations:
    'Vad kommunstyrelsen föreslås besluta. Det kan vara hämtat ur rapportens sista kapitel.',
  handedIn: (a: { count: number; of: number; round: string }) =>
    `${a.count} av ${a.of} förvaltningar och bolag har lämnat in svar till ${a.round}.`,
  areasApart: (a: { highest: string; lowest: string }) =>
    `Av områdena har ${a.highest} högst medelvärde. Lägst har ${a.lowest}.`,
  areasNamed: (a: { highest: string; lowest: string }) =>
    `Mest tycker organisationen att den arbetar med ${a.highest}. Minst arbetar den med ${a.lowest}.`,
  areasInOrder: (a: { areas: string }) => `Områdena från högst till lägst medelvärde: ${a.areas}.`,
  criteriaApart: (a: { highest: string; lowest: string }) =>
    `Av påståendena stämmer de om ${a.highest} bäst. Sämst stämmer de om ${a.lowest}.`,
  criteriaInOrder: (a: { criteria: string }) =>
    `Påståendena från högst till lägst medelvärde: ${a.criteria}.`,
  actionsApart: (a: { highest: string; lowest: string }) =>
    `Av åtgärderna skattas ${a.highest} högst och ${a.lowest} lägst.`,
  actionsInOrder: (a: { actions: string }) => `Åtgärderna från högst till lägst skattning: ${a.actions}.`,
  risen: (a: { areas: string; since: string }) =>
    `Sedan ${a.since} har medelvärdet ökat mest för ${a.areas}.`,
  fallen: (a: { areas: string; since: string }) =>
    `Sedan ${a.since} har medelvärdet minskat mest för ${a.areas}.`,
  steady: (a: { since: string }) => `Inget områdes medelvärde har ändrats sedan ${a.since}.`,
  overdue: (a: { count: number; actions: string }) =>
    a.count === 1
      ? `En åtgärd har passerat sitt slutdatum: ${a.actions}.`
      : `${a.count} åtgärder har passerat sitt slutdatum: ${a.actions}.`,
  needsSupport: (a: { actions: string }) => `Behöver stöd: ${a.actions}.`,
  wishes: (a: { themes: string }) => `Önskemålen om stöd handlar mest om ${a.themes}.`,
  theme: (a: { name: string; count: number }) => `${a.name} (${units(a.count)})`,

  introduction: 'Inledning',
  purpose: (a: { plan: string; municipality: string; from: string; to: string }) =>
    `Rapporten visar hur det går med ”${a.plan}” i ${a.municipality}. Planen gäller från ${a.from} till ${a.to}. Rapporten är till för kommunstyrelsen, och för alla som arbetar med planen.`,
  restsOn: 'Rapporten bygger på det här:',
  restsOnMatrix: (a: { areas: number; criteria: number; min: number; max: number }) =>
    `En självskattning. Varje förvaltning och bolag har svarat på ${a.criteria} påståenden i ${a.areas} områden, på en skala från ${a.min} till ${a.max}.`,
  restsOnActions: 'En skattning av hur mycket de gör för varje åtgärd, med några ord om vad.',
  restsOnQuestions: 'Öppna svar om vad de behöver för att komma vidare.',
  restsOnStates: 'Åtgärdernas status, som samordnarna själva anger.',
  restsOnInterviews: (a: { organisations: number; people: number }) =>
    `Samtal med ${people(a.people)} från ${organisations(a.organisations)}.`,
  writeIntroduction:
    'Beslutet som rapporten svarar på, vem som har hållit i arbetet och vad som är nytt sedan sist.',

  plan: 'Planen',
  planActions: (a: { count: number }) =>
    `Planen har ${a.count} åtgärder. Hela texten om var och en står längre fram i rapporten.`,
  planAreas: (a: { areas: string }) => `Självskattningen görs i områdena ${a.areas}.`,
  planCommitments: (a: { commitments: string }) =>
    `I planen ingår också arbetet med kommunens åtaganden: ${a.commitments}.`,
  writePlan:
    'Hur planen hör ihop med kommunens andra styrdokument, och vilket stöd som har funnits under tiden.',
};

export type ReportWording = typeof report;

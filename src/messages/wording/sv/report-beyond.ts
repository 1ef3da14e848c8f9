const people = (count: number) => (count === 1 ? 'en person' : `${count} personer`);
const organisations = (count: number) =>
  count === 1 ? 'en förening eller organisation' : `${count} föreningar och organisationer`;

/** The follow-up report's other parts: civil society, commitments, analysis, who took part, and the method, in Swedish. */
export const reportBeyond = {
  civilSociety: 'Civilsamhällets syn på arbetet',
  interviewed: (a: { interviews: number; organisations: number; people: number }) =>
    `I ${a.interviews === 1 ? 'ett' : a.interviews} samtal har ${people(a.people)} från ${organisations(a.organisations)} berättat hur de ser på arbetet.`,
  notInterviewed: 'Inga samtal med föreningar och organisationer finns i Lika.',
  organisations: (a: { organisations: string }) => `De är ${a.organisations}.`,
  spokeOf: 'Samtalen har handlat om:',
  themeIn: (a: { theme: string; count: number; of: number }) => `${a.theme} (${a.count} av ${a.of} samtal)`,
  proposals: 'Ni föreslog',
  proposalsIntro: 'Så här har det gått med förslagen från föreningar och organisationer.',
  proposalsCaption: 'Förslag från civilsamhället, med svar',
  youProposed: 'Ni föreslog',
  ourAnswer: 'Vårt svar',
  outcome: { done: 'Vi gjorde', planned: 'Vi ska göra', declined: 'Därför inte', open: 'Inget svar än.' },
  answered: (a: { outcome: string; answer: string }) => `${a.outcome}: ${a.answer}`,
  proposalCounts: (a: { count: number; outcomes: string }) =>
    `De har lämnat ${a.count} förslag: ${a.outcomes}.`,
  outcomeCount: {
    done: (a: { count: number }) => `${a.count} har vi gjort`,
    planned: (a: { count: number }) => `${a.count} ska vi göra`,
    declined: (a: { count: number }) => `${a.count} blir inte av`,
    open: (a: { count: number }) => `${a.count} har inget svar än`,
  },
  writeProposals: 'Svar på de förslag som saknar det, i Lika eller här.',
  writeCivilSociety: 'Vad föreningarna tycker har blivit bättre, och vad de vill se mer av.',

  commitments: 'Internationella och regionala åtaganden',
  commitmentsIntro:
    'Åtgärder och områden i planen hör ihop med punkter i kommunens åtaganden. Här är läget för punkterna, utifrån åtgärdernas status och självskattningen.',
  commitmentCaption: (a: { name: string }) => `Läget för ${a.name}`,
  point: 'Punkt',
  pointNumbered: (a: { number: number; name: string }) => `${a.number}. ${a.name}`,
  pointActions: 'Åtgärder',
  pointAreas: 'Områden',
  nothingOnPoint: 'inget i planen',
  writeCommitment: 'Det som görs utöver planen, och det som behövs för att leva upp till åtagandet.',

  analysis: 'Analys och rekommendationer',
  analysisIntro: 'Under varje rubrik står de siffror som hör dit. Analysen är din.',
  figures: 'Siffror som hör hit',
  quality: 'Kvalitet och nya arbetssätt',
  writeQuality: 'Hur arbetet kan bli en del av planering, analys och uppföljning.',
  support: 'Stöd nära verksamheten',
  writeSupport: 'Vilket stöd som behövs, vem som kan ge det och vad det kräver.',
  perspectives: 'Flera perspektiv på samma gång',
  writePerspectives: 'Varför områdena skiljer sig åt, och hur flera perspektiv kan finnas med samtidigt.',
  role: 'Civilsamhällets roll',
  writeRole: 'Hur kommunen ska lyssna på och samarbeta med föreningar och organisationer.',
  governing: 'Styrning och ansvar',
  writeGoverning: 'Vad som fungerar i styrningen av planen, och vad som behöver ändras.',
  goingOn: 'Rekommendationer för det fortsatta arbetet',
  writeGoingOn:
    'Vad som föreslås, vem som ska göra det och när. Koppla varje förslag till en siffra eller ett svar i rapporten.',
  noFigures: 'Det finns inga siffror i Lika som hör hit.',
  pointsWithout: (a: { commitment: string; count: number; of: number }) =>
    `${a.commitment}: ${a.count} av ${a.of} punkter har ingen åtgärd som pågår eller är klar.`,

  participation: 'Vilka som har varit med',
  handedIn: 'Har lämnat in',
  missing: 'Har inte lämnat in',
  later: (a: { units: string; day: string }) =>
    `De här har lämnat in eller ändrat efter ${a.day}, då resultatet publicerades: ${a.units}. Det är inte med i siffrorna.`,
  unknownParticipation: 'Vilka som svarade är inte publicerat.',
  counted: (a: { count: number; of: number }) => `${a.count} av ${a.of} förvaltningar och bolag svarade.`,

  method: 'Så är rapporten gjord',
  whatItIs: 'Vad en självskattning är',
  selfAssessment:
    'I en självskattning bedömer varje förvaltning och bolag sitt eget arbete. Svaren visar hur väl den tycker att ett perspektiv finns med i det den gör. De visar inte vilka effekter arbetet har för invånarna. Två som arbetar lika kan skatta sig olika.',
  notRelevant:
    'Den som fyller i kan välja ”ej relevant”. Det valet är Likas eget. Det fanns inte i den matris som självskattningen kommer från.',
  computed: 'Så är siffrorna räknade',
  computedElsewhere: (a: { source: string }) =>
    `Siffrorna är inte räknade i Lika. De är de som publicerades i ${a.source}.`,
  unitMean:
    'I varje område räknas först ett medelvärde för varje förvaltning och bolag, av de påståenden som har fått en siffra. Områdets medelvärde är medelvärdet av dem. Alla väger lika, stora som små.',
  coverage: (a: { share: number }) =>
    `En förvaltning eller ett bolag räknas med i ett område om minst ${a.share} procent av påståendena har fått en siffra. Påståendena räknas på samma sätt, över områdena.`,
  cellMean: 'En ruta i matrisen, och en åtgärd, har medelvärdet av alla som har gett den en siffra.',
  notCounted: '”Ej relevant” och tomma svar är aldrig noll. De räknas inte med.',
  rounded: 'Siffrorna är avrundade till en decimal. Lika medelvärden delar plats.',
  matched: 'Ändringar är räknade på dem som svarade båda gångerna.',
  withheldHeading: 'Siffror som inte visas',
  minGroup: (a: { minGroup: number }) =>
    `En siffra visas bara om minst ${a.minGroup} förvaltningar och bolag ligger bakom den. Annars skulle det gå att se vad en av dem har svarat.`,
  complementary:
    'Ibland räcker inte det. En siffra döljs också om alla har svarat högst eller lägst på skalan. Detsamma gäller om den kan göra att någons svar går att räkna ut, bredvid andra siffror eller en tidigare version.',
  corrections: (a: { minGroup: number }) =>
    `En rättelse i efterhand visas först när minst ${a.minGroup} har ändrat sina svar.`,
  rest: 'Resten av rapporten',
  states:
    'Åtgärdernas status är den som samordnaren senast angav. ”Försenad” betyder att slutdatumet har passerat och att åtgärden inte är klar.',
  texts: 'Insatser och önskemål är skrivna av dem som har fyllt i. Långa texter är förkortade.',
  version: (a: { round: string; day: string; version: number }) =>
    a.version === 1
      ? `Siffrorna är de som publicerades för ${a.round} den ${a.day}.`
      : `Siffrorna är de som publicerades för ${a.round} den ${a.day}, i version ${a.version}.`,
  draftNote:
    'Stycken märkta som utkast är skrivna av en språkmodell. Den har bara fått siffrorna i rapporten, och varje tal är kontrollerat mot dem. Slutsatserna behöver granskas.',
};

export type ReportBeyondWording = typeof reportBeyond;

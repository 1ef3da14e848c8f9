/** What a unit gets for what it has handed in: the receipt, its result, an example to share, a text for its plan; in Swedish. */
export const assessmentAfterwards = {
  changedMost: (a: { area: string; from: string; to: string }) =>
    `Mest ändrat sedan förra gången: ${a.area}, från ${a.from} till ${a.to}.`,
  receipt: (a: { when: string; by: string }) => `Inlämnat ${a.when} av ${a.by}.`,
  receiptApproved: (a: { lead: string }) => `Godkänt av ${a.lead}.`,
  exampleFrom: (a: { unit: string }) => `Ett exempel från ${a.unit}`,
  meetingHeading: 'Fem minuter på nästa APT',
  meeting: (a: { statement: string; area: string }) => [
    `Läs högt: ”${a.statement}”. Det handlar om ${a.area}.`,
    'Tänk själva en minut: när märktes det senast hos oss, eller när saknades det?',
    'Berätta för den som sitter bredvid.',
    'Välj en liten sak att pröva till nästa gång, och vem som påminner om den.',
  ],
  anyExample: (a: { area: string }) => `Ni skattar ${a.area} högt. Har ni ett exempel som andra kan lära av?`,
  shareExample: 'Dela ett exempel',
  tellExample: 'Vad gjorde ni, och vad blev bättre? Skriv en eller två meningar.',
  exampleNote:
    'Det du skriver kan visas för andra förvaltningar och bolag, med namnet på er förvaltning eller ert bolag. Skriv inte om enskilda personer.',
  exampleKept: 'Tack. Nu kan andra lära av det. Skriv ”fortsätt” om du håller på med självskattningen.',
  removeExample: 'Ta bort exemplet',
  exampleRemoved: 'Exemplet är borttaget.',
  nothingPublished: 'Inget resultat är publicerat än. När det är det kan du skriva ”vårt resultat” här.',
  notInResult: (a: { unit: string; round: string }) =>
    `${a.unit} har inga svar i ${a.round}, så det finns inget eget resultat att visa.`,
  togetherOnly: (a: { unit: string; round: string }) =>
    `Av ${a.round} finns bara det gemensamma resultatet, så jag kan inte visa ${a.unit} för sig.`,
  together: 'Så svarade alla tillsammans:',
  resultSource: (a: { source: string }) => `Källa: ${a.source}.`,
  ourResult: (a: { unit: string; round: string }) => `Så svarade ${a.unit} i ${a.round}, jämfört med alla.`,
  ourResultCaption: (a: { unit: string; round: string }) => `${a.round}: ni och alla`,
  oursColumn: 'Ni',
  middleColumn: 'Mitten av alla',
  middleNote: (a: { minGroup: number }) =>
    `Mitten betyder att hälften ligger högre och hälften lägre. Ett streck i mitten betyder att färre än ${a.minGroup} har svarat, eller att någons svar annars kan gå att räkna ut. Ett streck hos er betyder att ni inte har svarat på tillräckligt många påståenden.`,
  strongest: (a: { area: string; mean: string }) => `Starkast: ${a.area} (${a.mean}).`,
  weakest: (a: { area: string; mean: string }) => `Svagast: ${a.area} (${a.mean}).`,
  help: (a: { area: string; number: number; name: string; coordinator: string | undefined }) =>
    a.coordinator === undefined
      ? `För ${a.area} kan åtgärd ${a.number}, ${a.name}, hjälpa.`
      : `För ${a.area} kan åtgärd ${a.number}, ${a.name}, hjälpa. ${a.coordinator} samordnar.`,
  planText: 'Text till verksamhetsplanen',
  planTextHeading: 'Lika möjligheter: text till verksamhetsplanen',
  planTextIntro: (a: { unit: string }) =>
    `Texten bygger på det som ${a.unit} har svarat i självskattningen. Ändra den så att den passar er.`,
  planTextDevelop: 'Det här kan vi utveckla',
  planTextDone: 'Det här gör vi',
  planTextSupport: 'Det här stödet behöver vi',
  developLine: (a: { area: string; statement: string; rating: string }) =>
    `${a.area}: ”${a.statement}” (${a.rating}).`,
  developWithActions: (a: { area: string; statement: string; rating: string; actions: string }) =>
    `${a.area}: ”${a.statement}” (${a.rating}). Se ${a.actions}.`,
  actionNamed: (a: { number: number; name: string }) => `åtgärd ${a.number}, ${a.name}`,
  noPlanText: 'Texten görs av det ni lämnar in. Lämna in självskattningen först, så skriver jag den.',
};

export type AssessmentAfterwardsWording = typeof assessmentAfterwards;

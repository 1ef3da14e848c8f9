/** What is left, of the part where there are several. */
type Left = { left: number; of: number; part: number | undefined; parts: number };

const left = (a: Left) =>
  a.left === 0
    ? `${a.of === 1 ? 'Frågan är besvarad.' : `Alla ${a.of} är besvarade.`}`
    : a.part === undefined
      ? `${a.left} av ${a.of} är kvar.`
      : `${a.left} av ${a.of} är kvar i del ${a.part} av ${a.parts}.`;
const minutes = (count: number) => `${count} ${count === 1 ? 'minut' : 'minuter'}`;
const partCount = (count: number) =>
  count === 1 ? 'en del' : `${['noll', 'en', 'två', 'tre', 'fyra', 'fem'][count] ?? count} delar`;
const capital = (words: string) => words.charAt(0).toLocaleUpperCase('sv') + words.slice(1);

/** The self-assessment, in Swedish. */
export const assessment = {
  begin: (a: { unit: string; areas: number; criteria: number; minutes: number }) =>
    `Nu börjar vi självskattningen för ${a.unit}. Den har ${a.areas} områden med ${a.criteria} påståenden i varje och tar ungefär ${minutes(a.minutes)}. Du kan pausa när du vill, och dina kollegor kan fortsätta där du slutade.`,
  beginParts: (a: { unit: string; parts: number; minutes: number }) =>
    `Nu börjar vi självskattningen för ${a.unit}. Den har ${partCount(a.parts)} och tar ungefär ${minutes(a.minutes)}. Du kan pausa när du vill, och dina kollegor kan fortsätta där du slutade.`,
  scale: (a: {
    min: number;
    max: number;
    anchors: { step: string; words: string }[];
    source: string | undefined;
    statements: boolean;
  }) =>
    a.anchors.length === 0
      ? `Skalan går från ${a.min} till ${a.max}. Ju högre siffra, desto bättre tycker ni att det stämmer.`
      : `${a.statements ? 'Hur väl stämmer påståendet hos er? ' : ''}Svara från ${a.min} till ${a.max}: ${a.anchors.map((anchor) => `${anchor.step} är ”${anchor.words}”`).join(', ')}.${a.source ? ` Källa: ${a.source}.` : ''}`,
  partHeading: (a: { part: string; number: number; of: number }) => `Del ${a.number} av ${a.of}: ${a.part}`,
  areaHeading: (a: { area: string; number: number; of: number }) =>
    `${a.area}, område ${a.number} av ${a.of}`,
  howToAnswer: (a: { count: number; example: string }) =>
    `Svara på ett påstående i taget, eller skriv alla ${a.count} siffrorna på en gång, till exempel ${a.example}. Skriv gärna varför efter siffran, men inte om enskilda personer.`,
  rowPlace: (a: { area: string; number: number; of: number }) =>
    `${a.area}, påstående ${a.number} av ${a.of}`,
  thingPlace: (a: { part: string; number: number; of: number; name: string | undefined }) =>
    `${a.part}, ${a.number} av ${a.of}${a.name === undefined ? '' : `: ${a.name}`}`,
  writeHere: 'Svara med egna ord. Skriv inte om enskilda personer.',
  quoted: (a: { words: string }) => `”${a.words}”`,
  nothingToAdd: 'inget att tillägga',
  lastTime: (a: { rating: string }) => `Förra gången: ${a.rating}.`,
  answeredNow: (a: { rating: string; by: string | undefined }) =>
    a.by === undefined ? `Svaret nu: ${a.rating}.` : `Svaret nu: ${a.rating} (${a.by}).`,
  progress: (a: {
    answered: number;
    of: number;
    minutes: number;
    part: number | undefined;
    parts: number;
    area: number | undefined;
    areas: number;
  }) => {
    const places = [
      a.part && `del ${a.part} av ${a.parts}`,
      a.area && `område ${a.area} av ${a.areas}`,
    ].filter((place) => place !== undefined);
    const where = places.length === 0 ? '' : `${capital(places.join(', '))}. `;
    return a.answered === a.of
      ? `${where}${a.of === 1 ? 'Frågan är besvarad.' : `Alla ${a.of} är besvarade.`}`
      : `${where}${a.answered} av ${a.of} är besvarade, cirka ${minutes(a.minutes)} kvar.`;
  },
  notRelevant: 'Ej relevant',
  skip: 'Hoppa över',
  keepText: 'Behåll svaret',
  back: 'Tillbaka',
  pause: 'Paus',
  continue: 'Fortsätt',
  review: 'Granska',
  handIn: 'Lämna in',
  start: 'Starta självskattning',
  ratingLabel: (a: { rating: number; max: number; criterion: string }) =>
    `${a.rating} av ${a.max}: ${a.criterion}`,
  saved: (a: { ratings: string }) => `Sparat: ${a.ratings}.`,
  savedRow: (a: { area: string; ratings: string }) => `Sparat för ${a.area}: ${a.ratings}.`,
  chosen: (a: { rating: string }) => `Ert svar: ${a.rating}.`,
  savedWithReason: (a: { ratings: string }) => `Sparat: ${a.ratings}, med ert skäl.`,
  reasonGiven: (a: { words: string }) => `Skäl: ”${a.words}”.`,
  reasons: 'Skäl som ni har gett:',
  reasonLine: (a: { about: string; rating: string; words: string }) => `${a.about}, ${a.rating}: ${a.words}`,
  changedMost: (a: { area: string; from: string; to: string }) =>
    `Mest ändrat sedan förra gången: ${a.area}, från ${a.from} till ${a.to}.`,
  savedText: 'Sparat.',
  skipped: 'Överhoppat. Du kan svara senare.',
  leftEmpty: 'Det blev inget svar. Du kan gå tillbaka och skriva senare.',
  backToRow: (a: { place: string }) => `Nu tillbaka till ${a.place}.`,
  welcomeBack: (a: Left & { area: string }) =>
    a.left === 0
      ? `Välkommen tillbaka. ${left(a)} Vi var på ${a.area}.`
      : `Välkommen tillbaka. ${left(a)} Vi var på ${a.area}.`,
  sinceLast: (a: { names: string; areas: string }) => `Sedan sist har ${a.names} svarat på ${a.areas}.`,
  undone: (a: { area: string; from: number; to: number }) =>
    a.from === a.to
      ? `Ångrat. ${a.area}, påstående ${a.from}, är som det var innan.`
      : `Ångrat. ${a.area}, påstående ${a.from}–${a.to}, är som de var innan.`,
  undonePlace: (a: { place: string }) => `Ångrat. ${a.place} är som det var innan.`,
  undoneSeveral: (a: { count: number; part: string }) =>
    `Ångrat. ${a.count} svar i ${a.part} är som de var innan.`,
  nothingToUndo: 'Det finns inget svar från dig att ångra.',
  atTheStart: 'Det här är det första påståendet.',
  paused: (a: Left & { begun: boolean }): string => {
    if (!a.begun) return 'Vi tar en paus. Inget är ifyllt än. Skriv ”fortsätt” när det passar.';
    if (a.left === 0) return `Sparat. ${left(a)} Skriv ”granska” när du vill lämna in.`;
    return `Sparat. ${left(a)} Skriv ”fortsätt” när det passar.`;
  },
  pausedRating: 'Självskattningen är pausad, så jag sparade inget. Skriv ”fortsätt” så visar jag var vi var.',
  reviewingRating: 'Vi granskar just nu, så jag sparade inget. Skriv ”tillbaka” om du vill ändra ett svar.',
  differsAt: (a: { number: number; voices: string }) => `Påstående ${a.number}: ${a.voices}.`,
  bothKept: 'Ni har svarat olika. Alla svar är kvar, och ni väljer tillsammans i granskningen.',
  differing: (a: { voices: string }) => `Ni har svarat olika: ${a.voices}.`,
  changedSinceReview: 'Något har ändrats sedan du granskade, så inget är inlämnat. Så här är det nu.',
  settledMeanwhile: (a: { by: string; rating: string }) =>
    `${a.by} valde ${a.rating} nyss, så jag ändrade inget. Vill du ändra det går du till påståendet och svarar på nytt.`,
  formUnchanged: (a: Left & { begun: boolean }): string => left(a),
  contestedHeading: 'Här har ni svarat olika',
  contestedNote: 'Välj vad som gäller för er innan ni lämnar in. Det kan vara ett av svaren eller ett annat.',
  settle: 'Välj svar',
  settleIntro: 'Ni har svarat olika. Prata gärna ihop er, och välj sedan vad som gäller för er.',
  settleNote: 'Vad gäller för er? Det du väljer räknas för hela förvaltningen eller bolaget.',
  voice: (a: { who: string; rating: string }) => `${a.rating} (${a.who})`,
  voiceWithReason: (a: { who: string; rating: string; words: string }) =>
    `${a.rating} (${a.who}): ”${a.words}”`,
  writers: 'Så många svar har var och en gett',
  writer: (a: { name: string; count: number; when: string }) =>
    `${a.name}: ${a.count} svar, senast ${a.when}`,
  unsure: 'Det går bra att skriva ”hoppa över”, eller ”ej relevant” om påståendet inte gäller er.',
  cancelled: (a: { answered: number }): string =>
    a.answered === 0
      ? 'Vi avbryter här. Inget är ifyllt än. Skriv ”skatta” när du vill börja.'
      : 'Vi avbryter här. Det ni har svarat ligger kvar som ett utkast. Skriv ”fortsätt” när du vill gå vidare.',
  offScale: (a: { given: string; min: number; max: number }) =>
    `Skalan går från ${a.min} till ${a.max}, så ${a.given} kunde jag inte spara. Vad väljer du?`,
  halfStep: (a: { given: string; min: number; max: number }) =>
    `Skalan har hela steg från ${a.min} till ${a.max}, så ${a.given} kunde jag inte spara. Vad väljer du? Vill du svara på flera på en gång skriver du mellanslag mellan siffrorna.`,
  stepIs: (a: { step: string; words: string }) => `${a.step} är ”${a.words}”`,
  stepFrom: (a: { source: string }) => `Källa: ${a.source}.`,
  stepBetween: (a: { ends: string; step: string }) =>
    `Självskattningen beskriver bara ändarna: ${a.ends}. Vad ${a.step} betyder avgör ni själva.`,
  stepUndescribed: (a: { step: string }) =>
    `Självskattningen säger inte vad ${a.step} betyder. Det avgör ni själva.`,
  scaleEnds: (a: { min: number; max: number }) => `Skalan går bara från ${a.min} till ${a.max}.`,
  noSuchPlace: (a: { parts: number }) =>
    `Det stället finns inte, så jag sparade inget. Det finns ${a.parts} ${a.parts === 1 ? 'del' : 'delar'}, och du kan skriva till exempel ”till del ${a.parts}”.`,
  noLastTime: 'Det finns inget svar från förra gången här, så jag sparade inget. Vad svarar du?',
  notThisWay: 'Det kunde jag inte ta som ett svar här, så jag sparade inget.',
  notOffered: 'Här går det inte att svara ”ej relevant”. Vad väljer du?',
  tooLong: (a: { given: number; most: number }) =>
    `Texten har ${a.given} tecken och jag kan spara ${a.most}, så jag sparade den inte. Skicka en kortare text.`,
  mixed: 'Det sparade jag inte. Skriv siffran, och gärna varför: 4 för att vi följer upp varje år.',
  tooMany: (a: { given: number; left: number; row: number }) =>
    a.left === a.row
      ? `Jag fick ${a.given} siffror, men området har ${a.row} påståenden. Jag sparade ingen av dem. Skriv högst ${a.row} siffror.`
      : `Jag fick ${a.given} siffror, men området har ${a.left} kvar. Jag sparade ingen av dem. Skriv högst ${a.left}, eller alla ${a.row} för hela området.`,
  stale: (a: { rating: string | undefined }) =>
    a.rating === undefined
      ? 'Den knappen hör till ett annat påstående, så inget är ändrat.'
      : `Det påståendet har redan ett svar: ${a.rating}. Inget är ändrat. Vill du ändra det skriver du dit du vill, till exempel ”till åtgärd 3”.`,
  anotherUnit: (a: { unit: string }) => `Den knappen hör till ${a.unit}. Inget är ändrat.`,
  anotherRound: 'Den knappen hör till en annan omgång. Inget är ändrat.',
  reviewHeading: (a: { unit: string }) => `Granska: ${a.unit}`,
  handedInHeading: (a: { unit: string }) => `Inlämnat: ${a.unit}`,
  reviewAreas: 'Summa per område',
  reviewCriteria: 'Summa per påstående',
  areaColumn: 'Område',
  criterionColumn: 'Påstående',
  sumColumn: 'Summa',
  answersColumn: 'Svar',
  thingColumn: 'Det ni skattat',
  ratingColumn: 'Skattning',
  nothingWritten: 'Inget är skrivet än.',
  answersOf: (a: { answered: number; of: number }) => `${a.answered} av ${a.of}`,
  reviewTotal: (a: {
    total: number;
    answered: number;
    of: number;
    notRelevant: number;
    unanswered: number;
  }) =>
    `Totalt: ${a.total}. ${a.answered} av ${a.of} påståenden har en siffra, ${a.notRelevant} är ej ${a.notRelevant === 1 ? 'relevant' : 'relevanta'} och ${a.unanswered} är ${a.unanswered === 1 ? 'obesvarat' : 'obesvarade'}.`,
  reviewMissing: 'Det går bra att lämna in även om något är obesvarat. Det räknas inte med i medelvärdet.',
  readyToHandIn:
    'Klart att lämna in? Det ni lämnar in blir en allmän handling och kan begäras ut. Ett utkast är inte det. Vill ni ändra något sedan öppnar ni den igen och skriver varför.',
  notEffects: 'Resultatet visar hur ni tycker att ni arbetar, inte vilka effekter arbetet har.',
  empty: 'Det finns inget att granska eller lämna in än. Svara på minst ett påstående först.',
  receipt: (a: { when: string; by: string }) => `Inlämnat ${a.when} av ${a.by}.`,
  waitsForLead: (a: { lead: string; when: string }) =>
    `Självskattningen väntar på att ${a.lead} godkänner den. Frågan ställdes ${a.when}.`,
  waitsNote:
    'När den är godkänd lämnas den in, och då skriver jag till den som frågade. Inget går att ändra så länge.',
  withdraw: 'Ta tillbaka',
  withdrawn: 'Nu kan ni ändra i självskattningen igen. Inget är inlämnat.',
  approvalAsked: (a: { firstName: string; by: string; unit: string }) =>
    `Hej ${a.firstName}. ${a.by} vill lämna in självskattningen för ${a.unit}. Vill du titta på den först?`,
  approvalNote:
    'Du får frågan för att planen säger att närmaste chef godkänner. Det som lämnas in blir en allmän handling.',
  showAnswers: 'Visa svaren',
  approve: 'Godkänn och lämna in',
  sendBack: 'Skicka tillbaka',
  whySendBack: 'Vad behöver ändras? Skriv en rad, så skickar jag tillbaka självskattningen med den.',
  sendingBack: (a: { by: string }) => `Tack. Jag skickar tillbaka den till ${a.by} med din rad.`,
  sentBack: (a: { lead: string; unit: string; reason: string }) =>
    `${a.lead} har tittat på självskattningen för ${a.unit} och vill att något ändras: ”${a.reason}”`,
  approved: (a: { unit: string; by: string }) =>
    `Godkänt. Självskattningen för ${a.unit} är inlämnad, och ${a.by} får veta det.`,
  changedSinceSeen: 'Självskattningen har ändrats sedan du såg den, så inget är godkänt. Så här är den nu.',
  approvedTooLate: (a: { unit: string }) =>
    `Omgången är stängd, så självskattningen för ${a.unit} lämnades inte in. Inget är borta. En administratör kan öppna omgången igen eller släppa in er.`,
  lineTaken: 'Det har jag tagit emot.',
  approvedByLead: (a: { lead: string }) => `Det är ${a.lead} som godkänner den här självskattningen.`,
  approvalOver: {
    approved: (a: { unit: string; by: string }) =>
      `Självskattningen för ${a.unit} är redan godkänd och inlämnad.`,
    'sent-back': (a: { unit: string; by: string }) =>
      `Självskattningen för ${a.unit} är redan skickad tillbaka till ${a.by}.`,
    withdrawn: (a: { unit: string; by: string }) =>
      `Självskattningen för ${a.unit} väntar inte på någon just nu. Den är tagen tillbaka.`,
  },
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
  alreadyHandedIn: (a: { when: string; by: string }) =>
    `${a.by} lämnade in er självskattning den ${a.when}. Behöver något ändras kan ni öppna den igen.`,
  reopen: 'Öppna igen',
  whyReopen: 'Vad behöver ändras? Skriv en rad om varför, så öppnar jag självskattningen igen.',
  reopenNote:
    'Det ni har lämnat in gäller tills ni lämnar in på nytt, och det sparas. Skriv inte om enskilda personer.',
  stopAsking: 'Avbryt',
  leftAsItIs: 'Då gör vi inget mer med det.',
  reopened: 'Nu är självskattningen öppen igen. Ändra det som behövs och lämna in på nytt.',
  noOpenRound: (a: { next: string | undefined; administrator: string }) =>
    a.next === undefined
      ? `Självskattningen är inte öppen just nu. Undrar du när den öppnar? Hör av dig till ${a.administrator}.`
      : `Självskattningen är inte öppen just nu. Nästa omgång öppnar den ${a.next}.`,
  notARespondent: (a: { administrator: string }) =>
    `Jag kan svara på frågor om planen. För att fylla i självskattningen behöver du stå i listan över dem som svarar. Hör av dig till ${a.administrator}.`,
  unitStatus: (a: { unit: string; answered: number; of: number; part: number | undefined; parts: number }) =>
    a.part === undefined
      ? `Självskattningen för ${a.unit}: ${a.answered} av ${a.of} är besvarade.`
      : `Självskattningen för ${a.unit}, del ${a.part} av ${a.parts}: ${a.answered} av ${a.of} är besvarade.`,
  fillInArea: 'Fyll i hela området',
  fillInSeveral: 'Fyll i flera på en gång',
  fillInQuestions: 'Svara i ett formulär',
  formThings: (a: { part: string; from: number; to: number; of: number }) =>
    a.from === a.to ? `${a.part}, ${a.from} av ${a.of}` : `${a.part}, ${a.from}–${a.to} av ${a.of}`,
  formByButton: 'Fyll i det du vill och tryck på Spara. Inget sparas innan dess.',
  formAtOnce: (a: { writes: boolean }): string =>
    a.writes
      ? 'Varje val sparas direkt. Det du skriver sparas när du trycker på Spara, inte om du stänger.'
      : 'Varje val sparas direkt. Du kan stänga när du vill och fortsätta senare.',
  formProgress: (a: Left) => left(a),
  formChoose: 'Välj',
  formSave: 'Spara',
  formChange: 'Ändra i formuläret',
  formWritten: (a: { by: string }) => `${a.by} har skrivit det som står här.`,
  formTextHint: (a: { most: number }) => `Skriv inte om enskilda personer. Högst ${a.most} tecken.`,
  formShorten: (a: { most: number }) => `Texten är för lång. Korta den till högst ${a.most} tecken.`,
  formSaved: (a: { left: number }): string => {
    if (a.left === 0) return 'Sparat.';
    return a.left === 1
      ? 'Sparat. En fråga här har inget svar än.'
      : `Sparat. ${a.left} frågor här har inget svar än.`;
  },
  formEmpty: 'Formuläret är tomt än.',
  formLine: (a: { about: string; answer: string }) =>
    /[.?!]$/u.test(a.about) ? `${a.about} ${capital(a.answer)}` : `${a.about}: ${a.answer}`,
  formTooLong: (a: { about: string; given: number; most: number }) =>
    `${a.about}. Texten har ${a.given} tecken och jag kan spara ${a.most}, så den sparades inte. Korta den och spara igen.`,
  formNotOffered: (a: { about: string }) =>
    `${a.about}. Svaret finns inte att välja här, så det sparades inte.`,
  formMeanwhile: (a: { about: string; by: string; answer: string }) =>
    `${a.about}. ${a.by} svarade ${a.answer} medan ditt formulär var öppet. Jag har inte ändrat det. Öppna formuläret igen om du vill byta.`,
  formUnknown: 'En fråga i formuläret finns inte längre i självskattningen, så det svaret sparades inte.',
  formWrote: 'Så här skrev du:',
  formUnsaved: 'Det som skrevs i formuläret utan att sparas med knappen är inte kvar.',
  formNotKept: 'Det du fyllde i sparades inte.',
  formStep: (a: { step: string; words: string }) => `${a.step}: ${a.words}`,
  formAnswered: (a: { by: string; rating: string }) => `${a.by} svarade ${a.rating}.`,
  formSubmit: 'Fortsätt',
  formClose: 'Stäng',
  formUnopened: 'Formuläret gick inte att öppna. Vi fortsätter här i stället.',
  formLeft: (a: Left & { begun: boolean }): string => {
    if (!a.begun) return 'Inget är ifyllt än.';
    return `Sparat. ${left(a)}`;
  },
  unknownArea: 'Det området finns inte längre i självskattningen.',
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
  choiceNotKept: 'Det du valde i formuläret sparades inte.',
};

export type AssessmentWording = typeof assessment;

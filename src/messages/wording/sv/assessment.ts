/** What is left, of the part where there are several. */
export type Left = { left: number; of: number; part: number | undefined; parts: number };

export const left = (a: Left) =>
  a.left === 0
    ? `${a.of === 1 ? 'Frågan är besvarad.' : `Alla ${a.of} är besvarade.`}`
    : a.part === undefined
      ? `${a.left} av ${a.of} är kvar.`
      : `${a.left} av ${a.of} är kvar i del ${a.part} av ${a.parts}.`;
const minutes = (count: number) => `${count} ${count === 1 ? 'minut' : 'minuter'}`;
const partCount = (count: number) =>
  count === 1 ? 'en del' : `${['noll', 'en', 'två', 'tre', 'fyra', 'fem'][count] ?? count} delar`;
export const capital = (words: string) => words.charAt(0).toLocaleUpperCase('sv') + words.slice(1);

/** The self-assessment as a conversation, its review and its hand-in, in Swedish. */
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
  unknownArea: 'Det området finns inte längre i självskattningen.',
};

export type AssessmentWording = typeof assessment;

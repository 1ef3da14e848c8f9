/** The self-assessment, in Swedish. */
export const assessment = {
  begin: (a: { unit: string; areas: number; criteria: number; minutes: number }) =>
    `Nu börjar vi självskattningen för ${a.unit}. Den har ${a.areas} områden med ${a.criteria} påståenden i varje och tar ungefär ${a.minutes} ${a.minutes === 1 ? 'minut' : 'minuter'}. Du kan pausa när du vill, och dina kollegor kan fortsätta där du slutade.`,
  scale: (a: {
    min: number;
    max: number;
    anchors: { step: string; words: string }[];
    source: string | undefined;
  }) =>
    a.anchors.length === 0
      ? `Skalan går från ${a.min} till ${a.max}. Ju högre siffra, desto bättre tycker ni att påståendet stämmer.`
      : `Hur väl stämmer påståendet hos er? Svara från ${a.min} till ${a.max}: ${a.anchors.map((anchor) => `${anchor.step} är ”${anchor.words}”`).join(', ')}.${a.source ? ` Källa: ${a.source}.` : ''}`,
  areaHeading: (a: { area: string; number: number; of: number }) =>
    `${a.area}, område ${a.number} av ${a.of}`,
  howToAnswer: (a: { count: number; example: string }) =>
    `Svara på ett påstående i taget, eller skriv alla ${a.count} siffrorna på en gång, till exempel ${a.example}.`,
  rowPlace: (a: { area: string; number: number; of: number }) =>
    `${a.area}, påstående ${a.number} av ${a.of}`,
  lastTime: (a: { rating: string }) => `Förra gången: ${a.rating}.`,
  answeredNow: (a: { rating: string; by: string | undefined }) =>
    a.by === undefined ? `Svaret nu: ${a.rating}.` : `Svaret nu: ${a.rating} (${a.by}).`,
  progress: (a: { answered: number; of: number; minutes: number }) =>
    a.answered === a.of
      ? `Alla ${a.of} är besvarade.`
      : `${a.answered} av ${a.of} är besvarade, cirka ${a.minutes} ${a.minutes === 1 ? 'minut' : 'minuter'} kvar.`,
  notRelevant: 'Ej relevant',
  skip: 'Hoppa över',
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
  skipped: 'Överhoppat. Du kan svara senare.',
  backToRow: (a: { area: string; number: number }) => `Nu tillbaka till ${a.area}, påstående ${a.number}.`,
  welcomeBack: (a: { left: number; of: number; area: string }) =>
    a.left === 0
      ? `Välkommen tillbaka. Alla ${a.of} är besvarade. Vi var på ${a.area}.`
      : `Välkommen tillbaka. ${a.left} av ${a.of} är kvar. Vi var på ${a.area}.`,
  sinceLast: (a: { names: string; areas: string }) => `Sedan sist har ${a.names} svarat på ${a.areas}.`,
  undone: (a: { area: string; from: number; to: number }) =>
    a.from === a.to
      ? `Ångrat. ${a.area}, påstående ${a.from}, är som det var innan.`
      : `Ångrat. ${a.area}, påstående ${a.from}–${a.to}, är som de var innan.`,
  nothingToUndo: 'Det finns inget svar från dig att ångra.',
  atTheStart: 'Det här är det första påståendet.',
  paused: (a: { left: number; of: number }): string => {
    if (a.left === a.of) return 'Vi tar en paus. Inget är ifyllt än. Skriv ”fortsätt” när det passar.';
    if (a.left === 0) return `Sparat. Alla ${a.of} är besvarade. Skriv ”granska” när du vill lämna in.`;
    return `Sparat. ${a.left} av ${a.of} är kvar. Skriv ”fortsätt” när det passar.`;
  },
  pausedRating: 'Självskattningen är pausad, så jag sparade inget. Skriv ”fortsätt” så visar jag var vi var.',
  reviewingRating: 'Vi granskar just nu, så jag sparade inget. Skriv ”tillbaka” om du vill ändra ett svar.',
  answeredMeanwhile: (a: { by: string; number: number; rating: string }) =>
    `${a.by} svarade ${a.rating} på påstående ${a.number} nyss.`,
  answerAgain: 'Jag har inte ändrat det. Svara igen om du vill byta.',
  unsure: 'Det går bra att skriva ”hoppa över”, eller ”ej relevant” om påståendet inte gäller er.',
  cancelled: (a: { answered: number }): string =>
    a.answered === 0
      ? 'Vi avbryter här. Inget är ifyllt än. Skriv ”skatta” när du vill börja.'
      : 'Vi avbryter här. Det ni har svarat ligger kvar som ett utkast. Skriv ”fortsätt” när du vill gå vidare.',
  offScale: (a: { given: string; min: number; max: number }) =>
    `Skalan går från ${a.min} till ${a.max}, så ${a.given} kunde jag inte spara. Vad väljer du?`,
  halfStep: (a: { given: string; min: number; max: number }) =>
    `Skalan har hela steg från ${a.min} till ${a.max}, så ${a.given} kunde jag inte spara. Vad väljer du? Vill du svara på flera på en gång skriver du mellanslag mellan siffrorna.`,
  mixed: 'Det sparade jag inte. Skriv bara siffran, till exempel 4.',
  tooMany: (a: { given: number; left: number; row: number }) =>
    a.left === a.row
      ? `Jag fick ${a.given} siffror, men området har ${a.row} påståenden. Jag sparade ingen av dem. Skriv högst ${a.row} siffror.`
      : `Jag fick ${a.given} siffror, men området har ${a.left} kvar. Jag sparade ingen av dem. Skriv högst ${a.left}, eller alla ${a.row} för hela området.`,
  stale: (a: { rating: string | undefined }) =>
    a.rating === undefined
      ? 'Den knappen hör till ett annat påstående, så inget är ändrat.'
      : `Det påståendet har redan ett svar: ${a.rating}. Inget är ändrat. Vill du ändra skriver du ”tillbaka” eller ”ångra”.`,
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
    'Klart att lämna in? Det ni lämnar in blir en allmän handling och kan begäras ut. Ett utkast är inte det. Sedan kan ni inte ändra svaren här.',
  notEffects: 'Resultatet visar hur ni tycker att ni arbetar, inte vilka effekter arbetet har.',
  empty: 'Det finns inget att granska eller lämna in än. Svara på minst ett påstående först.',
  receipt: (a: { when: string; by: string }) => `Inlämnat ${a.when} av ${a.by}.`,
  strongest: (a: { area: string; mean: string }) => `Starkast: ${a.area} (${a.mean}).`,
  weakest: (a: { area: string; mean: string }) => `Svagast: ${a.area} (${a.mean}).`,
  help: (a: { area: string; number: number; name: string; coordinator: string | undefined }) =>
    a.coordinator === undefined
      ? `För ${a.area} kan åtgärd ${a.number}, ${a.name}, hjälpa.`
      : `För ${a.area} kan åtgärd ${a.number}, ${a.name}, hjälpa. ${a.coordinator} samordnar.`,
  alreadyHandedIn: (a: { when: string; by: string; administrator: string }) =>
    `${a.by} lämnade in er självskattning den ${a.when}. Behöver något ändras? Hör av dig till ${a.administrator}.`,
  noOpenRound: (a: { next: string | undefined; administrator: string }) =>
    a.next === undefined
      ? `Självskattningen är inte öppen just nu. Undrar du när den öppnar? Hör av dig till ${a.administrator}.`
      : `Självskattningen är inte öppen just nu. Nästa omgång öppnar den ${a.next}.`,
  notARespondent: (a: { administrator: string }) =>
    `Jag kan svara på frågor om planen. För att fylla i självskattningen behöver du stå i listan över dem som svarar. Hör av dig till ${a.administrator}.`,
  unitStatus: (a: { unit: string; answered: number; of: number }) =>
    `Självskattningen för ${a.unit}: ${a.answered} av ${a.of} påståenden är besvarade.`,
  fillInArea: 'Fyll i hela området',
  formIntro: (a: { area: string; number: number; of: number }) =>
    `${a.area}, område ${a.number} av ${a.of}. Varje val sparas direkt. Du kan stänga när du vill och fortsätta senare.`,
  formStep: (a: { step: string; words: string }) => `${a.step}: ${a.words}`,
  formAnswered: (a: { by: string; rating: string }) => `${a.by} svarade ${a.rating}.`,
  formSubmit: 'Fortsätt',
  formClose: 'Stäng',
  formUnopened: 'Formuläret gick inte att öppna. Vi fortsätter här i stället.',
  formLeft: (a: { left: number; of: number }): string =>
    a.left === a.of ? 'Inget är ifyllt än.' : `Sparat. ${a.left} av ${a.of} är kvar.`,
  unknownArea: 'Det området finns inte längre i självskattningen.',
  choiceNotKept: 'Det du valde i formuläret sparades inte.',
};

export type AssessmentWording = typeof assessment;

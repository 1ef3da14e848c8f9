type AskedState =
  | 'not-started'
  | 'in-progress'
  | 'needs-support'
  | 'paused'
  | 'done'
  | 'overdue'
  | 'not-done';

/** After "en åtgärd" or "ingen åtgärd". */
const ONE: Record<AskedState, string> = {
  'not-started': 'väntar på att påbörjas',
  'in-progress': 'pågår',
  'needs-support': 'behöver stöd',
  paused: 'är pausad',
  done: 'är klar',
  overdue: 'är försenad',
  'not-done': 'är inte klar än',
};
const SEVERAL: Record<AskedState, string> = {
  ...ONE,
  paused: 'är pausade',
  done: 'är klara',
  overdue: 'är försenade',
  'not-done': 'är inte klara än',
};
/** After "vilka åtgärder", so that the question is understood again. */
const STATE_ASKED: Record<AskedState, string> = {
  'not-started': 'har inte startat',
  'in-progress': 'pågår',
  'needs-support': 'behöver stöd',
  paused: 'är pausade',
  done: 'är klara',
  overdue: 'är försenade',
  'not-done': 'är inte klara',
};

/** As it stands inside a sentence. */
const lowered = (words: string) => words.charAt(0).toLocaleLowerCase('sv') + words.slice(1);

/** Some plans name their rounds by the year alone. */
function roundTitle(round: string): string {
  return /^\d/.test(round) ? `Självskattningen ${round}` : round;
}

/** Answers about the plan and from its documents, in Swedish. Days, times and lists of names come formatted. */
export const answers = {
  // Someone tells of something that happened to a person.
  individualCase:
    'Det låter som något du ska få hjälp med, och det är inte jag som kan ge den. Prata med din chef, HR eller ditt skyddsombud. Du kan också vända dig till facket, Diskrimineringsombudsmannen (DO) eller en antidiskrimineringsbyrå. Jag skickar inte det du skrev vidare.',
  individualCaseUrgent: 'Är det bråttom eller farligt? Ring 112.',

  /** Of a citation, after the heading. */
  page: (a: { page: number }) => `s. ${a.page}`,

  // The plan's actions.
  actionTitle: (a: { number: number; name: string }) => `Åtgärd ${a.number}, ${a.name}`,
  actionsIntro: (a: { count: number }) =>
    a.count === 1 ? 'Planen har en åtgärd:' : `Planen har ${a.count} åtgärder:`,
  someActionsIntro: 'De här åtgärderna gäller det:',
  actionsForArea: (a: { area: string; count: number }) =>
    a.count === 1 ? `En åtgärd gäller ${a.area}:` : `${a.count} åtgärder gäller ${a.area}:`,
  noActionForArea: (a: { area: string }) => `Ingen av planens åtgärder gäller ${a.area} särskilt.`,
  /** A list that is empty says so in its intro. */
  actionsInState: (a: { state: AskedState; count: number }) =>
    a.count === 0
      ? `Ingen åtgärd ${ONE[a.state]} just nu.`
      : a.count === 1
        ? `En åtgärd ${ONE[a.state]}:`
        : `${a.count} åtgärder ${SEVERAL[a.state]}:`,
  actionsAbout: (a: { topic: string; count: number }) =>
    a.count === 1 ? `En åtgärd rör ${a.topic}:` : `${a.count} åtgärder rör ${a.topic}:`,
  coordinatesActions: (a: { who: string; count: number }) =>
    a.count === 0
      ? `${a.who} samordnar ingen åtgärd just nu.`
      : a.count === 1
        ? `${a.who} samordnar en åtgärd:`
        : `${a.who} samordnar ${a.count} åtgärder:`,
  carriesOutActions: (a: { who: string; count: number }) =>
    a.count === 0
      ? `${a.who} genomför ingen av planens åtgärder.`
      : a.count === 1
        ? `${a.who} genomför en åtgärd:`
        : `${a.who} genomför ${a.count} åtgärder:`,
  alsoCoordinates: (a: { who: string; count: number; all: boolean }) =>
    a.all
      ? `${a.who} samordnar alla planens åtgärder.`
      : a.count === 1
        ? `${a.who} samordnar en av åtgärderna.`
        : `${a.who} samordnar ${a.count} av åtgärderna.`,
  actionWithDay: (a: { number: number; name: string; day: string }) =>
    `Åtgärd ${a.number}, ${a.name}. Slutdatum ${a.day}.`,
  actionItem: (a: { number: number; name: string }) => `${a.number}. ${a.name}`,
  askMore: (a: { number: number }) => `Skriv till exempel ”åtgärd ${a.number}”, så berättar jag mer.`,
  coordinatedBy: (a: { person: string; unit: string }) => `${a.person} på ${a.unit} samordnar den.`,
  coordinates: (a: { person: string; unit: string; action: string }) =>
    `${a.person} på ${a.unit} samordnar ${a.action}.`,
  coordinatesElsewhere: (a: { person: string; unit: string; action: string; coordinating: string }) =>
    `${a.person} på ${a.unit} samordnar ${a.action}, för ${a.coordinating}.`,
  nobodyCoordinates: (a: { action: string; unit: string }) =>
    `${a.unit} samordnar ${a.action}, men ingen person står som samordnare just nu.`,
  carriedOutBy: (a: { units: string; several: boolean }) => `${a.units} genomför den.`,
  allCarryOut: 'Alla planens förvaltningar och bolag genomför den.',
  carryOut: (a: { units: string; action: string }) => `${a.units} genomför ${a.action}.`,
  dueBy: (a: { day: string }) => `Den ska vara klar senast ${a.day}.`,
  /** For an action that is done. */
  wasToBeDone: (a: { day: string }) => `Den skulle vara klar senast ${a.day}.`,
  expected: (a: { day: string }) => `Väntas bli klar ${a.day}.`,
  wasExpected: (a: { day: string }) => `Väntades bli klar ${a.day}.`,
  wasDue: (a: { day: string }) => `Den skulle ha varit klar ${a.day}.`,
  actionDueBy: (a: { action: string; day: string }) => `${a.action}, ska vara klar senast ${a.day}.`,
  actionIsDone: (a: { action: string; day: string }) =>
    `${a.action}, är klar. Den skulle vara klar senast ${a.day}.`,
  actionWasDue: (a: { action: string; day: string }) => `${a.action}, skulle ha varit klar ${a.day}.`,
  standing: (a: { state: string; day: string }) => `Läget ${a.day}: ${a.state}.`,
  actionStanding: (a: { action: string; state: string; day: string }) =>
    `${a.action}: ${a.state}. Noterat ${a.day}.`,
  latestLine: (a: { line: string }) => `Senaste raden: ”${a.line}”`,
  noStanding: (a: { action: string }) => `Ingen har skrivit än hur det går med ${a.action}.`,
  unknownAction: (a: { number: number; first: number; last: number; count: number }) =>
    a.count === a.last - a.first + 1
      ? `Det finns ingen åtgärd ${a.number} i planen. Åtgärderna har nummer ${a.first} till ${a.last}.`
      : `Det finns ingen åtgärd ${a.number} i planen. Den har ${a.count} åtgärder.`,
  showActions: 'Vilka åtgärder finns?',

  // One action in depth.
  showMore: 'Visa mer',
  moreAboutAction: (a: { number: number }) => `Visa mer om åtgärd ${a.number}`,
  othersChoice: 'Vad gör andra?',
  othersQuestion: (a: { number: number }) => `Vad gör andra i åtgärd ${a.number}?`,
  coordinatorChoice: (a: { person: string }) => `Fler som ${a.person} samordnar`,
  coordinatorQuestion: (a: { person: string }) => `Vilka åtgärder samordnar ${a.person}?`,
  documentsSay: 'I dokumenten står det:',
  documentsSayNothing: (a: { action: string }) =>
    `I dokumenten hittar jag inget mer om ${a.action} än det som står i planen.`,
  examplesIntro: 'Så har andra gjort:',
  /** `from`: the unit's name. */
  exampleFrom: (a: { from: string; words: string }) => `${a.from}: ”${a.words}”`,
  areaScoresIntro: (a: { round: string }) =>
    `Åtgärden hör ihop med de här områdena i självskattningen. Så skattades de i ${/^\d/.test(a.round) ? `omgången ${a.round}` : a.round}:`,
  areaAmongHighest: (a: { area: string }) => `${a.area}: bland de högst skattade`,
  areaAmongLowest: (a: { area: string }) => `${a.area}: bland de lägst skattade`,
  noMoreKnown: (a: { action: string }) => `Mer än så vet jag inte om ${a.action}.`,

  // The plan as a whole, and what is to come.
  progress: (a: { plan: string; done: number; all: number; others: string; overdue: number }) =>
    `${a.done === 0 ? `Ingen av de ${a.all} åtgärderna i ${a.plan} är klar än` : `${a.done} av ${a.all} åtgärder i ${a.plan} är klara`}.${a.others === '' ? '' : ` ${a.others}.`}${a.overdue === 0 ? '' : ` ${a.overdue} har passerat sitt slutdatum.`}`,
  /** Listed after one another: "9 pågår, 1 behöver stöd". */
  progressState: (a: { state: AskedState; count: number }) =>
    `${a.count} ${a.count === 1 ? ONE[a.state] : SEVERAL[a.state]}`,
  showOverdue: 'Vilka åtgärder är försenade?',
  comingIntro: (a: { plan: string; from: string; to: string }) =>
    `Det här har datum i ${a.plan} från ${a.from} till ${a.to}:`,
  nothingComing: (a: { plan: string; from: string; to: string }) =>
    `Inget har datum i ${a.plan} från ${a.from} till ${a.to}.`,
  comingAction: (a: { number: number; name: string; day: string }) =>
    `${a.day}: åtgärd ${a.number}, ${a.name}, ska vara klar`,
  comingEvent: (a: { name: string; day: string; time: string | undefined }) =>
    `${a.day}${a.time ? ` kl. ${a.time.replace(':', '.')}` : ''}: ${a.name}`,
  comingOpens: (a: { round: string; day: string }) => `${a.day}: ${roundTitle(a.round)} öppnar`,
  comingCloses: (a: { round: string; day: string }) =>
    `${a.day}: sista dagen för ${lowered(roundTitle(a.round))}`,
  moreComing: (a: { count: number }) =>
    a.count === 1 ? 'Och ett datum till.' : `Och ${a.count} datum till.`,
  unitsCarryOut: (a: { kind: 'förvaltning' | 'bolag'; count: number }) =>
    a.kind === 'bolag'
      ? a.count === 0
        ? 'Inget bolag genomför någon av planens åtgärder.'
        : a.count === 1
          ? 'Bolagen genomför en åtgärd:'
          : `Bolagen genomför ${a.count} åtgärder:`
      : a.count === 1
        ? 'Förvaltningarna genomför en åtgärd:'
        : `Förvaltningarna genomför ${a.count} åtgärder:`,
  inUnits: (a: { units: string }) => `Gäller åtgärder som ${a.units} genomför.`,

  // What others have done, by the kind of work place.
  othersDid: (a: { activity: string }) => `Så har andra gjort inom ${a.activity}:`,
  othersDidAnywhere: 'Så har andra gjort:',
  weCould: (a: { activity: string }) => `Det här kan ge idéer inom ${a.activity}:`,
  weCouldAnywhere: 'Det här har andra gjort, och det kan ge idéer:',
  noneFromActivity: (a: { activity: string; nearest: string }) =>
    `Jag har inget exempel från ${a.activity} än. Det här kommer från ${a.nearest}:`,
  noneFromActivityUnit: (a: { activity: string }) =>
    `Jag har inget exempel från just ${a.activity} än. Det här kommer från samma förvaltning:`,
  noneFromActivityAnywhere: (a: { activity: string }) =>
    `Jag har inget exempel från ${a.activity} än. Så har andra gjort:`,
  noExamples: 'Jag har inga exempel att visa än.',
  exampleIn: (a: { heading: string; words: string; citation: number }) =>
    `${a.heading}${/[.!?]$/.test(a.heading) ? '' : '.'} ”${a.words}” [${a.citation}]`,
  exampleAlone: (a: { words: string; citation: number }) => `”${a.words}” [${a.citation}]`,
  unitCarriesOut: (a: { units: string }) => `Det här genomför ${a.units}:`,
  actionsFor: (a: { who: string }) => `De här åtgärderna berör ${a.who}:`,
  whichActivity: 'Var arbetar du? Skriv till exempel ”vad kan vi göra på förskolan?”.',

  // What a question refers back to.
  /** The question begins with a small letter. */
  understood: (a: { question: string }) => `Jag tolkar det som: ${a.question}`,
  unclearReference:
    'Jag vet inte riktigt vad du syftar på. Skriv gärna hela frågan, till exempel ”vem samordnar åtgärd 1?”.',
  whichOfThem: 'Vilken av dem menar du?',
  followUp: {
    about: (a: { actions: string }) => `Vad innebär ${a.actions}?`,
    more: (a: { actions: string }) => `Visa mer om ${a.actions}`,
    who: (a: { actions: string }) => `Vem samordnar ${a.actions}?`,
    doers: (a: { actions: string }) => `Vilka genomför ${a.actions}?`,
    due: (a: { actions: string }) => `När ska ${a.actions} vara klar?`,
    standing: (a: { actions: string }) => `Hur går det med ${a.actions}?`,
    update: (a: { actions: string }) => `Uppdatera ${a.actions}`,
    documents: (a: { actions: string }) => `Vad säger dokumenten om ${a.actions}?`,
    ofUnit: (a: { unit: string }) => `Vilka åtgärder genomför ${a.unit}?`,
    ofCompanies: 'Vilka åtgärder genomför bolagen?',
    ofAdministrations: 'Vilka åtgärder genomför förvaltningarna?',
    inArea: (a: { area: string }) => `Vilka åtgärder gäller ${a.area}?`,
    inStateAt: (a: { state: AskedState; unit: string }) =>
      `Vilka åtgärder ${STATE_ASKED[a.state]} på ${a.unit}?`,
    othersIn: (a: { activity: string }) => `Vad gör andra inom ${a.activity}?`,
    when: (a: { event: string }) => `När är ${a.event}?`,
  },
  theCompanies: 'bolagen',
  theAdministrations: 'förvaltningarna',
  action: (a: { number: number }) => `åtgärd ${a.number}`,
  actions: (a: { numbers: string }) => `åtgärderna ${a.numbers}`,
  moreThere: (a: { heading: string; document: string }) => `Det här står också under ”${a.heading}”:`,
  wholeSaid: 'Det jag visade är allt som står där.',
  whyThere: 'Där står det så här om varför:',
  noWhyThere: 'Där står inte varför. Det här står intill:',

  // Whom and when an answer is about.
  otherTime: (a: { asked: string; plan: string; from: string; to: string }) =>
    `Du nämner ${a.asked}. Svaret gäller ${a.plan}, som gäller från ${a.from} till ${a.to}.`,
  otherPlace: (a: { asked: string; plan: string; municipality: string }) =>
    `Du nämner ${a.asked}. Svaret gäller ${a.municipality} och ${a.plan}.`,

  // Whom it is for, and what the self-assessment showed.
  appliesToYou: (a: { unit: string; count: number }) =>
    `Ja, planen omfattar ${a.count} förvaltningar och bolag, och ${a.unit} är en av dem.`,
  appliesTo: (a: { count: number }) =>
    `Planen omfattar ${a.count} förvaltningar och bolag. Arbetar du i någon av dem gäller den dig.`,
  ownHandedIn: (a: { unit: string; done: boolean }) =>
    a.done ? `${a.unit} har lämnat in.` : `${a.unit} har inte lämnat in än.`,
  handedIn: (a: { count: number; of: number }) =>
    a.count === 0
      ? `Ingen av ${a.of} förvaltningar och bolag har lämnat in än.`
      : `${a.count} av ${a.of} förvaltningar och bolag har lämnat in:`,
  latestResult: (a: { round: string }) => `Senaste resultatet: ${a.round}`,
  resultOf: (a: { round: string }) => `Resultat: ${a.round}`,
  noActionOrder:
    'Jag rangordnar inte åtgärderna. Vad som är viktigast hos er avgör ni själva. Skriv ”vad är på gång?”, så ser du vad som ska vara klart närmast.',
  noRanking:
    'Jag rangordnar inte förvaltningar och bolag. Självskattningen visar hur var och en själv tycker att den arbetar, så siffrorna säger inte vem som är bäst.',
  showResult: 'Vad visar resultatet?',

  // People.
  coordinatorsIntro: (a: { count: number }) =>
    a.count === 1
      ? 'En person samordnar planens åtgärder:'
      : `${a.count} personer samordnar planens åtgärder:`,
  coordinatorItem: (a: { person: string; unit: string; numbers: string; several: boolean }) =>
    `${a.person}, ${a.unit}: åtgärd ${a.numbers}`,
  noCoordinators: (a: { administrators: string | undefined }) =>
    `Ingen står som samordnare just nu.${a.administrators ? ` Fråga ${a.administrators}.` : ''}`,
  administrators: (a: { people: string }) => `Fråga ${a.people}, som håller i planen.`,

  // The plan's matrix, time and dates.
  unitsIntro: (a: { count: number }) => `Planen omfattar ${a.count} förvaltningar och bolag:`,
  unitsOfKindIntro: (a: { kind: 'förvaltning' | 'bolag'; count: number; others: number }) => {
    const others = a.others === 0 ? '' : ` och ${a.others} ${a.kind === 'bolag' ? 'förvaltningar' : 'bolag'}`;
    return `Planen omfattar ${a.count} ${a.kind === 'bolag' ? 'bolag' : a.count === 1 ? 'förvaltning' : 'förvaltningar'}${others}.${a.count === 0 ? '' : ` ${a.kind === 'bolag' ? 'Bolagen' : 'Förvaltningarna'} är:`}`;
  },
  areasIntro: (a: { count: number }) => `Planen har ${a.count} områden:`,
  criteriaIntro: (a: { count: number }) => `Självskattningen har ${a.count} påståenden om varje område:`,
  indicatorsIntro: (a: { count: number }) =>
    a.count === 0
      ? 'Planen har inga indikatorer.'
      : `Planen följs upp med ${a.count === 1 ? 'en indikator' : `${a.count} indikatorer`}:`,
  commitmentsIntro: (a: { count: number }) =>
    a.count === 0
      ? 'Planen nämner inga åtaganden.'
      : `Planen hör ihop med ${a.count === 1 ? 'ett åtagande' : `${a.count} åtaganden`}. Skriv ”åtaganden”, så visar jag hur vi ligger till.`,
  period: (a: { plan: string; from: string; to: string; over: boolean }) =>
    `${a.plan} ${a.over ? 'gällde' : 'gäller'} från ${a.from} till ${a.to}.`,
  roundOpen: (a: { round: string; day: string }) =>
    `${roundTitle(a.round)} är öppen och stänger ${a.day}. Det är sista dagen att lämna in.`,
  roundLate: (a: { round: string; day: string }) =>
    `${roundTitle(a.round)} hade sin sista dag ${a.day}. Det går fortfarande att lämna in, tills en administratör stänger den.`,
  roundToCome: (a: { round: string; opens: string; closes: string }) =>
    `${roundTitle(a.round)} öppnar ${a.opens} och stänger ${a.closes}.`,
  roundOver: (a: { round: string; day: string }) =>
    `Ingen självskattning är öppen nu. Den senaste, ${roundTitle(a.round)}, stängde ${a.day}. Nästa har inget datum än.`,
  noRound: 'Planen har inget datum för någon självskattning.',
  /** `day`: "onsdag 25 november 2026". The name may have a colon of its own. */
  nextEvent: (a: { name: string; day: string; time: string | undefined; place: string | undefined }) =>
    `Nästa är ${a.day}${a.time ? ` kl. ${a.time.replace(':', '.')}` : ''}. ${a.name}${a.place ? `. Plats: ${a.place}` : ''}.`,
  moreEvents: 'Sedan kommer:',
  eventItem: (a: { name: string; day: string }) => `${a.name}, ${a.day}`,
  noEvent: (a: { administrators: string | undefined }) =>
    `Jag ser inget sådant datum framåt i planen.${a.administrators ? ` Fråga ${a.administrators}.` : ''}`,

  // From the documents.
  quoted: (a: { quote: string; citation: number }) => `”${a.quote}” [${a.citation}]`,
  quotedInPart: (a: { quote: string; citation: number }) => `”${a.quote} …” [${a.citation}]`,
  cited: (a: { words: string; citation: number }) => `${a.words} [${a.citation}]`,
  documentsAreSwedish: 'Dokumenten är på svenska, så jag citerar dem som de är.',
  notThere: 'Det står inte i de dokument jag har.',
  notThereFact: {
    money: 'I de dokument jag har står ingen summa.',
    date: 'I de dokument jag har står inget datum för det.',
    year: 'I de dokument jag har står inget årtal för det.',
    time: 'I de dokument jag har står det inte när det är.',
    count: 'I de dokument jag har står det inte hur många det är.',
    frequency: 'I de dokument jag har står det inte hur ofta.',
    duration: 'I de dokument jag har står det inte hur lång tid det är.',
    share: 'I de dokument jag har står det inte hur stor del det är.',
    score: 'I de dokument jag har står ingen siffra för det.',
    phone: 'I de dokument jag har står inget telefonnummer.',
    email: 'I de dokument jag har står ingen e-postadress.',
    name: 'I de dokument jag har står inget namn på det.',
    person: 'I de dokument jag har står det inte vem det är.',
  },
  notThereName: (a: { name: string }) => `Mina dokument säger inget om ${a.name} i det här sammanhanget.`,
  section: (a: { heading: string; document: string; citation: number }) =>
    a.heading === a.document
      ? `”${a.document}” [${a.citation}]`
      : `avsnittet ”${a.heading}” i ”${a.document}” [${a.citation}]`,
  nearest: (a: { sections: string }) => `Det närmaste jag hittar är ${a.sections}.`,
  askInstead: (a: { people: string }) => `Fråga ${a.people}, som håller i planen.`,
  askAnyone: 'Fråga den som håller i planen hos er.',
  otherSubject: {
    hr: 'HR kan svara på frågor om lön, ledighet och arbetstid.',
    it: 'It-stödet kan svara på frågor om datorer och inloggning.',
    whistleblowing: 'Kommunens sidor om visselblåsning säger hur du gör.',
  },
  remark: 'Jag är inte säker på vad du vill veta. Skriv gärna en fråga, så letar jag i dokumenten.',
  turnTo:
    'Handlar det om hur du har det på jobbet? Prata med din chef, HR eller ditt skyddsombud. Jag skickar inget vidare.',
  unclear: 'Skriv gärna en hel fråga om planen, så letar jag.',
  noDocuments: 'Jag har inga dokument att leta i än.',
  planEnded: (a: { plan: string; from: string; to: string }) =>
    `Svaret gäller ${a.plan}. Den gällde från ${a.from} till ${a.to} och har gått ut.`,
  wordedByModel:
    'En språkmodell har formulerat svaret utifrån citaten. Det kan bli fel, så läs citaten när svaret är viktigt.',
};

export type AnswersWording = typeof answers;

type AskedState = 'not-started' | 'in-progress' | 'needs-support' | 'paused' | 'done' | 'overdue';

/** After "en åtgärd" or "ingen åtgärd". */
const ONE: Record<AskedState, string> = {
  'not-started': 'väntar på att påbörjas',
  'in-progress': 'pågår',
  'needs-support': 'behöver stöd',
  paused: 'är pausad',
  done: 'är klar',
  overdue: 'är försenad',
};
const SEVERAL: Record<AskedState, string> = {
  ...ONE,
  paused: 'är pausade',
  done: 'är klara',
  overdue: 'är försenade',
};

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
  areasIntro: (a: { count: number }) => `Planen har ${a.count} områden:`,
  criteriaIntro: (a: { count: number }) => `Självskattningen har ${a.count} påståenden om varje område:`,
  period: (a: { plan: string; from: string; to: string }) => `${a.plan} gäller från ${a.from} till ${a.to}.`,
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
    person: 'I de dokument jag har står det inte vem det är.',
  },
  notThereName: (a: { name: string }) => `Mina dokument säger inget om ${a.name} i det här sammanhanget.`,
  nearest: (a: { heading: string; document: string }) =>
    a.heading === a.document
      ? `Det närmaste jag hittar är ”${a.document}”.`
      : `Det närmaste jag hittar är avsnittet ”${a.heading}” i ”${a.document}”.`,
  askInstead: (a: { people: string }) => `Fråga ${a.people}, som håller i planen.`,
  askAnyone: 'Fråga den som håller i planen hos er.',
  otherSubject: {
    hr: 'HR kan svara på frågor om lön, ledighet och arbetstid.',
    it: 'It-stödet kan svara på frågor om datorer och inloggning.',
    whistleblowing: 'Kommunens sidor om visselblåsning säger hur du gör.',
  },
  unclear: 'Skriv gärna en hel fråga om planen, så letar jag.',
  noDocuments: 'Jag har inga dokument att leta i än.',
  planEnded: (a: { plan: string; from: string; to: string }) =>
    `Svaret gäller ${a.plan}. Den gällde från ${a.from} till ${a.to} och har gått ut.`,
  wordedByModel:
    'En språkmodell har formulerat svaret utifrån citaten. Det kan bli fel, så läs citaten när svaret är viktigt.',
};

export type AnswersWording = typeof answers;

type State = 'not-started' | 'in-progress' | 'needs-support' | 'paused' | 'done';

const NAMES: Record<State, string> = {
  'not-started': 'ej påbörjad',
  'in-progress': 'pågår',
  'needs-support': 'behöver stöd',
  paused: 'pausad',
  done: 'klar',
};

const PREDICATES: Record<State, string> = {
  'not-started': 'är inte påbörjad',
  'in-progress': 'pågår',
  'needs-support': 'behöver stöd',
  paused: 'är pausad',
  done: 'är klar',
};

const QUESTIONS: Record<State, string> = {
  'not-started': 'Vill du lägga till en rad om när den kan börja?',
  'in-progress': 'Vill du lägga till en rad om vad som är på gång?',
  'needs-support': 'Vad skulle hjälpa?',
  paused: 'Vill du lägga till en rad om varför, och vad som behövs för att fortsätta?',
  done: 'Fint. Vad av det lever vidare i vardagen?',
};

/** Who hears of it when someone needs support. */
type Supporters = { names: string; count: number } | undefined;

/** Several actions with the same status, as they are counted. */
const PLURALS: Record<State, string> = {
  'not-started': 'ej påbörjade',
  'in-progress': 'pågår',
  'needs-support': 'behöver stöd',
  paused: 'pausade',
  done: 'klara',
};

/** The status of actions, in Swedish. Days and times come formatted. */
export const actions = {
  stateName: (a: { state: State }): string => NAMES[a.state],
  stateLabel: (a: { number: number; state: State }): string => `Åtgärd ${a.number}: ${NAMES[a.state]}`,
  updateStatus: 'Uppdatera status',
  updateLabel: (a: { number: number; name: string }) => `Uppdatera status för åtgärd ${a.number}, ${a.name}`,
  myActions: 'Mina åtgärder',
  showStatus: 'Hur går åtgärderna?',
  listActions: 'Vilka åtgärder finns?',
  addLine: 'Lägg till en rad',
  addLineLabel: (a: { number: number }) => `Lägg till en rad om åtgärd ${a.number}`,
  nothingToAdd: 'Inget att lägga till',
  lineIsOpen: 'Alla som frågar mig om åtgärden kan läsa raden. Skriv inte om enskilda personer.',

  title: (a: { number: number; name: string }) => `Åtgärd ${a.number}, ${a.name}`,
  coordinates: (a: { count: number }) =>
    a.count === 1 ? 'Du samordnar en åtgärd.' : `Du samordnar ${a.count} åtgärder.`,
  standsInFor: (a: { count: number }) =>
    a.count === 1
      ? 'Du är ersättare för en kollegas åtgärd.'
      : `Du är ersättare för kollegors ${a.count} åtgärder.`,
  dueBy: (a: { day: string }) => `Ska vara klar ${a.day}.`,
  /** Where a new day is said too. */
  wasDue: (a: { day: string }) => `Skulle varit klar ${a.day}.`,
  expected: (a: { day: string; past: boolean }) =>
    a.past ? `Väntades bli klar ${a.day}.` : `Väntas bli klar ${a.day}.`,
  overdueSince: (a: { day: string }) => `Försenad: skulle ha varit klar ${a.day}.`,
  latestLine: (a: { day: string; line: string }) => `Senaste raden, ${a.day}: ”${a.line}”`,
  noLine: 'Ingen rad än.',
  coordinatesNone:
    'Du samordnar ingen åtgärd just nu. Du kan ändå se hur åtgärderna går, eller fråga mig om dem.',

  /** `due`: a sentence, or nothing where the date no longer matters. */
  howIsIt: (a: { state: State; due: string | undefined }) =>
    a.due === undefined
      ? `Just nu: ${NAMES[a.state]}. Hur går det?`
      : `Just nu: ${NAMES[a.state]}. ${a.due} Hur går det?`,
  notYours: (a: { number: number; coordinator: string }) =>
    `${a.coordinator} samordnar åtgärd ${a.number} och berättar hur den går. Hör av dig till hen om något inte stämmer.`,
  nobodyCoordinates: (a: { number: number; administrator: string }) =>
    `Åtgärd ${a.number} har ingen samordnare i listan. Hör av dig till ${a.administrator}.`,
  stale: 'Den knappen är för gammal, så jag ändrade inget. Vill du se läget nu?',

  recorded: (a: { title: string; state: State; at: string }) =>
    `${a.title}: ${NAMES[a.state]}. Noterat ${a.at}.`,
  noted: (a: { number: number; state: State; supporters: Supporters }) => {
    const noted = `Noterat: åtgärd ${a.number} ${PREDICATES[a.state]}. ${QUESTIONS[a.state]}`;
    if (a.state !== 'needs-support' || a.supporters === undefined) return noted;
    const { names, count } = a.supporters;
    return `${noted} Jag skickar det du skriver till ${names}, som är ${count === 1 ? 'administratör' : 'administratörer'}.`;
  },
  already: (a: { number: number; state: State }) =>
    `Det är redan noterat: åtgärd ${a.number} ${PREDICATES[a.state]}. Inget är ändrat.`,
  changedSince: (a: { number: number; state: State; by: string; at: string }) =>
    `Åtgärd ${a.number} har fått en ny status sedan du fick knapparna, så jag ändrade inget. Den ${PREDICATES[a.state]}. ${a.by} noterade det ${a.at}.`,
  you: 'Du',

  askLine: (a: { number: number }) => `Skriv en rad om hur det går med åtgärd ${a.number}.`,
  lineSaved: (a: { number: number; supporters: Supporters }) =>
    a.supporters === undefined
      ? `Tack. Raden om åtgärd ${a.number} är sparad.`
      : `Tack. Raden om åtgärd ${a.number} är sparad, och jag skickar den till ${a.supporters.names}.`,
  removeLine: 'Ta bort raden',
  removeLineLabel: (a: { number: number }) => `Ta bort raden om åtgärd ${a.number}`,
  lineRemoved: (a: { number: number }) => `Raden om åtgärd ${a.number} är borttagen.`,
  noLineToRemove: (a: { number: number }) => `Det finns ingen rad av dig att ta bort på åtgärd ${a.number}.`,
  lineTooLong: (a: { limit: string; length: string }) =>
    `Raden får vara högst ${a.limit} tecken, och din var ${a.length}. Jag har inte sparat den. Skriv en kortare, eller välj ”Inget att lägga till”.`,
  noLineAdded: (a: { number: number; state: State }) =>
    `Ingen rad tillagd. Noterat: åtgärd ${a.number} ${PREDICATES[a.state]}.${
      a.state === 'needs-support' ? ' Jag skickar inget till någon.' : ''
    }`,
  nothingAsked: 'Jag väntar inte på någon rad just nu. Välj åtgärden först.',

  undo: 'Ångra',
  undoLabel: (a: { number: number }) => `Ångra det som är noterat om åtgärd ${a.number}`,
  undoOne: (a: { number: number }) => `Ångra åtgärd ${a.number}`,
  undone: (a: { number: number; state: State }) =>
    `Ångrat. Nu gäller det som stod före: åtgärd ${a.number} ${PREDICATES[a.state]}.`,
  youWrote: (a: { line: string }) => `Du skrev: ”${a.line}”`,
  alreadyUndone: (a: { number: number; state: State }) =>
    `Det är redan ångrat. Åtgärd ${a.number} ${PREDICATES[a.state]}.`,
  undoTooLate: (a: { number: number; state: State; by: string; at: string }) =>
    `Åtgärd ${a.number} har fått en ny uppdatering sedan dess, så jag ändrade inget. Den ${PREDICATES[a.state]}. ${a.by} noterade det ${a.at}.`,
  undoNotYours: (a: { number: number; by: string }) =>
    `${a.by} noterade det om åtgärd ${a.number}, så jag ändrade inget. Stämmer det inte kan du uppdatera läget.`,

  whichAction: 'Vilken åtgärd gäller det?',
  chooseAction: 'Det du skrev är kvar. Välj åtgärd, eller skriv dess nummer.',
  nameAction: 'Jag vet inte vilken åtgärd du menar. Skriv till exempel ”åtgärd 3 är klar”.',
  unknownNumber: (a: { number: number }) =>
    `Planen har ingen åtgärd med nummer ${a.number}, så jag noterade inget.`,
  reportTooLong: (a: { limit: string; length: string }) =>
    `Texten får vara högst ${a.limit} tecken, och din var ${a.length}. Jag har inte sparat något. Skriv gärna en kortare.`,
  notedState: (a: { number: number; state: State }) => `Noterat: åtgärd ${a.number} ${PREDICATES[a.state]}.`,
  /** `due`: the plan's day. */
  notedExpected: (a: { number: number; expected: string; due: string }) =>
    `Noterat: åtgärd ${a.number} väntas bli klar ${a.expected}. Planens datum, ${a.due}, ligger kvar.`,
  lineToo: (a: { supporters: Supporters }) =>
    a.supporters === undefined
      ? 'Raden är sparad.'
      : `Raden är sparad, och jag skickar den till ${a.supporters.names}.`,
  whyThen: 'Vill du lägga till en rad om varför?',
  newDay: 'Nytt datum',
  askExpected: (a: { number: number }) =>
    `Vilken dag väntas åtgärd ${a.number} bli klar? Skriv till exempel ”1 mars” eller ”v. 10”.`,
  lineKept: 'Raden du skrev är kvar.',
  dayPassed: (a: { day: string }) => `Den ${a.day} har redan varit.`,
  dayAfterPlan: (a: { day: string; last: string }) =>
    `Planen gäller till och med ${a.last}, så ${a.day} är efter att den har slutat.`,
  dayUnread: 'Jag förstod inte vilken dag du menar.',
  doneHasNoDay: (a: { number: number }) =>
    `Åtgärd ${a.number} är noterad som klar, så jag ändrade inget. Pågår den igen? Uppdatera läget först, så kan du ge ett nytt datum sedan.`,
  confirmAll: (a: { count: number; numbers: string; state: State }) =>
    `Ska jag notera samma sak om alla dina ${a.count} åtgärder? Åtgärd ${a.numbers}: ${NAMES[a.state]}.`,
  lineOnAll: 'Raden du skrev sparas på alla.',
  yesAll: 'Ja, notera alla',
  cancel: 'Avbryt',
  notedAll: (a: { numbers: string; state: State }) => `Noterat om åtgärd ${a.numbers}: ${NAMES[a.state]}.`,
  notedAllBut: (a: { numbers: string }) =>
    `Åtgärd ${a.numbers} har fått en ny status sedan jag frågade, så där ändrade jag inget.`,
  nothingChanged: 'Då ändrar jag inget.',

  more: 'Fler val',
  moreLabel: (a: { number: number; name: string }) => `Fler val för åtgärd ${a.number}, ${a.name}`,
  moreAbout: 'Vad vill du göra?',
  choiceLabel: (a: { title: string; number: number; name: string }) =>
    `${a.title}: åtgärd ${a.number}, ${a.name}`,
  remindTomorrow: 'Påminn mig i morgon',
  remindNextWeek: 'Påminn mig nästa vecka',
  remindAnotherDay: 'Påminn mig en annan dag',
  tomorrow: 'I morgon',
  nextWeek: 'Nästa vecka',
  anotherDay: 'Annan dag',
  undoReminder: 'Ångra, och påminn mig som vanligt',
  askReminderDay: (a: { actions: string }) =>
    `Vilken dag ska jag påminna dig om ${a.actions}? Skriv till exempel ”3 december”, ”på fredag” eller ”v. 43”.`,
  fromTomorrow: 'Jag kan påminna dig tidigast i morgon.',
  withinAYear: 'Jag kan påminna dig högst ett år framåt.',
  notAWorkday: (a: { day: string }) =>
    `Den ${a.day} är ingen arbetsdag för dig, så det blir nästa arbetsdag.`,
  /** `actions`: "Åtgärd 7 och 12"; `days`: how many before the due day the warning comes. */
  stillWarned: (a: { actions: string; days: number }) =>
    `${a.actions} ska vara klar före dess. Du får ändå en påminnelse ${a.days === 1 ? 'dagen' : `${a.days} dagar`} innan.`,
  asUsual: (a: { actions: string }) => `Ångrat. Jag påminner dig om ${a.actions} som vanligt.`,
  notYoursToRemind: (a: { number: number }) =>
    `Du samordnar inte åtgärd ${a.number}, så jag påminner dig inte om den.`,
  whichToRemind: 'Vad ska jag påminna dig om?',
  allOfThem: 'Alla',

  supportAsked: (a: { title: string; by: string; line: string }) =>
    `${a.title}. ${a.by} behöver stöd: ”${a.line}”`,
  showAction: 'Visa åtgärden',
  showActionLabel: (a: { number: number }) => `Visa åtgärd ${a.number}`,
  aboutAction: (a: { number: number }) => `Berätta om åtgärd ${a.number}`,
  answerSupport: 'Svara',
  answerSupportLabel: (a: { number: number; by: string }) => `Svara ${a.by} om åtgärd ${a.number}`,
  askAnswer: (a: { by: string; number: number }) =>
    `Skriv ditt svar till ${a.by} om åtgärd ${a.number}. Jag skickar det som ett meddelande.`,
  answeredBefore: (a: { by: string; answer: string }) => `${a.by} har redan svarat: ”${a.answer}”`,
  noPeople: 'Skriv inte om enskilda personer.',
  answerSent: (a: { by: string }) => `Tack. Jag skickar svaret till ${a.by}.`,
  noAnswerSent: 'Då skickar jag inget.',
  supportGone: 'Frågan om stöd finns inte kvar, så jag skickade inget.',
  supportAnswered: (a: { title: string; by: string; answer: string }) =>
    `${a.title}. ${a.by} svarar om stödet: ”${a.answer}”`,

  /** `actions`: "Åtgärd 7 och 12" */
  doneNotReminded: (a: { actions: string; count: number }) =>
    `${a.actions} är ${a.count === 1 ? 'klar' : 'klara'}, så det finns inget att påminna om.`,
  /** `actions`: "åtgärd 7 och 12" */
  remindLater: (a: { day: string; actions: string }) => `Jag påminner dig om ${a.actions} igen den ${a.day}.`,
  theseActions: (a: { numbers: string }) => `åtgärd ${a.numbers}`,

  statusIntro: (a: { count: number }) => `Så går det med planens ${a.count} åtgärder:`,
  stateCount: (a: { state: State; count: number }) => {
    const name = a.count === 1 ? NAMES[a.state] : PLURALS[a.state];
    return `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${a.count}`;
  },
  overdueCount: (a: { count: number; numbers: string }) =>
    `${a.count === 1 ? 'Försenad' : 'Försenade'}: ${a.count} (åtgärd ${a.numbers})`,
  dueSoonCount: (a: { count: number; days: number; numbers: string }) =>
    `Ska vara ${a.count === 1 ? 'klar' : 'klara'} inom ${a.days} dagar: ${a.count} (åtgärd ${a.numbers})`,
  /** Another day than the plan's. `actions`: "åtgärd 3 (1 mars)" */
  expectedOn: (a: { actions: string }) => `Väntas bli klar en annan dag än planens: ${a.actions}`,
  actionOn: (a: { number: number; day: string }) => `åtgärd ${a.number} (${a.day})`,
};

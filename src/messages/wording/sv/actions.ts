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
  'needs-support':
    'Vad skulle hjälpa? Jag skickar inte din rad till någon, så säg också till den du vill ha stöd av.',
  paused: 'Vill du lägga till en rad om varför, och vad som behövs för att fortsätta?',
  done: 'Fint. Vad av det lever vidare i vardagen?',
};

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
  dueBy: (a: { day: string }) => `Ska vara klar ${a.day}.`,
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
  noted: (a: { number: number; state: State }) =>
    `Noterat: åtgärd ${a.number} ${PREDICATES[a.state]}. ${QUESTIONS[a.state]}`,
  already: (a: { number: number; state: State }) =>
    `Det är redan noterat: åtgärd ${a.number} ${PREDICATES[a.state]}. Inget är ändrat.`,
  changedSince: (a: { number: number; state: State; by: string; at: string }) =>
    `Åtgärd ${a.number} har fått en ny status sedan du fick knapparna, så jag ändrade inget. Den ${PREDICATES[a.state]}. ${a.by} noterade det ${a.at}.`,
  you: 'Du',

  askLine: (a: { number: number }) => `Skriv en rad om hur det går med åtgärd ${a.number}.`,
  lineSaved: (a: { number: number }) => `Tack. Raden om åtgärd ${a.number} är sparad.`,
  removeLine: 'Ta bort raden',
  removeLineLabel: (a: { number: number }) => `Ta bort raden om åtgärd ${a.number}`,
  lineRemoved: (a: { number: number }) => `Raden om åtgärd ${a.number} är borttagen.`,
  noLineToRemove: (a: { number: number }) => `Det finns ingen rad av dig att ta bort på åtgärd ${a.number}.`,
  lineTooLong: (a: { limit: string; length: string }) =>
    `Raden får vara högst ${a.limit} tecken, och din var ${a.length}. Jag har inte sparat den. Skriv en kortare, eller välj ”Inget att lägga till”.`,
  noLineAdded: (a: { number: number; state: State }) =>
    `Ingen rad tillagd. Noterat: åtgärd ${a.number} ${PREDICATES[a.state]}.`,
  nothingAsked: 'Jag väntar inte på någon rad just nu. Välj åtgärden först.',

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
};

export type AskedState =
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

/** Answers about the plan’s actions, and what others have done, in Swedish. Days and lists of names come formatted. */
export const answersActions = {
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
};

export type AnswersActionsWording = typeof answersActions;

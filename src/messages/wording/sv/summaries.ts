type State = 'not-started' | 'in-progress' | 'needs-support' | 'paused' | 'done';

const predicate = (state: State, count: number): string => {
  switch (state) {
    case 'not-started':
      return count === 1 ? 'är inte påbörjad' : 'är inte påbörjade';
    case 'in-progress':
      return 'pågår';
    case 'needs-support':
      return 'behöver stöd';
    case 'paused':
      return count === 1 ? 'är pausad' : 'är pausade';
    case 'done':
      return count === 1 ? 'är klar' : 'är klara';
  }
};

/** `longer`: the post before was not last week's. `seven-days`: someone asked. */
type Since = 'last-week' | 'longer' | 'seven-days';

const SINCE: Record<Since, string> = {
  'last-week': 'sedan förra veckan',
  longer: 'sedan sist',
  'seven-days': 'de senaste sju dagarna',
};

/** The weekly post and the summary on request, in Swedish. Days, times and lists come formatted. */
export const summaries = {
  weekHeading: (a: { week: string; plan: string }) => `${a.week}: ${a.plan}`,
  nowHeading: (a: { day: string; plan: string }) => `Läget ${a.day}: ${a.plan}`,
  /** "9 av 17 åtgärder pågår" */
  firstCount: (a: { state: State; count: number; of: number }) =>
    `${a.count} av ${a.of} ${a.of === 1 ? 'åtgärd' : 'åtgärder'} ${predicate(a.state, a.count)}`,
  /** "4 är klara" */
  count: (a: { state: State; count: number }) => `${a.count} ${predicate(a.state, a.count)}`,
  /** "åtgärd 5, Föreningsstöd, är klar" */
  changed: (a: { number: number; name: string; state: State }) =>
    `åtgärd ${a.number}, ${a.name}, ${predicate(a.state, 1)}`,
  changes: (a: { changes: string; since: Since }) => `Nytt ${SINCE[a.since]}: ${a.changes}.`,
  moreChanges: (a: { count: number }) => `${a.count} till`,
  noChanges: (a: { since: Since }) => `Ingen åtgärd har fått ny status ${SINCE[a.since]}.`,
  closed: (a: { count: number; of: number; closed: string }) =>
    `Självskattningen stängde den ${a.closed}. ${a.count} av ${a.of} förvaltningar och bolag lämnade in.`,
  nothingNew: (a: { since: Since }) =>
    a.since === 'seven-days' ? `Inget nytt ${SINCE[a.since]}.` : 'Inget nytt sedan sist.',
  nearest: (a: { actions: string }) => `Närmaste slutdatum: ${a.actions}.`,
  dueAction: (a: { number: number; name: string; day: string }) => `åtgärd ${a.number}, ${a.name} (${a.day})`,
  overdue: (a: { count: number }) =>
    a.count === 1
      ? 'En åtgärd har passerat sitt datum. Samordnaren får gärna skriva en rad om vad som behövs.'
      : `${a.count} åtgärder har passerat sitt datum. Samordnarna får gärna skriva en rad om vad som behövs.`,
  handedIn: (a: { count: number; of: number; closes: string; late: boolean }) => {
    const who =
      a.count === 0
        ? `Ingen av de ${a.of} förvaltningarna och bolagen har lämnat in sin självskattning än.`
        : `${a.count} av ${a.of} förvaltningar och bolag har lämnat in sin självskattning.`;
    return a.late
      ? `${who} Sista dagen var ${a.closes}, men det går fortfarande att lämna in.`
      : `${who} Den är öppen till och med ${a.closes}.`;
  },
  forUnit: (a: { plan: string; unit: string }) => `${a.plan}, för ${a.unit}`,
  ended: (a: { day: string }) => `Planen gällde till och med ${a.day}, så det här är läget efter den.`,
  updated: (a: { when: string }) => `Uppdaterad ${a.when}`,
  noActions: 'Planen har inga åtgärder här.',
  needSupport: (a: { actions: string }) => `Behöver stöd: ${a.actions}.`,
  action: (a: { number: number; name: string }) => `åtgärd ${a.number}, ${a.name}`,
  handedInBy: (a: { units: string }) => `Inlämnat: ${a.units}.`,
  ownHandedIn: (a: { unit: string; done: boolean }) =>
    a.done ? `${a.unit} har lämnat in.` : `${a.unit} har inte lämnat in än.`,
  dates: 'Nästa i kalendern',
  date: (a: { when: string; what: string; place: string | undefined }) =>
    `${a.when}, ${a.what}${a.place === undefined ? '' : ` (${a.place})`}`,
  exampleFrom: (a: { unit: string }) => `Ett exempel från ${a.unit}`,
  toTalkAbout: 'Att prata om på nästa APT',
  /** Where the plan has none of its own. */
  meetingQuestions: [
    'Vem har svårast att nå oss i dag, och hur vet vi det?',
    'När frågade vi senast dem vi är till för vad de behöver?',
    'Vilka syns i våra bilder och texter, och vilka syns inte?',
    'Vilken av våra rutiner passar bara en del av dem vi möter?',
    'Vad gör vi när någon säger något kränkande i rummet?',
    'Vilka siffror har vi om skillnader, och vad gör vi med dem?',
    'Vad har vi provat det senaste året, och vad av det gör vi än?',
    'Hur får en ny kollega veta hur vi arbetar med lika möjligheter?',
  ],
  details: 'Visa detaljer',
  myActions: 'Mina åtgärder',
  ask: 'Ställ en fråga',
  detailsWhy: 'Du får det här för att du bad om detaljer. Fråga mig gärna om något av det.',
  nothingPublished: 'Inget resultat av självskattningen är publicerat än.',
  actionsCaption: 'Så står åtgärderna',
  actionColumn: 'Åtgärd',
  stateColumn: 'Status',
  dueColumn: 'Klar senast',
  actionNumbered: (a: { number: number; name: string }) => `${a.number}. ${a.name}`,
  /** What a channel chooses. */
  channelChosen: (a: { days: string; time: string; unit: string | undefined; language: string }) =>
    `Veckans inlägg kommer i den här kanalen på ${a.days} ${a.time}, på ${a.language}. ${
      a.unit === undefined ? 'Det handlar om hela planen.' : `Det handlar om åtgärderna hos ${a.unit}.`
    }`,
  channelHowTo:
    'Vill du ändra? Skriv till exempel ”@Lika posta här på tisdagar kl. 10.00 för Kulturförvaltningen på engelska”, ”@Lika posta här för alla” eller ”@Lika sluta posta här”.',
  weekdays: ['måndagar', 'tisdagar', 'onsdagar', 'torsdagar', 'fredagar'],
  languages: { sv: 'svenska', en: 'engelska' },
  channelLeft: 'Veckans inlägg kommer inte längre i den här kanalen.',
  channelNotUsed: 'Veckans inlägg kommer inte i den här kanalen, så det finns inget att sluta med.',
  channelNotHere: 'Skriv det i kanalen där veckans inlägg ska komma, så använder jag den.',
  channelByAdministrator: (a: { administrator: string }) =>
    `En administratör väljer var veckans inlägg kommer. Hör av dig till ${a.administrator}.`,
  channelRefused: {
    weekend: (_: { said: string }) =>
      'Veckans inlägg kommer på vardagar, måndag till fredag. Är dagen en helgdag kommer det nästa arbetsdag. Inget är ändrat.',
    unread: (a: { said: string }) => `Jag förstod inte ”${a.said}”. Inget är ändrat.`,
    'unknown-unit': (a: { said: string }) =>
      `Jag känner inte igen förvaltningen eller bolaget ”${a.said}”. Skriv namnet som i planen. Inget är ändrat.`,
  },
  dayAndTime: (a: { day: string; time: string }) => `${a.day} ${a.time}`,
  nextDate: (a: { when: string; what: string; place: string | undefined }) =>
    `Nästa i kalendern: ${a.when}, ${a.what}${a.place === undefined ? '' : ` (${a.place})`}.`,
  nextDue: (a: { day: string; number: number }) =>
    `Närmaste slutdatum: ${a.day}, då ska åtgärd ${a.number} vara klar.`,
};

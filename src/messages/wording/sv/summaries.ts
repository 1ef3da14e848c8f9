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
  results: (a: { round: string }) => `Senaste resultatet: ${a.round}`,
  strongest: (a: { areas: string }) => `Starkast: ${a.areas}`,
  weakest: (a: { areas: string }) => `Svagast: ${a.areas}`,
  allAreas: (a: { areas: string }) => `Från starkast till svagast: ${a.areas}`,
  /** `n`: how many administrations and companies the figure rests on. */
  area: (a: { name: string; display: string; n: number }) => `${a.name} ${a.display} (${a.n} svar)`,
  aboutResults: (a: { min: number; max: number }) =>
    `Siffrorna är medelvärden på en skala från ${a.min} till ${a.max}. De visar hur organisationen tycker att den arbetar, inte vilka effekter arbetet har.`,
  withheld: (a: { areas: string; minGroup: number }) =>
    `Utan siffra: ${a.areas}. Färre än ${a.minGroup} har svarat där, och då kan siffran gå att knyta till en av dem.`,
  allWithheld: (a: { minGroup: number }) =>
    `Resultatet visas inte. Färre än ${a.minGroup} har svarat i varje område, och då kan siffrorna gå att knyta till en av dem.`,
  dayAndTime: (a: { day: string; time: string }) => `${a.day} ${a.time}`,
  nextDate: (a: { when: string; what: string; place: string | undefined }) =>
    `Nästa i kalendern: ${a.when}, ${a.what}${a.place === undefined ? '' : ` (${a.place})`}.`,
  nextDue: (a: { day: string; number: number }) =>
    `Närmaste slutdatum: ${a.day}, då ska åtgärd ${a.number} vara klar.`,
};

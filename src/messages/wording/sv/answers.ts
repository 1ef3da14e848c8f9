import type { AskedState } from './answers-actions.ts';

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

/** Answers about the plan, in Swedish. Days, times and lists of names come formatted. */
export const answers = {
  // Someone tells of something that happened to a person.
  individualCase:
    'Det låter som något du ska få hjälp med, och det är inte jag som kan ge den. Prata med din chef, HR eller ditt skyddsombud. Du kan också vända dig till facket, Diskrimineringsombudsmannen (DO) eller en antidiskrimineringsbyrå. Jag skickar inte det du skrev vidare.',
  individualCaseUrgent: 'Är det bråttom eller farligt? Ring 112.',
  /** Of a citation, after the heading. */
  page: (a: { page: number }) => `s. ${a.page}`,
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
  planEnded: (a: { plan: string; from: string; to: string }) =>
    `Svaret gäller ${a.plan}. Den gällde från ${a.from} till ${a.to} och har gått ut.`,
};

export type AnswersWording = typeof answers;

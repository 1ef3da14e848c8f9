/** Some plans name their rounds by the year alone. */
const titled = (round: string) => (/^\d/.test(round) ? `självskattningen ${round}` : round);
const titledFirst = (round: string) => (/^\d/.test(round) ? `Självskattningen ${round}` : round);

/** `days`: how many are left. */
type LastDay = { day: string; days: number };
const lastDay = ({ day, days }: LastDay) => {
  if (days === 0) return `Sista dagen att lämna in är i dag, den ${day}.`;
  if (days === 1) return `Sista dagen att lämna in är i morgon, den ${day}.`;
  return `Sista dagen att lämna in är den ${day}, om ${days} dagar.`;
};

/** The rounds of the self-assessment, in Swedish. Days come formatted. */
export const rounds = {
  heading: 'Självskattningens omgångar:',
  none: 'Det finns inga omgångar i planen.',
  line: (a: { round: string; opens: string; closes: string; state: string }) =>
    `${a.round}: ${a.state}, ${a.opens} till ${a.closes}`,
  state: {
    coming: 'kommer',
    open: 'öppen',
    late: 'öppen för sena svar',
    closed: 'stängd',
    over: 'avslutad',
  },
  published: (a: { day: string }) => `publicerad ${a.day}`,
  howTo: 'Så här kan du skriva:',
  examples: {
    extend: '”förläng omgången till 18 december”',
    close: '”stäng omgången”',
    open: '”öppna omgången igen till 15 januari”',
    admit: '”släpp in kulturförvaltningen”, när omgången är stängd',
    publish: '”publicera omgången”, så visar jag först hur resultatet blir',
    add: '”ny omgång 2027 från 4 oktober till 19 november”',
  },
  done: {
    opened: (a: { round: string; day: string }) => `${a.round} är öppen nu, till och med den ${a.day}.`,
    extended: (a: { round: string; day: string }) => `${a.round} är förlängd till och med den ${a.day}.`,
    reopened: (a: { round: string; day: string }) => `${a.round} är öppen igen, till och med den ${a.day}.`,
    closed: (a: { round: string; day: string }) =>
      `${a.round} är stängd. Det som är inlämnat är kvar, och utkast sparas.`,
    added: (a: { round: string; day: string; opens: string }) =>
      `${a.round} är tillagd. Den öppnar den ${a.opens}, och sista dagen är den ${a.day}.`,
    admitted: (a: { round: string; day: string; unit: string }) =>
      `${a.unit} är insläppt och kan lämna in. ${a.round} är stängd för de andra. Jag skriver till dem som svarar där.`,
  },
  refused: {
    unknown: () => 'Den omgången finns inte i planen. Skriv ”omgångar” så ser du vilka som finns.',
    'no-date': (a: { round: string; day: string }) =>
      `Till vilken dag? Skriv till exempel ”förläng omgången till 18 december”. ${a.round} är inte ändrad.`,
    past: (a: { round: string; day: string }) =>
      `Den ${a.day} har redan varit, så jag ändrade inget. Skriv en dag som kommer.`,
    'other-open': (a: { round: string; day: string }) =>
      `${a.round} är öppen nu, och bara en omgång kan vara öppen åt gången. Stäng den först.`,
    'next-opens': (a: { round: string; day: string; opens: string }) =>
      `${a.round} öppnar den ${a.opens}, och bara en omgång kan vara öppen åt gången. Välj en dag före det.`,
    'no-dates': () =>
      'Vilka dagar ska den nya omgången ha? Skriv till exempel ”ny omgång 2027 från 4 oktober till 19 november”.',
    'bad-id': () =>
      'Kalla omgången något med bokstäverna a till z, siffror och bindestreck, till exempel 2027 eller var-2027. Inget är ändrat.',
    exists: (a: { round: string; day: string; opens: string }) =>
      `Den omgången finns redan: ${a.round}, ${a.opens} till ${a.day}. Inget är ändrat.`,
    'wrong-order': (a: { day: string; opens: string }) =>
      `Sista dagen, ${a.day}, är före den första, ${a.opens}. Inget är ändrat.`,
    overlaps: (a: { round: string; day: string; opens: string }) =>
      `${a.round} har redan dagarna ${a.opens} till ${a.day}, och bara en omgång kan vara öppen åt gången. Välj andra dagar.`,
    'unknown-unit': () =>
      'Jag känner inte igen den förvaltningen eller det bolaget. Skriv namnet som i planen, till exempel ”släpp in kulturförvaltningen”.',
    'still-open': (a: { round: string; unit: string }) =>
      `${a.round} är inte stängd, så ${a.unit} kan lämna in ändå.`,
    'not-closed': () =>
      'Det går bara att släppa in någon i en omgång som är stängd. Skriv ”omgångar” så ser du hur de står.',
    'already-in': (a: { unit: string }) => `${a.unit} är redan insläppt och kan lämna in.`,
    'not-open': (a: { round: string }) =>
      a.round === ''
        ? 'Ingen omgång är öppen, så det finns inget att stänga eller förlänga.'
        : `${a.round} är inte öppen, så det finns inget att stänga.`,
    published: (a: { round: string }) =>
      `Resultatet av ${a.round} är redan med i det som visas, så den öppnas inte igen. Vill någon rätta sina svar? Skriv till exempel ”släpp in kulturförvaltningen”. Inget är ändrat.`,
  },
  /** To someone who fills in the form, once. */
  late: (a: { day: string; yesterday: boolean }) =>
    `Sista dagen var ${a.yesterday ? `i går, den ${a.day}` : `den ${a.day}`}. Ni kan fortfarande lämna in, tills en administratör stänger omgången.`,
  /** To a unit that had handed in when the last day came. */
  handedInBefore: (a: { when: string; by: string; administrator: string }) =>
    `${a.by} lämnade in er självskattning den ${a.when}. Sista dagen har varit, så nu tar omgången bara emot den som inte har lämnat in. Behöver något ändras? Hör av dig till ${a.administrator}.`,
  /** In the form, when an administrator has closed the round meanwhile. */
  savedToDraft: 'Omgången är stängd, men jag sparar det du skriver i ert utkast.',
  draftKept: (a: { round: string; day: string }) =>
    `${titledFirst(a.round)} stängdes den ${a.day}. Ert utkast är kvar, och jag sparar det du skriver i det.`,
  notHandedInClosed: (a: { round: string; day: string }) =>
    `Det gick inte att lämna in, för ${titled(a.round)} stängdes den ${a.day}. Ert utkast är kvar, så inget är borta.`,
  ask: 'Be om att få lämna in',
  asked: (a: { round: string; administrator: string }) =>
    `Nu har jag bett ${a.administrator} att släppa in er i ${titled(a.round)}. Jag skriver till dig när det är gjort.`,
  askedBefore: 'Ni har bett om att få lämna in. Jag skriver när ni är insläppta.',
  askOwnUnit:
    'Det är bara de som svarar för förvaltningen eller bolaget som kan be om det. Inget är skickat.',
  askTooLate: 'Den omgången är slut, så det går inte att lämna in i den. Har ni ett utkast är det kvar.',
  alreadyIn: 'Ni kan lämna in redan nu.',
  goOn: 'Fortsätt',
  /** To an administrator. */
  asksToBeLetIn: (a: { who: string; unit: string; round: string; closed: string }) =>
    `${a.who} på ${a.unit} ber om att få lämna in, fast ${titled(a.round)} stängdes den ${a.closed}.`,
  letIn: (a: { unit: string }) => `Släpp in ${a.unit}`,
  letInNote: 'Omgången är fortfarande stängd för de andra. Du får det här för att du är administratör.',
  letInNow: (a: { unit: string; round: string }) =>
    `Nu kan ${a.unit} lämna in i ${titled(a.round)}. Har ni ett utkast är det som ni lämnade det.`,
  /** What Lika writes by itself to those who answer. */
  hello: (a: { name: string; morning: boolean }) => (a.morning ? `God morgon, ${a.name}.` : `Hej ${a.name}.`),
  message: {
    invitation: (a: LastDay & { round: string; unit: string }) =>
      `Nu är ${titled(a.round)} öppen för ${a.unit}. ${lastDay(a)}`,
    again: (a: LastDay & { round: string; unit: string }) =>
      `Nu är ${titled(a.round)} öppen igen för ${a.unit}. ${lastDay(a)}`,
    'half-way': (a: LastDay & { round: string; unit: string }) =>
      `Halva tiden för ${titled(a.round)} har gått. ${lastDay(a)}`,
    'last-days': (a: LastDay & { round: string; unit: string }) =>
      `Det är inte långt kvar av ${titled(a.round)}. ${lastDay(a)}`,
    late: (a: LastDay & { round: string; unit: string }) =>
      `Sista dagen för ${titled(a.round)} var den ${a.day}, men det går fortfarande att lämna in. Gör det gärna snart, för en administratör kan stänga omgången.`,
  },
  notBegun: (a: { unit: string }) => `${a.unit} har inte börjat än.`,
  /** `by`: a colleague who began; undefined: the reader did. */
  begun: (a: { unit: string; answered: number; of: number; by?: string | undefined }) => {
    const who = a.by === undefined ? 'Du började.' : `${a.by} började.`;
    return a.answered === a.of
      ? `${who} ${a.unit} har svarat på alla ${a.of}. Det som är kvar är att granska och lämna in.`
      : `${who} ${a.unit} har svarat på ${a.answered} av ${a.of}.`;
  },
  start: 'Starta självskattning',
  whyRound: (a: { unit: string }) =>
    `Du får det här för att du svarar för ${a.unit}. När ni har lämnat in kommer inga fler påminnelser.`,
  /** What a round is called that got no name of its own. */
  roundName: (a: { id: string }) => `Självskattning ${a.id}`,
  notHandedIn: (a: { units: string }) => `De här har inte lämnat in: ${a.units}.`,
  close: 'Stäng omgången',
  publish: 'Publicera …',
  reopen: 'Öppna omgången igen',
  byAdministrator: (a: { administrator: string }) =>
    `Omgångarna sköts av en administratör. Hör av dig till ${a.administrator}.`,
};

export type RoundsWording = typeof rounds;

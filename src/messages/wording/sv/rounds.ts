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
    over: 'stängd',
  },
  howTo:
    'Skriv till exempel ”förläng omgången till 18 december”, ”stäng omgången” eller ”öppna omgången igen till 15 januari”.',
  done: {
    opened: (a: { round: string; day: string }) => `${a.round} är öppen nu, till och med den ${a.day}.`,
    extended: (a: { round: string; day: string }) => `${a.round} är förlängd till och med den ${a.day}.`,
    reopened: (a: { round: string; day: string }) => `${a.round} är öppen igen, till och med den ${a.day}.`,
    closed: (a: { round: string; day: string }) =>
      `${a.round} är stängd. Det som är inlämnat är kvar, och utkast sparas.`,
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
    'not-open': () => 'Ingen omgång är öppen, så det finns inget att stänga eller förlänga.',
  },
  /** To someone who fills in the form, once. */
  late: (a: { day: string; yesterday: boolean }) =>
    `Sista dagen var ${a.yesterday ? `i går, den ${a.day}` : `den ${a.day}`}. Ni kan fortfarande lämna in, tills en administratör stänger omgången.`,
  /** To a unit that had handed in when the last day came. */
  handedInBefore: (a: { when: string; by: string; administrator: string }) =>
    `${a.by} lämnade in er självskattning den ${a.when}. Sista dagen har varit, så nu tar omgången bara emot den som inte har lämnat in. Behöver något ändras? Hör av dig till ${a.administrator}.`,
  notHandedIn: (a: { units: string }) => `De här har inte lämnat in: ${a.units}.`,
  close: 'Stäng omgången',
  reopen: 'Öppna omgången igen',
  byAdministrator: (a: { administrator: string }) =>
    `Omgångarna sköts av en administratör. Hör av dig till ${a.administrator}.`,
};

export type RoundsWording = typeof rounds;

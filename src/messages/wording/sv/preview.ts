/** What Lika is going to send, for administrators, in Swedish. Days come formatted. */
export const preview = {
  intro: (a: { days: string }) => `Det här skickar jag ${a.days}:`,
  nothing: (a: { days: string }) => `Jag har inget att skicka ${a.days}.`,
  day: (a: { day: string; count: number }) =>
    `${a.day}: ${a.count} ${a.count === 1 ? 'meddelande' : 'meddelanden'}`,
  line: (a: { why: string; who: string }) => `${a.why}. Till: ${a.who}`,
  people: (a: { count: number }) => `${a.count} mottagare`,
  channel: (a: { name: string }) => `kanalen ${a.name}`,
  more: (a: { count: number }) => `Och ${a.count} saker till`,
  mayChange: 'Så ser det ut nu. Det kan ändras när någon uppdaterar en åtgärd, blir borta eller lämnar in.',
  nextWeek: 'Nästa vecka',
  nextWeekLabel: (a: { day: string }) => `Nästa vecka, från ${a.day}`,
  past: 'De dagarna har varit, så där finns inget att förhandsvisa.',
  byAdministrator: (a: { administrator: string }) =>
    `Förhandsvisningen är till för administratörer. Undrar du något om den? Hör av dig till ${a.administrator}.`,
  /** What a message is, where it does not say why it comes. */
  kind: {
    nudge: 'Dagens påminnelser',
    round: 'Självskattningen: inbjudan eller påminnelse',
    approval: 'En självskattning väntar på ett godkännande',
    summary: 'Veckans inlägg',
    'hand-over': 'En åtgärd lämnas över',
    deputy: 'Någon är ersättare',
    answer: 'Ett svar från en administratör eller en expert',
    question: 'En fråga till experterna',
    notice: 'Något att känna till',
  },
};

export type PreviewWording = typeof preview;

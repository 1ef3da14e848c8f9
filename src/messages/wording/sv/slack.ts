/** The few words that Slack's own surfaces need, in Swedish. */
export const slack = {
  answeringDirectly: 'Jag svarar dig i ett direktmeddelande.',
  /** Below a home tab that holds more than Slack shows. */
  homeCut:
    'Allt får inte plats här. Skriv till mig under fliken Meddelanden, till exempel ”mina åtgärder”, så visar jag resten.',
  prompts: [
    { title: 'Vilka åtgärder finns?', message: 'Vilka åtgärder finns?' },
    { title: 'Starta självskattning', message: 'skatta' },
    { title: 'Mina åtgärder', message: 'mina åtgärder' },
    { title: 'Vad kan du?', message: 'hjälp' },
  ],
};

export type SlackWording = typeof slack;

/** The few words that Slack's own surfaces need, in Swedish. */
export const slack = {
  answeringDirectly: 'Jag svarar dig i ett direktmeddelande.',
  prompts: [
    { title: 'Vilka åtgärder finns?', message: 'Vilka åtgärder finns?' },
    { title: 'Starta självskattning', message: 'skatta' },
    { title: 'Mina åtgärder', message: 'mina åtgärder' },
    { title: 'Vad kan du?', message: 'hjälp' },
  ],
};

export type SlackWording = typeof slack;

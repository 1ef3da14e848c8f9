/** What is said around a file that is sent in chat, in Swedish. */
export const files = {
  onlyDirect: (a: { title: string }) =>
    `Filen ”${a.title}” skickar jag bara i ett direktmeddelande. Be om den där.`,
  notSent: (a: { title: string; isReport: boolean }) => {
    const told = `Jag kunde inte skicka filen ”${a.title}”. Försök igen om en stund.`;
    return a.isReport
      ? `${told} Går det inte då heller kan den som sköter Lika ta fram filen med kommandot lika export.`
      : told;
  },
  /** On Teams' own card, which has the buttons. */
  offer: (a: { title: string }) => `${a.title}. Säger du ja sparas filen i din OneDrive.`,
  declined: (a: { title: string }) => `Då skickar jag inte filen ”${a.title}”. Be om den igen när du vill.`,
  noLongerOffered: 'Den filen kan jag inte skicka längre. Be om den igen, så får du en ny.',
};

export type FilesWording = typeof files;

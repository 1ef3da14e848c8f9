/** Asking for the follow-up report in chat, in Swedish. */
export const reportChat = {
  which: (a: { round: string; day: string }) =>
    `Rapporten bygger på ${a.round}, som publicerades den ${a.day}. Vilken fil vill du ha?`,
  newer: (a: { round: string }) => `${a.round} är inte publicerad, så den är inte med.`,
  /** Some plans name their rounds by the year alone. */
  round: (a: { name: string }) => (/^\d/.test(a.name) ? `Självskattningen ${a.name}` : a.name),
  /** What each file is called where it is sent. */
  title: { board: 'Uppföljningsrapport', short: 'Kortversion', workbook: 'Alla svar' },
  board: 'Rapporten (Word)',
  short: 'Kortversion för alla (Word)',
  workbook: 'Alla svar (Excel)',
  about:
    'Rapporten är ifylld, och har platser där du skriver analysen. Excelfilen visar varje förvaltnings och bolags egna svar, så den är bara för administratörer.',
  here: {
    board: 'Här är rapporten. Leta efter ”Att skriva”, där fyller du i dina ord.',
    short: 'Här är kortversionen. Den har några platser där du skriver själv.',
    workbook: 'Här är alla svar. Filen visar vad var och en har svarat, så skicka den inte vidare.',
  },
  nothingPublished:
    'Det finns inget publicerat resultat att göra rapporten av. Stäng omgången och skriv ”publicera omgången”.',
  noRatings: 'Det finns inga inlämnade svar att göra en fil av än.',
  byAdministrator: (a: { administrator: string }) =>
    `Rapporten tas fram av en administratör. Hör av dig till ${a.administrator}.`,
  fileName: { board: 'uppfoljningsrapport', short: 'kortversion', workbook: 'sjalvskattning' },
};

export type ReportChatWording = typeof reportChat;

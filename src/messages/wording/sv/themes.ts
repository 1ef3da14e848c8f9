const units = (count: number) =>
  count === 1 ? 'en förvaltning eller ett bolag' : `${count} förvaltningar och bolag`;

/** Open answers that an administrator sorts into themes, in Swedish. */
export const themes = {
  answerOf: (a: { unit: string; left: number }) =>
    a.left === 1
      ? `Svar från ${a.unit}. Det är det sista att sortera.`
      : `Svar från ${a.unit}. ${a.left} är kvar att sortera.`,
  quoted: (a: { words: string }) => `”${a.words}”`,
  suggestion: (a: { themes: string }) => `Mitt förslag: ${a.themes}. Du bestämmer.`,
  noSuggestion: 'Jag har inget förslag. Du bestämmer.',
  chosen: (a: { themes: string }) => `Valt: ${a.themes}.`,
  chosenNone: 'Inget tema är valt.',
  save: 'Spara',
  saveNone: 'Spara utan tema',
  add: (a: { theme: string }) => `Lägg till ${a.theme}`,
  remove: (a: { theme: string }) => `Ta bort ${a.theme}`,
  skip: 'Hoppa över',
  sortedOf: (a: { unit: string }) => `Sparat för ${a.unit}.`,
  overview: (a: { round: string }) => `Önskemål om stöd och styrning, ${a.round}`,
  themeLine: (a: { theme: string; count: number }) => `${a.theme}: ingen än`,
  themeWithUnits: (a: { theme: string; count: number; units: string }) =>
    `${a.theme}: ${units(a.count)} (${a.units})`,
  withoutTheme: (a: { count: number }) => `${a.count} svar har sparats utan tema.`,
  overviewNote: 'Bara administratörer ser det här. Lämnar någon in på nytt får du sortera det svaret igen.',
  nothingToSort: 'Det finns inga inlämnade svar att sortera än.',
  answerGone: 'Det svaret finns inte längre i det som är inlämnat. Skriv ”teman” för att se vad som är kvar.',
  answerChanged: 'De har lämnat in på nytt sedan du såg svaret, så jag sparade inget. Så här är det nu.',
  sortedByAdministrator: (a: { administrator: string }) =>
    `Svaren sorteras av en administratör. Hör av dig till ${a.administrator}.`,
};

export type ThemesWording = typeof themes;

/** Meeting, help, and what goes wrong between people and Lika, in Swedish. */
export const chat = {
  greeting: (a: { firstName: string }) =>
    `Hej ${a.firstName}! Jag är Lika, en chattassistent för planen för lika möjligheter. Fråga mig om planen och åtgärderna. Skriv ”hjälp” när du vill se vad jag kan.`,
  helpIntro: 'Det här kan jag hjälpa dig med:',
  helpAsk: 'Fråga mig om planen. Skriv som du pratar, till exempel ”Vem samordnar Kommunikation?”.',
  helpAssess: (a: { unit: string }) => `”skatta”: fyll i självskattningen för ${a.unit}.`,
  helpInForm:
    'Under självskattningen: svara med siffror, eller skriv ”ej relevant”, ”hoppa över”, ”tillbaka”, ”ångra”, ”paus” eller ”granska”.',
  helpPlaces:
    'Du kan också skriva ”till del 2” eller ”till tillgänglighet”, ”samma som förra gången”, och varför efter en siffra.',
  helpRounds:
    '”omgångar”: se självskattningens omgångar, förläng, stäng och publicera dem, släpp in den som är sen, eller lägg till en ny.',
  helpThemes: '”teman”: sortera svaren om stöd och styrning.',
  helpCivilSociety:
    '”civilsamhället”: skriv in intervjuer och förslag från föreningar, och svara på förslagen.',
  helpReport:
    '”rapport”: hämta uppföljningsrapporten i Word, kortversionen för alla, eller alla svar i Excel.',
  helpPreview: '”förhandsvisa”: se vad jag kommer att skicka, till vem och varför.',
  helpChannel:
    '”@Lika posta här” i en kanal: låt veckans inlägg komma där, på en dag och om den förvaltning ni väljer.',
  helpUnanswered:
    '”obesvarade frågor”: se vad jag inte kunde svara på, och skriv svar. ”sparade svar”: se och ändra dem.',
  helpExpertChannel: '”@Lika frågor hit” i en kanal: låt frågor till experterna komma där.',
  unanswered: 'Obesvarade frågor',
  helpOurResult: '”vårt resultat”: se hur ni svarade jämfört med alla, när en omgång är publicerad.',
  helpMyActions: '”mina åtgärder”: se dina åtgärder och uppdatera hur de går.',
  helpAskDoers:
    '”fråga genomförarna om åtgärd 7”: jag frågar dem som genomför åtgärden hur det går, och du får svaren samlade.',
  helpDoer:
    'Du är genomförandeansvarig. När samordnaren undrar hur det går hos er får du en fråga av mig, och svarar med ett tryck.',
  helpHandOver: (a: { number: number }) =>
    `”åtgärd ${a.number} är inte min längre”: be en kollega ta över en åtgärd.`,
  helpAssign:
    '”åtgärd 1 samordnas av” och ett namn: byt samordnare. ”överlämningar”: se vilka byten som är gjorda.',
  helpSayStatus:
    'Skriv som du pratar: ”åtgärd 3 är klar”, ”försenad till 1 mars” eller ”påminn mig i morgon”. Skriv ”ångra” om det blev fel.',
  helpStatus: '”status”: så går det med planens åtgärder.',
  helpSummary: '”sammanfattning”: läget just nu, som i veckans inlägg.',
  helpCommitments: (a: { commitments: string }) => `”åtaganden”: så ligger vi till mot ${a.commitments}.`,
  helpAvailability:
    '”mina inställningar”: se och ändra när och hur ofta jag skriver till dig. Säg till exempel ”borta 3–7 augusti” eller ”färre påminnelser”.',
  helpLanguage: '”english”: I can speak English too.',
  askNow: 'Vad undrar du? Skriv din fråga här, så svarar jag ur planen.',
  helpLimits:
    'Jag är ett datorprogram och hanterar inga enskilda ärenden. Skriv inte om enskilda personer. Undrar du något annat? Hör av dig till',
  startAssessment: 'Starta självskattning',
  myActions: 'Mina åtgärder',
  myAssessment: 'Vår självskattning',
  helpHeading: 'Hjälp',
  showActions: 'Vilka åtgärder finns?',
  showActionsQuestion: 'Vilka åtgärder finns?',
  summary: 'Sammanfattning',
  welcome: 'Varsågod. Skriv när du undrar något mer.',
  languageChanged: 'Nu svarar jag på svenska.',
  stranger: (a: { administrator: string }) =>
    `Jag kan svara på frågor om planen. För att göra det här behöver du finnas med i listan. Hör av dig till ${a.administrator}.`,
  guest: (a: { municipality: string }) =>
    `Jag svarar bara den som arbetar i ${a.municipality}. Du verkar vara gäst här, så jag kan tyvärr inte hjälpa dig.`,
  staleButton:
    'Den knappen är för gammal för att jag ska förstå den. Inget är ändrat. Skriv ”hjälp” så ser du vad jag kan.',
  inDirectMessage: 'Det tar vi i ett direktmeddelande. Jag har skrivit till dig där.',
  nothingToUndo: 'Det finns inget att ångra. Skriv ”hjälp” om du vill se vad jag kan.',
  nothingToCancel: 'Det finns inget att avbryta. Skriv ”hjälp” om du vill se vad jag kan.',
  /** In the place of a name that is not to be told. */
  someone: 'någon',
  aColleague: 'en kollega',
  emptyMessage: 'Jag fick inget att läsa. Jag förstår bara text. Skriv ”hjälp” om du vill se vad jag kan.',
  broken: (a: { administrator: string }) =>
    `Något gick fel hos mig, så jag kan inte svara just nu. Det du hade sparat finns kvar. Försök igen om en stund. Händer det igen? Hör av dig till ${a.administrator}.`,
};

export type ChatWording = typeof chat;

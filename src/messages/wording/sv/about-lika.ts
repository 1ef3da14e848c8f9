/** How the self-assessment and Lika work, in Swedish. */
export const aboutLika = {
  seenByColleagues:
    'Svaren i självskattningen är inte anonyma. Kollegor som svarar för samma förvaltning eller bolag ser dem, och vem som har svarat vad. Administratörerna ser det som är inlämnat.',
  seenByLead: 'Närmaste chef ser svaren innan de lämnas in.',
  publicRecord: 'Det ni lämnar in blir en allmän handling och kan begäras ut. Ett utkast är inte det.',
  published: (a: { minGroup: number }) =>
    `I resultatet som alla ser visas ingen siffra som bygger på färre än ${a.minGroup} förvaltningar och bolag. Ert eget resultat kan de som arbetar hos er se. Skriv inte om enskilda personer.`,
  questionsKept: (a: { days: number }) =>
    `Frågor till mig sparas utan ditt namn, så att administratörerna ser vad som saknas. De tas bort när ingen har ställt dem på ${a.days} dagar. De senaste minns jag i ett dygn, för att förstå följdfrågor.`,
  questionsElsewhere:
    'Väljer du ”Fråga en person” bestämmer du själv om ditt namn visas för den som svarar. Jag sparar då vem du är, så att svaret hittar till dig. I en kanal ser alla där vad du skriver. Slack och Teams sparar också det du skriver.',
  questionsToModel:
    'Frågan går också till en språkmodell, utan personnummer, e-postadresser och telefonnummer.',
  changing:
    'Tills ni har lämnat in kan ni ändra vilket svar ni vill. Efteråt kan ni öppna självskattningen igen så länge omgången är öppen: skriv ”öppna igen” och varför. Det ni har lämnat in gäller tills ni lämnar in på nytt.',
  changingWaits: 'Medan närmaste chef tittar på den går inget att ändra, om ni inte tar tillbaka den.',
  changingLate: (a: { people: string }) => `När sista dagen har varit frågar ni ${a.people}.`,
  duration: (a: { minutes: number }) =>
    `Självskattningen tar ungefär ${a.minutes} ${a.minutes === 1 ? 'minut' : 'minuter'} att fylla i.`,
  durationUnknown: 'Jag vet inte hur lång tid självskattningen tar hos er.',
  pauseAnyTime: 'Du kan pausa när du vill, och en kollega kan fortsätta där du slutade.',
  respondents: (a: { names: string; unit: string }) => `${a.names} svarar för ${a.unit}.`,
  noRespondents: (a: { unit: string }) => `Ingen står som den som svarar för ${a.unit} än.`,
  someRespondents:
    'I varje förvaltning och bolag finns en eller flera personer som svarar i självskattningen.',
  askWho: (a: { people: string }) => `Undrar du vem hos er, eller ska någon annan svara? Fråga ${a.people}.`,
  afterHandingIn:
    'När ni har lämnat in ser ni direkt vad som är starkast och svagast hos er, och en åtgärd som kan hjälpa.',
  afterPublishing: (a: { minGroup: number }) =>
    `När en administratör har publicerat omgången ser alla det gemensamma resultatet, här i chatten, i veckans inlägg och i uppföljningsrapporten. Ingen siffra visas som bygger på färre än ${a.minGroup} förvaltningar och bolag.`,
  notEffects: 'Resultatet visar hur ni tycker att ni arbetar, inte vilka effekter arbetet har.',
  together:
    'Ja. Allt sparas medan ni svarar. Pausa när du vill, och skriv ”fortsätt” när det passar. Flera kollegor kan fylla i samma självskattning, i Slack eller Teams, på datorn eller mobilen. Har ni svarat olika väljer ni tillsammans innan ni lämnar in.',
  invited: (a: { count: number }) =>
    `Alla ${a.count} förvaltningar och bolag i planen är inbjudna att svara.`,
  notHandedIn:
    'Den som svarar hos er blir påmind tills ni har lämnat in. Lämnar ni inte in är ni inte med i resultatet.',
  askWhetherToAnswer: (a: { people: string }) => `Om ni måste svara vet jag inte. Fråga ${a.people}.`,
  skipping:
    'Ni behöver inte svara på allt. Skriv ”hoppa över”, så blir rutan tom. Det går bra att lämna in ändå. Det som är tomt räknas inte med i medelvärdet.',
  notRelevant: 'Passar ett påstående inte hos er kan ni svara ”ej relevant”.',
  handingIn: 'Skriv ”granska”, titta igenom svaren och tryck på Lämna in.',
  handingInLead: 'Då får närmaste chef titta på dem först.',
  scale: (a: { min: number; max: number; anchors: { step: string; words: string }[]; whole: boolean }) =>
    a.anchors.length === 0
      ? `Skalan går från ${a.min} till ${a.max}, och stegen har inga ord. Ju högre siffra, desto bättre tycker ni att det stämmer.`
      : `Skalan går från ${a.min} till ${a.max}. ${a.anchors.map(({ step, words }) => `${step} är ”${words}”`).join(', ')}.${a.whole ? '' : ' Vad stegen däremellan betyder avgör ni själva.'}`,
  parts: (a: { count: number; names: string }) =>
    a.count === 1
      ? `Självskattningen har en del: ${a.names}.`
      : `Självskattningen har ${a.count} delar: ${a.names}.`,
  matrix: (a: { areas: number; criteria: number; min: number; max: number }) =>
    `I matrisen sätter ni en siffra från ${a.min} till ${a.max} på ${a.criteria} påståenden i vart och ett av ${a.areas} områden.`,
  begin: 'Skriv ”skatta” för att börja. Jag frågar en sak i taget, och du kan fråga mig mitt i.',
  stored:
    'Jag sparar det du svarar i självskattningen och skriver om åtgärder, vem som svarade och när. Jag sparar också dina val: språk, när jag får skriva och vem som är ersättare.',
  storedQuestions: (a: { days: number }) =>
    `Frågor sparas utan ditt namn, och tas bort när ingen har ställt dem på ${a.days} dagar.`,
  storedHandedIn: 'Det som är inlämnat är en allmän handling och följer kommunens regler för arkiv.',
  askStored: (a: { people: string }) =>
    `Vill du veta vad som finns om dig, eller få något borttaget? Fråga ${a.people}.`,
  program: 'Jag är ett datorprogram, ingen människa.',
  modelWords:
    'En språkmodell formulerar en del av svaren utifrån dokumenten. Det står under svaret när den har gjort det. Personnummer, e-postadresser och telefonnummer tas bort innan frågan skickas dit.',
  modelFinds:
    'En språkmodell hjälper mig att hitta rätt stycke i dokumenten. Den skriver inga svar. Personnummer, e-postadresser och telefonnummer tas bort innan frågan skickas dit.',
  noModel:
    'Jag använder ingen språkmodell. Jag citerar dokumenten och visar det som står i planen, och jag skickar inte det du skriver till någon AI-tjänst.',
  askPerson: (a: { people: string }) => `Vill du prata med en människa? Fråga ${a.people}.`,
  language:
    'Skriv ”english” eller ”svenska”, så byter jag språk. Frågar du på engelska svarar jag på engelska. Dokumenten citerar jag på det språk de är skrivna.',
  fewerReminders:
    'Skriv ”färre påminnelser”, så väljer du hur ofta jag skriver. Är du ledig skriver du till exempel ”borta till 15 augusti”. Skriv ”mina inställningar” för att se allt.',
  away: 'Skriv till exempel ”borta till 15 augusti”, så påminner jag dig inte till dess. Samordnar du åtgärder kan du välja en ersättare, som får påminnelserna så länge.',
  handOver:
    'Skriv ”lämna över åtgärd 7 till” och kollegans namn, med din åtgärds nummer. Kollegan får frågan, och inget ändras förrän svaret är ja.',
  updateAction:
    'Skriv ”mina åtgärder” och tryck på Uppdatera status. Du kan också skriva som det är: ”åtgärd 3 är klar”. Blev det fel skriver du ”ångra”.',
  lineSeen:
    'Alla som frågar mig om åtgärden kan läsa den senaste raden, och vad som är nytt kan komma med i veckans inlägg. Skriv inte om enskilda personer.',
  reporting:
    'Prata med din chef, HR eller ditt skyddsombud. Du kan också vända dig till facket, Diskrimineringsombudsmannen (DO) eller en antidiskrimineringsbyrå. DO tar emot anmälningar om diskriminering.',
  noCases: 'Jag tar inte hand om enskilda fall och skickar inget vidare. Skriv inga namn här.',
  urgent: 'Är det bråttom eller farligt? Ring 112.',
  rounds:
    'Det gör en administratör här i chatten. Skriv ”omgångar” för att se dem, eller till exempel ”förläng omgången till 18 december”, ”stäng omgången” eller ”publicera omgången”.',
  setUp:
    'Det går inte att göra i chatten. Personer, åtgärder och dokument finns i filer som den som driver Lika hos er kan ändra.',
  lostAtFirst:
    'Vi tar det från början. Skriv till exempel ”vad är planen?”, ”vad kan vi göra på förskolan?” eller ”hur funkar självskattningen?”. Skriv ”hjälp”, så ser du allt jag kan.',
  lost: 'Det kan vara jag som är otydlig. Skriv ”mer”, så visar jag mer om samma sak. Du kan också fråga med andra ord, en sak i taget.',
  whoItIs:
    'Jag är Lika, en chattassistent för planen för lika möjligheter. Fråga mig om planen, åtgärderna och självskattningen. Skriv ”hjälp”, så ser du allt jag kan.',
  madeBy: 'Jag är ett datorprogram, och vem som har byggt mig står inte i mina dokument.',
  askOtherwise: 'Då kan jag ha förstått dig fel. Fråga gärna med andra ord, en sak i taget.',
  wrongInDocuments: (a: { people: string }) =>
    `Är det fel i dokumenten eller i planen? Säg till ${a.people}.`,
  noOpinion:
    'Jag är ett datorprogram och tycker ingenting själv. Fråga mig gärna vad planen eller dokumenten säger.',
  whyWritten:
    'Jag skriver när något i planen eller självskattningen väntar på dig, eller när ett möte närmar sig. Skriv ”mina inställningar”, så ser du när jag skriver. Skriv ”färre påminnelser” om det blir för mycket.',
  notAboutPlan:
    'Det där är ingen fråga om planen, så det gör jag inte. Fråga mig gärna om planen, åtgärderna eller självskattningen.',
};

export type AboutLikaWording = typeof aboutLika;

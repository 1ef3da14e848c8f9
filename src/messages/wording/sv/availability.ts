type Rhythm = 'usual' | 'monthly' | 'dates';

const HOW_OFTEN: Record<Rhythm, string> = {
  usual: 'som vanligt',
  monthly: 'högst en gång i månaden',
  dates: 'bara om datum',
};

/** When and how often Lika may write to a person, in Swedish. Days, times and names come formatted. */
export const availability = {
  untilDay: (a: { day: string }) => `till och med ${a.day}`,
  today: 'i dag',

  away: (a: { days: string }) => `Noterat: du är borta ${a.days}.`,
  meanwhile:
    'Då skriver jag inga påminnelser till dig. Datum som infaller medan du är borta berättar jag om arbetsdagen innan.',
  meanwhileFromToday:
    'Så länge skriver jag inga påminnelser till dig. Det du behöver veta får du när du är tillbaka.',
  onlyDates: 'Du skrev också varför. Det sparar jag inte, bara datumen.',
  replaces: (a: { days: string }) => `Det ersätter det du sa förut: ${a.days}.`,
  undo: 'Ångra',
  undoLabel: (a: { days: string }) => `Ångra att du är borta ${a.days}`,
  undone: (a: { days: string }) => `Ångrat. Jag räknar inte längre med att du är borta ${a.days}.`,
  again: (a: { days: string }) => `Det du sa förut gäller igen: borta ${a.days}.`,
  alreadyUndone:
    'Det är redan ändrat, så jag gjorde inget nu. Skriv ”när är jag borta” så ser du vad som gäller.',
  refusedDays: {
    several:
      'Skriv en period i taget, så att det blir rätt, till exempel ”borta 3–7 augusti”. Inget är sparat än.',
    'no-days':
      'Vilka dagar är du borta? Skriv till exempel ”borta 3–7 augusti” eller ”borta till 15 augusti”.',
    'no-end':
      'Till och med vilken dag? Skriv till exempel ”borta från 1 juli till 15 augusti”. Inget är sparat än.',
    past: 'De dagarna har redan varit, så jag sparade inget. Menar du nästa år? Skriv då året också, till exempel ”borta till 15 augusti 2027”.',
    order:
      'Den sista dagen är före den första, så jag sparade inget. Skriv till exempel ”borta från 1 juli till 15 augusti”. Går det över ett årsskifte kan du skriva året också.',
    long: 'Det är längre än ett år, och så långt fram sparar jag inte. Skriv till exempel ”borta till 15 augusti”, och säg till igen när det närmar sig.',
  },
  notAway: 'Jag har inget om att du är borta. Är du det ibland? Skriv till exempel ”borta 3–7 augusti”.',
  awayThen: (a: { days: string }) => `Du är borta ${a.days}.`,
  awayInList: (a: { days: string; administrator: string }) =>
    `I listan över personer står att du är borta ${a.days}. Stämmer det inte? Hör av dig till ${a.administrator}.`,
  howToBeBack: 'Skriv ”jag är tillbaka” när du är det.',
  back: 'Välkommen tillbaka. Nu skriver jag till dig som vanligt igen.',
  backThen: (a: { day: string }) =>
    `Noterat: du är tillbaka ${a.day}. Då skriver jag till dig som vanligt igen.`,
  notBack: 'Välkommen. Jag räknade inte med att du var borta i dag, så allt är som vanligt.',

  whoIsDeputy: 'Vem ska få påminnelserna under tiden?',
  nameSomeone: 'Skriv ett namn eller en e-postadress, eller välj här. Du behöver inte välja någon.',
  nameSomeoneOnly: 'Skriv ett namn eller en e-postadress. Du behöver inte välja någon.',
  chooseDeputy: 'Välj ersättare',
  chooseLabel: (a: { name: string }) => `Välj ${a.name} som ersättare`,
  otherDeputy: 'Byt ersättare',
  noDeputy: 'Ingen ersättare',
  deputyIs: (a: { name: string; days: string }) => `${a.name} är din ersättare ${a.days}.`,
  deputyChosen: (a: { name: string; firstName: string; actions: string; days: string }) =>
    `Noterat: ${a.name} får påminnelserna om ${a.actions} medan du är borta ${a.days}. Jag skriver till ${a.firstName}, som kan tacka nej. Då får du veta det.`,
  actionNumbers: (a: { numbers: string }) => `åtgärd ${a.numbers}`,
  deputyAwayToo: (a: { name: string }) =>
    `${a.name} är också borta några av de dagarna. Då får ingen påminnelserna.`,
  deputyRemoved: (a: { days: string }) =>
    `Du har ingen ersättare ${a.days}. Påminnelserna väntar tills du är tillbaka.`,
  didYouMean: 'Vem menar du?',
  notFound: (a: { who: string }) =>
    `Jag hittar ingen som heter ”${a.who}” i listan över personer. Skriv hela namnet eller e-postadressen.`,
  yourself: 'Du är själv borta då. Skriv namnet på en kollega.',
  noActions: 'Du samordnar ingen åtgärd just nu, så det finns inga påminnelser att lämna över.',
  noAbsence:
    'Säg först när du är borta, till exempel ”borta 3–7 augusti”. Sedan frågar jag vem som ska få påminnelserna.',
  absenceGone:
    'De dagarna gäller inte längre, så jag ändrade inget. Skriv ”när är jag borta” så ser du vad som gäller.',

  /** To the deputy. */
  askedToBe: (a: { firstName: string; who: string; days: string }) =>
    `Hej ${a.firstName}. ${a.who} är borta ${a.days} och har valt dig som ersättare. Under tiden får du påminnelserna om de här åtgärderna:`,
  daysChanged: (a: { firstName: string; who: string; days: string }) =>
    `Hej ${a.firstName}. ${a.who} har ändrat dagarna du är ersättare. Nu gäller det ${a.days}, och de här åtgärderna:`,
  deputyAction: (a: { number: number; name: string; day: string }) =>
    `Åtgärd ${a.number}, ${a.name}. Ska vara klar ${a.day}.`,
  deputyMay: 'Du behöver inte göra något nu. De dagarna kan du också uppdatera hur åtgärderna går.',
  cannot: 'Jag kan inte',
  cannotLabel: (a: { who: string }) => `Jag kan inte vara ersättare för ${a.who}`,
  whyDeputy: (a: { who: string }) =>
    `Du får det här för att ${a.who} har valt dig. Säger du nej får ${a.who} veta det.`,
  declined: (a: { who: string }) =>
    `Då vet jag. Du får inga påminnelser om de åtgärderna, och jag säger till ${a.who}.`,
  notDeputy: 'Du är inte ersättare de dagarna, så det finns inget att ändra.',
  released: (a: { firstName: string; who: string; days: string }) =>
    `Hej ${a.firstName}. ${a.who} behöver ingen ersättare längre (det gällde ${a.days}). Du får inga fler påminnelser om de åtgärderna.`,
  /** To who chose the deputy. */
  deputyDeclined: (a: { firstName: string; deputy: string; days: string }) =>
    `Hej ${a.firstName}. ${a.deputy} kan inte vara din ersättare ${a.days}. Vill du välja någon annan?`,
  deputyHadDeclined: (a: { firstName: string; deputy: string; days: string }) =>
    `Hej ${a.firstName}. ${a.deputy} kunde inte vara din ersättare (det gällde ${a.days}). Ingen fick påminnelserna i stället.`,

  hours: (a: { days: string; times: string }) => `Jag skriver till dig ${a.days} ${a.times}.`,
  hoursUsual: 'Det är de vanliga tiderna.',
  inZone: (a: { zone: string }) => `Tiderna gäller i tidszonen ${a.zone}.`,
  neverThen: 'På röda dagar och när du är borta skriver jag inte.',
  howToChangeHours:
    'Vill du ändra? Skriv till exempel ”jag jobbar mån–tors 8–14”, ”arbetstid 7.30–16” eller ”tidszon Helsingfors”.',
  hoursKept: 'Noterat.',
  hoursAsUsual: 'Som vanligt',
  refusedHours: {
    time: 'Den tiden finns inte på klockan, så jag ändrade inget. Skriv till exempel ”arbetstid 7.30–16”.',
    order:
      'Sluttiden är inte efter starttiden, så jag ändrade inget. Skriv till exempel ”arbetstid 7.30–16”.',
    days: 'Då blir det ingen vardag kvar, så jag ändrade inget. Skriv till exempel ”jag jobbar mån–tors 8–14”. Är du ledig ett tag? Skriv ”borta till 15 augusti”.',
    zone: 'Den tidszonen känner jag inte igen, så jag ändrade inget. Skriv en stad, till exempel ”tidszon Helsingfors”, eller ”tidszon Europe/Helsinki”.',
  },

  rhythmNow: (a: { rhythm: Rhythm }) => `Nu får du påminnelser ${HOW_OFTEN[a.rhythm]}.`,
  rhythmWhich: 'Hur ofta vill du ha dem? Det som har ett datum påminner jag alltid om.',
  rhythmTitle: (a: { rhythm: Rhythm }) =>
    ({ usual: 'Som vanligt', monthly: 'Högst en gång i månaden', dates: 'Bara datum' })[a.rhythm],
  rhythmLabel: (a: { rhythm: Rhythm }) => `Påminnelser ${HOW_OFTEN[a.rhythm]}`,
  rhythmKept: (a: { rhythm: Rhythm }) =>
    ({
      usual: 'Noterat. Du får påminnelser som vanligt.',
      monthly:
        'Noterat. Jag påminner högst en gång i månaden om åtgärder som behöver en rad. Det som har ett datum får du som vanligt.',
      dates: 'Noterat. Jag påminner bara om det som har ett datum.',
    })[a.rhythm],

  settings: 'Dina inställningar',
  settingLanguage: 'Språk: svenska. Skriv ”english” för engelska.',
  settingNotAway: 'Borta: inga dagar. Skriv till exempel ”borta 3–7 augusti”.',
  settingAway: (a: { days: string }) => `Borta: ${a.days}. Skriv ”när är jag borta” för att ändra.`,
  settingDeputy: (a: { name: string; days: string }) =>
    `Ersättare ${a.days}: ${a.name}. Skriv ”ersättare” för att ändra.`,
  settingNoDeputy: (a: { days: string }) => `Ersättare ${a.days}: ingen. Skriv ”ersättare” för att välja.`,
  settingHours: (a: { days: string; times: string; zone: string | undefined }) =>
    `Arbetstid: ${a.days} ${a.times}${a.zone === undefined ? '' : ` (${a.zone})`}. Skriv ”arbetstid” för att ändra.`,
  settingRhythm: (a: { rhythm: Rhythm }) =>
    `Påminnelser: ${HOW_OFTEN[a.rhythm]}. Skriv ”färre påminnelser” för att ändra.`,
};

export type AvailabilityWording = typeof availability;

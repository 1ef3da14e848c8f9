const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** What civil society has said of the work, as administrators enter it, in Swedish. */
export const civilSociety = {
  heading: 'Civilsamhällets syn',
  nothing:
    'Här skriver du in intervjuer med föreningar och andra organisationer, och vad de föreslår. Det kommer med i uppföljningsrapporten. Inget är inskrivet än.',
  interviews: (a: { interviews: number; people: number }) =>
    `${counted(a.interviews, 'intervju', 'intervjuer')} med ${counted(a.people, 'person', 'personer')}`,
  organisations: (a: { count: number; names: string }) =>
    `${counted(a.count, 'organisation', 'organisationer')}: ${a.names}`,
  themes: (a: { names: string }) => `Teman: ${a.names}`,
  noInterviews: 'Ingen intervju är inskriven än.',
  proposals: (a: { count: number; waiting: number }) =>
    `${counted(a.count, 'förslag', 'förslag')}, ${a.waiting === 0 ? 'alla har fått svar' : `${a.waiting} väntar på svar`}`,
  noProposals: 'Inget förslag är inskrivet än.',
  proposalLine: (a: { proposal: string; answer: string }) => `”${a.proposal}” ${a.answer}`,
  waiting: 'Väntar på svar.',
  kind: { done: 'Vi gjorde', planned: 'Vi ska göra', declined: 'Därför inte' },
  line: (a: { name: string; value: string }) => `${a.name}: ${a.value}`,
  none: 'inga',

  addInterview: 'Lägg till en intervju',
  addProposal: 'Lägg till ett förslag',
  answerOne: 'Svara på ett förslag',
  changeOne: 'Ändra eller ta bort',
  showAll: 'Visa allt',
  chooseProposal: 'Vilket förslag vill du svara på? Du kan också skriva ”svara på förslag 1”.',
  more: (a: { left: number }) => `Visa fler (${a.left})`,
  chooseEntry: 'Vad vill du ändra eller ta bort?',
  numberedProposal: (a: { number: number; words: string }) => `Förslag ${a.number}: ${a.words}`,
  numberedInterview: (a: { number: number; words: string }) => `Intervju ${a.number}: ${a.words}`,
  enteredBy: (a: { by: string; when: string }) => `Inskrivet av ${a.by}, ${a.when}.`,
  answeredBy: (a: { by: string; when: string }) => `Svaret skrevs av ${a.by}, ${a.when}.`,
  change: 'Ändra',
  answer: 'Svara',
  changeAnswer: 'Ändra svaret',
  remove: { interview: 'Ta bort intervjun', proposal: 'Ta bort förslaget' },
  removeIsFinal: 'Det du tar bort går inte att få tillbaka.',
  removed: { interview: 'Intervjun är borttagen.', proposal: 'Förslaget är borttaget.' },
  gone: 'Det finns inte längre, så inget är ändrat. Skriv ”civilsamhället” för att se vad som finns.',
  noSuchNumber: (a: { number: number; count: number }) =>
    a.count === 0
      ? 'Det finns inget förslag att svara på än.'
      : `Det finns inget förslag ${a.number}. Det senaste har nummer ${a.count}.`,

  title: { interview: 'Intervju', proposal: 'Förslag', answer: 'Svar på ett förslag' },
  proposed: (a: { words: string }) => `De föreslog: ”${a.words}”`,
  field: {
    organisations: {
      name: 'Organisationer',
      hint: 'Skriv vilka organisationer som var med. Skilj dem åt med komma eller ny rad.',
      needed: 'Jag behöver namnet på minst en organisation.',
    },
    people: {
      name: 'Antal personer',
      hint: 'Skriv hur många som blev intervjuade, med siffror.',
      needed: 'Jag behöver ett antal med siffror, från 1 till 9999.',
    },
    themes: {
      name: 'Teman',
      hint: 'Skriv vad de tog upp, med ett par ord om varje. Skilj dem åt med komma eller ny rad, eller skriv ”inga”.',
      needed: 'Skriv dem med komma mellan, eller skriv ”inga”.',
    },
    kind: {
      name: 'Svar',
      hint: 'Vi gjorde, vi ska göra eller därför inte.',
      needed: 'Skriv ”vi gjorde”, ”vi ska göra” eller ”därför inte”.',
    },
    text: {
      name: 'Med era ord',
      hint: 'Berätta kort vad ni har gjort, ska göra eller varför ni inte gör det.',
      needed: 'Jag behöver några ord.',
    },
  },
  proposalText: {
    name: 'Förslaget',
    hint: 'Skriv förslaget med organisationens ord.',
    needed: 'Jag behöver några ord.',
  },
  writing: (a: { most: number }) => `Skriv inte om enskilda personer. Högst ${a.most} tecken.`,
  choose: 'Välj',
  save: 'Spara',
  close: 'Stäng',
  shorten: (a: { most: number }) => `Texten är för lång. Korta den till högst ${a.most} tecken.`,
  step: (a: { name: string; number: number; of: number }) => `${a.name} (${a.number} av ${a.of})`,
  openForm: 'Fyll i ett formulär',
  cancel: 'Avbryt',
  cancelled: 'Avbrutet. Inget är sparat.',
  unopened: 'Formuläret gick inte att öppna. Vi fortsätter här i stället.',

  saved: { interview: 'Intervjun är sparad.', proposal: 'Förslaget är sparat.', answer: 'Svaret är sparat.' },
  before: 'Så här stod det innan:',
  anotherInterview: 'Lägg till en till',
  anotherProposal: 'Lägg till ett till',
  answerIt: 'Svara på förslaget',
  answerNext: 'Svara på nästa',
  missing: (a: { name: string; needed: string }) => `${a.name} saknas. ${a.needed}`,
  unreadable: (a: { name: string; needed: string }) => `${a.name}: det förstod jag inte. ${a.needed}`,
  tooLong: (a: { name: string; given: number; most: number }) =>
    `${a.name}: texten har ${a.given} tecken och jag kan spara ${a.most}. Korta den och skriv igen.`,
  wrote: 'Så här skrev du:',
  unfinished: {
    interview: 'Det här hade du skrivit om intervjun, som inte är sparad:',
    proposal: 'Det här hade du skrivit om förslaget, som inte är sparat:',
    answer: 'Det här hade du skrivit i svaret, som inte är sparat:',
  },
  /** When something else came in the way. */
  setAside: {
    interview:
      'Det du har skrivit om intervjun har jag kvar. Skriv ”civilsamhället” när du vill gå vidare med den.',
    proposal:
      'Det du har skrivit om förslaget har jag kvar. Skriv ”civilsamhället” när du vill gå vidare med det.',
    answer: 'Det du har skrivit i svaret har jag kvar. Skriv ”civilsamhället” när du vill gå vidare med det.',
  },
  goOn: {
    interview: 'Fortsätt med intervjun',
    proposal: 'Fortsätt med förslaget',
    answer: 'Fortsätt med svaret',
  },
  notSaved: 'Inget är sparat än.',
  restKept: 'Inget är sparat än, men resten av det du skrev har jag kvar.',
  byAdministrator: (a: { administrator: string }) =>
    `Det civilsamhället har sagt skrivs in av en administratör. Hör av dig till ${a.administrator}.`,
};

export type CivilSocietyWording = typeof civilSociety;

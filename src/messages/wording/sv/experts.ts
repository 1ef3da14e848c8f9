/** "En gång", "3 gånger", in the middle of a sentence. */
const times = (count: number) => (count === 1 ? 'en gång' : `${count} gånger`);

/** What people think of answers, questions to the experts, and answers that are kept, in Swedish. */
export const experts = {
  // What an answer was worth.
  helped: 'Det hjälpte',
  notHelped: 'Det hjälpte inte',
  thanksHelped: 'Tack, bra att veta.',
  changedToHelped: 'Tack, då räknar jag det som att svaret hjälpte.',
  thanksNotHelped: 'Tack för att du säger det.',
  nextAfterNotHelped:
    'Skriv gärna frågan med andra ord. Du kan också låta mig skicka den till någon som vet.',
  writeOtherwise: 'Skriv gärna frågan med andra ord.',
  didYouMean: 'Menade du det här?',

  // A question on its way to the experts.
  askPerson: 'Fråga en person',
  channelNamed: (a: { channel: string }) => `kanalen #${a.channel}`,
  expertChannel: 'experternas kanal',
  willSend: (a: { where: string; question: string }) =>
    `Det här skickar jag till ${a.where}: ”${a.question}”`,
  whatIsSeen: (a: { unit: string }) =>
    `De ser frågan och att den kommer från ${a.unit}. De ser ditt namn bara om du väljer det.`,
  noPeople: 'Skriv inte om enskilda personer.',
  rewrite: 'Vill du ändra något? Skriv frågan en gång till.',
  send: 'Skicka frågan',
  sendNamed: 'Skicka med mitt namn',
  leave: 'Skicka inte',
  notSent: 'Då skickar jag inget.',
  sent: (a: { where: string; question: string }) =>
    `Frågan ”${a.question}” går till ${a.where} på arbetstid. Du får svaret här. Så länge ingen har svarat kan du ta tillbaka den.`,
  alreadySent: 'Den frågan har du redan skickat. Du får svaret här.',
  askedForgotten: 'Den frågan har jag inte kvar. Skriv den igen, så hjälper jag dig.',
  takeBack: 'Ta tillbaka frågan',
  takenBack: (a: { question: string }) => `Du har tagit tillbaka frågan: ”${a.question}”`,
  alreadyAnswered: 'Någon har redan svarat, så den går inte att ta tillbaka.',
  questionGone: 'Den frågan finns inte längre. Inget är ändrat.',
  wasTakenBack: 'Den som frågade har tagit tillbaka frågan. Ingen behöver svara.',
  someoneAsks: (a: { unit: string }) => `Någon på ${a.unit} undrar:`,
  personAsks: (a: { name: string; unit: string }) => `${a.name} på ${a.unit} undrar:`,
  quoted: (a: { words: string }) => `”${a.words}”`,
  nearest: (a: { heading: string; document: string }) =>
    `Det närmaste i dokumenten är avsnittet ”${a.heading}” i ”${a.document}”.`,
  nobodyAnswered: (a: { days: number }) =>
    a.days === 1
      ? 'Den här frågan har ingen svarat på, och det har gått en arbetsdag.'
      : `Den här frågan har ingen svarat på, och det har gått ${a.days} arbetsdagar.`,

  // The answer.
  answer: 'Svara',
  answerLabel: (a: { question: string }) => `Svara på ”${a.question}”`,
  addToAnswer: 'Lägg till ett svar',
  answeredBy: (a: { by: string; when: string; answer: string }) => `${a.by} svarade ${a.when}: ”${a.answer}”`,
  mayAdd: 'Frågan är redan besvarad. Du kan lägga till något.',
  theyAnswer: (a: { by: string; question: string }) => `${a.by} svarar på din fråga ”${a.question}”`,
  source: (a: { sources: string }) => `Källa: ${a.sources}`,
  formTitle: { question: 'Svara på en fråga', asked: 'Skriv ett svar', curated: 'Ändra ett svar' },
  field: {
    question: { name: 'Fråga', hint: 'Så som frågan ska stå i listan över sparade svar.' },
    text: { name: 'Svar', hint: 'Skriv kort och så att alla förstår.' },
    sources: { name: 'Källa', hint: 'Valfritt. Till exempel dokument och rubrik.' },
    keep: {
      name: 'Behåll som svar för andra',
      hint: 'Då får alla som frågar samma sak ditt svar, med ditt namn.',
    },
  },
  yes: 'Ja',
  no: 'Nej',
  choose: 'Välj',
  submitAnswer: 'Skicka svaret',
  save: 'Spara',
  close: 'Stäng',
  cancel: 'Avbryt',
  cancelled: 'Avbrutet. Inget svar är sparat.',
  shorten: (a: { most: number }) => `Korta texten till högst ${a.most} tecken.`,
  tooLong: (a: { name: string; given: number; most: number }) =>
    `${a.name}: texten är ${a.given} tecken, och jag kan spara högst ${a.most}. Inget är sparat än.`,
  answerMissing: 'Jag behöver ett svar. Inget är sparat än.',
  givenBack: 'Det här skrev du:',
  answerAgain: 'Skriv svaret igen',
  youWrote: (a: { answer: string }) => `Det här skrev du, och det är inte skickat: ”${a.answer}”`,
  unopened: 'Formuläret gick inte att öppna, så vi tar det här i stället.',
  writeHere: 'Skriv svaret här.',
  answerSent: 'Tack. Svaret går till den som frågade, med ditt namn.',
  answerSentTo: (a: { name: string }) => `Tack. Svaret går till ${a.name}, med ditt namn.`,
  othersAnswered: (a: { names: string }) => `Frågan har också fått svar av ${a.names}.`,
  keepForOthers: 'Behåll som svar för andra',
  keepLabel: (a: { question: string }) => `Behåll svaret på ”${a.question}” för andra`,
  keptForOthers: 'Svaret är sparat. Alla som frågar samma sak får det, med namn och datum.',

  // Answers that are kept.
  answerFrom: (a: { by: string; day: string }) => `Svar från ${a.by}, ${a.day}.`,
  wasAsked: (a: { question: string }) => `Frågan som ställdes: ”${a.question}”`,
  forAll: 'Alla som frågar samma sak får svaret, med ditt namn och datum.',
  changesForAll: 'Alla som frågar får det ändrade svaret, med ditt namn och datum.',
  curatedSaved: (a: { question: string }) => `Sparat. Så svarar jag från och med nu på ”${a.question}”`,
  curatedChanged: (a: { question: string }) => `Ändrat. Så svarar jag från och med nu på ”${a.question}”`,
  curatedGone: 'Det svaret finns inte längre. Inget är ändrat.',
  noCurated:
    'Inget svar är sparat än. Skriv ”obesvarade frågor”, så ser du vad folk undrar och kan skriva ett svar.',
  curatedIntro: (a: { count: number }) => (a.count === 1 ? 'Ett sparat svar:' : `${a.count} sparade svar:`),
  curatedBy: (a: { by: string; day: string }) => `${a.by}, ${a.day}.`,
  isWithdrawn: 'Svaret är borttaget och används inte.',
  isOld: 'Svaret är mer än ett år gammalt. Se gärna över det.',
  show: 'Visa',
  showLabel: (a: { question: string }) => `Visa svaret på ”${a.question}”`,
  showAnswer: 'Visa svaret',
  showCurated: 'Sparade svar',
  alsoFor: 'Svaret ges också på:',
  historyHeading: 'Vad som har hänt:',
  change: {
    written: (a: { by: string; when: string }) => `Skrivet av ${a.by}, ${a.when}`,
    changed: (a: { by: string; when: string }) => `Ändrat av ${a.by}, ${a.when}`,
    withdrawn: (a: { by: string; when: string }) => `Borttaget av ${a.by}, ${a.when}`,
    restored: (a: { by: string; when: string }) => `Tillbaka igen av ${a.by}, ${a.when}`,
  },
  earlierTexts: 'Så stod det förut:',
  changeAnswer: 'Ändra',
  withdraw: 'Ta bort',
  restore: 'Använd igen',
  withdrawnNow: 'Svaret är borttaget. Jag använder det inte mer.',
  restoredNow: 'Nu använder jag svaret igen.',

  // What was not answered, for administrators.
  unansweredIntro: (a: { count: number }) =>
    a.count === 1
      ? 'En fråga har jag inte kunnat svara bra på:'
      : `${a.count} frågor har jag inte kunnat svara bra på. De vanligaste kommer först:`,
  nothingUnanswered: 'Just nu finns inga obesvarade frågor.',
  askedTimes: (a: { times: number; last: string }) => `Ställd ${times(a.times)}, senast ${a.last}.`,
  declinedTimes: (a: { times: number }) => `Utan svar ${times(a.times)}.`,
  unhelpedTimes: (a: { times: number }) => `Någon har sagt att svaret inte hjälpte, ${times(a.times)}.`,
  join: (a: { question: string }) => `Samma som ”${a.question}”`,
  dismiss: 'Avfärda',
  dismissLabel: (a: { question: string }) => `Avfärda ”${a.question}”`,
  dismissed: (a: { question: string }) =>
    `Avfärdat: ”${a.question}” Frågan kommer tillbaka hit om någon ställer den igen.`,
  joined: (a: { question: string; answered: string }) =>
    `Nu svarar jag på ”${a.question}” med svaret på ”${a.answered}”`,
  more: (a: { left: number }) => `Visa fler (${a.left})`,
  byAdministrator: (a: { administrator: string }) =>
    `Det här är till för administratörer. Hör av dig till ${a.administrator}.`,
  administratorsOnly: 'Bara administratörer kan ändra de sparade svaren.',

  // Where questions come.
  questionsComeHere:
    'Frågor till experterna kommer hit från och med nu. Tryck på ”Svara” vid en fråga när du vet.',
  notAChannel: 'Skriv ”@Lika frågor hit” i den kanal där experterna är.',
};

export type ExpertsWording = typeof experts;

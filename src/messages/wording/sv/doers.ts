type State = 'not-started' | 'in-progress' | 'needs-support' | 'paused' | 'done';

const LINES: Record<State, string> = {
  'not-started': 'Vill du skriva en rad om när ni kan börja?',
  'in-progress': 'Vill du skriva en rad om vad som är på gång?',
  'needs-support': 'Vad skulle hjälpa er? Skriv gärna en rad.',
  paused: 'Vill du skriva en rad om vad som behövs för att fortsätta?',
  done: 'Fint. Vad av det lever vidare i vardagen?',
};

const titled = (a: { number: number; name: string }) => `åtgärd ${a.number}, ${a.name}`;

/** Asking those who carry an action out, in Swedish. Days and times come formatted. */
export const doers = {
  ask: 'Fråga de genomförandeansvariga åt mig',
  askLabel: (a: { number: number }) => `Fråga de genomförandeansvariga om åtgärd ${a.number} åt mig`,
  showAnswers: 'Visa svaren',
  showAnswersLabel: (a: { number: number }) => `Visa svaren om åtgärd ${a.number}`,
  whichAction: {
    'ask-doers': 'Vilken åtgärd vill du att jag frågar om?',
    'doer-answers': 'Vilken åtgärd vill du se svaren om?',
  },
  actionChoice: (a: { number: number; name: string }) => `Åtgärd ${a.number}, ${a.name}`,
  noSuchAction: 'Den åtgärden finns inte i planen, så jag har inte frågat någon.',
  coordinatesNone:
    'Du samordnar ingen åtgärd just nu, så jag har inte frågat någon. Du kan ändå se hur åtgärderna går.',
  showStatus: 'Hur går åtgärderna?',
  onlyCoordinator: (a: { number: number; coordinator: string }) =>
    `Det är samordnaren som frågar och får svaren. ${a.coordinator} samordnar åtgärd ${a.number}. Jag har inte frågat någon.`,
  nobodyCoordinates: (a: { number: number; administrator: string }) =>
    `Åtgärd ${a.number} har ingen samordnare i listan. Hör av dig till ${a.administrator}. Jag har inte frågat någon.`,

  /** `alone`: whoever coordinates it carries it out too. */
  noDoers: (a: { number: number; alone: boolean }) =>
    `Åtgärd ${a.number} har ingen ${a.alone ? 'annan ' : ''}genomförandeansvarig i listan, så det finns ingen att fråga. Vill du skriva en rad själv?`,
  writeLine: 'Skriv en rad själv',
  asked: (a: { number: number; name: string; count: number }) =>
    a.count === 1
      ? `Jag frågar den som är genomförandeansvarig för ${titled(a)}:`
      : `Jag frågar de ${a.count} som är genomförandeansvariga för ${titled(a)}:`,
  doer: (a: { name: string; unit: string }) => `${a.name}, ${a.unit}`,
  doerOn: (a: { name: string; unit: string; when: string }) => `${a.name}, ${a.unit}: ${a.when}`,
  today: 'i dag',
  on: (a: { day: string }) => `den ${a.day}`,
  later: 'längre fram',
  /** `when`: "i dag", "den 16 november" */
  theyGet: (a: { when: string; count: number }) =>
    a.count === 1
      ? `Frågan kommer ${a.when}, på arbetstid.`
      : `De får frågan ${a.when}, var och en på sin arbetstid.`,
  theyGetThen: 'Frågan kommer den dag som står efter namnet, på arbetstid.',
  /** `to`: who gets the answers, or undefined where that is the reader. */
  tells: (a: { day: string; to: string | undefined }) =>
    `Svaren får ${a.to ?? 'du'} samlade när alla har svarat, senast den ${a.day}. Den som inte svarar får en påminnelse, inte fler.`,

  running: (a: { number: number; day: string }) =>
    `De genomförandeansvariga för åtgärd ${a.number} fick frågan den ${a.day}, så jag frågar inte igen. Så här står det:`,
  askedOn: (a: { number: number; day: string }) =>
    `De genomförandeansvariga för åtgärd ${a.number} fick frågan den ${a.day}.`,
  neverAsked: (a: { number: number }) =>
    `De genomförandeansvariga för åtgärd ${a.number} har inte fått någon fråga än.`,

  /** To a doer. `coordinator`: who coordinates, or undefined where nobody does; then `by` asks. */
  question: (a: {
    number: number;
    name: string;
    unit: string;
    coordinator: string | undefined;
    by: string;
  }) =>
    a.coordinator === undefined
      ? `${a.by} undrar hur det går med ${titled(a)}, hos er på ${a.unit}. Du får frågan för att du är genomförandeansvarig.`
      : `${a.coordinator} samordnar ${titled(a)}, och undrar hur det går hos er på ${a.unit}. Du får frågan för att du är genomförandeansvarig.`,
  questionAgain: (a: { number: number; name: string; unit: string; by: string }) =>
    `${a.by} undrar fortfarande hur det går med ${titled(a)}, hos er på ${a.unit}. Ett tryck räcker, och det här är sista gången jag frågar.`,
  /** Who asks where the plan's rhythm does and nobody coordinates. */
  lika: 'Jag',
  stateLabel: (a: { number: number; state: string }) => `Åtgärd ${a.number}, hos er: ${a.state}`,
  line: 'Skriv en rad',
  lineLabel: (a: { number: number }) => `Skriv en rad om åtgärd ${a.number}`,

  noted: (a: { number: number; state: State; name: string }) =>
    `Noterat om åtgärd ${a.number} hos er: ${a.name}. ${LINES[a.state]}`,
  askLine: (a: { number: number }) =>
    `Skriv en rad om vad som är på gång hos er med åtgärd ${a.number}. Det räcker med en mening.`,
  whoReads: (a: { readers: string }) => `Raden läses av ${a.readers}. Skriv inte om enskilda personer.`,
  readers: (a: { coordinator: string }) => `${a.coordinator} och administratörerna`,
  administrators: 'administratörerna',
  nothingToAdd: 'Inget att lägga till',
  recorded: (a: { number: number; at: string; state: string }) =>
    `Ditt svar om åtgärd ${a.number}, ${a.at}: ${a.state}.`,
  recordedLine: (a: { number: number; at: string; line: string }) =>
    `Ditt svar om åtgärd ${a.number}, ${a.at}: ”${a.line}”`,
  recordedBoth: (a: { number: number; at: string; state: string; line: string }) =>
    `Ditt svar om åtgärd ${a.number}, ${a.at}: ${a.state}. ”${a.line}”`,
  undo: 'Ångra',
  undoLabel: (a: { number: number }) => `Ångra ditt svar om åtgärd ${a.number}`,
  undone: (a: { number: number }) => `Ångrat. Du har inget svar om åtgärd ${a.number} nu.`,
  undoneTo: (a: { number: number; state: string }) =>
    `Ångrat. Ditt svar om åtgärd ${a.number} är ${a.state} igen.`,
  lineSaved: (a: { number: number }) => `Tack. Raden om åtgärd ${a.number} är sparad.`,
  lineReplaces: (a: { number: number }) =>
    `Tack. Raden om åtgärd ${a.number} är sparad, i stället för den du skrev förut.`,
  removeLine: 'Ta bort raden',
  removeLineLabel: (a: { number: number }) => `Ta bort raden om åtgärd ${a.number}`,
  lineRemoved: (a: { number: number }) => `Raden om åtgärd ${a.number} är borttagen.`,
  noLineAdded: (a: { number: number }) =>
    `Ingen rad tillagd. Det du har svarat om åtgärd ${a.number} är sparat.`,
  lineTooLong: (a: { limit: string; length: string }) =>
    `Raden får vara högst ${a.limit} tecken, och din var ${a.length}. Jag har inte sparat den. Skriv en kortare, eller välj ”Inget att lägga till”.`,
  settled: (a: { number: number; to: string }) =>
    `Svaren om åtgärd ${a.number} är redan använda, så jag ändrade inget. Behöver något rättas? Hör av dig till ${a.to}.`,
  newer: (a: { number: number }) =>
    `Det finns en nyare fråga om åtgärd ${a.number}, så jag sparade inte svaret på den gamla. Svara gärna här:`,
  notYours: (a: { number: number; to: string }) =>
    `Frågan är till dem som är genomförandeansvariga för åtgärd ${a.number}, och du står inte bland dem. Jag har inte sparat något. Är det fel? Hör av dig till ${a.to}.`,
  stale: 'Den knappen är för gammal, så jag ändrade inget.',

  /** To who coordinates. */
  answersAll: (a: { number: number; name: string; count: number }) =>
    a.count === 1
      ? `Den genomförandeansvariga har svarat om ${titled(a)}.`
      : `Alla ${a.count} genomförandeansvariga har svarat om ${titled(a)}.`,
  answersSome: (a: { number: number; name: string; count: number; of: number }) =>
    `${a.count} av ${a.of} genomförandeansvariga har svarat om ${titled(a)}.`,
  answersNone: (a: { number: number; name: string }) =>
    `Ingen av de genomförandeansvariga har svarat än om ${titled(a)}.`,
  who: (a: { name: string; unit: string }) => `${a.unit} (${a.name})`,
  said: (a: { who: string; state: string | undefined; line: string | undefined }) =>
    [`${a.who}:`, a.state && `${a.state}.`, a.line && `”${a.line}”`].filter(Boolean).join(' '),
  hasNotAnswered: (a: { who: string }) => `${a.who}: har inte svarat.`,
  together: (a: { states: string }) => `Tillsammans: ${a.states}.`,
  stateCount: (a: { state: string; count: number }) => `${a.state} hos ${a.count}`,
  settle: (a: { state: string }) => `Åtgärden står som ${a.state}. Vad är läget för hela åtgärden?`,
  wholeAnswers: 'Läs hela svaren',
  wholeAnswersLabel: (a: { number: number }) => `Läs hela svaren om åtgärd ${a.number}`,
  late: (a: { number: number; name: string }) => `Ett svar till om ${titled(a)}:`,

  /** For administrators. */
  whyAsked: (a: { number: number; by: string }) => `${a.by} har frågat om åtgärd ${a.number}.`,
  whyRhythm: (a: { number: number }) => `Enligt planen är det dags att fråga om åtgärd ${a.number}.`,
  whyAgain: (a: { number: number }) => `Inget svar om åtgärd ${a.number} än; en enda påminnelse.`,
  whyAnswers: (a: { number: number }) => `Svaren om åtgärd ${a.number} är samlade.`,
  whyLate: (a: { number: number }) => `Ett svar om åtgärd ${a.number} kom efter de andra.`,
};

type Named = { number: number; name: string };
type State = 'not-started' | 'in-progress' | 'needs-support' | 'paused' | 'done';

const STANDS: Record<State, string> = {
  'not-started': 'Den är inte påbörjad.',
  'in-progress': 'Den pågår.',
  'needs-support': 'Den behöver stöd.',
  paused: 'Den är pausad.',
  done: 'Den är klar.',
};
const title = ({ number, name }: Named) => `åtgärd ${number}, ${name}`;

/** Handing over an action to a colleague, in Swedish. Days come formatted. */
export const handOver = {
  /** To whoever coordinates it. */
  whichAction: 'Vilken åtgärd vill du lämna över?',
  actionTitle: (a: Named) => `Åtgärd ${a.number}, ${a.name}`,
  toWhom: (a: Named) => `Vem ska jag fråga om ${title(a)}?`,
  toWhomNote: 'Du samordnar åtgärden tills din kollega svarar ja.',
  askLabel: (a: Named & { person: string }) => `Fråga ${a.person} om åtgärd ${a.number}`,
  notMine: 'Inte min längre',
  notMineLabel: (a: Named) => `Åtgärd ${a.number}, ${a.name}, är inte min längre`,
  someoneElse: 'Någon annan',
  someoneElseLabel: (a: Named) => `Fråga någon annan om åtgärd ${a.number}`,
  writeName: (a: Named) => `Skriv namnet eller e-postadressen till den jag ska fråga om åtgärd ${a.number}.`,
  stop: 'Avbryt',
  stopped: (a: Named) => `Jag frågar ingen. Du samordnar åtgärd ${a.number} som förut.`,
  near: (a: { said: string }) => `Jag är inte säker på vem ”${a.said}” är. Menar du någon av dem här?`,
  unknown: (a: { said: string }) =>
    `Jag hittar ingen som heter ”${a.said}” i listan. Skriv hela namnet eller e-postadressen.`,
  unknownAsk: 'Eller fråga den som sköter listan:',
  nearChoice: (a: { person: string; unit: string }) => `${a.person}, ${a.unit}`,
  asked: (a: Named & { person: string }) =>
    `Jag frågar ${a.person} om ${title(a)}. Du samordnar den tills jag har fått ett ja, och jag skriver när svaret kommer.`,
  askedLater: (a: Named & { person: string; day: string }) =>
    `Jag frågar ${a.person} om ${title(a)} den ${a.day}. Det är första dagen jag kan nå ${a.person}. Du samordnar åtgärden tills jag har fått ett ja.`,
  askedForOther: (a: Named & { person: string }) =>
    `Jag frågar ${a.person} om ${title(a)}, och skriver till dig när svaret kommer. Till dess är allt som förut.`,
  waits: (a: Named & { person: string; when: string }) =>
    `${a.person} fick frågan om ${title(a)} den ${a.when} och har inte svarat än. Åtgärden är kvar hos den som har den nu.`,
  takeBack: 'Ta tillbaka frågan',
  takeBackLabel: (a: Named) => `Ta tillbaka frågan om åtgärd ${a.number}`,
  askAnother: 'Fråga någon annan',
  takenBack: (a: Named & { person: string }) =>
    `Jag har tagit tillbaka frågan om ${title(a)}. ${a.person} tar inte över den.`,
  nothingToTakeBack: 'Det finns ingen fråga att ta tillbaka. Inget är ändrat.',
  cannotReach: (a: Named & { person: string }) =>
    `${a.person} går inte att nå på länge, så jag frågade inte. Välj någon annan för åtgärd ${a.number}.`,
  already: (a: Named & { person: string }) =>
    `${a.person} samordnar redan åtgärd ${a.number}. Inget är ändrat.`,
  yoursAlready: (a: Named) => `Du samordnar redan åtgärd ${a.number}. Inget är ändrat.`,
  coordinatesNone: 'Du samordnar ingen åtgärd just nu, så det finns inget att lämna över.',
  notYours: (a: Named & { coordinator: string }) =>
    `${a.coordinator} samordnar åtgärd ${a.number}, så det är bara ${a.coordinator} eller en administratör som kan lämna över den.`,
  nobodys: (a: Named & { administrator: string }) =>
    `Åtgärd ${a.number} har ingen samordnare i listan. Hör av dig till ${a.administrator}.`,
  unknownAction: 'Jag hittar inte den åtgärden i planen. Inget är ändrat.',
  stale: 'Något har ändrats sedan du fick knappen, så jag gjorde inget.',
  showActions: 'Vilka åtgärder finns?',

  /** To the colleague. `by`: who asks. */
  question: (a: Named & { firstName: string; by: string }) =>
    `Hej ${a.firstName}. ${a.by} undrar om du vill ta över ${title(a)}.`,
  meaning: (a: { text: string }) => `Vad den är: ${a.text}`,
  stands: (a: { state: State }) => STANDS[a.state],
  dueBy: (a: { day: string }) => `Den ska vara klar ${a.day}.`,
  overdueSince: (a: { day: string }) => `Den skulle ha varit klar ${a.day}.`,
  line: (a: { day: string; line: string }) => `Senaste raden, ${a.day}: ”${a.line}”`,
  noLine: 'Ingen har skrivit någon rad om den än.',
  questionNote:
    'Säger du ja berättar du för mig då och då hur det går. Du kan säga nej utan att tala om varför. Inget ändras förrän du svarar.',
  yes: 'Ja, jag tar över',
  yesLabel: (a: Named) => `Ja, jag tar över åtgärd ${a.number}`,
  no: 'Nej',
  noLabel: (a: Named) => `Nej, jag tar inte över åtgärd ${a.number}`,
  accepted: (a: Named) => `Nu samordnar du ${title(a)}.`,
  acceptedTold: (a: { others: string }) => `Jag säger till ${a.others}.`,
  declined: (a: Named & { by: string }) =>
    `Tack för svaret. Du tar inte över åtgärd ${a.number}, och jag säger till ${a.by}.`,
  askedOther: (a: Named & { person: string }) =>
    `Frågan om åtgärd ${a.number} gick till ${a.person}. Inget är ändrat.`,
  over: {
    accepted: (a: Named) => `Du har redan svarat ja om åtgärd ${a.number}.`,
    declined: (a: Named & { by: string }) =>
      `Du har redan svarat nej om åtgärd ${a.number}. Har du ändrat dig? Säg till ${a.by}.`,
    withdrawn: (a: Named & { by: string }) =>
      `${a.by} har tagit tillbaka frågan om åtgärd ${a.number}. Du behöver inte göra något.`,
    overtaken: (a: Named) =>
      `Åtgärd ${a.number} har fått en annan samordnare sedan du fick frågan. Du behöver inte göra något.`,
  },
  myActions: 'Mina åtgärder',
  updateStatus: 'Uppdatera status',
  updateLabel: (a: Named) => `Uppdatera status för åtgärd ${a.number}`,

  /** To the one who asked. */
  saidNo: (a: Named & { person: string }) =>
    `${a.person} kan inte ta över ${title(a)}. Allt är som förut. Vill du fråga någon annan?`,
  noAnswer: (a: Named & { person: string; when: string }) =>
    `${a.person} har inte svarat på frågan om ${title(a)}, som jag ställde den ${a.when}. Allt är som förut. Du kan vänta, eller fråga någon annan.`,

  /** To those who are concerned by a change of coordinator. */
  noLongerYours: (a: Named & { person: string }) =>
    `${a.person} samordnar nu ${title(a)}. Du får inga fler påminnelser om den.`,
  nowCoordinates: (a: Named & { person: string }) => `${a.person} samordnar nu ${title(a)}.`,
  nowYours: (a: Named) => `Du samordnar nu ${title(a)}.`,
  changedBy: (a: { by: string }) => `${a.by} har ändrat det. Stämmer det inte? Hör av dig dit.`,
  anAdministrator: 'En administratör',

  /** For administrators. */
  assigned: (a: Named & { person: string }) =>
    `${a.person} samordnar nu ${title(a)}. Jag säger till dem det gäller.`,
  byAdministrator: (a: { administrator: string }) =>
    `Det är en administratör som byter samordnare. Hör av dig till ${a.administrator}.`,
  listWaiting: 'De här väntar på svar:',
  listWaitingItem: (a: Named & { by: string; person: string; when: string }) =>
    `Åtgärd ${a.number}, ${a.name}: ${a.by} frågade ${a.person} den ${a.when}`,
  listNothingWaits: 'Ingen har bett en kollega ta över en åtgärd just nu.',
  listChanged: 'De senaste bytena av samordnare:',
  listChangedItem: (a: Named & { from: string; person: string; when: string; by: string }) =>
    `${a.when}: åtgärd ${a.number} från ${a.from} till ${a.person}, av ${a.by}`,
  listNoneChanged: 'Ingen åtgärd har bytt samordnare sedan planen lades in.',
  nobody: 'ingen',
  howTo: (a: { number: number; person: string }) =>
    `Så här byter du: ”åtgärd ${a.number} samordnas av ${a.person}”.`,
};

export type HandOverWording = typeof handOver;

/** Answers from the documents, in Swedish. */
export const answersDocuments = {
  // From the documents.
  quoted: (a: { quote: string; citation: number }) => `”${a.quote}” [${a.citation}]`,
  quotedInPart: (a: { quote: string; citation: number }) => `”${a.quote} …” [${a.citation}]`,
  cited: (a: { words: string; citation: number }) => `${a.words} [${a.citation}]`,
  documentsAreSwedish: 'Dokumenten är på svenska, så jag citerar dem som de är.',
  notThere: 'Det står inte i de dokument jag har.',
  notThereFact: {
    money: 'I de dokument jag har står ingen summa.',
    date: 'I de dokument jag har står inget datum för det.',
    year: 'I de dokument jag har står inget årtal för det.',
    time: 'I de dokument jag har står det inte när det är.',
    count: 'I de dokument jag har står det inte hur många det är.',
    frequency: 'I de dokument jag har står det inte hur ofta.',
    duration: 'I de dokument jag har står det inte hur lång tid det är.',
    share: 'I de dokument jag har står det inte hur stor del det är.',
    score: 'I de dokument jag har står ingen siffra för det.',
    phone: 'I de dokument jag har står inget telefonnummer.',
    email: 'I de dokument jag har står ingen e-postadress.',
    name: 'I de dokument jag har står inget namn på det.',
    person: 'I de dokument jag har står det inte vem det är.',
  },
  notThereName: (a: { name: string }) => `Mina dokument säger inget om ${a.name} i det här sammanhanget.`,
  section: (a: { heading: string; document: string; citation: number }) =>
    a.heading === a.document
      ? `”${a.document}” [${a.citation}]`
      : `avsnittet ”${a.heading}” i ”${a.document}” [${a.citation}]`,
  nearest: (a: { sections: string }) => `Det närmaste jag hittar är ${a.sections}.`,
  askInstead: (a: { people: string }) => `Fråga ${a.people}, som håller i planen.`,
  askAnyone: 'Fråga den som håller i planen hos er.',
  otherSubject: {
    hr: 'HR kan svara på frågor om lön, ledighet och arbetstid.',
    it: 'It-stödet kan svara på frågor om datorer och inloggning.',
    whistleblowing: 'Kommunens sidor om visselblåsning säger hur du gör.',
  },
  remark: 'Jag är inte säker på vad du vill veta. Skriv gärna en fråga, så letar jag i dokumenten.',
  turnTo:
    'Handlar det om hur du har det på jobbet? Prata med din chef, HR eller ditt skyddsombud. Jag skickar inget vidare.',
  unclear: 'Skriv gärna en hel fråga om planen, så letar jag.',
  noDocuments: 'Jag har inga dokument att leta i än.',
  wordedByModel:
    'En språkmodell har formulerat svaret utifrån citaten. Det kan bli fel, så läs citaten när svaret är viktigt.',
};

export type AnswersDocumentsWording = typeof answersDocuments;

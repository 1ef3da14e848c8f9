import type { AnswersDocumentsWording } from '../sv/answers-documents.ts';

/** Answers from the documents, in English. */
export const answersDocuments: AnswersDocumentsWording = {
  quoted: (a) => `“${a.quote}” [${a.citation}]`,
  quotedInPart: (a) => `“${a.quote} …” [${a.citation}]`,
  cited: (a) => `${a.words} [${a.citation}]`,
  documentsAreSwedish: 'The documents are in Swedish, so I quote them as they are.',
  notThere: 'That is not in the documents I have.',
  notThereFact: {
    money: 'The documents I have give no amount.',
    date: 'The documents I have give no date for that.',
    year: 'The documents I have give no year for that.',
    time: 'The documents I have do not say when.',
    count: 'The documents I have do not say how many.',
    frequency: 'The documents I have do not say how often.',
    duration: 'The documents I have do not say how long.',
    share: 'The documents I have do not say how large a part.',
    score: 'The documents I have give no score for that.',
    phone: 'The documents I have give no phone number.',
    email: 'The documents I have give no e-mail address.',
    name: 'The documents I have give no name for that.',
    person: 'The documents I have do not say who.',
  },
  notThereName: (a) => `My documents say nothing about ${a.name} in this context.`,
  section: (a) =>
    a.heading === a.document
      ? `“${a.document}” [${a.citation}]`
      : `the section “${a.heading}” in “${a.document}” [${a.citation}]`,
  nearest: (a) => `The closest I can find is ${a.sections}.`,
  askInstead: (a) => `Ask ${a.people}. They look after the plan.`,
  askAnyone: 'Ask whoever looks after the plan where you work.',
  otherSubject: {
    hr: 'HR can answer questions about pay, leave and working hours.',
    it: 'IT support can answer questions about computers and signing in.',
    whistleblowing: 'The municipality’s pages on whistleblowing tell you what to do.',
  },
  remark: 'I am not sure what you want to know. Please write a question, and I will look in the documents.',
  turnTo:
    'Is it about how things are at work? Talk to your manager, HR or your safety representative. I pass nothing on.',
  unclear: 'Please write a whole question about the plan, and I will look.',
  noDocuments: 'I have no documents to look in yet.',
  wordedByModel:
    'A language model worded this answer from the quotations. It can get things wrong, so read the quotations when the answer matters.',
};

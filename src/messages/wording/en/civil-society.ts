import type { CivilSocietyWording } from '../sv/civil-society.ts';

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** What civil society has said of the work, as administrators enter it, in English. */
export const civilSociety: CivilSocietyWording = {
  heading: 'Civil society’s view',
  nothing:
    'Here you enter interviews with associations and other organisations, and what they propose. It becomes part of the follow-up report. Nothing is entered yet.',
  interviews: (a) =>
    `${counted(a.interviews, 'interview', 'interviews')} with ${counted(a.people, 'person', 'people')}`,
  organisations: (a) => `${counted(a.count, 'organisation', 'organisations')}: ${a.names}`,
  themes: (a) => `Themes: ${a.names}`,
  noInterviews: 'No interview is entered yet.',
  proposals: (a) =>
    `${counted(a.count, 'proposal', 'proposals')}, ${a.waiting === 0 ? 'all of them answered' : `${a.waiting} waiting for an answer`}`,
  noProposals: 'No proposal is entered yet.',
  proposalLine: (a) => `“${a.proposal}” ${a.answer}`,
  waiting: 'Waiting for an answer.',
  kind: { done: 'We did', planned: 'We will', declined: 'This is why not' },
  line: (a) => `${a.name}: ${a.value}`,
  none: 'none',

  addInterview: 'Add an interview',
  addProposal: 'Add a proposal',
  answerOne: 'Answer a proposal',
  changeOne: 'Change or remove',
  showAll: 'Show everything',
  chooseProposal: 'Which proposal do you want to answer? You can also write “answer proposal 1”.',
  more: (a) => `Show more (${a.left})`,
  chooseEntry: 'What do you want to change or remove?',
  numberedProposal: (a) => `Proposal ${a.number}: ${a.words}`,
  numberedInterview: (a) => `Interview ${a.number}: ${a.words}`,
  enteredBy: (a) => `Entered by ${a.by}, ${a.when}.`,
  answeredBy: (a) => `The answer was written by ${a.by}, ${a.when}.`,
  change: 'Change',
  answer: 'Answer',
  changeAnswer: 'Change the answer',
  remove: { interview: 'Remove the interview', proposal: 'Remove the proposal' },
  removeIsFinal: 'What you remove cannot be brought back.',
  removed: { interview: 'The interview is removed.', proposal: 'The proposal is removed.' },
  gone: 'That is no longer there, so nothing has changed. Write “civil society” to see what there is.',
  noSuchNumber: (a) =>
    a.count === 0
      ? 'There is no proposal to answer yet.'
      : `There is no proposal ${a.number}. The last one is number ${a.count}.`,

  title: { interview: 'Interview', proposal: 'Proposal', answer: 'Answer to a proposal' },
  proposed: (a) => `They proposed: “${a.words}”`,
  field: {
    organisations: {
      name: 'Organisations',
      hint: 'Write which organisations took part. Put commas or new lines between them.',
      needed: 'I need the name of at least one organisation.',
    },
    people: {
      name: 'Number of people',
      hint: 'Write how many were interviewed, in digits.',
      needed: 'I need a number in digits, from 1 to 9999.',
    },
    themes: {
      name: 'Themes',
      hint: 'Write what they brought up, in a few words each. Put commas or new lines between them, or write “none”.',
      needed: 'Write them with commas between them, or write “none”.',
    },
    kind: {
      name: 'Answer',
      hint: 'We did, we will or this is why not.',
      needed: 'Write “we did”, “we will” or “this is why not”.',
    },
    text: {
      name: 'In your words',
      hint: 'Tell briefly what you did, will do or why you will not do it.',
      needed: 'I need a few words.',
    },
  },
  proposalText: {
    name: 'The proposal',
    hint: 'Write the proposal in the organisation’s words.',
    needed: 'I need a few words.',
  },
  writing: (a) => `Do not write about individual people. At most ${a.most} characters.`,
  choose: 'Choose',
  save: 'Save',
  close: 'Close',
  shorten: (a) => `The text is too long. Shorten it to at most ${a.most} characters.`,
  step: (a) => `${a.name} (${a.number} of ${a.of})`,
  openForm: 'Fill in a form',
  cancel: 'Cancel',
  cancelled: 'Cancelled. Nothing is saved.',
  unopened: 'The form could not be opened. We go on here instead.',

  saved: {
    interview: 'The interview is saved.',
    proposal: 'The proposal is saved.',
    answer: 'The answer is saved.',
  },
  before: 'This is what stood there before:',
  anotherInterview: 'Add another',
  anotherProposal: 'Add another',
  answerIt: 'Answer the proposal',
  answerNext: 'Answer the next one',
  missing: (a) => `${a.name}: missing. ${a.needed}`,
  unreadable: (a) => `${a.name}: I did not understand that. ${a.needed}`,
  tooLong: (a) =>
    `${a.name}: the text has ${a.given} characters and I can save ${a.most}. Shorten it and write it again.`,
  wrote: 'This is what you wrote:',
  unfinished: {
    interview: 'This is what you had written of the interview, which is not saved:',
    proposal: 'This is what you had written of the proposal, which is not saved:',
    answer: 'This is what you had written in the answer, which is not saved:',
  },
  setAside: {
    interview:
      'I have kept what you wrote of the interview. Write “civil society” when you want to go on with it.',
    proposal:
      'I have kept what you wrote of the proposal. Write “civil society” when you want to go on with it.',
    answer: 'I have kept what you wrote in the answer. Write “civil society” when you want to go on with it.',
  },
  goOn: {
    interview: 'Go on with the interview',
    proposal: 'Go on with the proposal',
    answer: 'Go on with the answer',
  },
  notSaved: 'Nothing is saved yet.',
  restKept: 'Nothing is saved yet, but I still have the rest of what you wrote.',
  byAdministrator: (a) =>
    `What civil society has said is entered by an administrator. Get in touch with ${a.administrator}.`,
};

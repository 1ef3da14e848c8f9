import type { HandOverWording } from '../sv/hand-over.ts';

type Named = { number: number; name: string };

const STANDS = {
  'not-started': 'It has not started.',
  'in-progress': 'It is under way.',
  'needs-support': 'It needs support.',
  paused: 'It is paused.',
  done: 'It is done.',
};
const title = ({ number, name }: Named) => `action ${number}, ${name}`;

/** Handing over an action to a colleague, in English. */
export const handOver: HandOverWording = {
  whichAction: 'Which action do you want to hand over?',
  actionTitle: (a) => `Action ${a.number}, ${a.name}`,
  toWhom: (a) => `Whom should I ask about ${title(a)}?`,
  toWhomNote: 'You coordinate the action until your colleague says yes.',
  askLabel: (a) => `Ask ${a.person} about action ${a.number}`,
  notMine: 'No longer mine',
  notMineLabel: (a) => `Action ${a.number}, ${a.name}, is no longer mine`,
  someoneElse: 'Someone else',
  someoneElseLabel: (a) => `Ask someone else about action ${a.number}`,
  writeName: (a) => `Write the name or e-mail address of the person I should ask about action ${a.number}.`,
  stop: 'Cancel',
  stopped: (a) => `I will ask nobody. You coordinate action ${a.number} as before.`,
  near: (a) => `I am not sure who “${a.said}” is. Do you mean one of these?`,
  unknown: (a) =>
    `I cannot find anyone called “${a.said}” in the list. Write the full name or e-mail address.`,
  unknownAsk: 'Or ask someone who looks after the list:',
  nearChoice: (a) => `${a.person}, ${a.unit}`,
  asked: (a) =>
    `I am asking ${a.person} about ${title(a)}. You coordinate it until I get a yes, and I will write when the answer comes.`,
  askedLater: (a) =>
    `I will ask ${a.person} about ${title(a)} on ${a.day}. That is the first day I can reach ${a.person}. You coordinate the action until I get a yes.`,
  askedForOther: (a) =>
    `I am asking ${a.person} about ${title(a)}, and will write to you when the answer comes. Until then nothing changes.`,
  waits: (a) =>
    `${a.person} was asked about ${title(a)} on ${a.when} and has not answered yet. The action stays with whoever has it now.`,
  takeBack: 'Take the question back',
  takeBackLabel: (a) => `Take back the question about action ${a.number}`,
  askAnother: 'Ask someone else',
  takenBack: (a) => `I have taken back the question about ${title(a)}. ${a.person} will not take it over.`,
  nothingToTakeBack: 'There is no question to take back. Nothing has changed.',
  cannotReach: (a) =>
    `${a.person} cannot be reached for a long time, so I did not ask. Choose someone else for action ${a.number}.`,
  already: (a) => `${a.person} already coordinates action ${a.number}. Nothing has changed.`,
  yoursAlready: (a) => `You already coordinate action ${a.number}. Nothing has changed.`,
  coordinatesNone: 'You coordinate no action right now, so there is nothing to hand over.',
  notYours: (a) =>
    `${a.coordinator} coordinates action ${a.number}, so only ${a.coordinator} or an administrator can hand it over.`,
  nobodys: (a) => `Action ${a.number} has no coordinator in the list. Please contact ${a.administrator}.`,
  unknownAction: 'I cannot find that action in the plan. Nothing has changed.',
  stale: 'Something has changed since you got the button, so I did nothing.',
  showActions: 'Which actions are there?',

  question: (a) => `Hello ${a.firstName}. ${a.by} wonders if you would like to take over ${title(a)}.`,
  meaning: (a) => `What it is: ${a.text}`,
  stands: (a) => STANDS[a.state],
  dueBy: (a) => `It is due on ${a.day}.`,
  overdueSince: (a) => `It was due on ${a.day}.`,
  line: (a) => `The latest line, ${a.day}: “${a.line}”`,
  noLine: 'Nobody has written a line about it yet.',
  questionNote:
    'If you say yes, you tell me now and then how it is going. You can say no without giving a reason. Nothing changes until you answer.',
  yes: 'Yes, I will take it over',
  yesLabel: (a) => `Yes, I will take over action ${a.number}`,
  no: 'No',
  noLabel: (a) => `No, I will not take over action ${a.number}`,
  accepted: (a) => `You now coordinate ${title(a)}.`,
  acceptedTold: (a) => `I will tell ${a.others}.`,
  declined: (a) =>
    `Thank you for answering. You will not take over action ${a.number}, and I will tell ${a.by}.`,
  askedOther: (a) => `The question about action ${a.number} went to ${a.person}. Nothing has changed.`,
  over: {
    accepted: (a) => `You have already said yes about action ${a.number}.`,
    declined: (a) =>
      `You have already said no about action ${a.number}. Have you changed your mind? Tell ${a.by}.`,
    withdrawn: (a) =>
      `${a.by} has taken back the question about action ${a.number}. There is nothing you need to do.`,
    overtaken: (a) =>
      `Action ${a.number} has got another coordinator since you were asked. There is nothing you need to do.`,
  },
  myActions: 'My actions',
  updateStatus: 'Update status',
  updateLabel: (a) => `Update status of action ${a.number}`,

  saidNo: (a) =>
    `${a.person} cannot take over ${title(a)}. Everything is as before. Would you like to ask someone else?`,
  noAnswer: (a) =>
    `${a.person} has not answered the question about ${title(a)}, which I asked on ${a.when}. Everything is as before. You can wait, or ask someone else.`,

  noLongerYours: (a) => `${a.person} now coordinates ${title(a)}. You will get no more reminders about it.`,
  nowCoordinates: (a) => `${a.person} now coordinates ${title(a)}.`,
  nowYours: (a) => `You now coordinate ${title(a)}.`,
  changedBy: (a) => `${a.by} changed this. Is it not right? Please tell them.`,
  anAdministrator: 'An administrator',

  assigned: (a) => `${a.person} now coordinates ${title(a)}. I will tell those it concerns.`,
  byAdministrator: (a) => `An administrator changes who coordinates. Please contact ${a.administrator}.`,
  listWaiting: 'These wait for an answer:',
  listWaitingItem: (a) => `Action ${a.number}, ${a.name}: ${a.by} asked ${a.person} on ${a.when}`,
  listNothingWaits: 'Nobody has asked a colleague to take over an action right now.',
  listChanged: 'The latest changes of coordinator:',
  listChangedItem: (a) => `${a.when}: action ${a.number} from ${a.from} to ${a.person}, by ${a.by}`,
  listNoneChanged: 'No action has changed coordinator since the plan was put in.',
  nobody: 'nobody',
  howTo: (a) => `How to change it: “action ${a.number} is coordinated by ${a.person}”.`,
};

import type { ChatWording } from '../sv/chat.ts';

/** Meeting, help, and what goes wrong between people and Lika, in English. */
export const chat: ChatWording = {
  greeting: (a) =>
    `Hello ${a.firstName}! I am Lika, a chat assistant for the plan for equal opportunities. Ask me about the plan and its actions. Write “help” to see what I can do.`,
  helpIntro: 'This is what I can help you with:',
  helpAsk: 'Ask me about the plan. Write as you speak, for example “Who coordinates Communication?”.',
  helpAssess: (a) => `“assess”: fill in the self-assessment for ${a.unit}.`,
  helpInForm:
    'During the self-assessment: answer with numbers, or write “not relevant”, “skip”, “back”, “undo”, “pause” or “review”.',
  helpPlaces:
    'You can also write “to part 2” or “to accessibility”, “same as last time”, and why after a number.',
  helpRounds:
    '“rounds”: see the rounds of the self-assessment, extend, close and publish them, let in whoever is late, or add a new one.',
  helpThemes: '“themes”: sort the answers on support and steering.',
  helpCivilSociety:
    '“civil society”: enter interviews with associations and what they propose, and answer the proposals.',
  helpReport:
    '“report”: get the follow-up report in Word, the short version for everyone, or all answers in Excel.',
  helpPreview: '“preview”: see what I am going to send, to whom and why.',
  helpChannel:
    '“@Lika post here” in a channel: let the weekly post come there, on a day and about the administration you choose.',
  helpUnanswered:
    '“unanswered questions”: see what I could not answer, and write answers. “saved answers”: see and change them.',
  helpExpertChannel: '“@Lika questions here” in a channel: have questions to the experts come there.',
  unanswered: 'Unanswered questions',
  helpOurResult: '“our result”: see how you answered compared with everyone, once a round is published.',
  helpMyActions: '“my actions”: see your actions and update how they are going.',
  helpAskDoers:
    '“ask the doers about action 7”: I ask those who carry the action out how it is going, and you get the answers together.',
  helpDoer:
    'You carry out actions. When a coordinator would like to know how it is going with you I send you a question, and you answer with a tap.',
  helpHandOver: (a) => `“action ${a.number} is no longer mine”: ask a colleague to take over an action.`,
  helpAssign:
    '“action 1 is coordinated by” and a name: change coordinator. “hand-overs”: see what has been changed.',
  helpSayStatus:
    'Write as you speak: “action 3 is done”, “delayed until 1 March” or “remind me tomorrow”. Write “undo” if it went wrong.',
  helpStatus: '“status”: how the plan’s actions are going.',
  helpSummary: '“summary”: how things stand, as in the weekly post.',
  helpCommitments: (a) => `“commitments”: how we are doing on ${a.commitments}.`,
  helpAvailability:
    '“my settings”: see and change when and how often I write to you. Say for example “away 3–7 August” or “fewer reminders”.',
  helpLanguage: '“svenska”: jag talar svenska också.',
  askNow: 'What do you want to know? Write your question here, and I answer from the plan.',
  helpLimits:
    'I am a computer program and do not handle individual cases. Do not write about individual people. Wondering about something else? Contact',
  startAssessment: 'Start self-assessment',
  myActions: 'My actions',
  myAssessment: 'Our self-assessment',
  helpHeading: 'Help',
  showActions: 'Which actions are there?',
  showActionsQuestion: 'Which actions are there?',
  summary: 'Summary',
  welcome: 'You are welcome. Write to me whenever you wonder about something else.',
  languageChanged: 'I will answer in English from now on.',
  stranger: (a) =>
    `I can answer questions about the plan. To do this you need to be on the list. Contact ${a.administrator}.`,
  guest: (a) =>
    `I only answer people who work for ${a.municipality}. You seem to be a guest here, so I am afraid I cannot help you.`,
  staleButton:
    'That button is too old for me to understand. Nothing has changed. Write “help” to see what I can do.',
  inDirectMessage: 'That is for a direct message. I have written to you there.',
  nothingToUndo: 'There is nothing to undo. Write “help” to see what I can do.',
  nothingToCancel: 'There is nothing to cancel. Write “help” to see what I can do.',
  someone: 'someone',
  aColleague: 'a colleague',
  emptyMessage: 'I got nothing to read. I only understand text. Write “help” to see what I can do.',
  broken: (a) =>
    `Something went wrong on my side, so I cannot answer right now. What you had saved is still there. Try again in a while. Does it happen again? Contact ${a.administrator}.`,
};

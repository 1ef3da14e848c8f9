import type { AboutLikaWording } from '../sv/about-lika.ts';

/** How the self-assessment and Lika work, in English. */
export const aboutLika: AboutLikaWording = {
  seenByColleagues:
    'Answers in the self-assessment are not anonymous. Colleagues who answer for the same administration or company see them, and who answered what. The administrators see what is handed in.',
  seenByLead: 'The closest manager sees the answers before they are handed in.',
  publicRecord:
    'What you hand in becomes a public record, and anyone may request it. A draft is not a public record.',
  published: (a) =>
    `The result that everyone sees shows no figure that rests on fewer than ${a.minGroup} administrations and companies. Your own result can be seen by those who work with you. Do not write about individuals.`,
  questionsKept: (a) =>
    `Questions to me are kept without your name, so that the administrators see what is missing. They are removed when nobody has asked them for ${a.days} days. I remember the latest ones for a day, to understand what you ask next.`,
  questionsElsewhere:
    'If you choose “Ask a person”, you decide whether the one who answers sees your name. I then keep who you are, so that the answer finds you. In a channel everyone there sees what you write. Slack and Teams keep what you write too.',
  questionsToModel:
    'The question also goes to a language model, without identity numbers, e-mail addresses and telephone numbers.',
  changing:
    'Until you have handed in you can change any answer. After that you can open the self-assessment again as long as the round is open: write “reopen” and say why. What you handed in stands until you hand in anew.',
  changingWaits: 'While the closest manager looks at it nothing can be changed, unless you take it back.',
  changingLate: (a) => `After the last day, ask ${a.people}.`,
  duration: (a) =>
    `The self-assessment takes about ${a.minutes} ${a.minutes === 1 ? 'minute' : 'minutes'} to fill in.`,
  durationUnknown: 'I do not know how long the self-assessment takes for you.',
  pauseAnyTime: 'You can pause whenever you like, and a colleague can go on where you stopped.',
  respondents: (a) => `For ${a.unit} the self-assessment is filled in by ${a.names}.`,
  noRespondents: (a) => `Nobody is listed yet as answering for ${a.unit}.`,
  someRespondents: 'In each administration and company one or more people answer the self-assessment.',
  askWho: (a) => `Do you wonder who that is, or should someone else answer? Ask ${a.people}.`,
  afterHandingIn:
    'When you have handed in you see at once what is strongest and weakest with you, and an action that can help.',
  afterPublishing: (a) =>
    `When an administrator has published the round, everyone sees the common result, here in the chat, in the weekly post and in the follow-up report. No figure is shown that rests on fewer than ${a.minGroup} administrations and companies.`,
  notEffects: 'The result shows how you find that you work, not what effects the work has.',
  together:
    'Yes. Everything is saved as you answer. Pause whenever you like, and write “continue” when it suits you. Several colleagues can fill in the same self-assessment, in Slack or Teams, on a computer or a phone. Where you have answered differently you choose together before you hand in.',
  invited: (a) => `All ${a.count} administrations and companies of the plan are invited to answer.`,
  notHandedIn:
    'Whoever answers for you is reminded until you have handed in. If you do not hand in, you are not part of the result.',
  askWhetherToAnswer: (a) => `I do not know whether you have to answer. Ask ${a.people}.`,
  skipping:
    'You do not have to answer everything. Write “skip”, and it stays empty. You can hand in all the same. What is empty does not count in the mean.',
  notRelevant: 'Where a statement does not fit your work you can answer “not relevant”.',
  handingIn: 'Write “review”, look through the answers and press Hand in.',
  handingInLead: 'Then the closest manager looks at them first.',
  scale: (a) =>
    a.anchors.length === 0
      ? `The scale goes from ${a.min} to ${a.max}, and its steps have no words. The higher the number, the better you find that it fits.`
      : `The scale goes from ${a.min} to ${a.max}. ${a.anchors.map(({ step, words }) => `${step} is “${words}”`).join(', ')}.${a.whole ? '' : ' What the steps between them mean is for you to decide.'}`,
  parts: (a) =>
    a.count === 1
      ? `The self-assessment has one part: ${a.names}.`
      : `The self-assessment has ${a.count} parts: ${a.names}.`,
  matrix: (a) =>
    `In the matrix you give a number from ${a.min} to ${a.max} to ${a.criteria} statements in each of ${a.areas} areas.`,
  begin: 'Write “assess” to begin. I ask one thing at a time, and you can ask me things on the way.',
  stored:
    'I keep what you answer in the self-assessment and write about actions, who answered and when. I also keep your choices: language, when I may write and who your deputy is.',
  storedQuestions: (a) =>
    `Questions are kept without your name, and removed when nobody has asked them for ${a.days} days.`,
  storedHandedIn: 'What is handed in is a public record and follows the municipality’s rules for archives.',
  askStored: (a) => `Do you want to know what is kept about you, or have something removed? Ask ${a.people}.`,
  program: 'I am a computer program, not a person.',
  modelWords:
    'A language model words some of the answers from the documents. It says so below the answer when it has. Identity numbers, e-mail addresses and telephone numbers are removed before a question is sent there.',
  modelFinds:
    'A language model helps me find the right passage in the documents. It writes no answers. Identity numbers, e-mail addresses and telephone numbers are removed before a question is sent there.',
  noModel:
    'I use no language model. I quote the documents and show what the plan says, and I do not send what you write to any AI service.',
  askPerson: (a) => `Do you want to talk to a person? Ask ${a.people}.`,
  language:
    'Write “english” or “svenska”, and I change language. If you ask in English, I answer in English. I quote the documents in the language that they are written in.',
  fewerReminders:
    'Write “fewer reminders”, and you choose how often I write. When you are off, write for example “away until 15 August”. Write “my settings” to see everything.',
  away: 'Write for example “away until 15 August”, and I do not remind you until then. If you coordinate actions, you can choose a deputy who gets the reminders meanwhile.',
  handOver:
    'Write “hand over action 7 to” and your colleague’s name, with the number of your action. Your colleague is asked, and nothing changes until the answer is yes.',
  updateAction:
    'Write “my actions” and press Update status. You can also write it as it is: “action 3 is done”. If it went wrong, write “undo”.',
  lineSeen:
    'Everyone who asks me about the action can read its latest line, and what is new may be in the weekly post. Do not write about individuals.',
  reporting:
    'Talk to your manager, HR or your safety representative. You can also turn to your union, the Equality Ombudsman (DO) or an anti-discrimination bureau. DO receives complaints about discrimination.',
  noCases: 'I do not handle individual cases and pass nothing on. Do not write any names here.',
  urgent: 'Is it urgent or dangerous? Call 112.',
  rounds:
    'An administrator does that here in the chat. Write “rounds” to see them, or for example “extend the round to 18 December”, “close the round” or “publish the round”.',
  setUp:
    'That cannot be done in the chat. People, actions and documents are in files that whoever runs Lika for you can change.',
  lostAtFirst:
    'Let us begin at the beginning. Write for example “what is the plan?”, “what can we do at our preschool?” or “how does the self-assessment work?”. Write “help” to see all I can do.',
  lost: 'It may be me who is unclear. Write “more”, and I show more about the same thing. You can also ask in other words, one thing at a time.',
  whoItIs:
    'I am Lika, a chat assistant for the plan for equal opportunities. Ask me about the plan, the actions and the self-assessment. Write “help” to see all I can do.',
  madeBy: 'I am a computer program, and my documents do not say who built me.',
  askOtherwise: 'Then I may have misunderstood you. Please ask in other words, one thing at a time.',
  wrongInDocuments: (a) => `Is something wrong in the documents or the plan? Tell ${a.people}.`,
  noOpinion:
    'I am a computer program and have no opinions of my own. Do ask me what the plan or the documents say.',
  whyWritten:
    'I write when something in the plan or the self-assessment waits for you, or when a meeting is near. Write “my settings” to see when I write. Write “fewer reminders” if it is too much.',
  notAboutPlan:
    'That is not a question about the plan, so I will not do it. Do ask me about the plan, its actions or the self-assessment.',
};

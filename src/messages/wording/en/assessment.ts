import type { AssessmentWording } from '../sv/assessment.ts';

export const left = (a: { left: number; of: number; part: number | undefined; parts: number }) =>
  a.left === 0
    ? `${a.of === 1 ? 'The question is answered.' : `All ${a.of} are answered.`}`
    : a.part === undefined
      ? `${a.left} of ${a.of} are left.`
      : `${a.left} of ${a.of} are left in part ${a.part} of ${a.parts}.`;
const minutes = (count: number) => `${count} ${count === 1 ? 'minute' : 'minutes'}`;
const partCount = (count: number) =>
  count === 1 ? 'one part' : `${['no', 'one', 'two', 'three', 'four', 'five'][count] ?? count} parts`;
export const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** The self-assessment as a conversation, its review and its hand-in, in English. */
export const assessment: AssessmentWording = {
  begin: (a) =>
    `We are starting the self-assessment for ${a.unit}. It has ${a.areas} areas with ${a.criteria} statements each and takes about ${minutes(a.minutes)}. You can pause whenever you like, and your colleagues can carry on where you stopped.`,
  beginParts: (a) =>
    `We are starting the self-assessment for ${a.unit}. It has ${partCount(a.parts)} and takes about ${minutes(a.minutes)}. You can pause whenever you like, and your colleagues can carry on where you stopped.`,
  scale: (a) =>
    a.anchors.length === 0
      ? `The scale runs from ${a.min} to ${a.max}. The higher the number, the better you think it fits.`
      : `${a.statements ? 'How well does the statement fit you? ' : ''}Answer from ${a.min} to ${a.max}: ${a.anchors.map((anchor) => `${anchor.step} is “${anchor.words}”`).join(', ')}.${a.source ? ` Source: ${a.source}.` : ''}`,
  partHeading: (a) => `Part ${a.number} of ${a.of}: ${a.part}`,
  areaHeading: (a) => `${a.area}, area ${a.number} of ${a.of}`,
  howToAnswer: (a) =>
    `Answer one statement at a time, or write all ${a.count} numbers at once, for example ${a.example}. You may write why after the number, but not about individual people.`,
  rowPlace: (a) => `${a.area}, statement ${a.number} of ${a.of}`,
  thingPlace: (a) => `${a.part}, ${a.number} of ${a.of}${a.name === undefined ? '' : `: ${a.name}`}`,
  writeHere: 'Answer in your own words. Do not write about individual people.',
  quoted: (a) => `“${a.words}”`,
  nothingToAdd: 'nothing to add',
  lastTime: (a) => `Last time: ${a.rating}.`,
  answeredNow: (a) =>
    a.by === undefined ? `The answer now: ${a.rating}.` : `The answer now: ${a.rating} (${a.by}).`,
  progress: (a) => {
    const places = [
      a.part && `part ${a.part} of ${a.parts}`,
      a.area && `area ${a.area} of ${a.areas}`,
    ].filter((place) => place !== undefined);
    const where = places.length === 0 ? '' : `${capital(places.join(', '))}. `;
    return a.answered === a.of
      ? `${where}${a.of === 1 ? 'The question is answered.' : `All ${a.of} are answered.`}`
      : `${where}${a.answered} of ${a.of} are answered, about ${minutes(a.minutes)} left.`;
  },
  notRelevant: 'Not relevant',
  skip: 'Skip',
  keepText: 'Keep the answer',
  back: 'Back',
  pause: 'Pause',
  continue: 'Continue',
  review: 'Review',
  handIn: 'Hand in',
  start: 'Start self-assessment',
  ratingLabel: (a) => `${a.rating} of ${a.max}: ${a.criterion}`,
  saved: (a) => `Saved: ${a.ratings}.`,
  savedRow: (a) => `Saved for ${a.area}: ${a.ratings}.`,
  chosen: (a) => `Your answer: ${a.rating}.`,
  savedWithReason: (a) => `Saved: ${a.ratings}, with your reason.`,
  reasonGiven: (a) => `Reason: “${a.words}”.`,
  reasons: 'Reasons that you have given:',
  reasonLine: (a) => `${a.about}, ${a.rating}: ${a.words}`,
  savedText: 'Saved.',
  skipped: 'Skipped. You can answer later.',
  leftEmpty: 'No answer is given. You can go back and write one later.',
  backToRow: (a) => `Now back to ${a.place}.`,
  welcomeBack: (a) =>
    a.left === 0
      ? `Welcome back. All ${a.of} are answered. We were at ${a.area}.`
      : `Welcome back. ${left(a)} We were at ${a.area}.`,
  sinceLast: (a) => `Since last time, ${a.names} answered statements in ${a.areas}.`,
  undone: (a) =>
    a.from === a.to
      ? `Undone. ${a.area}, statement ${a.from}, is as it was before.`
      : `Undone. ${a.area}, statements ${a.from}–${a.to}, are as they were before.`,
  undonePlace: (a) => `Undone. ${a.place} is as it was before.`,
  undoneSeveral: (a) => `Undone. ${a.count} answers in ${a.part} are as they were before.`,
  nothingToUndo: 'There is no answer of yours to undo.',
  atTheStart: 'This is the first statement.',
  paused: (a) => {
    if (!a.begun) return 'We take a break. Nothing is filled in yet. Write “continue” when it suits you.';
    if (a.left === 0) return `Saved. All ${a.of} are answered. Write “review” when you want to hand in.`;
    return `Saved. ${left(a)} Write “continue” when it suits you.`;
  },
  pausedRating:
    'The self-assessment is paused, so I saved nothing. Write “continue” and I will show you where we were.',
  reviewingRating:
    'We are reviewing right now, so I saved nothing. Write “back” if you want to change an answer.',
  differsAt: (a) => `Statement ${a.number}: ${a.voices}.`,
  bothKept: 'You have answered differently. All answers are kept, and you choose together in the review.',
  differing: (a) => `You have answered differently: ${a.voices}.`,
  changedSinceReview:
    'Something has changed since you reviewed it, so nothing is handed in. This is how it is now.',
  settledMeanwhile: (a) =>
    `${a.by} chose ${a.rating} just now, so I changed nothing. To change it, go to the statement and answer again.`,
  contestedHeading: 'Here you have answered differently',
  contestedNote: 'Choose what holds for you before you hand in. It may be one of the answers or another one.',
  settle: 'Choose answers',
  settleIntro: 'You have answered differently. Talk it over if you can, and then choose what holds for you.',
  settleNote: 'What holds for you? Your choice counts for the whole administration or company.',
  voice: (a) => `${a.rating} (${a.who})`,
  voiceWithReason: (a) => `${a.rating} (${a.who}): “${a.words}”`,
  writers: 'How many answers each of you has given',
  writer: (a) => `${a.name}: ${a.count} ${a.count === 1 ? 'answer' : 'answers'}, last ${a.when}`,
  unsure: 'You can write “skip”, or “not relevant” if the statement does not apply to you.',
  cancelled: (a) =>
    a.answered === 0
      ? 'We stop here. Nothing is filled in yet. Write “assess” when you want to start.'
      : 'We stop here. What you have answered is kept as a draft. Write “continue” when you want to go on.',
  offScale: (a) =>
    `The scale runs from ${a.min} to ${a.max}, so I could not save ${a.given}. What do you choose?`,
  halfStep: (a) =>
    `The scale has whole steps from ${a.min} to ${a.max}, so I could not save ${a.given}. What do you choose? To answer several at once, put spaces between the numbers.`,
  stepIs: (a) => `${a.step} is “${a.words}”`,
  stepFrom: (a) => `Source: ${a.source}.`,
  stepBetween: (a) =>
    `The self-assessment only describes the ends: ${a.ends}. What ${a.step} means is for you to decide.`,
  stepUndescribed: (a) => `The self-assessment does not say what ${a.step} means. That is for you to decide.`,
  scaleEnds: (a) => `The scale only runs from ${a.min} to ${a.max}.`,
  noSuchPlace: (a) =>
    `There is no such place, so I saved nothing. There ${a.parts === 1 ? 'is 1 part' : `are ${a.parts} parts`}, and you can write for example “to part ${a.parts}”.`,
  noLastTime: 'There is no answer from last time here. What do you choose?',
  notThisWay: 'I could not take that as an answer here, so I saved nothing.',
  notOffered: 'You cannot answer “not relevant” here. What do you choose?',
  tooLong: (a) =>
    `The text has ${a.given} characters and I can save ${a.most}, so I did not save it. Send a shorter text.`,
  mixed: 'I did not save that. Write the number, and why if you like: 4 because we follow it up every year.',
  tooMany: (a) =>
    a.left === a.row
      ? `I got ${a.given} numbers, but the area has ${a.row} statements. I saved none of them. Write at most ${a.row} numbers.`
      : `I got ${a.given} numbers, but the area has ${a.left} left. I saved none of them. Write at most ${a.left}, or all ${a.row} for the whole area.`,
  stale: (a) =>
    a.rating === undefined
      ? 'That button belongs to another statement, so nothing has changed.'
      : `That statement already has an answer: ${a.rating}. Nothing has changed. To change it, write where to go, such as “to action 3”.`,
  anotherUnit: (a) => `That button belongs to ${a.unit}. Nothing has changed.`,
  anotherRound: 'That button belongs to another round. Nothing has changed.',
  reviewHeading: (a) => `Review: ${a.unit}`,
  handedInHeading: (a) => `Handed in: ${a.unit}`,
  reviewAreas: 'Sum per area',
  reviewCriteria: 'Sum per statement',
  areaColumn: 'Area',
  criterionColumn: 'Statement',
  sumColumn: 'Sum',
  answersColumn: 'Answers',
  thingColumn: 'What you rated',
  ratingColumn: 'Rating',
  nothingWritten: 'Nothing is written yet.',
  answersOf: (a) => `${a.answered} of ${a.of}`,
  reviewTotal: (a) =>
    `Total: ${a.total}. ${a.answered} of ${a.of} statements have a number, ${a.notRelevant} ${a.notRelevant === 1 ? 'is' : 'are'} not relevant and ${a.unanswered} ${a.unanswered === 1 ? 'is' : 'are'} unanswered.`,
  reviewMissing: 'You can hand in even if something is unanswered. It is left out of the mean.',
  readyToHandIn:
    'Ready to hand in? What you hand in becomes a public record, and anyone can ask to see it. A draft is not one. If you want to change something later, you open it again and write why.',
  notEffects: 'The result shows how you think you work, not what effects the work has.',
  empty: 'There is nothing to review or hand in yet. Answer at least one statement first.',
  alreadyHandedIn: (a) =>
    `${a.by} handed in your self-assessment on ${a.when}. If something needs to change you can open it again.`,
  reopen: 'Open again',
  whyReopen: 'What needs to change? Write a line on why, and I will open the self-assessment again.',
  reopenNote:
    'What you handed in stands until you hand in anew, and it is kept. Do not write about individual people.',
  stopAsking: 'Cancel',
  leftAsItIs: 'Then we leave it at that.',
  reopened: 'The self-assessment is open again. Change what is needed and hand it in anew.',
  noOpenRound: (a) =>
    a.next === undefined
      ? `The self-assessment is not open right now. Wondering when it opens? Contact ${a.administrator}.`
      : `The self-assessment is not open right now. The next round opens on ${a.next}.`,
  notARespondent: (a) =>
    `I can answer questions about the plan. To fill in the self-assessment you need to be on the list of those who answer. Contact ${a.administrator}.`,
  unitStatus: (a) =>
    a.part === undefined
      ? `The self-assessment for ${a.unit}: ${a.answered} of ${a.of} are answered.`
      : `The self-assessment for ${a.unit}, part ${a.part} of ${a.parts}: ${a.answered} of ${a.of} are answered.`,
  unknownArea: 'That area is no longer part of the self-assessment.',
};

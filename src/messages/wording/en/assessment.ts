import type { AssessmentWording } from '../sv/assessment.ts';

/** The self-assessment, in English. */
export const assessment: AssessmentWording = {
  begin: (a) =>
    `We are starting the self-assessment for ${a.unit}. It has ${a.areas} areas with ${a.criteria} statements each and takes about ${a.minutes} ${a.minutes === 1 ? 'minute' : 'minutes'}. You can pause whenever you like, and your colleagues can carry on where you stopped.`,
  scale: (a) =>
    a.anchors.length === 0
      ? `The scale runs from ${a.min} to ${a.max}. The higher the number, the better you think the statement fits.`
      : `How well does the statement fit you? Answer from ${a.min} to ${a.max}: ${a.anchors.map((anchor) => `${anchor.step} is “${anchor.words}”`).join(', ')}.${a.source ? ` Source: ${a.source}.` : ''}`,
  areaHeading: (a) => `${a.area}, area ${a.number} of ${a.of}`,
  howToAnswer: (a) =>
    `Answer one statement at a time, or write all ${a.count} numbers at once, for example ${a.example}.`,
  rowPlace: (a) => `${a.area}, statement ${a.number} of ${a.of}`,
  lastTime: (a) => `Last time: ${a.rating}.`,
  answeredNow: (a) =>
    a.by === undefined ? `The answer now: ${a.rating}.` : `The answer now: ${a.rating} (${a.by}).`,
  progress: (a) =>
    a.answered === a.of
      ? `All ${a.of} are answered.`
      : `${a.answered} of ${a.of} are answered, about ${a.minutes} ${a.minutes === 1 ? 'minute' : 'minutes'} left.`,
  notRelevant: 'Not relevant',
  skip: 'Skip',
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
  skipped: 'Skipped. You can answer later.',
  backToRow: (a) => `Now back to ${a.area}, statement ${a.number}.`,
  welcomeBack: (a) =>
    a.left === 0
      ? `Welcome back. All ${a.of} are answered. We were at ${a.area}.`
      : `Welcome back. ${a.left} of ${a.of} are left. We were at ${a.area}.`,
  sinceLast: (a) => `Since last time, ${a.names} answered statements in ${a.areas}.`,
  undone: (a) =>
    a.from === a.to
      ? `Undone. ${a.area}, statement ${a.from}, is as it was before.`
      : `Undone. ${a.area}, statements ${a.from}–${a.to}, are as they were before.`,
  nothingToUndo: 'There is no answer of yours to undo.',
  atTheStart: 'This is the first statement.',
  paused: (a) => {
    if (a.left === a.of)
      return 'We take a break. Nothing is filled in yet. Write “continue” when it suits you.';
    if (a.left === 0) return `Saved. All ${a.of} are answered. Write “review” when you want to hand in.`;
    return `Saved. ${a.left} of ${a.of} are left. Write “continue” when it suits you.`;
  },
  pausedRating:
    'The self-assessment is paused, so I saved nothing. Write “continue” and I will show you where we were.',
  reviewingRating:
    'We are reviewing right now, so I saved nothing. Write “back” if you want to change an answer.',
  answeredMeanwhile: (a) => `${a.by} just answered ${a.rating} on statement ${a.number}.`,
  answerAgain: 'I have not changed it. Answer again if you want to.',
  unsure: 'You can write “skip”, or “not relevant” if the statement does not apply to you.',
  cancelled: (a) =>
    a.answered === 0
      ? 'We stop here. Nothing is filled in yet. Write “assess” when you want to start.'
      : 'We stop here. What you have answered is kept as a draft. Write “continue” when you want to go on.',
  offScale: (a) =>
    `The scale runs from ${a.min} to ${a.max}, so I could not save ${a.given}. What do you choose?`,
  halfStep: (a) =>
    `The scale has whole steps from ${a.min} to ${a.max}, so I could not save ${a.given}. What do you choose? To answer several at once, put spaces between the numbers.`,
  mixed: 'I did not save that. Write just the number, for example 4.',
  tooMany: (a) =>
    a.left === a.row
      ? `I got ${a.given} numbers, but the area has ${a.row} statements. I saved none of them. Write at most ${a.row} numbers.`
      : `I got ${a.given} numbers, but the area has ${a.left} left. I saved none of them. Write at most ${a.left}, or all ${a.row} for the whole area.`,
  stale: (a) =>
    a.rating === undefined
      ? 'That button belongs to another statement, so nothing has changed.'
      : `That statement already has an answer: ${a.rating}. Nothing has changed. To change it, write “back” or “undo”.`,
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
  answersOf: (a) => `${a.answered} of ${a.of}`,
  reviewTotal: (a) =>
    `Total: ${a.total}. ${a.answered} of ${a.of} statements have a number, ${a.notRelevant} ${a.notRelevant === 1 ? 'is' : 'are'} not relevant and ${a.unanswered} ${a.unanswered === 1 ? 'is' : 'are'} unanswered.`,
  reviewMissing: 'You can hand in even if something is unanswered. It is left out of the mean.',
  readyToHandIn:
    'Ready to hand in? What you hand in becomes a public record, and anyone can ask to see it. A draft is not one. After that you cannot change the answers here.',
  notEffects: 'The result shows how you think you work, not what effects the work has.',
  empty: 'There is nothing to review or hand in yet. Answer at least one statement first.',
  receipt: (a) => `Handed in on ${a.when} by ${a.by}.`,
  strongest: (a) => `Strongest: ${a.area} (${a.mean}).`,
  weakest: (a) => `Weakest: ${a.area} (${a.mean}).`,
  help: (a) =>
    a.coordinator === undefined
      ? `For ${a.area}, action ${a.number}, ${a.name}, can help.`
      : `For ${a.area}, action ${a.number}, ${a.name}, can help. ${a.coordinator} coordinates it.`,
  alreadyHandedIn: (a) =>
    `${a.by} handed in your self-assessment on ${a.when}. Does something need to change? Contact ${a.administrator}.`,
  noOpenRound: (a) =>
    a.next === undefined
      ? `The self-assessment is not open right now. Wondering when it opens? Contact ${a.administrator}.`
      : `The self-assessment is not open right now. The next round opens on ${a.next}.`,
  notARespondent: (a) =>
    `I can answer questions about the plan. To fill in the self-assessment you need to be on the list of those who answer. Contact ${a.administrator}.`,
  unitStatus: (a) => `The self-assessment for ${a.unit}: ${a.answered} of ${a.of} statements are answered.`,
  fillInArea: 'Fill in the whole area',
  formIntro: (a) =>
    `${a.area}, area ${a.number} of ${a.of}. Each choice is saved at once. You can close this whenever you like and go on later.`,
  formStep: (a) => `${a.step}: ${a.words}`,
  formAnswered: (a) => `${a.by} answered ${a.rating}.`,
  formSubmit: 'Continue',
  formClose: 'Close',
  formUnopened: 'The form could not be opened. Let’s go on here instead.',
  formLeft: (a) => (a.left === a.of ? 'Nothing is filled in yet.' : `Saved. ${a.left} of ${a.of} remain.`),
  unknownArea: 'That area is no longer part of the self-assessment.',
  choiceNotKept: 'What you chose in the form was not saved.',
};

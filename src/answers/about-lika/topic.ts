import { readTopicWords, type TopicReading } from './topic-words.ts';
import { type SaidToLika, saidToLika } from './whole-lines.ts';

/** What people ask of how the self-assessment and Lika work. */
export type Topic =
  | 'anonymous'
  | 'answers-seen'
  | 'changing'
  | 'duration'
  | 'who-answers'
  | 'afterwards'
  | 'together'
  | 'skipping'
  | 'not-answering'
  | 'handing-in'
  | 'scale'
  | 'how-it-works'
  | 'questions-seen'
  | 'stored'
  | 'model'
  | 'language'
  | 'fewer-reminders'
  | 'away'
  | 'hand-over'
  | 'update-action'
  | 'line-seen'
  | 'reporting'
  | 'rounds'
  | 'round'
  | 'set-up'
  | SaidToLika;

type Has = TopicReading['has'];

const ofAssessment = (has: Has) => has('assessment') || has('answers');

/** The narrower first. */
const RULES: [Topic, (has: Has, words: readonly string[]) => boolean][] = [
  // "Var anmäler jag mig?" is about a meeting.
  ['reporting', (has) => has('reports') && (has('who') || has('where')) && !has('oneself')],
  ['reporting', (has) => has('reports') && has('wrongdoing') && has('how')],
  ['fewer-reminders', (has) => has('reminders') && (has('fewer') || has('change'))],
  ['fewer-reminders', (has, words) => has('writes') && has('fewer') && words.includes('mig')],
  ['set-up', (has) => (has('adds') || has('removes')) && has('in-files') && (has('how') || has('can'))],
  ['away', (has) => has('ill') && (has('reminders') || (has('takes') && has('over')))],
  ['hand-over', (has) => has('over') && has('hand-in') && (has('status') || has('coordinator'))],
  ['hand-over', (has) => has('how') && has('switches') && has('coordinator')],
  ['line-seen', (has) => has('sees') && has('writes') && has('status')],
  [
    'update-action',
    (has) =>
      has('how') && has('status') && (has('updates') || has('change') || has('pause') || has('writes')),
  ],
  ['update-action', (has) => has('how') && has('updates') && !ofAssessment(has)],
  ['update-action', (has) => has('change') && has('updates')],
  ['round', (has) => (has('when') || has('long')) && has('opens') && !has('happens')],
  ['round', (has) => has('when') && has('ready') && has('assessment')],
  ['rounds', (has) => has('manages-round') && (has('how') || has('can')) && !has('when')],
  ['model', (has) => has('model') || isMachine(has)],
  ['language', (has) => has('language') && !has('means')],
  ['questions-seen', (has) => (has('writes') || isQuestions(has)) && isShown(has)],
  ['questions-seen', (has) => has('sees') && has('who') && has('here') && !ofAssessment(has)],
  ['stored', (has) => (has('stored') || has('removes')) && !has('pause')],
  ['stored', (has) => has('own-data') && (has('happens') || has('how') || has('sees'))],
  ['afterwards', (has) => has('sees') && has('result')],
  ['handing-in', (has) => has('sees') && has('answers') && has('own') && !isSomeone(has)],
  ['answers-seen', (has) => (has('anonymous') || has('sees')) && ofAssessment(has)],
  ['anonymous', (has) => has('anonymous') && !has('result')],
  ['skipping', (has) => has('skip') && (ofAssessment(has) || has('questions'))],
  ['skipping', (has) => has('must') && (has('everything') || has('questions')) && !has('reminders')],
  ['not-answering', (has) => has('must') && ofAssessment(has)],
  ['not-answering', (has) => has('happens') && has('not') && (has('answers') || has('hand-in'))],
  ['changing', (has) => (has('change') || has('switches')) && (ofAssessment(has) || has('handed'))],
  ['changing', (has) => has('wrong') && (ofAssessment(has) || has('handed') || has('result'))],
  ['together', (has) => (has('pause') || has('device')) && mayWith(has) && !has('status')],
  ['together', (has) => has('several') && ofAssessment(has) && mayWith(has)],
  ['afterwards', (has) => has('happens') && (has('result') || has('handed') || ofAssessment(has))],
  ['afterwards', (has) => has('works') && has('answers') && !has('how') && !has('assessment')],
  ['duration', (has) => has('long') && (has('takes') || ofAssessment(has)) && !has('round')],
  ['handing-in', (has) => has('how') && has('hand-in') && !has('over')],
  ['scale', (has) => has('means') && has('scale') && !has('status')],
  ['how-it-works', (has) => has('where') && has('finds') && has('assessment') && !has('handed')],
  ['how-it-works', (has) => has('how-many') && has('questions') && !has('who')],
  [
    'who-answers',
    (has) => has('who') && ofAssessment(has) && !has('result') && !has('handed') && !has('how'),
  ],
  ['how-it-works', (has, words) => has('how') && isDone(has, words)],
];

const isSomeone = (has: Has) => has('who') || has('audience') || has('anonymous');
/** "Är du en robot?", "Pratar jag med en människa?" */
const isMachine = (has: Has) => has('machine') && !has('who') && !has('sees') && !ofAssessment(has);
const namesIt = (has: Has) => ofAssessment(has) || has('round');
const isQuestions = (has: Has) => has('questions') && has('stored');
const isShown = (has: Has) => has('sees') || has('anonymous') || has('stored');
const mayWith = (has: Has) => !has('result') && !has('who') && !has('reminders') && !has('how-many');

/** "Hur går det till?", "hur funkar skattningen", "hur svarar jag"; not "hur går det med självskattningen?". */
function isDone(has: Has, words: readonly string[]): boolean {
  if (has('how-many') || has('result') || has('long')) return false;
  return has('assessment')
    ? has('works') || has('answers') || (words.includes('gar') && words.at(-1) === 'till')
    : has('answers') && !has('handed');
}

/** The topic of a line whose every word belongs to such a question. `isFirst`: nothing was spoken of that it can be about instead. */
export function readTopic(line: string, isFirst = true): Topic | undefined {
  const said = saidToLika(line);
  if (said !== undefined) return said;
  const read = readTopicWords(line);
  if (read === undefined) return undefined;
  const topic = RULES.find(([, holds]) => holds(read.has, read.words))?.[0];
  // "Hur lång tid tar det?" after the course is about the course.
  const leansBack = (topic === 'duration' || topic === 'round') && !namesIt(read.has);
  return leansBack && !isFirst ? undefined : topic;
}

import { type Action, type Area, inLanguage, type Plan, type Unit } from '../../plan/plan.ts';
import { folded, wordsOf } from '../../retrieval/words/words.ts';
import type { About, Before } from '../before.ts';
import { ACTIVITIES, type Activity, isWordOf } from '../by-activity/activities.ts';
import type { AskedState } from '../from-plan/question/plan-question.ts';
import { isSame, namesOf, withoutName } from '../from-plan/question/plan-reading.ts';
import { conceptsOf, numberOf } from '../from-plan/question/plan-words.ts';
import { unitsMeant } from '../from-plan/question/units-meant.ts';
import type { Speech } from '../speech.ts';
import { aspectOf, type FollowUp, whole } from './full-question.ts';

type Last = Before[number];
/** What the few words of such a line name. */
type Subject = {
  action?: Action | undefined;
  area?: Area | undefined;
  units?: Unit[] | undefined;
  activity?: Activity | undefined;
  /** As it was written. */
  words: string;
};

const LEADS =
  /^(?:(?:ja|ok|okej|men|but) )?(?:och|a|and|samt|men|but|what about|how about|hur ar det med|vad galler)(?: (?:vad galler|for|pa|i|hos|om|med|inom|at|in|the|about|with))* (.+?)(?: (?:da|then))?$/;
const TRAILS = /^(?:(?:for|pa|i|hos|om|med|inom|in|at) )*(.+?) (?:da|then)$/;
/** "Nej, åtgärd 4 menade jag", "jag menade 4:an". */
const CORRECTS =
  /^(?:(?:nej|na|nae|no|nope|forlat|sorry)(?: (?:inte den|inte det|not that))? )?(?:(?:jag|i) (?:menar|menade|tankte pa|mean|meant) (.+?)|(.+?) (?:menade|menar|tankte) jag)$/;
const MOST_WORDS = 6;
/** A definition asked for: its subject can be another. */
const DEFINES =
  /^(vad (?:är|betyder|innebär|menas med)|what (?:is|are|does|do)|vem är|who is) (?:en |ett |a |an |the )?(.+?)( mean)?\?*$/iu;
const OWN_UNIT = /^(?:oss|vi|var forvaltning|vart bolag|min forvaltning|mitt bolag|us|our department)$/;
const STATES: readonly AskedState[] = [
  'not-started',
  'in-progress',
  'needs-support',
  'paused',
  'done',
  'overdue',
  'not-done',
];

/** "Och Kommunikation?", "för bolagen då?": the latest question, asked of something else. */
export function joined(line: string, last: Last, speech: Speech, unit?: string): FollowUp | undefined {
  const words = wordsOf(line).map(folded);
  const plain = words.join(' ');
  const [, after, before] = CORRECTS.exec(plain) ?? [];
  const corrected = after ?? before;
  const named = corrected ?? LEADS.exec(plain)?.[1] ?? TRAILS.exec(plain)?.[1];
  if (named === undefined || named.split(' ').length > MOST_WORDS) return undefined;
  const subject = subjectOf(named, asWritten(line, named), speech, unit);
  const meant = ofSubject(subject, last, speech);
  return meant ?? (corrected === undefined ? undefined : byItself(subject, speech));
}

/** The latest question with that for its subject; told, where the words may mean more than one thing. */
function ofSubject(subject: Subject, last: Last, speech: Speech): FollowUp | undefined {
  const { action, area, units, activity } = subject;
  const { about } = last;
  const wasOfDocuments = isOfDocuments(about);
  if (activity && about.activity !== undefined)
    return asked(speech.say.followUp.othersIn({ activity: activity.name[speech.language] }));
  if (action && !wasOfDocuments) return whole(aspectOf(about), [action], speech);
  if (units && !wasOfDocuments) return ofUnits(units, about, speech);
  if (area && !wasOfDocuments) {
    return asked(speech.say.followUp.inArea({ area: inLanguage(area.name, speech.language) }), true);
  }
  return exchanged(subject, last.question, speech.register.plan) ?? added(subject, last.question, speech);
}

/** What was meant instead, where the latest question could not be asked of it. */
function byItself({ action, words }: Subject, speech: Speech): FollowUp {
  return action ? whole('about', [action], speech) : asked(words);
}

const isOfDocuments = ({ actions, unit, area, state, event, person, activity }: About) =>
  [actions, unit, area, state, event, person, activity].every((one) => one === undefined);

function ofUnits(units: readonly Unit[], { state }: About, { say }: Speech): FollowUp {
  const [unit] = units;
  const name = units.length === 1 ? unit?.name : undefined;
  const wanted = STATES.find((one) => one === state);
  if (wanted) {
    const kind = unit?.kind === 'bolag' ? say.theCompanies : say.theAdministrations;
    return asked(say.followUp.inStateAt({ state: wanted, unit: name ?? kind }), true);
  }
  if (name !== undefined) return asked(say.followUp.ofUnit({ unit: name }), true);
  return asked(unit?.kind === 'bolag' ? say.followUp.ofCompanies : say.followUp.ofAdministrations, true);
}

/** A question about the documents, with one of its own things exchanged for one of the same kind. */
function exchanged(subject: Subject, question: string, plan: Plan): FollowUp | undefined {
  const named = namedIn(question, subject, plan);
  if (named !== undefined)
    return asked(
      question.replace(named, () => subject.words),
      true,
    );
  const defined = DEFINES.exec(question);
  // Whole sentences are no subject: "och hur gör vi då?" asks something of its own.
  if (
    !defined ||
    subject.words.split(/\s+/).length > 3 ||
    /^(?:hur|vad|vem|när|var|varför|how|what|who|when|where|why)\b/iu.test(subject.words)
  )
    return undefined;
  return asked(`${defined[1]} ${subject.words}${defined[3] ?? ''}?`, true);
}

/** The same question for certain units, or within a kind of work place. */
function added(
  { units, activity, words }: Subject,
  question: string,
  { language }: Speech,
): FollowUp | undefined {
  if (!units && !activity) return undefined;
  const within = language === 'en' ? 'for' : units ? 'för' : 'inom';
  return asked(`${question.replace(/[?\s]+$/, '')} ${within} ${words}?`, true);
}

/** What stands in the question of the same kind as the subject, as it is written there. */
function namedIn(question: string, { area, units, activity }: Subject, plan: Plan): string | undefined {
  if (area) {
    const names = plan.areas.flatMap((one) => namesOf(one.name));
    return names.map((name) => wordsLike(name, question)).find((found) => found !== undefined);
  }
  if (units) {
    const own = plan.units.map(({ name }) => wordsLike(name, question)).find((found) => found !== undefined);
    return own ?? /\b(?:bolagen|förvaltningarna|companies|administrations)\b/iu.exec(question)?.[0];
  }
  if (activity) {
    return question
      .match(/[\p{L}]+/gu)
      ?.find((word) => ACTIVITIES.some((one) => isWordOf(one, folded(word.toLowerCase()))));
  }
  return undefined;
}

function wordsLike(name: string, question: string): string | undefined {
  const at = question.toLocaleLowerCase('sv').indexOf(name.toLocaleLowerCase('sv'));
  return at === -1 ? undefined : question.slice(at, at + name.length);
}

function subjectOf(named: string, written: string, { register }: Speech, unit?: string): Subject {
  const { plan } = register;
  const words = named.split(' ');
  const own = OWN_UNIT.test(named) ? plan.units.find(({ id }) => id === unit) : undefined;
  const units = own ? [own] : unitsMeant(words, plan);
  return {
    words: written,
    action: actionNamed(words, plan),
    area: plan.areas.find(({ name }) => namesOf(name).some((one) => withoutName(words, one)?.length === 0)),
    units: Array.isArray(units) ? units : units?.rest.length === 0 ? units.units : undefined,
    activity:
      words.length <= 2 ? ACTIVITIES.find((one) => words.some((word) => isWordOf(one, word))) : undefined,
  };
}

/** "åtgärd 5", "5:an", "nr 5" or its name and nothing more. */
function actionNamed(words: readonly string[], plan: Plan): Action | undefined {
  const rest = words.filter(
    (word) => !conceptsOf(word)?.has('action') && !/^(?:nr|nummer|number|no|an)$/.test(word),
  );
  const number = rest.length === 1 ? numberOf(rest[0]?.replace(/an$/, '') ?? '') : undefined;
  if (number !== undefined) return plan.actions.find((action) => action.number === number);
  return plan.actions.find(({ name }) =>
    namesOf(name).some((one) => withoutName(rest, one)?.every((word) => isSame(word, 'den')) === true),
  );
}

/** The named words with their capitals and dots. */
function asWritten(line: string, named: string): string {
  const count = named.split(' ').length;
  const all = line.match(/[\p{L}\p{N}]+/gu) ?? [];
  const first = all.findIndex(
    (_, at) =>
      all
        .slice(at, at + count)
        .map((word) => folded(word.toLowerCase()))
        .join(' ') === named,
  );
  return first === -1 ? named : all.slice(first, first + count).join(' ');
}

const asked = (question: string, told = false): FollowUp => ({ kind: 'question', question, told });

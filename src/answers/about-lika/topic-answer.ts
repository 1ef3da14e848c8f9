import { formatList } from '../../messages/format.ts';
import { type Part, text } from '../../messages/reply.ts';
import { aboutLika as en } from '../../messages/wording/en/about-lika.ts';
import { type AboutLikaWording, aboutLika as sv } from '../../messages/wording/sv/about-lika.ts';
import { inLanguage, scalesOf } from '../../plan/plan.ts';
import { takingRound } from '../../plan/round-stage.ts';
import { roundWords } from '../from-plan/plan-dates.ts';
import { administratorNames, type Speech } from '../speech.ts';
import type { Topic } from './topic.ts';

/** What is known of how Lika runs here. */
export type Running = {
  /** What a language model does for answers: words them, finds passages for them, or nothing. */
  model: 'words' | 'finds' | 'none';
  /** How many minutes the self-assessment takes, about; missing where nobody has worked it out. */
  minutes?: number | undefined;
};

type Told = Speech & {
  words: AboutLikaWording;
  people: string | undefined;
  running: Running;
  /** Nothing was asked before. */
  isFirst: boolean;
};

export const aboutLikaWords = { sv, en };

/** How the self-assessment and Lika work here, by the plan's own facts. */
export function topicAnswer(
  topic: Exclude<Topic, 'round'>,
  speech: Speech,
  running: Running,
  isFirst: boolean,
): Part[] {
  const { register, language } = speech;
  const people = administratorNames(register, language);
  const lines = TOLD[topic]({ ...speech, words: aboutLikaWords[language], people, running, isFirst });
  return lines.filter((line) => line !== undefined).map((line) => text(line));
}

type Line = string | undefined;

/** One thought in each line, the first being the answer. */
const TOLD: Record<Exclude<Topic, 'round'>, (told: Told) => Line[]> = {
  anonymous: ({ words, register: { plan } }) => [
    words.seenByColleagues,
    words.publicRecord,
    words.questionsKept({ days: plan.experts.keepAskedDays }),
  ],
  'answers-seen': answersSeen,
  'questions-seen': questionsSeen,
  changing: ({ words, people, register }) => [
    words.changing,
    hasApproval(register) ? words.changingWaits : undefined,
    people && words.changingLate({ people }),
  ],
  duration: (told) => [durationLine(told) ?? told.words.durationUnknown, told.words.pauseAnyTime],
  'who-answers': whoAnswers,
  afterwards: ({ words, register: { plan } }) => [
    words.afterHandingIn,
    words.afterPublishing({ minGroup: plan.minGroup }),
    words.notEffects,
  ],
  together: ({ words }) => [words.together],
  skipping: ({ words, register: { plan } }) => [
    words.skipping,
    plan.assessment.parts.some((part) => part.kind !== 'questions' && part.notRelevant)
      ? words.notRelevant
      : undefined,
  ],
  'not-answering': ({ words, people, register: { plan } }) => [
    words.invited({ count: plan.units.length }),
    words.notHandedIn,
    people ? words.askWhetherToAnswer({ people }) : undefined,
  ],
  'handing-in': ({ words, register }) => [
    words.handingIn,
    hasApproval(register) ? words.handingInLead : undefined,
    words.publicRecord,
  ],
  scale: scaleLines,
  'how-it-works': howItWorks,
  stored: ({ words, people, register: { plan } }) => [
    words.stored,
    words.storedQuestions({ days: plan.experts.keepAskedDays }),
    words.storedHandedIn,
    people && words.askStored({ people }),
  ],
  model: ({ words, people, running: { model } }) => [
    words.program,
    { words: words.modelWords, finds: words.modelFinds, none: words.noModel }[model],
    people && words.askPerson({ people }),
  ],
  language: ({ words }) => [words.language],
  'fewer-reminders': ({ words }) => [words.fewerReminders],
  away: ({ words }) => [words.away],
  'hand-over': ({ words }) => [words.handOver],
  'update-action': ({ words }) => [words.updateAction],
  'line-seen': ({ words }) => [words.lineSeen],
  reporting: ({ words }) => [words.reporting, words.noCases, words.urgent],
  rounds: ({ words, people, say }) => [words.rounds, people && say.askInstead({ people })],
  'set-up': ({ words, people, say }) => [words.setUp, people && say.askInstead({ people })],
  lost: ({ words, people, isFirst }) => [
    isFirst ? words.lostAtFirst : words.lost,
    people && words.askPerson({ people }),
  ],
  'who-it-is': ({ words }) => [words.whoItIs],
  'made-by': ({ words, people }) => [words.madeBy, people && words.askPerson({ people })],
  'wrong-answer': ({ words, people }) => [words.askOtherwise, people && words.wrongInDocuments({ people })],
  opinion: ({ words }) => [words.noOpinion],
  'why-written': ({ words }) => [words.whyWritten],
};

const hasApproval = ({ plan }: Speech['register']) => plan.assessment.approval !== undefined;

function answersSeen({ words, register }: Told): Line[] {
  return [
    words.seenByColleagues,
    hasApproval(register) ? words.seenByLead : undefined,
    words.publicRecord,
    words.published({ minGroup: register.plan.minGroup }),
  ];
}

function questionsSeen({ words, register, running }: Told): Line[] {
  return [
    words.questionsKept({ days: register.plan.experts.keepAskedDays }),
    words.questionsElsewhere,
    running.model === 'none' ? undefined : words.questionsToModel,
  ];
}

function durationLine({ words, running: { minutes } }: Told): Line {
  return minutes === undefined ? undefined : words.duration({ minutes });
}

/** By name to those who work in the same unit, who know each other. */
function whoAnswers({ words, register, language, asker, people }: Told): Line[] {
  const unit = asker && register.unit(asker.unit);
  const respondents = register.people.filter(
    (person) => person.unit === unit?.id && person.roles.includes('respondent'),
  );
  const names = formatList(
    respondents.map(({ name }) => name),
    language,
  );
  const first = !unit
    ? words.someRespondents
    : respondents.length > 0
      ? words.respondents({ names, unit: unit.name })
      : words.noRespondents({ unit: unit.name });
  return [first, people && words.askWho({ people })];
}

function scaleLines({ words, register: { plan }, language }: Told): Line[] {
  const matrix = plan.assessment.parts.find((part) => part.kind === 'matrix');
  const { min, max } = scalesOf(plan).matrix;
  const anchors = Object.entries(matrix?.scale.anchors ?? {}).map(([step, name]) => ({
    step,
    words: inLanguage(name, language),
  }));
  return [words.scale({ min, max, anchors, whole: anchors.length > max - min })];
}

/** Nobody is asked to begin what they cannot: no round takes answers, or they are not among those who answer. */
function mayBegin({ register, today, asker }: Told): boolean {
  const isOpen = takingRound(register.plan.rounds, today) !== undefined;
  return isOpen && (asker === undefined || asker.roles.includes('respondent'));
}

function howItWorks(told: Told): Line[] {
  const { words, register, language, running } = told;
  const { plan } = register;
  const { parts } = plan.assessment;
  const names = formatList(
    parts.map(({ name }) => inLanguage(name, language)),
    language,
  );
  const matrix = {
    areas: plan.areas.length,
    criteria: plan.criteria.length,
    ...scalesOf(plan).matrix,
  };
  const first = [
    words.parts({ count: parts.length, names }),
    ...(parts.some(({ kind }) => kind === 'matrix') ? [words.matrix(matrix)] : []),
    ...(running.minutes === undefined ? [] : [words.duration({ minutes: running.minutes })]),
  ].join(' ');
  return [first, mayBegin(told) ? words.begin : undefined, roundWords(told)];
}

import type { RankedPassage } from '../documents/passage.ts';
import { formatDay, type Language } from '../messages/format.ts';
import { note, type Part, type Reply } from '../messages/reply.ts';
import type { Nearness } from '../model/nearness/nearness.ts';
import { inLanguage, type Round } from '../plan/plan.ts';
import type { Person } from '../plan/roster.ts';
import { plannedExamples } from '../register/good-examples.ts';
import type { Register } from '../register/register.ts';
import { readQuestion } from '../retrieval/question.ts';
import type { SearchIndex } from '../retrieval/search-index.ts';
import { answerAboutLika, type Searched } from './about-lika/about-lika.ts';
import { somethingElse } from './about-lika/something-else.ts';
import type { Running } from './about-lika/topic-answer.ts';
import type { Depth } from './action-card/depth.ts';
import { type Answered, PASSAGES } from './answered.ts';
import { inFull } from './bare-question.ts';
import type { About, Before } from './before.ts';
import { activityAnswer } from './by-activity/activity-answer.ts';
import { readActivityQuestion } from './by-activity/activity-question.ts';
import { type Cited, chatCitation } from './citations/cited.ts';
import { readFollowUp } from './follow-up/follow-up.ts';
import { fromBefore } from './follow-up/from-before.ts';
import type { FollowUp } from './follow-up/full-question.ts';
import { otherLanguage } from './follow-up/other-language.ts';
import { answerFromDocuments } from './from-documents/answer-from-documents.ts';
import type { Wording } from './from-documents/by-model/with-model.ts';
import { answerFromPlan, type StatusOf } from './from-plan/plan-answer.ts';
import { readPlanQuestion } from './from-plan/question/plan-question.ts';
import { ofAsker } from './from-plan/question/plan-question-whose.ts';
import { individualCaseReply, tellsOfIndividualCase } from './individual-case/individual-case.ts';
import { otherTimeOrPlace } from './other-time-or-place.ts';
import { type Speech, speechFor, wording } from './speech.ts';
import { withoutAddressee } from './without-addressee.ts';

/** An answer with what it rests on. */
export type Answer = {
  reply: Reply;
  /** Lika did not answer the question, and said so. */
  abstained: boolean;
  /** In full, in the order of the marks [1], [2] in the reply. */
  cited: Cited[];
  /** The best passages for the question, whatever the answer rests on, at most ten. */
  passages: RankedPassage[];
  /** The id of the curated answer that it is. */
  curated?: string | undefined;
  /** The question as it was understood, and what it was about, for what is asked next; missing where nothing is to be kept. */
  understood?: { question: string; about: About };
};

/** Who asks, and what they asked before; either may be unknown. */
type Asker = { person?: Person | undefined; before?: Before };

export type Answers = {
  answer(question: string, language: Language, now: Date, asker?: Asker): Promise<Answer>;
};

export type AnswersOptions = {
  /** The documents as they are now. */
  index: () => SearchIndex;
  /** Missing: answers come from the documents alone, which are then no part of a plan. */
  register?: Register;
  statusOf?: StatusOf;
  /** What is known of actions beyond the plan and the documents. */
  depth?: Depth;
  /** The plan's rounds as they stand now; as the pack has them when left out. */
  rounds?: () => Promise<readonly Round[]>;
  /** An answer that someone has written to that very question. */
  curated?: (question: string, language: Language) => Promise<Answered | undefined>;
  /** A language model that words answers from documents. Missing, or whenever it fails: the documents' own words. */
  wordedBy?: Wording;
  /** How near passages are in meaning, beside their words. */
  nearness?: Pick<Nearness, 'near'>;
};

/** Questions in, cited answers out: an individual case is met with care; anything else is answered by the first source that can. */
export function createAnswers(options: AnswersOptions): Answers {
  return {
    answer(line, language, now, asker = {}) {
      const wanted = otherLanguage(line);
      const latest = asker.before?.at(-1);
      if (wanted !== undefined && latest !== undefined) {
        const before = asker.before?.slice(0, -1) ?? [];
        return answerTo(latest.question, wanted, now, { ...asker, before });
      }
      return answerTo(line, language, now, asker);
    },
  };

  async function answerTo(said: string, language: Language, now: Date, asker: Asker): Promise<Answer> {
    const sources = { ...options, index: options.index(), asker };
    if (tellsOfIndividualCase(said)) {
      const { found } = searched(said, sources);
      return {
        reply: individualCaseReply(wording[language]),
        abstained: true,
        cited: [],
        passages: found.ranked,
      };
    }
    const line = withoutAddressee(said, options.register?.people ?? []);
    const speech = await speechNow(options, language, now, asker);
    const followUp = speech && readFollowUp(line, asker.before ?? [], speech, asker.person?.unit);
    const asked = followUp?.kind === 'question' ? followUp.question : line;
    const search = searched(asked, sources);
    const answered =
      (speech && followUp && fromBefore(followUp, speech, sources.index)) ??
      (await options.curated?.(asked, language)) ??
      (speech && aboutLika(asked, search, speech, sources)) ??
      (speech && (await fromPlan(asked, speech, sources))) ??
      somethingElse(asked, language) ??
      (await fromDocuments(search, language, sources));
    const { cited, abstained, curated } = answered;
    return {
      reply: toldInFull(answered, { asked, followUp, speech, language }),
      abstained,
      cited,
      passages: answered.passages ?? search.found.ranked,
      ...(curated !== undefined && { curated }),
      understood: understoodAs(asked, answered, asker),
    };
  }
}

/** For what is asked next; what says nothing new leaves it as it was. */
function understoodAs(
  question: string,
  { cited, about, stays }: Answered,
  { before }: Asker,
): NonNullable<Answer['understood']> {
  const latest = before?.at(-1);
  return stays && latest
    ? { question: latest.question, about: latest.about }
    : { question, about: { ...about, ...citedPassages(cited) } };
}

/** The answer with all that belongs around it: how the question was understood, which plan it is about, and what it cites. */
function toldInFull(
  { parts, cited, abstained, byModel }: Answered,
  {
    asked,
    followUp,
    speech,
    language,
  }: {
    asked: string;
    followUp: FollowUp | undefined;
    speech: Speech | undefined;
    language: Language;
  },
): Reply {
  const isTold = followUp?.kind === 'question' && followUp.told;
  return {
    parts: [
      ...(isTold ? [note(wording[language].understood({ question: insideSentence(asked) }))] : []),
      ...parts,
      ...(speech && !abstained ? otherTimeOrPlace(asked, parts, cited, speech) : []),
      ...(speech ? planEnded(speech) : []),
      ...citations(cited, language),
    ],
    ...(byModel && { byModel }),
  };
}

function searched(line: string, { index, register }: Sources): Searched {
  const question = readQuestion(inFull(line), register?.plan.municipality, register?.plan.words);
  return { question, found: index.search(question, PASSAGES) };
}

function fromDocuments(
  { question, found }: Searched,
  language: Language,
  { asker: { before }, ...sources }: Sources,
): Promise<Answered> {
  return answerFromDocuments(question, found, language, { ...sources, ...(before && { before }) });
}

/** With the rounds as they stand now; undefined where the documents are no part of a plan. */
async function speechNow(
  { register, rounds }: AnswersOptions,
  language: Language,
  now: Date,
  { person }: Asker,
): Promise<Speech | undefined> {
  if (!register) return undefined;
  const plan = { ...register.plan, ...(rounds && { rounds: [...(await rounds())] }) };
  return { ...speechFor({ ...register, plan }, language, now), ...(person && { asker: person }) };
}

/** What one question is answered from. */
type Sources = Omit<AnswersOptions, 'index'> & { index: SearchIndex; asker: Asker };

async function fromPlan(
  line: string,
  speech: Speech,
  { statusOf, depth, index, asker }: Sources,
): Promise<Answered | undefined> {
  const { register, today } = speech;
  const unit = asker.person && register.unit(asker.person.unit);
  const byActivity = readActivityQuestion(line, register.plan, unit);
  // "Vad gör andra i åtgärd 3?" is about the others more than about the action.
  const asked =
    byActivity?.whose === 'others'
      ? undefined
      : (ofAsker(line, asker.person, register) ??
        readPlanQuestion(line, register.plan, { ...register, today }));
  // Where nothing is published the documents may still tell of a result.
  const hasAnswer = asked?.ask !== 'result' || (await depth?.published?.(asked.year)) !== undefined;
  if (asked && hasAnswer) {
    const answered = await answerFromPlan(asked, speech, statusOf ?? (async () => undefined), index, depth);
    return { ...answered, abstained: false };
  }
  if (!byActivity) return undefined;
  const examples = (await depth?.examples?.()) ?? plannedExamples(register);
  return { ...activityAnswer(byActivity, speech, { index, examples }), abstained: false };
}

/** How the self-assessment and Lika work. */
function aboutLika(
  line: string,
  search: Searched,
  speech: Speech,
  { asker, depth, wordedBy, nearness, index }: Sources,
): Answered | undefined {
  const model = wordedBy ? 'words' : nearness ? 'finds' : 'none';
  const running: Running = { model, minutes: depth?.minutes?.() };
  return answerAboutLika(line, { search, speech, running, before: asker.before ?? [], index });
}

function insideSentence(question: string): string {
  return question.charAt(0).toLowerCase() + question.slice(1);
}

function citedPassages(cited: readonly Cited[]): Pick<About, 'passages'> {
  const passages = cited.flatMap(({ source }) => ('id' in source ? [source.id] : []));
  return passages.length > 0 ? { passages } : {};
}

/** When the plan's time is over, every answer says which plan and time it is about. */
function planEnded({ register, language, say, today }: Speech): Part[] {
  const { name, period } = register.plan;
  if (today <= period.to) return [];
  const [from, to] = [formatDay(period.from, language), formatDay(period.to, language)];
  return [note(say.planEnded({ plan: inLanguage(name, language), from, to }))];
}

function citations(cited: readonly Cited[], language: Language): Part[] {
  return cited.length > 0
    ? [{ kind: 'citations', citations: cited.map((one) => chatCitation(one, language)) }]
    : [];
}

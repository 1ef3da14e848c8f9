import type { RankedPassage } from '../documents/passage.ts';
import { formatDay, type Language, sentence } from '../messages/format.ts';
import { choices, note, type Part, type Reply, text } from '../messages/reply.ts';
import { localDay } from '../plan/local-time.ts';
import { inLanguage, type Round } from '../plan/plan.ts';
import type { Person } from '../plan/roster.ts';
import { plannedExamples } from '../register/good-examples.ts';
import type { Register } from '../register/register.ts';
import { readQuestion } from '../retrieval/question.ts';
import type { SearchIndex } from '../retrieval/search-index.ts';
import type { Depth } from './action-card/depth.ts';
import type { Answered } from './answered.ts';
import { inFull } from './bare-question.ts';
import type { About, Before } from './before.ts';
import { activityAnswer } from './by-activity/activity-answer.ts';
import { readActivityQuestion } from './by-activity/activity-question.ts';
import { type Cited, chatCitation } from './cited.ts';
import { readFollowUp } from './follow-up/follow-up.ts';
import type { FollowUp } from './follow-up/full-question.ts';
import { moreOf, whyOf } from './follow-up/more-of-passage.ts';
import { answerFromDocuments } from './from-documents/answer-from-documents.ts';
import type { Wording } from './from-documents/worded-answer.ts';
import { answerFromPlan, type StatusOf } from './from-plan/plan-answer.ts';
import { readPlanQuestion } from './from-plan/plan-question.ts';
import { individualCaseReply, tellsOfIndividualCase } from './individual-case/individual-case.ts';
import { otherTimeOrPlace } from './other-time-or-place.ts';
import { actionTitle, type Speech, speechFor, wording } from './speech.ts';

/** An answer with what it rests on. */
export type Answer = {
  reply: Reply;
  /** Lika did not answer the question, and said so. */
  abstained: boolean;
  /** In full, in the order of the marks [1], [2] in the reply. */
  cited: Cited[];
  /** The best passages for the question, whatever the answer rests on, at most ten. */
  passages: RankedPassage[];
  /** The question as it was understood, and what it was about, for what is asked next; missing where nothing is to be kept. */
  understood?: { question: string; about: About };
};

/** Who asks, and what they asked before; either may be unknown. */
export type Asker = { person?: Person | undefined; before?: Before };

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
  /** A language model that words answers from documents. Missing, or whenever it fails: the documents' own words. */
  wordedBy?: Wording;
};

/** So many passages are told of at most. */
export const PASSAGES = 10;
/** More buttons than this are no help. */
const MOST_CHOICES = 6;

/** Questions in, cited answers out: an individual case is met with care, facts of the plan come from the register, the rest from the documents. */
export function createAnswers(options: AnswersOptions): Answers {
  return {
    async answer(line, language, now, asker = {}) {
      const index = options.index();
      if (tellsOfIndividualCase(line)) {
        const { ranked } = index.search(readQuestion(line, options.register?.plan.municipality), PASSAGES);
        return {
          reply: individualCaseReply(wording[language]),
          abstained: true,
          cited: [],
          passages: ranked,
        };
      }
      const speech = await speechNow(options, language, now, asker);
      const meant = speech && readFollowUp(line, asker.before ?? [], speech, asker.person?.unit);
      const asked = meant?.kind === 'question' ? meant.question : line;
      const question = readQuestion(inFull(asked), options.register?.plan.municipality);
      const found = index.search(question, PASSAGES);
      const answered =
        (speech && meant && fromBefore(meant, speech, index)) ??
        (speech && (await fromPlan(asked, speech, { ...options, index, asker }))) ??
        (await answerFromDocuments(question, found, language, { ...options, index }));
      const { parts, cited, abstained, byModel, about } = answered;
      const told = meant?.kind === 'question' && meant.told;
      return {
        reply: {
          parts: [
            ...(told ? [note(wording[language].understood({ question: insideSentence(asked) }))] : []),
            ...parts,
            ...(speech && !abstained ? otherTimeOrPlace(asked, cited, speech) : []),
            ...ending(options.register, language, now),
            ...citations(cited, language),
          ],
          ...(byModel && { byModel }),
        },
        abstained,
        cited,
        passages: found.ranked,
        understood: { question: asked, about: { ...about, ...citedPassages(cited) } },
      };
    },
  };
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
      : readPlanQuestion(line, register.plan, { ...register, today });
  if (asked) {
    const answered = await answerFromPlan(asked, speech, statusOf ?? (async () => undefined), index, depth);
    return { ...answered, abstained: false };
  }
  if (!byActivity) return undefined;
  const examples = (await depth?.examples?.()) ?? plannedExamples(register);
  return { ...activityAnswer(byActivity, speech, { index, examples }), abstained: false };
}

/** A follow-up that asks for more of what was shown, or that could mean any of several actions. */
function fromBefore(meant: FollowUp, speech: Speech, index: SearchIndex): Answered | undefined {
  const { say, language } = speech;
  switch (meant.kind) {
    case 'question':
      return undefined;
    case 'unclear':
      return { parts: [text(say.unclearReference)], cited: [], abstained: true };
    case 'which': {
      const { actions, aspect } = meant;
      return {
        parts: [
          text(say.whichOfThem),
          choices(
            ...actions.slice(0, MOST_CHOICES).map((action) => ({
              title: sentence(actionTitle(speech, action)),
              command: {
                do: 'question' as const,
                text: say.followUp[aspect]({ actions: say.action({ number: action.number }) }),
              },
            })),
          ),
        ],
        cited: [],
        abstained: false,
        about: { actions: actions.map(({ id }) => id), aspect },
      };
    }
    case 'more':
    case 'why': {
      const told = (meant.kind === 'more' ? moreOf : whyOf)(meant.passages, language, index);
      return told && { ...told, abstained: false };
    }
  }
}

function insideSentence(question: string): string {
  return question.charAt(0).toLowerCase() + question.slice(1);
}

function citedPassages(cited: readonly Cited[]): Pick<About, 'passages'> {
  const passages = cited.flatMap(({ source }) => ('id' in source ? [source.id] : []));
  return passages.length > 0 ? { passages } : {};
}

/** When the plan's time is over, every answer says which plan and time it is about. */
function ending(register: Register | undefined, language: Language, now: Date): Part[] {
  if (!register) return [];
  const { name, period, timeZone } = register.plan;
  if (localDay(now, timeZone) <= period.to) return [];
  const plan = inLanguage(name, language);
  return [
    note(
      wording[language].planEnded({
        plan,
        from: formatDay(period.from, language),
        to: formatDay(period.to, language),
      }),
    ),
  ];
}

function citations(cited: readonly Cited[], language: Language): Part[] {
  return cited.length > 0
    ? [{ kind: 'citations', citations: cited.map((one) => chatCitation(one, language)) }]
    : [];
}

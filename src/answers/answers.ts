import type { RankedPassage } from '../documents/passage.ts';
import { formatDay, type Language } from '../messages/format.ts';
import { note, type Part, type Reply } from '../messages/reply.ts';
import { localDay } from '../plan/local-time.ts';
import { inLanguage, type Round } from '../plan/plan.ts';
import type { Register } from '../register/register.ts';
import { readQuestion } from '../retrieval/question.ts';
import type { SearchIndex } from '../retrieval/search-index.ts';
import type { Answered } from './answered.ts';
import { type Cited, chatCitation } from './cited.ts';
import { answerFromDocuments } from './from-documents/answer-from-documents.ts';
import type { Wording } from './from-documents/worded-answer.ts';
import { answerFromPlan, type StatusOf } from './from-plan/plan-answer.ts';
import { readPlanQuestion } from './from-plan/plan-question.ts';
import { individualCaseReply, tellsOfIndividualCase } from './individual-case/individual-case.ts';
import { speechFor, wording } from './speech.ts';

/** An answer with what it rests on. */
export type Answer = {
  reply: Reply;
  /** Lika did not answer the question, and said so. */
  abstained: boolean;
  /** In full, in the order of the marks [1], [2] in the reply. */
  cited: Cited[];
  /** The best passages for the question, whatever the answer rests on, at most ten. */
  passages: RankedPassage[];
};

export type Answers = {
  answer(question: string, language: Language, now: Date): Promise<Answer>;
};

export type AnswersOptions = {
  /** The documents as they are now. */
  index: () => SearchIndex;
  /** Missing: answers come from the documents alone, which are then no part of a plan. */
  register?: Register;
  statusOf?: StatusOf;
  /** The plan's rounds as they stand now; as the pack has them when left out. */
  rounds?: () => Promise<readonly Round[]>;
  /** A language model that words answers from documents. Missing, or whenever it fails: the documents' own words. */
  wordedBy?: Wording;
};

/** So many passages are told of at most. */
export const PASSAGES = 10;

/** Questions in, cited answers out: an individual case is met with care, facts of the plan come from the register, the rest from the documents. */
export function createAnswers(options: AnswersOptions): Answers {
  return {
    async answer(line, language, now) {
      const index = options.index();
      const question = readQuestion(line, options.register?.plan.municipality, options.register?.plan.words);
      const found = index.search(question, PASSAGES);
      const passages = found.ranked;
      if (tellsOfIndividualCase(line)) {
        return { reply: individualCaseReply(wording[language]), abstained: true, cited: [], passages };
      }
      const answered =
        (await fromPlan(line, language, now, { ...options, index })) ??
        (await answerFromDocuments(question, found, language, { ...options, index }));
      const { parts, cited, abstained, byModel } = answered;
      return {
        reply: {
          parts: [...parts, ...ending(options.register, language, now), ...citations(cited, language)],
          ...(byModel && { byModel }),
        },
        abstained,
        cited,
        passages,
      };
    },
  };
}

/** What one question is answered from. */
type Sources = Omit<AnswersOptions, 'index'> & { index: SearchIndex };

async function fromPlan(
  line: string,
  language: Language,
  now: Date,
  { register, rounds, statusOf, index }: Sources,
): Promise<Answered | undefined> {
  const asked = register && readPlanQuestion(line, register.plan, register);
  if (!register || !asked) return undefined;
  const plan = { ...register.plan, ...(rounds && { rounds: [...(await rounds())] }) };
  const speech = speechFor({ ...register, plan }, language, now);
  const answered = await answerFromPlan(asked, speech, statusOf ?? (async () => undefined), index);
  return { ...answered, abstained: false };
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

import type { RankedPassage } from '../documents/passage.ts';
import { formatDay, type Language } from '../messages/format.ts';
import { choices, note, type Part, type Reply, text } from '../messages/reply.ts';
import { localDay } from '../plan/local-time.ts';
import { inLanguage, type Round } from '../plan/plan.ts';
import type { Register } from '../register/register.ts';
import { type Evidence, evidenceFor } from '../retrieval/evidence.ts';
import { type Question, readQuestion } from '../retrieval/question.ts';
import type { SearchIndex, SearchResult } from '../retrieval/search-index.ts';
import { wordsOf } from '../retrieval/words/words.ts';
import { type Cited, chatCitation } from './cited.ts';
import { declineParts, isEnough } from './from-documents/decline.ts';
import { documentAnswer } from './from-documents/document-answer.ts';
import { quotesFor } from './from-documents/quote.ts';
import { type Wording, wordedAnswer } from './from-documents/worded-answer.ts';
import { answerFromPlan, type StatusOf } from './from-plan/plan-answer.ts';
import { readPlanQuestion } from './from-plan/plan-question.ts';
import { individualCaseReply, tellsOfIndividualCase } from './individual-case/individual-case.ts';
import { administratorNames, speechFor, wording } from './speech.ts';

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
      const question = readQuestion(line, options.register?.plan.municipality);
      const found = index.search(question, PASSAGES);
      const passages = found.ranked;
      if (tellsOfIndividualCase(line)) {
        return { reply: individualCaseReply(wording[language]), abstained: true, cited: [], passages };
      }
      const answered =
        (await fromPlan(line, language, now, { ...options, index })) ??
        (await fromDocuments(question, found, language, { ...options, index }));
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

type Answered = { parts: Part[]; cited: Cited[]; abstained: boolean; byModel?: true };

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

async function fromDocuments(
  question: Question,
  found: SearchResult,
  language: Language,
  options: Sources,
): Promise<Answered> {
  const { index, register } = options;
  const say = wording[language];
  if (index.passages.length === 0) return declined([text(say.noDocuments)]);
  if (question.asked.length === 0) return declined([text(say.unclear), ...nextStep(register, language)]);

  const evidence: Evidence = evidenceFor(question, found, index);
  const ownNames = namesIn(register);
  const quotes = isEnough(question, evidence, ownNames) ? quotesFor(question, found) : [];
  if (quotes.length === 0) {
    const administrators = register && administratorNames(register, language);
    return declined(declineParts(question, evidence, found, { say, language, ownNames, administrators }));
  }
  const worded = options.wordedBy && (await wordedAnswer(question, found, language, options.wordedBy));
  if (worded) return { ...worded, abstained: false, byModel: true };
  return { ...documentAnswer(quotes, language), abstained: false };
}

function declined(parts: Part[]): Answered {
  return { parts, cited: [], abstained: true };
}

function nextStep(register: Register | undefined, language: Language): Part[] {
  const title = wording[language].showActions;
  return register ? [choices({ title, command: { do: 'question', text: title } })] : [];
}

/** Words of names that the register knows: the municipality, units, people. */
function namesIn(register: Register | undefined): ReadonlySet<string> {
  if (!register) return new Set();
  const { plan, people } = register;
  const names = [
    plan.municipality,
    ...plan.units.map((unit) => unit.name),
    ...people.map((person) => person.name),
  ];
  return new Set(names.flatMap(wordsOf));
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

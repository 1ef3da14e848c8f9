import type { Language } from '../../messages/format.ts';
import { choices, type Part, text } from '../../messages/reply.ts';
import type { Comparable, Nearness } from '../../model/nearness/nearness.ts';
import type { Register } from '../../register/register.ts';
import { type Evidence, evidenceFor } from '../../retrieval/evidence.ts';
import type { Question } from '../../retrieval/question.ts';
import type { SearchIndex, SearchResult } from '../../retrieval/search-index.ts';
import { wordsOf } from '../../retrieval/words/words.ts';
import { type Answered, PASSAGES } from '../answered.ts';
import { type AnswersWording, administratorNames, wording } from '../speech.ts';
import type { Said } from './by-model/question-meant.ts';
import { answerWithModel, LONGEST_QUESTION, type Wording } from './by-model/with-model.ts';
import { declined, isEnough, strangeNames } from './decline.ts';
import { documentAnswer } from './document-answer.ts';
import { asksLeave, saysWhatMayBe } from './leave.ts';
import { isOfPerson } from './of-person.ts';
import { type Quote, quotesFor } from './quote/quote.ts';
import { isRemark } from './remark.ts';

type DocumentSources = {
  index: SearchIndex;
  /** Missing: the documents are no part of a plan. */
  register?: Register;
  /** The conversation so far, oldest first. */
  before?: Said;
  wordedBy?: Wording;
  nearness?: Pick<Nearness, 'near'>;
};

/** The documents' words, or a model's about them, with citations; where they do not hold the answer, what is nearest. */
export async function answerFromDocuments(
  question: Question,
  found: SearchResult,
  language: Language,
  sources: DocumentSources,
): Promise<Answered> {
  const { index, register, wordedBy, before = [] } = sources;
  const say = wording[language];
  if (index.passages.length === 0) return without([text(say.noDocuments)]);
  const isUnclear = question.asked.length === 0;
  const unclear = () => without([text(say.unclear), ...nextStep(register, language)]);
  if (isUnclear && before.length === 0) return unclear();

  const evidence: Evidence = evidenceFor(question, found, index);
  const ownNames = namesIn(register);
  const meaning = await meaningOf(question, sources);
  // What is near in meaning may say which words to quote; whether there is an answer, the words alone.
  const near = meaning.size > 0 ? index.search(question, PASSAGES, meaning) : found;
  const passages = meaning.size > 0 && { passages: near.ranked };
  const isPrivate = isOfPerson(question, register?.people.map(({ name }) => name) ?? []);
  const quotes = isPrivate ? [] : answering(question, near, evidence, ownNames);

  const mayAnswer =
    !isPrivate && evidence.otherSubject === undefined && strangeNames(evidence, ownNames).length === 0;
  if (wordedBy && mayAnswer) {
    const asked = { question, before, language, sure: quotes.length > 0, meaning };
    const worded = await answerWithModel(asked, index, wordedBy);
    if (worded) return { ...worded, ...passages, abstained: false, byModel: true };
  }
  if (isUnclear) return unclear();
  if (quotes.length > 0) return { ...documentAnswer(quotes, language), ...passages, abstained: false };
  const administrators = register && administratorNames(register, language);
  if (isRemark(question.text))
    return {
      ...without([text(say.remark), ...askInstead(administrators, say), text(say.turnTo)]),
      ...passages,
    };
  return {
    ...declined(question, evidence, found, { say, language, ownNames, administrators }),
    ...passages,
  };
}

/** The words that answer the question; those of a remark stand in many texts, none of which answers it. */
function answering(
  question: Question,
  found: SearchResult,
  evidence: Evidence,
  ownNames: ReadonlySet<string>,
): Quote[] {
  if (isRemark(question.text) || !isEnough(question, evidence, ownNames)) return [];
  const quotes = quotesFor(question, found);
  return asksLeave(question) ? quotes.filter(saysWhatMayBe) : quotes;
}

/** Whoever asks waits no longer for this. */
const MEANING_MS = 800;

async function meaningOf(
  question: Question,
  { index, nearness }: DocumentSources,
): Promise<ReadonlyMap<string, number>> {
  if (nearness === undefined || question.text.length > LONGEST_QUESTION) return new Map();
  return (await nearness.near(question.text, comparable(index), MEANING_MS)) ?? new Map();
}

function without(parts: Part[]): Answered {
  return { parts, cited: [], abstained: true };
}

/** What is compared of the passages, worked out once for each index. */
const comparables = new WeakMap<SearchIndex, Comparable[]>();

function comparable(index: SearchIndex): Comparable[] {
  const known = comparables.get(index);
  if (known !== undefined) return known;
  const made = index.passages.map(({ id, document, above, heading, text: words }) => ({
    id,
    text: [document, ...above, heading, words].join('\n'),
  }));
  comparables.set(index, made);
  return made;
}

function askInstead(people: string | undefined, say: AnswersWording): Part[] {
  return people === undefined ? [] : [text(say.askInstead({ people }))];
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

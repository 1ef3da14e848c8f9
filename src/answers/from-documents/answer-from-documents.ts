import type { Language } from '../../messages/format.ts';
import { choices, type Part, text } from '../../messages/reply.ts';
import type { Register } from '../../register/register.ts';
import { type Evidence, evidenceFor } from '../../retrieval/evidence.ts';
import type { Question } from '../../retrieval/question.ts';
import type { SearchIndex, SearchResult } from '../../retrieval/search-index.ts';
import { wordsOf } from '../../retrieval/words/words.ts';
import type { Answered } from '../answered.ts';
import { administratorNames, wording } from '../speech.ts';
import { declineParts, isEnough } from './decline.ts';
import { documentAnswer } from './document-answer.ts';
import { quotesFor } from './quote.ts';
import { type Wording, wordedAnswer } from './worded-answer.ts';

export type DocumentSources = {
  index: SearchIndex;
  /** Missing: the documents are no part of a plan. */
  register?: Register;
  wordedBy?: Wording;
};

/** The documents' words, or a model's about them, with citations; where they do not hold the answer, what is nearest. */
export async function answerFromDocuments(
  question: Question,
  found: SearchResult,
  language: Language,
  sources: DocumentSources,
): Promise<Answered> {
  const { index, register, wordedBy } = sources;
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
  const worded = wordedBy && (await wordedAnswer(question, found, language, wordedBy));
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

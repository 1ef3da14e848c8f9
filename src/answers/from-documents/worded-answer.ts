import { z } from 'zod';
import type { Passage } from '../../documents/passage.ts';
import { wordCount } from '../../documents/sentences.ts';
import type { Language } from '../../messages/format.ts';
import { note, type Part, text } from '../../messages/reply.ts';
import type { LanguageModel } from '../../model/language-model.ts';
import { numbersIn } from '../../model/numbers-in.ts';
import type { Question } from '../../retrieval/question.ts';
import type { SearchResult } from '../../retrieval/search-index.ts';
import { type Cited, LONGEST_QUOTE_WORDS } from '../cited.ts';
import { wording } from '../speech.ts';

/** What the model must give: the answer's words with marks [1], [2], and the words of passages that they rest on. */
const Worded = z.strictObject({
  answered: z.boolean(),
  text: z.string(),
  citations: z.array(z.strictObject({ passage: z.int(), quote: z.string() })),
});
type Worded = z.infer<typeof Worded>;

export type Wording = {
  model: LanguageModel;
  /** The text of `prompts/answer.md`. */
  instructions: string;
  /** Told why the model's answer was not used. */
  onFailure?: (reason: unknown) => void;
};

/** A person in chat waits no longer than this. */
const TIME_LIMIT_MS = 8_000;
const PASSAGES_GIVEN = 5;
const LONGEST_ANSWER_WORDS = 120;
const SHORTEST_QUOTE_WORDS = 3;
/** Links and addresses have no place in an answer: a document's, or anyone's who wrote into one. */
const ADDRESS = /https?:|www\.|\S@\S/i;

/** The answer in the model's words; undefined whenever anything about it is not as it should be. */
export async function wordedAnswer(
  question: Question,
  found: SearchResult,
  language: Language,
  wordingWith: Wording,
): Promise<{ parts: Part[]; cited: Cited[] } | undefined> {
  const passages = found.ranked.slice(0, PASSAGES_GIVEN).map(({ passage }) => passage);
  try {
    const worded = await wordingWith.model.complete(
      {
        instructions: wordingWith.instructions,
        input: inputFor(question, passages, language),
        schema: Worded,
      },
      { timeoutMs: TIME_LIMIT_MS },
    );
    const fault = faultIn(worded, passages, language);
    if (fault !== undefined) throw new Error(`the language model's answer is not used: ${fault}`);
    return {
      parts: [text(worded.text.trim()), note(wording[language].wordedByModel)],
      cited: worded.citations.flatMap(({ passage, quote }) => {
        const source = passages[passage - 1];
        return source ? [{ source, quote }] : [];
      }),
    };
  } catch (reason) {
    wordingWith.onFailure?.(reason);
    return undefined;
  }
}

function inputFor(question: Question, passages: readonly Passage[], language: Language): string {
  return JSON.stringify({
    question: question.text,
    language,
    passages: passages.map(({ document, heading, text: words }, at) => ({
      number: at + 1,
      document,
      heading,
      text: words,
    })),
  });
}

/** Why the answer cannot be given to anyone; undefined when nothing is wrong with it. */
export function faultIn(
  worded: Worded,
  passages: readonly Passage[],
  language: Language,
): string | undefined {
  const { answered, citations } = worded;
  const cited = citations.map(({ passage, quote }) => ({ source: passages[passage - 1], quote }));
  if (!answered) return 'it says that the passages do not answer the question';
  if (worded.text.trim() === '' || wordCount(worded.text) > LONGEST_ANSWER_WORDS) return 'its length';
  if (citations.length === 0) return 'it cites nothing';
  if (cited.some((citation) => citation.source === undefined)) return 'it cites a passage that was not given';
  if (!cited.every(({ source, quote }) => isQuoted(quote, source?.text ?? ''))) {
    return 'a quotation is not word for word';
  }
  if (!marksFit(worded)) return 'its marks and its citations do not agree';
  if (ADDRESS.test(worded.text)) return 'it holds a link or an address';
  const given = cited.map(({ source }) => `${source?.document} ${source?.heading} ${source?.text}`).join(' ');
  const known = numbersIn(given, 'sv');
  const own = numbersIn(worded.text.replace(/\[\d+\]/g, ' '), language);
  if (![...own].every((number) => known.has(number))) return 'a number does not stand in what it cites';
  return undefined;
}

function isQuoted(quote: string, whole: string): boolean {
  const words = wordCount(quote);
  return words >= SHORTEST_QUOTE_WORDS && words <= LONGEST_QUOTE_WORDS && whole.includes(quote);
}

/** Every mark has its citation, and every citation its mark. */
function marksFit({ text: words, citations }: Worded): boolean {
  const marks = new Set([...words.matchAll(/\[(\d+)\]/g)].map(([, mark]) => Number(mark)));
  return marks.size === citations.length && citations.every((_, at) => marks.has(at + 1));
}

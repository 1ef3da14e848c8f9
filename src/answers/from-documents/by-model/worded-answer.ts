import { z } from 'zod';
import type { Passage } from '../../../documents/passage.ts';
import { wordCount } from '../../../documents/sentences.ts';
import type { Language } from '../../../messages/format.ts';
import { note, type Part, text } from '../../../messages/reply.ts';
import type { LanguageModel } from '../../../model/language-model.ts';
import type { Cited } from '../../citations/cited.ts';
import { wording } from '../../speech.ts';
import { quotedIn } from '../quote/quoted-in.ts';
import { faultIn } from '../quote/sentence-faults.ts';

/** What the model must give: sentences, each with the words of passages that it rests on. */
const Worded = z.strictObject({
  answered: z.boolean(),
  sentences: z.array(
    z.strictObject({
      text: z.string(),
      citations: z.array(z.strictObject({ passage: z.int(), quote: z.string() })),
    }),
  ),
});
type Worded = z.infer<typeof Worded>;
type Sentence = Worded['sentences'][number];

const LONGEST_ANSWER_WORDS = 120;
const MOST_SENTENCES = 5;
const MOST_TOKENS = 1_500;
/** A sentence that leans on the one before says little, or something else, without it. */
const LEANS_BACK =
  /^(?:det|detta|den|denna|de|dessa|där|då|därför|här|han|hon|hen|dels|men|samtidigt|it|this|that|they|these|those|there|he|she|but)(?!\p{L})/iu;

/** An answer that stands, and why sentences of the model's are not in it. */
type Checked = { sentences: { text: string; cited: Cited[] }[]; faults: string[] };

/** The model's answer from those passages alone, with what does not hold left out. Rejects with a `ModelError`. */
export async function wordedAnswer(
  question: string,
  passages: readonly Passage[],
  language: Language,
  by: { model: LanguageModel; instructions: string; timeoutMs: number },
): Promise<{ parts: Part[]; cited: Cited[]; faults: string[] } | { faults: string[] }> {
  const { model, instructions, timeoutMs } = by;
  const input = {
    question,
    language,
    passages: passages.map(({ document, heading, text: words }, at) => ({
      number: at + 1,
      document,
      heading,
      text: words,
    })),
  };
  const worded = await model.complete(
    { instructions, input, schema: Worded, mostTokens: MOST_TOKENS },
    { timeoutMs },
  );
  if (!worded.answered) return { faults: ['it says that the passages do not answer the question'] };
  const { sentences, faults } = checked(worded, passages, language, instructions);
  if (sentences.length === 0) return { faults: faults.length > 0 ? faults : ['it is empty'] };
  return { ...marked(sentences, language), faults };
}

/** The sentences that hold, each held against what it cites. */
function checked(
  { sentences }: Worded,
  passages: readonly Passage[],
  language: Language,
  instructions: string,
): Checked {
  const kept: Checked['sentences'] = [];
  const faults: string[] = [];
  let words = 0;
  let lost = false;
  for (const sentence of sentences) {
    const said = sentence.text
      .replace(/\s*\[\d+\]/gu, '')
      .replace(/\s+/gu, ' ')
      .trim();
    const cited = citedBy(sentence, passages);
    const sources = cited.map(({ source }) => source);
    const fault: string | undefined =
      faultIn(said, { cited: sources, language, instructions }) ??
      (lost && LEANS_BACK.test(said) ? 'it leans on a sentence that was left out' : undefined) ??
      (words + wordCount(said) > LONGEST_ANSWER_WORDS || kept.length >= MOST_SENTENCES
        ? 'the answer’s length'
        : undefined);
    lost = fault !== undefined;
    if (fault === undefined) {
      kept.push({ text: said, cited });
      words += wordCount(said);
    } else {
      faults.push(fault);
    }
  }
  return { sentences: kept, faults };
}

/** Those of its citations that stand there, word for word as the passage has them. */
function citedBy(
  { citations }: Sentence,
  passages: readonly Passage[],
): { source: Passage; quote: string }[] {
  return citations.flatMap(({ passage, quote }) => {
    const source = passages[passage - 1];
    const there = source && quotedIn(source.text, quote);
    return source && there !== undefined ? [{ source, quote: there }] : [];
  });
}

/** The sentences with marks [1], [2], each quotation with one. */
function marked(sentences: Checked['sentences'], language: Language): { parts: Part[]; cited: Cited[] } {
  const cited: Cited[] = [];
  const markOf = (one: Cited): number => {
    const at = cited.findIndex(({ source, quote }) => source === one.source && quote === one.quote);
    return at === -1 ? cited.push(one) : at + 1;
  };
  const lines = sentences.map((sentence) => {
    const marks = [...new Set(sentence.cited.map(markOf))];
    return `${sentence.text} ${marks.map((mark) => `[${mark}]`).join(' ')}`;
  });
  return { parts: [text(lines.join(' ')), note(wording[language].wordedByModel)], cited };
}

import { z } from 'zod';
import { wordCount } from '../documents/sentences.ts';
import { numbersIn } from '../model/claims/numbers-in.ts';
import type { LanguageModel } from '../model/language-model.ts';
import type { Language } from '../plan/plan.ts';
import { bearingOn, DRAFTED, type Drafted, type Drafts } from './drafts.ts';
import type { ReportFacts } from './facts.ts';
import { namesIn } from './named.ts';

/** What the model must give: sentences, each with the numbers of the facts that it rests on. */
const Draft = z.strictObject({
  paragraphs: z.array(
    z.strictObject({
      sentences: z.array(z.strictObject({ text: z.string(), facts: z.array(z.int()) })),
    }),
  ),
});
type Draft = z.infer<typeof Draft>;
type Sentence = Draft['paragraphs'][number]['sentences'][number];

export type Drafting = {
  model: LanguageModel;
  /** The text of `prompts/report.md`. */
  instructions: string;
  /** Told why a draft was not used, and for which part. */
  onFailure?: (part: Drafted, reason: unknown) => void;
};

/** Whoever waits for a report waits no longer than this. */
const TIME_LIMIT_MS = 45_000;
const LONGEST_DRAFT_WORDS = 220;
const MOST_TOKENS = 3_000;
/** Links and addresses have no place in a report. */
const ADDRESS = /https?:|www\.|\S@\S/i;

/** A draft of each part that rests on figures alone; a part whose draft is not as it should be has none. */
export async function draftReport(
  facts: ReportFacts,
  language: Language,
  drafting: Drafting,
): Promise<Drafts> {
  const drafts = await Promise.all(
    DRAFTED.map(async (part) => [part, await draftOf(part, facts, language, drafting)] as const),
  );
  return Object.fromEntries(drafts.filter(([, paragraphs]) => paragraphs !== undefined));
}

async function draftOf(
  part: Drafted,
  facts: ReportFacts,
  language: Language,
  { model, instructions, onFailure }: Drafting,
): Promise<string[] | undefined> {
  const lines = bearingOn(part, facts, language);
  if (lines.length === 0) return undefined;
  const told = lines.map((text, index) => ({ number: index + 1, text }));
  try {
    const input = { language, part, facts: told };
    const draft = await model.complete(
      { instructions, input, schema: Draft, mostTokens: MOST_TOKENS },
      { timeoutMs: TIME_LIMIT_MS },
    );
    const fault = faultIn(draft, { lines, names: namesIn(facts, language) }, language);
    if (fault !== undefined) throw new Error(`the language model's draft is not used: ${fault}`);
    return draft.paragraphs.map(({ sentences }) => sentences.map(({ text }) => text.trim()).join(' '));
  } catch (reason) {
    onFailure?.(part, reason);
    return undefined;
  }
}

/** What a draft is held against: the facts, in order, and the whole names of what may have a figure. */
type Told = { lines: readonly string[]; names: readonly string[] };

/** Why the draft cannot stand in the report; undefined when nothing is wrong with it. */
function faultIn({ paragraphs }: Draft, told: Told, language: Language): string | undefined {
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
  const text = sentences.map((sentence) => sentence.text).join(' ');
  if (paragraphs.length === 0 || paragraphs.some((one) => one.sentences.length === 0)) return 'it is empty';
  if (sentences.some((one) => one.text.trim() === '')) return 'a sentence is empty';
  if (wordCount(text) > LONGEST_DRAFT_WORDS) return 'its length';
  if (ADDRESS.test(text)) return 'it holds a link or an address';
  for (const sentence of sentences) {
    const fault = faultInSentence(sentence, told, language);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function faultInSentence(
  { text, facts }: Sentence,
  { lines, names }: Told,
  language: Language,
): string | undefined {
  const given = facts.map((number) => lines[number - 1]);
  if (facts.length === 0) return 'a sentence rests on no fact';
  if (given.some((line) => line === undefined)) return 'it rests on a fact that was not given';
  const known = numbersIn(given.join(' '), language);
  if (![...numbersIn(text, language)].every((number) => known.has(number))) {
    return 'a number does not stand in the facts';
  }
  return misplacedFigure(text, given.join(' '), names)
    ? 'a figure does not stand with what it belongs to'
    : undefined;
}

/** A figure with a decimal that does not stand in parentheses right after a whole name that has it in the facts. */
function misplacedFigure(text: string, given: string, names: readonly string[]): boolean {
  const placed = namedFigures(text, names);
  const known = new Set(namedFigures(given, names));
  const figures = text.match(/\d+[.,]\d+/gu) ?? [];
  return placed.length < figures.length || !placed.every((figure) => known.has(figure));
}

/** "barns rättigheter (4,1)": each figure with the longest of the names that stands right before it, where one does. */
function namedFigures(text: string, names: readonly string[]): string[] {
  const said = text.toLowerCase();
  return [...said.matchAll(/ \([+−-]?\d+[.,]\d+\)/gu)].flatMap(({ 0: figure, index }) => {
    const before = said.slice(0, index);
    const [name] = names
      .map((one) => one.toLowerCase())
      .filter((one) => before.endsWith(one) && !/[\p{L}\p{N}-]$/u.test(before.slice(0, -one.length)))
      .toSorted((one, other) => other.length - one.length);
    return name === undefined ? [] : [name + figure];
  });
}

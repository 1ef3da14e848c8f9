import type { Passage } from '../../src/documents/passage.ts';
import { readQuestion } from '../../src/retrieval/question.ts';
import { createSearchIndex } from '../../src/retrieval/search-index.ts';

const SIZES = [10, 1_000, 10_000];
const WORDS_A_PASSAGE = 130;
const WORDS_A_SENTENCE = 13;
const QUESTIONS = 200;
const WORDS_A_QUESTION = 7;
/** A ranking of 1,000 passages should cost no more than this, on the machine of someone who works on it. */
const GOAL_MS = 1;

const COMMON =
  'planen arbete kommunen alla behöver stöd kunskap frågor åtgärd barn äldre skola möten personal chefer mål år grupper nya invånare'.split(
    ' ',
  );
const STARTS =
  'barn elev stad skol vård kultur social folk jäm skriv bygg lär trygg bemöt ledar nätverks språk hälso'.split(
    ' ',
  );
const ENDS = 'arbete grupp rätt fråga plan stöd möte mål chef hus bok väg bild ort miljö metod samtal'.split(
  ' ',
);
const ENDINGS = ['', 'en', 'er', 'ar', 's'];

/**
 * What it costs to index made-up passages and to rank them for a question. The milliseconds are this machine's;
 * how they grow from size to size is the figure to compare.
 */
export async function benchRetrieval(write: (line: string) => void): Promise<void> {
  const words = [
    ...COMMON,
    ...STARTS.flatMap((start) => ENDS.flatMap((end) => ENDINGS.map((ending) => start + end + ending))),
  ];
  ranking(passages(SIZES[1] ?? 0, words), words);

  let before: { size: number; indexMs: number; medianMs: number } | undefined;
  for (const size of SIZES) {
    const cost = { size, ...ranking(passages(size, words), words) };
    const index = `indexed in ${cost.indexMs.toFixed(0)} ms (${(cost.indexMs / size).toFixed(3)} a passage)`;
    const growth = before
      ? `; ${size / before.size} times the size: ${(cost.indexMs / before.indexMs).toFixed(1)} times the indexing, ${(cost.medianMs / before.medianMs).toFixed(1)} times the ranking`
      : '';
    write(`  ${size} passages: ${index}, ranked in ${cost.medianMs.toFixed(2)} ms (median)${growth}`);
    if (size === 1_000) {
      write(`  goal at 1000 passages: ${GOAL_MS} ms, ${cost.medianMs <= GOAL_MS ? 'met' : 'not met'} here`);
    }
    before = cost;
  }
}

function ranking(all: Passage[], words: readonly string[]): { indexMs: number; medianMs: number } {
  const started = performance.now();
  const index = createSearchIndex(all);
  const indexMs = performance.now() - started;

  const pick = picker(words, 7);
  const times = Array.from({ length: QUESTIONS }, (_, number) => {
    const asked = Array.from({ length: WORDS_A_QUESTION }, pick);
    // One word in every other question is misspelt.
    if (number % 2 === 0) asked[0] = (asked[0] ?? '').replace(/(?<=^..)./, '');
    const begun = performance.now();
    index.search(readQuestion(`Hur är det med ${asked.join(' och ')}?`), 10);
    return performance.now() - begun;
  }).toSorted((one, other) => one - other);
  return { indexMs, medianMs: times[Math.floor(times.length / 2)] ?? 0 };
}

function passages(size: number, words: readonly string[]): Passage[] {
  const pick = picker(words, size);
  const sentence = () => `${Array.from({ length: WORDS_A_SENTENCE }, pick).join(' ')}.`;
  return Array.from({ length: size }, (_, number) => ({
    id: `${number}`,
    document: `Dokument ${number % 50}`,
    path: `dokument-${number % 50}.md`,
    heading: `${pick()} ${pick()}`,
    above: [],
    text: Array.from({ length: WORDS_A_PASSAGE / WORDS_A_SENTENCE }, sentence).join(' '),
  }));
}

/** Words by chance, the same in every run; as in a language, a few are common and most are rare. */
function picker(words: readonly string[], seed: number): () => string {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return words[Math.floor(words.length * (state / 2 ** 32) ** 3)] ?? '';
  };
}

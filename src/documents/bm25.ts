/** How soon a term said again adds nothing, and how much a long text is marked down. */
const K1 = 0.9;
const B = 0.5;

/** How often each term stands in a text; a term in a heading may count for more than one. */
export type TermCounts = ReadonlyMap<number, number>;

/** An inverted index whose postings hold their finished BM25 weight, so that a search only adds up. */
export type Bm25 = {
  /** How much the term tells the texts apart. A term that no text holds weighs as much as the rarest can. */
  idf(term: number | undefined): number;
  /** Adds the term's weight, times `factor`, to each text that holds it. */
  addTo(scores: Float64Array, term: number, factor: number): void;
  holds(text: number, term: number): boolean;
};

type Postings = { texts: Uint32Array; weights: Float32Array };

export function createBm25(texts: readonly TermCounts[]): Bm25 {
  const lengths = texts.map((counts) => sum(counts.values()));
  const average = sum(lengths) / Math.max(1, texts.length);
  const lists = new Map<number, { texts: number[]; counts: number[] }>();
  texts.forEach((counts, text) => {
    for (const [term, count] of counts) {
      const list = lists.get(term) ?? { texts: [], counts: [] };
      list.texts.push(text);
      list.counts.push(count);
      lists.set(term, list);
    }
  });

  const idfOf = (found: number) => Math.log(1 + (texts.length - found + 0.5) / (found + 0.5));
  const postings = new Map<number, Postings>();
  for (const [term, list] of lists) {
    const idf = idfOf(list.texts.length);
    const weights = list.counts.map((count, index) => {
      const relative = (lengths[list.texts[index] ?? 0] ?? 0) / average;
      return (idf * count * (K1 + 1)) / (count + K1 * (1 - B + B * relative));
    });
    postings.set(term, { texts: Uint32Array.from(list.texts), weights: Float32Array.from(weights) });
  }

  return {
    idf: (term) => idfOf((term === undefined ? undefined : postings.get(term)?.texts.length) ?? 0),
    addTo: (scores, term, factor) => {
      const found = postings.get(term);
      if (!found) return;
      const { texts: at, weights } = found;
      for (let index = 0; index < at.length; index += 1) {
        const text = at[index] ?? 0;
        scores[text] = (scores[text] ?? 0) + (weights[index] ?? 0) * factor;
      }
    },
    holds: (text, term) => isIn(postings.get(term)?.texts, text),
  };
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

/** Binary search: a term's texts are in rising order. */
function isIn(sorted: Uint32Array | undefined, wanted: number): boolean {
  let low = 0;
  let high = (sorted?.length ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = sorted?.[middle] ?? 0;
    if (found === wanted) return true;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

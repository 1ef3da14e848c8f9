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
};

/** Takes the texts one by one, so that their counts need not all be held at once. */
export type Bm25Builder = { add(counts: TermCounts): void; finish(): Bm25 };

type Postings = { texts: Uint32Array; weights: Float32Array };

export function createBm25Builder(): Bm25Builder {
  const lengths: number[] = [];
  const lists = new Map<number, { texts: number[]; counts: number[] }>();
  return {
    add: (counts) => {
      let length = 0;
      for (const [term, count] of counts) {
        const list = lists.get(term) ?? { texts: [], counts: [] };
        list.texts.push(lengths.length);
        list.counts.push(count);
        lists.set(term, list);
        length += count;
      }
      lengths.push(length);
    },
    finish: () => finished(lengths, lists),
  };
}

function finished(
  lengths: readonly number[],
  lists: ReadonlyMap<number, { texts: number[]; counts: number[] }>,
): Bm25 {
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const idfOf = (found: number) => Math.log(1 + (lengths.length - found + 0.5) / (found + 0.5));
  const postings = new Map<number, Postings>();
  for (const [term, list] of lists) {
    const idf = idfOf(list.texts.length);
    const weights = Float32Array.from(list.counts, (count, at) => {
      const relative = (lengths[list.texts[at] ?? 0] ?? 0) / average;
      return (idf * count * (K1 + 1)) / (count + K1 * (1 - B + B * relative));
    });
    postings.set(term, { texts: Uint32Array.from(list.texts), weights });
  }

  return {
    idf: (term) => idfOf((term === undefined ? undefined : postings.get(term)?.texts.length) ?? 0),
    addTo: (scores, term, factor) => {
      const found = postings.get(term);
      if (!found) return;
      const { texts, weights } = found;
      for (let at = 0; at < texts.length; at += 1) {
        const text = texts[at] ?? 0;
        scores[text] = (scores[text] ?? 0) + (weights[at] ?? 0) * factor;
      }
    },
  };
}

/** How soon a term said again adds nothing, and how much a long text is marked down. */
const K1 = 1.4;
const B = 0.5;
/** What the other terms for a thing add, beside the heaviest. */
const OTHERS = 0.4;

/** An inverted index whose postings hold their finished BM25 weight, so that a search only adds up. Terms are small numbers. */
export type Bm25 = {
  /** How much the term tells the texts apart. A term that no text holds weighs as much as the rarest can. */
  idf(term: number | undefined): number;
  /** Adds the term's weight, times `factor`, to each text that holds it. */
  addTo(scores: Float64Array, term: number, factor: number): void;
  /**
   * Adds what terms for one and the same thing weigh, to each text that holds one: the heaviest, and of the others
   * a part, since a text says no more of the thing by using several words for it.
   */
  addNearest(scores: Float64Array, terms: readonly { term: number; factor: number }[]): void;
};

/** Takes the texts one by one: each term as it comes, then the end of the text. */
export type Bm25Builder = {
  /** `worth`: 1 in running text; a term in a heading may count for more than one. */
  count(term: number, worth: number): void;
  endText(): void;
  /** Step by step, as there may be very many terms. */
  finish(): Generator<void, Bm25>;
};

/** The texts that hold a term, in rising order, with its count in each. */
type Counts = { texts: number[]; counts: number[] };
/** Every term's texts with what it weighs there, one term after the other, so that a term is read in one go. */
type Postings = { starts: Uint32Array; texts: Uint32Array; weights: Float32Array };

export function createBm25Builder(): Bm25Builder {
  const lengths: number[] = [];
  const lists: Counts[] = [];
  const inText: number[] = [];
  let met: number[] = [];
  return {
    count: (term, worth) => {
      const before = inText[term] ?? 0;
      if (before === 0) met.push(term);
      inText[term] = before + worth;
    },
    endText: () => {
      let length = 0;
      for (const term of met) {
        const count = inText[term] ?? 0;
        const list = lists[term] ?? { texts: [], counts: [] };
        list.texts.push(lengths.length);
        list.counts.push(count);
        lists[term] = list;
        inText[term] = 0;
        length += count;
      }
      lengths.push(length);
      met = [];
    },
    finish: () => finished(lengths, lists),
  };
}

/** So many terms are weighed in one step. */
const TERMS_A_STEP = 500;

function* finished(lengths: readonly number[], lists: readonly Counts[]): Generator<void, Bm25> {
  const idfOf = (found: number) => Math.log(1 + (lengths.length - found + 0.5) / (found + 0.5));
  const unheardOf = idfOf(0);
  const idfs = Float64Array.from(lists, ({ texts }) => idfOf(texts.length));
  const postings = yield* weighed(lengths, lists, idfs);

  // Of one thing at a time; all zero between two.
  const heaviest = new Float64Array(lengths.length);
  const sums = new Float64Array(lengths.length);
  return {
    idf: (term) => (term === undefined ? unheardOf : (idfs[term] ?? unheardOf)),
    addTo: (scores, term, factor) => {
      const { starts, texts, weights } = postings;
      const end = starts[term + 1] ?? 0;
      for (let at = starts[term] ?? 0; at < end; at += 1) {
        const text = texts[at] ?? 0;
        scores[text] = (scores[text] ?? 0) + (weights[at] ?? 0) * factor;
      }
    },
    addNearest: (scores, terms) => {
      const touched: number[] = [];
      for (const { term, factor } of terms) gather(postings, term, factor, { heaviest, sums, touched });
      for (const text of touched) {
        const most = heaviest[text] ?? 0;
        scores[text] = (scores[text] ?? 0) + most + OTHERS * ((sums[text] ?? 0) - most);
        heaviest[text] = 0;
        sums[text] = 0;
      }
    },
  };
}

function* weighed(
  lengths: readonly number[],
  lists: readonly Counts[],
  idfs: Float64Array,
): Generator<void, Postings> {
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const starts = new Uint32Array(lists.length + 1);
  for (const [term, { texts }] of lists.entries()) starts[term + 1] = (starts[term] ?? 0) + texts.length;
  const all = starts[lists.length] ?? 0;
  const postings = { starts, texts: new Uint32Array(all), weights: new Float32Array(all) };
  for (const [term, { texts, counts }] of lists.entries()) {
    const start = starts[term] ?? 0;
    postings.texts.set(texts, start);
    for (const [at, count] of counts.entries()) {
      const relative = (lengths[texts[at] ?? 0] ?? 0) / average;
      const saturated = count + K1 * (1 - B + B * relative);
      postings.weights[start + at] = ((idfs[term] ?? 0) * count * (K1 + 1)) / saturated;
    }
    if (term % TERMS_A_STEP === 0) yield;
  }
  return postings;
}

/** Keeps each text's heaviest weight and their sum, and which texts were met. */
function gather(
  { starts, texts, weights }: Postings,
  term: number,
  factor: number,
  kept: { heaviest: Float64Array; sums: Float64Array; touched: number[] },
): void {
  const { heaviest, sums, touched } = kept;
  const end = starts[term + 1] ?? 0;
  for (let at = starts[term] ?? 0; at < end; at += 1) {
    const text = texts[at] ?? 0;
    const weight = (weights[at] ?? 0) * factor;
    if ((sums[text] ?? 0) === 0) touched.push(text);
    sums[text] = (sums[text] ?? 0) + weight;
    if (weight > (heaviest[text] ?? 0)) heaviest[text] = weight;
  }
}

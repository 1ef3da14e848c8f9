import { isStopWord, stemOf, wordsOf } from './words.ts';

/** A word that may stand in a document for one in a question, 0 to 1 as near as they are. */
export type Related = {
  word: string;
  stem: string;
  nearness: number;
  /** It stands for the word's last part only, for who lacks the word and its parts. */
  ofPart?: boolean;
};

/** Words for about the same thing. `from` leads to `to` and not back; without `from`, each of `to` leads to the others. */
export type WordGroup = { from?: readonly string[]; to: readonly string[] };

export type Thesaurus = {
  /** Other words for those of a question, each with the place of the word that it belongs to. */
  relatedTo(words: readonly string[]): { at: number; related: Related }[];
};

/** What another word is worth beside the one that was asked, and a word of a phrase beside a phrase. */
const SYNONYM = 0.5;
const OF_PHRASE = 0.6;
/** So many other words for one are told apart; with more, each says less. */
const FEW = 5;
const LONGEST = 5;
const SHORTEST_PART = 4;

type Entries = Map<string, Map<string, Related>>;

export function createThesaurus(groups: Iterable<WordGroup>): Thesaurus {
  /** By all their words in order, and by their content words where these are two or more. */
  const exact: Entries = new Map();
  const content: Entries = new Map();
  for (const { from, to } of groups) {
    for (const phrase of from ?? to) {
      const others = to.filter((other) => other !== phrase).flatMap(relatedOf);
      const { key, byContent } = keyOf(phrase);
      if (key !== '') add(byContent ? content : exact, key, others);
    }
  }
  for (const entries of [exact, content]) for (const others of entries.values()) damp(others);

  return {
    relatedTo: (words) => {
      const all = words.map((word, at) => ({ at, stem: stemOf(word), stop: isStopWord(word) }));
      const said = all.filter(({ stop }) => !stop);
      const found = [...runs(all, 1, exact), ...runs(said, 2, content)];
      const known = new Set(found.map(({ at }) => at));
      return [
        ...found,
        ...said.filter(({ at }) => !known.has(at)).flatMap((word) => ofLastPart(word, exact)),
      ];
    },
  };
}

function keyOf(phrase: string): { key: string; byContent: boolean } {
  const words = wordsOf(phrase);
  const content = words.filter((word) => !isStopWord(word));
  const byContent = content.length > 1;
  return { key: (byContent ? content : words).map(stemOf).join(' '), byContent };
}

function relatedOf(phrase: string): Related[] {
  const words = wordsOf(phrase).filter((word) => !isStopWord(word));
  const nearness = words.length > 1 ? SYNONYM * OF_PHRASE : SYNONYM;
  return words.map((word) => ({ word, stem: stemOf(word), nearness }));
}

function add(entries: Entries, key: string, others: readonly Related[]): void {
  const known = entries.get(key) ?? new Map<string, Related>();
  for (const other of others) {
    const before = known.get(other.stem);
    if (!before || before.nearness < other.nearness) known.set(other.stem, other);
  }
  entries.set(key, known);
}

function damp(others: Map<string, Related>): void {
  const factor = Math.min(1, Math.sqrt(FEW / others.size));
  for (const [stem, other] of others) others.set(stem, { ...other, nearness: other.nearness * factor });
}

type Said = { at: number; stem: string; stop: boolean };

/** What every run of at least `shortest` words leads to, at the place of its last content word. */
function runs(
  words: readonly Said[],
  shortest: number,
  entries: Entries,
): { at: number; related: Related }[] {
  return words.flatMap((_, first) =>
    Array.from({ length: LONGEST - shortest + 1 }, (_, more) =>
      words.slice(first, first + shortest + more),
    ).flatMap((run, more) => {
      const place = run.findLast(({ stop }) => !stop)?.at;
      if (place === undefined || run.length < shortest + more) return [];
      const others = entries.get(run.map(({ stem }) => stem).join(' '));
      return others ? [...others.values()].map((related) => ({ at: place, related })) : [];
    }),
  );
}

/** What the longest last part of a compound leads to where the compound itself leads nowhere: a "kvällsträff" is a "träff". */
function ofLastPart({ at, stem }: Said, entries: Entries): { at: number; related: Related }[] {
  for (let from = SHORTEST_PART; from <= stem.length - SHORTEST_PART; from += 1) {
    const others = entries.get(stem.slice(from));
    if (others) return [...others.values()].map((related) => ({ at, related: { ...related, ofPart: true } }));
  }
  return [];
}

/** Of a line "everyday, words > words, in, documents" or "one = other". */
export function wordGroup(line: string): WordGroup {
  const [left = '', right] = line.split('>');
  return right === undefined
    ? { to: listed(left, '=') }
    : { from: listed(left, ','), to: listed(right, ',') };
}

function listed(text: string, by: string): string[] {
  return text
    .split(by)
    .map((words) => words.trim())
    .filter(Boolean);
}

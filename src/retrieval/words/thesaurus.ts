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
type WordGroup = { from?: readonly string[]; to: readonly string[] };

export type Thesaurus = {
  /** Other words for those of a question, each with the place of the word that it belongs to. */
  relatedTo(words: readonly string[]): { at: number; related: Related }[];
};

/** What another word is worth beside the one that was asked, and a word of a phrase beside a phrase. */
const SYNONYM = 0.5;
const OF_PHRASE = 0.7;
/** So many other words for one are told apart; with more, each says less. */
const FEW = 5;
const SHORTEST_PART = 4;

/** What stands for the words that lead here, by stem, and where a further word leads. */
type Branch = { others: Map<string, Related>; next: Map<string, Branch> };

export function createThesaurus(groups: Iterable<WordGroup>): Thesaurus {
  /** By all their words in order, and by their content words where these are two or more. */
  const exact = newBranch();
  const content = newBranch();
  for (const { from, to } of groups) {
    for (const phrase of from ?? to) {
      const others = to.filter((other) => other !== phrase).flatMap(relatedOf);
      const { stems, byContent } = wayOf(phrase);
      if (stems.length > 0) add(byContent ? content : exact, stems, others);
    }
  }
  for (const branch of [exact, content]) damp(branch);

  return {
    relatedTo: (words) => {
      const all = words.map((word, at) => ({ at, stem: stemOf(word), stop: isStopWord(word) }));
      const said = all.filter(({ stop }) => !stop);
      const found = [...runs(all, exact), ...runs(said, content)];
      const known = new Set(found.map(({ at }) => at));
      return [
        ...found,
        ...said.filter(({ at }) => !known.has(at)).flatMap((word) => ofLastPart(word, exact)),
      ];
    },
  };
}

function newBranch(): Branch {
  return { others: new Map(), next: new Map() };
}

function wayOf(phrase: string): { stems: string[]; byContent: boolean } {
  const words = wordsOf(phrase);
  const content = words.filter((word) => !isStopWord(word));
  const byContent = content.length > 1;
  return { stems: (byContent ? content : words).map(stemOf), byContent };
}

function relatedOf(phrase: string): Related[] {
  const words = wordsOf(phrase).filter((word) => !isStopWord(word));
  const nearness = words.length > 1 ? SYNONYM * OF_PHRASE : SYNONYM;
  return words.map((word) => ({ word, stem: stemOf(word), nearness }));
}

function add(from: Branch, stems: readonly string[], others: readonly Related[]): void {
  let branch = from;
  for (const stem of stems) {
    const next = branch.next.get(stem) ?? newBranch();
    branch.next.set(stem, next);
    branch = next;
  }
  for (const other of others) {
    const before = branch.others.get(other.stem);
    if (!before || before.nearness < other.nearness) branch.others.set(other.stem, other);
  }
}

function damp({ others, next }: Branch): void {
  const factor = Math.min(1, Math.sqrt(FEW / others.size));
  for (const [stem, other] of others) others.set(stem, { ...other, nearness: other.nearness * factor });
  for (const branch of next.values()) damp(branch);
}

type Said = { at: number; stem: string; stop: boolean };
type Found = { at: number; related: Related };

/** What every run of words leads to, at the place of its last content word. */
function runs(words: readonly Said[], from: Branch): Found[] {
  const found: Found[] = [];
  for (const first of words.keys()) {
    let branch = from;
    let place: number | undefined;
    for (const { at, stem, stop } of words.slice(first)) {
      const next = branch.next.get(stem);
      if (next === undefined) break;
      branch = next;
      if (!stop) place = at;
      if (place !== undefined) found.push(...foundAt(place, branch));
    }
  }
  return found;
}

function foundAt(at: number, { others }: Branch): Found[] {
  return others.size === 0 ? [] : [...others.values()].map((related) => ({ at, related }));
}

/** What the longest last part of a compound leads to where the compound itself leads nowhere: a "kvällsträff" is a "träff". */
function ofLastPart({ at, stem }: Said, { next }: Branch): Found[] {
  for (let from = SHORTEST_PART; from <= stem.length - SHORTEST_PART; from += 1) {
    const others = next.get(stem.slice(from))?.others;
    if (others && others.size > 0) {
      return [...others.values()].map((related) => ({ at, related: { ...related, ofPart: true } }));
    }
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

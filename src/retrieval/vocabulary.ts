import { soundOf } from './words/sound.ts';
import { probableSpelling } from './words/spelling.ts';

/** A stem of the collection that stands for one in a question, 0 to 1 as near as they are. */
export type NearStem = {
  stem: string;
  nearness: number;
  misspelled: boolean;
  /** A misspelling that sounds as the word does. */
  sameSound?: boolean;
};

/** The collection's stems, with ways to find those that a question's word may mean. */
export type Vocabulary = {
  has(stem: string): boolean;
  /** Longer stems that begin so, not all where they are very many. */
  startingWith(start: string): string[];
  /** Compounds that the stem is a part of, parts that it is a compound of, and, when it is unknown, its likely spelling. */
  near(stem: string): NearStem[];
};

const MIN_PART = 5;
/** A compound's last part says what it is, so it may be shorter. */
const MIN_LAST_PART = 4;
/** "Årskurs" and "diskurs" are no kinds of "kurs". */
const MIN_FIRST_PART = 4;
/** Shorter words are near too many others, unless they sound the same. */
const MIN_MISSPELLED = 4;
const MIN_SAME_SOUND = 3;
/** How much a compound is worth to a question about one of its parts, and the other way round. */
const COMPOUND = 0.6;
const MISSPELLED = 0.8;
/** The one compound of the collection that says which kind of it is meant. */
const ONLY_KIND = 0.95;
/** A part shared by more stems than this ("kommun") tells them apart no longer. */
const MAX_COMPOUNDS = 40;
const A = 97;
/** Two slips exchange two letters for two others at most. */
const LETTERS_CHANGED = 4;
/** People ask about the same again and again. */
const STEMS_KEPT = 20_000;

export function createVocabulary(stems: Iterable<string>): Vocabulary {
  const known = new Set(stems);
  const forward = [...known].sort();
  const backward = [...known].map(reversed).sort();
  const byShape = new Map<string, { stem: string; letters: number }[]>();
  for (const stem of known) {
    const key = shape(stem.charAt(0), stem.length);
    const alike = byShape.get(key) ?? [];
    alike.push({ stem, letters: lettersOf(stem) });
    byShape.set(key, alike);
  }

  const endingIn = (part: string): string[] => {
    if (part.length < MIN_LAST_PART) return [];
    const all = startingWith(backward, reversed(part)).map(reversed);
    return part.length < MIN_PART
      ? all.filter((compound) => compound.length - part.length >= MIN_FIRST_PART)
      : all;
  };
  const compoundsOf = (part: string): string[] => [
    ...(part.length < MIN_PART ? [] : startingWith(forward, part)),
    ...endingIn(part),
  ];
  const partsOf = (stem: string): string[] => {
    const parts: string[] = [];
    for (let length = MIN_PART; length < stem.length; length += 1) parts.push(stem.slice(0, length));
    for (let length = MIN_LAST_PART; length < stem.length; length += 1) parts.push(stem.slice(-length));
    return parts.filter((part) => known.has(part));
  };
  const likelySpelling = (stem: string): string | undefined => {
    if (stem.length < MIN_SAME_SOUND) return undefined;
    const letters = lettersOf(stem);
    const candidates = [-2, -1, 0, 1, 2]
      .flatMap((more) => byShape.get(shape(stem.charAt(0), stem.length + more)) ?? [])
      .filter((candidate) => bitsIn(candidate.letters ^ letters) <= LETTERS_CHANGED);
    return probableSpelling(
      stem,
      candidates.map((candidate) => candidate.stem),
    );
  };

  /** "Kursen" where the collection has a single course, a grundkurs. */
  const isOnlyKind = (stem: string, other: string) =>
    other.length - stem.length >= MIN_FIRST_PART &&
    other.endsWith(stem) &&
    !known.has(stem) &&
    endingIn(stem).length === 1;

  const nearOf = (stem: string): NearStem[] => {
    if (/\d/.test(stem)) return [];
    const compounds = compoundsOf(stem).slice(0, MAX_COMPOUNDS);
    const related = [...compounds, ...partsOf(stem)].map((other) => ({
      stem: other,
      nearness: isOnlyKind(stem, other)
        ? ONLY_KIND
        : (COMPOUND * Math.min(stem.length, other.length)) / Math.max(stem.length, other.length),
      misspelled: false,
    }));
    const spelling = known.has(stem) ? undefined : likelySpelling(stem);
    if (spelling === undefined) return related;
    const sameSound = soundOf(spelling) === soundOf(stem);
    if (stem.length < MIN_MISSPELLED && !sameSound) return related;
    return [...related, { stem: spelling, nearness: MISSPELLED, misspelled: true, sameSound }];
  };
  const nearKnown = new Map<string, NearStem[]>();

  return {
    has: (stem) => known.has(stem),
    startingWith: (start) => startingWith(forward, start),
    near: (stem) => {
      const near = nearKnown.get(stem) ?? nearOf(stem);
      if (nearKnown.size < STEMS_KEPT) nearKnown.set(stem, near);
      return near;
    },
  };
}

function shape(first: string, length: number): string {
  return first + length;
}

/** Which letters a folded word has, a bit each: a quick look before slips are counted one by one. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) - A);
  return letters;
}

function bitsIn(number: number): number {
  let bits = 0;
  for (let left = number; left !== 0; left &= left - 1) bits += 1;
  return bits;
}

function reversed(word: string): string {
  return [...word].reverse().join('');
}

/** Longer words of the sorted list that begin so. */
function startingWith(sorted: readonly string[], start: string): string[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') <= start) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let at = low; sorted[at]?.startsWith(start) && found.length < MAX_COMPOUNDS; at += 1) {
    found.push(sorted[at] ?? '');
  }
  return found;
}

import type { Question } from './question.ts';
import type { NearStem, Vocabulary } from './vocabulary.ts';
import { saysTheKind } from './wanted-fact.ts';
import type { Related } from './words/thesaurus.ts';
import { withDots } from './words/words.ts';

/** Beside a related word's own nearness, in a ranking by stems. */
const RELATED = 1.5;
/** A word that the collection holds itself needs other words for it less. */
const RELATED_OF_HELD = 0.6;
/** The compound of two of the question's words is surer than each of them. */
const JOINED = 2;
/** What may stand between the parts of a Swedish compound. */
const LINKS = new Set(['', 's', 'e', 'o', 'u', 'a', 'er']);
const LONGEST_ENDING = 2;
const SHORTEST_PART = 3;
/** Shorter ones stand in too many words by chance; the last part says what it is, so it may be shorter. */
const SHORTEST_FIRST = 5;
const SHORTEST_LAST = 4;
/** What a word with dots is worth to one without that may mean it. */
const WITH_DOTS = 0.8;
/** A shorter word with a slip in it is as likely another word, which the collection lacks. */
const SURELY_MISSPELLED = 7;
/** Where the collection has only a part of the word: a hall is no simhall. */
const PART_OF_ASKED = 0.5;

/** A question's word with every stem that meets it, 0 to 1, and how much the word tells passages apart. */
export type Term = {
  stem: string;
  weight: number;
  met: ReadonlyMap<string, number>;
  /** The same without guesses, for judging whether the question is answered at all. */
  sure: ReadonlyMap<string, number>;
  /** The part that it stands for, of a compound that the collection has in its parts alone. */
  part?: string;
};

/** The question's words with every stem of the collection that may stand for them. */
export function askedTerms(
  question: Question,
  held: HeldWords,
  vocabulary: Vocabulary,
  idf: (stem: string) => number,
): Term[] {
  const compounds = joinedCompounds(question, vocabulary);
  return question.asked.flatMap(({ stem }, at) => {
    const met = new Map([[stem, 1]]);
    const sure = new Map([[stem, 1]]);
    const meet = (stems: Map<string, number>, other: string, nearness: number) =>
      stems.set(other, Math.max(stems.get(other) ?? 0, nearness));
    for (const near of vocabulary.near(stem)) {
      meet(met, near.stem, near.nearness);
      meet(sure, near.stem, near.nearness * sureness(stem, near));
    }
    const meant = question.dotless ? withDots(stem) : undefined;
    if (meant !== undefined) {
      meet(met, meant, WITH_DOTS);
      meet(sure, meant, WITH_DOTS);
    }
    for (const compound of compounds.get(stem) ?? []) {
      meet(met, compound, JOINED);
      meet(sure, compound, 1);
    }
    const { words = [], worth = 1 } = held[at] ?? {};
    for (const other of words) {
      meet(met, other.stem, other.nearness * RELATED * worth);
      meet(sure, other.stem, other.nearness * 0.7);
    }
    const whole = { stem, weight: idf(stem), met, sure };
    const parts = vocabulary.has(stem) ? undefined : partsOf(stem, vocabulary);
    return parts === undefined ? [whole] : parts.map((part) => halfOf(whole, part));
  });
}

/** One part of a compound that the collection lacks: a "självskattningsmatris" is surely met where both "matris" and "självskattning" stand. */
function halfOf({ stem, weight, met }: Term, part: string): Term {
  return {
    stem,
    weight: weight / 2,
    met,
    sure: new Map([[part, 1]]),
    part,
  };
}

function partsOf(stem: string, { has }: Vocabulary): [string, string] | undefined {
  for (let at = stem.length - SHORTEST_LAST; at >= SHORTEST_FIRST; at -= 1) {
    const [first, rest] = [stem.slice(0, at), stem.slice(at)];
    const last = has(first)
      ? [rest, rest.replace(/^s/, '')].find((part) => part.length >= SHORTEST_LAST && has(part))
      : undefined;
    if (last !== undefined) return [first, last];
  }
  return undefined;
}

/** For each of the question's words the other words for it that the collection holds, and what these are worth. */
export type HeldWords = readonly { words: readonly Related[]; worth: number }[];

export function heldWords({ asked }: Question, vocabulary: Vocabulary): HeldWords {
  return asked.map(({ stem, related }) => ({
    words: heldOf(related, stem, vocabulary),
    worth: vocabulary.has(stem) ? RELATED_OF_HELD : 1,
  }));
}

/** Those for a compound's last part where it holds nothing nearer. */
function heldOf(related: readonly Related[], stem: string, vocabulary: Vocabulary): Related[] {
  const held = related.filter((other) => vocabulary.has(other.stem));
  const isKnown =
    held.some(({ ofPart }) => ofPart) && (vocabulary.has(stem) || vocabulary.near(stem).length > 0);
  return isKnown ? held.filter(({ ofPart }) => !ofPart) : held;
}

function sureness(stem: string, near: NearStem): number {
  if (near.misspelled) return near.sameSound || stem.length >= SURELY_MISSPELLED ? 1 : 0;
  return near.stem.length < stem.length ? PART_OF_ASKED : 1;
}

/** Compounds of the collection that two of the question's words make: "matris för självskattning" is "självskattningsmatris". */
function joinedCompounds({ asked }: Question, vocabulary: Vocabulary): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const stems = asked.map(({ stem }) => stem).filter((stem) => stem.length >= SHORTEST_PART);
  for (const first of stems) {
    const bare = first.replace(/[aeo]$/, '');
    for (const compound of vocabulary.startingWith(bare)) {
      const last = stems.find((stem) => stem !== first && endsAs(compound.slice(bare.length), stem));
      for (const part of last === undefined ? [] : [first, last]) {
        found.set(part, [...(found.get(part) ?? []), compound]);
      }
    }
  }
  return found;
}

/** Whether the rest of a compound is the last part, after a link; its stem may end otherwise than the part's own. */
function endsAs(rest: string, last: string): boolean {
  const at = rest.indexOf(last);
  return at >= 0 && rest.length - at - last.length <= LONGEST_ENDING && LINKS.has(rest.slice(0, at));
}

/** Stems of verbs that ask where and what something is, and say nothing of it. */
const LIGHT_VERBS = new Set(['ligg', 'hitt']);

export function sumOfWeights(terms: readonly Term[]): number {
  return terms.reduce((sum, { weight }) => sum + weight, 0);
}

/** The terms that say what the question is about; all of them where there are no others. */
export function aboutTerms({ wanted, aside }: Question, terms: readonly Term[]): readonly Term[] {
  const about = terms.filter(
    ({ stem }) => !saysTheKind(wanted, stem) && !aside.has(stem) && !LIGHT_VERBS.has(stem),
  );
  return about.length > 0 ? about : terms;
}

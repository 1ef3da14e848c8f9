import { type Asked as AskedWord, type Question, readQuestion } from '../../retrieval/question.ts';
import { createVocabulary, type Vocabulary } from '../../retrieval/vocabulary.ts';
import { contentStems, isStopWord, stemOf, wordsOf } from '../../retrieval/words/words.ts';

/** How much two questions ask the same. */
export type Likeness = {
  /** What each of them asks that the other asks too, 0 to 1: the lesser share, and the two together. 0 when they are apart. */
  shared: number;
  together: number;
  /** They ask for the same kind of thing: who, when, how many, why. */
  sameKind: boolean;
  /** One of them names a number, a person, a place or a unit that the other does not, or says "inte". */
  apart: boolean;
};

/** From here, two questions are one: nearly every word of each is met by the other. */
const SAME = 0.85;
/** From here, it is worth asking whether they are. */
const NEAR = 0.6;
/** From here they share half of what they ask: worth asking where there is no other answer to give. */
const HALF = 0.45;
/** What another word for the same is worth, and a slip of the pen. */
const SYNONYM = 0.85;
const MISSPELLED = 0.9;
/** A shorter word with a slip in it is as likely another word. */
const SURELY_MISSPELLED = 6;

export const isSame = ({ shared, sameKind, apart }: Likeness): boolean =>
  shared >= SAME && sameKind && !apart;
export const isNear = ({ together, apart }: Likeness): boolean => together >= NEAR && !apart;
export const isHalf = ({ together, apart }: Likeness): boolean => together >= HALF && !apart;

const NUMBERS = ['två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];
const DENIAL =
  /(?<!\p{L})(?:inte|ej|icke|aldrig|utan|slippa|slipper|not|never|without|\p{L}+n['’]t)(?!\p{L})/iu;
const REASON = /(?<!\p{L})(?:varför|why|hur kommer det sig)(?!\p{L})/iu;

/** A question made ready for being compared with others. */
export type Compared = {
  asked: readonly AskedWord[];
  kind: string;
  denies: boolean;
  /** Stems and numbers that must stand in both. */
  telling: ReadonlySet<string>;
  /** Every word's stem, stop words too. */
  stems: ReadonlySet<string>;
};

/** `ownNames`: small letters; of the plan's units and people. */
export function readCompared(text: string, municipality: string, ownNames: ReadonlySet<string>): Compared {
  const question = readQuestion(text, municipality);
  const words = wordsOf(text).map(digits);
  return {
    asked: question.asked.filter(({ stem }) => !question.aside.has(stem)),
    kind: kindOf(question),
    denies: DENIAL.test(text),
    telling: new Set([
      ...namesIn(question),
      ...words.filter((word) => isTelling(word, ownNames)).map(stemOf),
    ]),
    stems: new Set(words.map(stemOf)),
  };
}

const kindOf = ({ text, wanted }: Question): string => (REASON.test(text) ? 'reason' : (wanted ?? ''));

const digits = (word: string): string => {
  const at = NUMBERS.indexOf(word);
  return at === -1 ? word : String(at + 2);
};

const isTelling = (word: string, ownNames: ReadonlySet<string>): boolean =>
  /\d/.test(word) || (ownNames.has(word) && !isStopWord(word));

const namesIn = ({ names, aside }: Question): string[] =>
  names.flatMap(contentStems).filter((stem) => !aside.has(stem));

/** What people have asked and mean by it is the same again when it is asked in the same words, in any form or order. */
export function askedKeyOf({ asked, kind, denies, telling }: Compared): string | undefined {
  if (asked.length === 0) return undefined;
  const stems = [...new Set([...asked.map(({ stem }) => stem), ...telling])].toSorted();
  return [kind, denies ? 'not' : '', ...stems].join(' ').trim();
}

export function createVocabularyOf(questions: readonly Compared[]): Vocabulary {
  return createVocabulary(questions.flatMap(({ asked }) => asked.map(({ stem }) => stem)));
}

/** How much that question and others ask the same. `vocabulary`: of all those others. */
export function likenessTo(one: Compared, vocabulary: Vocabulary): (other: Compared) => Likeness {
  const words = one.asked.map((word) => ({ word, worths: worthsOf(word, vocabulary) }));
  return (other) => {
    const sameKind = one.kind === other.kind;
    // Most are, and how much else they share makes no difference then.
    if (areApart(one, other)) return { shared: 0, together: 0, sameKind, apart: true };
    const alike = words.map(({ word, worths }) =>
      other.asked.map((theirs) => Math.max(worths.get(theirs.stem) ?? 0, synonymOf(theirs, word))),
    );
    const oneMet = mean(alike.map(best));
    const otherMet = mean(other.asked.map((_, at) => best(alike.map((row) => row[at] ?? 0))));
    const sum = oneMet + otherMet;
    return {
      shared: Math.min(oneMet, otherMet),
      together: sum === 0 ? 0 : (2 * oneMet * otherMet) / sum,
      sameKind,
      apart: false,
    };
  };
}

/** What each stem is worth as an answer to that word. */
function worthsOf(word: AskedWord, vocabulary: Vocabulary): ReadonlyMap<string, number> {
  const near = vocabulary.near(word.stem).map(({ stem, nearness, misspelled }): [string, number] => {
    if (!misspelled) return [stem, nearness];
    return [stem, word.stem.length < SURELY_MISSPELLED ? 0 : MISSPELLED];
  });
  const related = word.related.map(({ stem }): [string, number] => [stem, SYNONYM]);
  return new Map([...near, ...related, [word.stem, 1]]);
}

const synonymOf = ({ related }: AskedWord, { stem }: AskedWord): number =>
  related.some((one) => one.stem === stem) ? SYNONYM : 0;

function areApart(one: Compared, other: Compared): boolean {
  return (
    one.denies !== other.denies ||
    (one.kind !== other.kind && one.kind !== '' && other.kind !== '') ||
    !names(other, one) ||
    !names(one, other)
  );
}

/** Whether all that the other names stands in this one, be it in other words: APT is an arbetsplatsträff. */
function names({ stems, asked }: Compared, other: Compared): boolean {
  return [...other.telling].every((stem) => {
    const theirs = other.asked.find((word) => word.stem === stem)?.related ?? [];
    return (
      stems.has(stem) ||
      theirs.some((word) => stems.has(word.stem)) ||
      asked.some(({ related }) => related.some((word) => word.stem === stem))
    );
  });
}

const best = (worths: readonly number[]): number => Math.max(0, ...worths);

const mean = (shares: readonly number[]): number =>
  shares.length === 0 ? 0 : shares.reduce((sum, share) => sum + share, 0) / shares.length;

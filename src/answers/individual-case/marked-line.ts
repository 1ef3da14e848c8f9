import { placeOf } from '../../retrieval/words/places.ts';
import { probableSpelling } from '../../retrieval/words/spelling.ts';
import { folded } from '../../retrieval/words/words.ts';
import { kindsOf } from './word-kinds.ts';
import { NO_NAMES, NOBODY_IN_PARTICULAR, WORDS_OF_HARM } from './words-of-harm.ts';

/** Plain words with what each may be, as one text and as a set of words and kinds. */
export type Marked = { text: string; words: ReadonlySet<string> };

type Word = { word: string; plain: string; isName: boolean };

/** Without its dots it is another word. */
const HEAR = 'höra';

/** "Petra Lind blir mobbad på jobbet" becomes " petra<NAME> blir<BECOMES> mobbad<HARMED> <PLACE> ". */
export function markedLine(line: string): { whole: Marked; clauses: readonly Marked[] } {
  const clauses = line
    .replace(/['’]/g, '')
    .split(/[.,;:!?()"”“\n–—]+/)
    .map(wordsOf)
    .filter((words) => words.length > 0);
  const marked = clauses.map(marksOf);
  return { whole: withWords(marked.join(' ')), clauses: marked.map(withWords) };
}

/** Of someone's too: "min sons lärare". */
const kindsIn = (plain: string) =>
  kindsOf(plain).length === 0 && kindsOf(plain.replace(/s$/, '')).includes('PERSON')
    ? (['PERSON'] as const)
    : kindsOf(plain);

const withWords = (marks: string): Marked => ({
  text: ` ${marks} `,
  words: new Set(marks.match(/[^ <>]+/g)),
});

function wordsOf(clause: string): Word[] {
  const written = clause.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return written.map((word, at): Word => {
    const plain = plainOf(word);
    const next = written[at + 1];
    // The first word has its capital from the sentence, unless another follows: "Petra Lind".
    const isName = hasNamesCapital(word) && (at > 0 || (next !== undefined && hasNamesCapital(next)));
    return { word: word.toLowerCase(), plain: isName ? plain : likelyWord(plain), isName };
  });
}

/** A capital as names have it, of a word that is neither a place nor anything else that is known. */
function hasNamesCapital(word: string): boolean {
  const plain = plainOf(word);
  return (
    /^\p{Lu}\p{Ll}/u.test(word) &&
    kindsOf(plain).length === 0 &&
    !NO_NAMES.has(plain) &&
    placeOf(word) === undefined
  );
}

const plainOf = (word: string) => folded(word).toLowerCase();

/** People who are upset misspell: a slip in a word of harm is put right. */
const SHORTEST_MISSPELT = 5;

function likelyWord(word: string): string {
  if (word.length < SHORTEST_MISSPELT || kindsOf(word).length > 0) return word;
  const likely = probableSpelling(word, WORDS_OF_HARM);
  return likely !== undefined && isSlip(word, likely) ? likely : word;
}

/** In a short word one letter too many, too few, wrong or swapped: "känner" is no "kränker". A long word may have more. */
const LONG = 8;

function isSlip(word: string, meant: string): boolean {
  if (word[0] !== meant[0]) return false;
  if (word.length >= LONG) return true;
  const same = [...word].findIndex((letter, at) => letter !== meant[at]);
  const [here, there] = [word.slice(same), meant.slice(same)];
  return (
    same < 0 ||
    here.slice(1) === there ||
    here === there.slice(1) ||
    here.slice(1) === there.slice(1) ||
    (here.slice(2) === there.slice(2) && here[0] === there[1] && here[1] === there[0])
  );
}

/** Where someone is among others: at work, in a class, with us. */
const PLACE =
  / (?:hos oss<ME>|(?:pa|i|hos|vid|in|at|on) (?:(?:den|det|var|vart|the|a|\S+<MY>) )?(?:jobb|avdelning|klass|grupp|team|arbetslag|skol|enhet|arbetsplats|forvaltning|kontor|boende|aldreboende|fritids|rast|fika|reception|forskol|lektion|plan \d|trean|fyran|femman|sexan|sjuan|attan|nian|\d\w? |work|job|school|class|office|group|department|break)\w*)(?= )/g;

function marksOf(words: readonly Word[]): string {
  const marks = words.flatMap(({ word, plain, isName }, at) => {
    if (isName) return words[at - 1]?.isName ? [] : [`${plain}<NAME>`];
    const kinds = word === HEAR ? [] : kindsIn(plain);
    if (at === 0 && kinds.length === 0 && !NOBODY_IN_PARTICULAR.test(plain)) return [`${plain}<FIRST>`];
    return kinds.includes('ASIDE') ? [] : [plain + kinds.map((kind) => `<${kind}>`).join('')];
  });
  return ` ${marks.join(' ')} `.replace(PLACE, ' <PLACE>').trim();
}

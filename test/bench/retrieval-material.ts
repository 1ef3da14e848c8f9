import type { Passage } from '../../src/documents/passage.ts';

const WORDS_A_PASSAGE = 130;
const WORDS_A_SENTENCE = 13;
const WORDS_A_QUESTION = 7;

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
const WORDS = [
  ...COMMON,
  ...STARTS.flatMap((start) => ENDS.flatMap((end) => ENDINGS.map((ending) => start + end + ending))),
];

/** Made-up passages, the same in every run. */
export function madeUpPassages(size: number): Passage[] {
  const pick = picker(size);
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

/** Made-up questions; one word in every other is misspelt. */
export function madeUpQuestions(count: number): string[] {
  const pick = picker(7);
  return Array.from({ length: count }, (_, number) => {
    const asked = Array.from({ length: WORDS_A_QUESTION }, pick);
    if (number % 2 === 0) asked[0] = (asked[0] ?? '').replace(/(?<=^..)./, '');
    return `Hur är det med ${asked.join(' och ')}?`;
  });
}

/** Words by chance, the same in every run; as in a language, a few are common and most are rare. */
function picker(seed: number): () => string {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return WORDS[Math.floor(WORDS.length * (state / 2 ** 32) ** 3)] ?? '';
  };
}

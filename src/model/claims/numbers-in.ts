import type { Language } from '../../messages/format.ts';

const SIMPLE = new Map(
  [
    ...`två 2 tre 3 fyra 4 fem 5 sex 6 sju 7 åtta 8 nio 9 tio 10 elva 11 tolv 12 tretton 13 fjorton 14 femton 15 sexton 16
    sjutton 17 arton 18 nitton 19 tjugo 20 trettio 30 fyrtio 40 femtio 50 sextio 60 sjuttio 70 åttio 80 nittio 90 hundra 100
    tusen 1000 dussin 12 två 2 båda 2 bägge 2 hälften 1/2 halva 1/2 halvan 1/2 tredjedel 1/3 tredjedelar 1/3 fjärdedel 1/4
    fjärdedelar 1/4 femtedel 1/5 femtedelar 1/5 dubbelt 2/1 dubblerats 2/1 fördubblats 2/1
    two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13 fourteen 14 fifteen 15
    sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80
    ninety 90 hundred 100 thousand 1000 dozen 12 both 2 half 1/2 third 1/3 thirds 1/3 quarter 1/4 quarters 1/4 double 2/1
    doubled 2/1 twice 2/1`.matchAll(/(\p{L}+) (\d+(?:\/\d)?)/gu),
  ].map(([, word = '', number = '']) => [word, number]),
);

const ONE = /^(?:en|ett|one)$/u;
const TENS =
  /^(tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-?(.+)$/u;
const LARGE = /^(.*?)(tusen|hundra)(?:och)?(.*)$/u;

/**
 * The numbers that a text holds, in digits or as words, also put together ("tjugofem", "twenty-five"); 3,5 and 3.5 are the
 * same, "en" and "one" alone are no numbers. A share is one too: "hälften" is 1/2, "dubbelt" 2/1.
 */
export function numbersIn(text: string, language: Language): ReadonlySet<string> {
  const digits = [...text.matchAll(/\d+(?:[.,:]\d+)*/g)].map(([number]) => number.replace(/[,:]/g, '.'));
  const words = (text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? [])
    .filter((word) => language === 'sv' || word !== 'sex')
    .flatMap(numberNamed);
  return new Set([...digits, ...words]);
}

/** Words that stand together with a hyphen are a number, or else each may be one: "tre-fyra". */
function numberNamed(word: string): string[] {
  const whole = SIMPLE.get(word) ?? composed(word);
  if (whole !== undefined) return [String(whole)];
  const parts = word.split('-');
  return parts.length === 1 ? [] : parts.flatMap(numberNamed);
}

/** "tjugofem", "hundratjugo", "tvåhundra"; undefined where the word is something else. */
function composed(word: string): number | undefined {
  const [, ten = '', unit = ''] = TENS.exec(word) ?? [];
  const [tens, units] = [wholeOf(ten), wholeOf(unit)];
  if (tens !== undefined && units !== undefined && units < 10) return tens + units;
  const [, before = '', large = '', after = ''] = LARGE.exec(word) ?? [];
  const size = wholeOf(large);
  if (size === undefined) return undefined;
  const times = before === '' ? 1 : wholeOf(before);
  const rest = after === '' ? 0 : wholeOf(after);
  return times === undefined || rest === undefined ? undefined : times * size + rest;
}

function wholeOf(word: string): number | undefined {
  if (ONE.test(word)) return 1;
  const simple = SIMPLE.get(word);
  if (simple !== undefined) return simple.includes('/') ? undefined : Number(simple);
  return word === '' ? undefined : composed(word);
}

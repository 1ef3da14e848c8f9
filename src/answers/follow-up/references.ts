import { folded, wordsOf } from '../../retrieval/words/words.ts';
import type { Aspect } from '../from-plan/question/plan-question.ts';
import { numberOf } from '../from-plan/question/plan-words.ts';

/** What a line points at: the thing spoken of, all of them, one by its place in the list (-1: the last), or by its number. */
export type Reference =
  | { to: 'it' | 'them' | 'next' }
  | { to: 'place'; place: number }
  | { to: 'number'; number: number };

/** A line that can only be understood from what was asked before. */
export type Pointing = (
  | { asks: Aspect; of: Reference; bare?: true }
  | { asks: 'others'; of: Reference }
  | { asks: 'when'; of: Reference }
  | { asks: 'more-of-it' }
  | { asks: 'why' }
) & {
  /** It has no meaning by itself; "hur går det?" has. */
  clearly: boolean;
};

const IT = 'den|det|detta|denna|den har|den dar|atgarden|it|that|this|that one|this one|the action';
/** Words that often point at nothing: "hur går det?". */
const VAGUE = /^(?:det|detta|it|this|that|alla|all|they|de)$/;
const THEM = 'dem|de|dom|dessa|alla|allihop|they|them|these|those|all of them';
const ORDINALS: [string, number][] = [
  ['forsta|first|ettan', 1],
  ['andra|second|tvaan', 2],
  ['tredje|third|trean', 3],
  ['fjarde|fourth|fyran', 4],
  ['femte|fifth|femman', 5],
  ['sjatte|sixth|sexan', 6],
  ['sjunde|seventh|sjuan', 7],
  ['attonde|eighth|attan', 8],
  ['sista|last', -1],
];
const PLACE = `(?:(?:den|the) )?(?:${ORDINALS.map(([words]) => words).join('|')})(?: (?:atgarden|action|one|i listan|pa listan|of them|av dem))*`;
const NUMBER = '(?:den )?(?:nr|nummer|number|no) \\S+';
const NEXT = '(?:(?:den|the) )?(?:nasta|next)(?: (?:atgard|action|one))?(?: ar)?';
const OBJECT = `(?<of>${PLACE}|${NUMBER}|${NEXT}|${THEM}|${IT})`;
const LEAD = '(?:(?:och|a|o|and|men|but|ok|okej|jaha|aha|sa|so|hm) )*';
const TAIL = '(?: (?:da|tack|nu|egentligen|then|please|pls))*';

/** Whole lines, in small letters without dots. */
const LINES: [Pointing['asks'], string][] = [
  [
    'more-of-it',
    `(?:kan du |can you )?(?:beratta|saga|sag|visa|tell me|tell|show|show me|give me)?(?: mig)? ?(?:lite |a bit )?(?:mer|mera|more)(?: (?:om|about) ${OBJECT})?`,
  ],
  ['more-of-it', '(?:utveckla|forklara(?: det)?|forklara mer|explain(?: that)?|go on)'],
  ['why', '(?:varfor|why)(?: (?:det|da|inte|so|is that|that|not|ar det sa|gor man det|gor vi det))?'],
  [
    'others',
    `(?:vad|hur|what|how) (?:gor|har|do) (?:andra|ovriga|others)(?: gjort| do)?(?: (?:at|med|i|about|with|in) ${OBJECT})?`,
  ],
  [
    'documents',
    `(?:vad|what) (?:sager|star det i|do|does) (?:dokumenten|dokumentet|kallorna|the documents|the sources)(?: say)?(?: (?:om|about) ${OBJECT})?`,
  ],
  ['documents', `vad star det om ${OBJECT}(?: i dokumenten)?`],
  [
    'who',
    `(?:vem|vilka|who)(?: (?:ar det som|ar|is))? (?:ansvarar|samordnar|ansvarig|ansvariga|samordnare|har ansvaret|har hand om|har|haller i|haller|kor|skoter|ager|leder|coordinates|coordinating|responsible|in charge|leads|owns|runs)(?: (?:for|of|i))?(?: ${OBJECT})?`,
  ],
  [
    'who',
    `(?:vem|who) (?:ska|kan|should|do|can) (?:jag|man|vi|i|we) (?:fraga|kontakta|prata med|ask|contact|talk to)(?: (?:om|about) ${OBJECT})?`,
  ],
  [
    'doers',
    `(?:vem|vilka|who)(?: (?:ar det som|ar|is))? (?:gor|genomfor|utfor|jobbar med|arbetar med|carries|carries out|does|do|doing|works on)(?: ${OBJECT})?(?: out)?`,
  ],
  [
    'due',
    `(?:nar|till nar|when|by when)(?: (?:ska|skall|skulle|ar|blir|is|will|should|must))?(?: ${OBJECT})?(?: (?:vara|va|be|bli))? ?(?:klar|klart|klara|fardig|fardigt|fardiga|due|done|finished|ready)`,
  ],
  [
    'due',
    '(?:(?:vad|va|nar|what|when) (?:ar|e|is) )?(?:deadline|deadlinen|slutdatum|slutdatumet|the deadline)',
  ],
  ['doers', `(?:galler|ror|beror|omfattar) ${OBJECT}(?: for)? (?:mig|oss|alla)`],
  [
    'due',
    `(?:ar|blir|is|are) ${OBJECT} (?:klar|klart|klara|sen|sena|forsenad|forsenade|late|delayed|overdue|done)`,
  ],
  [
    'standing',
    `(?:hur|how) (?:gar|ligger|is|are) (?:${OBJECT}|det med ${OBJECT}|it going(?: with ${OBJECT})?)(?: till| going)?`,
  ],
  ['standing', `hur langt har (?:de|ni|man|vi) kommit(?: med ${OBJECT})?`],
  ['standing', `(?:laget|status|statusen)(?: (?:pa|for|med) ${OBJECT})?`],
  [
    'about',
    `(?:vad|what) (?:innebar|betyder|handlar|ar|is|does) ${OBJECT}(?: (?:om|about|mean|for nat|for nagot))?`,
  ],
  ['update', `(?:uppdatera|update) ${OBJECT}`],
  ['when', `(?:nar|var|when|where) (?:ar|e|is|borjar|starts|halls) ${OBJECT}`],
  ['when', '(?:nar|var|when|where)(?: (?:borjar|halls|starts))?'],
  ['about', `(?:beratta|tell me) (?:om|about) ${OBJECT}`],
];
/** The same name may stand once in a pattern: where it stands twice, only one of the branches can match. */
const PATTERNS = LINES.map(([asks, line]) => ({ asks, pattern: new RegExp(`^${LEAD}(?:${line})${TAIL}$`) }));
const BARE = new RegExp(`^${LEAD}(?<of>${PLACE}|${NUMBER}|${NEXT})${TAIL}$`);

/** The line as one that points back; undefined when it says all by itself. */
export function readPointing(line: string): Pointing | undefined {
  const plain = wordsOf(line).map(folded).join(' ');
  for (const { asks, pattern } of PATTERNS) {
    const found = pattern.exec(plain);
    if (!found) continue;
    const pointer = found.groups?.of;
    const of = referenceTo(pointer);
    if (asks === 'why') return { asks, clearly: true };
    if (asks === 'more-of-it') {
      return pointer === undefined || VAGUE.test(pointer)
        ? { asks: 'more-of-it', clearly: true }
        : { asks: 'more', of, clearly: true };
    }
    return { asks, of, clearly: pointer !== undefined && !VAGUE.test(pointer) };
  }
  const bare = BARE.exec(plain)?.groups?.of;
  return bare === undefined ? undefined : { asks: 'about', of: referenceTo(bare), bare: true, clearly: true };
}

function referenceTo(words: string | undefined): Reference {
  if (words === undefined || new RegExp(`^(?:${IT})$`).test(words)) return { to: 'it' };
  if (new RegExp(`^(?:${THEM})$`).test(words)) return { to: 'them' };
  if (new RegExp(`^${NEXT}$`).test(words)) return { to: 'next' };
  const number = numberOf(words.split(' ').at(-1) ?? '');
  if (/\b(?:nr|nummer|number|no)\b/.test(words) && number !== undefined) return { to: 'number', number };
  const place = ORDINALS.find(([ordinal]) => new RegExp(`\\b(?:${ordinal})\\b`).test(words))?.[1];
  return place === undefined ? { to: 'it' } : { to: 'place', place };
}

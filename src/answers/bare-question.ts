import { folded, wordsOf } from '../retrieval/words/words.ts';

/** Short questions that leave out what they are about, which is the plan; small letters, without dots. */
const BARE: [RegExp, string][] = [
  [
    /^(?:men )?vem (?:bestammer|beslutar|har bestamt|har beslutat)(?: (?:det har|detta|det|egentligen))*$/,
    'Vem beslutar om planen?',
  ],
  [/^who (?:decides|decided|makes the decisions)(?: (?:this|that|it))?$/, 'Who decides about the plan?'],
  [/^(?:vem|vilka) (?:galler|omfattar) (?:det|den|det har)(?: for)?$/, 'Vem gäller planen för?'],
  [/^(?:galler|ror) (?:det|den|det har)(?: for)? (?:mig|oss|alla)(?: ocksa)?$/, 'Gäller planen mig?'],
  [/^(?:does|is) (?:it|this) (?:apply to|for) (?:me|us|everyone)$/, 'Who does the plan apply to?'],
  [
    /^varfor (?:har vi|gor vi|behover vi|finns) (?:det har|detta|den|en sadan plan|en plan)$/,
    'Varför har vi en plan?',
  ],
  [
    /^(?:ar|e) (?:det har|det|detta|den har|planen)(?: (?:en )?lag| lagstadgat| lagstadgad| lagkrav| ett lagkrav| obligatoriskt?| tvingande| frivilligt?)$/,
    'Är planen lag?',
  ],
  [/^(?:ar|finns) det (?:en )?lag (?:pa|om) (?:det har|det|detta)$/, 'Är planen lag?'],
  [/^is (?:this|it|the plan)(?: the law| law| mandatory| required by law| voluntary)$/, 'Is the plan law?'],
  [/^why (?:do we have|do we do|do we need) (?:this|it|a plan)$/, 'Why do we have a plan?'],
];

/** The question in full, for the documents; as it is when it says what it is about. */
export function inFull(line: string): string {
  const plain = wordsOf(line).map(folded).join(' ');
  return BARE.find(([pattern]) => pattern.test(plain))?.[1] ?? line;
}

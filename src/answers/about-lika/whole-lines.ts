import { folded, wordsOf } from '../../retrieval/words/words.ts';

/** What people say to Lika in so few words that the whole line is known. */
export type SaidToLika = 'lost' | 'who-it-is' | 'made-by' | 'wrong-answer' | 'opinion' | 'why-written';

const LEAD = '(?:(?:hej|men|nej|ja|ok|okej|forlat|ursakta|sorry|lika|va|no|but|hi) )*';
const TAIL = '(?: (?:alls|riktigt|nu|da|tyvarr|tack|egentligen|ju|at all|please|lika|du))*';

/** Small letters, without dots; whole lines where nothing else is said. */
const LINES: [SaidToLika, string][] = [
  [
    'lost',
    '(?:jag )?(?:fattar|forstar|begriper|hajar|hanger) (?:inte|ingenting|inget|noll|ej)(?: (?:med|nagot|nat|svaret|det|det har|detta|vad du (?:menar|sager)|hur jag gor))?',
  ],
  ['lost', 'vad (?:menar|menade) du(?: med det)?'],
  [
    'lost',
    '(?:kan du |can you )?(?:forklara|saga|skriva?|skriv|explain)(?: (?:det|that|it))? (?:enklare|lattare|pa ett enklare satt|battre|in simpler words|more simply|simpler)',
  ],
  ['lost', 'jag vet inte (?:vad|hur) (?:jag|man) (?:ska|kan|skall) (?:fraga|skriva|borja|gora)'],
  ['lost', '(?:(?:kan du|du maste|snalla) )?hjalpa? mig|(?:can|could) you help me|help me|i need help'],
  ['lost', '(?:sorry )?i (?:dont|don t|do not) (?:understand|get it)(?: (?:that|this|it))?|what do you mean'],
  ['who-it-is', '(?:vem|vad) (?:ar|e) du(?: for (?:nagot|nat|nagon|en))?|who are you|what are you'],
  [
    'who-it-is',
    '(?:vad|what) (?:kan|can) (?:(?:du|you) (?:gora|svara pa|hjalpa (?:mig|oss|till) med|do|answer|help (?:me|us) with)|(?:jag|man|vi|i|we) (?:fraga|ask)(?: (?:dig|you))?(?: (?:om|about))?)',
  ],
  ['who-it-is', '(?:varfor|why) (?:heter|are|ar) (?:du|you) (?:called )?lika|what is lika'],
  [
    'made-by',
    '(?:vem|vilka|who) (?:har |ar det som har |is it that )?(?:byggt|byggde|gjort|gjorde|skapat|skapade|utvecklat|utvecklade|programmerat|programmerade|tagit fram|made|built|created|developed) (?:dig|lika|dej|you|chatten|chattboten|boten|den har (?:chatten|boten))',
  ],
  [
    'wrong-answer',
    '(?:det|det dar|detta|du|ditt svar|svaret du gav|that|this|it|you|your answer)(?: (?:ar|e|har|var|s|is|are))? (?:inte (?:sant|ratt)|(?:helt |ju )?fel|wrong|not (?:true|right))',
  ],
  ['wrong-answer', '(?:det|det dar|detta|ditt svar) stammer (?:inte|ju inte)|fel svar|wrong answer'],
  ['opinion', '(?:vad|what) (?:tycker|anser|do) (?:du|you)(?: think)?(?: (?:sjalv|om|about) .+)?'],
  [
    'why-written',
    '(?:varfor|why) (?:skrev|skriver|har|did|do|are) (?:du|you) (?:skrivit )?(?:write |writing )?(?:till|to) (?:mig|oss|me|us)',
  ],
];

const PATTERNS = LINES.map(([said, line]) => ({ said, pattern: new RegExp(`^${LEAD}(?:${line})${TAIL}$`) }));
/** All of them are short but an opinion, which is asked for of anything. */
const MOST_WORDS = 14;

/** What the line says to Lika and of nothing else; undefined when it asks of something. */
export function saidToLika(line: string): SaidToLika | undefined {
  const words = wordsOf(line).map(folded);
  if (words.length > MOST_WORDS) return undefined;
  const plain = words.join(' ');
  return PATTERNS.find(({ pattern }) => pattern.test(plain))?.said;
}

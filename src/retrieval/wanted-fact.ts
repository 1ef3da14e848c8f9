/** What kind of fact a question asks for, where its words say so. */
export type WantedFact =
  | 'money'
  | 'date'
  | 'year'
  | 'time'
  | 'frequency'
  | 'duration'
  | 'share'
  | 'count'
  | 'score'
  | 'phone'
  | 'email'
  | 'name'
  | 'person';

const MONTH =
  'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|january|february|march|may|june|july|august|october';
const NUMBER_WORD =
  'noll|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|tjugo|trettio|fyrtio|femtio|sextio|hundra|tusen|dussin|halva|hälften|tredjedel|fjärdedel';

const ASKED: [WantedFact, RegExp][] = [
  [
    'money',
    /hur många (kronor|miljoner|tusen)|hur mycket (pengar|kostar|kostade)|(vilken|vilket|stor|stort) (summa|belopp)|(vad|hur mycket) (\p{L}+ )?(kostar|kostade|kosta)(?!\p{L})|hur mycket (får|fick|tjänar|betalar|betalade|satsar|satsade)(?!\p{L})|vad (tjänar|betalar|betalade)(?!\p{L})|hur (?:stort|högt) bidrag|hur (stor|hög|dyr)\p{L}* (är|var|blev|blir) (\p{L}+ )?\p{L}*(budget|avgift|kostnad|bidrag|lön|pris|böter|anslag)|how much (money|does|did)|what (does|did|do|will) .*cost/u,
  ],
  ['date', /vilk(et|a) datum|vilken dag|(what|which) (date|day)/],
  ['year', /vilk(et|a) år|(what|which) year/],
  ['time', /^(sedan |until |till )?(när|when)(?!\p{L})|hur dags|vilken tid|what time/u],
  ['frequency', /hur ofta|hur många gånger|how often/],
  ['duration', /hur (lång tid|länge|lång (är|blir|var))|how long/],
  ['share', /hur många procent|hur stor (del|andel)|(what|which) (percentage|share|proportion)/],
  ['count', /hur många|antalet|how many/],
  [
    'score',
    /vilke[nt] (siffra|poäng|poängvärde|betyg|medelvärde|snitt|genomsnitt)(?!\p{L})|(what|which) score/u,
  ],
  ['phone', /telefonnummer|(vart|var|vem) ringer|phone number/],
  ['email', /(e-?post|mejl|mail)-?adress|e-?mail address/],
  [
    'name',
    /^(och |men )?(vem är (?!\p{L}*ansvarig|det(?!\p{L})|som(?!\p{L}))|who is (the |our )(?!responsible)|vad heter (?!det)|what is the name of)/u,
  ],
  ['person', /^(och |men )?(vem|vems|who|whose)(?!\p{L})/u],
];

/** Words that say which kind of fact is asked for, and nothing of what it is about; stems. */
const SAYS_THE_KIND: Partial<Record<WantedFact, string>> = {
  money: 'kost kostn kron peng sum belopp pris dyr stor hog',
  date: 'datum dag',
  year: 'ar',
  frequency: 'oft',
  duration: 'lang tid',
  share: 'andel del procent',
  count: 'antal',
  score: 'siffr poang betyg medelvard snitt genomsnitt',
  phone: 'telefonnumm ring',
  email: 'post mejladress mailadress mejl adress',
};

const day = String.raw`\d{1,2}(?::?e)?\s+(?:${MONTH})|(?:${MONTH})\s+\d{1,2}|\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}`;
/** How such a fact looks. A count is a number that is no day, clock time or year. */
const LOOKS: Record<WantedFact, RegExp> = {
  money:
    /\d[\d\s.,]*\s*(kr|kronor|tkr|mkr|mnkr|msek|sek|tusen|miljon|miljard|euro)|procent|(?<!\p{L})gratis(?!\p{L})/iu,
  date: new RegExp(day, 'i'),
  year: /(?<!\d)(?:19|20)\d{2}(?!\d)/,
  time: new RegExp(
    `${MONTH}|måndag|tisdag|onsdag|torsdag|fredag|årlig|varje|vecka|månad|höst|vår|\\d|kl\\.`,
    'i',
  ),
  frequency:
    /(?<!\p{L})(?:varje|varannan|gång|gånger|årlig\p{L}*|daglig\p{L}*|löpande|ofta|sällan|alltid|aldrig|(?:per|om) (?:dag|dagen|vecka|veckan|månad|månaden|termin|år|året))(?!\p{L})/iu,
  duration: /\d|(?<!\p{L})(?:minut|timm|dag|veck|månad|termin|halvår|år|tills?|från)\p{L}*/iu,
  count: new RegExp(
    `(?<![\\d.:,/-]|kl\\. |klockan )(?!(?:19|20)\\d{2}(?!\\d))\\d+(?!\\d|[.:]\\d|-\\d|\\s+(?:${MONTH}))|(?<!\\p{L})(?:${NUMBER_WORD})(?!\\p{L})|(?<!\\p{L})ing(?:en|a)(?!\\p{L})`,
    'iu',
  ),
  share:
    /\d\s*(?:%|procent)|(?<!\p{L})(?:hälften|halva|majoriteten|flertalet|ingen|inga|alla|merparten|\p{L}*(?:tredjedel|fjärdedel|femtedel)\p{L}*|(?:en|två|tre|fyra) av|var (?:annan|tredje|fjärde|femte|tionde)|\d+ av)(?!\p{L})/iu,
  score: /\d/,
  phone: /(?:\+46 ?|(?<!\d)0)\d{1,3}[-–/ ]{1,3}\d{2,3}(?:\s?\d{2}){1,2}|(?<!\d)1\d{2} \d{2}(?!\d)/,
  email: /\S@\S/,
  name: /\p{Lu}\p{Ll}+ (?:\p{Lu}\p{Ll}*[. -] ?)?\p{Lu}\p{Ll}+|(?<=\p{Ll},? )\p{Lu}\p{L}+|["”“»]/u,
  person: new RegExp(
    [
      String.raw`\p{Lu}\p{L}+ \p{Lu}\p{L}+`,
      String.raw`(?<!\p{L})(?:jag|du|vi|ni|alla|den som|de som|någon|ingen|han|hon|hen)(?!\p{L})`,
      '(?:chef|strateg|nämnd|styrelse|fullmäktige|förvaltning|avdelning|bolag|enhet|grupp|person|ledning|politik|ombud|kommun|direktör|regering|myndighet|råd|ansvarig|team|forskare|medarbetare|samordnare|leverantör|deltagare|ledamöter|förälder|föräldrar|elev|barn|företag|förening|utredare|verket|minister|universitet)',
    ].join('|'),
    'u',
  ),
};

export function wantedFact(question: string): WantedFact | undefined {
  const small = question.trim().toLowerCase();
  return ASKED.find(([, words]) => words.test(small))?.[0];
}

/** Whether the text holds a fact of that kind at all. */
export function holdsFact(kind: WantedFact, text: string): boolean {
  return LOOKS[kind].test(text);
}

/** Whether a word of a question that asks for such a fact says only which kind it is. */
export function saysTheKind(kind: WantedFact | undefined, stem: string): boolean {
  return kind !== undefined && (SAYS_THE_KIND[kind]?.split(' ').includes(stem) ?? false);
}

/** The word after "hur många": what is counted, or what those who are counted do. */
export function countedWord(question: string): string | undefined {
  return /(?:hur många|how many)\s+(?:(?:olika|av|fler|procent|of|different)\s+)*(\p{L}+)/iu.exec(
    question,
  )?.[1];
}

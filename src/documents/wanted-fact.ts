/** What kind of fact a question asks for, where its words say so. */
export type WantedFact = 'money' | 'date' | 'year' | 'time' | 'count';

const MONTH =
  'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|january|february|march|may|june|july|august|october';
const NUMBER_WORD =
  'noll|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|tjugo|trettio|fyrtio|femtio|sextio|hundra|tusen|dussin|halva|hälften|tredjedel|fjärdedel';

const ASKED: [WantedFact, RegExp][] = [
  [
    'money',
    /hur många (kronor|miljoner|tusen)|hur mycket (pengar|kostar|kostade)|(vilken|vilket|stor|stort) (summa|belopp)|how much (money|does|did)/,
  ],
  ['date', /vilk(et|a) datum|vilken dag|(what|which) (date|day)/],
  ['year', /vilk(et|a) år|(what|which) year/],
  ['time', /^(sedan |until |till )?(när|when)(?!\p{L})|hur dags|vilken tid|what time/u],
  ['count', /hur många|hur stor (del|andel)|antalet|how many/],
];

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
  count: new RegExp(
    `(?<![\\d.:,/-]|kl\\. |klockan )(?!(?:19|20)\\d{2}(?!\\d))\\d+(?!\\d|[.:]\\d|-\\d|\\s+(?:${MONTH}))|(?<!\\p{L})(?:${NUMBER_WORD})(?!\\p{L})|(?<!\\p{L})ing(?:en|a)(?!\\p{L})`,
    'iu',
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

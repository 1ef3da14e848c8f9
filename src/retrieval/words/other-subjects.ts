import { folded } from './words.ts';

/**
 * What staff also ask about and plans for equal opportunities do not answer, by who does.
 * A stem of the list begins the word: "semester" is also "semesterdagar".
 */
const SUBJECTS = [
  {
    askedOf: 'hr',
    words: [
      'ingångslön',
      'lönesamtal',
      'lönespec',
      'löneförhöjning',
      'lön',
      'semester',
      'föräldraledig',
      'föräldrapenning',
      'vab',
      'sjukt barn',
      'sjukskriv',
      'sjukanmäl',
      'sjuklön',
      'karens',
      'friskvård',
      'distansarbet',
      'hemarbet',
      'hemifrån',
      'flextid',
      'arbetstid',
      'övertid',
      'tjänstledig',
      'pension',
      'uppsägning',
      'anställningsavtal',
      'anställningsbevis',
      'provanställ',
      'företagshälsovård',
      'reseräkning',
      'traktamente',
      'studieledig',
      'parental leave',
      'salary',
      'vacation',
      'holiday allowance',
      'sick leave',
      'work from home',
      'overtime',
    ],
  },
  {
    askedOf: 'whistleblowing',
    words: ['visselblås', 'whistleblow', 'missförhållande', 'korruption', 'mutor'],
  },
  {
    askedOf: 'it',
    words: [
      'lösenord',
      'inloggning',
      'datorn',
      'wifi',
      'skrivare',
      'licens',
      'password',
      'laptop',
      'printer',
    ],
  },
] as const;
export type OtherSubject = (typeof SUBJECTS)[number]['askedOf'];

/** The same, folded. */
export const OTHER_SUBJECTS = SUBJECTS.map(({ askedOf, words }) => ({ askedOf, words: words.map(folded) }));

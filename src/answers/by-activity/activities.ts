import { folded } from '../../retrieval/words/words.ts';

/** A kind of work place in a municipality, in the words that its staff use. */
export type Activity = {
  id: string;
  /** After "inom" and "från": "förskolan". */
  name: { sv: string; en: string };
  /** Beginnings of words in small letters without dots; one that ends in `$` is the whole word. */
  words: readonly string[];
  /** What the name of the unit that runs it holds, in small letters without dots. */
  unit: RegExp;
  /** Those that have most in common with it, the nearest first. */
  near: readonly string[];
};

/** What municipalities do, as far as staff ask about it. */
export const ACTIVITIES: readonly Activity[] = [
  {
    id: 'forskola',
    name: { sv: 'förskolan', en: 'preschools' },
    words: ['forskol', 'dagis', 'preschool', 'kindergarten', 'nursery'],
    unit: /skol|barn|utbildning|bildning/,
    near: ['skola', 'fritid'],
  },
  {
    id: 'skola',
    name: { sv: 'skolan', en: 'schools' },
    words: [
      'skola$',
      'skolan$',
      'skolor',
      'skolorna',
      'grundskol',
      'gymnasi',
      'larare',
      'klassrum',
      'elevhals',
      'school',
      'teacher',
    ],
    unit: /skol|utbildning|bildning/,
    near: ['forskola', 'fritid'],
  },
  {
    id: 'fritid',
    name: { sv: 'fritidsverksamheten', en: 'leisure activities' },
    words: [
      'fritids',
      'ungdomsgard',
      'idrott',
      'simhall',
      'badhus',
      'foreningsliv',
      'leisure',
      'youth',
      'sport',
    ],
    unit: /fritid|arena|idrott/,
    near: ['skola', 'kultur', 'bibliotek'],
  },
  {
    id: 'aldreomsorg',
    name: { sv: 'äldreomsorgen', en: 'elderly care' },
    words: [
      'aldreomsorg',
      'aldreboende',
      'hemtjanst',
      'sarskilt$',
      'demens',
      'traffpunkt',
      'elderly',
      'eldercare',
    ],
    unit: /omsorg|aldre|vard/,
    near: ['funktionsnedsattning', 'socialtjanst'],
  },
  {
    id: 'funktionsnedsattning',
    name: { sv: 'stödet till personer med funktionsnedsättning', en: 'support for people with disabilities' },
    words: [
      'lss',
      'funktionsneds',
      'funktionshind',
      'gruppboende',
      'gruppbostad',
      'personligassist',
      'dagligverksamhet',
      'disabilit',
    ],
    unit: /omsorg|funktion|vard/,
    near: ['aldreomsorg', 'socialtjanst'],
  },
  {
    id: 'bibliotek',
    name: { sv: 'biblioteken', en: 'libraries' },
    words: ['bibliotek', 'stadsbibliotek', 'librar'],
    unit: /kultur|bibliotek/,
    near: ['kultur', 'fritid', 'skola'],
  },
  {
    id: 'kultur',
    name: { sv: 'kulturen', en: 'culture' },
    words: [
      'kultur$',
      'kulturen$',
      'kulturhus',
      'kulturskol',
      'museum',
      'museer',
      'museet',
      'teater',
      'konsthall',
      'dunkers',
      'scen$',
      'culture',
      'theatre',
    ],
    unit: /kultur|scen/,
    near: ['bibliotek', 'fritid'],
  },
  {
    id: 'socialtjanst',
    name: { sv: 'socialtjänsten', en: 'social services' },
    words: [
      'socialtjanst',
      'soc$',
      'socialkontor',
      'socialsekreter',
      'handlaggare',
      'forsorjningsstod',
      'familjehem',
      'social$',
    ],
    unit: /social/,
    near: ['arbetsmarknad', 'funktionsnedsattning', 'aldreomsorg'],
  },
  {
    id: 'arbetsmarknad',
    name: { sv: 'arbetsmarknad och vuxenutbildning', en: 'employment services' },
    words: [
      'arbetsmarknad',
      'jobbcenter',
      'jobbcentra',
      'vuxenutbild',
      'sfi$',
      'komvux',
      'omradeskontor',
      'employment',
    ],
    unit: /arbetsmarknad|vuxenutbildning/,
    near: ['socialtjanst', 'hr'],
  },
  {
    id: 'hr',
    name: { sv: 'HR och rekrytering', en: 'HR' },
    words: ['hr$', 'personalavdel', 'rekryter', 'recruit', 'humanresources'],
    unit: /stadsledning|kommunledning|personal/,
    near: ['kommunikation', 'upphandling'],
  },
  {
    id: 'kommunikation',
    name: { sv: 'kommunikation', en: 'communications' },
    words: [
      'kommunikation$',
      'kommunikationsavdel',
      'kommunikator',
      'informationsavdel',
      'kontaktcenter',
      'webbredakt',
      'communication',
    ],
    unit: /stadsledning|kommunledning/,
    near: ['hr', 'kultur'],
  },
  {
    id: 'upphandling',
    name: { sv: 'inköp och upphandling', en: 'procurement' },
    words: ['upphandling', 'upphandlare', 'inkop', 'procurement', 'purchasing'],
    unit: /stadsledning|kommunledning|upphandling|inkop/,
    near: ['hr', 'bostadsbolag'],
  },
  {
    id: 'stadsmiljo',
    name: { sv: 'teknik och stadsmiljö', en: 'technical services and city planning' },
    words: [
      'stadsbygg',
      'stadsmiljo',
      'samhallsbygg',
      'teknisk',
      'gata$',
      'gatukontor',
      'park$',
      'parkforvalt',
      'planerare',
      'oversiktsplan',
      'trafik',
      'stadsplan',
      'cityplanning',
    ],
    unit: /stadsbyggnad|teknik|samhallsbyggnad|miljo|gatu/,
    near: ['bostadsbolag', 'fritid'],
  },
  {
    id: 'bostadsbolag',
    name: { sv: 'bostadsbolaget', en: 'the housing company' },
    words: ['bostadsbol', 'bostadsforetag', 'hyresvard', 'hyresgast', 'fastighetsskot', 'housing', 'tenant'],
    unit: /hem\b|bostad|helsingborgshem/,
    near: ['stadsmiljo', 'socialtjanst'],
  },
];

export function activityOf(id: string): Activity | undefined {
  return ACTIVITIES.find((activity) => activity.id === id);
}

/** Whether the word, small and without dots, is one of the activity's. */
export function isWordOf({ words }: Activity, word: string): boolean {
  return words.some((own) => (own.endsWith('$') ? word === own.slice(0, -1) : word.startsWith(own)));
}

/** What the unit of that name runs. */
export function activitiesOfUnit(name: string): Activity[] {
  const plain = folded(name).toLowerCase();
  return ACTIVITIES.filter(({ unit }) => unit.test(plain));
}

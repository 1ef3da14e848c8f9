import { conceptsByWord } from '../../concepts.ts';

/** What a word can mean in a question about the plan itself. */
export type Concept =
  | 'action'
  | 'area'
  | 'criterion'
  | 'indicator'
  | 'commitment'
  | 'coordinates'
  | 'responsible'
  | 'carries-out'
  | 'when'
  | 'done'
  | 'standing'
  | 'which'
  | 'assessment'
  | 'closes'
  | 'opens'
  | 'event'
  | 'next'
  | 'where'
  | 'plan'
  | 'period'
  | 'administrator'
  | 'whom-to-ask'
  | 'who'
  | 'how-many'
  | 'update'
  | 'overdue'
  | 'support'
  | 'paused'
  | 'started'
  | 'in-progress'
  | 'not'
  | 'any'
  | 'meaning'
  | 'more'
  | 'filler';

/** The words in small letters, without dots, Swedish and English. A word may mean more than one thing. */
const WORDS: Record<Concept, string> = {
  action: 'atgard atgarden atgarder atgarderna atgardens atgardernas action actions measure measures atg',
  area: 'omrade omradet omraden omradena area areas',
  criterion: 'pastaende pastaendet pastaenden pastaendena statement statements criterion criteria',
  indicator: 'indikator indikatorer indikatorerna nyckeltal nyckeltalen indicator indicators',
  commitment: 'atagande ataganden atagandet atagandena commitment commitments',
  coordinates:
    'samordna samordnar samordnade samordnat samordnas samordnare samordnaren samordnarna samordningsansvarig samordningsansvariga samordningsansvar coordinate coordinates coordinator coordinators coordinating',
  responsible:
    'ansvarar ansvarade ansvarig ansvariga ansvaret ansvar haller driver leder skoter ager kontaktperson hand responsible charge owns owner leads contact kor fixar ansvara basar runs',
  'carries-out':
    'genomfor genomforde genomfort genomfordes genomfors genomforande genomforandeansvarig genomforandeansvariga utfor utforde utfors gor doer doers carries carry implements jobbar arbetar medverkar medverkade deltar deltog',
  when: 'nar datum dag dagen tid when date day datumet datumen',
  done: 'klar klart klara fardig fardigt fardiga senast slutdatum deadline avslutas done finished due ready complete completed avslutad avslutade avslutat avklarad avklarade avklarat klart fixad fixade deadlinen',
  standing:
    'lage laget status gar gick gatt kommit kommer langt progress going standing stand ligger hander hant funkar fungerar rullar happening happened',
  which: 'vilka vilken vilket lista listan alla finns antal manga all list many which what visa',
  assessment:
    'sjalvskattning sjalvskattningen sjalvskattningens skattning skattningen omgang omgangen enkaten enkat self assessment selfassessment round',
  closes:
    'stanger stangs slutar sista slut senast deadline klar klara inlamning inlamningen lamna lamnas lamnat close closes closing end ends ending hand handed last submitted deadlinen',
  opens: 'oppnar oppnas oppen oppet borjar startar start drar igang open opens begins begin starts',
  event:
    'lartraff lartraffar lartraffen lartraffarna traff traffar traffen traffarna mote moten motet aktivitet aktiviteter kalendern kalender handelse handelser learning meeting meetings event events session sessions',
  next: 'nasta kommande framover kommer next upcoming coming',
  where: 'var plats lokal where place',
  plan: 'plan planen planens lika mojligheter equal opportunities opportunity',
  period:
    'galler giltig giltighetstid lange period perioden planperiod planperioden valid run runs last long slutar slut end ends ut',
  administrator: 'administrator administratorer administratoren administrators admin',
  'whom-to-ask':
    'prata pratar snacka talk fraga kontakta kontaktar vanda vander hor hjalpa hjalper ask contact turn',
  who: 'vem vilka who whom',
  'how-many': 'antal manga many',
  update:
    'uppdatera uppdaterar uppdatering andra andrar rapportera rapporterar update updating change report',
  overdue: 'forsenad forsenade forsenat forsening sen sena overdue delayed late behind forsenas',
  support: 'stod hjalp support help',
  paused: 'pausad pausade pausat paus vilande vilar paused',
  started: 'paborjad paborjade paborjat paborjats startad startade startat startats borjat started begun',
  'in-progress': 'pagar pagaende ongoing underway progress',
  not: 'inte ej not',
  any: 'nagon nagot nagra nan nat ngn ngt any',
  meaning: 'betyder innebar mean means meaning',
  more: 'mer mera allt more everything',
  filler: `
    mest varit hade vill ror beror passar riktar behover need needs want wants would like status fortfarande still schedule
    i pa for till om den det de dem en ett ar har ska skall skulle vi ni jag man mig du dig var vara vart er era kan kunna finns nu just
    egentligen tack snalla hej och som vad vem vilka vilken vilket hur nummer nr number no kommunens stadens dar sig av med ut in at under nagon nagot
    innebar handlar betyder beskriv beratta beskriva visa forklara mer innehall innehaller heter
    please the out of is are to a an me do does will be there have we our your can you on it with who what how about mean means tell
    describe explain show more for at and that this they them should in s
    foljer foljs e va nan nat nagot ngn ngt dom oxa ocksa ju val da liksom typ alltsa asa o pls plz hallo tja tjena tjo hejsan hi hello hey vet veta undrar
    far fa idag dag egentligen bara lite mer sen an anu is it hos here these those know wonder about got get
  `,
};

const CONCEPTS = conceptsByWord(WORDS);

/** What the folded word may mean; nothing when it is no word about the plan. */
export function conceptsOf(word: string): ReadonlySet<Concept> | undefined {
  return CONCEPTS.get(word);
}

/** Long enough that a slip of the pen leaves them recognisable. */
export const SPELLABLE_WORDS: readonly string[] = [...CONCEPTS.keys()].filter((word) => word.length >= 5);

const NUMBERS = [
  ['noll', 'zero'],
  ['ett', 'en', 'one'],
  ['tva', 'two'],
  ['tre', 'three'],
  ['fyra', 'four'],
  ['fem', 'five'],
  ['sex', 'six'],
  ['sju', 'seven'],
  ['atta', 'eight'],
  ['nio', 'nine'],
  ['tio', 'ten'],
  ['elva', 'eleven'],
  ['tolv', 'twelve'],
  ['tretton', 'thirteen'],
  ['fjorton', 'fourteen'],
  ['femton', 'fifteen'],
  ['sexton', 'sixteen'],
  ['sjutton', 'seventeen'],
  ['arton', 'eighteen'],
  ['nitton', 'nineteen'],
  ['tjugo', 'twenty'],
];

/** A number in digits or as a word up to twenty. */
export function numberOf(word: string): number | undefined {
  if (/^\d{1,3}$/.test(word)) return Number(word);
  const spelled = NUMBERS.findIndex((words) => words.includes(word));
  return spelled === -1 ? undefined : spelled;
}

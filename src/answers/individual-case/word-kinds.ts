import { conceptsByWord } from '../concepts.ts';

/** What a word may be in a telling: who, what happens to them, and why. Small letters, without dots. */
export type WordKind =
  | 'I'
  | 'ME'
  | 'MY'
  | 'ONE'
  | 'THEY'
  | 'THEM'
  | 'PERSON'
  | 'THEPERSON'
  | 'PEOPLE'
  | 'BECOMES'
  | 'HARMED'
  | 'HARMS'
  | 'SUFFERS'
  | 'SLIGHTED'
  | 'CALLED'
  | 'CALLS'
  | 'SLUR'
  | 'BODY'
  | 'TRAIT'
  | 'REFUSES'
  | 'ASIDE';

/** Verbs of harm that are bent alike: -ar, -ade, -at, -ad. */
const HARMING =
  'trakasser mobb ret han hot spott spark knuff tafs attacker fornedr forlojlig forodmjuk diskriminer misshandl ofred antast nedvarder felkon sarbehandl skuff smutskast';
/** Harm when it is done to oneself or someone near, and much else otherwise. */
const SLIGHTED =
  'ignorerad ignorerade exkluderad exkluderade osynliggjord osynliggjorda utnyttjad utnyttjade utpekad utpekade bestraffad bestraffade straffad straffade forbigangen forbigangna bortvald ifragasatt ifragasatta nedtystad motarbetad motarbetade misstrodd utanfor ignored excluded punished';
const HARMED =
  'krankt krankta slagen slagna utfryst utfrysta utskalld utskallda utskrattad utskrattade valdtagen valdtagna overfallen overfallna biten bitna pahoppad pahoppade forfoljd forfoljda utoutad outad outade uthangd uthangda mobbat';
const HARMED_IN_ENGLISH =
  'harassed bullied threatened humiliated assaulted groped mistreated insulted abused beaten attacked kicked slapped pushed spat punched mocked ridiculed teased outed misgendered stalked raped belittled';
const HARMS =
  'kranker krankte krankt slar slog slagit sla skaller skallde nyper nop doda kyssa kysste kysser biter bet skriker skrek skrikit skrika forfoljer forfoljde hatar hatade harmar harmade krankat mobba kranka dissar dissade';
const HARMS_IN_ENGLISH =
  'harasses harassed harassing harass bullies bullied bullying bully threatens threatened threatening threaten humiliates humiliated humiliating gropes groped groping insults insulted insulting abuses abused abusing mocks mocked mocking hits hit hitting slaps slapped slapping beats beating beat kicks kicked kicking pushes pushed pushing punches punched punching spits spat touches touched touching grabs grabbed grabbing kisses kissed kissing yells yelled yelling shouts shouted shouting teases teased teasing stalks stalked misgenders misgendered misgendering ridicules ridiculed kiss outed discriminates discriminated discriminating';

const PERSONS =
  'barn elev patient brukare klient vardtagare omsorgstagare boende hyresgast besokare kund kollega arbetskamrat medarbetare anstalld praktikant student son dotter pojke flicka kille tjej van vaninna kompis klasskamrat syster bror mamma pappa mor far man kvinna fru sambo partner unge tonaring person vikarie larare mormor morfar farmor farfar moster tant gubbe underskoterska chef politiker skolkamrat kusin pojkvan flickvan assistent handlaggare barnbarn';
const PERSONS_IN_ENGLISH =
  'child son daughter colleague coworker friend pupil student patient client employee husband wife partner boy girl guy woman person kid mother father mom dad mum grandmother grandfather grandma grandpa brother sister teenager classmate user resident man';
const THE_PERSONS =
  'barnet eleven patienten brukaren klienten vardtagaren hyresgasten besokaren kunden kollegan arbetskamraten medarbetaren praktikanten studenten sonen dottern pojken flickan killen tjejen kompisen systern brodern mamman pappan mannen kvinnan ungen tonaringen vikarien underskoterskan personalen assistenten';
const PEOPLE =
  'elever barn kollegor medarbetare patienter brukare killar tjejer flickor pojkar ungar ungdomar anstallda personal barnen eleverna kollegorna killarna tjejerna flickorna pojkarna folk kvinnor man pupils children colleagues girls boys students kids';

const SLURS =
  'bog bogar bogjavel bogjavlar flata neger negrer blatte blattar svartskalle svartskallar hora slampa cp mongo efterbliven judejavel jude zigenare zigge fetto tjockis tattare transa apa apor terrorist idiot ackel pucko dum kaffer hynda subba fitta slut faggot retard monkey bitch whore stupid sweetie nigger tranny gumman vannen';
const BODY =
  'brost brosten rumpa rumpan rumpen ben benet lar laret laren kropp kroppen skrevet stjart stjarten arslet midjan nacken halsen kinden armen haret orat kragen breast breasts butt ass bottom thigh waist body';
const TRAITS =
  'svart mork morkhyad muslim muslimer jude kristen rom romer same gravid kvinna kvinnor man tjej kille gammal gamla ung aldre aldst gay bog lesbisk homosexuell bisexuell trans transperson sloja slojan burkini hijab turban kippa rullstol adhd autism dyslexi diagnos funktionsnedsattning funktionsnedsatt hudfarg religion brytning dialekt stammar dov dova blind mammor pappor utlandsk utlandska invandrare muslimsk efternamn kon alder ras fet tjock black jewish jew roma pregnant woman female lesbian bisexual disabled disability headscarf old accent skin wheelchair autistic dyslexia deaf immigrant race age foreign color colour sexuality gender';
const REFUSES =
  'vagrar vagrade nekar nekade nekades nekas avslag bortvald bortvalda utanfor ifragasatt ifragasatts omplacerad omplacerades sparken uppsagd degraderad utesluten utesluts uteslots utestangd sparkad forbigangen forbigas utvisad slangde kastade ratades ratad refused refuses refuse denied deny denies rejected fired dismissed ignored ignores ignore demoted excluded excludes';

const bent = HARMING.split(' ').map((stem) => ({
  did: ['ar', 'ade', 'at', 'a'].map((end) => stem + end),
  became: ['ad', 'ade', 'at'].map((end) => stem + end),
  suffers: ['as', 'ades', 'ats'].map((end) => stem + end),
}));

const WORDS: Record<WordKind, string> = {
  I: 'jag ja vi',
  ME: 'mig mej oss',
  MY: 'min mitt mina my our',
  ONE: 'en ett nagon nan ena nagra a an someone somebody',
  THEY: 'hon han she he',
  THEM: 'honom henne him her',
  PERSON: [PERSONS, PERSONS_IN_ENGLISH].join(' '),
  THEPERSON: THE_PERSONS,
  PEOPLE,
  BECOMES: 'blir blev bli blivit',
  HARMED: [HARMED, HARMED_IN_ENGLISH, ...bent.flatMap(({ became }) => became)].join(' '),
  HARMS: [HARMS, HARMS_IN_ENGLISH, ...bent.flatMap(({ did }) => did)].join(' '),
  SUFFERS: ['kranks kranktes utfryses', ...bent.flatMap(({ suffers }) => suffers)].join(' '),
  SLIGHTED,
  CALLED: 'kallad kallade kallats',
  CALLS: 'kallar kallat kallade kalla kallas calls calling called call',
  SLUR: SLURS,
  BODY,
  TRAIT: TRAITS,
  REFUSES: REFUSES,
  ASIDE:
    'ofta alltid ibland nu idag igar igen redan ocksa nog nastan dagligen fortfarande verkligen aven standigt helt mycket faktiskt sexuellt sexually always constantly still really often again',
};

const kinds = new Map([...conceptsByWord(WORDS)].map(([word, meant]) => [word, [...meant]]));

export const kindsOf = (word: string): readonly WordKind[] => kinds.get(word) ?? [];

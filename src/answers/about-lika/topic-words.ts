import { folded, wordsOf } from '../../retrieval/words/words.ts';
import { conceptsByWord } from '../concepts.ts';

/** What a word can mean in a question about how the self-assessment and Lika work. */
export type TopicConcept = keyof typeof WORDS;

/** The words in small letters, without dots, Swedish and English. A word may mean more than one thing. */
const WORDS = {
  assessment: `
    sjalvskattning sjalvskattningen sjalvskattningar skattning skattningen skattningar enkat enkaten formular formularet matris
    matrisen self assessment selfassessment survey form questionnaire`,
  round: 'omgang omgangen omgangar omgangarna round rounds',
  answers: `
    svar svaret svaren svara svarar skatta skattar fyller fylla ifylld utkast utkastet answer answers answering fill fills filling
    rate ratings draft`,
  handed: 'svarade answered lamnat lamnade skickat skickade inlamnat inlamnade inlamnad handed submitted',
  'hand-in': 'lamna lamnar skicka skickar inlamning inlamningen submit hand',
  result: 'resultat resultatet resultaten siffror siffrorna result results figures',
  anonymous: `
    anonym anonyma anonymt anonymitet hemlig hemliga hemligt sekretess konfidentiellt konfidentiella offentlig offentligt offentliga
    privat privata anonymous anonymously confidential secret private public`,
  sees: 'ser se sett laser lasa visas syns synas tillgang see sees seen read reads view access',
  audience: `
    chef chefen chefer rektor rektorn kollega kollegan kollegor kollegorna politiker alla andra administrator administratorer
    administratoren strateg strateger strategerna ledningen hr forvaltning forvaltningar forvaltningen forvaltningarna
    forvaltningens forvaltningarnas bolag bolaget bolagen bolagets bolagens chefens kollegans kollegornas manager boss
    colleague colleagues everyone others`,
  change: 'andra andrar ratta rattar korrigera redigera angra change edit correct undo',
  wrong: 'fel felaktigt felaktiga wrong mistake',
  long: 'lang lange mycket long much minuter minutes',
  takes: 'tar ta tid tiden take takes taking time',
  works: 'funkar fungerar gor gora gors work works do',
  happens: 'hander hande sker anvands anvander anvanda anvant happens happen used use',
  who: 'vem vilka vilken who whom',
  how: 'hur how',
  'how-many': 'manga antal many',
  several: 'flera fler tillsammans ihop samtidigt together several',
  pause: 'pausa pausar paus avbryta fortsatta senare pause continue later resume',
  device:
    'mobil mobilen telefon telefonen dator datorn surfplatta padda teams slack app appen phone mobile tablet computer',
  must: 'maste behover obligatorisk obligatoriskt tvungen tvunget tvungna frivillig frivilligt must mandatory compulsory optional voluntary have need',
  skip: 'hoppa strunta tomt tomma tom blankt skip empty blank',
  not: 'inte ej not',
  questions:
    'fraga fragor fragorna pastaende pastaenden pastaendena rutor rutorna question questions statement statements',
  scale: 'skala skalan siffra siffran etta tvaa trea fyra femma 1 2 3 4 5 scale number',
  means: 'betyder innebar mean means',
  writes: 'skriver skriva skrivit skrev fragar fragat chattar write writes wrote type say ask asks',
  here: 'har chatten chatt here chat',
  stored: 'sparas spara sparar sparat lagras lagrar stored store stores kept keep saved save',
  'own-data': 'uppgifter uppgifterna personuppgifter gdpr data information',
  removes: 'radera raderas bort delete deleted erase remove',
  adds: 'lagg lagga lagger add',
  // What a plan's files hold, and the chat cannot change.
  'in-files':
    'anvandare anvandaren person personen personer atgard dokument dokumentet fil filen user users document documents file',
  model: 'ai chatgpt gpt copilot openai sprakmodell sprakmodeller sprakmodellen',
  machine: 'robot bot chatbot maskin manniska person datorprogram robot human machine',
  language: 'engelska svenska sprak spraket english swedish language languages',
  switches: 'byter byta byt switch',
  reminders: 'paminnelse paminnelser paminnelserna paminner notiser reminder reminders',
  fewer: 'slippa farre mindre sluta stanga stoppa av stop fewer less',
  ill: 'sjuk ledig borta semester foraldraledig ersattare sick away leave',
  over: 'over',
  coordinator: 'samordnare samordnaren samordnar samordning coordinator',
  status: 'status statusen laget atgard atgarden atgarder rad raden uppdatering uppdateringen update action',
  updates: 'uppdatera uppdaterar rapportera rapporterar update',
  'manages-round':
    'oppna oppnar stang stanga stanger forlang forlanga forlanger publicera publicerar open close extend publish',
  reports:
    'anmala anmaler anmalan anmalas klaga klagar klagomal report reported complain complaint complaints',
  wrongdoing: `
    diskriminering trakasserier trakasseri krankning krankningar mobbning rasism sexism hatbrott discrimination harassment racism
    bullying sexism`,
  where: 'vart var where',
  finds: 'hitta hittar finns find',
  oneself: 'mig oss sig myself',
  opens: 'oppen oppet oppnar stanger open opens close closes closed',
  when: 'nar when',
  ready: 'klar klara klart fardig fardiga done finished ready',
  can: 'kan gar far can could may',
  own: 'jag vi i we',
  everything: 'allt alla everything all every',
  filler: `
    ar e va det den de dem detta som jag vi man ni du mig oss dig er min mitt mina var vart vara din ditt dina era ert vad nar gar kan
    far ska skall skulle bor blir i in pa till av om med for fran hos en ett och att sig sen sedan efter efterat nu nog da ju nagon nagot
    nan nat sjalv har finns just egentligen tack hej bara ocksa oxa vet under nagonstans lika pratar vill kommer
    is are the a an it this that i we you my our your me us can could may will would does do did be to in on of for with from at about
    what when after then there someone anyone please hi if or any got get speak talking want
  `,
} as const;

const CONCEPTS = conceptsByWord(WORDS);

/** What the line speaks of, and its folded words; undefined when a word of it has no place here, or it is no short question. */
export type TopicReading = { has: (concept: TopicConcept) => boolean; words: readonly string[] };

const MOST_WORDS = 12;

export function readTopicWords(line: string): TopicReading | undefined {
  const words = wordsOf(line).map(folded);
  if (words.length === 0 || words.length > MOST_WORDS) return undefined;
  const concepts = new Set<TopicConcept>();
  for (const word of words) {
    const meant = CONCEPTS.get(word);
    if (meant === undefined) return undefined;
    for (const concept of meant) concepts.add(concept);
  }
  return { has: (concept) => concepts.has(concept), words };
}

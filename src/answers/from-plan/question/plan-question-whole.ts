import type { Area, Plan, Unit } from '../../../plan/plan.ts';
import { unitsMeant } from './units-meant.ts';

/** A question about the plan as a whole; `units`: of what they carry out. */
export type WholePlan =
  | { ask: 'plan' }
  | { ask: 'progress'; units?: Unit[] }
  | { ask: 'administrators' }
  /** Whether the plan is for those who ask. */
  | { ask: 'applies' }
  /** Who has handed in the self-assessment. */
  | { ask: 'handed-in' }
  /** What the latest self-assessment showed, or that of a year; of one area where only that is asked for. */
  | { ask: 'result'; year?: string; area?: Area }
  /** The units that the plan is for; of one kind where only that is asked for. */
  | { ask: 'units'; kind?: Unit['kind'] }
  /** Which unit is the best or the worst. */
  | { ask: 'ranking' };

const THE_PLAN = '(?:planen|plan(?:en)? for lika mojligheter|er plan|var plan|the plan|your plan|our plan)';
const GREETING = '(?:(?:hej|hejsan|hallo|tja|tjena|hi|hello|hey) )?(?:men )?';
const ENDING =
  '(?: (?:pa latt svenska|pa enkel svenska|med enkla ord|in simple words|enkelt|for mig|for oss|for me|for us|egentligen|nu|tack|pls|please|da|kort|i korthet|for nagot|for nat|for nan|lika|really|then))*';
const WHAT = '(?:vad|va|what) ?(?:ar|e|is|s|var|was)?';

/** Whole lines, small letters without dots. What is asked by other words is left to the documents. */
const ABOUT_THE_PLAN = [
  `${WHAT} (?:det har|de har|detta|det dar|this|all this)(?: about| all about)?`,
  `${WHAT} (?:det har |den har )?${THE_PLAN}`,
  `(?:vad|va|what) (?:handlar|ror sig|gar|is|innebar|betyder|innehaller) ${THE_PLAN}(?: om| ut pa| about| for)?`,
  `${WHAT} en plan for lika mojligheter`,
  'what does (?:the|your) plan (?:contain|mean|say)',
  `(?:beratta|forklara|beskriv|tell me|tell us|describe|explain)(?: om| mer om| for mig om| about| more about)? ${THE_PLAN}`,
  `(?:kan du |can you )(?:beratta|forklara|tell me)(?: om| mer om| about)? ${THE_PLAN}`,
  `${THE_PLAN} (?:i korthet|kort|vad ar det|vad ar det for nat)`,
  `(?:kan du )?(?:hjalp mig|hjalpa mig|help me)(?: att| to)? (?:forsta|understand) ${THE_PLAN}`,
  `${WHAT} (?:syftet|meningen|poangen|vitsen|tanken|malet|nyttan|the purpose|the point|the aim|the goal) (?:med|bakom|for|of|with|behind) (?:${THE_PLAN}|det har|detta|this)`,
  `(?:varfor|why) (?:har|finns|behovs|behover|gor|do)(?: (?:vi|ni|man|we|you))?(?: (?:have|need))?(?: det)? (?:en plan|en sadan plan|en sadan har plan|den har planen|a plan|this plan|det har|detta|${THE_PLAN})`,
];
const HOW_IT_GOES = [
  `hur (?:gar|ligger|ser)(?: det| vi)?(?: ut| till)?(?: med| for| i)? ?(?:${THE_PLAN}|arbetet|det hela)?(?: till)?`,
  `hur (?:langt|mycket) har (?:vi|ni|man|kommunen|staden) (?:kommit|gjort|hunnit)(?: med ${THE_PLAN})?`,
  `how is (?:it|the plan|the work) (?:going|doing)(?: with ${THE_PLAN})?`,
  'how far (?:have (?:we|you) (?:come|got)|along are we)',
  `${WHAT} (?:laget|status|statusen)(?: (?:for|med|pa|i) ${THE_PLAN})?`,
];

const WHO_HOLDS_IT = [
  `(?:vem|vilka|who) (?:ansvarar|haller i|ar ansvarig|ar ansvariga|har ansvaret|har ansvar|kor|leder|is responsible|is in charge|runs|leads)(?: (?:for|of))? ${THE_PLAN}`,
  '(?:kan|far|vill|can|could|may) (?:jag|man|vi|i|we) (?:fa )?(?:prata|snacka|tala|chatta|speak|talk)(?: (?:med|to|with))? (?:en |a )?(?:riktig |real )?(?:manniska|person|nan|nagon|ngn|human|someone|somebody)',
  '(?:finns (?:det )?|ar det )?(?:nan|nagon|ngn|vem) (?:(?:som )?kan|som) (?:hjalpa|hjalper|stotta)(?: till)?(?: (?:mig|oss))?',
  '(?:kan|far) (?:jag|vi) (?:fa )?(?:lite )?(?:hjalp|stod)(?: av (?:nan|nagon|ngn))?',
  '(?:can|could|who can) (?:someone |anyone |somebody )?help (?:me|us)',
];
const WORK_PLACE =
  '(?:mig|oss|alla|dig|min forvaltning|var forvaltning|mitt bolag|vart bolag|min skola|var skola|min forskola|var forskola|min enhet|var enhet|me|us|everyone)';
const WHETHER_IT_APPLIES = [
  `(?:galler|ror|beror|omfattar|angar) (?:det|det har|den|den har|detta|${THE_PLAN})(?: for)? ${WORK_PLACE}(?: (?:ocksa|oxa|med))?`,
  `(?:vem|vilka) (?:galler|omfattar|ror|beror) (?:det|det har|den|${THE_PLAN})(?: for)?`,
  `(?:does|do) (?:it|this|${THE_PLAN}) (?:apply to|concern|include) ${WORK_PLACE}`,
  `(?:who|whom) (?:does|is) (?:it|this|${THE_PLAN}) (?:apply to|for|concern)`,
];
const UNITS =
  '(?:forvaltning(?:en|ar|arna)?(?: eller bolag)?|bolag(?:et|en)?|departments?|administrations?|compan(?:y|ies)|units?)';
const ARE_IN_IT =
  '(?:ar med|var med|finns|finns med|omfattas|omfattades|ingar|ingick|deltar|deltog|ar det|are there|take part|are included|are in it)';
const WHICH_UNITS = [
  `(?:vilka|hur manga|which|how many) ${UNITS}(?: (?:och|and) ${UNITS})? ${ARE_IN_IT}(?: (?:i|av|in))?(?: ${THE_PLAN})?`,
  `(?:vilka|vem|which|who) ${ARE_IN_IT} (?:i|av|in) ${THE_PLAN}`,
];
const THE_ASSESSMENT =
  '(?:sjalvskattning(?:en)?|skattning(?:en)?|enkat(?:en)?|svar|the (?:self assessment|assessment|form))';
const WHO_HAS_HANDED_IN = [
  `(?:vilka|vem|hur manga|who|how many)(?: av oss)?(?: ${UNITS})?(?: som)? (?:har|have|has)(?: (?:inte|redan|not))? (?:lamnat in|skickat in|svarat|handed in|submitted)(?: pa)?(?: (?:sin |sina |their )?${THE_ASSESSMENT})?`,
  `(?:har|have|has) (?:vi|alla|ni|we|everyone)(?: (?:redan|already))? (?:lamnat in|handed in|submitted)(?: (?:var |sin )?${THE_ASSESSMENT})?`,
  `hur (?:gar|ligger)(?: det| vi)?(?: till)? (?:med|i) ${THE_ASSESSMENT}`,
  `how is (?:it going with )?${THE_ASSESSMENT}(?: going)?`,
  `(?:ar|are) (?:vi|we) (?:klara|fardiga|done|finished)(?: (?:med|with) (?:var )?${THE_ASSESSMENT})?`,
];
const THE_RESULT =
  '(?:(?:det |den )?(?:senaste |forra |publicerade )?(?:resultat(?:et|en)?|sjalvskattningen|siffrorna)|the (?:latest )?(?:results?|figures|self assessment))';
const WHAT_IT_SHOWED = [
  `(?:vad|va) (?:sager|sa|visar|visade|blev) ${THE_RESULT}`,
  `hur (?:gick|blev|ser|sag) ${THE_RESULT}(?: ut)?`,
  `what (?:does|do|did) ${THE_RESULT} (?:say|show)`,
  'what (?:is|are|was|were) the (?:latest )?(?:results?|figures)(?: last year)?',
  '(?:vad|vilket omrade|vilka omraden|vilket av omradena) (?:ar|gick|ligger|fick|skattades|skattas) (?:det |de )?(?:som )?(?:svagast|starkast|bast|samst|hogst|lagst)',
  'hur gick det(?: for alla| for kommunen)?(?: forra aret| ifjol| i fjol| sist| forra gangen| senast)?',
  'which areas? (?:is|are) (?:the )?(?:weakest|strongest|lowest|highest)',
];
const MOST_OR_LEAST =
  '(?:bast|samst|basta|samsta|duktigast|langst fram|i topp|i botten|hogst|lagst|efter|best|worst|highest|lowest|ahead|behind)';
const WHO_IS_BEST = [
  `(?:vilken|vilket|vilka|vem|which|who)(?: av)?(?: ${UNITS})? (?:ar|e|gor|gor det|ligger|har|fick|jobbar|is|are|does|did)(?: (?:pa|den|det|de|the))? ?${MOST_OR_LEAST}(?: (?:till|siffror|resultat|scores?|results?|pa det har|pa lika mojligheter))?`,
];

const isOneOf = (lines: readonly string[]) => {
  const whole = new RegExp(`^${GREETING}(?:${lines.join('|')})${ENDING}$`);
  return (words: readonly string[]) => whole.test(words.join(' '));
};
const WHOLE_LINES: [(words: readonly string[]) => boolean, WholePlan][] = [
  [isOneOf(ABOUT_THE_PLAN), { ask: 'plan' }],
  [isOneOf(HOW_IT_GOES), { ask: 'progress' }],
  [isOneOf(WHO_HOLDS_IT), { ask: 'administrators' }],
  [isOneOf(WHETHER_IT_APPLIES), { ask: 'applies' }],
  [isOneOf(WHO_HAS_HANDED_IN), { ask: 'handed-in' }],
  [isOneOf(WHAT_IT_SHOWED), { ask: 'result' }],
  [isOneOf(WHICH_UNITS), { ask: 'units' }],
  [isOneOf(WHO_IS_BEST), { ask: 'ranking' }],
];

const COMPANY = /^(?:bolag|compan)/;
const ADMINISTRATION = /^(?:forvaltning|department|administration)/;

/** "Vilka bolag är med?" asks for the companies alone, "vilka förvaltningar och bolag" for all. */
function kindNamed(words: readonly string[]): { kind?: Unit['kind'] } {
  const names = (kind: RegExp) => words.some((word) => kind.test(word));
  if (names(COMPANY) === names(ADMINISTRATION)) return {};
  return { kind: names(COMPANY) ? 'bolag' : 'förvaltning' };
}

/** "Vad är det här?", "What is the plan about?", "Hur går det med planen?". `words`: small letters, without dots. */
export function wholePlan(words: readonly string[], plan: Plan): WholePlan | undefined {
  const found = WHOLE_LINES.find(([asks]) => asks(words))?.[1];
  if (found?.ask === 'units') return { ...found, ...kindNamed(words) };
  if (found) return found;
  const { units, rest } = unitsMeant(words, plan) ?? {};
  const isOfUnits =
    rest !== undefined &&
    /^hur (?:gar|ligger)(?: (?:det|de|den))?(?: med)?(?: atgarderna)?(?: till)?$/.test(rest.join(' '));
  return units && isOfUnits ? { ask: 'progress', units } : undefined;
}

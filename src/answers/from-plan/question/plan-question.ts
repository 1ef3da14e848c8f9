import type { ActionState } from '../../../plan/action-state.ts';
import type { Day } from '../../../plan/local-time.ts';
import type { Action, Area, Plan, Unit } from '../../../plan/plan.ts';
import { thesaurusWith } from '../../../retrieval/words/built-in-words.ts';
import { ENGLISH_TO_SWEDISH } from '../../../retrieval/words/english.ts';
import { probableSpelling } from '../../../retrieval/words/spelling.ts';
import { folded, isStopWord, wordsOf } from '../../../retrieval/words/words.ts';
import { actionsAbout } from '../actions-about.ts';
import { areaResult } from './area-result.ts';
import { type Coming, comingUp } from './plan-question-coming.ts';
import { type WholePlan, wholePlan } from './plan-question-whole.ts';
import {
  type Coordinators,
  ofPerson,
  ofUnit,
  type WhoseActions,
  withoutNames,
} from './plan-question-whose.ts';
import { foldedWords, isSame, namesOf, type Read, read, withoutName } from './plan-reading.ts';
import { conceptsOf, numberOf, SPELLABLE_WORDS } from './plan-words.ts';
import { unitsMeant } from './units-meant.ts';

/** What is asked about one action. */
export type Aspect = 'about' | 'more' | 'who' | 'doers' | 'due' | 'standing' | 'update' | 'documents';

/** A state that actions are asked for by: chosen by their coordinators, past the due day and not done, or anything but done. */
export type AskedState = ActionState | 'overdue' | 'not-done';

/** What is told of each action in a list. */
export type Shown = 'names' | 'due' | 'standing' | 'who';

/** A question that the register answers by itself. */
export type PlanQuestion =
  | { ask: 'actions'; actions: Action[]; area: Area | undefined; show: Shown }
  /** `units`: of those that carry them out; of all when left out. */
  | { ask: 'actions-in-state'; state: AskedState; units?: Unit[] }
  /** `topic`: as it was written. */
  | { ask: 'actions-about'; topic: string; actions: Action[] }
  | WhoseActions
  | { ask: 'action'; action: Action; aspect: Aspect }
  | { ask: 'unknown-action'; number: number }
  | { ask: 'coordinators' }
  | { ask: 'administrators' }
  | { ask: 'areas' }
  | { ask: 'criteria' }
  | { ask: 'indicators' }
  | { ask: 'commitments' }
  | WholePlan
  | { ask: 'period' }
  | { ask: 'round' }
  | Coming
  /** Which action is the most important, or comes first. */
  | { ask: 'action-order' }
  /** `words`: stems that the event's name must hold; none for any event. */
  | { ask: 'event'; words: string[] };

/**
 * The question as one that the plan's own facts answer. Every word of it must be explained: "Vilka åtgärder
 * finns?" is answered from the register, "Vilka åtgärder finns mot ensamhet?" is left to the documents.
 */
export function readPlanQuestion(
  text: string,
  plan: Plan,
  reading: Reading = { people: [], coordinatedBy: () => [] },
): PlanQuestion | undefined {
  const asked = readWhole(text, plan, reading);
  if (asked?.ask === 'result') return ofYear(asked, text);
  return asked ?? ofAnotherYear(text, plan, reading);
}

type Reading = Coordinators & { today?: Day };

const YEAR = /(?<!\d)(?:19|20)\d{2}(?:\s*[–-]\s*(?:19|20)?\d{2})?(?!\d)/g;
/** What holds for the plan as such, in whichever year it is asked; how things stand does not. */
const LASTING: ReadonlySet<PlanQuestion['ask']> = new Set([
  'actions',
  'areas',
  'criteria',
  'indicators',
  'commitments',
  'period',
  'plan',
]);

function ofYear(asked: Extract<WholePlan, { ask: 'result' }>, text: string): WholePlan {
  const [year] = text.match(YEAR) ?? [];
  return year === undefined ? asked : { ...asked, year };
}

/** "Vilka åtgärder finns 2019?": the plan's own are told, and the answer says which years they are of. */
function ofAnotherYear(text: string, plan: Plan, reading: Reading): PlanQuestion | undefined {
  const without = text.replace(YEAR, ' ');
  const asked = without === text ? undefined : readWhole(without, plan, reading);
  if (asked?.ask === 'result') return ofYear(asked, text);
  return asked && LASTING.has(asked.ask) ? asked : undefined;
}

function readWhole(text: string, plan: Plan, { today, ...coordinators }: Reading): PlanQuestion | undefined {
  const written = withoutNames(wordsOf(text).map(folded), plan);
  const words = written.map(likelyWord);
  return (
    inDocuments(words, plan) ??
    numberedAction(words, plan) ??
    namedAction(words, plan) ??
    ofPerson(written, coordinators) ??
    stateInUnits(written, plan) ??
    ofUnit(written, plan) ??
    wholePlan(written, plan) ??
    areaResult(words, plan) ??
    (today === undefined ? undefined : comingUp(written, today)) ??
    actionOrder(words) ??
    aboutPlan(words, plan) ??
    byTopic(text, plan)
  );
}

const DOCUMENTS = /^(?:dokument|dokumenten|dokumentet|documents|document|kallorna|kallan)$/;
const SAY = /^(?:sager|sags|star|say|says|skriver|skrivs)$/;

/** "Vad säger dokumenten om åtgärd 3?" */
function inDocuments(words: readonly string[], plan: Plan): PlanQuestion | undefined {
  if (!words.some((word) => DOCUMENTS.test(word))) return undefined;
  const rest = words.filter((word) => !DOCUMENTS.test(word) && !SAY.test(word));
  const asked = numberedAction(rest, plan) ?? namedAction(['atgard', ...rest], plan);
  return asked?.ask === 'action' && asked.aspect === 'about' ? { ...asked, aspect: 'documents' } : undefined;
}

/** A word of its own, which is no slip: "pengar" is not "pågår", "seven" is not "event". */
const isKnown = (word: string) =>
  ENGLISH_TO_SWEDISH.has(word) || thesaurusWith().relatedTo([word]).length > 0;

const SUPERLATIVE =
  /^(?:bäst|sämst|störst|minst|först|sist|flest|högst|lägst|längst|tyngst)a?$|.{3}ast(?:e|a)?$|^(?:most|important|urgent|biggest|largest|hardest|easiest|first|best|worst)$/u;
const IN_PLAIN_LETTERS = new RegExp(folded(SUPERLATIVE.source));
/** "Viktigast", "störst": asks to choose, and is nothing that actions are about. */
const isSuperlative = (word: string) => SUPERLATIVE.test(word) || IN_PLAIN_LETTERS.test(word);

/** The word as it was probably meant: a slip of the pen in a word about the plan is put right. */
function likelyWord(word: string): string {
  if (conceptsOf(word) || /\d/.test(word) || word.length < 5 || isSuperlative(word) || isKnown(word))
    return word;
  return probableSpelling(word, SPELLABLE_WORDS) ?? word;
}

/** "Vad är syftet med åtgärd 3?", "Varför finns åtgärd 3?": what it is says that too. */
const WHAT_FOR = /^(?:varfor|why|syftet|syfte|malet|mal|meningen|poangen|tanken|purpose|goal|aim|point)$/;

function numberedAction(words: readonly string[], plan: Plan): PlanQuestion | undefined {
  const { numbers, rest } = takeNumbers(words);
  const unknown = numbers.find((number) => !plan.actions.some((action) => action.number === number));
  if (unknown !== undefined) return { ask: 'unknown-action', number: unknown };
  const { unexplained, has } = read(rest.filter((word) => !WHAT_FOR.test(word)));
  const actions = plan.actions.filter((action) => numbers.includes(action.number));
  const [action] = actions;
  if (action === undefined || unexplained.length > 0) return undefined;
  return actions.length > 1
    ? { ask: 'actions', actions, area: undefined, show: showOf(has) }
    : { ask: 'action', action, aspect: aspectOf(has) };
}

/** The numbers after "åtgärd", "åtgärd nr" or "åtgärderna ... och", and the words without them. */
function takeNumbers(words: readonly string[]): { numbers: number[]; rest: string[] } {
  const first = words.findIndex((word) => conceptsOf(word)?.has('action'));
  const numbers: number[] = [];
  const rest = words.slice(0, first + 1);
  let counting = first !== -1;
  for (const word of words.slice(first + 1)) {
    const number = counting ? numberOf(word) : undefined;
    if (number !== undefined) numbers.push(number);
    else rest.push(word);
    counting &&= number !== undefined || /^(nr|nummer|number|no|och|and)$/.test(word);
  }
  return first === -1 ? { numbers: [], rest: [...words] } : { numbers, rest };
}

/** An action by its name, with a word that shows that an action is meant: the names are ordinary words. */
function namedAction(words: readonly string[], plan: Plan): PlanQuestion | undefined {
  const found = plan.actions
    .flatMap((action) =>
      namesOf(action.name).map((name) => ({ action, name, rest: withoutName(words, name) })),
    )
    .filter((candidate) => candidate.rest !== undefined)
    .toSorted((one, other) => other.name.length - one.name.length)[0];
  if (!found?.rest) return undefined;
  const { has, unexplained } = read(found.rest);
  const aspect = aspectOf(has);
  if (unexplained.length > 0 || (aspect === 'about' && !has('action'))) return undefined;
  return { ask: 'action', action: found.action, aspect };
}

function aspectOf(has: Read['has']): Aspect {
  if (has('update')) return 'update';
  if (has('more')) return 'more';
  if (has('coordinates') || has('responsible') || (has('whom-to-ask') && has('who'))) return 'who';
  if (has('carries-out')) return 'doers';
  if (has('done') || has('when') || has('overdue')) return 'due';
  return has('standing') || speaksOfState(has) ? 'standing' : 'about';
}

const TO_BE_DONE = /^(?:goras|tas|borjas|genomforas|prioriteras|prioritera|borja)$/;

/** "Vilken åtgärd är viktigast?", "Vilken åtgärd ska vi göra först?" */
function actionOrder(words: readonly string[]): PlanQuestion | undefined {
  if (!words.some(isSuperlative)) return undefined;
  const { has, unexplained } = read(words.filter((word) => !isSuperlative(word) && !TO_BE_DONE.test(word)));
  const asks = has('action') && has('which') && unexplained.length === 0;
  return asks && !has('coordinates') ? { ask: 'action-order' } : undefined;
}

function aboutPlan(words: readonly string[], plan: Plan): PlanQuestion | undefined {
  return aboutEvents(words, plan) ?? aboutActions(words, plan) ?? aboutRest(words);
}

function aboutActions(words: readonly string[], plan: Plan): PlanQuestion | undefined {
  const area = plan.areas.find((candidate) =>
    namesOf(candidate.name).some((name) => withoutName(words, name) !== undefined),
  );
  const rest = area ? namesOf(area.name).flatMap((name) => withoutName(words, name) ?? []) : words;
  const { has, unexplained } = read(rest);
  const asksWho = (has('coordinates') || has('responsible')) && has('who');
  const isOfActions = has('action') || (area !== undefined && asksWho);
  if (unexplained.length > 0 || !isOfActions) return undefined;
  if (!area && (has('coordinates') || has('responsible'))) {
    return asksWho ? { ask: 'coordinators' } : undefined;
  }
  const state = area === undefined ? stateAskedFor(has, words) : undefined;
  if (state) return { ask: 'actions-in-state', state };
  if (speaksOfState(has) || isOfAnyAction(words, area)) return undefined;
  const actions = plan.actions.filter((action) => area === undefined || action.areas.includes(area.id));
  return { ask: 'actions', actions, area, show: showOf(has) };
}

/** "Vad händer när en åtgärd är klar?" asks about none of them. */
function isOfAnyAction(words: readonly string[], area: Area | undefined): boolean {
  return area === undefined && /(?:^| )(?:en|an|a) (?:atgard|action|measure)(?: |$)/.test(words.join(' '));
}

const STATES: [AskedState, (has: Read['has']) => boolean][] = [
  ['overdue', (has) => has('overdue')],
  ['needs-support', (has) => has('support')],
  ['paused', (has) => has('paused')],
  ['not-started', (has) => has('started') && has('not')],
  ['in-progress', (has) => has('in-progress') || has('started')],
  ['done', (has) => has('done')],
];

function speaksOfState(has: Read['has']): boolean {
  return has('overdue') || has('support') || has('paused') || has('started') || has('in-progress');
}

/** "Vilka är klara?" asks for a state, "När ska de vara klara?" for days. */
function stateAskedFor(has: Read['has'], words: readonly string[]): AskedState | undefined {
  const asksForDays =
    has('when') || words.some((word) => /^(ska|skall|skulle|senast|deadline|deadlinen|due)$/.test(word));
  if (!(has('which') || has('any')) || has('carries-out')) return undefined;
  if (has('not') && has('done')) return 'not-done';
  // "Vilka är inte försenade?" asks for a list that there is none of here.
  if (has('not') && !has('started')) return undefined;
  return asksForDays && !has('overdue') ? undefined : STATES.find(([, holds]) => holds(has))?.[0];
}

/** "Vilka är försenade på skolförvaltningen?": without the word action where the state is one that only actions have. */
function stateInUnits(words: readonly string[], plan: Plan): PlanQuestion | undefined {
  const meant = unitsMeant(words, plan);
  const { has, unexplained } = read((meant?.rest ?? words).map(likelyWord));
  const isOfActions =
    has('action') ||
    has('overdue') ||
    has('paused') ||
    (has('not') && has('started')) ||
    (has('done') && has('which'));
  if (unexplained.length > 0 || !isOfActions || has('criterion') || has('area') || has('assessment')) {
    return undefined;
  }
  if (has('coordinates') || has('responsible') || has('event')) return undefined;
  const state = stateAskedFor(has, words);
  if (!state || (!meant && has('action'))) return undefined;
  return { ask: 'actions-in-state', state, ...(meant && { units: meant.units }) };
}

const MOST_TOPIC_WORDS = 3;
/** "Åtgärder om unga", without a verb. */
const NAMES_A_TOPIC =
  /^(?:åtgärd|åtgärder|åtgärderna|actions|measures) (?:om|för|mot|kring|inom|about|for|against)\s/iu;

/** "Finns det någon åtgärd om rasism?": actions by what they are about, where every other word is explained. */
function byTopic(text: string, plan: Plan): PlanQuestion | undefined {
  const written = withoutNames(wordsOf(text), plan);
  const { has } = read(written.map((word) => likelyWord(folded(word))));
  const topic = written.filter((word) => !conceptsOf(likelyWord(folded(word))) && !isStopWord(word));
  const asks = has('action') && (has('which') || has('any') || NAMES_A_TOPIC.test(text.trim()));
  const besides =
    has('coordinates') || has('responsible') || has('carries-out') || has('assessment') || speaksOfState(has);
  if (!asks || besides || topic.length === 0 || topic.length > MOST_TOPIC_WORDS) return undefined;
  if (topic.some(isSuperlative)) return undefined;
  const actions = actionsAbout(topic, plan);
  return actions.length > 0 ? { ask: 'actions-about', topic: topic.join(' '), actions } : undefined;
}

function showOf(has: Read['has']): Shown {
  if (has('coordinates') || has('responsible')) return 'who';
  if (has('done') || has('when')) return 'due';
  return has('standing') ? 'standing' : 'names';
}

type Has = Read['has'];
/** The rest of what may be asked, the narrower first. */
const RULES: [(has: Has) => boolean, PlanQuestion][] = [
  [(has) => has('assessment') && (has('closes') || has('opens') || has('when')), { ask: 'round' }],
  [
    (has) => has('coordinates') && (has('who') || has('how-many')) && !has('carries-out'),
    { ask: 'coordinators' },
  ],
  [(has) => has('administrator') || (has('whom-to-ask') && has('who')), { ask: 'administrators' }],
  [(has) => has('area') && has('which') && !has('meaning'), { ask: 'areas' }],
  [(has) => has('criterion') && has('which') && !has('meaning'), { ask: 'criteria' }],
  [(has) => has('indicator') && has('which'), { ask: 'indicators' }],
  [(has) => has('commitment') && has('which'), { ask: 'commitments' }],
  [(has) => has('plan') && has('period'), { ask: 'period' }],
];

function aboutRest(words: readonly string[]): PlanQuestion | undefined {
  const { has, unexplained } = read(words);
  return unexplained.length > 0 ? undefined : RULES.find(([holds]) => holds(has))?.[1];
}

/** "När är nästa lärträff?", "När är kickoffen?": an event's own words, or the word for such meetings. */
function aboutEvents(words: readonly string[], plan: Plan): PlanQuestion | undefined {
  const names = plan.events.flatMap((event) => namesOf(event.name)).flatMap(foldedWords);
  const own = words.filter((word) => !isFiller(word) && names.some((name) => isSame(word, name)));
  const { has, unexplained } = read(words.filter((word) => !own.includes(word)));
  const specific = own.filter((word) => !conceptsOf(word));
  const namesEvents = read(words).has('event');
  const isEvent = specific.length > 0 || namesEvents;
  // "What do we do against racism?" is no question about a meeting against racism.
  const asks = has('when') || has('next') || has('where') || (has('which') && namesEvents);
  if (!asks || !isEvent || unexplained.length > 0 || read(words).has('action')) return undefined;
  return { ask: 'event', words: own.filter((word) => !conceptsOf(word)?.has('assessment')) };
}

function isFiller(word: string): boolean {
  const concepts = conceptsOf(word);
  return concepts !== undefined && !concepts.has('event') && !concepts.has('assessment');
}

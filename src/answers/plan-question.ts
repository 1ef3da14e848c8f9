import { probableSpelling } from '../documents/words/spelling.ts';
import { folded, stemOf, wordsOf } from '../documents/words/words.ts';
import type { Action, Area, Plan } from '../plan/plan.ts';
import { type Concept, conceptsOf, numberOf, SPELLABLE_WORDS } from './plan-words.ts';

/** What is asked about one action. */
export type Aspect = 'about' | 'who' | 'doers' | 'due' | 'standing';

/** A question that the register answers by itself. */
export type PlanQuestion =
  | { ask: 'actions'; actions: Action[]; area: Area | undefined; show: 'names' | 'due' | 'standing' }
  | { ask: 'action'; action: Action; aspect: Aspect }
  | { ask: 'unknown-action'; number: number }
  | { ask: 'coordinators' }
  | { ask: 'administrators' }
  | { ask: 'areas' }
  | { ask: 'criteria' }
  | { ask: 'period' }
  | { ask: 'round' }
  /** `words`: stems that the event's name must hold; none for any event. */
  | { ask: 'event'; words: string[] };

/** A question's words: what each means, and which of them nothing here explains. */
type Read = { has: (concept: Concept) => boolean; unexplained: string[] };

/**
 * The question as one that the plan's own facts answer. Every word of it must be explained: "Vilka åtgärder
 * finns?" is answered from the register, "Vilka åtgärder finns mot ensamhet?" is left to the documents.
 */
export function readPlanQuestion(text: string, plan: Plan): PlanQuestion | undefined {
  const words = withoutNames(wordsOf(text).map(folded), plan).map(likelyWord);
  return numberedAction(words, plan) ?? namedAction(words, plan) ?? aboutPlan(words, plan);
}

/** The municipality's and the plan's own names add nothing to a question about the plan. */
function withoutNames(words: readonly string[], plan: Plan): string[] {
  const own = new Set([plan.municipality].flatMap(foldedWords).flatMap((word) => [word, `${word}s`]));
  return words.filter((word) => !own.has(word));
}

/** The word as it was probably meant: a slip of the pen in a word about the plan is put right. */
function likelyWord(word: string): string {
  if (conceptsOf(word) || /\d/.test(word) || word.length < 5) return word;
  return probableSpelling(word, SPELLABLE_WORDS) ?? word;
}

function read(words: readonly string[]): Read {
  const concepts = new Set(words.flatMap((word) => [...(conceptsOf(word) ?? [])]));
  return {
    has: (concept) => concepts.has(concept),
    unexplained: words.filter((word) => !conceptsOf(word)),
  };
}

function numberedAction(words: readonly string[], plan: Plan): PlanQuestion | undefined {
  const { numbers, rest } = takeNumbers(words);
  const unknown = numbers.find((number) => !plan.actions.some((action) => action.number === number));
  if (unknown !== undefined) return { ask: 'unknown-action', number: unknown };
  const { unexplained, has } = read(rest);
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

/** The words that are left when the name's are taken away; undefined when one of the name's is missing. */
function withoutName(words: readonly string[], name: string): string[] | undefined {
  const rest = [...words];
  for (const wanted of foldedWords(name)) {
    const at = rest.findIndex((word) => isSame(word, wanted));
    if (at === -1) return undefined;
    rest.splice(at, 1);
  }
  return rest;
}

function aspectOf(has: Read['has']): Aspect {
  if (has('coordinates') || has('responsible')) return 'who';
  if (has('carries-out')) return 'doers';
  if (has('done') || has('when')) return 'due';
  return has('standing') ? 'standing' : 'about';
}

function aboutPlan(words: readonly string[], plan: Plan): PlanQuestion | undefined {
  return aboutEvents(words, plan) ?? aboutActions(words, plan) ?? aboutRest(words);
}

function aboutActions(words: readonly string[], plan: Plan): PlanQuestion | undefined {
  if (!read(words).has('action')) return undefined;
  const area = plan.areas.find((candidate) =>
    namesOf(candidate.name).some((name) => withoutName(words, name) !== undefined),
  );
  const rest = area ? namesOf(area.name).flatMap((name) => withoutName(words, name) ?? []) : words;
  const { has, unexplained } = read(rest);
  if (unexplained.length > 0) return undefined;
  if (has('coordinates') || has('responsible')) return has('who') ? { ask: 'coordinators' } : undefined;
  const actions = plan.actions.filter((action) => area === undefined || action.areas.includes(area.id));
  return { ask: 'actions', actions, area, show: showOf(has) };
}

function showOf(has: Read['has']): 'names' | 'due' | 'standing' {
  if (has('done') || has('when')) return 'due';
  return has('standing') ? 'standing' : 'names';
}

type Has = Read['has'];
/** The rest of what may be asked, the narrower first. */
const RULES: [(has: Has) => boolean, PlanQuestion][] = [
  [(has) => has('assessment') && (has('closes') || has('opens') || has('when')), { ask: 'round' }],
  [(has) => has('coordinates') && has('who') && !has('carries-out'), { ask: 'coordinators' }],
  [(has) => has('administrator') || (has('whom-to-ask') && has('who')), { ask: 'administrators' }],
  [(has) => has('area') && has('which'), { ask: 'areas' }],
  [(has) => has('criterion') && has('which'), { ask: 'criteria' }],
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
  const asks = has('when') || has('next') || has('where') || has('which');
  const specific = own.filter((word) => !conceptsOf(word));
  const isEvent = specific.length > 0 || read(words).has('event');
  if (!asks || !isEvent || unexplained.length > 0 || read(words).has('action')) return undefined;
  return { ask: 'event', words: own.filter((word) => !conceptsOf(word)?.has('assessment')) };
}

function isFiller(word: string): boolean {
  const concepts = conceptsOf(word);
  return concepts !== undefined && !concepts.has('event') && !concepts.has('assessment');
}

function isSame(word: string, wanted: string): boolean {
  if (word === wanted || stemOf(word) === stemOf(wanted)) return true;
  return wanted.length >= 5 && probableSpelling(word, [wanted]) !== undefined;
}

function namesOf(name: Action['name']): string[] {
  return typeof name === 'string' ? [name] : [name.sv, name.en];
}

function foldedWords(name: string): string[] {
  return wordsOf(name).map(folded);
}

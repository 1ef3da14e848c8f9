import type { Plan, Unit } from '../../../plan/plan.ts';
import type { Person } from '../../../plan/roster.ts';
import type { Register } from '../../../register/register.ts';
import { foldedWords, read } from './plan-reading.ts';
import { unitsMeant } from './units-meant.ts';

/** Actions asked for by whose they are. */
export type WhoseActions =
  | { ask: 'actions-of-person'; person: Person }
  | { ask: 'actions-of-unit'; unit: Unit }
  | { ask: 'actions-of-units'; units: Unit[]; kind: Unit['kind'] };

/** Those who may be asked about, and what each of them coordinates. */
export type Coordinators = Pick<Register, 'people' | 'coordinatedBy'>;

/** The actions of someone on the roster, by the whole name or by a first name that only one has. */
export function ofPerson(
  words: readonly string[],
  { people, coordinatedBy }: Coordinators,
): WhoseActions | undefined {
  const named = (namesIn: (name: string[]) => readonly string[]) =>
    people.flatMap((person) => {
      const rest = withoutExactly(words, namesIn(foldedWords(person.name)));
      return rest ? [{ person, rest }] : [];
    });
  const whole = named((name) => name);
  const found = whole.length > 0 ? whole : named((name) => name.slice(0, 1));
  const [one] = found;
  if (found.length !== 1 || !one) return undefined;
  const { has, unexplained } = read(one.rest);
  const asks = has('action') || has('coordinates') || has('responsible');
  // Whoever has no part in the plan is not told of.
  const isKnown = has('who') && coordinatedBy(one.person).length > 0;
  return (asks || isKnown) && unexplained.length === 0
    ? { ask: 'actions-of-person', person: one.person }
    : undefined;
}

const WHAT_IS_MINE =
  /^(?:vad|va|what) (?:ska|skall|bor|maste|behover|har|kan|should|must|do|can) (?:jag|i)(?: att| have to| need to)? (?:gora|do)(?: (?:nu|harnast|just nu|idag|now|next|today|sen))*$/;

const WHICH_ARE_MINE =
  /^(?:(?:vilka|hur manga|vad for) atgarder (?:har|samordnar|ansvarar|haller|ager) jag(?: i| for)?|vilka(?: atgarder)? ar mina|nar (?:ska|skall) mina atgarder(?: vara)? klara|(?:which|how many) actions (?:do i (?:have|coordinate)|are mine)|when are my actions due)$/;

/** "Vilka åtgärder har jag?" from anyone on the roster, "Vad ska jag göra nu?" from someone who coordinates actions. */
export function ofAsker(
  text: string,
  person: Person | undefined,
  { coordinatedBy }: Pick<Coordinators, 'coordinatedBy'>,
): WhoseActions | undefined {
  if (person === undefined) return undefined;
  const words = foldedWords(text).join(' ');
  const asks = WHICH_ARE_MINE.test(words) || (coordinatedBy(person).length > 0 && WHAT_IS_MINE.test(words));
  return asks ? { ask: 'actions-of-person', person } : undefined;
}

const TO_DO = /^(?:gora|do)$/;

/** What a unit carries out, by the words of its name that are its own, or all units of a kind. */
export function ofUnit(words: readonly string[], plan: Plan): WhoseActions | undefined {
  if (words.some((word) => /^(vem|who)$/.test(word))) return undefined;
  const meant = unitsMeant(words, plan);
  const [unit, ...others] = meant?.units ?? [];
  if (!meant || !unit) return undefined;
  const { has, unexplained } = read(meant.rest.filter((word) => word !== 'ab' && !TO_DO.test(word)));
  const asks =
    // The name alone asks what the plan has of it.
    (meant.rest.length === 0 && others.length === 0) ||
    has('action') ||
    has('coordinates') ||
    has('responsible') ||
    has('carries-out') ||
    meant.rest.some((word) => TO_DO.test(word));
  const isHow = !has('action') && words.some((word) => /^(hur|how|varfor|why)$/.test(word));
  if (!asks || isHow || unexplained.length > 0) return undefined;
  if (others.length === 0) return { ask: 'actions-of-unit', unit };
  // "Vilka förvaltningar genomför åtgärderna?" asks for the units.
  return words.some((word) => /^(bolagen|forvaltningarna|companies|administrations|departments)$/.test(word))
    ? { ask: 'actions-of-units', units: meant.units, kind: unit.kind }
    : undefined;
}

/** The words without those, which may stand in the genitive; undefined when one is missing. */
function withoutExactly(words: readonly string[], wanted: readonly string[]): string[] | undefined {
  const rest = [...words];
  for (const word of wanted) {
    const at = rest.findIndex((one) => one === word || one === `${word}s`);
    if (at === -1) return undefined;
    rest.splice(at, 1);
  }
  return wanted.length > 0 ? rest : undefined;
}

/** The municipality's and the plan's own names add nothing to a question about the plan. */
export function withoutNames(words: readonly string[], plan: Plan): string[] {
  const own = new Set([plan.municipality].flatMap(foldedWords).flatMap((word) => [word, `${word}s`]));
  return words.filter((word) => !own.has(word));
}

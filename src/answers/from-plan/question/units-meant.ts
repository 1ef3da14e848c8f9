import type { Plan, Unit } from '../../../plan/plan.ts';
import { stemOf } from '../../../retrieval/words/words.ts';
import { foldedWords } from './plan-reading.ts';

/** Which units a question names, all of a kind for "bolagen", and its other words. */
type UnitsMeant = { units: Unit[]; rest: string[] };

/** What municipalities call their administrations for short, by how the whole name begins. */
const SHORT_NAMES: [RegExp, string][] = [
  [/^stadslednings/, 'slf'],
  [/^stadsbyggnads/, 'sbf'],
  [/^arbetsmarknads/, 'amf'],
  [/^skol och fritids/, 'sff'],
  [/^vard och omsorgs/, 'vof'],
];
const COMPANIES = /^(?:bolag|bolagen|bolagens|companies|company)$/;
const ADMINISTRATIONS = /^(?:forvaltning|forvaltningar|forvaltningarna|departments|administrations)$/;
const PLACING = /^(?:pa|hos|inom|i|for|fran|at|in|of|the|och)$/;

/** `words`: small letters, without dots. Undefined when no unit is named. */
export function unitsMeant(words: readonly string[], plan: Plan): UnitsMeant | undefined {
  for (const unit of plan.units) {
    const rest = namesOf(unit, plan)
      .map((name) => without(words, name))
      .find((left) => left !== undefined);
    if (rest) return { units: [unit], rest: withoutPlacing(rest) };
  }
  return ofKind(words, plan);
}

function ofKind(words: readonly string[], plan: Plan): UnitsMeant | undefined {
  const [kind, pattern] = words.some((word) => COMPANIES.test(word))
    ? (['bolag', COMPANIES] as const)
    : (['förvaltning', ADMINISTRATIONS] as const);
  const rest = words.filter((word) => !pattern.test(word));
  return rest.length === words.length
    ? undefined
    : { units: plan.units.filter((unit) => unit.kind === kind), rest: withoutPlacing(rest) };
}

/** The ways that people write the unit's name, each as its words: whole, in part, or for short. */
function namesOf(unit: Unit, plan: Plan): string[][] {
  const municipality = foldedWords(plan.municipality).flatMap((word) => [word, `${word}s`]);
  const own = foldedWords(unit.name).filter((word) => word !== 'ab' && !municipality.includes(word));
  const parts = own.filter((word) => word !== 'och').map((word) => word.replace(/forvaltning(?:en)?$/, ''));
  const isAdministration = own.some((word) => word.includes('forvaltning'));
  const short = SHORT_NAMES.find(([begins]) => begins.test(own.join(' ')))?.[1];
  return [
    own,
    own.filter((word) => word !== 'och'),
    ...(isAdministration
      ? [
          own.filter((word) => word.includes('forvaltning')),
          [parts.join('')],
          ...parts.flatMap((part) => [[`${part}forvaltningen`], [`${part}forvaltning`]]),
          ...(parts.length > 1 ? [[`${parts.join('o')}forvaltningen`], parts] : []),
        ]
      : []),
    ...(short ? [[short]] : []),
  ].filter((name) => name.length > 0 && name.every((word) => word.length > 1));
}

/** The words without those of the name, which may be inflected; undefined when one is missing. */
function without(words: readonly string[], name: readonly string[]): string[] | undefined {
  const rest = [...words];
  for (const wanted of name) {
    const at = rest.findIndex(
      (word) =>
        word === wanted || word === `${wanted}s` || (wanted.length > 3 && stemOf(word) === stemOf(wanted)),
    );
    if (at === -1) return undefined;
    rest.splice(at, 1);
  }
  return rest;
}

/** "på", "hos" … add nothing beside the name. */
function withoutPlacing(words: readonly string[]): string[] {
  return words.filter((word) => !PLACING.test(word));
}

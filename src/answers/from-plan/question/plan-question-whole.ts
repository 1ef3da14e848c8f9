import type { Plan, Unit } from '../../../plan/plan.ts';
import { unitsMeant } from './units-meant.ts';

/** A question about the plan as a whole; `units`: of what they carry out. */
export type WholePlan = { ask: 'plan' } | { ask: 'progress'; units?: Unit[] } | { ask: 'administrators' };

const THE_PLAN = '(?:planen|plan(?:en)? for lika mojligheter|er plan|var plan|the plan|your plan|our plan)';
const GREETING = '(?:(?:hej|hejsan|hallo|tja|tjena|hi|hello|hey) )?(?:men )?';
const ENDING =
  '(?: (?:egentligen|nu|tack|pls|please|da|kort|i korthet|for nagot|for nat|for nan|lika|really|then))*';
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
];

const isOneOf = (lines: readonly string[]) => {
  const whole = new RegExp(`^${GREETING}(?:${lines.join('|')})${ENDING}$`);
  return (words: readonly string[]) => whole.test(words.join(' '));
};
const asksAboutThePlan = isOneOf(ABOUT_THE_PLAN);
const asksHowItGoes = isOneOf(HOW_IT_GOES);
const asksWhoHoldsIt = isOneOf(WHO_HOLDS_IT);

/** "Vad är det här?", "What is the plan about?", "Hur går det med planen?". `words`: small letters, without dots. */
export function wholePlan(words: readonly string[], plan: Plan): WholePlan | undefined {
  if (asksAboutThePlan(words)) return { ask: 'plan' };
  if (asksHowItGoes(words)) return { ask: 'progress' };
  if (asksWhoHoldsIt(words)) return { ask: 'administrators' };
  const { units, rest } = unitsMeant(words, plan) ?? {};
  const isOfUnits =
    rest !== undefined &&
    /^hur (?:gar|ligger)(?: (?:det|de|den))?(?: med)?(?: atgarderna)?(?: till)?$/.test(rest.join(' '));
  return units && isOfUnits ? { ask: 'progress', units } : undefined;
}

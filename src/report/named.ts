import { formatList, formatTenths } from '../messages/format.ts';
import { type Action, inLanguage, type Language, type Localised } from '../plan/plan.ts';
import { KINDS, type Kind } from '../plan/result-kinds.ts';
import type { Placed } from '../results/extremes.ts';
import type { ReportFacts } from './facts.ts';
import { words } from './words.ts';

/** What it is called where there is little room: an area's name, a statement's short one, "åtgärd 7, Inkluderande blanketter". */
export function nameOf(facts: ReportFacts, kind: Kind, id: string, language: Language): string {
  const { plan: asked } = facts.published;
  if (kind === 'areas') return inWords(asked.areas.find((one) => one.id === id)?.name, id, language);
  if (kind === 'criteria') return inWords(asked.criteria.find((one) => one.id === id)?.short, id, language);
  const found = facts.actions.find(({ action }) => action.id === id);
  return found === undefined ? id : actionNamed(found.action, language);
}

/** The names of all that may have a figure, as `nameOf` gives them. */
export function namesIn(facts: ReportFacts, language: Language): string[] {
  const { areas, criteria } = facts.published.plan;
  const ids = { areas, criteria, actions: facts.actions.map(({ action }) => action) };
  return KINDS.flatMap((kind) => ids[kind].map(({ id }) => nameOf(facts, kind, id, language)));
}

export const actionNamed = ({ number, name }: Action, language: Language): string =>
  words[language].actionNamed({ number, name: inLanguage(name, language) });

const inWords = (text: Localised | undefined, id: string, language: Language): string =>
  text === undefined ? id : inLanguage(text, language);

/** "Barns rättigheter (4,1) och Jämställdhet (3,9)", without the figures that were never published. */
export function namedList(
  facts: ReportFacts,
  kind: Kind,
  placed: readonly Placed[],
  language: Language,
): string {
  return formatList(
    placed.map((one) => withMean(nameOf(facts, kind, one.id, language), one.mean, language)),
    language,
  );
}

export const withMean = (name: string, mean: number | null, language: Language): string =>
  mean === null ? name : words[language].withFigure({ name, figure: formatTenths(mean, language) });

/** As it is named inside a sentence. */
export const roundNamed = (name: Localised, language: Language): string =>
  words[language].round({ name: inLanguage(name, language) });

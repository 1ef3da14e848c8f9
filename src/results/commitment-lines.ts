import { formatTenths } from '../messages/format.ts';
import { actions as actionsEn } from '../messages/wording/en/actions.ts';
import { commitments as en } from '../messages/wording/en/commitments.ts';
import { actions as actionsSv } from '../messages/wording/sv/actions.ts';
import { commitments as sv } from '../messages/wording/sv/commitments.ts';
import type { ActionState } from '../plan/action-state.ts';
import { inLanguage, type Language, type Localised } from '../plan/plan.ts';
import type { ActionStanding, AreaStanding, CommitmentStatus, PointStatus } from './commitment-status.ts';

const WORDS = { sv, en };
const actionWords = { sv: actionsSv, en: actionsEn };

/** What is done for the commitment, a line each. */
export function doingLines({ doing }: CommitmentStatus, language: Language): string[] {
  const say = WORDS[language];
  return [
    ...doing.actions.map((action) => actionLine(action, language)),
    ...doing.areas.map((area) => say.amongHighest(named(area, language))),
  ];
}

/** What can be developed, and the points that nothing in the plan is for. */
export function developLines({ develop }: CommitmentStatus, language: Language): string[] {
  const say = WORDS[language];
  return [
    ...develop.actions.map((action) => actionLine(action, language)),
    ...develop.areas.map((area) => say.amongLowest(named(area, language))),
    ...develop.points.map(({ number, text }) => say.emptyPoint({ number, point: official(text, language) })),
  ];
}

/** The actions that are for a point, "12 (pågår)", and the areas, "Antirasism (2,0)". */
export function onPoint(
  { actions, areas }: PointStatus,
  language: Language,
): { actions: string[]; areas: string[] } {
  const say = WORDS[language];
  return {
    actions: actions.map(({ action: { number }, state }) =>
      say.pointAction({ number, state: stateName(state, language) }),
    ),
    areas: areas.map((area) => areaWords(area, language)),
  };
}

/** A point in its own words, without a full stop. */
export const official = (text: Localised, language: Language): string =>
  inLanguage(text, language).replace(/\.$/u, '');

function actionLine({ action: { number, name }, state }: ActionStanding, language: Language): string {
  return WORDS[language].action({
    number,
    name: inLanguage(name, language),
    state: stateName(state, language),
  });
}

const stateName = (state: ActionState, language: Language): string =>
  actionWords[language].stateName({ state });

function named({ area, mean }: AreaStanding, language: Language) {
  return {
    name: inLanguage(area.name, language),
    mean: mean === null ? undefined : formatTenths(mean, language),
  };
}

function areaWords(standing: AreaStanding, language: Language): string {
  const say = WORDS[language];
  const { name, mean } = named(standing, language);
  if (mean !== undefined) return say.area({ name, mean });
  if (standing.withheld) return say.areaWithheld({ name });
  if (standing.among === undefined) return name;
  return standing.among === 'highest' ? say.areaHighest({ name }) : say.areaLowest({ name });
}

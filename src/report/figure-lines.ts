import { formatChange, formatList } from '../messages/format.ts';
import { type ActionState, FARTHEST_FIRST } from '../plan/action-state.ts';
import { shortNameOf } from '../plan/commitment-name.ts';
import { inLanguage, type Language } from '../plan/plan.ts';
import { extremesOf } from './extremes.ts';
import type { ActionFacts, ReportFacts } from './facts.ts';
import { actionNamed, namedList, nameOf, roundNamed } from './named.ts';
import { beyondWords, summaryWords, words } from './words.ts';

/** Sentences that tell the figures, for the summary and the analysis; each is empty where there is nothing to tell. */
type Lines = (facts: ReportFacts, language: Language) => string[];

const UNDER_WAY: ReadonlySet<ActionState> = new Set(['in-progress', 'done']);
const OUTCOMES = ['done', 'planned', 'declined', 'open'] as const;

export const participationLines: Lines = ({ published: { result, round } }, language) =>
  result.responded === null || result.invited === null
    ? []
    : [
        words[language].handedIn({
          count: result.responded,
          of: result.invited,
          round: roundNamed(round.name, language),
        }),
      ];

export const stateLines: Lines = ({ actions }, language) => {
  const known = actions.filter(({ state }) => state !== undefined);
  const counts = FARTHEST_FIRST.map((state) => ({ state, count: inState(known, state).length })).filter(
    ({ count }) => count > 0,
  );
  const say = summaryWords[language];
  const told = counts.map((of, index) =>
    index === 0 ? say.firstCount({ ...of, of: known.length }) : say.count(of),
  );
  return told.length === 0 ? [] : [`${formatList(told, language)}.`];
};

const inState = (actions: readonly ActionFacts[], state: ActionState): ActionFacts[] =>
  actions.filter((one) => one.state === state);

export const overdueLines: Lines = ({ actions }, language) => {
  const overdue = actions.filter((one) => one.overdue);
  if (overdue.length === 0) return [];
  return [words[language].overdue({ count: overdue.length, actions: listed(overdue, language) })];
};

export const supportLines: Lines = ({ actions }, language) => {
  const needing = inState(actions, 'needs-support');
  return needing.length === 0 ? [] : [words[language].needsSupport({ actions: listed(needing, language) })];
};

const listed = (actions: readonly ActionFacts[], language: Language): string =>
  formatList(
    actions.map(({ action }) => actionNamed(action, language)),
    language,
  );

export const areaLines: Lines = (facts, language) => {
  const say = words[language];
  const found = extremesOf(facts.published.result, 'areas');
  if (found.kind === 'none') return [];
  if (found.kind === 'in-order')
    return [say.areasInOrder({ areas: namedList(facts, 'areas', found.all, language) })];
  const highest = namedList(facts, 'areas', found.highest, language);
  const lowest = namedList(facts, 'areas', found.lowest, language);
  const hasMeans = found.highest.some(({ mean }) => mean !== null);
  return [hasMeans ? say.areasApart({ highest, lowest }) : say.areasNamed({ highest, lowest })];
};

export const criterionLines: Lines = (facts, language) => {
  const say = words[language];
  const found = extremesOf(facts.published.result, 'criteria');
  if (found.kind === 'none') return [];
  if (found.kind === 'in-order')
    return [say.criteriaInOrder({ criteria: namedList(facts, 'criteria', found.all, language) })];
  return [
    say.criteriaApart({
      highest: namedList(facts, 'criteria', found.highest, language),
      lowest: namedList(facts, 'criteria', found.lowest, language),
    }),
  ];
};

export const actionLines: Lines = (facts, language) => {
  const say = words[language];
  const found = extremesOf(facts.published.result, 'actions');
  if (found.kind === 'none') return [];
  if (found.kind === 'in-order')
    return [say.actionsInOrder({ actions: namedList(facts, 'actions', found.all, language) })];
  return [
    say.actionsApart({
      highest: namedList(facts, 'actions', found.highest, language),
      lowest: namedList(facts, 'actions', found.lowest, language),
    }),
  ];
};

/** Which areas have moved most each way; those that moved as much share the place. */
export const changeLines: Lines = (facts, language) => {
  const { published, since } = facts;
  const moved = (published.result.trend?.areas ?? []).flatMap(({ id, change }) =>
    change === null ? [] : [{ id, change }],
  );
  if (since === undefined || moved.length === 0) return [];
  const named = roundNamed(since, language);
  const say = words[language];
  const most = Math.max(...moved.map(({ change }) => change));
  const least = Math.min(...moved.map(({ change }) => change));
  const those = (wanted: number) =>
    formatList(
      moved
        .filter(({ change }) => change === wanted)
        .map(({ id, change }) =>
          say.withFigure({
            name: nameOf(facts, 'areas', id, language),
            figure: formatChange(change, language),
          }),
        ),
      language,
    );
  if (most === 0 && least === 0) return [say.steady({ since: named })];
  return [
    ...(most > 0 ? [say.risen({ areas: those(most), since: named })] : []),
    ...(least < 0 ? [say.fallen({ areas: those(least), since: named })] : []),
  ];
};

/** The three themes that most units have wished for, more where the last is tied. */
export const wishLines: Lines = ({ questions }, language) => {
  const say = words[language];
  const themes = questions
    .flatMap((question) => question.themes)
    .filter(({ units }) => units.length > 0)
    .toSorted((one, other) => other.units.length - one.units.length);
  const least = themes[2]?.units.length ?? 0;
  const told = themes.filter(({ units }) => units.length >= least);
  if (told.length === 0) return [];
  const named = told.map(({ name, units }) =>
    say.theme({ name: inLanguage(name, language), count: units.length }),
  );
  return [say.wishes({ themes: formatList(named, language) })];
};

export const civilSocietyLines: Lines = ({ civilSociety }, language) => {
  if (civilSociety === undefined) return [];
  const { interviews, organisations, people, proposals } = civilSociety;
  const say = beyondWords[language];
  const outcomes = OUTCOMES.map((outcome) => ({
    outcome,
    count: proposals.filter((one) => one.outcome === outcome).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ outcome, count }) => say.outcomeCount[outcome]({ count }));
  return [
    ...(interviews === 0
      ? []
      : [say.interviewed({ interviews, organisations: organisations.length, people })]),
    ...(proposals.length === 0
      ? []
      : [say.proposalCounts({ count: proposals.length, outcomes: formatList(outcomes, language) })]),
  ];
};

/** How many points of each commitment have no action that is under way. */
export const commitmentLines: Lines = ({ commitments }, language) =>
  commitments.map(({ commitment, points }) =>
    beyondWords[language].pointsWithout({
      commitment: shortNameOf(commitment, language),
      count: points.filter(({ actions }) => !actions.some(({ state }) => UNDER_WAY.has(state))).length,
      of: points.length,
    }),
  );

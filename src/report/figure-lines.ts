import { formatChange, formatList } from '../messages/format.ts';
import { type ActionState, FARTHEST_FIRST } from '../plan/action-state.ts';
import { shortNameOf } from '../plan/commitment-name.ts';
import { inLanguage, type Language } from '../plan/plan.ts';
import type { Kind } from '../plan/result-kinds.ts';
import { extremesOf, type Placed } from '../results/extremes.ts';
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
  return placeLines(facts, 'areas', language, {
    apart: say.areasApart,
    apartInOrder: say.areasNamed,
    inOrder: (areas) => say.areasInOrder({ areas }),
  });
};

export const criterionLines: Lines = (facts, language) => {
  const say = words[language];
  return placeLines(facts, 'criteria', language, {
    apart: say.criteriaApart,
    inOrder: (criteria) => say.criteriaInOrder({ criteria }),
  });
};

export const actionLines: Lines = (facts, language) => {
  const say = words[language];
  return placeLines(facts, 'actions', language, {
    apart: say.actionsApart,
    inOrder: (actions) => say.actionsInOrder({ actions }),
  });
};

type TellApart = (a: { highest: string; lowest: string }) => string;

/** The highest and the lowest of a kind. `apartInOrder`: where only which they are was published, and no mean. */
function placeLines(
  facts: ReportFacts,
  kind: Kind,
  language: Language,
  tell: { apart: TellApart; apartInOrder?: TellApart; inOrder: (names: string) => string },
): string[] {
  const found = extremesOf(facts.published.result, kind);
  const named = (placed: readonly Placed[]) => namedList(facts, kind, placed, language);
  if (found.kind === 'in-order') return [tell.inOrder(named(found.all))];
  if (found.kind === 'none' || found.highest.length === 0 || found.lowest.length === 0) return [];
  const hasMeans = found.highest.some(({ mean }) => mean !== null);
  const apart = hasMeans ? tell.apart : (tell.apartInOrder ?? tell.apart);
  return [apart({ highest: named(found.highest), lowest: named(found.lowest) })];
}

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

import { stateAt } from '../../src/actions/standing.ts';
import type { Plan, Theme } from '../../src/plan/plan.ts';
import type { RatingValue } from '../../src/records/assessment/rating.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import type { PublishedResult } from '../../src/records/rounds/published-result.ts';
import type { Block, ReportDocument } from '../../src/report/document.ts';
import type { ReportFacts } from '../../src/report/facts.ts';
import { gather, type ReportedStanding } from '../../src/report/gather.ts';
import { latestPublished } from '../../src/results/published.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { threePartPlan } from '../support/example-plan.ts';
import { publishRound } from '../support/publish-round.ts';

export const NOW = new Date('2027-01-20T10:00:00Z');
const PUBLISHED = new Date('2027-01-15T08:00:00Z');

const THEMES: Theme[] = [
  { id: 'stod', name: 'Stöd och handledning', words: ['stöd'] },
  { id: 'kunskap', name: 'Kunskap och analys', words: ['kunskap'] },
];

/** The example plan in three parts, its open questions sorted in two themes, with an example and a second area to each action. */
export function reportPlan(changes: Record<string, unknown> = {}): Plan {
  const base = threePartPlan();
  const parts = base.assessment.parts.map((part) =>
    part.kind === 'questions' ? { ...part, themes: THEMES } : part,
  );
  const [a1, a2, a3] = base.actions;
  return threePartPlan({
    assessment: { parts },
    actions: [
      { ...a1, areas: ['hbtq'] },
      { ...a2, areas: ['barn', 'hbtq'] },
      { ...a3, areas: [] },
    ],
    examples: [{ unit: 'kultur', areas: ['barn'], text: 'Vi frågade barnen i hallen.' }],
    ...changes,
  });
}

export type Town = { plan: Plan; records: Records; standing: ReportedStanding; close(): Promise<void> };

/** An empty store with the plan. */
export function openTown(plan = reportPlan()): Town {
  const store = openSqliteStore(':memory:');
  const records = openRecords(store);
  return {
    plan,
    records,
    async standing(actionId, at) {
      const action = plan.actions.find(({ id }) => id === actionId);
      if (action === undefined) return undefined;
      const history = (await records.actionHistories.get(actionId)) ?? { updates: [] };
      const state = stateAt(history, at);
      return { state, overdue: state !== 'done' && action.due < at.toISOString().slice(0, 10) };
    },
    close: () => store.close(),
  };
}

const ITEMS = [
  'hbtq.plan',
  'hbtq.data',
  'barn.plan',
  'barn.data',
  'action.a1',
  'action.a2',
  'action.a3',
] as const;

/** The unit hands in those ratings, in that order of items; null is unanswered. */
export async function handIn(
  { records }: Town,
  unit: string,
  ratings: readonly (RatingValue | null)[],
  texts: Record<string, string> = {},
  { round = '2026', version = 1 }: { round?: string; version?: number } = {},
): Promise<void> {
  const one = { at: '2026-11-10T09:00:00.000Z', by: 'amina@exempelby.se' };
  await records.forms.set(`${round}/${unit}`, {
    startedAt: one.at,
    startedBy: one.by,
    answers: [],
    handIns: Array.from({ length: version }, () => one),
  });
  await records.handIns.set(`${round}/${unit}/${version}`, {
    ...one,
    ratings: Object.fromEntries(
      ITEMS.flatMap((item, index) => {
        const rating = ratings[index];
        return rating === null || rating === undefined ? [] : [[item, rating]];
      }),
    ),
    texts,
    reasons: {},
  });
}

/** All four hand in; of action 3 only two say anything. Means: HBTQ 3,0, Barns rättigheter 2,0, actions 4,0 and 2,0. */
export async function handInAll(town: Town): Promise<void> {
  await handIn(town, 'skola', [2, 4, 1, 3, 5, 1, 4], {
    'action.a1.gjort': 'Alla rektorer har gått kursen.',
    'del-3.stod': 'Någon att ringa om statistik.',
  });
  await handIn(town, 'kultur', [4, 2, 2, 2, 4, 2, 2], { 'del-3.stod': 'Mer kunskap om lagen.' });
  await handIn(town, 'omsorg', [3, 3, 2, 2, 4, 2, null], { 'del-3.ovrigt': 'Tack för i år.' });
  await handIn(town, 'bostad', [3, 3, 2, 2, 3, 3, null]);
}

export const publish = ({ plan, records }: Town, round = '2026', at = PUBLISHED): Promise<void> =>
  publishRound(plan, records, round, at);

/** What the report is made of, of the round that was published last. */
export async function factsOf({ plan, records, standing }: Town, now = NOW) {
  const published = await latestPublished(plan, records, now);
  if (published === undefined) throw new Error('nothing is published');
  return gather({ plan, records, standing }, published, now);
}

/** The facts with a result whose highest and lowest are those: only one end may be published. */
export function withExtremes(
  facts: ReportFacts,
  { highest, lowest }: Partial<Pick<PublishedResult, 'highest' | 'lowest'>>,
): ReportFacts {
  const none = { areas: [], criteria: [], actions: [] };
  const result = { ...facts.published.result, highest: highest ?? none, lowest: lowest ?? none };
  return { ...facts, published: { ...facts.published, result } };
}
export const HIGHEST = { areas: ['hbtq'], criteria: ['data'], actions: ['a1'] };
export const LOWEST = { areas: ['barn'], criteria: ['plan'], actions: ['a2'] };

/** All that a reader reads, a line for each piece of text. */
export function textOf({ title, subtitle, byline, forEditor, sections }: ReportDocument): string {
  const told = sections.flatMap((section) => [section.title, ...section.blocks.flatMap(linesOf)]);
  return [title, subtitle, byline, ...forEditor, ...told].join('\n');
}

/** All that is read in the section with that title. */
export function sectionText(document: ReportDocument, title: string): string {
  const section = document.sections.find((one) => one.title === title);
  if (section === undefined) throw new Error(`there is no section ${title}`);
  return section.blocks.flatMap(linesOf).join('\n');
}

export function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'list':
      return block.items;
    case 'table':
      return [
        block.caption,
        ...[block.columns.map(({ name }) => name), ...block.rows].map((cells) => cells.join(' | ')),
        ...block.notes,
      ];
    case 'picture':
      return [block.caption, block.alt];
    case 'draft':
      return block.paragraphs;
    default:
      return [block.text];
  }
}

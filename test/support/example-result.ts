import type { Plan } from '../../src/plan/plan.ts';
import type { PublishedFigure, PublishedResult } from '../../src/records/rounds/published-result.ts';
import type { Published } from '../../src/results/published.ts';
import { threePartPlan } from './example-plan.ts';

/** A mean in tenths, `withheld`, or null where there is no rating. */
type ExampleFigure = number | 'withheld' | null;

type Example = {
  plan?: Plan;
  areas?: Record<string, ExampleFigure>;
  criteria?: Record<string, ExampleFigure>;
  actions?: Record<string, ExampleFigure>;
  /** By `area.criterion`; none where null. */
  cells?: Record<string, ExampleFigure> | null;
  /** By id of an area, a statement or an action; none where null. */
  changes?: Record<string, number | null> | null;
  result?: Partial<PublishedResult>;
};

/** A published result of the example plan in 2025, compared with 2024: four units, some figures withheld or missing. */
export function exampleResult(example: Example = {}): Published {
  const {
    plan = threePartPlan(),
    areas = { hbtq: 3.5, barn: 2.7 },
    criteria = { plan: 4, data: 2.2 },
    actions = { a1: 3, a2: 'withheld', a3: 1.5 },
    cells = { 'hbtq.plan': 4, 'hbtq.data': 'withheld', 'barn.plan': 2.3, 'barn.data': null },
    changes = { hbtq: 0.3, barn: -0.2, plan: 0, data: null, a1: 0.5, a2: null, a3: -1 },
  } = example;
  const change = (ids: Record<string, ExampleFigure>) =>
    Object.keys(ids).map((id) => ({ id, change: changes?.[id] ?? null }));
  return {
    round: {
      id: '2025',
      name: { sv: 'Självskattning 2025', en: 'Self-assessment 2025' },
      opens: '2025-10-01',
      closes: '2025-11-30',
      closed: true,
      seeded: true,
      admitted: [],
      asked: [],
      log: [],
    },
    plan,
    version: 1,
    at: '2025-12-15T09:00:00.000Z',
    basis: {},
    result: {
      round: '2025',
      invited: 4,
      responded: 4,
      areas: Object.entries(areas).map(figure),
      criteria: Object.entries(criteria).map(figure),
      actions: Object.entries(actions).map(figure),
      cells: Object.entries(cells ?? {}).map(([id, given]) => {
        const [area = '', criterion = ''] = id.split('.');
        return { area, criterion, ...meanOf(given) };
      }),
      highest: { areas: ['hbtq'], criteria: ['plan'], actions: ['a1'] },
      lowest: { areas: ['barn'], criteria: ['data'], actions: ['a3'] },
      trend:
        changes === null
          ? null
          : {
              since: '2024',
              matchedUnits: 4,
              areas: change(areas),
              criteria: change(criteria),
              actions: change(actions),
            },
      ...example.result,
    },
  };
}

function figure([id, given]: [string, ExampleFigure]): PublishedFigure {
  return { id, ...meanOf(given), median: null, rank: null };
}

function meanOf(given: ExampleFigure) {
  if (given === 'withheld') return { n: 2, mean: null, withheld: true };
  return { n: given === null ? 0 : 4, mean: given, withheld: false };
}

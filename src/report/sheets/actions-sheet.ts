import type { ActionState } from '../../plan/action-state.ts';
import type { Day } from '../../plan/local-time.ts';
import { type Action, inLanguage, type Language } from '../../plan/plan.ts';
import { actionWords, workbookWords } from '../words.ts';
import { type Cell, fixed, inSheet, meanOf, type Row, type Sheet } from './sheet.ts';
import { NUMBER_COLUMN, RATING_COLUMN } from './written-sheets.ts';

/** How an action stands, with who coordinates it. `state`: undefined where the plan no longer has it. */
export type StandingAction = {
  action: Action;
  coordinating: string;
  state: ActionState | undefined;
  overdue: boolean;
  latestLine: { day: Day; text: string } | undefined;
};

/** Where the actions' ratings stand: a sheet, its last row, and what each action was given. */
export type ActionRatings = { sheet: string; lastRow: number; of: (actionId: string) => number[] };

/** Every action with its status, and where actions were rated the mean of all. */
export function actionsSheet(
  actions: readonly StandingAction[],
  ratings: ActionRatings | undefined,
  language: Language,
): Sheet {
  const say = workbookWords[language];
  const rows = actions.map((one, index): Row => {
    const { action, coordinating, state, overdue, latestLine } = one;
    return {
      format: 'mean',
      cells: [
        action.number,
        inLanguage(action.name, language),
        state === undefined ? null : actionWords[language].stateName({ state }),
        overdue ? say.yes : say.no,
        action.due,
        coordinating,
        latestLine === undefined ? null : `${latestLine.day}: ${latestLine.text}`,
        ...(ratings === undefined ? [] : meanCells(ratings, action.id, index + 2)),
      ],
    };
  });
  return {
    name: say.sheet.actions,
    widths: [6, 32, 18, 12, 14, 36, 70, 14, 14],
    frozen: 1,
    frozenColumns: 2,
    rows: [
      {
        style: 'heading',
        cells: [
          say.number,
          say.action,
          say.state,
          say.overdue,
          say.due,
          say.coordinating,
          say.latestLine,
          ...(ratings === undefined ? [] : [say.mean, say.count]),
        ],
      },
      ...rows,
    ],
  };
}

function meanCells({ sheet, lastRow, of }: ActionRatings, actionId: string, row: number): Cell[] {
  const column = (at: number) => inSheet(sheet, `${fixed(at, 2)}:${fixed(at, lastRow)}`);
  const [numbers, given] = [column(NUMBER_COLUMN), column(RATING_COLUMN)];
  const figures = of(actionId);
  return [
    { formula: `IFERROR(AVERAGEIFS(${given},${numbers},$A${row}),"")`, result: meanOf(figures) },
    { formula: `SUMPRODUCT((${numbers}=$A${row})*ISNUMBER(${given}))`, result: figures.length },
  ];
}

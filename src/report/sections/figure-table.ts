import { formatChange } from '../../messages/format.ts';
import type { Language, Plan } from '../../plan/plan.ts';
import { fromHighest } from '../../results/extremes.ts';
import { meanInWords } from '../../results/figure-table.ts';
import { WORDS } from '../../results/published-lines.ts';
import { type Block, figures, words as textColumn } from '../document.ts';
import type { ReportFacts } from '../facts.ts';
import { roundNamed } from '../named.ts';
import { resultWords, words } from '../words.ts';

/** Means with how many stand behind them, and how they have changed where that may be told; from the highest. Empty where no mean was published. */
export function figureTable(
  facts: ReportFacts,
  kind: 'areas' | 'criteria',
  about: { caption: string; column: string; nameOf: (id: string) => string },
  language: Language,
): Block[] {
  const { plan: asked, result } = facts.published;
  const rows = fromHighest(result[kind]);
  if (!isPublished(rows)) return [];
  const say = resultWords[language];
  const changes = trendOf(facts, kind, language);
  return [
    {
      kind: 'table',
      caption: about.caption,
      columns: [
        textColumn(about.column),
        figures(say.mean),
        figures(say.count),
        ...(changes === undefined ? [] : [figures(changes.column)]),
      ],
      rows: rows.map((row) => [
        about.nameOf(row.id),
        meanInWords(row, language),
        row.n === null ? words[language].noFigure : String(row.n),
        ...(changes === undefined ? [] : [changes.of(row.id)]),
      ]),
      notes: [
        ...withheldNote([...rows, ...(changes?.cells ?? [])], asked, language),
        ...(changes === undefined ? [] : [changes.note]),
        words[language].notEffects,
      ],
    },
  ];
}

/** Whether there is anything to tell: a mean, or that one is withheld. */
export const isPublished = (figures: readonly { mean: number | null; withheld: boolean }[]): boolean =>
  figures.some(({ mean, withheld }) => mean !== null || withheld);

/** Why some are not shown, where some are not. */
export const withheldNote = (
  shown: readonly { withheld: boolean }[],
  { minGroup }: Pick<Plan, 'minGroup'>,
  language: Language,
): string[] => (shown.some(({ withheld }) => withheld) ? [words[language].withheld({ minGroup })] : []);

function trendOf({ published, since }: ReportFacts, kind: 'areas' | 'criteria', language: Language) {
  const { trend } = published.result;
  if (trend === null || since === undefined) return undefined;
  const say = resultWords[language];
  const named = roundNamed(since, language);
  const changes = new Map(trend[kind].map(({ id, change }) => [id, change]));
  return {
    column: say.change,
    of: (id: string): string => {
      const change = changes.get(id) ?? null;
      return change === null ? WORDS[language].notShownHere : formatChange(change, language);
    },
    cells: trend[kind].map(({ change }) => ({ withheld: change === null })),
    note: say.trendNote({ count: trend.matchedUnits, since: named }),
  };
}

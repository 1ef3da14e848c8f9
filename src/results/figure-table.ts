import { formatChange, formatTenths } from '../messages/format.ts';
import type { Part } from '../messages/reply.ts';
import { type Language, scalesOf } from '../plan/plan.ts';
import type { Kind } from '../plan/result-kinds.ts';
import type { ShownResult } from './published.ts';
import { type PublishedLine, publishedLines, WORDS } from './published-lines.ts';

/**
 * The published figures of one kind as text: mean, how many answers it rests on, and how it has changed, as far as that
 * was published. `since`: the name of the round that it is compared with. Undefined where there is not a figure.
 */
export function figureTable(
  published: ShownResult,
  kind: Kind,
  language: Language,
  since?: string,
): Extract<Part, { kind: 'table' }> | undefined {
  const say = WORDS[language];
  const lines = publishedLines(published, kind, language);
  if (lines.every(({ figure }) => figure.mean === null && !figure.withheld)) return undefined;
  const { matrix, actions } = scalesOf(published.plan);
  const caption = say.figuresCaption[kind](kind === 'actions' ? actions : matrix);
  const compared = since !== undefined && published.result.trend !== null ? since : undefined;
  const columns: { name: string; of: (line: PublishedLine) => string }[] = [
    { name: say.figuresOf[kind], of: ({ name }) => name },
    { name: say.mean, of: ({ figure }) => meanInWords(figure, language) },
    ...(lines.every(({ figure }) => figure.n === null)
      ? []
      : [{ name: say.answersColumn, of: ({ figure }: PublishedLine) => String(figure.n ?? '–') }]),
    ...(compared === undefined
      ? []
      : [
          {
            name: say.changeColumn,
            of: ({ change }: PublishedLine) =>
              change === null ? say.notShownHere : formatChange(change, language),
          },
        ]),
  ];
  return {
    kind: 'table',
    caption: compared === undefined ? caption : say.changedSince({ caption, since: compared }),
    columns: columns.map(({ name }) => name),
    rows: lines.map((line) => columns.map(({ of }) => of(line))),
  };
}

/** "3,4", "visas inte", or a dash where nothing was published. */
export function meanInWords(
  { mean, withheld }: { mean: number | null; withheld: boolean },
  language: Language,
): string {
  if (withheld) return WORDS[language].notShownHere;
  return mean === null ? '–' : formatTenths(mean, language);
}

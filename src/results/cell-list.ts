import { formatList } from '../messages/format.ts';
import { list, type Part, strong } from '../messages/reply.ts';
import { inLanguage, type Language } from '../plan/plan.ts';
import { meanInWords } from './figure-table.ts';
import type { ShownResult } from './published.ts';
import { WORDS } from './published-lines.ts';

/** Every cell of the matrix as text, a line for each area: a table of them would be too wide for a phone. */
export function cellList({ plan, result }: ShownResult, language: Language): Part[] {
  const say = WORDS[language];
  const inArea = Map.groupBy(result.cells, ({ area }) => area);
  const names = new Map(plan.criteria.map(({ id, short }) => [id, inLanguage(short, language)]));
  const items = plan.areas.flatMap(({ id, name }) => {
    const figures = (inArea.get(id) ?? []).flatMap((cell) => {
      const statement = names.get(cell.criterion);
      const figure = meanInWords(cell, language);
      return statement === undefined ? [] : [say.cellFigure({ name: statement, figure })];
    });
    if (figures.length === 0) return [];
    return [say.areaCells({ area: inLanguage(name, language), figures: formatList(figures, language) })];
  });
  return items.length === 0 ? [] : [strong(say.cellsCaption), list(items)];
}

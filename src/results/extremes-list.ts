import { formatList, formatTenths } from '../messages/format.ts';
import { list, type Part } from '../messages/reply.ts';
import type { Language } from '../plan/plan.ts';
import type { Kind } from '../plan/result-kinds.ts';
import { extremesOf, type Placed } from './extremes.ts';
import type { ShownResult } from './published.ts';
import { namesOf, WORDS } from './published-lines.ts';

/** Which of a kind are highest and lowest, with their figures as far as those were published. Undefined where nothing of it was. */
export function extremesList(
  { plan, result }: ShownResult,
  kind: Kind,
  language: Language,
): Part | undefined {
  const say = WORDS[language];
  const all = namesOf(plan, kind, language);
  const line = (placed: readonly Placed[], tell: (a: { names: string }) => string): string[] => {
    const names = placed.flatMap(({ id, mean, n }) => {
      const name = all.get(id);
      if (name === undefined) return [];
      return [say.placed({ name, figure: mean === null ? undefined : formatTenths(mean, language), n })];
    });
    return names.length === 0 ? [] : [tell({ names: formatList(names, language) })];
  };
  const found = extremesOf(result, kind);
  if (found.kind === 'none') return undefined;
  const items =
    found.kind === 'in-order'
      ? line(found.all, say.inOrderOf[kind])
      : [...line(found.highest, say.highestOf[kind]), ...line(found.lowest, say.lowestOf[kind])];
  return items.length === 0 ? undefined : list(items);
}

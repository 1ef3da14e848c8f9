import { formatList } from '../messages/format.ts';
import { note, type Part } from '../messages/reply.ts';
import type { Language } from '../plan/plan.ts';
import { KINDS, type Kind } from '../plan/result-kinds.ts';
import type { ShownResult } from './published.ts';
import { publishedLines, WORDS } from './published-lines.ts';

/** What is withheld of those kinds and of the cells, in a sentence. Undefined where all is shown. */
export function withheldWords(
  published: ShownResult,
  kinds: readonly Kind[],
  language: Language,
): string | undefined {
  const say = WORDS[language];
  const { cells } = published.result;
  const called = {
    areas: (name: string) => name,
    criteria: (name: string) => say.statementCalled({ name }),
    actions: (name: string) => say.actionCalled({ name }),
  };
  const count = cells.filter(({ withheld }) => withheld).length;
  const what = [
    ...kinds.flatMap((kind) =>
      publishedLines(published, kind, language)
        .filter(({ figure }) => figure.withheld)
        .map(({ name }) => called[kind](name)),
    ),
    ...(count === 0 ? [] : [say.withheldCells({ count, of: cells.length })]),
  ];
  return what.length === 0 ? undefined : say.notShown({ what: formatList(what, language) });
}

/** What is withheld of the result, or of those kinds of it and the cells, and why. Undefined where all is shown. */
export function withheldNote(
  published: ShownResult,
  language: Language,
  kinds: readonly Kind[] = KINDS,
): Part | undefined {
  const what = withheldWords(published, kinds, language);
  if (what === undefined) return undefined;
  return note(`${what} ${WORDS[language].whyWithheld({ minGroup: published.plan.minGroup })}`);
}

import { formatChange, formatList } from '../messages/format.ts';
import type { Part } from '../messages/reply.ts';
import { inLanguage, type Language } from '../plan/plan.ts';
import type { ShownResult } from './published.ts';
import { type PublishedLine, publishedLines, WORDS } from './published-lines.ts';

type Changed = PublishedLine & { change: number };

/**
 * How each area's mean has changed since the round before, the largest rise first and what is withheld last. Undefined
 * where there is nothing to compare with, or no change may be shown. `since`: that round's name.
 */
export function changePicture(published: ShownResult, since: string, language: Language): Part | undefined {
  const { round, result } = published;
  const lines = publishedLines(published, 'areas', language);
  const changed = lines.filter((line): line is Changed => line.change !== null);
  if (result.trend === null || changed.length === 0) return undefined;

  const say = WORDS[language];
  const withheld = lines.filter(({ change }) => change === null);
  const sorted = [...changed.toSorted((one, other) => other.change - one.change), ...withheld];
  const name = inLanguage(round.name, language);
  const alt = [
    say.changeShown({ round: name, since }),
    ...moves(changed, language),
    ...(withheld.length === 0 ? [] : [say.notShown({ what: namesIn(withheld, language) })]),
    say.notEffects,
  ];
  return {
    kind: 'picture',
    picture: {
      kind: 'changes',
      language,
      title: say.changeTitle({ round: name }),
      comparedWith: say.comparedWith({ since, units: result.trend.matchedUnits }),
      rows: sorted.map((line) => ({ name: line.name, change: line.change })),
      footnote: say.notEffects,
    },
    alt: alt.join(' '),
  };
}

/** How many areas went up, and which most; the same for down; and which stayed. */
function moves(changed: readonly Changed[], language: Language): string[] {
  const say = WORDS[language];
  const up = changed.filter(({ change }) => change > 0);
  const down = changed.filter(({ change }) => change < 0);
  const same = changed.filter(({ change }) => change === 0);
  const most = (areas: readonly Changed[], change: number) => ({
    count: areas.length,
    change: formatChange(change, language),
    most: namesIn(
      areas.filter((area) => area.change === change),
      language,
    ),
  });
  return [
    ...(up.length === 0 ? [] : [say.wentUp(most(up, Math.max(...up.map(({ change }) => change))))]),
    ...(down.length === 0 ? [] : [say.wentDown(most(down, Math.min(...down.map(({ change }) => change))))]),
    ...(same.length === 0 ? [] : [say.stayed({ areas: namesIn(same, language) })]),
  ];
}

const namesIn = (lines: readonly PublishedLine[], language: Language): string =>
  formatList(
    lines.map(({ name }) => name),
    language,
  );

import { formatList, formatTenths } from '../messages/format.ts';
import type { Mean, Means } from '../messages/picture.ts';
import type { Part } from '../messages/reply.ts';
import { inLanguage, type Language } from '../plan/plan.ts';
import { pictureScale } from './picture-scale.ts';
import type { ShownResult } from './published.ts';
import { type PublishedLine, publishedLines, WORDS } from './published-lines.ts';
import { withheldWords } from './withheld.ts';

/**
 * The whole organisation's means as a picture: a row for each area, a numbered column for each statement. Undefined
 * where no cells were published, or none of the figures may be shown.
 */
export function resultPicture(published: ShownResult, language: Language): Part | undefined {
  const { plan, round, result } = published;
  const { areas, criteria, cells } = result;
  const matrix = plan.assessment.parts.find((part) => part.kind === 'matrix');
  if (matrix === undefined || cells.length === 0) return undefined;
  if ([...areas, ...criteria, ...cells].every(({ mean }) => mean === null)) return undefined;

  const say = WORDS[language];
  const name = inLanguage(round.name, language);
  const means = new Map([
    ...areas.map((figure) => [`${figure.id}.`, shown(figure)] as const),
    ...criteria.map((figure) => [`.${figure.id}`, shown(figure)] as const),
    ...cells.map((cell) => [`${cell.area}.${cell.criterion}`, shown(cell)] as const),
  ]);
  const mean = (area: string, criterion: string): Mean => means.get(`${area}.${criterion}`) ?? null;
  const picture: Means = {
    kind: 'means',
    language,
    title: say.resultTitle({ round: name }),
    columnsAre: say.statements,
    rows: {
      names: plan.areas.map((area) => inLanguage(area.name, language)),
      means: plan.areas.map(({ id }) => mean(id, '')),
    },
    columns: {
      names: plan.criteria.map(({ short }) => inLanguage(short, language)),
      means: plan.criteria.map(({ id }) => mean('', id)),
    },
    cells: plan.areas.map((area) => plan.criteria.map((criterion) => mean(area.id, criterion.id))),
    scale: pictureScale(matrix.scale, language),
    footnote: say.notEffects,
  };
  const alt = [
    say.resultShown({ round: name, areas: plan.areas.length, statements: plan.criteria.length }),
    ...extremes(publishedLines(published, 'areas', language), language),
    withheldWords(published, ['areas', 'criteria'], language),
    say.notEffects,
  ];
  return { kind: 'picture', picture, alt: alt.filter((one) => one !== undefined).join(' ') };
}

const shown = ({ mean, withheld }: { mean: number | null; withheld: boolean }): Mean =>
  withheld ? 'withheld' : mean;

/** Which areas have the highest and the lowest mean, of those that may be shown. */
function extremes(areas: readonly PublishedLine[], language: Language): string[] {
  const say = WORDS[language];
  const means = areas.flatMap(({ figure }) => figure.mean ?? []);
  if (means.length === 0) return [];
  const at = (mean: number) => ({
    mean: formatTenths(mean, language),
    areas: formatList(
      areas.filter(({ figure }) => figure.mean === mean).map(({ name }) => name),
      language,
    ),
  });
  const [highest, lowest] = [Math.max(...means), Math.min(...means)];
  return highest === lowest
    ? [say.evenMeans(at(highest))]
    : [say.highestMean(at(highest)), say.lowestMean(at(lowest))];
}

import { inLanguage, type Language, type Plan, scalesOf } from '../../plan/plan.ts';
import { changePicture } from '../../results/change-picture.ts';
import { extremesOf, type Placed } from '../../results/extremes.ts';
import { meanInWords } from '../../results/figure-table.ts';
import { resultPicture } from '../../results/result-picture.ts';
import {
  type Block,
  figures,
  heading,
  label,
  note,
  paragraph,
  type Section,
  words as textColumn,
  write,
} from '../document.ts';
import type { ReportFacts } from '../facts.ts';
import { nameOf, withMean } from '../named.ts';
import { pictureBlock } from '../picture-block.ts';
import { resultWords, words } from '../words.ts';
import { figureTable, isPublished, withheldNote } from './figure-table.ts';

/** Part 1: how the organisation finds that it works with each area. */
export function matrixResult(facts: ReportFacts, language: Language): Section {
  const { plan: asked } = facts.published;
  const say = resultWords[language];
  const { min, max } = scalesOf(asked).matrix;
  const size = { areas: asked.areas.length, criteria: asked.criteria.length };
  const statement = (id: string) => {
    const at = asked.criteria.findIndex((one) => one.id === id);
    const name = asked.criteria[at]?.name;
    return name === undefined ? id : say.numbered({ number: at + 1, name: inLanguage(name, language) });
  };
  const areas = {
    caption: say.areasCaption,
    column: say.area,
    nameOf: (id: string) => nameOf(facts, 'areas', id, language),
  };
  const criteria = { caption: say.criteriaCaption, column: say.criterion, nameOf: statement };
  const areaTable = figureTable(facts, 'areas', areas, language);
  return {
    title: say.matrix,
    blocks: [
      paragraph([say.matrixAsked({ ...size, min, max }), ...scaleEnds(asked, language)].join(' ')),
      paragraph(words[language].notEffects),
      paragraph(say.matrixMeans),
      ...pictureBlock(resultPicture(facts.published, language)),
      ...(facts.uncompared ? [note(say.noTrend(asked))] : []),
      heading(say.areas),
      ...placed(facts, 'areas', areas.nameOf, language),
      ...(areaTable.length === 0 ? [note(say.onlyExtremes)] : areaTable),
      ...changed(facts, language),
      heading(say.criteria),
      ...placed(
        facts,
        'criteria',
        (id) => inLanguage(asked.criteria.find((one) => one.id === id)?.name ?? id, language),
        language,
      ),
      ...figureTable(facts, 'criteria', criteria, language),
      ...cellTable(facts, language),
      write(say.writeMatrix),
    ],
  };
}

function changed({ published, since }: ReportFacts, language: Language): Block[] {
  if (since === undefined) return [];
  return pictureBlock(changePicture(published, inLanguage(since, language), language));
}

function scaleEnds({ assessment }: Plan, language: Language): string[] {
  const matrix = assessment.parts.find((part) => part.kind === 'matrix');
  if (matrix === undefined) return [];
  const { min, max, anchors } = matrix.scale;
  const [lowest, highest] = [anchors[String(min)], anchors[String(max)]];
  if (lowest === undefined || highest === undefined) return [];
  const ends = { minWords: inLanguage(lowest, language), maxWords: inLanguage(highest, language) };
  return [resultWords[language].scaleEnds({ min, max, ...ends })];
}

/** The highest and the lowest, as lists; one alone where only that was published. */
function placed(
  { published }: ReportFacts,
  kind: 'areas' | 'criteria',
  name: (id: string) => string,
  language: Language,
): Block[] {
  const say = resultWords[language];
  const found = extremesOf(published.result, kind);
  if (found.kind !== 'apart') return [];
  const [most, least] =
    kind === 'areas' ? [say.mostIn, say.leastIn] : [say.bestStatements, say.worstStatements];
  const ranked = (intro: string, those: readonly Placed[]): Block[] => {
    const items = those.map(({ id, mean }) => withMean(name(id), mean, language));
    return items.length === 0 ? [] : [label(intro), { kind: 'list', ordered: true, items }];
  };
  return [...ranked(most, found.highest), ...ranked(least, found.lowest), note(words[language].notEffects)];
}

/** Every statement in every area; empty where that was never published. */
function cellTable({ published: { plan: asked, result } }: ReportFacts, language: Language): Block[] {
  if (!isPublished(result.cells)) return [];
  const say = resultWords[language];
  const at = new Map(result.cells.map((cell) => [`${cell.area}.${cell.criterion}`, cell]));
  const none = { mean: null, withheld: false };
  return [
    heading(say.cells),
    {
      kind: 'table',
      caption: say.cellsCaption,
      columns: [
        textColumn(say.area),
        ...asked.criteria.map((_, index) => figures(say.cellsColumn({ number: index + 1 }))),
      ],
      rows: asked.areas.map((area) => [
        inLanguage(area.name, language),
        ...asked.criteria.map(({ id }) => meanInWords(at.get(`${area.id}.${id}`) ?? none, language)),
      ]),
      notes: [...withheldNote(result.cells, asked, language), words[language].notEffects],
    },
  ];
}

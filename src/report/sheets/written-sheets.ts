import { inLanguage, type Language, type Localised, type Part, type Theme } from '../../plan/plan.ts';
import { type RatedThing, ratedThings } from '../asked-items.ts';
import type { RoundAnswers, UnitAnswers } from '../round-answers.ts';
import { workbookWords } from '../words.ts';
import type { Cell, Row, Sheet } from './sheet.ts';

type PartOf<Kind extends Part['kind']> = Extract<Part, { kind: Kind }>;

/** Where a part's ratings stand: the number and the rating of each, for the actions' own sheet to count on. */
export const NUMBER_COLUMN = 2;
export const RATING_COLUMN = 4;

/** Things that are rated one by one, with what was written beside: a row for each unit and thing. */
export function ratingsSheet(
  { asked, units }: RoundAnswers,
  { part, number }: { part: PartOf<'ratings'>; number: number },
  language: Language,
): Sheet {
  const say = workbookWords[language];
  const things = ratedThings(asked, part);
  const rowOf = (unit: UnitAnswers, { item, number: of, name, texts }: RatedThing): Row => {
    const rating = unit.ratings.get(item);
    return {
      cells: [
        unit.name,
        of ?? null,
        inLanguage(name, language),
        rating === 'na' ? say.notRelevant : (rating ?? null),
        ...texts.map((text): Cell => unit.handIn?.texts[text.item] || null),
      ],
    };
  };
  const heading: Row = {
    style: 'heading',
    cells: [
      say.unit,
      say.number,
      say.thing,
      say.rating,
      ...part.texts.map(({ ask }) => inLanguage(ask, language)),
    ],
  };
  return {
    name: say.sheet.matrix({ part: number }),
    widths: [36, 6, 30, 12, ...part.texts.map(() => 80)],
    frozen: 1,
    frozenColumns: 0,
    rows: [heading, ...units.flatMap((unit) => things.map((thing) => rowOf(unit, thing)))],
  };
}

/** Open answers with their themes: a row for each unit and question that was answered. */
export function questionsSheet(
  { units }: RoundAnswers,
  { part, number }: { part: PartOf<'questions'>; number: number },
  language: Language,
): Sheet {
  const say = workbookWords[language];
  const hasThemes = part.themes.length > 0;
  const rows = part.questions.flatMap(({ id, ask }) =>
    units.flatMap((unit): Row[] => {
      const item = `${part.id}.${id}`;
      const text = unit.handIn?.texts[item] ?? '';
      if (text === '') return [];
      const themes = hasThemes ? [themesInWords(part.themes, unit.themes.get(item), language)] : [];
      return [{ cells: [unit.name, inLanguage(ask, language), text, ...themes] }];
    }),
  );
  return {
    name: say.sheet.matrix({ part: number }),
    widths: [36, 40, 80, ...(hasThemes ? [40] : [])],
    frozen: 1,
    frozenColumns: 0,
    rows: [
      { style: 'heading', cells: [say.unit, say.question, say.answer, ...(hasThemes ? [say.themes] : [])] },
      ...rows,
    ],
  };
}

function themesInWords(
  themes: readonly Theme[],
  chosen: readonly string[] | undefined,
  language: Language,
): string {
  if (chosen === undefined) return workbookWords[language].unsorted;
  const names: Localised[] = themes.filter(({ id }) => chosen.includes(id)).map(({ name }) => name);
  return names.map((name) => inLanguage(name, language)).join('; ');
}

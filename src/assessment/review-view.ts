import { formatFigure, formatInstant } from '../messages/format.ts';
import { choices, heading, note, type Part, type Reply, reply, text } from '../messages/reply.ts';
import { inLanguage, type Localised } from '../plan/plan.ts';
import type { Register } from '../register/register.ts';
import { type Sheet, words } from './row-view.ts';
import type { UnitFigures } from './unit-figures.ts';

/** The whole form in sums, and what handing in means. */
export function reviewReply(sheet: Sheet, figures: UnitFigures): Reply {
  const say = words[sheet.language];
  const unanswered = sheet.matrix.cells.length - sheet.ratings.size;
  return reply(
    heading(say.reviewHeading({ unit: sheet.unit.name })),
    ...sumParts(sheet, figures),
    ...(unanswered > 0 ? [text(say.reviewMissing)] : []),
    text(say.readyToHandIn),
    note(say.notEffects),
    choices(
      {
        title: say.handIn,
        emphasis: 'primary',
        command: { do: 'hand-in', round: sheet.round, unit: sheet.unit.id },
      },
      { title: say.continue, command: { do: 'continue' } },
    ),
  );
}

/** What stays of the review once its button was pressed: the sums that were handed in. */
export function handedInReview(sheet: Sheet, figures: UnitFigures): Reply {
  const say = words[sheet.language];
  return {
    to: 'origin',
    parts: [
      heading(say.handedInHeading({ unit: sheet.unit.name })),
      ...sumParts(sheet, figures),
      note(say.notEffects),
    ],
  };
}

function sumParts(sheet: Sheet, figures: UnitFigures): Part[] {
  const say = words[sheet.language];
  const { areas, criteria, cells } = sheet.matrix;
  const { sums } = figures;
  const given = [...sheet.ratings.values()];
  const notRelevant = given.filter((rating) => rating.rating === 'na').length;
  const unanswered = cells.length - given.length;
  return [
    sumTable(sheet, say.reviewAreas, say.areaColumn, areas, sums.areas, (cell) => cell.area.id),
    sumTable(
      sheet,
      say.reviewCriteria,
      say.criterionColumn,
      criteria,
      sums.criteria,
      (cell) => cell.criterion.id,
    ),
    text(
      say.reviewTotal({
        total: sums.total,
        answered: given.length - notRelevant,
        of: cells.length,
        notRelevant,
        unanswered,
      }),
    ),
  ];
}

function sumTable(
  sheet: Sheet,
  caption: string,
  column: string,
  rows: readonly { id: string; name: Localised; short?: Localised }[],
  sums: Record<string, number>,
  rowOf: (cell: Sheet['matrix']['cells'][number]) => string,
): Part {
  const say = words[sheet.language];
  const cellsIn = (id: string) => sheet.matrix.cells.filter((cell) => rowOf(cell) === id);
  const answersIn = (id: string) =>
    say.answersOf({
      answered: cellsIn(id).filter((cell) => sheet.ratings.has(cell.item)).length,
      of: cellsIn(id).length,
    });
  // No number is no sum: a zero would look like an answer.
  const sumIn = (id: string) =>
    cellsIn(id).some((cell) => typeof sheet.ratings.get(cell.item)?.rating === 'number')
      ? String(sums[id] ?? 0)
      : '–';
  return {
    kind: 'table',
    caption,
    columns: [column, say.sumColumn, say.answersColumn],
    rows: rows.map(({ id, name, short }) => [
      inLanguage(short ?? name, sheet.language),
      sumIn(id),
      answersIn(id),
    ]),
  };
}

/** What the unit gets once it has handed in: a receipt, its strongest and weakest area, and who can help. */
export function receiptReply(
  sheet: Sheet,
  figures: UnitFigures,
  handIn: { at: Date; by: string },
  register: Register,
): Reply {
  const say = words[sheet.language];
  const when = formatInstant(handIn.at, sheet.language, register.plan.timeZone);
  const strongest = figures.areas[0];
  const weakest = figures.areas.at(-1);
  const named = (area: UnitFigures['areas'][number]) => ({
    area: areaName(sheet, area.id),
    mean: formatFigure(area.display, sheet.language),
  });
  const differ = strongest !== undefined && weakest !== undefined && strongest.mean > weakest.mean;
  return reply(
    text(say.receipt({ when, by: sheet.nameOf(handIn.by) })),
    ...(differ
      ? [
          text(`${say.strongest(named(strongest))} ${say.weakest(named(weakest))}`),
          ...helpFor(sheet, weakest.id, register),
        ]
      : []),
    note(say.notEffects),
  );
}

function helpFor(sheet: Sheet, area: string, register: Register): Part[] {
  // The action that is about fewest areas is most about this one.
  const [action] = register.plan.actions
    .filter((candidate) => candidate.areas.includes(area))
    .toSorted((one, other) => one.areas.length - other.areas.length);
  if (action === undefined) return [];
  return [
    text(
      words[sheet.language].help({
        area: areaName(sheet, area),
        number: action.number,
        name: inLanguage(action.name, sheet.language),
        coordinator: register.coordinatorOf(action.id)?.name,
      }),
    ),
  ];
}

function areaName(sheet: Sheet, id: string): string {
  const area = sheet.matrix.areas.find((candidate) => candidate.id === id);
  return area === undefined ? id : inLanguage(area.name, sheet.language);
}

import { formatList } from '../messages/format.ts';
import { choices, note, type Part, type Reply, reply, text } from '../messages/reply.ts';
import { inLanguage, type Language } from '../plan/plan.ts';
import type { Answer } from '../records/records.ts';
import type { Change, Outcome } from './form.ts';
import { cellAt } from './matrix.ts';
import {
  enteredRowParts,
  formChoice,
  minutesFor,
  opensArea,
  ratingInWords,
  rowParts,
  type Sheet,
  words,
} from './row-view.ts';

/** What a step in the form says; the review and the receipt are made elsewhere. `others`: answers since this person's last. */
export function outcomeReply(
  sheet: Sheet,
  outcome: Exclude<Outcome, { kind: 'review' | 'handed-in' | 'filled' }>,
  item: string,
  others: readonly Answer[],
): Reply {
  const say = words[sheet.language];
  const left = sheet.matrix.cells.length - sheet.ratings.size;
  const row = () => rowParts(sheet, item);

  switch (outcome.kind) {
    case 'asked':
      return reply(
        ...lead(sheet, outcome, item, others),
        ...(outcome.from === 'back' ? row() : enteredRowParts(sheet, item)),
      );
    case 'undone':
      return reply(text(undoneWords(sheet, outcome.items)), ...row());
    case 'nothing-to-undo':
      return reply(text(say.nothingToUndo), ...row());
    case 'at-the-start':
      return reply(text(say.atTheStart), ...row());
    case 'empty':
      return reply(text(say.empty), ...row());
    case 'stale': {
      const rating = sheet.ratings.get(outcome.item)?.rating;
      const known = rating === undefined ? undefined : ratingInWords(rating, sheet.language);
      return reply(text(say.stale({ rating: known })), ...row());
    }
    case 'answered-meanwhile':
      return reply(text(meanwhileWords(sheet, outcome.items)), ...row());
    case 'not-now':
      return notNow(sheet.language, outcome.because);
    case 'too-many':
      return reply(
        text(say.tooMany({ given: outcome.given, left: outcome.left, row: sheet.matrix.criteria.length })),
        ...row(),
      );
    case 'stopped':
      return reply(
        text(
          outcome.by === 'pause'
            ? say.paused({ left, of: sheet.matrix.cells.length })
            : say.cancelled({ answered: sheet.ratings.size }),
        ),
        choices(
          { title: say.continue, command: { do: 'continue' } },
          ...(sheet.ratings.size === 0 ? [] : [{ title: say.review, command: { do: 'review' as const } }]),
        ),
      );
  }
}

/** Whose answers would have been overwritten, and how to do it all the same. */
function meanwhileWords(sheet: Sheet, items: string[]): string {
  const say = words[sheet.language];
  const told = items.map((item) => {
    const rating = sheet.ratings.get(item);
    const number = cellAt(sheet.matrix, item).criterionNumber;
    return say.answeredMeanwhile({
      by: rating?.by === undefined ? '' : sheet.nameOf(rating.by),
      number,
      rating: rating === undefined ? '' : ratingInWords(rating.rating, sheet.language),
    });
  });
  return `${told.join(' ')} ${say.answerAgain}`;
}

/** Why nothing was rated, and what to do. */
export function notNow(language: Language, because: 'paused' | 'reviewing'): Reply {
  const say = words[language];
  return because === 'paused'
    ? reply(text(say.pausedRating), choices({ title: say.continue, command: { do: 'continue' } }))
    : reply(
        text(say.reviewingRating),
        choices(
          { title: say.back, command: { do: 'back' } },
          { title: say.review, command: { do: 'review' } },
        ),
      );
}

function lead(
  sheet: Sheet,
  outcome: Extract<Outcome, { kind: 'asked' }>,
  item: string,
  others: readonly Answer[],
): Part[] {
  switch (outcome.from) {
    case 'start':
      return beginning(sheet);
    case 'resume':
      return welcomeBack(sheet, item, others);
    case 'form':
      return leftForm(sheet, item);
    case 'saved':
      return outcome.saved.length === 0 ? [] : [note(savedWords(sheet, outcome.saved))];
    case 'skip':
      return [note(words[sheet.language].skipped)];
    case 'back':
      return [];
  }
}

function beginning(sheet: Sheet): Part[] {
  const { matrix, language } = sheet;
  const say = words[language];
  const { scale } = matrix.part;
  const anchors = Object.entries(scale.anchors).map(([step, anchor]) => ({
    step,
    words: inLanguage(anchor, language),
  }));
  const source = scale.anchorsFrom && inLanguage(scale.anchorsFrom, language);
  return [
    text(
      say.begin({
        unit: sheet.unit.name,
        areas: matrix.areas.length,
        criteria: matrix.criteria.length,
        minutes: minutesFor(matrix.cells.length),
      }),
    ),
    text(say.scale({ min: scale.min, max: scale.max, anchors, source })),
  ];
}

function welcomeBack(sheet: Sheet, item: string, others: readonly Answer[]): Part[] {
  const say = words[sheet.language];
  const of = sheet.matrix.cells.length;
  const area = (id: string) => inLanguage(cellAt(sheet.matrix, id).area.name, sheet.language);
  const unique = (values: string[]) => formatList([...new Set(values)], sheet.language);
  return [
    text(say.welcomeBack({ left: of - sheet.ratings.size, of, area: area(item) })),
    ...(others.length === 0
      ? []
      : [
          text(
            say.sinceLast({
              names: unique(others.map((answer) => sheet.nameOf(answer.by))),
              areas: unique(others.flatMap((answer) => answer.changes.map((change) => area(change.item)))),
            }),
          ),
        ]),
    ...formAgain(sheet, item),
  ];
}

function leftForm(sheet: Sheet, item: string): Part[] {
  const of = sheet.matrix.cells.length;
  return [
    note(words[sheet.language].formLeft({ left: of - sheet.ratings.size, of })),
    ...formAgain(sheet, item),
  ];
}

/** The way into the area's form again; an area that is introduced has it there. */
function formAgain(sheet: Sheet, item: string): Part[] {
  const cell = cellAt(sheet.matrix, item);
  return opensArea(sheet, cell) ? [] : formChoice(sheet, cell);
}

/** "Sparat: 4." for one, the whole row for several. */
export function savedWords(sheet: Sheet, saved: readonly Change[]): string {
  const say = words[sheet.language];
  const ratings = saved
    .map((change) => (change.rating === null ? '' : ratingInWords(change.rating, sheet.language)))
    .join(saved.some((change) => change.rating === 'na') ? ', ' : ' ');
  const first = saved[0];
  if (saved.length === 1 || first === undefined) return say.saved({ ratings });
  const { area } = cellAt(sheet.matrix, first.item);
  return say.savedRow({ area: inLanguage(area.name, sheet.language), ratings });
}

function undoneWords(sheet: Sheet, items: string[]): string {
  const cells = items.map((item) => cellAt(sheet.matrix, item));
  const numbers = cells.map((cell) => cell.criterionNumber);
  const area = cells[0] === undefined ? '' : inLanguage(cells[0].area.name, sheet.language);
  return words[sheet.language].undone({ area, from: Math.min(...numbers), to: Math.max(...numbers) });
}

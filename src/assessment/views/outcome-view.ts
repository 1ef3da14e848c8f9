import { formatList } from '../../messages/format.ts';
import { choices, note, type Part, type Reply, reply, text } from '../../messages/reply.ts';
import { inLanguage, type Language } from '../../plan/plan.ts';
import type { Answer } from '../../records/assessment/form.ts';
import { type Change, LONGEST_TEXT, type Outcome, type Position } from '../form/decision.ts';
import { rowOf, stepAt } from '../form/questionnaire.ts';
import type { Sheet } from '../form/sheet.ts';
import { words } from '../words.ts';
import { valueInWords } from './answer-words.ts';
import {
  enteredStepParts,
  formChoice,
  minutesFor,
  offersForm,
  partIntro,
  positionParts,
  progressOf,
  stepPlace,
} from './step-view.ts';
import { differsNow } from './voices-in-words.ts';

/** What a step in the form says; the review and the receipt are made elsewhere. `others`: answers since this person's last. */
export function outcomeReply(
  sheet: Sheet,
  outcome: Exclude<Outcome, { kind: 'review' | 'handed-in' | 'sent-to-lead' | 'filled' }>,
  position: Position,
  others: readonly Answer[],
): Reply {
  const { item } = position;
  const say = words[sheet.language];
  const row = () => positionParts(sheet, position);

  switch (outcome.kind) {
    case 'asked':
      return reply(
        ...lead(sheet, outcome, item, others),
        ...(outcome.from === 'back' ? row() : enteredStepParts(sheet, item)),
      );
    case 'follow-up':
      return reply(note(say.savedText), ...row());
    case 'undone':
      return reply(text(undoneWords(sheet, outcome.items)), ...row());
    case 'nothing-to-undo':
      return reply(text(say.nothingToUndo), ...row());
    case 'at-the-start':
      return reply(text(say.atTheStart), ...row());
    case 'empty':
      return reply(text(say.empty), ...row());
    case 'not-a-number':
      return reply(text(say.notThisWay), ...row());
    case 'not-offered':
      return reply(text(say.notOffered), ...row());
    case 'too-long':
      return reply(text(say.tooLong({ given: outcome.given, most: LONGEST_TEXT })), ...row());
    case 'stale': {
      const value = sheet.answers.get(outcome.item)?.value;
      const known = value === undefined ? undefined : valueInWords(value, sheet.language);
      return reply(text(say.stale({ rating: known })), ...row());
    }
    case 'settled-meanwhile':
      return reply(
        text(settledWords(sheet, outcome.item)),
        choices(
          { title: say.review, command: { do: 'review' } },
          { title: say.continue, command: { do: 'continue' } },
        ),
      );
    case 'settling':
      return reply(...(outcome.first ? [text(say.settleIntro)] : savedParts(sheet, outcome.saved)), ...row());
    case 'not-now':
      return notNow(sheet.language, outcome.because);
    case 'too-many':
      return reply(text(tooManyWords(sheet, item, outcome)), ...row());
    case 'stopped':
      return stoppedReply(sheet, outcome.by, item);
  }
}

function tooManyWords(sheet: Sheet, item: string, { given, left }: { given: number; left: number }): string {
  const row = rowOf(sheet.questionnaire, stepAt(sheet.questionnaire, item)).length;
  return words[sheet.language].tooMany({ given, left, row });
}

function stoppedReply(sheet: Sheet, by: 'pause' | 'cancel', item: string): Reply {
  const say = words[sheet.language];
  const { size } = sheet.answers;
  return reply(
    text(by === 'pause' ? say.paused(leftOf(sheet, item)) : say.cancelled({ answered: size })),
    choices(
      { title: say.continue, command: { do: 'continue' } },
      ...(size === 0 ? [] : [{ title: say.review, command: { do: 'review' as const } }]),
    ),
  );
}

/** What is left of the part that a person is in; of everything, once nothing is left at all. */
function leftOf(sheet: Sheet, item: string) {
  const { steps } = sheet.questionnaire;
  if (steps.every((step) => sheet.answers.has(step.item))) {
    return { left: 0, of: steps.length, part: undefined, parts: 1, begun: true };
  }
  const { left, of, part, parts } = progressOf(sheet, stepAt(sheet.questionnaire, item).placed);
  return { left, of, part, parts, begun: sheet.answers.size > 0 };
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
  const say = words[sheet.language];
  switch (outcome.from) {
    case 'start':
      return beginning(sheet);
    case 'resume':
      return welcomeBack(sheet, item, others);
    case 'form':
      return [note(say.formLeft(leftOf(sheet, item))), ...formAgain(sheet, item)];
    case 'form-unchanged':
      return [note(say.formUnchanged(leftOf(sheet, item))), ...formAgain(sheet, item)];
    case 'saved':
      return savedParts(sheet, outcome.saved);
    case 'skip':
      return [
        note(outcome.saved.length === 0 ? words[sheet.language].skipped : words[sheet.language].leftEmpty),
      ];
    case 'back':
      return [];
  }
}

function beginning(sheet: Sheet): Part[] {
  const { questionnaire, language } = sheet;
  const say = words[language];
  const { parts, steps } = questionnaire;
  const [first] = parts;
  if (first === undefined) return [];
  const areas = new Set(steps.map(({ group }) => group.id)).size;
  const unit = sheet.unit.name;
  const minutes = minutesFor(steps);
  const begin =
    parts.length === 1 && first.part.kind === 'matrix'
      ? say.begin({ unit, areas, criteria: steps.length / areas, minutes })
      : say.beginParts({ unit, parts: parts.length, minutes });
  const [step] = steps;
  return [
    text(begin),
    ...partIntro(first, language),
    ...(step === undefined || first.part.kind === 'matrix' ? [] : formChoice(sheet, step)),
  ];
}

function welcomeBack(sheet: Sheet, item: string, others: readonly Answer[]): Part[] {
  const say = words[sheet.language];
  const { steps } = sheet.questionnaire;
  const group = (id: string) => inLanguage(stepAt(sheet.questionnaire, id).group.name, sheet.language);
  const known = (id: string) => steps.some((step) => step.item === id);
  const unique = (values: string[]) => formatList([...new Set(values)], sheet.language);
  return [
    text(say.welcomeBack({ ...leftOf(sheet, item), area: group(item) })),
    ...(others.length === 0
      ? []
      : [
          text(
            say.sinceLast({
              names: unique(others.map((answer) => sheet.nameOf(answer.by))),
              areas: unique(
                others.flatMap(({ changes }) =>
                  changes.filter((change) => known(change.item)).map((change) => group(change.item)),
                ),
              ),
            }),
          ),
        ]),
    ...formAgain(sheet, item),
  ];
}

/** The way into the form again; an area or a part that is introduced has it there. */
function formAgain(sheet: Sheet, item: string): Part[] {
  const step = stepAt(sheet.questionnaire, item);
  return offersForm(sheet, step) ? [] : formChoice(sheet, step);
}

/** That a colleague has chosen for the unit already. */
function settledWords(sheet: Sheet, item: string): string {
  const given = sheet.answers.get(item);
  const by = given?.by === undefined ? '' : sheet.nameOf(given.by);
  const rating = given === undefined ? '' : valueInWords(given.value, sheet.language);
  return words[sheet.language].settledMeanwhile({ by, rating });
}

/** What was saved, and that colleagues have rated it otherwise. */
function savedParts(sheet: Sheet, saved: readonly Change[]): Part[] {
  if (saved.length === 0) return [];
  const differs = differsNow(
    sheet,
    saved.map(({ item }) => item),
  );
  return [note(savedWords(sheet, saved)), ...differs];
}

/** "Sparat: 4." for one, the whole row for several. */
function savedWords(sheet: Sheet, saved: readonly Change[]): string {
  const say = words[sheet.language];
  const first = saved[0];
  if (first !== undefined && typeof first.value === 'object') return say.savedText;
  const ratings = saved
    .map(({ value }) => (value === null ? '' : valueInWords(value, sheet.language)))
    .join(saved.some(({ value }) => value === 'na') ? ', ' : ' ');
  if (saved.length === 1 && first?.reason !== undefined) return say.savedWithReason({ ratings });
  if (saved.length === 1 || first === undefined) return say.saved({ ratings });
  const { group } = stepAt(sheet.questionnaire, first.item);
  return say.savedRow({ area: inLanguage(group.name, sheet.language), ratings });
}

function undoneWords(sheet: Sheet, items: string[]): string {
  const say = words[sheet.language];
  const steps = items.map((item) => stepAt(sheet.questionnaire, item));
  const [first] = steps;
  if (first === undefined) return say.nothingToUndo;
  const numbers = steps.map(({ number }) => number);
  if (first.placed.part.kind !== 'matrix') {
    return steps.length === 1
      ? say.undonePlace({ place: stepPlace(sheet, first) })
      : say.undoneSeveral({ count: steps.length, part: inLanguage(first.group.name, sheet.language) });
  }
  const area = inLanguage(first.group.name, sheet.language);
  return say.undone({ area, from: Math.min(...numbers), to: Math.max(...numbers) });
}

import { choices, type Part, type Reply, reply, strong, text } from '../../messages/reply.ts';
import { type Decision, type FormEvent, isAsked, type Position } from '../form/decision.ts';
import { type RatingStep, stepAt } from '../form/questionnaire.ts';
import type { OpenForm, Sheet } from '../form/sheet.ts';
import type { TypedRatings } from '../form/typed-ratings.ts';
import { words } from '../words.ts';
import { ratingInWords } from './answer-words.ts';
import { asked, meaningInWords, positionParts, progressOf, stepPlace } from './step-view.ts';

export const unsureReply = (open: OpenForm): Reply => beforeTheRow(open, words[open.sheet.language].unsure);

export const noSuchPlaceReply = (open: OpenForm): Reply => {
  const { parts } = open.sheet.questionnaire;
  return beforeTheRow(open, words[open.sheet.language].noSuchPlace({ parts: parts.length }));
};

export const noLastTimeReply = (open: OpenForm): Reply =>
  beforeTheRow(open, words[open.sheet.language].noLastTime);

function beforeTheRow({ sheet, position }: OpenForm, said: string): Reply {
  const row = position === undefined ? [] : positionParts(sheet, position);
  return reply(text(said), ...row);
}

export function meaningReply(
  { sheet, position }: OpenForm,
  { of, step }: { of: number; step: RatingStep },
): Reply {
  const row = position !== undefined && isAsked(position) ? positionParts(sheet, position) : [];
  return reply(text(meaningInWords(step.scale, of, sheet.language)), ...row);
}

export function unopenedReply({ sheet, position }: OpenForm): Reply {
  const say = words[sheet.language];
  const goesOn =
    position !== undefined && isAsked(position)
      ? positionParts(sheet, position)
      : [choices({ title: say.continue, command: { do: 'continue' } })];
  return reply(text(say.formUnopened), ...goesOn);
}

/** The replies with words before them; none where there are none, as when a choice in a form was kept: the form shows it. */
export function ledBy(said: string, [first, ...others]: Reply[]): Reply[] {
  if (first === undefined) return [];
  return [{ ...first, parts: [text(said), ...first.parts] }, ...others];
}

/** How far the unit has come, in the part that is next. `news`: what else there is to know of the round. */
export function progressReply(sheet: Sheet, news: readonly Part[]): Reply {
  const say = words[sheet.language];
  const { steps } = sheet.questionnaire;
  const here = steps.find(({ item }) => !sheet.answers.has(item)) ?? steps.at(-1);
  if (here === undefined) return reply();
  const { answered, of, part, parts } = progressOf(sheet, here.placed);
  const goOn =
    sheet.answers.size > 0
      ? { title: say.continue, command: { do: 'continue' } as const }
      : { title: say.start, command: { do: 'assess' } as const };
  return reply(
    text(say.unitStatus({ unit: sheet.unit.name, answered, of, part, parts })),
    ...news,
    choices(goOn),
  );
}

/** Why what was typed is no rating of the step. */
export function noRatingReply(
  sheet: Sheet,
  position: Position,
  step: RatingStep,
  typed: Exclude<TypedRatings, { kind: 'ratings' }>,
): Reply {
  const say = words[sheet.language];
  const { min, max } = step.scale;
  const why = {
    'off-scale': say.offScale({ given: typed.given, min, max }),
    'half-step': say.halfStep({ given: typed.given, min, max }),
    mixed: say.mixed,
  }[typed.kind];
  return reply(text(why), ...positionParts(sheet, position));
}

/** What stands in place of the buttons once one of them was pressed. */
export function settledReply(open: OpenForm, decision: Decision, event: FormEvent): Reply[] {
  if (event.kind !== 'press' || decision.changes.length === 0) return [];
  const step = stepAt(open.sheet.questionnaire, event.item);
  const say = words[open.sheet.language];
  return [
    {
      to: 'origin',
      parts: [
        text(stepPlace(open.sheet, step)),
        strong(asked(step, open.sheet.language)),
        text(say.chosen({ rating: ratingInWords(event.rating, open.sheet.language) })),
      ],
    },
  ];
}

import { formatFigure, formatInstant } from '../../messages/format.ts';
import {
  type Choice,
  choices,
  note,
  numbered,
  type Part,
  type Reply,
  reply,
  strong,
  text,
} from '../../messages/reply.ts';
import { inLanguage } from '../../plan/plan.ts';
import type { GoodExample } from '../../register/good-examples.ts';
import type { Register } from '../../register/register.ts';
import type { Sheet } from '../form/sheet.ts';
import type { UnitFigures } from '../form/unit-figures.ts';
import { areaName, areasApart } from '../views/area-words.ts';
import { words } from '../words.ts';
import { lowestIn } from './lowest-in.ts';

/** `approvedBy`: the manager's e-mail, where one approved it. */
export type HandedIn = { at: Date; by: string; approvedBy?: string | undefined };

/** `before`: the unit's figures of the round before. `example`: from another unit, about the weakest area. */
type ReceiptFigures = {
  now: UnitFigures;
  before: UnitFigures;
  example: GoodExample | undefined;
};

/**
 * What the unit gets once it has handed in, and not before: what stands out, what has changed, who can help with the
 * weakest area, an example from elsewhere, and something to do together.
 */
export function receiptReply(
  sheet: Sheet,
  handIn: HandedIn,
  { now, before, example }: ReceiptFigures,
  register: Register,
): Reply {
  const say = words[sheet.language];
  const apart = areasApart(sheet, now);
  const high = highArea(sheet, now);
  return reply(
    text(receiptWords(sheet, handIn)),
    ...(apart === undefined ? [] : [text(apart.inWords)]),
    ...changeSince(sheet, now, before),
    ...(apart === undefined ? [] : helpFor(sheet, apart.weakest, register)),
    ...(example === undefined ? [] : exampleParts(sheet, example)),
    ...(apart === undefined ? [] : workplaceMeeting(sheet, apart.weakest)),
    ...(high === undefined ? [] : [text(say.anyExample({ area: areaName(sheet, high) }))]),
    note(say.notEffects),
    choices(
      { title: say.planText, command: { do: 'plan-text' } },
      ...(high === undefined ? [] : [shareChoice(sheet, high)]),
    ),
  );
}

function receiptWords(sheet: Sheet, { at, by, approvedBy }: HandedIn): string {
  const say = words[sheet.language];
  const when = formatInstant(at, sheet.language, sheet.timeZone);
  const receipt = say.receipt({ when, by: sheet.nameOf(by) });
  if (approvedBy === undefined) return receipt;
  return `${receipt} ${say.receiptApproved({ lead: sheet.nameOf(approvedBy) })}`;
}

const shareChoice = ({ language, round, unit }: Sheet, area: string): Choice => ({
  title: words[language].shareExample,
  command: { do: 'example', act: 'share', round, unit: unit.id, area },
});

const exampleParts = ({ language }: Sheet, { from, text: told }: GoodExample): Part[] => [
  strong(words[language].exampleFrom({ unit: from })),
  text(inLanguage(told, language)),
];

/** Five minutes for the next workplace meeting, about the statement that fits least in the area. */
function workplaceMeeting(sheet: Sheet, area: string): Part[] {
  const lowest = lowestIn(sheet, area);
  if (lowest === undefined) return [];
  const say = words[sheet.language];
  const statement = inLanguage(lowest.step.name, sheet.language);
  return [strong(say.meetingHeading), numbered(say.meeting({ statement, area: areaName(sheet, area) }))];
}

/** The strongest area, where its mean is in the upper quarter of the scale. */
function highArea({ questionnaire }: Sheet, { areas: [strongest] }: UnitFigures): string | undefined {
  const step = questionnaire.steps.find(({ group }) => group.id === strongest?.id);
  if (strongest === undefined || step?.kind !== 'rating') return undefined;
  const { min, max } = step.scale;
  return strongest.mean >= max - (max - min) / 4 ? strongest.id : undefined;
}

/** The area that has changed most since the round before, either way. */
function changeSince(sheet: Sheet, now: UnitFigures, before: UnitFigures): Part[] {
  const changes = now.areas.flatMap((area) => {
    const earlier = before.areas.find(({ id }) => id === area.id);
    return earlier === undefined || earlier.display === area.display ? [] : [{ area, earlier }];
  });
  const sizeOf = ({ area, earlier }: (typeof changes)[number]) => Math.abs(area.mean - earlier.mean);
  const [most] = changes.toSorted((one, other) => sizeOf(other) - sizeOf(one));
  if (most === undefined) return [];
  return [
    text(
      words[sheet.language].changedMost({
        area: areaName(sheet, most.area.id),
        from: formatFigure(most.earlier.display, sheet.language),
        to: formatFigure(most.area.display, sheet.language),
      }),
    ),
  ];
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

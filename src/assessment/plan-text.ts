import { formatList } from '../messages/format.ts';
import { heading, list, note, type Part, type Reply, reply, strong, text } from '../messages/reply.ts';
import { inLanguage } from '../plan/plan.ts';
import type { Register } from '../register/register.ts';
import { words } from './answer-words.ts';
import { areaName, areasApart } from './area-words.ts';
import { lowestIn } from './lowest-in.ts';
import { type Sheet, writtenIn } from './sheet.ts';
import type { UnitFigures } from './unit-figures.ts';

/** So many of the weakest areas are what the unit may want to develop. */
const TO_DEVELOP = 3;

/** A text for the unit's own operational plan, made of nothing but its own answers and the plan's actions. */
export function planText(sheet: Sheet, figures: UnitFigures, register: Register): Reply {
  const say = words[sheet.language];
  const apart = areasApart(sheet, figures);
  const weakest = figures.areas.toReversed().slice(0, TO_DEVELOP);
  return reply(
    heading(say.planTextHeading),
    text(say.planTextIntro({ unit: sheet.unit.name })),
    ...(apart === undefined ? [] : [text(apart.inWords)]),
    ...section(
      say.planTextDevelop,
      weakest.flatMap(({ id }) => developLine(sheet, id, register)),
    ),
    ...section(say.planTextDone, textsIn(sheet, 'ratings')),
    ...section(say.planTextSupport, textsIn(sheet, 'questions')),
    note(say.notEffects),
  );
}

const section = (title: string, lines: readonly string[]): Part[] =>
  lines.length === 0 ? [] : [strong(title), list([...lines])];

/** The area, the statement in it that fits least, and the plan's actions that are about it. */
function developLine(sheet: Sheet, area: string, register: Register): string[] {
  const { language } = sheet;
  const lowest = lowestIn(sheet, area);
  if (lowest === undefined) return [];
  const actions = register.plan.actions
    .filter((action) => action.areas.includes(area))
    .map(({ number, name }) => words[language].actionNamed({ number, name: inLanguage(name, language) }));
  const statement = inLanguage(lowest.step.name, language);
  const rating = String(lowest.rating);
  const line = { area: areaName(sheet, area), statement, rating };
  return [
    actions.length === 0
      ? words[language].developLine(line)
      : words[language].developWithActions({ ...line, actions: formatList(actions, language) }),
  ];
}

/** What the unit has written in parts of that kind, in full. */
function textsIn(sheet: Sheet, kind: 'ratings' | 'questions'): string[] {
  const steps = sheet.questionnaire.steps.filter(({ placed }) => placed.part.kind === kind);
  return writtenIn(sheet, steps).map(({ step, written }) =>
    step.name === undefined ? written : `${inLanguage(step.name, sheet.language)}: ${written}`,
  );
}

import { formatList } from '../../messages/format.ts';
import { heading, list, note, type Part, type Reply, reply, strong, text } from '../../messages/reply.ts';
import { inLanguage } from '../../plan/plan.ts';
import { latestHandIn } from '../../records/assessment/counted-ratings.ts';
import { formKey } from '../../records/assessment/form.ts';
import type { HandIn } from '../../records/assessment/hand-in.ts';
import type { Records } from '../../records/records.ts';
import type { Asking } from '../../register/asking.ts';
import type { Register } from '../../register/register.ts';
import { standingRounds } from '../../register/standing-rounds.ts';
import type { RoundForms } from '../form/round-form.ts';
import { type Given, givenRating, loadForm, ratingsOf, type Sheet, writtenIn } from '../form/sheet.ts';
import { type UnitFigures, unitFigures } from '../form/unit-figures.ts';
import { areaName, areasApart } from '../views/area-words.ts';
import { refusal } from '../views/refusal.ts';
import { words } from '../words.ts';
import { lowestIn } from './lowest-in.ts';

/** So many of the weakest areas are what the unit may want to develop. */
const TO_DEVELOP = 3;

/** The text, of the latest round that the unit has handed in; before that there is nothing to make it of. Only reads. */
export async function textForPlan(
  { register, records }: { register: Register; records: Records },
  roundForm: RoundForms,
  asking: Asking,
): Promise<Reply> {
  const rounds = (await standingRounds(register.plan, records)).toSorted((one, other) =>
    other.opens.localeCompare(one.opens),
  );
  const { unit, roles } = asking.person;
  if (!roles.includes('respondent')) return refusal(register, rounds, undefined, asking);
  const forms = await records.forms.getMany(rounds.map(({ id }) => formKey(id, unit)));
  const round = rounds.find((_, index) => (forms[index]?.handIns.length ?? 0) > 0);
  if (round === undefined) return reply(text(words[asking.language].noPlanText));
  const asked = { ...(await roundForm(round.id)), round, rounds };
  const { sheet: now } = await loadForm(records, register, asked, asking);
  const latest = await latestHandIn(records, round.id, unit);
  const sheet = latest === undefined ? now : { ...now, answers: answersIn(latest.handIn) };
  return planText(sheet, unitFigures(asked.plan, ratingsOf(sheet)), register);
}

function answersIn({ ratings, texts }: HandIn): Sheet['answers'] {
  const rated = Object.entries(ratings).map(([item, rating]) => [item, givenRating({ rating })] as const);
  const written = Object.entries(texts).map(([item, words]) => [item, { value: { text: words } }] as const);
  return new Map<string, Given>([...rated, ...written]);
}

/** A text for the unit's own operational plan, made of nothing but its own answers and the plan's actions. */
function planText(sheet: Sheet, figures: UnitFigures, register: Register): Reply {
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

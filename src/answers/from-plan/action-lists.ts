import { formatDay, formatList } from '../../messages/format.ts';
import { choices, list, note, type Part, text } from '../../messages/reply.ts';
import type { ActionState } from '../../plan/action-state.ts';
import { type Action, inLanguage, type Unit } from '../../plan/plan.ts';
import type { Person } from '../../plan/roster.ts';
import type { Speech } from '../speech.ts';
import type { StatusOf } from './action-answer.ts';
import type { AskedState } from './question/plan-question.ts';

/** A short list: each action's number, name and due day, with a way on. */
export function withDays(intro: string, actions: readonly Action[], { say, language }: Speech): Part[] {
  const [first] = actions;
  if (!first) return [text(intro)];
  const items = actions.map((action) =>
    say.actionWithDay({
      number: action.number,
      name: inLanguage(action.name, language),
      day: formatDay(action.due, language),
    }),
  );
  return [text(intro), list(items), note(say.askMore({ number: first.number }))];
}

/** Those in that state, the earliest due first; `units`: only what one of them carries out. */
export async function inState(
  { state, units }: { state: AskedState; units?: readonly Unit[] },
  speech: Speech,
  statusOf: StatusOf,
): Promise<{ parts: Part[]; actions: Action[] }> {
  const { say } = speech;
  const stated = await withStates(carriedOutBy(units, speech), statusOf);
  const found = stated
    .filter((one) => isIn(state, one, speech))
    .map(({ action }) => action)
    .toSorted((one, other) => one.due.localeCompare(other.due));
  const intro = say.actionsInState({ state, count: found.length });
  return { parts: [...withDays(intro, found, speech), ...ofWhom(units, speech)], actions: found };
}

/** What those units carry out; all actions when none are named. */
function carriedOutBy(units: readonly Unit[] | undefined, { register }: Speech): Action[] {
  const ids = units?.map(({ id }) => id);
  return register.plan.actions.filter(
    ({ responsible }) => ids === undefined || responsible.some((id) => ids.includes(id)),
  );
}

function ofWhom(units: readonly Unit[] | undefined, { say, language }: Speech): Part[] {
  if (units === undefined) return [];
  const names = units.map(({ name }) => name);
  return [note(say.inUnits({ units: formatList(names, language) }))];
}

type Stated = { action: Action; now: ActionState };

/** An action that nobody has said anything about is not started. */
async function withStates(actions: readonly Action[], statusOf: StatusOf): Promise<Stated[]> {
  return Promise.all(
    actions.map(async (action) => ({ action, now: (await statusOf(action.id))?.state ?? 'not-started' })),
  );
}

function isIn(state: AskedState, { action, now }: Stated, { today }: Speech): boolean {
  if (state === 'overdue') return now !== 'done' && action.due < today;
  return state === 'not-done' ? now !== 'done' : now === state;
}

const TOLD_STATES: AskedState[] = ['in-progress', 'needs-support', 'paused', 'not-started'];

/** How many actions are in each state, with a way to those that are late. */
export async function progressParts(
  units: readonly Unit[] | undefined,
  speech: Speech,
  statusOf: StatusOf,
): Promise<Part[]> {
  const { register, say, language } = speech;
  const stated = await withStates(carriedOutBy(units, speech), statusOf);
  const count = (state: AskedState) => stated.filter((one) => isIn(state, one, speech)).length;
  const others = TOLD_STATES.filter((state) => count(state) > 0).map((state) =>
    say.progressState({ state, count: count(state) }),
  );
  const plan = inLanguage(register.plan.name, language);
  return [
    text(
      say.progress({
        plan,
        done: count('done'),
        all: stated.length,
        others: formatList(others, language),
        overdue: count('overdue'),
      }),
    ),
    ...ofWhom(units, speech),
    ...(count('overdue') > 0 && units === undefined
      ? [choices({ title: say.showOverdue, command: { do: 'question', text: say.showOverdue } })]
      : []),
  ];
}

/** What all units of a kind carry out together. */
export function ofUnits(
  { units, kind }: { units: readonly Unit[]; kind: Unit['kind'] },
  speech: Speech,
): { parts: Part[]; actions: Action[] } {
  const actions = carriedOutBy(units, speech);
  return {
    parts: withDays(speech.say.unitsCarryOut({ kind, count: actions.length }), actions, speech),
    actions,
  };
}

export function ofPerson(person: Person, speech: Speech): Part[] {
  const actions = speech.register.coordinatedBy(person);
  return withDays(
    speech.say.coordinatesActions({ who: person.name, count: actions.length }),
    actions,
    speech,
  );
}

/** What a unit carries out; what it also coordinates is said where it coordinates anything. */
export function ofUnit(unit: Unit, speech: Speech): Part[] {
  const { say, register } = speech;
  const { actions } = register.plan;
  const carriesOut = actions.filter((action) => action.responsible.includes(unit.id));
  const coordinates = actions.filter((action) => action.coordinating === unit.id);
  return [
    ...withDays(say.carriesOutActions({ who: unit.name, count: carriesOut.length }), carriesOut, speech),
    ...(coordinates.length > 0
      ? [
          text(
            say.alsoCoordinates({
              who: unit.name,
              count: coordinates.length,
              all: coordinates.length === actions.length,
            }),
          ),
        ]
      : []),
  ];
}

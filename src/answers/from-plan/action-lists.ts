import { formatDay } from '../../messages/format.ts';
import { list, note, type Part, text } from '../../messages/reply.ts';
import { type Action, inLanguage, type Unit } from '../../plan/plan.ts';
import type { Person } from '../../plan/roster.ts';
import type { Speech } from '../speech.ts';
import type { StatusOf } from './action-answer.ts';
import type { AskedState } from './plan-question.ts';

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

/** An action that nobody has said anything about is not started. */
export async function inState(state: AskedState, speech: Speech, statusOf: StatusOf): Promise<Part[]> {
  const { register, today, say } = speech;
  const stated = await Promise.all(
    register.plan.actions.map(async (action) => ({
      action,
      now: (await statusOf(action.id))?.state ?? 'not-started',
    })),
  );
  const found = stated
    .filter(({ action, now }) => (state === 'overdue' ? now !== 'done' && action.due < today : now === state))
    .map(({ action }) => action);
  const intro = say.actionsInState({ state, count: found.length });
  return withDays(
    intro,
    found.toSorted((one, other) => one.due.localeCompare(other.due)),
    speech,
  );
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

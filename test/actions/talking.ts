import type { ActionParts } from '../../src/actions/action-parts.ts';
import { type Actions, createActions } from '../../src/actions/actions.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import type { Choice, Reply } from '../../src/messages/reply.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { Person } from '../../src/plan/roster.ts';
import { createWorkingCalendar } from '../../src/plan/working-days.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { createTurns } from '../../src/records/turns.ts';
import type { Asking } from '../../src/register/asking.ts';
import { createRegister, type Register } from '../../src/register/register.ts';
import type { Store } from '../../src/store/store.ts';
import { examplePlan, exampleRoster } from '../support/example-plan.ts';

/** A Monday. */
export const NOW = '2026-11-16T09:32:00.000Z';

export type Talking = {
  register: Register;
  records: Records;
  actions: Actions;
  asking(name: string, more?: Partial<Asking> & { at?: string }): Asking;
};

/** The actions of the example town, to talk with. */
export function talking(
  store: Store,
  {
    plan = examplePlan(),
    people = exampleRoster(),
    ...more
  }: {
    plan?: Plan;
    people?: Person[];
  } & Partial<Pick<ActionParts, 'remindedOf' | 'furtherChoices'>> = {},
): Talking {
  const register = createRegister(plan, people);
  const records = openRecords(store);
  const calendar = createWorkingCalendar(plan);
  const actions = createActions({ register, records, turns: createTurns(), calendar, ...more });
  let messages = 0;
  return {
    register,
    records,
    actions,
    asking(name, { at = NOW, ...said } = {}) {
      const person = register.person(`${name}@exempelby.se`);
      if (person === undefined) throw new Error(`${name} is not on the roster`);
      messages += 1;
      return { person, language: 'sv', now: new Date(at), id: `m${messages}`, pressed: false, ...said };
    },
  };
}

export const said = (replies: Reply[] = []): string => replies.map(plainText).join('\n---\n');
export const buttons = (replies: Reply[] = []): Choice[] =>
  replies.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'choices' ? part.choices : [])));
/** The command of the button with that title, or that label. */
export function button<Do extends Choice['command']['do']>(
  replies: Reply[] | undefined,
  title: string,
  kind: Do,
): Extract<Choice['command'], { do: Do }> {
  const found = buttons(replies).find((choice) => choice.title === title || choice.label === title);
  if (found?.command.do !== kind) throw new Error(`no button ${title} in: ${said(replies)}`);
  return found.command as Extract<Choice['command'], { do: Do }>;
}

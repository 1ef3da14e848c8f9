import { words as actionWords } from '../../src/actions/action-parts.ts';
import { createActions } from '../../src/actions/actions.ts';
import { stateChoices } from '../../src/actions/state-choices.ts';
import type { DoerCommand } from '../../src/doers/doer-parts.ts';
import { createDoers } from '../../src/doers/doers.ts';
import type { Concern } from '../../src/messages/due.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import type { Choice, Part, Reply } from '../../src/messages/reply.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { Person } from '../../src/plan/roster.ts';
import { createWorkingCalendar } from '../../src/plan/working-days.ts';
import type { Records } from '../../src/records/records.ts';
import { createTurns } from '../../src/records/turns.ts';
import { createRegister } from '../../src/register/register.ts';
import { examplePlan } from '../support/example-plan.ts';

const line = (name: string, unit: string, roles: string, actions = '', more = {}) =>
  Person.parse({
    email: `${name.split(' ')[0]?.toLowerCase()}@exempelby.se`,
    name,
    unit,
    roles,
    actions,
    ...more,
  });

/** Action 1 is coordinated by Petra and carried out by Jonas, Hanna and Siv, who reads English; action 2 by nobody else. */
export const doerRoster = (): Person[] => [
  line('Petra Lind', 'kultur', 'coordinator', 'a1|a2'),
  line('Jonas Berg', 'skola', 'respondent|doer', 'a1|a3'),
  line('Hanna Rosén', 'omsorg', 'doer', 'a1'),
  line('Siv Holm', 'bostad', 'doer', 'a1', { language: 'en' }),
  line('Olle Sand', 'omsorg', 'coordinator|doer', 'a3'),
  line('Karin Ek', 'kultur', 'admin'),
  line('Moa Sjöberg', 'skola', 'staff'),
];

/** The doers ability over those records, on the example plan and that roster, with short ways to use it. */
export function builtOn(
  records: Records,
  { plan = examplePlan(), people = doerRoster() }: { plan?: Plan; people?: Person[] } = {},
) {
  const register = createRegister(plan, people);
  const calendar = createWorkingCalendar(plan);
  const turns = createTurns();
  const actions = createActions({ register, records, turns, calendar });
  let now = new Date('2026-11-16T09:00:00.000Z');
  const doers = createDoers({
    register,
    records,
    turns,
    calendar,
    now: () => now,
    standing: actions.standing,
    stateName: (state, language) => actionWords[language].stateName({ state }),
    stateChoices,
  });

  const asking = (name: string, at: string, id: string, pressed = true) => {
    const person = register.person(`${name}@exempelby.se`);
    if (person === undefined) throw new Error(`${name} is not on the roster`);
    now = new Date(at);
    return { person, language: person.language ?? ('sv' as const), now, id, pressed };
  };

  return {
    doers,
    actions,
    asking,
    /** A button, by default pressed once. */
    press: (name: string, at: string, command: DoerCommand, id = `${name}/${at}`) =>
      doers.handle(command, asking(name, at, id)),
    type: (name: string, at: string, typed: string, id = `${name}/${at}`) =>
      doers.typed(typed, asking(name, at, id, false)),
    async concerns(at: string): Promise<Concern[]> {
      now = new Date(at);
      return doers.concerns(now);
    },
    /** Tells the concern, as the outbox notes it when the day's message is sent. */
    async tell(concern: Concern, day: string): Promise<void> {
      const id = `day/${concern.email}/${day}`;
      const messages = (await records.told.get(concern.email))?.messages ?? [];
      await records.told.set(concern.email, {
        messages: [...messages, { id, day, topics: [concern.topic] }],
      });
      const parts = [{ kind: 'text' as const, text: 'God morgon.' }, ...concern.parts('sv', day)];
      await records.sent.set(id, {
        id,
        kind: 'nudge',
        to: concern.email,
        about: concern.about,
        scheduledFor: `${day}T08:00:00.000Z`,
        content: { to: { kind: 'person', email: concern.email }, reply: { parts } },
        state: 'sent',
        attempts: 1,
      });
    },
    setState: (name: string, at: string, state: string) =>
      actions.handle(
        { do: 'set-state', action: 'a1', state, askedAt: at },
        asking(name, at, `set/${name}/${at}`),
      ),
  };
}

export const said = (replies: readonly Reply[] | undefined) => (replies ?? []).map(plainText).join('\n---\n');
export const asText = (parts: Part[]) => plainText({ parts });
export const buttonsIn = (parts: readonly Part[]): Choice[] =>
  parts.flatMap((part) => (part.kind === 'choices' ? part.choices : []));

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ActionCommand } from '../../src/actions/action-parts.ts';
import { type Actions, createActions } from '../../src/actions/actions.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import type { Choice, Reply } from '../../src/messages/reply.ts';
import { createWorkingCalendar } from '../../src/plan/working-days.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { createTurns } from '../../src/records/turns.ts';
import { createRegister, type Register } from '../../src/register/register.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { examplePlan, exampleRoster } from '../support/example-plan.ts';

let store: Store;
let records: Records;
let register: Register;
let actions: Actions;

beforeEach(() => {
  store = openSqliteStore(':memory:');
  records = openRecords(store);
  register = createRegister(examplePlan(), exampleRoster());
  actions = createActions({
    register,
    records,
    turns: createTurns(),
    calendar: createWorkingCalendar(register.plan),
  });
});
afterEach(() => store.close());

const NOW = '2026-11-16T09:32:00.000Z';

function asking(
  name: string,
  more: { id?: string; at?: string; pressed?: boolean; language?: 'sv' | 'en' } = {},
) {
  const person = register.person(`${name}@exempelby.se`);
  if (person === undefined) throw new Error(`${name} is not on the roster`);
  const { id = 'm1', at = NOW, pressed = true, language = 'sv' } = more;
  return { person, language, now: new Date(at), id, pressed };
}
const setState = (action: string, state: string, askedAt = '2026-11-16T08:00:00.000Z'): ActionCommand => ({
  do: 'set-state',
  action,
  state,
  askedAt,
});
const said = (replies: Reply[] = []) => replies.map(plainText).join('\n---\n');
const buttons = (replies: Reply[]): Choice[] =>
  replies.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'choices' ? part.choices : [])));
const updatesOf = async (action: string) => (await records.actionHistories.get(action))?.updates ?? [];

describe('my actions', () => {
  test('a coordinator sees each action with its state, its day and its latest line, and a button for each', async () => {
    await records.actionHistories.set('a1', {
      updates: [
        {
          id: 'seed/1',
          state: 'in-progress',
          line: 'Kursen är vald.',
          by: 'petra@exempelby.se',
          at: '2026-02-02T08:00:00.000Z',
        },
      ],
    });
    const [mine] = await actions.handle({ do: 'my-actions' }, asking('petra'));
    expect(mine?.parts.map((part) => part.kind)).toEqual(['heading', 'text', 'choices', 'text', 'choices']);
    expect(plainText(mine ?? { parts: [] })).toBe(
      [
        'Du samordnar 2 åtgärder.',
        'Åtgärd 1, Kunskap\nPågår. Ska vara klar 1 december.\nSenaste raden, 2 februari: ”Kursen är vald.”',
        '[Uppdatera status] [Fler val]',
        'Åtgärd 2, Kommunikation\nEj påbörjad. Ska vara klar 1 juni 2027.\nIngen rad än.',
        '[Uppdatera status] [Fler val]',
      ].join('\n\n'),
    );
    expect(buttons(mine ? [mine] : []).map(({ label, command }) => [label, command])).toEqual([
      ['Uppdatera status för åtgärd 1, Kunskap', { do: 'update-status', action: 'a1' }],
      ['Fler val för åtgärd 1, Kunskap', { do: 'more-about', action: 'a1' }],
      ['Uppdatera status för åtgärd 2, Kommunikation', { do: 'update-status', action: 'a2' }],
      ['Fler val för åtgärd 2, Kommunikation', { do: 'more-about', action: 'a2' }],
    ]);
  });

  test('an action whose day has passed says so', async () => {
    const replies = await actions.handle({ do: 'my-actions' }, asking('olle'));
    expect(said(replies)).toContain('Ej påbörjad. Försenad: skulle ha varit klar 1 oktober.');
  });

  test('someone who coordinates nothing is told what they can do instead', async () => {
    const replies = await actions.handle({ do: 'my-actions' }, asking('amina'));
    expect(said(replies)).toBe(
      'Du samordnar ingen åtgärd just nu. Du kan ändå se hur åtgärderna går, eller fråga mig om dem.\n\n[Hur går åtgärderna?] [Vilka åtgärder finns?]',
    );
  });

  test('many actions come as several messages, so that none is too long for the chats', async () => {
    const seed = examplePlan().actions[0];
    const many = Array.from({ length: 23 }, (_, index) => ({ ...seed, id: `x${index}`, number: index + 1 }));
    const people = exampleRoster().map((person) =>
      person.name === 'Petra Lind' ? { ...person, actions: many.map(({ id }) => id) } : person,
    );
    register = createRegister(examplePlan({ actions: many }), people);
    const calendar = createWorkingCalendar(register.plan);
    const replies = await createActions({ register, records, turns: createTurns(), calendar }).handle(
      { do: 'my-actions' },
      asking('petra'),
    );
    expect(replies).toHaveLength(3);
    expect(buttons(replies)).toHaveLength(2 * 23);
  });
});

describe('updating the status', () => {
  test('the five states are offered, with what stands now and when it is due', async () => {
    const replies = await actions.handle({ do: 'update-status', action: 'a1' }, asking('petra'));
    expect(said(replies)).toBe(
      'Åtgärd 1, Kunskap\n\nJust nu: ej påbörjad. Ska vara klar 1 december. Hur går det?\n\n[Ej påbörjad] [Pågår] [Behöver stöd] [Pausad] [Klar] [Lägg till en rad] [Fler val]',
    );
    expect(buttons(replies)[1]).toEqual({
      title: 'Pågår',
      label: 'Åtgärd 1: pågår',
      command: setState('a1', 'in-progress', NOW),
    });
  });

  test.each([
    ['not-started', 'Noterat: åtgärd 1 är inte påbörjad. Vill du lägga till en rad om när den kan börja?'],
    ['in-progress', 'Noterat: åtgärd 1 pågår. Vill du lägga till en rad om vad som är på gång?'],
    [
      'needs-support',
      'Noterat: åtgärd 1 behöver stöd. Vad skulle hjälpa? Jag skickar det du skriver till Karin Ek, som är administratör.',
    ],
    [
      'paused',
      'Noterat: åtgärd 1 är pausad. Vill du lägga till en rad om varför, och vad som behövs för att fortsätta?',
    ],
    ['done', 'Noterat: åtgärd 1 är klar. Fint. Vad av det lever vidare i vardagen?'],
  ])('a press on %s is recorded, and a line is asked for', async (state, asked) => {
    const [origin, noted] = await actions.handle(setState('a1', state), asking('petra', { id: 'press-1' }));
    expect(await updatesOf('a1')).toEqual([{ id: 'press-1', state, by: 'petra@exempelby.se', at: NOW }]);
    expect(origin?.to).toBe('origin');
    expect(plainText(origin ?? { parts: [] })).toMatch(
      /^Åtgärd 1, Kunskap: .+\. Noterat 16 november 2026 kl\. 10\.32\.\n\n\[Ångra\]$/,
    );
    expect(plainText(noted ?? { parts: [] })).toBe(
      `${asked}\n\nAlla som frågar mig om åtgärden kan läsa raden. Skriv inte om enskilda personer.\n\n[Inget att lägga till]`,
    );
    expect((await records.conversations.get('petra@exempelby.se'))?.line).toEqual({
      action: 'a1',
      update: 'press-1',
      since: expect.any(String),
    });
  });

  test('what else the person was in the middle of is kept', async () => {
    const form = {
      round: '2026',
      unit: 'kultur',
      item: 'hbtq.plan',
      step: 'asking' as const,
      lastMessage: 'm0',
      shownAt: '2026-11-13T09:00:00.000Z',
    };
    await records.conversations.set('petra@exempelby.se', { form });
    await actions.handle(setState('a1', 'done'), asking('petra', { id: 'p' }));
    await actions.typed('Kursen ingår nu i introduktionen.', asking('petra', { id: 'l' }));
    expect(await records.conversations.get('petra@exempelby.se')).toMatchObject({ form });
  });

  test('the same message done again after a crash writes nothing more and answers the same', async () => {
    const once = await actions.handle(setState('a1', 'done'), asking('petra', { id: 'press-1' }));
    const again = await actions.handle(setState('a1', 'done'), asking('petra', { id: 'press-1' }));
    expect(again).toEqual(once);
    expect(await updatesOf('a1')).toHaveLength(1);
  });

  test('a second press on the same button changes nothing and says so', async () => {
    await actions.handle(setState('a1', 'in-progress'), asking('petra', { id: 'press-1' }));
    const replies = await actions.handle(
      setState('a1', 'in-progress'),
      asking('petra', { id: 'press-2', at: '2026-11-16T09:32:05.000Z' }),
    );
    expect(said(replies)).toBe(
      'Det är redan noterat: åtgärd 1 pågår. Inget är ändrat.\n\n[Lägg till en rad]',
    );
    expect(await updatesOf('a1')).toHaveLength(1);
  });

  test('two presses at the same moment on different states leave one update', async () => {
    await Promise.all([
      actions.handle(setState('a1', 'in-progress'), asking('petra', { id: 'press-1' })),
      actions.handle(setState('a1', 'done'), asking('karin', { id: 'press-2' })),
    ]);
    expect(await updatesOf('a1')).toHaveLength(1);
  });

  test('a button older than the latest update changes nothing, and tells what stands now and who set it', async () => {
    await actions.handle(setState('a1', 'done'), asking('karin', { id: 'k' }));
    const replies = await actions.handle(
      setState('a1', 'in-progress'),
      asking('petra', { id: 'p', at: '2026-11-16T11:00:00.000Z' }),
    );
    expect(said(replies)).toBe(
      'Åtgärd 1 har fått en ny status sedan du fick knapparna, så jag ändrade inget. Den är klar. Karin Ek noterade det 16 november 2026 kl. 10.32.\n\n[Uppdatera status]',
    );
    expect((await updatesOf('a1')).map(({ state }) => state)).toEqual(['done']);
    expect(await records.conversations.get('petra@exempelby.se')).toBeUndefined();
  });

  test('buttons that were asked for after the update work', async () => {
    await actions.handle(setState('a1', 'done'), asking('karin', { id: 'k' }));
    await actions.handle(
      setState('a1', 'in-progress', '2026-11-16T10:00:00.000Z'),
      asking('petra', { id: 'p', at: '2026-11-16T10:01:00.000Z' }),
    );
    expect((await updatesOf('a1')).map(({ state }) => state)).toEqual(['done', 'in-progress']);
  });

  test('only the coordinator and administrators may', async () => {
    const refused = await actions.handle(setState('a1', 'done'), asking('olle'));
    expect(said(refused)).toBe(
      'Petra Lind samordnar åtgärd 1 och berättar hur den går. Hör av dig till hen om något inte stämmer.',
    );
    expect(said(await actions.handle({ do: 'update-status', action: 'a1' }, asking('amina')))).toContain(
      'Petra Lind samordnar åtgärd 1',
    );
    expect(await updatesOf('a1')).toEqual([]);
  });

  test('where nobody coordinates, the administrators are named', async () => {
    register = createRegister(
      examplePlan(),
      exampleRoster().filter(({ name }) => name !== 'Petra Lind'),
    );
    const calendar = createWorkingCalendar(register.plan);
    const alone = createActions({ register, records, turns: createTurns(), calendar });
    expect(said(await alone.handle(setState('a1', 'done'), asking('olle')))).toBe(
      'Åtgärd 1 har ingen samordnare i listan. Hör av dig till Karin Ek.',
    );
  });

  test.each<[string, ActionCommand]>([
    ['an action that is not in the plan', setState('a99', 'done')],
    ['a state that does not exist', setState('a1', 'försenad')],
    ['an instant that is none', setState('a1', 'done', 'i går')],
    ['an action to update that is not in the plan', { do: 'update-status', action: 'a99' }],
    ['a reminder of actions that are someone else’s', { do: 'remind-later', actions: ['a3'], days: 7 }],
  ])('a button with %s changes nothing', async (_, command) => {
    const replies = await actions.handle(command, asking('petra'));
    expect(said(replies)).toBe(
      'Den knappen är för gammal, så jag ändrade inget. Vill du se läget nu?\n\n[Mina åtgärder] [Hur går åtgärderna?]',
    );
    expect(await updatesOf('a1')).toEqual([]);
    expect(await records.acquaintances.get('petra@exempelby.se')).toBeUndefined();
  });
});

describe('the line', () => {
  test('is stored on the update it belongs to', async () => {
    await actions.handle(setState('a1', 'in-progress'), asking('petra', { id: 'p' }));
    const replies = await actions.typed('  Kursen är vald.  ', asking('petra', { id: 'l' }));
    expect(await updatesOf('a1')).toEqual([
      { id: 'p', state: 'in-progress', by: 'petra@exempelby.se', at: NOW, line: 'Kursen är vald.' },
    ]);
    expect(said(replies)).toBe(
      'Tack. Raden om åtgärd 1 är sparad.\n\n[Ångra] [Ta bort raden] [Mina åtgärder]',
    );
    expect((await records.conversations.get('petra@exempelby.se'))?.line).toBeUndefined();
  });

  test('may be 2,000 characters long, and is refused whole when it is longer', async () => {
    await actions.handle(setState('a1', 'in-progress'), asking('petra', { id: 'p' }));
    const refused = await actions.typed('å'.repeat(2001), asking('petra', { id: 'l' }));
    expect(said(refused)).toBe(
      'Raden får vara högst 2 000 tecken, och din var 2 001. Jag har inte sparat den. Skriv en kortare, eller välj ”Inget att lägga till”.\n\n[Inget att lägga till]'.replaceAll(
        /(?<=\d) (?=\d)/g,
        '\u00a0',
      ),
    );
    expect((await updatesOf('a1'))[0]?.line).toBeUndefined();

    await actions.typed('å'.repeat(2000), asking('petra', { id: 'l2' }));
    expect((await updatesOf('a1'))[0]?.line).toHaveLength(2000);
  });

  test('can be left out, and the status stays', async () => {
    await actions.handle(setState('a1', 'in-progress'), asking('petra', { id: 'p' }));
    const [reply] = (await actions.cancel(asking('petra', { id: 'c' }))) ?? [];
    expect(reply?.to).toBe('origin');
    expect(plainText(reply ?? { parts: [] })).toBe('Ingen rad tillagd. Noterat: åtgärd 1 pågår.');
    expect((await records.conversations.get('petra@exempelby.se'))?.line).toBeUndefined();
    expect(await updatesOf('a1')).toHaveLength(1);
  });

  test('can be written later, as an update in the state that stands', async () => {
    await actions.handle(setState('a1', 'needs-support'), asking('petra', { id: 'p' }));
    await actions.cancel(asking('petra', { id: 'c' }));
    const asked = await actions.handle({ do: 'write-line', action: 'a1' }, asking('petra', { id: 'w' }));
    expect(said(asked)).toContain(
      'Skriv en rad om hur det går med åtgärd 1.\n\nAlla som frågar mig om åtgärden kan läsa raden. Skriv inte om enskilda personer.',
    );
    const later = '2026-11-16T12:00:00.000Z';
    await actions.typed('En utbildare till.', asking('petra', { id: 'l', at: later }));
    expect((await updatesOf('a1'))[1]).toEqual({
      id: 'w',
      state: 'needs-support',
      line: 'En utbildare till.',
      by: 'petra@exempelby.se',
      at: later,
    });
  });

  test('a text that nobody waits for is not stored', async () => {
    expect(await actions.typed('Hej', asking('petra'))).toBeUndefined();
    expect(await updatesOf('a1')).toEqual([]);
  });

  test('of one action never ends up on another', async () => {
    await actions.handle(setState('a1', 'in-progress'), asking('petra', { id: 'p1' }));
    await actions.handle(setState('a2', 'paused'), asking('petra', { id: 'p2' }));
    await actions.typed('Väntar på ny webbplats.', asking('petra', { id: 'l' }));
    expect((await updatesOf('a1'))[0]?.line).toBeUndefined();
    expect((await updatesOf('a2'))[0]?.line).toBe('Väntar på ny webbplats.');
  });
});

describe('remind me later', () => {
  test('holds back those actions until the next working day after so many days', async () => {
    await records.acquaintances.set('petra@exempelby.se', {
      language: 'sv',
      addresses: { slack: 'U1' },
      remindFrom: { a9: '2027-01-01' },
    });
    // Seven days after 17 December 2026 is Christmas Eve; the next working day is Monday the 28th.
    const [reply] = await actions.handle(
      { do: 'remind-later', actions: ['a1', 'a2', 'a3'], days: 7 },
      asking('petra', { at: '2026-12-17T08:10:00.000Z' }),
    );
    expect(reply?.to).toBe('origin');
    expect(plainText(reply ?? { parts: [] })).toBe(
      'Jag påminner dig om åtgärd 1 och 2 igen den 28 december.\n\nDen 24 december är ingen arbetsdag för dig, så det blir nästa arbetsdag.\n\n[I morgon] [Nästa vecka] [Annan dag] [Ångra] [Mina åtgärder]',
    );
    expect(await records.acquaintances.get('petra@exempelby.se')).toEqual({
      language: 'sv',
      addresses: { slack: 'U1' },
      remindFrom: { a9: '2027-01-01', a1: '2026-12-28', a2: '2026-12-28' },
    });
  });
});

describe('the status of the plan', () => {
  test('tells how many actions are in each state, which are late and which are due soon', async () => {
    await actions.handle(setState('a2', 'in-progress'), asking('petra', { id: 'p' }));
    expect(said(await actions.status('sv', new Date(NOW)))).toBe(
      [
        'Så går det med planens 3 åtgärder:',
        '• Ej påbörjade: 2\n• Pågår: 1\n• Försenad: 1 (åtgärd 3)\n• Ska vara klar inom 30 dagar: 1 (åtgärd 1)',
      ].join('\n\n'),
    );
  });

  test('names nobody, as it may be read in a channel', async () => {
    await actions.handle(setState('a2', 'in-progress'), asking('petra', { id: 'p' }));
    const words = said(await actions.status('sv', new Date(NOW)));
    for (const { name } of register.people) expect(words).not.toContain(name);
  });

  test('can be read in English', async () => {
    expect(said(await actions.status('en', new Date(NOW)))).toContain('Overdue: 1 (action 3)');
  });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ActionCommand } from '../../src/actions/action-parts.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { button, buttons, NOW, said, type Talking, talking } from './talking.ts';

let store: Store;
let t: Talking;
beforeEach(() => {
  store = openSqliteStore(':memory:');
  t = talking(store);
});
afterEach(() => store.close());

type Report = Extract<ActionCommand, { do: 'report-status' }>;
const report = (what: Omit<Report, 'do'>): Report => ({ do: 'report-status', ...what });
const updatesOf = async (action: string) => (await t.records.actionHistories.get(action))?.updates ?? [];
const petra = (more = {}) => t.asking('petra', more);

describe('saying how an action stands', () => {
  test('with its number is recorded, and a line is asked for', async () => {
    const replies = await t.actions.handle(report({ action: 1, state: 'done' }), petra({ id: 'r' }));
    expect(await updatesOf('a1')).toEqual([{ id: 'r', state: 'done', by: 'petra@exempelby.se', at: NOW }]);
    expect(said(replies)).toBe(
      'Noterat: åtgärd 1 är klar. Fint. Vad av det lever vidare i vardagen?\n\nAlla som frågar mig om åtgärden kan läsa raden. Skriv inte om enskilda personer.\n\n[Inget att lägga till] [Ångra]',
    );
    await t.actions.typed('Kursen ingår i introduktionen.', petra());
    expect((await updatesOf('a1'))[0]?.line).toBe('Kursen ingår i introduktionen.');
  });

  test.each(['nej', 'Nej tack.', 'inget att lägga till', 'no thanks'])('“%s” is no line', async (typed) => {
    await t.actions.handle(report({ action: 1, state: 'done' }), petra({ id: 'r' }));
    await t.actions.typed(typed, petra());
    expect((await updatesOf('a1'))[0]?.line).toBeUndefined();
    expect(await t.actions.typed('Något annat.', petra())).toBeUndefined();
  });

  test('with a line is recorded whole', async () => {
    const line = 'vi har bytt tre blanketter';
    const replies = await t.actions.handle(
      report({ action: 2, state: 'in-progress', line }),
      petra({ id: 'r' }),
    );
    expect(await updatesOf('a2')).toMatchObject([{ id: 'r', state: 'in-progress', line }]);
    expect(said(replies)).toBe('Noterat: åtgärd 2 pågår. Raden är sparad.\n\n[Ångra] [Mina åtgärder]');
    expect(await t.actions.typed('och en till', petra())).toBeUndefined();
  });

  test('a line or a new day in between leaves a button as good as it was', async () => {
    const askedAt = NOW;
    const later = { at: '2026-11-16T09:40:00.000Z' };
    await t.actions.handle(report({ action: 2, expected: '2027-08-01', line: 'x' }), petra(later));
    const state = { do: 'set-state', action: 'a2', askedAt } as const;
    const done = await t.actions.handle(
      { ...state, state: 'done' },
      petra({ at: '2026-11-16T09:41:00.000Z' }),
    );
    expect(said(done)).toContain('Noterat: åtgärd 2 är klar.');
    const paused = await t.actions.handle(
      { ...state, state: 'paused' },
      petra({ at: '2026-11-16T09:42:00.000Z' }),
    );
    expect(said(paused)).toContain('har fått en ny status sedan du fick knapparna');
  });

  test('a new day after one that is done is for another action, which is asked for', async () => {
    await t.actions.handle(report({ action: 1, state: 'done', line: 'x' }), petra());
    const late = report({ expected: '2027-08-01', line: 'väntar på upphandling' });
    const asked = await t.actions.handle(late, petra());
    expect(said(asked)).toContain('Vilken åtgärd gäller det?');
    expect(buttons(asked).map(({ title }) => title)).toEqual(['Åtgärd 2', 'Avbryt']);
    expect(said(await t.actions.typed('2', petra()))).toContain(
      'Noterat: åtgärd 2 väntas bli klar 1 augusti 2027.',
    );
    await t.actions.handle(report({ action: 2, state: 'done', line: 'x' }), petra());
    expect(said(await t.actions.handle(late, petra()))).toContain('är noterad som klar');
  });

  test('done again after a crash writes nothing more and answers the same', async () => {
    const command = report({ action: 1, state: 'in-progress', line: 'x' });
    const once = await t.actions.handle(command, petra({ id: 'r' }));
    expect(await t.actions.handle(command, petra({ id: 'r' }))).toEqual(once);
    expect(await updatesOf('a1')).toHaveLength(1);
  });

  test('is for the coordinator, whoever stands in for them today, and administrators', async () => {
    const command = report({ action: 1, state: 'done' });
    expect(said(await t.actions.handle(command, t.asking('olle')))).toContain(
      'Petra Lind samordnar åtgärd 1',
    );
    expect(await updatesOf('a1')).toEqual([]);
    await t.records.acquaintances.set('petra@exempelby.se', {
      addresses: {},
      remindFrom: {},
      away: [{ from: '2026-11-16', to: '2026-11-20', deputy: 'olle@exempelby.se' }],
    });
    await t.actions.handle(command, t.asking('olle', { at: '2026-11-23T09:00:00.000Z' }));
    expect(await updatesOf('a1')).toEqual([]);
    await t.actions.handle(command, t.asking('olle'));
    await t.actions.handle(command, t.asking('karin'));
    expect((await updatesOf('a1')).map(({ by }) => by)).toEqual(['olle@exempelby.se', 'karin@exempelby.se']);
  });

  test('a deputy sees the colleague’s actions among their own', async () => {
    await t.records.acquaintances.set('petra@exempelby.se', {
      addresses: {},
      remindFrom: {},
      away: [{ from: '2026-11-16', to: '2026-11-20', deputy: 'olle@exempelby.se' }],
    });
    const replies = await t.actions.handle({ do: 'my-actions' }, t.asking('olle'));
    expect(said(replies)).toContain('Du samordnar en åtgärd.');
    expect(said(replies)).toContain('Du är ersättare för kollegors 2 åtgärder.');
  });

  test('of an action that the plan does not have is not recorded, and what was written is given back', async () => {
    const replies = await t.actions.handle(report({ action: 99, state: 'done', line: 'Fint.' }), petra());
    expect(said(replies)).toBe(
      'Planen har ingen åtgärd med nummer 99, så jag noterade inget.\n\nDu skrev: ”Fint.”\n\n[Mina åtgärder]',
    );
  });

  test('with a line that is too long changes nothing', async () => {
    const replies = await t.actions.handle(
      report({ action: 1, state: 'done', line: 'å'.repeat(2001) }),
      petra(),
    );
    expect(said(replies)).toContain('Texten får vara högst');
    expect(await updatesOf('a1')).toEqual([]);
  });

  test('in a state that does not exist changes nothing', async () => {
    expect(said(await t.actions.handle(report({ action: 1, state: 'försenad' }), petra()))).toContain(
      'för gammal',
    );
  });
});

describe('saying it without a number', () => {
  test('is about the only action that the person has', async () => {
    await t.actions.handle(report({ state: 'done' }), t.asking('olle'));
    expect(await updatesOf('a3')).toMatchObject([{ state: 'done' }]);
  });

  test('is about the action that the person was last at', async () => {
    await t.actions.handle({ do: 'update-status', action: 'a2' }, petra());
    await t.actions.handle(report({ state: 'paused' }), petra());
    expect(await updatesOf('a2')).toMatchObject([{ state: 'paused' }]);
  });

  test('is about the action of the latest reminder, when that came after', async () => {
    t = talking(store, {
      remindedOf: async () => ({ actions: ['a1'], at: '2026-11-16T09:00:00.000Z' }),
    });
    await t.actions.handle({ do: 'update-status', action: 'a2' }, petra({ at: '2026-11-16T08:00:00.000Z' }));
    await t.actions.handle(report({ state: 'in-progress' }), petra());
    expect(await updatesOf('a1')).toMatchObject([{ state: 'in-progress' }]);
    expect(await updatesOf('a2')).toEqual([]);
  });

  test('with several to choose between asks which, and keeps what was written', async () => {
    const line = 'väntar på upphandling'.repeat(80);
    const asked = await t.actions.handle(report({ state: 'paused', line }), petra({ id: 'r' }));
    expect(said(asked)).toBe(
      'Vilken åtgärd gäller det?\n\n• Åtgärd 1, Kunskap\n• Åtgärd 2, Kommunikation\n\nDet du skrev är kvar. Välj åtgärd, eller skriv dess nummer.\n\n[Åtgärd 1] [Åtgärd 2] [Avbryt]',
    );
    const command = button(asked, 'Åtgärd 2', 'report-status');
    expect(JSON.stringify(command).length).toBeLessThan(200);
    const press = petra({ id: 'p', pressed: true });
    const chosen = await t.actions.handle(command, press);
    expect(await updatesOf('a2')).toMatchObject([{ id: 'p', state: 'paused', line }]);
    expect(await t.actions.handle(command, press), 'done again after a crash').toEqual(chosen);
    expect(await updatesOf('a2')).toHaveLength(1);
    expect(said(await t.actions.handle(command, petra({ pressed: true }))), 'pressed again').toContain(
      'för gammal',
    );
  });

  test('the number may be written instead of pressed', async () => {
    await t.actions.handle(report({ state: 'paused', line: 'Semester.' }), petra());
    await t.actions.typed('2', petra());
    expect(await updatesOf('a2')).toMatchObject([{ state: 'paused', line: 'Semester.' }]);
    expect(await t.actions.typed('1', petra())).toBeUndefined();
  });

  test('can be cancelled, and then nothing is kept', async () => {
    await t.actions.handle(report({ state: 'paused' }), petra());
    expect(said(await t.actions.cancel(petra()))).toContain('Då ändrar jag inget.');
    expect(await t.actions.typed('2', petra())).toBeUndefined();
    expect(await t.actions.cancel(petra())).toBeUndefined();
  });

  test('from someone without actions asks for the number', async () => {
    expect(said(await t.actions.handle(report({ state: 'done' }), t.asking('karin')))).toContain(
      'Jag vet inte vilken åtgärd du menar.',
    );
  });
});

describe('saying it of all of them', () => {
  test('is asked about first, and then recorded of each', async () => {
    const asked = await t.actions.handle(
      report({ all: true, state: 'in-progress', line: 'På gång.' }),
      petra(),
    );
    expect(said(asked)).toBe(
      'Ska jag notera samma sak om alla dina 2 åtgärder? Åtgärd 1 och 2: pågår.\n\nRaden du skrev sparas på alla.\n\n[Ja, notera alla] [Avbryt]',
    );
    expect(await updatesOf('a1')).toEqual([]);
    const noted = await t.actions.handle(
      button(asked, 'Ja, notera alla', 'report-status'),
      petra({ at: '2026-11-16T09:33:00.000Z', pressed: true }),
    );
    expect(said(noted)).toBe(
      'Noterat om åtgärd 1 och 2: pågår.\n\n[Ångra åtgärd 1] [Ångra åtgärd 2] [Mina åtgärder]',
    );
    expect(await updatesOf('a1')).toMatchObject([{ state: 'in-progress', line: 'På gång.' }]);
    expect(await updatesOf('a2')).toMatchObject([{ state: 'in-progress', line: 'På gång.' }]);
    expect(await updatesOf('a3')).toEqual([]);
  });

  test('may be answered in words', async () => {
    await t.actions.handle(report({ all: true, state: 'paused' }), petra());
    expect(await t.actions.typed('kanske', petra())).toBeUndefined();
    expect(said(await t.actions.typed('Nej.', petra()))).toContain('Då ändrar jag inget.');
    await t.actions.handle(report({ all: true, state: 'paused' }), petra());
    expect(said(await t.actions.typed('ja tack', petra()))).toContain('Noterat om åtgärd 1 och 2: pausad.');
  });

  test('leaves alone what has changed since it was asked', async () => {
    const asked = await t.actions.handle(report({ all: true, state: 'in-progress' }), petra());
    const later = '2026-11-16T09:40:00.000Z';
    await t.actions.handle(report({ action: 1, state: 'done' }), t.asking('karin', { at: later }));
    const noted = await t.actions.handle(
      button(asked, 'Ja, notera alla', 'report-status'),
      petra({ at: '2026-11-16T09:50:00.000Z', pressed: true }),
    );
    expect(said(noted)).toContain('Noterat om åtgärd 2: pågår.');
    expect(said(noted)).toContain('Åtgärd 1 har fått en ny status sedan jag frågade');
    expect((await updatesOf('a1')).map(({ state }) => state)).toEqual(['done']);
  });
});

describe('a new day', () => {
  const late = (what: Omit<Report, 'do'>) => t.actions.handle(report(what), petra({ id: 'r' }));

  test('is recorded beside the plan’s, which stands, and is shown', async () => {
    const line = 'väntar på upphandling';
    const replies = await late({ action: 1, expected: '2027-03-01', line });
    expect(said(replies)).toBe(
      'Noterat: åtgärd 1 väntas bli klar 1 mars 2027. Planens datum, 1 december, ligger kvar. Raden är sparad.\n\n[Ångra] [Mina åtgärder]',
    );
    expect(await updatesOf('a1')).toMatchObject([{ state: 'not-started', expected: '2027-03-01', line }]);
    expect(said(await t.actions.handle({ do: 'my-actions' }, petra()))).toContain(
      'Ej påbörjad. Ska vara klar 1 december. Väntas bli klar 1 mars 2027.',
    );
    const then = petra({ at: '2027-01-11T09:00:00.000Z' });
    expect(said(await t.actions.handle({ do: 'my-actions' }, then))).toContain(
      'Skulle varit klar 1 december 2026. Väntas bli klar 1 mars.',
    );
    const after = petra({ at: '2027-03-02T09:00:00.000Z' });
    expect(said(await t.actions.handle({ do: 'my-actions' }, after))).toContain('Väntades bli klar 1 mars.');
    expect(said(await t.actions.status('sv', new Date(NOW)))).toContain(
      'Väntas bli klar en annan dag än planens: åtgärd 1 (1 mars 2027)',
    );
  });

  test('without a line asks for why', async () => {
    expect(said(await late({ action: 1, expected: '2027-03-01' }))).toContain(
      'Vill du lägga till en rad om varför?',
    );
    await t.actions.typed('Vi väntar på upphandling.', petra());
    expect(await updatesOf('a1')).toMatchObject([
      { expected: '2027-03-01', line: 'Vi väntar på upphandling.' },
    ]);
  });

  test.each([
    ['that has been', '2026-11-01', 'Den 1 november har redan varit.'],
    [
      'after the plan',
      '2029-01-01',
      'Planen gäller till och med 31 december 2028, så 1 januari 2029 är efter',
    ],
  ])('%s is asked about, and the line is kept', async (_, expected, why) => {
    const asked = await late({ action: 1, expected, line: 'Upphandling.' });
    expect(said(asked)).toContain(why);
    expect(said(asked)).toContain('Vilken dag väntas åtgärd 1 bli klar?');
    expect(said(asked)).toContain('Raden du skrev är kvar.');
    expect(await updatesOf('a1')).toEqual([]);
    expect(said(await t.actions.typed('ingen aning', petra()))).toContain('Jag förstod inte vilken dag');
    await t.actions.typed('1 mars', petra());
    expect(await updatesOf('a1')).toMatchObject([{ expected: '2027-03-01', line: 'Upphandling.' }]);
  });

  test('that is not said is asked for, and may come with a line', async () => {
    const more = await t.actions.handle({ do: 'more-about', action: 'a1' }, petra());
    const asked = await t.actions.handle(button(more, 'Nytt datum', 'report-status'), petra());
    expect(said(asked)).toBe(
      'Vilken dag väntas åtgärd 1 bli klar? Skriv till exempel ”1 mars” eller ”v. 10”.\n\n[Avbryt]',
    );
    await t.actions.typed('1 mars, väntar på upphandling', petra());
    expect(await updatesOf('a1')).toMatchObject([{ expected: '2027-03-01', line: 'väntar på upphandling' }]);
  });

  test('of an action that is done is not recorded', async () => {
    await t.actions.handle(report({ action: 1, state: 'done', line: 'Klart.' }), petra());
    expect(said(await late({ action: 1, expected: '2027-03-01', line: 'Nej.' }))).toContain(
      'Åtgärd 1 är noterad som klar, så jag ändrade inget.',
    );
    expect(await updatesOf('a1')).toHaveLength(1);
  });
});

describe('more about an action', () => {
  test('offers a new day, reminders, and what other abilities hand in', async () => {
    t = talking(store, {
      furtherChoices: ({ id }) => [
        { title: 'Fråga de genomförandeansvariga åt mig', command: { do: 'update-status', action: id } },
      ],
    });
    const replies = await t.actions.handle({ do: 'more-about', action: 'a1' }, petra());
    expect(said(replies)).toBe(
      'Åtgärd 1, Kunskap\n\nVad vill du göra?\n\n[Nytt datum] [Påminn mig i morgon] [Påminn mig nästa vecka] [Påminn mig en annan dag] [Fråga de genomförandeansvariga åt mig]',
    );
    expect(buttons(replies)[0]?.label).toBe('Nytt datum: åtgärd 1, Kunskap');
  });

  test('is for those who may update it', async () => {
    expect(said(await t.actions.handle({ do: 'more-about', action: 'a1' }, t.asking('amina')))).toContain(
      'Petra Lind samordnar åtgärd 1',
    );
  });
});

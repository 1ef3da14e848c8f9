import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ActionCommand } from '../../src/actions/action-parts.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { button, said, type Talking, talking } from './talking.ts';

let store: Store;
let t: Talking;
beforeEach(() => {
  store = openSqliteStore(':memory:');
  t = talking(store);
});
afterEach(() => store.close());

type RemindOn = Extract<ActionCommand, { do: 'remind-on' }>;
const petra = (more = {}) => t.asking('petra', more);
const remind = (what: Omit<RemindOn, 'do'>, asking = petra()) =>
  t.actions.handle({ do: 'remind-on', ...what }, asking);
const remindFrom = async () => (await t.records.acquaintances.get('petra@exempelby.se'))?.remindFrom;

describe('being reminded another day', () => {
  test('that day is kept, and can be changed or taken back', async () => {
    const replies = await remind({ actions: ['a2'], day: '2026-12-03' });
    expect(said(replies)).toBe(
      'Jag påminner dig om åtgärd 2 igen den 3 december.\n\n[I morgon] [Nästa vecka] [Annan dag] [Ångra] [Mina åtgärder]',
    );
    expect(await remindFrom()).toEqual({ a2: '2026-12-03' });
    await t.actions.handle(button(replies, 'I morgon', 'remind-on'), petra({ pressed: true }));
    expect(await remindFrom()).toEqual({ a2: '2026-11-17' });
    await t.actions.handle(button(replies, 'Nästa vecka', 'remind-on'), petra({ pressed: true }));
    expect(await remindFrom()).toEqual({ a2: '2026-11-23' });
    const usual = await t.actions.handle(
      button(replies, 'Ångra', 'remind-as-usual'),
      petra({ pressed: true }),
    );
    expect(said(usual)).toContain('Ångrat. Jag påminner dig om åtgärd 2 som vanligt.');
    expect(await remindFrom()).toEqual({});
  });

  test('an old button means tomorrow as it is when it is pressed', async () => {
    await remind({ actions: ['a2'], day: 'tomorrow' }, petra({ at: '2026-11-18T09:00:00.000Z' }));
    expect(await remindFrom()).toEqual({ a2: '2026-11-19' });
  });

  test('a free day becomes the next working day, and says so', async () => {
    expect(said(await remind({ actions: ['a2'], day: '2026-12-24' }))).toContain(
      'igen den 28 december.\n\nDen 24 december är ingen arbetsdag för dig, så det blir nästa arbetsdag.',
    );
    expect(await remindFrom()).toEqual({ a2: '2026-12-28' });
  });

  test('so does a day when the person is away', async () => {
    await t.records.acquaintances.set('petra@exempelby.se', {
      addresses: {},
      remindFrom: {},
      away: [{ from: '2026-12-01', to: '2026-12-04' }],
    });
    await remind({ actions: ['a2'], day: '2026-12-03' });
    expect(await remindFrom()).toEqual({ a2: '2026-12-07' });
  });

  test('after the due day, the warning before it comes all the same', async () => {
    expect(said(await remind({ actions: ['a1', 'a2'], day: '2026-12-03' }))).toContain(
      'Åtgärd 1 ska vara klar före dess. Du får ändå en påminnelse dagen innan.',
    );
    await t.actions.handle({ do: 'report-status', action: 1, state: 'done' }, petra());
    const [both] = await remind({ actions: ['a1', 'a2'], day: '2026-12-03' });
    expect(said(both && [both])).toMatch(/^Jag påminner dig om åtgärd 2 igen den 3 december\.\n\n\[/u);
  });

  test('what is done is not promised a reminder', async () => {
    await t.actions.handle({ do: 'report-status', action: 1, state: 'done', line: 'x' }, petra());
    const none = 'Åtgärd 1 är klar, så det finns inget att påminna om.';
    expect(said(await remind({ number: 1, day: '2026-12-03' }))).toContain(none);
    expect(said(await remind({ actions: ['a1'], day: '2026-12-03' }))).toContain(none);
    expect(said(await t.actions.handle({ do: 'remind-later', actions: ['a1'], days: 7 }, petra()))).toContain(
      none,
    );
    expect(await remindFrom()).toBeUndefined();
    // The other one is meant, where none is named.
    expect(said(await remind({ day: '2026-12-03' }))).toContain('Jag påminner dig om åtgärd 2');
    await t.actions.handle({ do: 'report-status', action: 2, state: 'done', line: 'x' }, petra());
    expect(said(await remind({ day: '2026-12-03' }))).toContain('Åtgärd 1 och 2 är klara, så');
  });

  test.each([
    [undefined, undefined],
    ['2026-11-16', 'Jag kan påminna dig tidigast i morgon.'],
    ['2028-01-01', 'Jag kan påminna dig högst ett år framåt.'],
    ['snart', 'Jag förstod inte vilken dag du menar.'],
  ])('the day %s is asked for', async (day, why) => {
    const asked = said(await remind({ actions: ['a2'], ...(day && { day }) }));
    if (why !== undefined) expect(asked).toContain(why);
    expect(asked).toContain('Vilken dag ska jag påminna dig om åtgärd 2?');
    expect(said(await t.actions.typed('eh', petra()))).toContain('Jag förstod inte vilken dag');
    await t.actions.typed('v. 49', petra());
    expect(await remindFrom()).toEqual({ a2: '2026-11-30' });
    expect(await t.actions.typed('v. 50', petra())).toBeUndefined();
  });

  test('in words, of an action by its number', async () => {
    await remind({ number: 1, day: '2026-11-20' });
    expect(await remindFrom()).toEqual({ a1: '2026-11-20' });
    expect(said(await remind({ number: 3, day: '2026-11-20' }))).toContain(
      'Du samordnar inte åtgärd 3, så jag påminner dig inte om den.',
    );
  });

  test('of what the latest reminder was about, where nothing is named', async () => {
    t = talking(store, {
      remindedOf: async () => ({ actions: ['a1', 'a2'], at: '2026-11-16T09:00:00.000Z' }),
    });
    await remind({ day: '2026-11-20' });
    expect(await remindFrom()).toEqual({ a1: '2026-11-20', a2: '2026-11-20' });
  });

  test('of which is asked where it is not known', async () => {
    const asked = await remind({ day: '2026-11-20' });
    expect(said(asked)).toBe(
      'Vad ska jag påminna dig om?\n\n• Åtgärd 1, Kunskap\n• Åtgärd 2, Kommunikation\n\n[Alla] [Åtgärd 1] [Åtgärd 2] [Avbryt]',
    );
    await t.actions.handle(button(asked, 'Åtgärd 2', 'remind-on'), petra({ pressed: true }));
    expect(await remindFrom()).toEqual({ a2: '2026-11-20' });
  });

  test('a line that is waited for still is', async () => {
    await t.actions.handle({ do: 'report-status', action: 1, state: 'in-progress' }, petra());
    await remind({ actions: ['a2'], day: '2026-12-03' });
    expect(said(await t.actions.typed('Kursen är vald.', petra()))).toContain('Raden om åtgärd 1 är sparad.');
  });

  test('someone else’s actions are left alone', async () => {
    expect(said(await remind({ actions: ['a3'], day: '2026-11-20' }))).toContain('för gammal');
    expect(said(await t.actions.handle({ do: 'remind-as-usual', actions: ['a3'] }, petra()))).toContain(
      'för gammal',
    );
  });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { button, NOW, said, type Talking, talking } from './talking.ts';

let store: Store;
let t: Talking;
beforeEach(() => {
  store = openSqliteStore(':memory:');
  t = talking(store);
});
afterEach(() => store.close());

const petra = (more = {}) => t.asking('petra', more);
const press = (state: string, more = {}) =>
  t.actions.handle(
    { do: 'set-state', action: 'a1', state, askedAt: '2026-11-16T08:00:00.000Z' },
    petra({ pressed: true, ...more }),
  );
const undo = (update: string, asking = petra({ pressed: true })) =>
  t.actions.handle({ do: 'undo-update', action: 'a1', update }, asking);
const standing = () => t.actions.standing('a1', new Date('2026-11-17T09:00:00.000Z'));

describe('taking back what was recorded', () => {
  test('it is as if it had never been, and what stood before counts', async () => {
    const [recorded] = await press('done', { id: 'p' });
    const [undone] = await t.actions.handle(
      button(recorded ? [recorded] : [], 'Ångra', 'undo-update'),
      petra({ id: 'u', pressed: true }),
    );
    expect(undone?.to).toBe('origin');
    expect(said(undone ? [undone] : [])).toBe(
      'Ångrat. Nu gäller det som stod före: åtgärd 1 är inte påbörjad.\n\n[Uppdatera status] [Mina åtgärder]',
    );
    expect(await standing()).toEqual({ state: 'not-started', due: '2026-12-01', overdue: false });
    expect((await t.records.actionHistories.get('a1'))?.updates).toMatchObject([{ id: 'p', undoneBy: 'u' }]);
    expect(await t.actions.typed('En rad.', petra()), 'no line is waited for').toBeUndefined();
  });

  test('the line that was written is given back', async () => {
    await press('in-progress', { id: 'p' });
    const saved = await t.actions.typed('Kursen är vald.', petra());
    const undone = await t.actions.handle(button(saved, 'Ångra', 'undo-update'), petra());
    expect(said(undone)).toContain('Du skrev: ”Kursen är vald.”');
    expect((await standing())?.latestWithLine).toBeUndefined();
  });

  test('the old buttons can be used again', async () => {
    await press('done', { id: 'p' });
    await undo('p');
    await press('paused', { id: 'p2', at: '2026-11-16T09:40:00.000Z' });
    expect((await standing())?.state).toBe('paused');
  });

  test('twice is once', async () => {
    await press('done', { id: 'p' });
    const asking = petra({ id: 'u', pressed: true });
    const once = await undo('p', asking);
    expect(await undo('p', asking), 'done again after a crash').toEqual(once);
    expect(said(await undo('p'))).toContain('Det är redan ångrat. Åtgärd 1 är inte påbörjad.');
  });

  test('only the latest can be, else it is told what stands', async () => {
    await press('in-progress', { id: 'p' });
    await t.actions.handle(
      { do: 'report-status', action: 1, state: 'done' },
      t.asking('karin', { at: '2026-11-16T10:00:00.000Z' }),
    );
    expect(said(await undo('p'))).toContain(
      'Åtgärd 1 har fått en ny uppdatering sedan dess, så jag ändrade inget. Den är klar. Karin Ek noterade det 16 november 2026 kl. 11.00.',
    );
    expect((await standing())?.state).toBe('done');
  });

  test('what someone else wrote stays, unless an administrator takes it back', async () => {
    await t.actions.handle({ do: 'report-status', action: 1, state: 'done' }, t.asking('karin', { id: 'k' }));
    expect(said(await undo('k'))).toContain('Karin Ek noterade det om åtgärd 1, så jag ändrade inget.');
    await press('paused', { id: 'p', at: '2026-11-16T09:40:00.000Z' });
    await t.actions.handle(
      { do: 'report-status', action: 1, state: 'paused' },
      petra({ id: 'p', at: '2026-11-16T09:41:00.000Z' }),
    );
    await undo('p', t.asking('karin', { pressed: true }));
    expect((await standing())?.state).toBe('done');
    expect(said(await undo('k', t.asking('amina')))).toContain('Petra Lind samordnar åtgärd 1');
  });

  test('what is not there changes nothing', async () => {
    expect(said(await undo('x'))).toContain('för gammal');
  });

  test('in words means what was recorded last, while nothing else has come between', async () => {
    expect(await t.actions.undoLast(petra())).toBeUndefined();
    await press('done', { id: 'p' });
    const asking = petra({ id: 'u' });
    expect(said(await t.actions.undoLast(asking))).toContain('Ångrat.');
    expect(said(await t.actions.undoLast(asking)), 'done again after a crash').toContain('redan ångrat');
    expect(await t.actions.undoLast(petra())).toBeUndefined();
    await press('done', { id: 'p2', at: '2026-11-16T09:40:00.000Z' });
    const form = {
      round: '2026',
      unit: 'kultur',
      item: 'hbtq.plan',
      step: 'asking' as const,
      lastMessage: 'm',
      shownAt: '2026-11-16T09:45:00.000Z',
    };
    const conversation = await t.records.conversations.get('petra@exempelby.se');
    await t.records.conversations.set('petra@exempelby.se', { ...conversation, form });
    expect(await t.actions.undoLast(petra({ at: '2026-11-16T09:46:00.000Z' }))).toBeUndefined();
  });

  test('a line that comes when its status was taken back becomes an update of its own', async () => {
    await press('done', { id: 'p' });
    await t.records.actionHistories.set('a1', {
      updates: [{ id: 'p', state: 'done', by: 'petra@exempelby.se', at: NOW, undoneBy: 'k' }],
    });
    await t.actions.typed('Kursen är vald.', petra({ id: 'l' }));
    expect((await standing())?.latest).toMatchObject({
      id: 'l',
      state: 'not-started',
      line: 'Kursen är vald.',
    });
  });
});

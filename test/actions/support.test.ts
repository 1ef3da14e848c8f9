import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSupportAnswers, createSupportConcerns } from '../../src/actions/support/support.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import { reply } from '../../src/messages/reply.ts';
import { Person } from '../../src/plan/roster.ts';
import { createWorkingCalendar } from '../../src/plan/working-days.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { exampleRoster } from '../support/example-plan.ts';
import { said, type Talking, talking } from './talking.ts';

let store: Store;
let t: Talking;
const people = [
  ...exampleRoster(),
  Person.parse({ email: 'sam@exempelby.se', name: 'Sam Berg', unit: 'kultur', roles: 'admin' }),
];
beforeEach(() => {
  store = openSqliteStore(':memory:');
  t = talking(store, { people });
});
afterEach(() => store.close());

const petra = (more = {}) => t.asking('petra', more);
const LATER = new Date('2026-11-17T09:00:00.000Z');
const concerns = (at = LATER) => createSupportConcerns(t)(at);
const due = (at = LATER) =>
  createSupportAnswers({ ...t, calendar: createWorkingCalendar(t.register.plan) }).due(at);
const ask = (line?: string, who = petra({ id: 'r' })) =>
  t.actions.handle({ do: 'report-status', action: 2, state: 'needs-support', ...(line && { line }) }, who);

describe('needing support', () => {
  test('says whom the line goes to before it is written, and when it is saved', async () => {
    expect(said(await ask())).toContain(
      'Noterat: åtgärd 2 behöver stöd. Vad skulle hjälpa? Jag skickar det du skriver till Karin Ek och Sam Berg, som är administratörer.',
    );
    expect(said(await t.actions.typed('En jurist.', petra()))).toContain(
      'Tack. Raden om åtgärd 2 är sparad, och jag skickar den till Karin Ek och Sam Berg.',
    );
  });

  test('without a line nothing is sent, and Lika says so', async () => {
    await ask();
    expect(said(await t.actions.cancel(petra()))).toBe(
      'Ingen rad tillagd. Noterat: åtgärd 2 behöver stöd. Jag skickar inget till någon.',
    );
    expect(await concerns()).toEqual([]);
  });

  test('with a line reaches each administrator, with what is needed and by whom', async () => {
    expect(said(await ask('En jurist.'))).toContain(
      'Noterat: åtgärd 2 behöver stöd. Raden är sparad, och jag skickar den till Karin Ek och Sam Berg.',
    );
    const found = await concerns();
    expect(found.map(({ email }) => email)).toEqual(['karin@exempelby.se', 'sam@exempelby.se']);
    expect(found[0]).toMatchObject({
      topic: 'support/a2/r',
      about: ['a2'],
      kind: 'question',
      from: '2026-11-16',
      why: 'Åtgärd 2 behöver stöd.',
    });
    expect(plainText(reply(...(found[0]?.parts('sv', '2026-11-17') ?? [])))).toBe(
      'Åtgärd 2, Kommunikation. Petra Lind behöver stöd: ”En jurist.”\n\n[Visa åtgärden] [Svara]',
    );
  });

  test('an administrator who writes it is not told of it, nor promised it', async () => {
    expect(said(await ask(undefined, t.asking('karin', { id: 'r' })))).toContain(
      'Jag skickar det du skriver till Sam Berg, som är administratör.',
    );
    await t.actions.typed('En jurist.', t.asking('karin'));
    expect((await concerns()).map(({ email }) => email)).toEqual(['sam@exempelby.se']);
  });

  test('is told no more when it is taken back, is over, has been answered, or was long ago', async () => {
    await ask('En jurist.');
    expect(await concerns(new Date('2027-01-16T09:00:00.000Z'))).toEqual([]);
    await t.actions.handle({ do: 'undo-update', action: 'a2', update: 'r' }, petra());
    expect(await concerns()).toEqual([]);
    await ask('En jurist.', petra({ id: 'r2' }));
    expect(await concerns()).toHaveLength(2);
    await t.actions.handle(
      { do: 'report-status', action: 2, state: 'in-progress', line: 'Löst.' },
      petra({ at: '2026-11-16T10:00:00.000Z' }),
    );
    expect(await concerns()).toEqual([]);
  });
});

describe('answering someone who needs support', () => {
  const answer = (who = t.asking('karin', { at: '2026-11-16T12:00:00.000Z' })) =>
    t.actions.handle({ do: 'answer-support', action: 'a2', update: 'r' }, who);

  test('the answer goes back as a message of its own, and the others are not asked any more', async () => {
    await ask('En jurist.');
    expect(said(await answer())).toBe(
      'Skriv ditt svar till Petra Lind om åtgärd 2. Jag skickar det som ett meddelande.\n\nSkriv inte om enskilda personer.\n\n[Avbryt]',
    );
    const at = '2026-11-16T12:01:00.000Z';
    expect(said(await t.actions.typed('Jag bokar Siv.', t.asking('karin', { id: 'svar', at })))).toBe(
      'Tack. Jag skickar svaret till Petra Lind.',
    );
    expect(await concerns()).toEqual([]);
    const [message, ...others] = await due();
    expect(others).toEqual([]);
    expect(message).toMatchObject({
      id: 'answer/petra@exempelby.se/a2/svar',
      kind: 'answer',
      to: { kind: 'person', email: 'petra@exempelby.se' },
      about: ['a2'],
      scheduledFor: at,
    });
    expect(plainText(message?.reply ?? reply())).toBe(
      'Åtgärd 2, Kommunikation. Karin Ek svarar om stödet: ”Jag bokar Siv.”\n\nDu skrev: ”En jurist.”\n\n[Uppdatera status]',
    );
  });

  test('waits for the working hours of who asked, and until they are back', async () => {
    await ask('En jurist.');
    await answer();
    await t.actions.typed('Jag bokar Siv.', t.asking('karin', { at: '2026-11-16T15:59:00.000Z' }));
    await t.records.acquaintances.set('petra@exempelby.se', {
      addresses: {},
      remindFrom: {},
      away: [{ from: '2026-11-16', to: '2026-11-20' }],
    });
    expect(await due(new Date('2026-11-18T09:00:00.000Z'))).toEqual([]);
    expect(await due(new Date('2026-11-22T09:00:00.000Z'))).toEqual([]);
    const [message] = await due(new Date('2026-11-23T09:00:00.000Z'));
    expect(message?.scheduledFor).toBe('2026-11-23T07:00:00.000Z');
  });

  test('is kept once, however many times the message is done', async () => {
    await ask('En jurist.');
    await answer();
    const asking = t.asking('karin', { id: 'svar', at: '2026-11-16T12:01:00.000Z' });
    const before = await t.records.conversations.get('karin@exempelby.se');
    await t.actions.typed('Jag bokar Siv.', asking);
    await t.records.conversations.set('karin@exempelby.se', before ?? {});
    await t.actions.typed('Jag bokar Siv.', asking);
    expect(await due()).toHaveLength(1);
  });

  test('another administrator sees what has been answered', async () => {
    await ask('En jurist.');
    await answer();
    await t.actions.typed('Jag bokar Siv.', t.asking('karin', { at: '2026-11-16T12:01:00.000Z' }));
    expect(said(await answer(t.asking('sam')))).toContain('Karin Ek har redan svarat: ”Jag bokar Siv.”');
  });

  test('is for administrators, of what is still there', async () => {
    await ask('En jurist.');
    expect(said(await answer(petra()))).toContain('Frågan om stöd finns inte kvar');
    await answer();
    await t.actions.handle({ do: 'undo-update', action: 'a2', update: 'r' }, petra());
    expect(
      said(await t.actions.typed('Jag bokar Siv.', t.asking('karin', { at: '2026-11-16T12:01:00.000Z' }))),
    ).toContain('Du skrev: ”Jag bokar Siv.”');
    expect(await due()).toEqual([]);
  });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DueMessage } from '../../src/messages/due.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import { reply, text } from '../../src/messages/reply.ts';
import { type Ahead, createAhead } from '../../src/preview/ahead.ts';
import { createPreview, type PreviewCommand, shownDays } from '../../src/preview/preview.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { createRegister } from '../../src/register/register.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { examplePlan, exampleRoster } from '../support/example-plan.ts';

const register = createRegister(examplePlan(), exampleRoster());
/** A Monday. */
const NOW = new Date('2026-11-16T07:00:00Z');

const nudge = (name: string, at: string, more: Partial<DueMessage> = {}): DueMessage => ({
  id: `nudge/${name}/${at}`,
  kind: 'nudge',
  to: { kind: 'person', email: `${name}@exempelby.se` },
  about: [],
  scheduledFor: at,
  why: ['Lärträff, 25 november: påminnelse 7 dagar före'],
  reply: reply(text('Hej.')),
  ...more,
});

describe('what a preview shows', () => {
  const shown: [Date, Date][] = [];
  const ask = async (
    due: DueMessage[],
    command: Partial<PreviewCommand> = {},
    { name = 'karin', language = 'sv' }: { name?: string; language?: 'sv' | 'en' } = {},
  ) => {
    const ahead: Ahead = async (from, until) => {
      shown.push([from, until]);
      const days = Map.groupBy(due, ({ scheduledFor }) => scheduledFor.slice(0, 10));
      return [...days].map(([day, messages]) => ({ day, due: messages }));
    };
    const person = register.person(`${name}@exempelby.se`);
    if (person === undefined) throw new Error(`nobody is called ${name}`);
    const asking = { person, language, now: NOW, id: 'm', pressed: false };
    const [answer] = await createPreview({ register, ahead }).handle({ do: 'preview', ...command }, asking);
    return answer;
  };
  const said = async (...asked: Parameters<typeof ask>) => plainText((await ask(...asked)) ?? { parts: [] });
  beforeEach(() => {
    shown.length = 0;
  });

  test('is each day’s reasons and to whom, with no more words than that', async () => {
    const why = ['Åtgärd 1 har ingen ny uppdatering', 'Lärträff, 25 november: påminnelse 7 dagar före'];
    expect(
      await said([
        nudge('petra', '2026-11-16T08:00:00Z', { why }),
        nudge('olle', '2026-11-16T08:00:00Z'),
        nudge('x', '2026-11-17T08:00:00Z', {
          kind: 'summary',
          to: { kind: 'channel', name: 'lika-mojligheter' },
          why: [],
        }),
      ]),
    ).toBe(
      [
        'Det här skickar jag 16–22 november:',
        'Måndag 16 november: 2 meddelanden',
        '• Åtgärd 1 har ingen ny uppdatering. Till: Petra Lind\n• Lärträff, 25 november: påminnelse 7 dagar före. Till: Petra Lind och Olle Sand',
        'Tisdag 17 november: 1 meddelande',
        '• Veckans inlägg. Till: kanalen lika-mojligheter',
        'Så ser det ut nu. Det kan ändras när någon uppdaterar en åtgärd, blir borta eller lämnar in.',
        '[Nästa vecka]',
      ].join('\n\n'),
    );
  });

  test('counts people and reasons that are many', async () => {
    const many = ['petra', 'olle', 'karin', 'amina'].map((name) => nudge(name, '2026-11-16T08:00:00Z'));
    expect(await said(many)).toContain('påminnelse 7 dagar före. Till: 4 mottagare');
    const why = Array.from({ length: 11 }, (_, index) => `Åtgärd ${index} står still`);
    const told = await said([nudge('petra', '2026-11-16T08:00:00Z', { why })]);
    expect(told).toContain('• Åtgärd 7 står still. Till: Petra Lind\n• Och 3 saker till');
  });

  test('tells of what a message has taken in', async () => {
    const invitation = nudge('amina', '2026-11-16T08:00:00Z', { id: 'round/amina', kind: 'round', why: [] });
    const told = await said([nudge('amina', '2026-11-16T08:00:00Z', { includes: [invitation] })]);
    expect(told).toContain(
      '• Självskattningen: inbjudan eller påminnelse. Till: Amina Yusuf\n• Lärträff, 25 november',
    );
  });

  test('is of whole days, from now on today, and goes on with next week', async () => {
    const answer = await ask([], { from: '2026-11-16', to: '2026-11-17' });
    expect(shown).toEqual([[NOW, new Date('2026-11-17T22:59:00Z')]]);
    expect(answer && plainText(answer)).toBe('Jag har inget att skicka 16–17 november.\n\n[Nästa vecka]');
    const [next] = answer?.parts.flatMap((part) => (part.kind === 'choices' ? part.choices : [])) ?? [];
    expect(next).toMatchObject({
      label: 'Nästa vecka, från 23 november',
      command: { do: 'preview', from: '2026-11-23', to: '2026-11-29' },
    });
    await ask([], { from: '2026-11-18', to: '2026-11-18' });
    expect(shown.at(-1)).toEqual([new Date('2026-11-17T23:00:00Z'), new Date('2026-11-18T22:59:00Z')]);
  });

  test('is for administrators; others are told kindly, and nothing is looked up', async () => {
    expect(await said([], {}, { name: 'petra' })).toBe(
      'Förhandsvisningen är till för administratörer. Undrar du något om den? Hör av dig till Karin Ek.',
    );
    expect(shown).toEqual([]);
    expect(await said([], {}, { language: 'en' })).toContain('I have nothing to send');
  });

  test('of days that have been, as an old button asks for, is nothing', async () => {
    expect(await said([], { from: '2026-11-02', to: '2026-11-08' })).toContain('De dagarna har varit');
    expect(shown).toEqual([]);
  });
});

describe('which days are shown', () => {
  test.each([
    ['the rest of the week', undefined, undefined, '2026-11-16', '2026-11-22'],
    ['one day', '2026-11-18', undefined, '2026-11-18', '2026-11-18'],
    ['what is left of days that have begun', '2026-11-10', '2026-11-20', '2026-11-16', '2026-11-20'],
    ['a month at most', '2026-12-01', '2027-12-01', '2026-12-01', '2026-12-31'],
    ['the first day, where the last is before it', '2026-12-01', '2026-11-01', '2026-12-01', '2026-12-01'],
  ])('%s', (_what, from, to, first, last) => {
    expect(shownDays({ from, to }, '2026-11-16')).toEqual({ from: first, to: last });
  });

  test('on a Friday the next week too', () => {
    expect(shownDays({}, '2026-11-20')).toEqual({ from: '2026-11-20', to: '2026-11-29' });
  });
});

describe('looking ahead', () => {
  let store: Store;
  let records: Records;
  beforeEach(() => {
    store = openSqliteStore(':memory:');
    records = openRecords(store);
  });
  afterEach(() => store.close());

  const post = nudge('x', '2026-11-16T08:00:00Z', { id: 'post', kind: 'summary' });
  const look = (daily: DueMessage[], others: DueMessage[], until = '2026-11-18T22:00:00Z') =>
    createAhead({
      plan: register.plan,
      records,
      daily: async () => daily,
      others: [async (now) => others.filter(({ scheduledFor }) => new Date(scheduledFor) <= now)],
    })(NOW, new Date(until));

  test('gives each message once, on its day, in the order that they go out', async () => {
    const early = nudge('petra', '2026-11-17T07:00:00Z');
    const late = nudge('olle', '2026-11-17T08:00:00Z');
    expect(await look([late, early], [post])).toEqual([
      { day: '2026-11-16', due: [post] },
      { day: '2026-11-17', due: [early, late] },
    ]);
  });

  test('gives what should have gone out before on the first day', async () => {
    const waiting = nudge('karin', '2026-11-12T08:00:00Z', { kind: 'approval' });
    expect(await look([], [waiting])).toEqual([{ day: '2026-11-16', due: [waiting] }]);
  });

  test('leaves out what has gone out, alone or in another, and what is only recorded', async () => {
    const { id, kind, about, scheduledFor } = post;
    const sent = { id, kind, about, scheduledFor, to: 'x', content: {}, state: 'sent' as const, attempts: 1 };
    await records.sent.set(id, sent);
    const round = nudge('amina', '2026-11-16T08:00:00Z', { id: 'round/amina', kind: 'round' });
    const whole = nudge('amina', '2026-11-16T08:00:00Z', { includes: [round] });
    const lapsed = nudge('olle', '2026-11-16T08:00:00Z', { lapsed: 'för sent' });
    expect(await look([whole, lapsed], [post, round])).toEqual([{ day: '2026-11-16', due: [whole] }]);
    expect(await look([], [nudge('petra', '2026-11-18T22:30:00Z')])).toEqual([]);
  });
});

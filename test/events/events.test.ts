import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CalendarCommand, createEvents } from '../../src/events/events.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { createWorkingCalendar } from '../../src/plan/working-days.ts';
import type { Acquaintance } from '../../src/records/people/acquaintance.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { createRegister } from '../../src/register/register.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { examplePlan, exampleRoster } from '../support/example-plan.ts';

const MEETING = {
  id: 'lartraff',
  name: { sv: 'Lärträff: Texter för alla', en: 'Learning meeting: Texts for everyone' },
  date: '2026-11-25',
  time: '09:00',
  ends: '11:30',
  place: 'Biblioteket, hörsalen',
  signUp: 'https://anmalan.exempelby.se/texter',
};
const BOARD = {
  id: 'ks',
  name: 'Kommunstyrelsen behandlar uppföljningsrapporten',
  date: '2026-12-09',
  steps: [{ id: 'manus', name: 'Manuset ska vara klart', daysBefore: 30 }],
};
const NOW = new Date('2026-11-02T08:00:00Z');

let store: Store;
let records: Records;
beforeEach(() => {
  store = openSqliteStore(':memory:');
  records = openRecords(store);
});
afterEach(() => store.close());

function built(changes: Record<string, unknown> = { events: [MEETING] }) {
  const plan: Plan = examplePlan(changes);
  const register = createRegister(plan, exampleRoster());
  const events = createEvents({ register, records, calendar: createWorkingCalendar(plan), now: () => NOW });
  const concernsOf = async (name: string, at = NOW) =>
    (await events.concerns(at)).filter(({ email }) => email === `${name}@exempelby.se`);
  const ask = (command: CalendarCommand, at = NOW, language: 'sv' | 'en' = 'sv') => {
    const person = register.person('siv@exempelby.se');
    if (person === undefined) throw new Error('Siv is gone');
    return events.handle(command, { person, language, now: at, id: 'm', pressed: true });
  };
  return { events, concernsOf, ask };
}
const know = (name: string, known: Partial<Acquaintance>) =>
  records.acquaintances.set(`${name}@exempelby.se`, { addresses: {}, remindFrom: {}, ...known });

describe('an event', () => {
  test('is told of a week and a day before, with all that is needed to come', async () => {
    const { concernsOf } = built();
    const told = await concernsOf('petra');
    expect(told).toMatchObject([
      { topic: 'event/lartraff/7', about: ['lartraff'], kind: 'date', from: '2026-11-18' },
      {
        topic: 'event/lartraff/1',
        about: ['lartraff'],
        kind: 'date',
        from: '2026-11-24',
        until: '2026-11-25',
      },
    ]);
    const words = (day: string, language: 'sv' | 'en' = 'sv') =>
      plainText({ parts: told[0]?.parts(language, day) ?? [] });
    expect(words('2026-11-18')).toBe(
      [
        'Lärträff: Texter för alla',
        'Om 7 dagar, onsdag 25 november kl. 09.00–11.30. Plats: Biblioteket, hörsalen.',
        'Anmäl dig här: https://anmalan.exempelby.se/texter',
        '[Kalenderfil]',
      ].join('\n\n'),
    );
    expect(words('2026-11-24')).toContain('I morgon, onsdag 25 november kl. 09.00–11.30.');
    expect(words('2026-11-24', 'en')).toContain('Tomorrow, Wednesday 25 November at 09:00–11:30.');
    expect(told.map(({ why }) => why)).toEqual([
      'Lärträff: Texter för alla, 25 november: påminnelse 7 dagar före',
      'Lärträff: Texter för alla, 25 november: påminnelse 1 dag före',
    ]);
  });

  test('is told of as much as there is to tell', async () => {
    const { concernsOf } = built({ events: [{ id: 'dag', name: 'Temadag', date: '2026-11-25' }] });
    const [told] = await concernsOf('petra');
    expect(plainText({ parts: told?.parts('sv', '2026-11-18') ?? [] })).toBe(
      'Temadag\n\nOm 7 dagar, onsdag 25 november.\n\n[Kalenderfil]',
    );
  });

  test('is for those with a role in it', async () => {
    const everyone = async (changes?: Record<string, unknown>) =>
      new Set((await built(changes).events.concerns(NOW)).map(({ email }) => email.split('@')[0]));
    expect(await everyone()).toEqual(new Set(['petra', 'olle', 'karin']));
    expect(await everyone({ events: [{ ...MEETING, for: ['respondent'] }] })).toEqual(
      new Set(['amina', 'jonas', 'olle']),
    );
  });

  test('is not told to those who are away that day, and comes before a leave that begins sooner', async () => {
    await know('petra', { away: [{ from: '2026-11-25', to: '2026-11-25' }] });
    await know('karin', { away: [{ from: '2026-11-16', to: '2026-11-24' }] });
    const { concernsOf } = built();
    expect(await concernsOf('petra')).toEqual([]);
    expect(await concernsOf('karin')).toMatchObject([{ topic: 'event/lartraff/1', from: '2026-11-13' }]);
  });

  test('is not told of when it has begun', async () => {
    const { concernsOf } = built();
    expect(await concernsOf('petra', new Date('2026-11-25T07:30:00Z'))).toHaveLength(2);
    expect(await concernsOf('petra', new Date('2026-11-25T08:00:00Z'))).toEqual([]);
  });
});

describe('a board meeting', () => {
  test('is counted backwards from: each step some days before, and on its day', async () => {
    const { concernsOf } = built({ boardMeetings: [BOARD] });
    const at = new Date('2026-10-20T07:00:00Z');
    const told = await concernsOf('karin', at);
    expect(told.map(({ topic, from, until }) => [topic, from, until])).toEqual([
      ['board/ks/manus/14', '2026-10-26', '2026-11-03'],
      ['board/ks/manus/3', '2026-11-06', '2026-11-06'],
      ['board/ks/manus/0', '2026-11-09', '2026-11-09'],
    ]);
    const words = (day: string, language: 'sv' | 'en' = 'sv') =>
      plainText({ parts: told[0]?.parts(language, day) ?? [] });
    expect(words('2026-10-26')).toBe(
      'Kommunstyrelsen behandlar uppföljningsrapporten 9 december. Manuset ska vara klart 9 november, om 14 dagar.',
    );
    expect(words('2026-11-09')).toContain('Manuset ska vara klart i dag, 9 november.');
    expect(told[0]?.why).toBe('Manuset ska vara klart 9 november: påminnelse 14 dagar före');
    expect(await concernsOf('petra', at)).toEqual([]);
  });

  test('has its steps on the working day before a free day', async () => {
    // Thirty days before 15 December 2026 is Sunday 15 November.
    const { concernsOf } = built({ boardMeetings: [{ ...BOARD, date: '2026-12-15' }] });
    const told = await concernsOf('karin');
    expect(told.at(-1)).toMatchObject({ topic: 'board/ks/manus/0', from: '2026-11-13' });
  });

  test('tells nothing of a step that has been', async () => {
    const { concernsOf } = built({ boardMeetings: [BOARD] });
    expect(await concernsOf('karin', new Date('2026-11-10T08:00:00Z'))).toEqual([]);
  });
});

describe('a calendar file that is asked for', () => {
  test('comes with words that say of what', () => {
    const [reply] = built().ask({ do: 'calendar-file', event: 'lartraff' });
    expect(reply && plainText(reply)).toBe(
      'Här är en kalenderfil för ”Lärträff: Texter för alla”, onsdag 25 november kl. 09.00–11.30. Öppna den, så kommer träffen in i din kalender.\n\nKalenderfil: Lärträff: Texter för alla',
    );
    expect(reply?.parts.at(-1)).toMatchObject({
      file: { kind: 'calendar', event: 'lartraff', language: 'sv' },
    });
  });

  test('is chosen where there are several, and is the only one where there is one', () => {
    const later = { ...MEETING, id: 'kickoff', name: 'Kickoff', date: '2027-01-20' };
    const [several] = built({ events: [later, MEETING] }).ask({ do: 'calendar-file' });
    expect(several && plainText(several)).toBe(
      'Vilken träff vill du ha i kalendern?\n\n[Lärträff: Texter för alla] [Kickoff]',
    );
    const [only] = built().ask({ do: 'calendar-file' });
    expect(only?.parts.at(-1)?.kind).toBe('file');
  });

  test('is answered kindly where there is none', () => {
    const said = (command: CalendarCommand, at?: Date) => {
      const [reply] = built().ask(command, at);
      return reply && plainText(reply);
    };
    const after = new Date('2026-12-01T08:00:00Z');
    expect(said({ do: 'calendar-file' }, after)).toBe('Det finns inga träffar inplanerade just nu.');
    expect(said({ do: 'calendar-file', event: 'lartraff' }, after)).toContain('var 25 november');
    expect(said({ do: 'calendar-file', event: 'borta' })).toContain('finns inte längre i planen');
  });

  test('is made for anyone on the roster, and nobody else', async () => {
    const { events } = built();
    const file = { kind: 'calendar', event: 'lartraff', language: 'sv' } as const;
    expect((await events.makeFile(file))?.name).toBe('lartraff.ics');
    expect((await events.makeFile(file, { email: 'Siv@exempelby.se' }))?.name).toBe('lartraff.ics');
    expect(await events.makeFile(file, { email: 'okand@exempelby.se' })).toBeUndefined();
    expect(await events.makeFile(file, { email: undefined })).toBeUndefined();
    expect(await events.makeFile({ ...file, event: 'borta' })).toBeUndefined();
  });
});

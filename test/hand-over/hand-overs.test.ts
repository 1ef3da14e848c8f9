import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createActions } from '../../src/actions/actions.ts';
import type { HandOverCommand } from '../../src/hand-over/hand-over-parts.ts';
import { createHandOvers, type HandOvers } from '../../src/hand-over/hand-overs.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import type { Reply } from '../../src/messages/reply.ts';
import { Person } from '../../src/plan/roster.ts';
import { createWorkingCalendar } from '../../src/plan/working-days.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { createTurns } from '../../src/records/turns.ts';
import { createRegister, type LiveRegister } from '../../src/register/register.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { examplePlan, exampleRoster } from '../support/example-plan.ts';

/** A Monday. */
const NOON = '2026-11-23T12:00:00.000Z';
const email = (name: string) => `${name}@exempelby.se`;
const plan = examplePlan();
const people = [
  ...exampleRoster(),
  Person.parse({ email: email('vera'), name: 'Vera Lund', unit: 'skola', roles: 'doer', actions: 'a1' }),
  Person.parse({
    email: email('karl'),
    name: 'Karl Ekman',
    unit: 'kultur',
    roles: 'coordinator',
    actions: 'a9',
  }),
];

let store: Store;
let records: Records;
let register: LiveRegister;
let handOvers: HandOvers;
let clock: number;

/** Lika as it is begun anew on the same store. */
function begin() {
  const turns = createTurns();
  const calendar = createWorkingCalendar(plan);
  const { standing } = createActions({ register, records, turns, calendar });
  handOvers = createHandOvers({ register, records, turns, calendar, standing });
}
beforeEach(() => {
  store = openSqliteStore(':memory:');
  records = openRecords(store);
  register = createRegister(plan, people);
  clock = Date.parse(NOON);
  begin();
});
afterEach(() => store.close());

/** A message from that person, a minute after the one before. */
function as(name: string, more: { pressed?: boolean; id?: string } = {}) {
  const person = register.person(email(name));
  if (person === undefined) throw new Error(`nobody is called ${name}`);
  clock += 60_000;
  return { person, language: 'sv' as const, now: new Date(clock), id: `m${clock}`, pressed: false, ...more };
}
const at = (instant: string) => {
  clock = Date.parse(instant);
};
const said = (replies: Reply[] | undefined) => (replies ?? []).map(plainText).join('\n---\n');
const does = async (name: string, command: Omit<HandOverCommand, 'do'>, more = {}) =>
  said(await handOvers.handle({ do: 'hand-over', ...command }, as(name, more)));
const asks = (to: string, name = 'petra') => does(name, { act: 'ask', action: 'a1', to });
const writes = async (name: string, line: string) => said(await handOvers.typed(line, as(name)));
const request = async () => (await records.handOvers.get('a1'))?.asked.at(-1);
const answers = async (name: string, act: 'accept' | 'decline', asked?: string) =>
  does(name, { act, action: 'a1', asked: asked ?? (await request())?.at ?? NOON }, { pressed: true });
const told = async () =>
  (await handOvers.due(new Date(clock))).map(({ id, to, reply }) => ({
    id,
    to: to.kind === 'person' ? to.email : to.name,
    words: plainText(reply),
  }));
const toldTo = async (name: string) =>
  (await told())
    .filter(({ to }) => to === email(name))
    .map(({ words }) => words)
    .join('\n---\n');
const coordinator = async () => {
  await register.refresh(records);
  return register.coordinatorOf('a1')?.name;
};

describe('whoever wants to hand an action over', () => {
  test('is offered likely colleagues, and someone else', async () => {
    const reply = await does('petra', { act: 'start', action: 'a1' });
    expect(reply).toContain('Vem ska jag fråga om åtgärd 1, Kunskap?');
    expect(reply).toContain('[Vera Lund] [Någon annan]');
    expect(reply).not.toContain('Karin Ek');
  });

  test('is offered administrators where there is no likely colleague', async () => {
    expect(await does('petra', { act: 'start', action: 'a2' })).toContain('[Karin Ek] [Någon annan]');
  });

  test('is asked which, where it can be about several', async () => {
    expect(await does('petra', { act: 'start' })).toContain('[Åtgärd 1, Kunskap] [Åtgärd 2, Kommunikation]');
    expect(await does('olle', { act: 'start' })).toContain('Vem ska jag fråga om åtgärd 3');
    expect(await does('siv', { act: 'start' })).toContain('Du samordnar ingen åtgärd just nu');
  });

  test('is told whose it is where it is not theirs, or not in the plan', async () => {
    expect(await does('olle', { act: 'start', action: 'a1' })).toContain('Petra Lind samordnar åtgärd 1');
    expect(await asks('vera', 'amina')).toContain('Petra Lind samordnar åtgärd 1');
    expect(await does('petra', { act: 'start', action: '99' })).toContain('Jag hittar inte den åtgärden');
    expect(await request()).toBeUndefined();
  });

  test('writes a name that is nobody’s alone, chooses among those near, and is asked again till then', async () => {
    await does('petra', { act: 'other', action: 'a1' });
    expect(await writes('petra', 'Kar')).toContain(
      '[Karin Ek, Kulturförvaltningen] [Karl Ekman, Kulturförvaltningen] [Avbryt]',
    );
    expect(await writes('petra', 'Göran Persson')).toContain('Jag hittar ingen som heter ”Göran Persson”');
    expect(said(await handOvers.again(as('petra')))).toContain('Skriv namnet eller e-postadressen');
    expect(await writes('petra', '4 3 5')).toBe('');
    expect(await writes('petra', 'Amina Yusuf')).toContain('Jag frågar Amina Yusuf om åtgärd 1, Kunskap.');
    expect(await writes('petra', 'hej då')).toBe('');
    expect((await request())?.to).toBe(email('amina'));
  });

  test('can leave it, and is then not waited for', async () => {
    await does('petra', { act: 'other', action: 'a1' });
    expect(said(await handOvers.cancel(as('petra')))).toContain('Jag frågar ingen.');
    expect(await handOvers.cancel(as('petra'))).toBeUndefined();
    expect(await writes('petra', 'Amina')).toBe('');
  });
});

describe('a question to a colleague', () => {
  test('comes at once in a message of its own, with what the action is and how it stands', async () => {
    await records.actionHistories.set('a1', {
      updates: [
        {
          id: 'u1',
          state: 'in-progress',
          line: 'Vi har bokat lokal.',
          by: email('petra'),
          at: '2026-11-02T09:00:00Z',
        },
      ],
    });
    expect(await asks('vera')).toContain('Jag frågar Vera Lund om åtgärd 1, Kunskap.');
    const [message, ...others] = await told();
    expect(others).toEqual([]);
    expect(message?.id).toBe(`hand-over/${email('vera')}/a1/asked/${(await request())?.at}`);
    expect(message?.words).toContain('Hej Vera. Petra Lind undrar om du vill ta över åtgärd 1, Kunskap.');
    expect(message?.words).toContain('Vad den är: Vi utbildar.');
    expect(message?.words).toContain('Den pågår. Den ska vara klar 1 december.');
    expect(message?.words).toContain('Senaste raden, 2 november: ”Vi har bokat lokal.”');
    expect(message?.words).toContain('[Ja, jag tar över] [Nej]');
    expect(await coordinator()).toBe('Petra Lind');
  });

  test('waits for the colleague’s working hours, and who asks is told when', async () => {
    at('2026-11-20T17:30:00.000Z');
    expect(await asks('vera')).toContain('Jag frågar Vera Lund om åtgärd 1, Kunskap den 23 november.');
    expect(await told()).toEqual([]);
    at('2026-11-23T06:59:00.000Z');
    expect(await told()).toEqual([]);
    at('2026-11-23T07:00:00.000Z');
    expect((await told()).map(({ to }) => to)).toEqual([email('vera')]);
  });

  test('is not asked of someone who cannot be reached for long', async () => {
    await records.acquaintances.set(email('vera'), {
      ...{ addresses: {}, remindFrom: {} },
      away: [{ from: '2026-11-01', to: '2027-12-31' }],
    });
    expect(await asks('vera')).toContain('Vera Lund går inte att nå på länge');
    expect(await request()).toBeUndefined();
  });

  test('is asked once, however often it is pressed or done again after a crash', async () => {
    await asks('vera');
    expect(await asks('vera')).toContain('har inte svarat än');
    const { id } = (await request()) ?? { id: '' };
    await does('petra', { act: 'ask', action: 'a1', to: 'vera' }, { id });
    expect((await records.handOvers.get('a1'))?.asked).toHaveLength(1);
  });

  test('of oneself changes nothing', async () => {
    expect(await asks('petra')).toContain('Du samordnar redan åtgärd 1.');
    expect(await request()).toBeUndefined();
  });
});

describe('a colleague who says yes', () => {
  test('coordinates from then on, and those concerned are told, once each', async () => {
    await asks('vera');
    const yes = await answers('vera', 'accept');
    expect(yes).toContain('Nu samordnar du åtgärd 1, Kunskap. Jag säger till Petra Lind.');
    expect(yes).toContain('[Uppdatera status] [Mina åtgärder]');
    expect(await coordinator()).toBe('Vera Lund');
    expect((await told()).map(({ to }) => to)).toEqual([email('petra')]);
    expect(await toldTo('petra')).toContain(
      'Vera Lund samordnar nu åtgärd 1, Kunskap. Du får inga fler påminnelser om den.',
    );
  });

  test('is also told of to the administrator who had asked', async () => {
    await asks('vera', 'karin');
    await answers('vera', 'accept');
    expect((await told()).map(({ to }) => to)).toEqual([email('petra'), email('karin')]);
    expect(await toldTo('karin')).toBe('Vera Lund samordnar nu åtgärd 1, Kunskap.');
  });

  test('says so once: pressed or done again, nothing more happens', async () => {
    await asks('vera');
    const press = as('vera', { pressed: true });
    const command = {
      do: 'hand-over',
      act: 'accept',
      action: 'a1',
      asked: (await request())?.at ?? '',
    } as const;
    const first = said(await handOvers.handle(command, press));
    expect(said(await handOvers.handle(command, press))).toBe(first);
    expect(await answers('vera', 'accept')).toContain('Du samordnar redan åtgärd 1.');
    expect(await answers('vera', 'decline')).toContain('Du samordnar redan åtgärd 1.');
    expect((await records.assignments.get('all'))?.log).toHaveLength(1);
  });

  test('is done whole where a crash came between the writes', async () => {
    await asks('vera');
    const press = as('vera', { pressed: true });
    const asked = (await request())?.at ?? '';
    const failing = { ...records.handOvers, set: async () => Promise.reject(new Error('crash')) };
    const broken = { ...records, handOvers: failing };
    const turns = createTurns();
    const calendar = createWorkingCalendar(plan);
    const before = createHandOvers({
      register,
      records: broken,
      turns,
      calendar,
      standing: async () => undefined,
    });
    const command = { do: 'hand-over', act: 'accept', action: 'a1', asked } as const;
    await expect(before.handle(command, press)).rejects.toThrow('crash');
    expect(said(await handOvers.handle(command, press))).toContain('Nu samordnar du åtgärd 1');
    expect((await request())?.ended?.did).toBe('accepted');
    expect((await records.assignments.get('all'))?.log).toHaveLength(1);
  });

  test('is not given the snoozes of who had it', async () => {
    const remindFrom = { a1: '2027-01-01' };
    await records.acquaintances.set(email('petra'), { addresses: {}, remindFrom });
    await asks('vera');
    await answers('vera', 'accept');
    expect((await records.acquaintances.get(email('vera')))?.remindFrom.a1).toBeUndefined();
  });
});

describe('a colleague who says no', () => {
  test('is thanked, and who asked keeps it, is told, and can ask another', async () => {
    await asks('vera');
    expect(await answers('vera', 'decline')).toContain('Tack för svaret. Du tar inte över åtgärd 1');
    expect(await coordinator()).toBe('Petra Lind');
    expect((await told()).map(({ to }) => to)).toEqual([email('petra')]);
    expect(await toldTo('petra')).toContain('Vera Lund kan inte ta över åtgärd 1, Kunskap.');
    const next = await does('petra', { act: 'choose', action: 'a1' });
    expect(next).not.toContain('Vera Lund');
    expect(next).toContain('[Karin Ek]');
    expect(await answers('vera', 'accept')).toContain('Du har redan svarat nej om åtgärd 1.');
    expect(await coordinator()).toBe('Petra Lind');
  });
});

describe('a question that waits', () => {
  test('leaves the action where it is, and can be taken back', async () => {
    await asks('vera');
    const asked = (await request())?.at ?? '';
    expect(await does('petra', { act: 'start', action: 'a1' })).toContain(
      '[Fråga någon annan] [Ta tillbaka frågan]',
    );
    expect(await does('petra', { act: 'withdraw', action: 'a1', asked })).toContain(
      'Jag har tagit tillbaka frågan',
    );
    expect(await told()).toEqual([]);
    expect(await answers('vera', 'accept', asked)).toContain('Petra Lind har tagit tillbaka frågan');
    expect(await coordinator()).toBe('Petra Lind');
    expect(await does('petra', { act: 'withdraw' })).toContain('Det finns ingen fråga att ta tillbaka');
  });

  test('is taken back by typing, where it can only be that one', async () => {
    await asks('vera');
    expect(await does('petra', { act: 'withdraw' })).toContain('Vera Lund tar inte över den.');
  });

  test('gives way when another is asked', async () => {
    await asks('vera');
    const first = (await request())?.at ?? '';
    await asks('amina');
    expect((await told()).map(({ to }) => to)).toEqual([email('amina')]);
    expect(await answers('vera', 'accept', first)).toContain('Petra Lind har tagit tillbaka frågan');
    await answers('amina', 'accept');
    expect(await coordinator()).toBe('Amina Yusuf');
  });

  test('is told of, once, when five working days have brought no answer', async () => {
    await asks('vera');
    at('2026-11-27T15:00:00.000Z');
    expect(await toldTo('petra')).toBe('');
    at('2026-11-30T07:30:00.000Z');
    const words = await toldTo('petra');
    expect(words).toContain('Vera Lund har inte svarat på frågan om åtgärd 1, Kunskap');
    expect(words).toContain('[Fråga någon annan] [Ta tillbaka frågan]');
    const ids = (await told()).map(({ id }) => id);
    clock += 3_600_000;
    expect((await told()).map(({ id }) => id)).toEqual(ids);
    expect(await answers('vera', 'accept')).toContain('Nu samordnar du åtgärd 1');
  });

  test('falls away when an administrator gives the action to someone else', async () => {
    await asks('vera');
    await does('karin', { act: 'assign', action: 'a1', to: 'Amina Yusuf' });
    expect((await told()).map(({ to }) => to).toSorted()).toEqual([email('amina'), email('petra')]);
    expect(await answers('vera', 'accept')).toContain('har fått en annan samordnare sedan du fick frågan');
    expect(await coordinator()).toBe('Amina Yusuf');
  });

  test('is answered only by the one who was asked', async () => {
    await asks('vera');
    expect(await answers('amina', 'accept')).toContain('Frågan om åtgärd 1 gick till Vera Lund.');
    expect(await answers('vera', 'accept', '2020-01-01T00:00:00.000Z')).toContain('jag gjorde inget');
    expect(await coordinator()).toBe('Petra Lind');
  });
});

test('an old choice of whom to ask is not taken for a new one', async () => {
  const shown = new Date(clock).toISOString();
  await asks('vera');
  await answers('vera', 'decline');
  const old = await does('petra', { act: 'ask', action: 'a1', to: email('amina'), asked: shown });
  expect(old).toContain('Något har ändrats sedan du fick knappen');
  expect((await request())?.to).toBe(email('vera'));
});

describe('an administrator', () => {
  test('changes who coordinates, by a name or a number, and both are told', async () => {
    expect(await does('karin', { act: 'assign', action: '1', to: 'amina' })).toContain(
      'Amina Yusuf samordnar nu åtgärd 1, Kunskap. Jag säger till dem det gäller.',
    );
    expect(await coordinator()).toBe('Amina Yusuf');
    expect(await toldTo('amina')).toContain('Du samordnar nu åtgärd 1, Kunskap.');
    expect(await toldTo('amina')).toContain('Karin Ek har ändrat det.');
    expect(await toldTo('petra')).toContain('Amina Yusuf samordnar nu åtgärd 1, Kunskap.');
    expect(await does('karin', { act: 'assign', action: 'a1', to: 'amina' })).toContain('samordnar redan');
  });

  test('chooses where a name is not quite anyone’s', async () => {
    expect(await does('karin', { act: 'assign', action: 'a1', to: 'Amnia' })).toContain(
      '[Amina Yusuf, Skolförvaltningen]',
    );
    expect(await does('karin', { act: 'assign', action: 'a1', to: 'Xerxes' })).toContain('Jag hittar ingen');
  });

  test('is the only one who may', async () => {
    expect(await does('petra', { act: 'assign', action: 'a1', to: 'amina' })).toContain(
      'Hör av dig till Karin Ek.',
    );
    expect(await coordinator()).toBe('Petra Lind');
  });

  test('sees what waits and what was changed; others only what waits of theirs', async () => {
    expect(await does('karin', { act: 'list' })).toContain('Ingen åtgärd har bytt samordnare');
    await does('karin', { act: 'assign', action: 'a3', to: 'amina' });
    await asks('vera');
    const all = await does('karin', { act: 'list' });
    expect(all).toContain('Åtgärd 1, Kunskap: Petra Lind frågade Vera Lund den 23 november');
    expect(all).toContain('åtgärd 3 från Olle Sand till Amina Yusuf, av Karin Ek');
    const own = await does('petra', { act: 'list' });
    expect(own).toContain('Petra Lind frågade Vera Lund');
    expect(own).not.toContain('Amina');
    expect(await does('olle', { act: 'list' })).not.toContain('Vera');
  });

  test('is told of as an administrator where the command did it, and of what no longer stands nothing is told', async () => {
    const noted = { by: 'lika assign', now: new Date(clock) };
    expect(await handOvers.assign({ action: '1', to: 'Amina Yusuf' }, { ...noted, id: 'c1' })).toMatchObject({
      kind: 'done',
      from: email('petra'),
    });
    clock += 60_000;
    expect(await toldTo('petra')).toContain('En administratör har ändrat det.');
    await handOvers.assign(
      { action: 'a1', to: email('petra') },
      { ...noted, id: 'c2', now: new Date(clock) },
    );
    expect(await toldTo('amina')).toContain('Petra Lind samordnar nu åtgärd 1');
    expect(await toldTo('petra')).not.toContain('Amina');
  });
});

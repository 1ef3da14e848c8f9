import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Availability, createAvailability } from '../../src/availability/availability.ts';
import type { AvailabilityCommand } from '../../src/availability/availability-parts.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import type { Choice, Reply } from '../../src/messages/reply.ts';
import { Person } from '../../src/plan/roster.ts';
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
let availability: Availability;
/** A Friday at eleven; moved by each test as time goes by. */
let now: Date;

beforeEach(() => {
  store = openSqliteStore(':memory:');
  records = openRecords(store);
  const kim = { email: 'kim@exempelby.se', name: 'Kim Ekberg', unit: 'kultur', roles: 'doer', actions: 'a1' };
  register = createRegister(examplePlan(), [...exampleRoster(), Person.parse(kim)]);
  const calendar = createWorkingCalendar(register.plan);
  availability = createAvailability({ register, records, turns: createTurns(), calendar });
  now = new Date('2026-11-13T10:00:00Z');
});
afterEach(() => store.close());

let message = 0;
function as(name: string, more: { pressed?: boolean; language?: 'sv' | 'en' } = {}) {
  const person = register.person(`${name}@exempelby.se`);
  if (person === undefined) throw new Error(`nobody is called ${name}`);
  message += 1;
  const { pressed = false, language = 'sv' } = more;
  return { person, language, now, id: `m${message}`, pressed };
}
const words = (replies: readonly Reply[] | undefined) => (replies ?? []).map(plainText).join('\n---\n');
const buttons = (replies: readonly Reply[]): Choice[] =>
  replies.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'choices' ? part.choices : [])));
const tell = async (name: string, command: AvailabilityCommand) =>
  words(await availability.handle(command, as(name)));
const press = async (name: string, title: string, replies: readonly Reply[]): Promise<Reply[]> => {
  const found = buttons(replies).find((choice) => choice.title === title);
  if (found === undefined) throw new Error(`there is no button ${title} in ${words(replies)}`);
  return availability.handle(found.command as AvailabilityCommand, as(name, { pressed: true }));
};
const away = (from: string, to: string) => ({ do: 'away', act: 'set', from, to }) as const;
const kept = async (name: string) => (await records.acquaintances.get(`${name}@exempelby.se`)) ?? {};
const absences = async (name: string) => (await records.acquaintances.get(`${name}@exempelby.se`))?.away;
/** Marks as sent what is due then, and gives to whom it went and what it said. */
async function sendDue(at: string): Promise<[to: string, said: string][]> {
  const messages = await availability.due(new Date(at));
  const fresh: [string, string][] = [];
  for (const { id, kind, to, about, scheduledFor, reply } of messages) {
    if ((await records.sent.get(id)) !== undefined || to.kind !== 'person') continue;
    const receipt = { id, kind, to: JSON.stringify(to), about, scheduledFor, content: {}, attempts: 1 };
    await records.sent.set(id, { ...receipt, state: 'sent' });
    fresh.push([to.email, plainText(reply)]);
  }
  return fresh;
}

describe('someone who is away', () => {
  test('is told what happens meanwhile, and can take it back', async () => {
    const said = await availability.handle(away('2026-12-07', '2026-12-11'), as('amina'));
    expect(words(said)).toBe(
      [
        'Noterat: du är borta 7–11 december.',
        'Då skriver jag inga påminnelser till dig. Datum som infaller medan du är borta berättar jag om arbetsdagen innan.',
        '[Ångra]',
      ].join('\n\n'),
    );
    expect(buttons(said)[0]?.label).toBe('Ångra att du är borta 7–11 december');
    expect(await absences('amina')).toEqual([{ from: '2026-12-07', to: '2026-12-11' }]);
    const undone = await press('amina', 'Ångra', said);
    expect(words(undone)).toBe('Ångrat. Jag räknar inte längre med att du är borta 7–11 december.');
    expect(undone[0]?.to).toBe('origin');
    expect(await absences('amina')).toEqual([]);
    expect(words(await press('amina', 'Ångra', said))).toContain('Det är redan ändrat');
  });

  test('from today has the rest wait until they are back', async () => {
    const said = await tell('amina', away('2026-11-13', '2026-11-20'));
    expect(said).toContain('du är borta till och med 20 november.');
    expect(said).toContain('Det du behöver veta får du när du är tillbaka.');
    expect(await availability.isAway(as('amina'))).toBe(true);
    expect(await availability.isAway(as('jonas'))).toBe(false);
  });

  test('is told that only the dates are kept where they wrote why, and nothing else is', async () => {
    const said = await tell('amina', { ...away('2026-12-07', '2026-12-11'), reason: true });
    expect(said).toContain('Du skrev också varför. Det sparar jag inte, bara datumen.');
    expect(await kept('amina')).toEqual({
      addresses: {},
      remindFrom: {},
      away: [{ from: '2026-12-07', to: '2026-12-11' }],
      deputies: [],
    });
  });

  test('who tells the same again, as after a crash, changes nothing', async () => {
    await tell('petra', away('2026-12-07', '2026-12-11'));
    const before = await kept('petra');
    expect(await tell('petra', away('2026-12-07', '2026-12-11'))).toContain('du är borta 7–11 december.');
    expect(await kept('petra')).toEqual(before);
  });

  test('who tells of other days replaces those that overlap, and gets them back by taking it back', async () => {
    await tell('amina', away('2026-12-07', '2026-12-11'));
    await tell('amina', away('2027-02-01', '2027-02-05'));
    const said = await availability.handle(away('2026-12-09', '2026-12-18'), as('amina'));
    expect(words(said)).toContain('Det ersätter det du sa förut: 7–11 december.');
    expect((await absences('amina'))?.map(({ from, to }) => `${from} ${to}`)).toEqual([
      '2026-12-09 2026-12-18',
      '2027-02-01 2027-02-05',
    ]);
    expect(words(await press('amina', 'Ångra', said))).toContain(
      'Det du sa förut gäller igen: borta 7–11 december.',
    );
    expect((await absences('amina'))?.map(({ from }) => from)).toEqual(['2026-12-07', '2027-02-01']);
  });

  test('who is away already may move the last day', async () => {
    await tell('amina', away('2026-11-13', '2026-11-27'));
    now = new Date('2026-11-18T10:00:00Z');
    expect(await tell('amina', away('2026-11-18', '2026-11-20'))).toContain('till och med 20 november');
    expect(await absences('amina')).toMatchObject([{ from: '2026-11-13', to: '2026-11-20' }]);
  });

  test.each([
    ['several periods', { several: true as const }, 'Skriv en period i taget'],
    ['no days', {}, 'Vilka dagar är du borta?'],
    ['no last day', { from: '2026-12-07' }, 'Till och med vilken dag?'],
    ['days that have passed', { from: '2026-11-02', to: '2026-11-06' }, 'De dagarna har redan varit'],
    [
      'an end before the start',
      { from: '2026-12-11', to: '2026-12-07' },
      'Den sista dagen är före den första',
    ],
    ['more than a year', { from: '2026-12-07', to: '2028-01-07' }, 'Det är längre än ett år'],
  ])('with %s is refused kindly, with an example', async (_what, days, refusal) => {
    const said = await tell('amina', { do: 'away', act: 'set', ...days });
    expect(said).toContain(refusal);
    expect(said).toMatch(/[Ss]kriv .*”borta /u);
    expect(await absences('amina')).toBeUndefined();
  });

  test('what has passed of the days is left out', async () => {
    await tell('amina', away('2026-11-09', '2026-11-20'));
    expect(await absences('amina')).toEqual([{ from: '2026-11-13', to: '2026-11-20' }]);
  });

  test('sees when, also what the list says, and is told how to be back', async () => {
    expect(await tell('amina', { do: 'away', act: 'show' })).toContain('Jag har inget om att du är borta.');
    await tell('olle', away('2026-12-21', '2027-01-05'));
    const said = await tell('olle', { do: 'away', act: 'show' });
    expect(said).toContain('Du är borta 21 december 2026–5 januari 2027.');
    expect(said).toContain('I listan över personer står att du är borta 16–20 november.');
    expect(said).toContain('Hör av dig till Karin Ek.');
    expect(said).toContain('[Välj ersättare] [Ångra]');
    now = new Date('2026-11-17T10:00:00Z');
    expect(await tell('olle', { do: 'away', act: 'show' })).toContain(
      'Skriv ”jag är tillbaka” när du är det.',
    );
  });

  test('in English is told in English', async () => {
    const said = words(
      await availability.handle(away('2026-12-07', '2026-12-11'), as('siv', { language: 'en' })),
    );
    expect(said).toContain('Noted: you are away 7–11 December.');
    expect(said).toContain('[Undo]');
  });
});

describe('someone who is back', () => {
  test('early is written to again from today', async () => {
    await tell('amina', away('2026-11-13', '2026-11-27'));
    now = new Date('2026-11-18T10:00:00Z');
    expect(await tell('amina', { do: 'away', act: 'back' })).toContain('Välkommen tillbaka.');
    expect(await absences('amina')).toEqual([{ from: '2026-11-13', to: '2026-11-17' }]);
    expect(await availability.isAway(as('amina'))).toBe(false);
  });

  test('on the roster’s days too', async () => {
    now = new Date('2026-11-17T10:00:00Z');
    expect(await availability.isAway(as('olle'))).toBe(true);
    await tell('olle', { do: 'away', act: 'back' });
    expect(await availability.isAway(as('olle'))).toBe(false);
    await tell('olle', away('2026-11-18', '2026-11-19'));
    now = new Date('2026-11-18T10:00:00Z');
    expect(await availability.isAway(as('olle'))).toBe(true);
  });

  test('without having been away hears that all is as usual', async () => {
    expect(await tell('amina', { do: 'away', act: 'back' })).toContain('så allt är som vanligt');
    expect(await absences('amina')).toBeUndefined();
  });

  test('on a later day is away until the day before', async () => {
    await tell('amina', { do: 'away', act: 'back', from: '2026-11-23' });
    expect(await absences('amina')).toEqual([{ from: '2026-11-13', to: '2026-11-22' }]);
    await tell('amina', { do: 'away', act: 'back', from: '2026-11-18' });
    expect(await absences('amina')).toMatchObject([{ from: '2026-11-13', to: '2026-11-17' }]);
  });

  test('on a later day ends what the list says', async () => {
    now = new Date('2026-11-16T10:00:00Z');
    expect(await tell('olle', { do: 'away', act: 'back', from: '2026-11-19' })).toContain(
      'du är tillbaka 19 november',
    );
    expect(await availability.isAway(as('olle'))).toBe(true);
    now = new Date('2026-11-19T10:00:00Z');
    expect(await availability.isAway(as('olle'))).toBe(false);
  });
});

describe('a deputy', () => {
  const DAYS = away('2026-12-07', '2026-12-11');

  test('is asked for where the person coordinates actions, with likely colleagues', async () => {
    const said = await availability.handle(DAYS, as('petra'));
    expect(words(said)).toContain('Vem ska få påminnelserna under tiden?');
    expect(words(said)).toContain('[Kim Ekberg] [Karin Ek] [Ångra]');
    expect(buttons(said)[0]?.label).toBe('Välj Kim Ekberg som ersättare');
    expect(await tell('amina', DAYS)).not.toContain('Vem ska få');
    expect(await tell('amina', { do: 'deputy', act: 'ask' })).toContain('Du samordnar ingen åtgärd just nu');
  });

  test('is named together with the days', async () => {
    const said = await tell('petra', { ...DAYS, deputy: 'Karin Ek' });
    expect(said).toContain('du är borta 7–11 december.');
    expect(said).toContain('Noterat: Karin Ek får påminnelserna');
    expect(said).not.toContain('Vem ska få');
    expect(await tell('petra', { ...away('2027-02-01', '2027-02-05'), deputy: 'Karin' })).toContain(
      'Vem menar du?',
    );
  });

  test('is named in the next line, and hears at once which actions and when', async () => {
    await tell('petra', DAYS);
    expect(words(await availability.typed('karin ek', as('petra')))).toContain(
      'Noterat: Karin Ek får påminnelserna om åtgärd 1 och 2 medan du är borta 7–11 december.',
    );
    expect(await absences('petra')).toEqual([
      { from: '2026-12-07', to: '2026-12-11', deputy: 'karin@exempelby.se' },
    ]);
    const [message] = await availability.due(now);
    expect(message).toMatchObject({
      id: 'deputy/karin@exempelby.se/asked/petra@exempelby.se/2026-11-13T10:00:00.000Z',
      kind: 'deputy',
      about: ['a1', 'a2'],
      scheduledFor: '2026-11-13T10:00:00.000Z',
    });
    expect(plainText(message?.reply ?? { parts: [] })).toBe(
      [
        'Hej Karin. Petra Lind är borta 7–11 december och har valt dig som ersättare. Under tiden får du påminnelserna om de här åtgärderna:',
        '• Åtgärd 1, Kunskap. Ska vara klar 1 december.\n• Åtgärd 2, Kommunikation. Ska vara klar 1 juni 2027.',
        'Du behöver inte göra något nu. De dagarna kan du också uppdatera hur åtgärderna går.',
        '[Jag kan inte]',
        'Du får det här för att Petra Lind har valt dig. Säger du nej får Petra Lind veta det.',
      ].join('\n\n'),
    );
    expect(await availability.typed('karin ek', as('petra'))).toBeUndefined();
  });

  test('who does not work just then hears when they next begin', async () => {
    now = new Date('2026-11-13T20:00:00Z');
    await tell('petra', DAYS);
    await tell('petra', { do: 'deputy', act: 'choose', who: 'karin@exempelby.se' });
    expect(await availability.due(new Date('2026-11-16T06:59:00Z'))).toEqual([]);
    expect(await availability.due(new Date('2026-11-16T07:00:00Z'))).toMatchObject([
      { scheduledFor: '2026-11-16T07:00:00.000Z' },
    ]);
  });

  test.each([
    ['Karin', '[Karin Ek]'],
    ['Karin Ekk', '[Karin Ek]'],
    ['kim', '[Kim Ekberg]'],
    ['KIM@exempelby.se', 'Kim Ekberg får påminnelserna'],
  ])('written as “%s” is found', async (who, expected) => {
    await tell('petra', DAYS);
    const said = await tell('petra', { do: 'deputy', act: 'choose', who });
    expect(said).toContain(expected);
    expect(said.includes('Vem menar du?')).toBe(expected.startsWith('['));
  });

  test('whom nobody is called, or who is oneself, is asked for again', async () => {
    await tell('petra', DAYS);
    expect(await tell('petra', { do: 'deputy', act: 'choose', who: 'Birgitta Svensson' })).toContain(
      'Jag hittar ingen som heter ”Birgitta Svensson”',
    );
    expect(await tell('petra', { do: 'deputy', act: 'choose', who: 'Petra Lind' })).toContain(
      'Skriv namnet på en kollega.',
    );
    expect((await absences('petra'))?.[0]?.deputy).toBeUndefined();
    expect(words(await availability.typed('Karin Ek', as('petra')))).toContain('Noterat: Karin Ek');
  });

  test('is not looked for in a line that is no name, nor long after', async () => {
    await tell('petra', DAYS);
    expect(await availability.typed('4', as('petra'))).toBeUndefined();
    expect(await availability.typed('visa alla åtgärder', as('petra'))).toBeUndefined();
    expect(words(await availability.typed('Birgitta Svensson', as('petra')))).toContain('Jag hittar ingen');
    expect(await availability.typed('Vi har börjat planera för nästa år nu', as('petra'))).toBeUndefined();
    now = new Date('2026-11-13T16:00:00Z');
    expect(await availability.typed('Karin Ek', as('petra'))).toBeUndefined();
  });

  test('who is away then too can be chosen, and that is said', async () => {
    await tell('karin', away('2026-12-11', '2026-12-14'));
    await tell('petra', DAYS);
    expect(await tell('petra', { do: 'deputy', act: 'choose', who: 'Karin Ek' })).toContain(
      'Karin Ek är också borta några av de dagarna.',
    );
  });

  test('is chosen for leave that only the list knows of', async () => {
    await tell('olle', { do: 'deputy', act: 'choose', who: 'Karin Ek' });
    expect(await absences('olle')).toEqual([
      { from: '2026-11-16', to: '2026-11-20', deputy: 'karin@exempelby.se' },
    ]);
    expect(await tell('petra', { do: 'deputy', act: 'choose', who: 'Karin Ek' })).toContain(
      'Säg först när du är borta',
    );
  });

  test('who cannot is one no longer, and the one who asked hears it', async () => {
    await tell('petra', DAYS);
    await tell('petra', { do: 'deputy', act: 'choose', who: 'Karin Ek' });
    const messages = await availability.due(now);
    await sendDue('2026-11-13T10:00:30Z');
    now = new Date('2026-11-13T11:00:00Z');
    const replies = messages.map(({ reply }) => reply);
    expect(words(await press('jonas', 'Jag kan inte', replies))).toContain('Du är inte ersättare de dagarna');
    const said = await press('karin', 'Jag kan inte', replies);
    expect(words(said)).toBe(
      'Då vet jag. Du får inga påminnelser om de åtgärderna, och jag säger till Petra Lind.',
    );
    expect((await absences('petra'))?.[0]?.deputy).toBeUndefined();
    expect(words(await press('karin', 'Jag kan inte', replies))).toContain('Du är inte ersättare de dagarna');
    expect(await sendDue('2026-11-13T11:00:30Z')).toEqual([
      [
        'petra@exempelby.se',
        'Hej Petra. Karin Ek kan inte vara din ersättare 7–11 december. Vill du välja någon annan?\n\n[Välj ersättare] [Ingen ersättare]',
      ],
    ]);
  });

  test('who cannot when the leave has begun is told of when it is over', async () => {
    await tell('petra', DAYS);
    await tell('petra', { do: 'deputy', act: 'choose', who: 'Karin Ek' });
    now = new Date('2026-12-08T09:00:00Z');
    await tell('karin', { do: 'deputy', act: 'decline', of: 'petra@exempelby.se', from: '2026-12-07' });
    expect(await sendDue('2026-12-10T09:00:00Z')).toEqual([]);
    expect(await sendDue('2026-12-14T07:00:00Z')).toEqual([
      ['petra@exempelby.se', expect.stringContaining('Karin Ek kunde inte vara din ersättare')],
    ]);
  });

  test('hears that another was chosen, that the days are others, and that none is needed', async () => {
    await tell('petra', DAYS);
    await tell('petra', { do: 'deputy', act: 'choose', who: 'Karin Ek' });
    await sendDue('2026-11-13T10:00:30Z');
    now = new Date('2026-11-13T11:00:00Z');
    expect(await tell('petra', away('2026-12-07', '2026-12-18'))).not.toContain('Vem ska få');
    expect(await sendDue('2026-11-13T11:00:30Z')).toEqual([
      [
        'karin@exempelby.se',
        expect.stringContaining('Petra Lind har ändrat dagarna du är ersättare. Nu gäller det 7–18 december'),
      ],
    ]);
    now = new Date('2026-11-13T12:00:00Z');
    await tell('petra', { do: 'deputy', act: 'choose', who: 'Kim Ekberg' });
    expect(await sendDue('2026-11-13T12:00:30Z')).toEqual([
      ['karin@exempelby.se', expect.stringContaining('Petra Lind behöver ingen ersättare längre')],
      ['kim@exempelby.se', expect.stringContaining('har valt dig som ersättare')],
    ]);
    now = new Date('2026-11-13T13:00:00Z');
    await tell('petra', { do: 'deputy', act: 'remove' });
    expect(await sendDue('2026-11-13T13:00:30Z')).toEqual([
      ['kim@exempelby.se', expect.stringContaining('behöver ingen ersättare längre')],
    ]);
    expect(await sendDue('2026-12-08T09:00:00Z')).toEqual([]);
  });

  test('who was chosen and let go before anything was sent hears nothing', async () => {
    now = new Date('2026-11-13T20:00:00Z');
    await tell('petra', DAYS);
    await tell('petra', { do: 'deputy', act: 'choose', who: 'Karin Ek' });
    await tell('petra', { do: 'away', act: 'undo', from: '2026-12-07', to: '2026-12-11' });
    expect(await availability.due(new Date('2026-11-16T09:00:00Z'))).toEqual([]);
  });

  test('of days that are no more is not chosen by an old button', async () => {
    const said = await availability.handle(DAYS, as('petra'));
    await press('petra', 'Ångra', said);
    expect(words(await press('petra', 'Karin Ek', said))).toContain('De dagarna gäller inte längre');
    expect(await absences('petra')).toEqual([]);
  });
});

describe('the hours that someone works', () => {
  const hours = (more: Partial<Extract<AvailabilityCommand, { do: 'hours' }>>) =>
    ({ do: 'hours', act: 'set', ...more }) as const;

  test('are shown with how to change them', async () => {
    const said = await tell('amina', { do: 'hours', act: 'show' });
    expect(said).toContain('Jag skriver till dig måndag–fredag kl. 08.00–17.00. Det är de vanliga tiderna.');
    expect(said).toContain('Skriv till exempel ”jag jobbar mån–tors 8–14”');
  });

  test('are kept as they are told, and what is not told stays', async () => {
    expect(await tell('amina', hours({ weekdays: [1, 2, 3, 4], from: '08:00', to: '14:00' }))).toContain(
      'Noterat. Jag skriver till dig måndag–torsdag kl. 08.00–14.00.',
    );
    await tell('amina', hours({ from: '07:30', to: '15:00' }));
    await tell('amina', hours({ notOn: [3] }));
    expect(await tell('amina', { do: 'hours', act: 'show' })).toContain(
      'Jag skriver till dig måndag, tisdag och torsdag kl. 07.30–15.00.',
    );
    expect(await tell('amina', { do: 'hours', act: 'usual' })).toContain('måndag–fredag kl. 08.00–17.00');
    expect(await kept('amina')).toEqual({ addresses: {}, remindFrom: {} });
  });

  test.each([
    ['a time that no clock has', { from: '08:00', to: '25:00' }, 'Den tiden finns inte på klockan'],
    ['an end before the start', { from: '22:00', to: '06:00' }, 'Sluttiden är inte efter starttiden'],
    ['weekends only', { weekdays: [6, 7] }, 'Då blir det ingen vardag kvar'],
    ['no day at all', { notOn: [1, 2, 3, 4, 5] }, 'Då blir det ingen vardag kvar'],
    ['a place that is no time zone', { zone: 'Atlantis' }, 'Den tidszonen känner jag inte igen'],
  ])('with %s are refused with an example', async (_what, told, refusal) => {
    const said = await tell('amina', hours(told));
    expect(said).toContain(refusal);
    expect(said).toContain('Skriv ');
    expect(await kept('amina')).toEqual({});
  });

  test.each([
    ['Helsingfors', 'Europe/Helsinki'],
    ['europe/helsinki', 'Europe/Helsinki'],
    ['new york', 'America/New_York'],
    ['Köpenhamn', 'Europe/Copenhagen'],
  ])('are in the time zone %s', async (zone, expected) => {
    expect(await tell('amina', hours({ zone }))).toContain(`Tiderna gäller i tidszonen ${expected}.`);
    expect(await kept('amina')).toMatchObject({ timeZone: expected });
    await tell('amina', hours({ zone: 'Stockholm' }));
    expect(await kept('amina')).not.toHaveProperty('timeZone');
  });
});

describe('how often reminders come', () => {
  test('is shown with the choices, and chosen with a button', async () => {
    const shown = await availability.handle({ do: 'rhythm' }, as('petra'));
    expect(words(shown)).toBe(
      [
        'Nu får du påminnelser som vanligt.',
        'Hur ofta vill du ha dem? Det som har ett datum påminner jag alltid om.',
        '[Som vanligt] [Högst en gång i månaden] [Bara datum]',
      ].join('\n\n'),
    );
    expect(words(await press('petra', 'Bara datum', shown))).toBe(
      'Noterat. Jag påminner bara om det som har ett datum.',
    );
    expect(await kept('petra')).toMatchObject({ rhythm: 'dates' });
    expect(await tell('petra', { do: 'rhythm' })).toContain('Nu får du påminnelser bara om datum.');
    await press('petra', 'Som vanligt', shown);
    expect(await kept('petra')).not.toHaveProperty('rhythm');
  });
});

describe('my settings', () => {
  test('are one message, each with how to change it', async () => {
    expect(await tell('amina', { do: 'my-settings' })).toBe(
      [
        'Dina inställningar',
        [
          '• Språk: svenska. Skriv ”english” för engelska.',
          '• Borta: inga dagar. Skriv till exempel ”borta 3–7 augusti”.',
          '• Arbetstid: måndag–fredag kl. 08.00–17.00. Skriv ”arbetstid” för att ändra.',
          '• Påminnelser: som vanligt. Skriv ”färre påminnelser” för att ändra.',
        ].join('\n'),
      ].join('\n\n'),
    );
  });

  test('tell of absence, deputy, time zone and rhythm where there are any', async () => {
    await tell('petra', away('2026-12-07', '2026-12-11'));
    await tell('petra', { do: 'hours', act: 'set', zone: 'Helsingfors' });
    await tell('petra', { do: 'rhythm', rhythm: 'monthly' });
    expect(await tell('petra', { do: 'my-settings' })).toContain('Ersättare 7–11 december: ingen.');
    await tell('petra', { do: 'deputy', act: 'choose', who: 'Karin Ek' });
    const said = await tell('petra', { do: 'my-settings' });
    expect(said).toContain('Borta: 7–11 december.');
    expect(said).toContain('Ersättare 7–11 december: Karin Ek.');
    expect(said).toContain('kl. 08.00–17.00 (Europe/Helsinki)');
    expect(said).toContain('Påminnelser: högst en gång i månaden.');
    expect(await tell('olle', { do: 'my-settings' })).toContain('Borta: 16–20 november.');
  });
});

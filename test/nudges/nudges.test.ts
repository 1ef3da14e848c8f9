import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { words } from '../../src/actions/action-parts.ts';
import { createActions } from '../../src/actions/actions.ts';
import { stateChoices } from '../../src/actions/state-choices.ts';
import { undoChoice } from '../../src/actions/undo-views.ts';
import type { DueMessage } from '../../src/messages/due.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import { createNudges } from '../../src/nudges/nudges.ts';
import { createSentReminder } from '../../src/nudges/sent-reminder.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { Person } from '../../src/plan/roster.ts';
import { createWorkingCalendar } from '../../src/plan/working-days.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import type { Sent } from '../../src/records/sending/sent.ts';
import { createTurns } from '../../src/records/turns.ts';
import { createRegister } from '../../src/register/register.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { examplePlan, exampleRoster } from '../support/example-plan.ts';

let store: Store;
let records: Records;
beforeEach(() => {
  store = openSqliteStore(':memory:');
  records = openRecords(store);
});
afterEach(() => store.close());

function built(plan: Plan = examplePlan(), people: Person[] = exampleRoster()) {
  const register = createRegister(plan, people);
  const calendar = createWorkingCalendar(plan);
  const sentReminder = createSentReminder({
    records,
    timeZone: plan.timeZone,
    stateName: (state, language) => words[language].stateName({ state }),
    undoChoice(actionId, update, language, askedAt) {
      const action = register.action(actionId);
      return action && undoChoice(action, update, language, askedAt);
    },
  });
  const actions = createActions({
    register,
    records,
    turns: createTurns(),
    calendar,
    sentReminder: sentReminder.at,
  });
  let clock = new Date();
  const nudges = createNudges({
    register,
    records,
    calendar,
    standing: actions.standing,
    stateChoices,
    concerns: [],
    clock: () => clock,
  });
  const due = (at: string) => {
    clock = new Date(at);
    return nudges.due(clock);
  };
  return { register, actions, due };
}
const petras = (messages: DueMessage[]) => messages.find(({ id }) => id.includes('petra'));
const asText = (message: DueMessage | undefined) => plainText(message?.reply ?? { parts: [] });

async function update(action: string, at: string, state: 'in-progress' | 'done' = 'in-progress') {
  const updates = (await records.actionHistories.get(action))?.updates ?? [];
  await records.actionHistories.set(action, {
    updates: [...updates, { id: at, state, by: 'petra@exempelby.se', at }],
  });
}
async function sent(message: DueMessage, state: Sent['state'] = 'sent') {
  await records.sent.set(message.id, {
    id: message.id,
    kind: message.kind,
    to: 'petra@exempelby.se',
    about: message.about,
    scheduledFor: message.scheduledFor,
    content: { to: message.to, reply: message.reply },
    state,
    attempts: 1,
  });
  if (message.tells === undefined || state === 'failed') return;
  const { messages } = (await records.told.get('petra@exempelby.se')) ?? { messages: [] };
  await records.told.set('petra@exempelby.se', {
    messages: [...messages, { id: message.id, ...message.tells }],
  });
}

/** Monday 23 November 2026 at 09.00; a1 is due on 1 December. */
const MONDAY = '2026-11-23T08:00:00.000Z';
const STATES = '[Ej påbörjad] [Pågår] [Behöver stöd] [Pausad] [Klar] [Lägg till en rad] [Fler val]';

describe('the message', () => {
  test('about two actions, as a coordinator reads it', async () => {
    await update('a1', '2026-11-02T09:00:00.000Z');
    await update('a2', '2026-02-02T09:00:00.000Z');
    const message = petras(await built().due(MONDAY));
    expect(asText(message)).toBe(
      [
        'God morgon, Petra. Två av dina åtgärder behöver en rad:',
        'Åtgärd 1, Kunskap. Ska vara klar om 8 dagar, 1 december.',
        STATES,
        'Åtgärd 2, Kommunikation. Ingen uppdatering sedan 2 februari.',
        STATES,
        'Hur går det? När du har valt kan du lägga till en rad, om du vill.',
        '[Påminn mig senare]',
        'Du får det här för att du är samordnare. Vill du ha färre? Skriv ”färre påminnelser”.',
      ].join('\n\n'),
    );
    expect(message).toMatchObject({
      id: 'nudge/petra@exempelby.se/2026-11-23',
      kind: 'nudge',
      to: { kind: 'person', email: 'petra@exempelby.se' },
      about: ['a1', 'a2'],
      scheduledFor: MONDAY,
    });
  });

  test('about the only action that someone coordinates, which is late', async () => {
    const olle = (await built().due('2026-11-23T08:20:00.000Z')).find(({ id }) => id.includes('olle'));
    expect(asText(olle)).toBe(
      [
        'God morgon, Olle. Åtgärden du samordnar behöver en rad:',
        'Åtgärd 3, Dialog. Skulle ha varit klar 1 oktober. Finns det ingen ny rad den 26 november skriver jag till Karin Ek, så att ni kan se vad som behövs.',
        STATES,
        'Hur går det? När du har valt kan du lägga till en rad, om du vill.',
        '[Påminn mig senare]',
        'Du får det här för att du är samordnare. Vill du ha färre? Skriv ”färre påminnelser”.',
      ].join('\n\n'),
    );
    expect(olle?.scheduledFor).toBe(MONDAY);
  });

  test('promises to write to the manager on a day that the manager works', async () => {
    // Three days on is a Saturday.
    const olle = (await built().due('2026-11-25T08:20:00.000Z')).find(({ id }) => id.includes('olle'));
    expect(asText(olle)).toContain('Finns det ingen ny rad den 30 november skriver jag till Karin Ek');
  });

  test('does not say that it is late where Lika came to know of the date only that day', async () => {
    await records.seeded.set('example', { plan: 'example', at: '2026-11-24T13:00:00.000Z' });
    const known = asText(petras(await built().due('2026-11-25T08:00:00.000Z')));
    expect(known).toContain('Ska vara klar om 6 dagar, 1 december.');
    expect(known).not.toContain('skulle ha kommit');
    await records.seeded.set('example', { plan: 'example', at: '2026-11-23T13:00:00.000Z' });
    expect(asText(petras(await built().due('2026-11-25T08:00:00.000Z')))).toContain(
      'Det här skulle ha kommit tisdag 24 november 2026.',
    );
  });

  test.each([
    ['2026-11-30T08:00:00.000Z', 'Åtgärd 1, Kunskap. Ska vara klar i morgon, 1 december.'],
    ['2026-12-01T08:00:00.000Z', 'Åtgärd 1, Kunskap. Ska vara klar i dag, 1 december.'],
    ['2026-12-02T08:00:00.000Z', 'Åtgärd 1, Kunskap. Skulle ha varit klar 1 december.'],
    ['2027-02-02T08:00:00.000Z', 'Åtgärd 1, Kunskap. Skulle ha varit klar 1 december 2026.'],
    ['2026-10-05T07:00:00.000Z', 'Åtgärd 1, Kunskap. Ingen uppdatering än.'],
  ])('at %s says why: %s', async (at, why) => {
    expect(asText(petras(await built().due(at)))).toContain(why);
  });

  test('is in the language the person has chosen, else the roster’s, else the plan’s', async () => {
    const english = exampleRoster().map(
      (person): Person => (person.name === 'Petra Lind' ? { ...person, language: 'en' } : person),
    );
    const { due } = built(examplePlan(), english);
    expect(asText(petras(await due(MONDAY)))).toContain(
      'Good morning, Petra. Two of your actions need an update:',
    );
    await records.acquaintances.set('petra@exempelby.se', { language: 'sv', addresses: {}, remindFrom: {} });
    expect(asText(petras(await due(MONDAY)))).toContain('God morgon, Petra.');
  });

  test('does not say good morning in the afternoon', async () => {
    const { due } = built(examplePlan({ nudges: { time: '13:00' } }));
    expect(asText(petras(await due('2026-11-23T12:00:00.000Z')))).toMatch(/^Hej Petra\. Två/);
  });

  test('has buttons for five actions, and names the others', async () => {
    const seed = examplePlan().actions[0];
    const actions = Array.from({ length: 7 }, (_, index) => ({
      ...seed,
      id: `x${index}`,
      number: index + 1,
    }));
    const people = exampleRoster().map((person) =>
      person.name === 'Petra Lind' ? { ...person, actions: actions.map(({ id }) => id) } : person,
    );
    const message = petras(await built(examplePlan({ actions }), people).due(MONDAY));
    expect(asText(message)).toContain('God morgon, Petra. Sju av dina åtgärder behöver en rad:');
    expect(asText(message)).toContain(
      'Åtgärd 6 och 7 behöver också en rad. Skriv ”mina åtgärder” så visar jag dem.',
    );
    expect(asText(message).split(STATES)).toHaveLength(6);
    const later = message?.reply.parts
      .flatMap((part) => (part.kind === 'choices' ? part.choices : []))
      .at(-1);
    expect(later?.command).toEqual({
      do: 'remind-later',
      actions: ['x0', 'x1', 'x2', 'x3', 'x4', 'x5', 'x6'],
      days: 7,
    });
    expect(message?.about).toHaveLength(7);
  });

  test('tells of every action that the manager is to hear of, however many they are', async () => {
    const seed = examplePlan().actions[0];
    const actions = Array.from({ length: 7 }, (_, index) => ({
      ...seed,
      id: `x${index}`,
      number: index + 1,
      due: '2026-10-01',
    }));
    const people = exampleRoster().map((person) =>
      person.name === 'Petra Lind' ? { ...person, actions: actions.map(({ id }) => id) } : person,
    );
    const words = asText(petras(await built(examplePlan({ actions }), people).due(MONDAY)));
    expect(words.match(/skriver jag till Karin Ek/g)).toHaveLength(7);
  });
});

describe('who is left alone', () => {
  test('a coordinator on leave gets no reminder, and one the first working day back', async () => {
    const { due } = built();
    const olles = async (at: string) => (await due(at)).some(({ id }) => id.includes('olle'));
    expect(await olles('2026-11-13T08:00:00.000Z')).toBe(true);
    expect(await olles('2026-11-16T08:00:00.000Z')).toBe(false);
    expect(await olles('2026-11-20T08:00:00.000Z')).toBe(false);
    expect(await olles('2026-11-23T08:00:00.000Z')).toBe(true);
  });

  test('nobody is reminded on Midsummer Eve, in the plan’s closed period, or at night', async () => {
    const { due } = built(
      examplePlan({ workingCalendar: { closedPeriods: [{ from: '2026-07-06', to: '2026-08-02' }] } }),
    );
    expect(await due('2026-06-19T07:00:00.000Z')).toEqual([]);
    expect(await due('2026-07-06T07:00:00.000Z')).toEqual([]);
    expect(await due('2026-08-02T07:00:00.000Z')).toEqual([]);
    expect(await due('2026-11-23T02:00:00.000Z')).toEqual([]);
    expect(await due('2026-08-03T07:00:00.000Z')).not.toEqual([]);
  });

  test('who was reminded of an action is not reminded of it again for a week, but of others', async () => {
    await update('a2', '2026-11-20T09:00:00.000Z');
    const { due } = built();
    const monday = petras(await due(MONDAY));
    expect(monday?.about).toEqual(['a1']);
    if (monday) await sent(monday);
    expect(petras(await due('2026-11-24T08:00:00.000Z'))).toBeUndefined();
    expect(petras(await due('2026-11-27T08:00:00.000Z'))).toBeUndefined();
    expect(petras(await due('2026-11-30T08:00:00.000Z'))?.about).toEqual(['a1']);

    await records.actionHistories.delete('a2');
    expect(petras(await due('2026-11-24T08:00:00.000Z'))?.about).toEqual(['a2']);
  });

  test('a reminder that never reached anyone does not count', async () => {
    const { due } = built();
    const monday = petras(await due(MONDAY));
    if (monday) await sent(monday, 'failed');
    expect(petras(await due('2026-11-24T08:00:00.000Z'))?.about).toEqual(['a1', 'a2']);
  });

  test('a snoozed action waits for its day, and the others do not', async () => {
    await records.acquaintances.set('petra@exempelby.se', {
      addresses: {},
      remindFrom: { a1: '2026-11-25' },
    });
    const { due } = built();
    expect(petras(await due(MONDAY))?.about).toEqual(['a2']);
    expect(petras(await due('2026-11-25T08:00:00.000Z'))?.about).toEqual(['a1', 'a2']);
  });

  test('someone who is no coordinator any more hears nothing', async () => {
    const people = exampleRoster().map(
      (person): Person => (person.name === 'Petra Lind' ? { ...person, roles: ['staff'] } : person),
    );
    expect(petras(await built(examplePlan(), people).due(MONDAY))).toBeUndefined();
  });

  test('asking what is due writes nothing', async () => {
    await built().due(MONDAY);
    for await (const entry of records.sent.entries()) expect(entry).toBeUndefined();
    for await (const entry of records.acquaintances.entries()) expect(entry).toBeUndefined();
  });
});

describe('answering from the reminder', () => {
  const NINE_THIRTY = '2026-11-23T08:30:00.000Z';

  async function pressed(action: string, state: string, at = NINE_THIRTY) {
    const { register, actions, due } = built();
    const message = petras(await due(MONDAY));
    if (message) await sent(message);
    const person = register.person('petra@exempelby.se');
    if (person === undefined) throw new Error('Petra is not on the roster');
    const asking = {
      person,
      language: 'sv' as const,
      now: new Date(at),
      id: `${action}/${at}`,
      pressed: true,
    };
    return actions.handle({ do: 'set-state', action, state, askedAt: MONDAY }, asking);
  }

  test('the buttons of the action give way to what was recorded, and the others stay', async () => {
    const [origin, noted] = await pressed('a1', 'in-progress');
    expect(origin?.to).toBe('origin');
    expect(plainText(origin ?? { parts: [] })).toBe(
      [
        'God morgon, Petra. Två av dina åtgärder behöver en rad:',
        'Åtgärd 1, Kunskap. Ska vara klar om 8 dagar, 1 december.',
        'Noterat kl. 09.30: pågår.',
        '[Ångra]',
        'Åtgärd 2, Kommunikation. Ingen uppdatering än.',
        STATES,
        'Hur går det? När du har valt kan du lägga till en rad, om du vill.',
        '[Påminn mig senare]',
        'Du får det här för att du är samordnare. Vill du ha färre? Skriv ”färre påminnelser”.',
      ].join('\n\n'),
    );
    const later = origin?.parts.flatMap((part) => (part.kind === 'choices' ? part.choices : [])).at(-1);
    expect(later?.command).toEqual({ do: 'remind-later', actions: ['a2'], days: 7 });
    expect(plainText(noted ?? { parts: [] })).toContain('Noterat: åtgärd 1 pågår.');
  });

  test('when all are answered no button is left', async () => {
    await pressed('a1', 'in-progress');
    const [origin] = await pressed('a2', 'done', '2026-11-23T08:31:00.000Z');
    const words = plainText(origin ?? { parts: [] });
    expect(words).toContain('Noterat kl. 09.30: pågår.');
    expect(words).toContain('Noterat kl. 09.31: klar.');
    expect(words.match(/\[.+?\]/gu)).toEqual(['[Ångra]', '[Ångra]']);
  });

  test('what was recorded is taken back in the reminder, and the action gets its buttons back', async () => {
    const [origin] = await pressed('a1', 'in-progress');
    const { register, actions } = built();
    const undo = origin?.parts
      .flatMap((part) => (part.kind === 'choices' ? part.choices : []))
      .find(({ title }) => title === 'Ångra');
    const person = register.person('petra@exempelby.se');
    if (person === undefined || undo?.command.do !== 'undo-update') throw new Error('nothing to undo');
    expect(undo.label).toBe('Ångra det som är noterat om åtgärd 1');
    const asking = { person, language: 'sv' as const, now: new Date(NINE_THIRTY), id: 'u', pressed: true };
    const [reminder, undone] = await actions.handle(undo.command, asking);
    expect(reminder?.to).toBe('origin');
    expect(plainText(reminder ?? { parts: [] })).toContain(
      `Åtgärd 1, Kunskap. Ska vara klar om 8 dagar, 1 december.\n\n${STATES}`,
    );
    expect(plainText(reminder ?? { parts: [] })).not.toContain('Noterat');
    expect(plainText(undone ?? { parts: [] })).toContain('Ångrat.');
    const [again] = await pressed('a1', 'done', '2026-11-23T08:40:00.000Z');
    expect(plainText(again ?? { parts: [] })).toContain('Noterat kl. 09.40: klar.');
  });

  test('a content that this version cannot read is answered all the same', async () => {
    const { register, actions, due } = built();
    const message = petras(await due(MONDAY));
    if (message) await sent({ ...message, reply: { parts: [{ kind: 'hologram' }] } as never });
    const person = register.person('petra@exempelby.se');
    if (person === undefined) throw new Error('Petra is not on the roster');
    const [origin] = await actions.handle(
      { do: 'set-state', action: 'a1', state: 'done', askedAt: MONDAY },
      { person, language: 'sv', now: new Date(NINE_THIRTY), id: 'p', pressed: true },
    );
    expect(plainText(origin ?? { parts: [] })).toBe(
      'Åtgärd 1, Kunskap: klar. Noterat 23 november 2026 kl. 09.30.\n\n[Ångra]',
    );
  });
});

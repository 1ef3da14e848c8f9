import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DoerCommand } from '../../src/doers/doer-parts.ts';
import type { Concern } from '../../src/messages/due.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { examplePlan } from '../support/example-plan.ts';
import { asText, builtOn, buttonsIn, doerRoster } from './built.ts';

let store: Store;
let records: Records;
beforeEach(() => {
  store = openSqliteStore(':memory:');
  records = openRecords(store);
});
afterEach(() => store.close());

const NOW = '2026-11-16T09:00:00.000Z';
const ASK: DoerCommand = { do: 'ask-doers', action: 'a1' };
const state = (one: string, asked = 'r'): DoerCommand => ({
  do: 'doer-state',
  action: 'a1',
  asked,
  state: one,
});
const briefly = (concerns: Concern[]) => concerns.map(({ email, topic }) => [email.split('@')[0], topic]);
const find = (concerns: Concern[], topic: string, name = '') => {
  const found = concerns.find((one) => one.topic === topic && one.email.startsWith(name));
  if (found === undefined) throw new Error(`no concern ${topic} for ${name}`);
  return found;
};

async function asked(given: Parameters<typeof builtOn>[1] = {}) {
  const built = builtOn(records, given);
  await built.press('petra', NOW, ASK, 'r');
  return built;
}

describe('the question', () => {
  test('comes to each doer at once, says who asks and why, and is answered with a tap', async () => {
    const { concerns } = await asked();
    const all = await concerns(NOW);
    expect(briefly(all)).toEqual([
      ['jonas', 'doer/a1/r'],
      ['hanna', 'doer/a1/r'],
      ['siv', 'doer/a1/r'],
    ]);
    const question = find(all, 'doer/a1/r', 'jonas');
    expect(question).toMatchObject({ kind: 'question', about: ['a1'], from: '2026-11-16' });
    expect(question.why).toBe('Petra Lind har frågat om åtgärd 1.');
    expect(asText(question.parts('sv', '2026-11-16'))).toBe(
      'Petra Lind samordnar åtgärd 1, Kunskap, och undrar hur det går hos er på Skolförvaltningen. Du får frågan för att du är genomförandeansvarig.\n\n[Ej påbörjad] [Pågår] [Behöver stöd] [Pausad] [Klar] [Skriv en rad]',
    );
    expect(buttonsIn(question.parts('sv', '2026-11-16'))[1]).toEqual({
      title: 'Pågår',
      label: 'Åtgärd 1, hos er: pågår',
      command: { do: 'doer-state', action: 'a1', asked: 'r', topic: 'doer/a1/r', state: 'in-progress' },
    });
  });

  test('is not put to who has answered, nor once the answers are used, the action is done, or three weeks have gone', async () => {
    const { concerns, press, setState } = await asked();
    await press('jonas', NOW, state('in-progress'));
    expect(briefly(await concerns(NOW)).map(([name]) => name)).toEqual(['hanna', 'siv']);
    const questions = async (at: string) =>
      (await concerns(at)).filter(({ topic }) => topic.startsWith('doer/'));
    expect(await questions('2026-12-07T09:00:00.000Z')).toHaveLength(2);
    expect(await questions('2026-12-08T09:00:00.000Z')).toEqual([]);
    await setState('petra', '2026-11-17T09:00:00.000Z', 'done');
    expect(await questions('2026-11-17T10:00:00.000Z')).toEqual([]);
  });

  test('is put once more, three of the doer’s own working days after they got it, and never again', async () => {
    const people = doerRoster().map((person) =>
      person.name === 'Jonas Berg' ? { ...person, away_from: '2026-11-18', away_to: '2026-11-18' } : person,
    );
    const { concerns, tell } = await asked({ people });
    const first = find(await concerns(NOW), 'doer/a1/r', 'jonas');
    await tell(first, '2026-11-17');
    const again = find(await concerns('2026-11-17T10:00:00.000Z'), 'doer/a1/r/again', 'jonas');
    // 18 November away, then Thursday, Friday and Monday.
    expect(again).toMatchObject({ kind: 'question', from: '2026-11-23' });
    expect(asText(again.parts('sv', '2026-11-23'))).toContain(
      'Petra Lind undrar fortfarande hur det går med åtgärd 1, Kunskap, hos er på Skolförvaltningen. Ett tryck räcker, och det här är sista gången jag frågar.',
    );
    await tell(again, '2026-11-23');
    const topics = (await concerns('2026-12-01T10:00:00.000Z')).filter(({ email }) =>
      email.startsWith('jonas'),
    );
    expect(new Set(topics.map(({ topic }) => topic))).toEqual(new Set(['doer/a1/r', 'doer/a1/r/again']));
  });

  test('has no reminder for whom the question has not reached', async () => {
    const { concerns } = await asked();
    const all = await concerns('2026-11-30T10:00:00.000Z');
    expect(all.some(({ topic }) => topic.endsWith('/again'))).toBe(false);
  });
});

describe('the answers', () => {
  const answers = async (built: Awaited<ReturnType<typeof asked>>, at: string) =>
    (await built.concerns(at)).filter(({ topic }) => topic.startsWith('answers/'));

  test('come together a while after the last has answered', async () => {
    const built = await asked();
    for (const name of ['jonas', 'hanna', 'siv']) {
      await built.press(name, '2026-11-16T10:00:00.000Z', state(name === 'siv' ? 'paused' : 'in-progress'));
    }
    expect(await answers(built, '2026-11-16T10:14:00.000Z')).toEqual([]);
    await built.type('siv', '2026-11-16T10:14:30.000Z', 'We wait for the premises.');
    expect(await answers(built, '2026-11-16T10:20:00.000Z')).toEqual([]);
    const [gathered, ...others] = await answers(built, '2026-11-16T10:30:00.000Z');
    expect(others).toEqual([]);
    expect(gathered).toMatchObject({
      email: 'petra@exempelby.se',
      topic: 'answers/a1/r',
      kind: 'answer',
      from: '2026-11-16',
    });
    expect(asText(gathered?.parts('sv', '2026-11-16') ?? [])).toBe(
      [
        'Alla 3 genomförandeansvariga har svarat om åtgärd 1, Kunskap.',
        '• Skolförvaltningen (Jonas Berg): pågår.\n• Omsorgsförvaltningen (Hanna Rosén): pågår.\n• Exempelbyhem AB (Siv Holm): pausad. ”We wait for the premises.”',
        'Tillsammans: pågår hos 2, pausad hos 1.',
        'Åtgärden står som ej påbörjad. Vad är läget för hela åtgärden?',
        '[Ej påbörjad] [Pågår] [Behöver stöd] [Pausad] [Klar] [Lägg till en rad] [Fler val]',
      ].join('\n\n'),
    );
  });

  test('come after five working days with who has not answered', async () => {
    const built = await asked();
    await built.press('jonas', '2026-11-16T10:00:00.000Z', state('needs-support'));
    expect(await answers(built, '2026-11-22T22:00:00.000Z')).toEqual([]);
    const [gathered] = await answers(built, '2026-11-23T07:00:00.000Z');
    expect(gathered?.from).toBe('2026-11-23');
    expect(asText(gathered?.parts('sv', '2026-11-23') ?? [])).toContain(
      '1 av 3 genomförandeansvariga har svarat om åtgärd 1, Kunskap.\n\n• Skolförvaltningen (Jonas Berg): behöver stöd.\n• Omsorgsförvaltningen (Hanna Rosén): har inte svarat.',
    );
  });

  test('that nobody has given are told too', async () => {
    const built = await asked();
    const [gathered] = await answers(built, '2026-11-23T07:00:00.000Z');
    expect(asText(gathered?.parts('sv', '2026-11-23') ?? [])).toContain(
      'Ingen av de genomförandeansvariga har svarat än om åtgärd 1, Kunskap.',
    );
  });

  test('with long lines are cut in the day’s message, with a button to read them', async () => {
    const built = await asked();
    await built.press('jonas', '2026-11-16T10:00:00.000Z', state('paused'));
    await built.type('jonas', '2026-11-16T10:00:00.000Z', 'å'.repeat(400), 'l');
    const [gathered] = await answers(built, '2026-11-23T07:00:00.000Z');
    const parts = gathered?.parts('sv', '2026-11-23') ?? [];
    expect(asText(parts)).toContain(`”${'å'.repeat(299)}…”`);
    expect(buttonsIn(parts)[0]).toMatchObject({
      title: 'Läs hela svaren',
      command: { do: 'doer-answers', action: 'a1' },
    });
  });

  test('that come afterwards are told once each, and only then', async () => {
    const built = await asked();
    await built.press('jonas', '2026-11-16T10:00:00.000Z', state('in-progress'));
    const [gathered] = await answers(built, '2026-11-23T08:00:00.000Z');
    await built.tell(gathered as Concern, '2026-11-23');
    expect(await answers(built, '2026-11-23T09:00:00.000Z')).toHaveLength(1);
    await built.press('hanna', '2026-11-23T09:00:00.000Z', state('paused'));
    await built.type('hanna', '2026-11-23T09:01:00.000Z', 'Vi väntar på lokalen.');
    expect(await answers(built, '2026-11-23T09:10:00.000Z')).toHaveLength(1);
    const [, late, ...others] = await answers(built, '2026-11-23T09:20:00.000Z');
    expect(others).toEqual([]);
    expect(late).toMatchObject({
      email: 'petra@exempelby.se',
      topic: 'answers/a1/r/hanna@exempelby.se',
      kind: 'answer',
      from: '2026-11-23',
    });
    expect(asText(late?.parts('sv', '2026-11-24') ?? [])).toContain(
      'Ett svar till om åtgärd 1, Kunskap:\n\n• Omsorgsförvaltningen (Hanna Rosén): pausad. ”Vi väntar på lokalen.”\n\nÅtgärden står som ej påbörjad.',
    );
  });

  test('are told though the state was set before they came', async () => {
    const built = await asked();
    await built.setState('petra', '2026-11-17T09:00:00.000Z', 'in-progress');
    const [gathered] = await answers(built, '2026-11-23T07:00:00.000Z');
    expect(asText(gathered?.parts('sv', '2026-11-23') ?? [])).toContain('Åtgärden står som pågår.');
  });

  test('go to who asked where nobody coordinates', async () => {
    const built = builtOn(records, { people: doerRoster().filter(({ name }) => name !== 'Petra Lind') });
    await built.press('karin', NOW, ASK, 'r');
    const all = await built.concerns('2026-11-23T08:00:00.000Z');
    expect(find(all, 'answers/a1/r').email).toBe('karin@exempelby.se');
    expect(asText(find(all, 'doer/a1/r', 'jonas').parts('sv', '2026-11-23'))).toContain(
      'Karin Ek undrar hur det går med åtgärd 1, Kunskap, hos er på Skolförvaltningen.',
    );
  });
});

describe('the plan’s rhythm', () => {
  /** The plan began on 2025-01-01; the seventh time that 90 days have passed is Wednesday 2026-09-23. */
  const plan = examplePlan({ nudges: { doers: { everyDays: 90 } } });
  const DAY = 'rhythm/a1/2026-09-23';
  const WEDNESDAY = '2026-09-23T08:00:00.000Z';

  test('asks by itself, without keeping anything, about actions that are not done', async () => {
    const built = builtOn(records, { plan });
    expect(await built.concerns('2026-09-22T20:00:00.000Z')).toEqual([]);
    const all = await built.concerns(WEDNESDAY);
    expect(briefly(all).filter(([, topic]) => topic?.includes('/a1/'))).toEqual([
      ['jonas', `doer/${DAY.replace('rhythm/a1', 'a1/rhythm/a1')}`],
      ['hanna', `doer/a1/${DAY}`],
      ['siv', `doer/a1/${DAY}`],
    ]);
    expect(all.some(({ about }) => about.includes('a3'))).toBe(true);
    expect(await records.doerRounds.get('a1')).toBeUndefined();
    await built.setState('petra', '2026-09-22T09:00:00.000Z', 'done');
    expect((await built.concerns(WEDNESDAY)).some(({ about }) => about.includes('a1'))).toBe(false);
  });

  test('keeps the round when someone answers, and tells who coordinates as news', async () => {
    const built = builtOn(records, { plan });
    for (const name of ['jonas', 'hanna', 'siv'])
      await built.press(name, WEDNESDAY, state('in-progress', DAY));
    expect((await records.doerRounds.get('a1'))?.rounds).toMatchObject([
      { id: DAY, answers: { 'jonas@exempelby.se': [{ state: 'in-progress' }] } },
    ]);
    const all = await built.concerns('2026-09-23T09:00:00.000Z');
    expect(find(all, `answers/a1/${DAY}`)).toMatchObject({ email: 'petra@exempelby.se', kind: 'news' });
    expect((await built.concerns('2026-12-21T12:00:00.000Z')).some(({ about }) => about.includes('a1'))).toBe(
      false,
    );
    expect(briefly(await built.concerns('2026-12-22T12:00:00.000Z'))).toContainEqual([
      'hanna',
      'doer/a1/rhythm/a1/2026-12-22',
    ]);
  });

  test('counts from when someone asked last', async () => {
    const built = builtOn(records, { plan });
    await built.press('petra', '2026-09-01T09:00:00.000Z', ASK, 'r');
    const topics = (await built.concerns(WEDNESDAY)).map(({ topic }) => topic);
    expect(topics.some((topic) => topic.includes(DAY))).toBe(false);
    expect(briefly(await built.concerns('2026-11-30T09:00:00.000Z'))).toContainEqual([
      'hanna',
      'doer/a1/rhythm/a1/2026-11-30',
    ]);
  });

  test('tells who coordinates nothing before anyone was asked, and five working days after someone was', async () => {
    const built = builtOn(records, { plan });
    const topic = `answers/a1/${DAY}`;
    const late = await built.concerns('2026-10-09T08:00:00.000Z');
    expect(late.some((one) => one.topic === topic)).toBe(false);
    await built.tell(find(late, `doer/a1/${DAY}`, 'hanna'), '2026-10-09');
    const told = async (at: string) => (await built.concerns(at)).some((one) => one.topic === topic);
    expect(await told('2026-10-15T12:00:00.000Z')).toBe(false);
    expect(await told('2026-10-16T08:00:00.000Z')).toBe(true);
  });

  test('is not put weeks later, when the plan has just been given one', async () => {
    const built = builtOn(records, { plan });
    expect(await built.concerns('2026-10-15T08:00:00.000Z')).toEqual([]);
  });

  test('a button of the rhythm works also when the plan has another since', async () => {
    const built = builtOn(records);
    await built.press('jonas', '2026-09-24T08:00:00.000Z', state('in-progress', DAY), 'p');
    expect((await records.doerRounds.get('a1'))?.rounds).toMatchObject([{ id: DAY }]);
  });
});

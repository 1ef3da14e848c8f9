import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createAssessment } from '../../src/assessment/assessment.ts';
import type { AssessmentCommand } from '../../src/assessment/form/form-event.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import type { Reply } from '../../src/messages/reply.ts';
import { unitNamed } from '../../src/plan/unit-named.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { createTurns } from '../../src/records/turns.ts';
import { createRegister } from '../../src/register/register.ts';
import { letInNotices } from '../../src/rounds/let-in-notices.ts';
import { createRounds, type RoundCommand, type Rounds } from '../../src/rounds/rounds.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { examplePlan, exampleRoster } from '../support/example-plan.ts';

const register = createRegister(examplePlan(), exampleRoster());

let store: Store;
let records: Records;
let rounds: Rounds;
/** Moves on by a minute with every message. */
let clock: number;
beforeEach(() => {
  store = openSqliteStore(':memory:');
  records = openRecords(store);
  rounds = createRounds({ register, records, turns: createTurns() });
  clock = Date.parse('2026-12-09T10:00:00.000Z');
});
afterEach(() => store.close());

function as(name: string) {
  const person = register.person(`${name}@exempelby.se`);
  if (person === undefined) throw new Error(`nobody is called ${name}`);
  clock += 60_000;
  return { person, language: 'sv' as const, now: new Date(clock), id: `m${clock}`, pressed: false };
}
const said = (replies: Reply[] | undefined) => (replies ?? []).map(plainText).join('\n---\n');
const form = () => createAssessment({ register, records, turns: createTurns() });
const does = async (command: AssessmentCommand['do'], name = 'amina') =>
  said(await form().handle({ do: command } as AssessmentCommand, as(name)));
const writes = async (line: string, name = 'amina') => said(await form().typed(line, as(name), false));
const round = async (command: Omit<RoundCommand, 'do'>, name = 'karin') =>
  said(await rounds.handle({ do: 'round', ...command }, as(name)));
const ask = (name = 'amina') => round({ act: 'ask', round: '2026', unit: 'skola' }, name);
const due = async () => letInNotices({ register, records })(new Date(clock));

async function closedInTheMiddle() {
  await does('assess');
  await writes('4');
  await round({ act: 'close' });
}

describe('a round that is closed while someone fills in the form', () => {
  test('loses nothing: what is typed then is kept in the draft, and that is said, once', async () => {
    await closedInTheMiddle();
    const next = await writes('5');
    expect(next).toContain('Omgången är stängd, men jag sparar det du skriver i ert utkast.');
    expect(next).toContain('Sparat: 5.');
    expect(await writes('3')).not.toContain('Omgången är stängd');
    expect((await records.ratings.get('2026/skola/barn.plan'))?.rating).toBe(3);
    expect(await writes('3')).toContain('[Be om att få lämna in]');
  });

  test('is not handed in: it is said that the draft is kept, and there is a way to ask', async () => {
    await closedInTheMiddle();
    for (const attempt of [await does('hand-in'), await does('hand-in')]) {
      expect(attempt).toContain(
        'Det gick inte att lämna in, för självskattningen 2026 stängdes den 9 december.',
      );
      expect(attempt).toContain('[Be om att få lämna in]');
    }
    expect((await records.forms.get('2026/skola'))?.handIns).toEqual([]);
  });

  test('can be gone back to: the draft is there, with the same way to ask', async () => {
    await closedInTheMiddle();
    const back = await does('assess', 'jonas');
    expect(back).toContain('Ert utkast är kvar');
    expect(back).toContain('[Be om att få lämna in]');
    expect(back).toContain('HBTQ, påstående 2 av 2');
    expect(said(await form().progress(as('jonas')))).toContain('[Be om att få lämna in]');
  });

  test('gives a unit that had not begun the way to ask, and one that has handed in none', async () => {
    await round({ act: 'close' });
    expect(await does('assess')).toContain('inte öppen just nu');
    expect(await does('assess')).toContain('[Be om att få lämna in]');
    await round({ act: 'open' });
    await does('assess');
    await writes('4');
    await does('review');
    expect(await does('hand-in')).toContain('Inlämnat');
    await round({ act: 'close' });
    expect(await does('assess')).not.toContain('Be om att få lämna in');
  });
});

describe('a unit that asks to be let in', () => {
  test('has each administrator told, once for the unit and closing, with a button', async () => {
    await closedInTheMiddle();
    expect(await ask()).toContain('Nu har jag bett Karin Ek att släppa in er i självskattningen 2026.');
    expect(await ask()).toContain('Nu har jag bett Karin Ek');
    expect(await ask('jonas')).toContain('Nu har jag bett Karin Ek');
    const messages = await due();
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({
      id: expect.stringMatching(/^notice\/karin@exempelby\.se\/asked\/2026\/skola\/2026-12-09T/u),
      kind: 'notice',
      about: ['2026', 'skola'],
    });
    const words = plainText(messages[0]?.reply ?? { parts: [] });
    expect(words).toContain(
      'Amina Yusuf på Skolförvaltningen ber om att få lämna in, fast självskattningen 2026 stängdes den 9 december.',
    );
    expect(words).toContain('[Släpp in Skolförvaltningen]');
    expect(await does('hand-in')).toContain('Ni har bett om att få lämna in.');
  });

  test('is let in, is told so, and hands in, while the others are not', async () => {
    await closedInTheMiddle();
    await ask();
    await ask('jonas');
    const done = await round({ act: 'admit', round: '2026', unit: 'skola' });
    expect(done).toContain('Skolförvaltningen är insläppt och kan lämna in. 2026 är stängd för de andra.');
    const told = await due();
    expect(told.map(({ to }) => to)).toEqual([
      { kind: 'person', email: 'amina@exempelby.se' },
      { kind: 'person', email: 'jonas@exempelby.se' },
    ]);
    expect(plainText(told[0]?.reply ?? { parts: [] })).toContain(
      'Nu kan Skolförvaltningen lämna in i självskattningen 2026. Har ni ett utkast är det som ni lämnade det.',
    );
    expect(await ask()).toContain('Ni kan lämna in redan nu.');
    await does('review');
    expect(await does('hand-in')).toContain('Inlämnat 9 december 2026');
    expect(await does('assess', 'olle')).toContain('inte öppen just nu');
    const kept = await records.rounds.get('2026');
    expect(kept?.admitted).toEqual(['skola']);
    expect(kept?.log.at(-1)).toMatchObject({ by: 'karin@exempelby.se', did: 'admitted', unit: 'skola' });
  });

  test('is told too when the round is opened again for all', async () => {
    await closedInTheMiddle();
    await ask();
    await round({ act: 'open' });
    const told = await due();
    expect(told.map(({ id }) => id)).toEqual([expect.stringContaining('notice/amina@exempelby.se/let-in/')]);
  });

  test('has to ask anew when the round is closed once more', async () => {
    await closedInTheMiddle();
    await ask();
    const [first] = await due();
    await round({ act: 'admit', unit: 'Skolförvaltningen' });
    await round({ act: 'open' });
    await round({ act: 'close' });
    expect(await does('hand-in')).toContain('Det gick inte att lämna in');
    expect(await due()).toEqual([]);
    await ask();
    const [second] = await due();
    expect(second?.id).not.toBe(first?.id);
  });

  test('is not asked for by others, nor in a round that is over', async () => {
    await closedInTheMiddle();
    expect(await ask('olle')).toContain('Inget är skickat.');
    expect(await ask('siv')).toContain('Inget är skickat.');
    expect(await round({ act: 'ask', round: '2025', unit: 'skola' }, 'amina')).toContain('är slut');
    expect(await due()).toEqual([]);
  });
});

describe('an administrator who lets someone in', () => {
  test('names the unit as people do', () => {
    const { units } = register.plan;
    for (const words of [
      'skola',
      'Skolförvaltningen',
      'skolförvaltningen ',
      'skolförvaltningn',
      'skolförv',
    ]) {
      expect(unitNamed(units, words)?.id, words).toBe('skola');
    }
    expect(unitNamed(units, 'exempelbyhem')?.id).toBe('bostad');
    expect(unitNamed(units, 'brandkåren')).toBeUndefined();
    expect(unitNamed(units, '')).toBeUndefined();
  });

  test('is told why where it cannot be done, and nothing changes', async () => {
    expect(await round({ act: 'admit', unit: 'skola' })).toContain(
      '2026 är inte stängd, så Skolförvaltningen kan lämna in ändå.',
    );
    await round({ act: 'close' });
    expect(await round({ act: 'admit', unit: 'brandkåren' })).toContain('Jag känner inte igen');
    expect(await round({ act: 'admit', round: '2025', unit: 'skola' })).toContain(
      'i en omgång som är stängd',
    );
    await round({ act: 'admit', unit: 'skola' });
    expect(await round({ act: 'admit', unit: 'skola' })).toContain('är redan insläppt');
    expect((await records.rounds.get('2026'))?.log.map(({ did }) => did)).toEqual(['closed', 'admitted']);
  });

  test('must be one', async () => {
    await round({ act: 'close' });
    expect(await round({ act: 'admit', unit: 'skola' }, 'amina')).toContain('sköts av en administratör');
  });
});

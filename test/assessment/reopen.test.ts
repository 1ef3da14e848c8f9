import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Assessment, createAssessment } from '../../src/assessment/assessment.ts';
import type { AssessmentCommand } from '../../src/assessment/form/form-event.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import type { Reply } from '../../src/messages/reply.ts';
import { basisOf, ratingsOn } from '../../src/records/assessment/counted-ratings.ts';
import { handedInUnits } from '../../src/records/assessment/round-ratings.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { createTurns } from '../../src/records/turns.ts';
import { createRegister } from '../../src/register/register.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { examplePlan, exampleRoster } from '../support/example-plan.ts';

const plan = examplePlan();
const register = createRegister(plan, exampleRoster());

let folder: string;
let store: Store;
let records: Records;
let assessment: Assessment;
let seconds = 0;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lika-reopen-'));
  store = openSqliteStore(join(folder, 'lika.sqlite'));
  records = openRecords(store);
  assessment = createAssessment({ register, records, turns: createTurns() });
  await command({ do: 'assess' });
  for (const line of ['4 3', '2 5', 'ja']) await say(line);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

function as(name: string, now?: string) {
  const person = register.person(`${name}@exempelby.se`);
  if (person === undefined) throw new Error(`nobody is called ${name}`);
  seconds += 1;
  const at =
    now === undefined ? new Date(Date.parse('2026-11-13T10:00:00Z') + seconds * 1000) : new Date(now);
  return { person, language: 'sv' as const, now: at, id: `m${seconds}`, pressed: false };
}

const words = (replies: Reply[] | undefined) => (replies ?? []).map(plainText).join('\n---\n');
const say = async (line: string, name = 'amina', isQuestion = false) =>
  words(await assessment.typed(line, as(name), isQuestion));
const command = async (given: AssessmentCommand, name = 'amina') =>
  words(await assessment.handle(given, as(name)));
const form = () => records.forms.get('2026/skola');
const published = async () => {
  const ratings = await ratingsOn(records, plan, '2026', await basisOf(records, plan, '2026'));
  return ratings.find(({ item }) => item === 'hbtq.plan')?.rating;
};

describe('a form that was handed in', () => {
  test('can be opened again by anyone of the unit who says why', async () => {
    const refused = await command({ do: 'assess' }, 'jonas');
    expect(refused).toContain('Amina Yusuf lämnade in er självskattning');
    expect(refused).toContain('[Öppna igen]');
    const asked = await command({ do: 'reopen', round: '2026', unit: 'skola' }, 'jonas');
    expect(asked).toContain('Skriv en rad om varför');
    expect(asked).toContain('Skriv inte om enskilda personer.');
    const opened = await say('Vi hade räknat fel på HBTQ.', 'jonas');
    expect(opened).toContain('Nu är självskattningen öppen igen.');
    expect(opened).toContain('Granska: Skolförvaltningen');
    expect((await form())?.reopenings).toMatchObject([
      { by: 'jonas@exempelby.se', reason: 'Vi hade räknat fel på HBTQ.' },
    ]);
  });

  test('stands as it was handed in until it is handed in anew, and both versions are kept', async () => {
    await command({ do: 'reopen' });
    await say('Fel siffra.');
    await say('till hbtq');
    await say('1');
    expect(await published()).toBe(4);
    expect(await handedInUnits(records, plan, '2026')).toEqual(['skola']);
    await command({ do: 'review' });
    expect(await say('ja')).toContain('Inlämnat');
    expect(await published()).toBe(1);
    expect((await records.handIns.get('2026/skola/1'))?.ratings['hbtq.plan']).toBe(4);
    expect((await records.handIns.get('2026/skola/2'))?.ratings['hbtq.plan']).toBe(1);
    expect(await command({ do: 'assess' })).toContain('lämnade in er självskattning');
  });

  test('is left alone when the reason is not given after all', async () => {
    await command({ do: 'reopen' });
    expect(await command({ do: 'cancel' })).toContain('Då gör vi inget mer med det.');
    expect(await say('Fel siffra.')).toBe('');
    expect((await form())?.reopenings).toBeUndefined();
  });

  test('a question is no reason, and a reason that is too long is refused with the limit named', async () => {
    await command({ do: 'reopen' });
    expect(await say('Vad händer då?', 'amina', true)).toBe('');
    expect(await say('a'.repeat(501))).toContain('Texten har 501 tecken och jag kan spara 500');
    expect(await say('Fel siffra.')).toContain('öppen igen');
  });

  test('is not opened once the last day has passed', async () => {
    const late = as('amina', '2026-12-12T10:00:00Z');
    for (const command of ['reopen', 'assess'] as const) {
      const told = words(await assessment.handle({ do: command }, late));
      expect(told).toContain('nu tar omgången bara emot den som inte har lämnat in');
      expect(told).not.toContain('[Öppna igen]');
    }
  });

  test('opened by two at once is opened once', async () => {
    await command({ do: 'reopen' });
    await command({ do: 'reopen' }, 'jonas');
    await say('Fel siffra.');
    expect(await say('Ett annat fel.', 'jonas')).toContain('öppen igen');
    expect((await form())?.reopenings).toHaveLength(1);
  });

  test('an old button of another unit changes nothing', async () => {
    expect(await command({ do: 'reopen', round: '2026', unit: 'omsorg' })).toContain('Inget är ändrat.');
  });
});

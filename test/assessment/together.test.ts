import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Assessment, createAssessment } from '../../src/assessment/assessment.ts';
import {
  isContested,
  voiceOf,
  voicesOf,
  withVoice,
  withVoiceBefore,
} from '../../src/assessment/form/voices.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import type { Reply } from '../../src/messages/reply.ts';
import type { Rating } from '../../src/records/assessment/rating.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { createTurns } from '../../src/records/turns.ts';
import { createRegister } from '../../src/register/register.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { exampleRoster, threePartPlan } from '../support/example-plan.ts';

const register = createRegister(threePartPlan(), exampleRoster());
const START = Date.parse('2026-11-13T10:00:00Z');

let store: Store;
let records: Records;
let assessment: Assessment;
let message = 0;

beforeEach(() => {
  store = openSqliteStore(':memory:');
  records = openRecords(store);
  assessment = createAssessment({ register, records, turns: createTurns() });
  message = 0;
});
afterEach(() => store.close());

/** Each message comes a minute after the one before. */
function as(name: string) {
  const person = register.person(`${name}@exempelby.se`);
  if (person === undefined) throw new Error(`nobody is called ${name}`);
  message += 1;
  const now = new Date(START + message * 60_000);
  return { person, language: 'sv' as const, now, id: `m${message}`, pressed: false };
}

const words = (replies: Reply[] | undefined) => (replies ?? []).map(plainText).join('\n---\n');
const say = async (name: string, line: string) => words(await assessment.typed(line, as(name), false));
const command = async (name: string, doing: 'assess' | 'undo' | 'back' | 'review' | 'settle' | 'hand-in') =>
  words(await assessment.handle({ do: doing }, as(name)));
const rating = (item: string) => records.ratings.get(`2026/skola/${item}`);

/** Amina and Jonas rate the same statement differently, at once. */
async function disagree() {
  await command('amina', 'assess');
  await command('jonas', 'assess');
  await say('amina', '4, vi mäter allt');
  return say('jonas', '2');
}

describe('two who answer the same statement', () => {
  test('are told of each other, and both answers are kept', async () => {
    const said = await disagree();
    expect(said).toContain('Påstående 1: Amina Yusuf 4.');
    expect(said).toContain(
      'Ni har svarat olika. Alla svar är kvar, och ni väljer tillsammans i granskningen.',
    );
    const kept = await rating('hbtq.plan');
    expect(kept).toMatchObject({ rating: 2, by: 'jonas@exempelby.se' });
    expect(kept?.others).toMatchObject([{ rating: 4, by: 'amina@exempelby.se', reason: 'vi mäter allt' }]);
    await command('amina', 'back');
    const row = words(await assessment.again(as('amina')));
    expect(row).toContain('Svaret nu: 2 (Jonas Berg, i dag kl. 11.04).');
    expect(row).toContain('Ni har svarat olika: Amina Yusuf 4.');
  });

  test('hand in only what they have reviewed', async () => {
    await command('amina', 'assess');
    await say('amina', '4 2');
    await command('amina', 'review');
    await command('jonas', 'assess');
    await say('jonas', '5');
    const said = await say('amina', 'ja');
    expect(said).toContain('Något har ändrats sedan du granskade, så inget är inlämnat.');
    expect(said).toContain('Barns rättigheter: Summa 5');
    expect(await say('amina', 'ja')).toContain('Inlämnat');
  });

  test('are told where the other has just chosen for the unit', async () => {
    await disagree();
    await command('amina', 'settle');
    await command('jonas', 'settle');
    await say('amina', '3');
    expect(await say('jonas', '5')).toContain('Amina Yusuf valde 3 nyss, så jag ändrade inget.');
    expect(await rating('hbtq.plan')).toMatchObject({ rating: 3 });
  });

  test('need not choose where they agree', async () => {
    await command('amina', 'assess');
    await command('jonas', 'assess');
    await say('amina', '4');
    expect(await say('jonas', '4')).not.toContain('olika');
    const review = await command('jonas', 'review');
    expect(review).not.toContain('olika');
    expect(review).toContain('[Lämna in]');
    expect(review).toContain('Amina Yusuf: 1 svar, senast i dag kl. 11.03');
  });

  test('choose in the review, with everyone’s answer and reason before them, and hand in after that', async () => {
    await disagree();
    const review = await command('amina', 'review');
    expect(review).toContain('HBTQ, Planering: Amina Yusuf 4 och Jonas Berg 2');
    expect(review).not.toContain('[Lämna in]');
    const asked = await say('amina', 'ja');
    expect(asked).toContain('4 (Amina Yusuf, i dag kl. 11.03): ”vi mäter allt”');
    expect(asked).toContain('2 (Jonas Berg, i dag kl. 11.04)');
    expect(asked).toContain('Vad gäller för er?');
    const chosen = await say('amina', '3');
    expect(chosen).toContain('[Lämna in]');
    expect(await rating('hbtq.plan')).toMatchObject({ rating: 3, settled: true });
    expect(await command('amina', 'hand-in')).toContain('Inlämnat');
    expect((await records.handIns.get('2026/skola/1'))?.ratings).toEqual({ 'hbtq.plan': 3 });
  });

  test('may take back what was chosen, and what is answered otherwise later is chosen anew', async () => {
    await disagree();
    await command('amina', 'settle');
    await say('amina', '3');
    await command('amina', 'undo');
    expect(await rating('hbtq.plan')).toMatchObject({ rating: 2, others: [{ rating: 4 }] });
    await command('amina', 'settle');
    await say('amina', '4');
    await say('jonas', 'till hbtq');
    await say('jonas', '1');
    expect(await command('jonas', 'review')).toContain('[Välj svar]');
  });

  test('taking back one’s own answer neither undoes nor makes what someone chose for the unit', async () => {
    await disagree();
    await command('jonas', 'settle');
    await say('jonas', '3');
    await command('amina', 'undo');
    expect(await command('amina', 'review')).toContain('[Lämna in]');
    await say('amina', 'till hbtq');
    await say('amina', '5');
    await command('amina', 'undo');
    expect(await rating('hbtq.plan')).toMatchObject({ rating: 3, by: 'jonas@exempelby.se', settled: true });
  });

  test('can take back an earlier answer though a colleague has changed a later text', async () => {
    await command('amina', 'assess');
    await command('jonas', 'assess');
    await say('amina', '3');
    await say('amina', 'till del 3');
    await say('amina', 'Vi behöver tid.');
    await say('jonas', 'till del 3');
    await say('jonas', 'Och pengar.');
    expect(await command('amina', 'undo')).toContain('Ångrat. HBTQ, påstående 1');
    expect(await rating('hbtq.plan')).toBeUndefined();
  });

  test('a colleague’s text that comes back is still the colleague’s', async () => {
    await command('amina', 'assess');
    await command('jonas', 'assess');
    await say('jonas', 'till del 3');
    await say('jonas', 'Utbildning.');
    await say('amina', 'till del 3');
    await say('amina', 'Något annat.');
    await command('amina', 'undo');
    expect(await records.texts.get('2026/skola/del-3.stod')).toMatchObject({
      text: 'Utbildning.',
      by: 'jonas@exempelby.se',
    });
    expect(await command('amina', 'undo')).toContain('inget svar från dig');
  });

  test('a colleague’s text is added to whether or not it was seen', async () => {
    await command('amina', 'assess');
    await command('jonas', 'assess');
    await say('jonas', 'till del 3');
    await say('jonas', 'Vi behöver utbildning.');
    await say('amina', 'till del 3');
    await say('amina', 'Vi behöver tid.');
    expect((await records.texts.get('2026/skola/del-3.stod'))?.text).toBe(
      'Vi behöver utbildning.\nVi behöver tid.',
    );
  });

  test('each take back only their own', async () => {
    await disagree();
    await command('amina', 'undo');
    expect(await rating('hbtq.plan')).toEqual({
      rating: 2,
      by: 'jonas@exempelby.se',
      at: '2026-11-13T10:04:00.000Z',
    });
    await command('jonas', 'undo');
    expect(await rating('hbtq.plan')).toBeUndefined();
  });

  test('hand in once, however close they are', async () => {
    await command('amina', 'assess');
    await say('amina', '4 2');
    await command('amina', 'review');
    await command('jonas', 'review');
    const [one, other] = await Promise.all([say('amina', 'ja'), say('jonas', 'ja')]);
    expect(one).toContain('Inlämnat');
    expect(other).toContain('Amina Yusuf lämnade in er självskattning');
    expect((await records.forms.get('2026/skola'))?.handIns).toHaveLength(1);
  });

  test('a question in between leads back to the choice', async () => {
    await disagree();
    await command('amina', 'settle');
    expect(words(await assessment.again(as('amina')))).toContain('Vad gäller för er?');
  });

  test('a text that a colleague wrote meanwhile is added to, and nothing is lost', async () => {
    await command('amina', 'assess');
    await command('jonas', 'assess');
    await say('amina', 'till del 3');
    await say('jonas', 'till del 3');
    await say('jonas', 'Vi behöver utbildning.');
    await say('amina', 'Vi behöver tid.');
    expect((await records.texts.get('2026/skola/del-3.stod'))?.text).toBe(
      'Vi behöver utbildning.\nVi behöver tid.',
    );
    await command('amina', 'undo');
    expect((await records.texts.get('2026/skola/del-3.stod'))?.text).toBe('Vi behöver utbildning.');
  });
});

describe('whatever several people rate', () => {
  const person = fc.constantFrom('amina', 'jonas', 'petra');
  const given = fc.record({ by: person, rating: fc.integer({ min: 1, max: 5 }), settles: fc.boolean() });

  test('everyone’s latest answer stands, and the latest of all counts', () => {
    fc.assert(
      fc.property(fc.array(given, { minLength: 1 }), (all) => {
        let kept: Rating | undefined;
        all.forEach((one, index) => {
          kept = withVoice(kept, spoken(one, index));
        });
        const latest = new Map(all.map(({ by, rating: value }) => [by, value]));
        expect(kept?.rating).toBe(all.at(-1)?.rating);
        for (const [by, value] of latest) expect(voiceOf(kept, by)?.rating).toBe(value);
        expect(kept === undefined ? 0 : voicesOf(kept).length).toBe(latest.size);
        expect(isContested(kept)).toBe(new Set(latest.values()).size > 1 && all.at(-1)?.settles !== true);
      }),
    );
  });

  test('taking back one’s latest answer gives exactly what stood before', () => {
    fc.assert(
      fc.property(fc.array(given), given, (all, last) => {
        let kept: Rating | undefined;
        all.forEach((one, index) => {
          kept = withVoice(kept, spoken(one, index));
        });
        const after = withVoice(kept, spoken(last, all.length));
        const before = voiceOf(kept, last.by);
        expect(withVoiceBefore(after, last.by, before)).toEqual(kept);
      }),
    );
  });
});

const spoken = (one: { by: string; rating: number; settles: boolean }, index: number) => ({
  by: one.by,
  rating: one.rating,
  at: new Date(START + index * 1000).toISOString(),
  ...(one.settles ? { settled: true as const } : {}),
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createAssessment } from '../../src/assessment/assessment.ts';
import type { Command } from '../../src/messages/command.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import type { Reply } from '../../src/messages/reply.ts';
import { ratingKey } from '../../src/records/assessment/rating.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { createTurns } from '../../src/records/turns.ts';
import { createRegister } from '../../src/register/register.ts';
import { publishSeeded } from '../../src/results/publish-seeded.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { examplePlan, exampleRoster } from '../support/example-plan.ts';

const register = createRegister(
  examplePlan({
    examples: [{ unit: 'kultur', areas: ['barn'], text: 'Barn väljer årets utställning.' }],
  }),
  exampleRoster(),
);
const NOW = new Date('2026-11-13T10:00:00Z');

let store: Store;
let records: Records;
let assessment: ReturnType<typeof createAssessment>;
let message = 0;

beforeEach(() => {
  store = openSqliteStore(':memory:');
  records = openRecords(store);
  assessment = createAssessment({ register, records, turns: createTurns() });
});
afterEach(() => store.close());

function as(name: string, now = NOW) {
  const person = register.person(`${name}@exempelby.se`);
  if (person === undefined) throw new Error(`nobody is called ${name}`);
  message += 1;
  return { person, language: 'sv' as const, now, id: `m${message}`, pressed: false };
}

const words = (replies: Reply[] | undefined) => (replies ?? []).map(plainText).join('\n---\n');
const say = async (name: string, line: string) => words(await assessment.typed(line, as(name), false));
const example = (act: Extract<Command, { do: 'example' }>['act'], unit = 'skola', area = 'hbtq') =>
  ({ do: 'example', act, round: '2026', unit, area }) as const;

/** Fills in HBTQ and Barns rättigheter, two ratings each, and hands in. */
async function handIn(name: string, ratings: string) {
  await assessment.handle({ do: 'assess' }, as(name));
  const [hbtq = '', barn = ''] = ratings.split(' | ');
  await say(name, hbtq);
  await say(name, barn);
  return say(name, 'ja');
}

describe('the receipt', () => {
  test('has something to do together about the weakest area, and an example from elsewhere', async () => {
    const receipt = await handIn('amina', '4 4 | 2 1');
    expect(receipt).toContain('Svagast: Barns rättigheter (1,5).');
    expect(receipt).toContain('Ett exempel från Kulturförvaltningen');
    expect(receipt).toContain('Barn väljer årets utställning.');
    expect(receipt).toContain('Fem minuter på nästa APT');
    expect(receipt).toContain(
      'Läs högt: ”Vi mäter och följer upp området”. Det handlar om Barns rättigheter.',
    );
  });

  test('asks for an example where an area is rated high, and not otherwise', async () => {
    expect(await handIn('amina', '5 4 | 2 1')).toContain('Ni skattar HBTQ högt.');
    expect(await handIn('olle', '3 4 | 2 1')).not.toContain('Har ni ett exempel');
  });

  test('says nothing of it where no two areas differ', async () => {
    const receipt = await handIn('amina', '3 3 | 3 3');
    expect(receipt).not.toContain('APT');
    expect(receipt).toContain('Inlämnat');
  });
});

describe('the text for the operational plan', () => {
  test('is made of what was handed in, also while it is changed and once the round is closed', async () => {
    await handIn('amina', '5 4 | 2 1');
    const command = { do: 'reopen', round: '2026', unit: 'skola' } as const;
    await assessment.handle(command, as('amina'));
    await say('amina', 'Vi räknade fel.');
    await say('amina', 'till hbtq');
    await say('amina', '1 1');
    const text = async () => words(await assessment.handle({ do: 'plan-text' }, as('amina')));
    expect(await text()).toContain('Starkast: HBTQ (4,5).');
    await records.rounds.set('2026', { opens: '2026-10-01', closes: '2026-12-11', closed: true, log: [] });
    expect(await text()).toContain('Starkast: HBTQ (4,5).');
  });
});

describe('last time', () => {
  test('is what was handed in, never a draft, and only what can still be answered', async () => {
    const answered = { at: NOW.toISOString(), by: 'amina@exempelby.se' };
    const form = { startedAt: answered.at, startedBy: answered.by, answers: [], handIns: [answered] };
    await records.forms.set('2025/skola', form);
    await records.ratings.set('2025/skola/hbtq.plan', { rating: 1 });
    const ratings = { 'hbtq.plan': 4, 'hbtq.data': 9 };
    await records.handIns.set('2025/skola/1', { ...answered, ratings, texts: {}, reasons: {} });
    expect(words(await assessment.handle({ do: 'assess' }, as('amina')))).toContain('Förra gången: 4.');
    expect(await say('amina', '3')).not.toContain('Förra gången');
    expect(await handIn('amina', '3 3 | 4 4')).toContain('Inlämnat');
  });
});

describe('an example for others', () => {
  test('is told in the unit’s own words, and is what another unit gets about the area', async () => {
    await handIn('amina', '5 4 | 2 1');
    const asked = words(await assessment.handle(example('share'), as('amina')));
    expect(asked).toContain('Vad gjorde ni, och vad blev bättre?');
    expect(asked).toContain('Skriv inte om enskilda personer.');
    expect(await say('amina', 'Vi frågar om pronomen på vår blankett.')).toContain('[Ta bort exemplet]');
    const receipt = await handIn('olle', '1 1 | 5 5');
    expect(receipt).toContain('Ett exempel från Skolförvaltningen');
    expect(receipt).toContain('Vi frågar om pronomen på vår blankett.');
  });

  test('can be removed, or never be told', async () => {
    await assessment.handle(example('share'), as('amina'));
    await say('amina', 'Vi gör mycket.');
    await assessment.handle(example('remove'), as('amina'));
    expect(await records.examples.get('2026/skola/hbtq')).toBeUndefined();
    await assessment.handle(example('share'), as('amina'));
    expect(words(await assessment.handle({ do: 'cancel' }, as('amina')))).toContain(
      'Då gör vi inget mer med det.',
    );
    expect(await assessment.typed('Vi gör mycket.', as('amina'), false)).toBeUndefined();
  });

  test('stands beside a colleague’s, and one removes one’s own', async () => {
    await assessment.handle(example('share'), as('amina'));
    await say('amina', 'Vi frågar.');
    await assessment.handle(example('share'), as('jonas'));
    await say('jonas', 'Vi lyssnar.');
    await assessment.handle(example('remove'), as('amina'));
    expect((await records.examples.get('2026/skola/hbtq'))?.told).toMatchObject([{ text: 'Vi lyssnar.' }]);
  });

  test('is not asked of another unit, nor taken from a question or a text that is too long', async () => {
    expect(words(await assessment.handle(example('share', 'kultur'), as('amina')))).toContain(
      'Den knappen hör till Kulturförvaltningen.',
    );
    await assessment.handle(example('share'), as('amina'));
    expect(await assessment.typed('Vad är HBTQ?', as('amina'), true)).toBeUndefined();
    expect(await say('amina', 'a'.repeat(501))).toContain('501 tecken');
    expect(await records.examples.get('2026/skola/hbtq')).toBeUndefined();
  });
});

describe('the unit’s own result', () => {
  const seed = async (...sheets: [unit: string, ...ratings: number[]][]) => {
    await records.roundUnits.set('2025', { units: sheets.map(([unit]) => unit) });
    for (const [unit, ...ratings] of sheets) await seedUnit(unit, ratings);
    await publishSeeded(examplePlan(), records);
  };
  const seedUnit = async (unit: string, ratings: number[]) => {
    const items = ['hbtq.plan', 'hbtq.data', 'barn.plan', 'barn.data'];
    for (const [index, rating] of ratings.entries()) {
      await records.ratings.set(ratingKey('2025', unit, items[index] ?? ''), { rating });
    }
  };

  test('stands beside the middle of all, once the round is published', async () => {
    await seed(['skola', 4, 3, 2, 2], ['kultur', 1, 2, 5, 5], ['omsorg', 2, 2, 4, 4]);
    const said = words(await assessment.handle({ do: 'our-result' }, as('amina')));
    expect(said).toContain('HBTQ: Ni 3,5, Mitten av alla 2,0');
    expect(said).toContain('Barns rättigheter: Ni 2,0, Mitten av alla 4,0');
    expect(said).toContain('inte vilka effekter arbetet har');
  });

  test('leaves out the middle where too few have answered', async () => {
    await seed(['skola', 4, 3, 2, 2], ['kultur', 1, 2, 5, 5]);
    const said = words(await assessment.handle({ do: 'our-result' }, as('amina')));
    expect(said).toContain('HBTQ: Ni 3,5, Mitten av alla –');
    expect(said).toContain('färre än 3 har svarat');
  });

  test('is not there before anything is published, nor for a unit without answers', async () => {
    const early = as('amina', new Date('2025-12-01T10:00:00Z'));
    expect(words(await assessment.handle({ do: 'our-result' }, early))).toContain(
      'Inget resultat är publicerat än.',
    );
    await seed(['kultur', 1, 2, 5, 5]);
    expect(words(await assessment.handle({ do: 'our-result' }, as('amina')))).toContain(
      'har inga svar i 2025',
    );
  });
});

import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCommitments } from '../../src/commitments/commitments.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import type { ActionState } from '../../src/plan/action-state.ts';
import { loadPack } from '../../src/plan/pack/load-pack.ts';
import type { Language, Plan } from '../../src/plan/plan.ts';
import { adaptiveCard } from '../../src/platforms/adaptive-cards/adaptive-card.ts';
import { render } from '../../src/platforms/slack/render.ts';
import type { RatingValue } from '../../src/records/assessment/rating.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { seedRecords } from '../../src/records/seed.ts';
import { createRegister } from '../../src/register/register.ts';
import { publishSeeded } from '../../src/results/publish-seeded.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { examplePlan, exampleRoster } from '../support/example-plan.ts';
import { checkMessage } from '../support/fake-slack/check-message.ts';
import { checkCard } from '../support/fake-teams/check-card.ts';

let store: Store;
let records: Records;
beforeEach(() => {
  store = openSqliteStore(':memory:');
  records = openRecords(store);
});
afterEach(() => store.close());

const NOW = new Date('2026-11-13T13:00:00Z');
const [a1, a2, a3] = examplePlan().actions;
const PLAN = {
  areas: [
    { id: 'hbtq', name: 'HBTQ', commitments: ['eccar.1'] },
    { id: 'barn', name: 'Barns rättigheter', commitments: ['eccar.2'] },
  ],
  actions: [{ ...a1, commitments: ['eccar.1'] }, { ...a2, commitments: ['eccar.1', 'eccar.2'] }, a3],
  highlights: { areas: 1 },
  commitments: [
    {
      id: 'eccar',
      name: { sv: 'ECCAR – städer mot rasism', en: 'ECCAR – Cities Against Racism' },
      source: 'Rapporten (2020)',
      points: ['Större vaksamhet', 'Analys av läget.', 'Stöd till offer'],
    },
    { id: 'cemr', name: 'CEMR, sex principer', source: 'Rapporten (2020)', points: ['En rättighet'] },
  ],
};

function built(changes: Partial<Record<keyof Plan, unknown>> = {}) {
  const states: Record<string, ActionState> = { a1: 'in-progress', a2: 'needs-support' };
  const plan = examplePlan({ ...PLAN, ...changes });
  return createCommitments({
    register: createRegister(plan, exampleRoster()),
    records,
    standing: async (id) => ({ state: states[id] ?? 'not-started' }),
  });
}
const status = async (id?: string, language: Language = 'sv', changes = {}, now = NOW) =>
  plainText(await built(changes).status(id, language, now));

/** Rows: unit, hbtq.plan, hbtq.data, barn.plan, barn.data; an empty cell is unanswered. */
async function publish(rows: [unit: string, ...ratings: (RatingValue | null)[]][]) {
  const plan = examplePlan(PLAN);
  const items = ['hbtq.plan', 'hbtq.data', 'barn.plan', 'barn.data'];
  const ratings = rows.flatMap(([unit, ...given]) =>
    items.map((item, index) => ({ round: '2025', unit, item, rating: given[index] ?? null })),
  );
  await seedRecords(records, plan, { ratings, updates: [] }, NOW);
  await publishSeeded(plan, records);
}

describe('how we are doing on a commitment', () => {
  test('is told with what is done, what can be developed, and each point', async () => {
    await publish([
      ['skola', 4, 5, 2, 3],
      ['kultur', 3, 3, 1, 2],
      ['omsorg', 5, 4, 3, 2],
    ]);
    expect(await status('eccar')).toBe(
      [
        'ECCAR – städer mot rasism',
        'Planen har åtgärder eller områden för 2 av 3 punkter.',
        'Det gör vi',
        '• Åtgärd 1, Kunskap: pågår\n• HBTQ: ett av de högsta områdena (4,0)',
        'Det kan vi utveckla',
        '• Åtgärd 2, Kommunikation: behöver stöd\n• Barns rättigheter: ett av de lägsta områdena (2,2)\n• Punkt 3, Stöd till offer: inget i planen än',
        'Punkt för punkt',
        '1. Större vaksamhet. Åtgärd 1 (pågår) och 2 (behöver stöd). HBTQ (4,0).\n2. Analys av läget. Åtgärd 2 (behöver stöd). Barns rättigheter (2,2).\n3. Stöd till offer. Inget i planen än.',
        'Siffrorna är medelvärden från 2025, på en skala från 1 till 5. De visar hur organisationen tycker att den arbetar, inte vilka effekter arbetet har.',
        'Källa: Rapporten (2020). Vad i planen som hör till varje punkt är en bedömning.',
        '[CEMR] [Hur går åtgärderna?]',
      ].join('\n\n'),
    );
  });

  test('shows no figure that rests on too few, and says why', async () => {
    await publish([
      ['skola', 4, 5, 2, 3],
      ['kultur', 3, 3, null, null],
      ['omsorg', 5, 4, null, null],
    ]);
    const said = await status('eccar');
    expect(said).toContain('Barns rättigheter (utan siffra).');
    expect(said).toContain(
      'har färre än 3 förvaltningar och bolag svarat, eller så har alla svarat högst eller lägst på skalan. Det kan också vara så att någons svar annars går att räkna ut, ur andra siffror eller en tidigare version',
    );
    expect(said).not.toContain('2,5');
  });

  test('before anything is published says that there are no figures', async () => {
    const said = await status('eccar');
    expect(said).toContain('Inget resultat av självskattningen är publicerat än');
    expect(said).toContain('1. Större vaksamhet. Åtgärd 1 (pågår) och 2 (behöver stöd). HBTQ.');
  });

  test('to which nothing is linked says so once', async () => {
    const said = await status('cemr');
    expect(said).toContain('Planen har inte kopplat någon åtgärd eller något område till åtagandet än.');
    expect(said).not.toContain('Det kan vi utveckla');
    expect(said).toContain('1. En rättighet. Inget i planen än.');
  });

  test('is told in English too', async () => {
    const said = await status('eccar', 'en');
    expect(said).toContain('ECCAR – Cities Against Racism');
    expect(said).toContain('Actions 1 (in progress) and 2 (needs support).');
  });

  test('says so when the plan’s time is over', async () => {
    const after = new Date('2029-01-02T09:00:00Z');
    expect(await status('eccar', 'sv', {}, after)).toContain('har gått ut');
    expect(await status(undefined, 'sv', {}, after)).toContain('har gått ut');
  });
});

describe('the commitments of Exempelstad', () => {
  test('are told in one message each, in Slack and in Teams', async () => {
    const { plan, roster } = await loadPack(join(import.meta.dirname, '../../data/exempelstad'));
    const register = createRegister(plan, roster);
    const exempelstad = createCommitments({ register, records, standing: async () => undefined });
    for (const { id, points } of plan.commitments) {
      const told = await exempelstad.status(id, 'sv', NOW);
      expect(plainText(told)).toContain(`${points.length}. `);
      const messages = render(told);
      expect(messages).toHaveLength(1);
      checkMessage({ channel: 'C1', ...messages[0] }, () => true);
      checkCard(adaptiveCard(told));
    }
  });
});

describe('all commitments', () => {
  test('are told in a line each, with a button to each', async () => {
    expect(await status()).toBe(
      [
        'Planen hör ihop med 2 åtaganden. Välj ett för att se mer.',
        '• ECCAR: planen har något för 2 av 3 punkter. 1 av 2 åtgärder pågår eller är klara.\n• CEMR: planen har något för 0 av 1 punkter. Ingen åtgärd är kopplad dit.',
        '[ECCAR] [CEMR]',
      ].join('\n\n'),
    );
    const { parts } = await built().status(undefined, 'sv', NOW);
    expect(parts.find(({ kind }) => kind === 'choices')).toMatchObject({
      choices: [
        { label: 'Hur ligger vi till mot ECCAR?', command: { do: 'commitments', commitment: 'eccar' } },
        { label: 'Hur ligger vi till mot CEMR?', command: { do: 'commitments', commitment: 'cemr' } },
      ],
    });
  });

  test('are told for one that an old button asks for and that is no longer there', async () => {
    expect(await status('borta')).toContain('Planen hör ihop med 2 åtaganden.');
  });

  test('are none: says whom to ask', async () => {
    const changes = { commitments: [], actions: examplePlan().actions, areas: examplePlan().areas };
    expect(await status(undefined, 'sv', changes)).toBe(
      'Det finns inga åtaganden i planen. Hör av dig till Karin Ek om du saknar något.',
    );
  });
});

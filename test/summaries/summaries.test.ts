import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createActions } from '../../src/actions/actions.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { createWorkingCalendar } from '../../src/plan/working-days.ts';
import { openRecords, type RatingValue, type Records } from '../../src/records/records.ts';
import type { LongRating } from '../../src/records/round-ratings.ts';
import { seedRecords } from '../../src/records/seed.ts';
import { createTurns } from '../../src/records/turns.ts';
import { createRegister } from '../../src/register/register.ts';
import { ratingsFrom } from '../../src/scoring/ratings.ts';
import { score } from '../../src/scoring/score.ts';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { createSummaries } from '../../src/summaries/summaries.ts';
import { examplePlan, exampleRoster } from '../support/example-plan.ts';

let store: Store;
let records: Records;
beforeEach(() => {
  store = openSqliteStore(':memory:');
  records = openRecords(store);
});
afterEach(() => store.close());

function scoreFor(plan: Plan) {
  const scale = { min: 1, max: 5 };
  const instrument = {
    areas: plan.areas.map(({ id }) => id),
    criteria: plan.criteria.map(({ id }) => id),
    actions: plan.actions.map(({ id }) => id),
    units: plan.units.map(({ id }) => id),
    matrixScale: scale,
    actionScale: scale,
    highlights: plan.highlights,
    minGroup: plan.minGroup,
    minCoverage: plan.minCoverage,
    language: plan.language,
  };
  return (ratings: LongRating[]) => score(ratingsFrom(ratings, instrument), instrument);
}

function built(plan: Plan = examplePlan()) {
  const register = createRegister(plan, exampleRoster());
  const calendar = createWorkingCalendar(plan);
  const { standing } = createActions({ register, records, turns: createTurns(), calendar });
  return createSummaries({ register, records, calendar, standing, score: scoreFor(plan) });
}

/** Rows: unit, hbtq.plan, hbtq.data, barn.plan, barn.data; an empty cell is unanswered. */
async function seedRound(rows: [unit: string, ...ratings: (RatingValue | null)[]][], plan = examplePlan()) {
  const items = ['hbtq.plan', 'hbtq.data', 'barn.plan', 'barn.data'];
  const ratings = rows.flatMap(([unit, ...given]) =>
    items.map((item, index) => ({ round: '2025', unit, item, rating: given[index] ?? null })),
  );
  await seedRecords(records, plan, { ratings, updates: [] }, new Date('2026-01-01T00:00:00Z'));
}

/** Counted by hand: HBTQ (4,5 + 3 + 4,5 + 2) / 4 = 3,5; Barns rättigheter (2,5 + 1,5 + 4) / 3 = 2,67. */
const ROUND_2025: [string, ...(RatingValue | null)[]][] = [
  ['skola', 4, 5, 2, 3],
  ['kultur', 3, 3, 1, 2],
  ['omsorg', 5, 4, 'na', null],
  ['bostad', 2, null, 4, 4],
];

async function update(action: string, at: string, state: 'in-progress' | 'done' | 'needs-support') {
  const updates = (await records.actionHistories.get(action))?.updates ?? [];
  await records.actionHistories.set(action, {
    updates: [...updates, { id: at, state, line: 'Hemligt om Olle.', by: 'petra@exempelby.se', at }],
  });
}
async function handIn(unit: string, ratings: Record<string, RatingValue> = {}, round = '2026') {
  const at = '2026-11-10T09:00:00.000Z';
  await records.forms.set(`${round}/${unit}`, {
    startedAt: at,
    startedBy: 'amina@exempelby.se',
    answers: [],
    handIns: [{ at, by: 'amina@exempelby.se' }],
  });
  await records.handIns.set(`${round}/${unit}/1`, {
    at,
    by: 'amina@exempelby.se',
    ratings,
    texts: {},
    reasons: {},
  });
}

/** Monday 16 November 2026 at 09.00, in week 47. */
const MONDAY = '2026-11-16T08:00:00.000Z';
const EVENTS = [
  { id: 'e0', name: 'Kickoff', date: '2025-01-29' },
  { id: 'e1', name: 'Lärträff om klarspråk', date: '2026-11-25', time: '09:00', place: 'Stadsbiblioteket' },
];
const weekly = async (at: string, plan?: Plan) => (await built(plan).due(new Date(at)))[0];
const asText = async (at: string, plan?: Plan) => plainText((await weekly(at, plan))?.reply ?? { parts: [] });

describe('the weekly post', () => {
  test('in an open round, as the channel reads it', async () => {
    await seedRound(ROUND_2025);
    await update('a1', '2026-10-01T08:00:00.000Z', 'in-progress');
    await update('a2', '2026-11-12T08:00:00.000Z', 'needs-support');
    await handIn('skola');
    await handIn('bostad');
    const message = await weekly(MONDAY, examplePlan({ events: EVENTS }));
    expect(plainText(message?.reply ?? { parts: [] })).toBe(
      [
        'Vecka 47: Plan för lika möjligheter',
        '1 av 3 åtgärder pågår, 1 behöver stöd och 1 är inte påbörjad. Nytt sedan förra veckan: åtgärd 2, Kommunikation, behöver stöd.',
        'Närmaste slutdatum: åtgärd 1, Kunskap (1 december) och åtgärd 2, Kommunikation (1 juni 2027). En åtgärd har passerat sitt datum. Samordnaren får gärna skriva en rad om vad som behövs.',
        '2 av 4 förvaltningar och bolag har lämnat in sin självskattning. Den är öppen till och med 11 december.',
        'Senaste resultatet: 2025',
        '• Från starkast till svagast: HBTQ 3,5 (4 svar) och Barns rättigheter 2,7 (3 svar)',
        'Siffrorna är medelvärden på en skala från 1 till 5. De visar hur organisationen tycker att den arbetar, inte vilka effekter arbetet har.',
        'Nästa i kalendern: 25 november kl. 09.00, Lärträff om klarspråk (Stadsbiblioteket).',
        '[Mina åtgärder] [Vilka åtgärder finns?]',
      ].join('\n\n'),
    );
    expect(message).toMatchObject({
      id: 'summary/lika-mojligheter/2026-W47',
      kind: 'summary',
      to: { kind: 'channel', name: 'lika-mojligheter' },
      about: ['a2', '2026', '2025'],
      scheduledFor: MONDAY,
    });
  });

  test('names no people and quotes no lines', async () => {
    await update('a1', '2026-11-12T08:00:00.000Z', 'done');
    const words = await asText(MONDAY);
    expect(words).toContain('åtgärd 1, Kunskap, är klar');
    expect(words).not.toContain('Hemligt');
    for (const { name } of exampleRoster()) expect(words).not.toContain(name.split(' ')[0]);
  });

  test('tells of changes since the post before, not of earlier ones or of those that were taken back', async () => {
    await update('a1', '2026-11-09T07:59:00.000Z', 'in-progress');
    await update('a2', '2026-11-09T08:01:00.000Z', 'in-progress');
    await update('a3', '2026-11-09T07:00:00.000Z', 'in-progress');
    await update('a3', '2026-11-10T08:00:00.000Z', 'done');
    await update('a3', '2026-11-11T08:00:00.000Z', 'in-progress');
    expect(await asText(MONDAY)).toContain('Nytt sedan förra veckan: åtgärd 2, Kommunikation, pågår.');
  });

  test('after a free summer tells what is new since the last post', async () => {
    await update('a2', '2026-07-09T08:00:00.000Z', 'in-progress');
    const closed = { workingCalendar: { closedPeriods: [{ from: '2026-07-06', to: '2026-08-02' }] } };
    expect(await asText('2026-08-03T07:00:00.000Z', examplePlan(closed))).toContain(
      'Nytt sedan sist: åtgärd 2, Kommunikation, pågår.',
    );
  });

  test('in a quiet week is short, with the next date', async () => {
    await seedRound(ROUND_2025);
    const plan = examplePlan({ rounds: examplePlan().rounds.slice(0, 1), events: EVENTS });
    expect(await asText(MONDAY, plan)).toBe(
      'Vecka 47: Plan för lika möjligheter\n\nInget nytt sedan sist. Nästa i kalendern: 25 november kl. 09.00, Lärträff om klarspråk (Stadsbiblioteket).\n\n[Mina åtgärder] [Vilka åtgärder finns?]',
    );
    expect(await asText('2026-11-16T08:00:00.000Z', { ...plan, events: [] })).toContain(
      'Inget nytt sedan sist. Närmaste slutdatum: 1 december, då ska åtgärd 1 vara klar.',
    );
  });

  test('in a week when a due date comes close is not quiet', async () => {
    const plan = examplePlan({ rounds: [] });
    expect(await asText('2026-11-30T08:00:00.000Z', plan)).toContain(
      'Närmaste slutdatum: åtgärd 1, Kunskap (1 december)',
    );
  });

  test('tells how many handed in when the self-assessment has closed since the last post', async () => {
    await handIn('skola');
    await handIn('kultur');
    await records.rounds.set('2026', {
      opens: '2026-10-01',
      closes: '2026-12-11',
      closed: true,
      log: [
        { at: '2026-12-09T12:00:00.000Z', by: 'karin@exempelby.se', did: 'closed', closes: '2026-12-11' },
      ],
    });
    const text = await asText('2026-12-14T08:00:00.000Z', examplePlan());
    expect(text).toContain(
      'Självskattningen stängde den 9 december. 2 av 4 förvaltningar och bolag lämnade in.',
    );
    expect(await asText('2026-12-21T08:00:00.000Z', examplePlan())).not.toContain('stängde');
  });

  test('after the last day tells how many have handed in, and that it is not too late', async () => {
    await handIn('skola');
    for (const monday of ['2026-12-14T08:00:00.000Z', '2026-12-21T08:00:00.000Z']) {
      expect(await asText(monday, examplePlan())).toContain(
        '1 av 4 förvaltningar och bolag har lämnat in sin självskattning. Sista dagen var 11 december, men det går fortfarande att lämna in.',
      );
    }
  });

  test('in the week after an action passed its date is not quiet', async () => {
    const plan = examplePlan({ rounds: [] });
    expect(await asText('2026-12-07T08:00:00.000Z', plan)).toContain('2 åtgärder har passerat sitt datum.');
    expect(await asText('2026-12-14T08:00:00.000Z', plan)).toContain('Inget nytt sedan sist.');
  });

  test('says so in words when nobody has handed in', async () => {
    expect(await asText(MONDAY)).toContain(
      'Ingen av de 4 förvaltningarna och bolagen har lämnat in sin självskattning än.',
    );
  });

  test('is not due once more than two days have gone', async () => {
    expect(await weekly('2026-11-18T08:00:00.000Z')).toBeDefined();
    expect(await weekly('2026-11-18T08:01:00.000Z')).toBeUndefined();
  });
});

describe('the figures', () => {
  test('of too few are withheld, and the post says why', async () => {
    await seedRound([...ROUND_2025.slice(0, 3), ['bostad', 2, null, null, null]]);
    const words = await asText(MONDAY);
    expect(words).toContain('Från starkast till svagast: HBTQ 3,5 (4 svar)');
    expect(words).toContain(
      'Utan siffra: Barns rättigheter. Färre än 3 har svarat där, och då kan siffran gå att knyta till en av dem.',
    );
    expect(words).not.toContain('2,0');
  });

  test('are all withheld where too few answered anything', async () => {
    await seedRound(ROUND_2025.slice(0, 2));
    const words = await asText(MONDAY);
    expect(words).toContain(
      'Resultatet visas inte. Färre än 3 har svarat i varje område, och då kan siffrorna gå att knyta till en av dem.',
    );
    expect(words).not.toMatch(/\d,\d/);
  });

  test('of the open round are not told before it is published', async () => {
    for (const unit of ['skola', 'kultur', 'omsorg', 'bostad']) {
      await handIn(unit, { 'hbtq.plan': 5, 'hbtq.data': 5, 'barn.plan': 1, 'barn.data': 1 });
      await records.ratings.set(`2026/${unit}/hbtq.plan`, { rating: 5 });
    }
    const words = await asText(MONDAY);
    expect(words).toContain('4 av 4 förvaltningar och bolag har lämnat in');
    expect(words).not.toMatch(/\d,\d/);
  });

  test('of a round count from the day it is published, and make that week’s post long', async () => {
    await seedRound(ROUND_2025);
    expect(await asText('2025-12-15T08:00:00.000Z')).toContain('HBTQ 3,5');
    expect(await asText('2025-12-08T08:00:00.000Z')).not.toContain('HBTQ');
    expect(await asText('2025-12-22T08:00:00.000Z')).not.toContain('HBTQ');
  });

  test('rest on what was handed in: drafts and later changes count for nothing', async () => {
    const rounds = [
      {
        id: '2026',
        name: 'Självskattning 2026',
        opens: '2026-10-01',
        closes: '2026-11-13',
        published: '2026-11-16',
      },
    ];
    for (const unit of ['skola', 'kultur', 'omsorg']) {
      await handIn(unit, { 'hbtq.plan': 2, 'hbtq.data': 2 });
      await records.ratings.set(`2026/${unit}/hbtq.plan`, { rating: 5 });
    }
    const at = '2026-11-10T09:00:00.000Z';
    await records.forms.set('2026/bostad', {
      startedAt: at,
      startedBy: 'x@exempelby.se',
      answers: [],
      handIns: [],
    });
    await records.ratings.set('2026/bostad/hbtq.plan', { rating: 5 });
    const words = await asText(MONDAY, examplePlan({ rounds }));
    expect(words).toContain(
      'Senaste resultatet: Självskattning 2026\n\n• Från starkast till svagast: HBTQ 2,0 (3 svar)',
    );
  });

  test('name the three strongest and the three weakest of many areas', async () => {
    const areas = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name) => ({ id: name.toLowerCase(), name }));
    const plan = examplePlan({ areas, criteria: [{ id: 'k', name: 'Krav', short: 'Krav' }] });
    const ratings = plan.units.flatMap(({ id: unit }) =>
      [3, 5, 1, 4, 2, 5, 3].map((rating, index) => ({
        round: '2025',
        unit,
        item: `${areas[index]?.id}.k`,
        rating: unit === 'bostad' && index === 1 ? 4 : rating,
      })),
    );
    await seedRecords(records, plan, { ratings, updates: [] }, new Date('2026-01-01T00:00:00Z'));
    expect(await asText(MONDAY, plan)).toContain(
      [
        '• Starkast: F 5,0 (4 svar), B 4,8 (4 svar) och D 4,0 (4 svar)',
        '• Svagast: C 1,0 (4 svar), E 2,0 (4 svar), A 3,0 (4 svar) och G 3,0 (4 svar)',
      ].join('\n'),
    );
  });
});

describe('the summary on request', () => {
  test('tells the whole, also in a quiet week, in the reader’s language', async () => {
    await seedRound(ROUND_2025);
    const plan = examplePlan({ rounds: examplePlan().rounds.slice(0, 1) });
    const at = new Date('2026-11-19T13:00:00.000Z');
    const swedish = plainText(await built(plan).summary(at, 'sv'));
    expect(swedish).toContain('Läget 19 november 2026: Plan för lika möjligheter');
    expect(swedish).toContain(
      '3 av 3 åtgärder är inte påbörjade. Ingen åtgärd har fått ny status de senaste sju dagarna.',
    );
    expect(swedish).toContain('HBTQ 3,5 (4 svar)');
    expect(plainText(await built(plan).summary(at, 'en'))).toContain(
      '3 of 3 actions have not started. No action has a new status in the last seven days.',
    );
  });

  test('an event of today is told until its time has come', async () => {
    const plan = examplePlan({ events: EVENTS.slice(1) });
    const at = async (instant: string) => plainText(await built(plan).summary(new Date(instant), 'sv'));
    expect(await at('2026-11-25T07:59:00.000Z')).toContain('Lärträff om klarspråk');
    expect(await at('2026-11-25T08:00:00.000Z')).not.toContain('Lärträff om klarspråk');
  });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createActions } from '../../src/actions/actions.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import { EarlierResult } from '../../src/plan/earlier-result.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { createWorkingCalendar } from '../../src/plan/working-days.ts';
import type { RatingValue } from '../../src/records/assessment/rating.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { seedRecords } from '../../src/records/seed.ts';
import { createTurns } from '../../src/records/turns.ts';
import { createRegister } from '../../src/register/register.ts';
import { publishEarlier } from '../../src/results/publish-earlier.ts';
import { publishSeeded } from '../../src/results/publish-seeded.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { createSummaries } from '../../src/summaries/summaries.ts';
import { examplePlan, exampleRoster } from '../support/example-plan.ts';
import { publishRound } from '../support/publish-round.ts';

let store: Store;
let records: Records;
beforeEach(() => {
  store = openSqliteStore(':memory:');
  records = openRecords(store);
});
afterEach(() => store.close());

function built(plan: Plan = examplePlan()) {
  const register = createRegister(plan, exampleRoster());
  const calendar = createWorkingCalendar(plan);
  const { readStates } = createActions({ register, records, turns: createTurns(), calendar });
  return createSummaries({ register, records, calendar, readStates });
}

/** Rows: unit, hbtq.plan, hbtq.data, barn.plan, barn.data; an empty cell is unanswered. */
async function seedRound(rows: [unit: string, ...ratings: (RatingValue | null)[]][], plan = examplePlan()) {
  const items = ['hbtq.plan', 'hbtq.data', 'barn.plan', 'barn.data'];
  const ratings = rows.flatMap(([unit, ...given]) =>
    items.map((item, index) => ({ round: '2025', unit, item, rating: given[index] ?? null })),
  );
  await seedRecords(records, plan, { ratings, updates: [] }, new Date('2026-01-01T00:00:00Z'));
  await publishSeeded(plan, records);
}

/** Counted by hand: HBTQ (4,5 + 3 + 4,5 + 2,5) / 4 = 3,625; Barns rättigheter (2,5 + 1,5 + 2,5 + 4) / 4 = 2,625. */
const ROUND_2025: [string, ...(RatingValue | null)[]][] = [
  ['skola', 4, 5, 2, 3],
  ['kultur', 3, 3, 1, 2],
  ['omsorg', 5, 4, 3, 2],
  ['bostad', 2, 3, 4, 4],
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
  test('of a round of which only the order was published tells the order, with no figure', async () => {
    const plan = examplePlan();
    const written = { source: 'Rapporten', highest: { areas: ['barn'] }, lowest: { areas: ['hbtq'] } };
    await publishEarlier(plan, records, new Map([['2025', EarlierResult.parse(written)]]));
    const words = await asText(MONDAY, plan);
    expect(words).toContain('• Högst bland områdena: Barns rättigheter\n• Lägst bland områdena: HBTQ\n');
    expect(words).toContain('Ordningen visar hur organisationen tycker att den arbetar, inte vilka effekter');
    expect(words).not.toContain('medelvärden');
  });

  test('in an open round, as the channel reads it', async () => {
    await seedRound(ROUND_2025);
    await update('a1', '2026-10-01T08:00:00.000Z', 'in-progress');
    await update('a2', '2026-11-12T08:00:00.000Z', 'needs-support');
    await handIn('skola');
    await handIn('bostad');
    const plan = examplePlan({
      events: EVENTS,
      examples: [{ unit: 'kultur', areas: ['barn'], text: 'Vi flyttade skylten till dörren.' }],
      meetingQuestions: ['Vem saknas i vårt väntrum?'],
    });
    const message = await weekly(MONDAY, plan);
    expect(plainText(message?.reply ?? { parts: [] })).toBe(
      [
        'Vecka 47: Plan för lika möjligheter',
        '1 av 3 åtgärder pågår, 1 behöver stöd och 1 är inte påbörjad. Nytt sedan förra veckan: åtgärd 2, Kommunikation, behöver stöd.',
        'Bild av hur många av planens 3 åtgärder som har varje status. Pågår: 1. Behöver stöd: 1. Ej påbörjad: 1.',
        'Behöver stöd: åtgärd 2, Kommunikation.',
        'Närmaste slutdatum: åtgärd 1, Kunskap (1 december).',
        'En åtgärd har passerat sitt datum. Samordnaren får gärna skriva en rad om vad som behövs.',
        '2 av 4 förvaltningar och bolag har lämnat in sin självskattning. Den är öppen till och med 11 december. Inlämnat: Skolförvaltningen och Exempelbyhem AB.',
        'Senaste resultatet: 2025',
        '4 av 4 förvaltningar och bolag svarade.',
        '• Områdena från högst till lägst: HBTQ 3,6 (4 svar) och Barns rättigheter 2,6 (4 svar)',
        'Siffrorna är medelvärden på en skala från 1 till 5. De visar hur organisationen tycker att den arbetar, inte vilka effekter arbetet har.',
        'Bild av hela organisationens medelvärden, 2 områden med 2 påståenden i varje: 2025. Högst medel: HBTQ (3,6). Lägst medel: Barns rättigheter (2,6). Siffrorna visar hur organisationen tycker att den arbetar, inte vilka effekter arbetet har.',
        'Nästa i kalendern',
        '• 25 november kl. 09.00, Lärträff om klarspråk (Stadsbiblioteket)',
        'Ett exempel från Kulturförvaltningen',
        'Vi flyttade skylten till dörren.',
        'Att prata om på nästa APT',
        'Vem saknas i vårt väntrum?',
        '[Visa detaljer] [Mina åtgärder] [Ställ en fråga]',
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
      'Vecka 47: Plan för lika möjligheter\n\nInget nytt sedan sist. Nästa i kalendern: 25 november kl. 09.00, Lärträff om klarspråk (Stadsbiblioteket).\n\n[Visa detaljer] [Mina åtgärder] [Ställ en fråga]',
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

  test('does not tell of handing in to a round that came with its result', async () => {
    await seedRound(ROUND_2025);
    expect(await asText('2025-12-01T08:00:00.000Z')).not.toContain('lämnade in');
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
    await seedRound([
      ...ROUND_2025.slice(0, 2),
      ['omsorg', 5, 4, 'na', null],
      ['bostad', 2, null, null, null],
    ]);
    const words = await asText(MONDAY);
    expect(words).toContain('Områdena från högst till lägst: HBTQ 3,5 (4 svar)');
    expect(words).toContain('Visas inte, för att skydda dem som har svarat: Barns rättigheter');
  });

  test('are all withheld where too few answered anything', async () => {
    await seedRound(ROUND_2025.slice(0, 2));
    const words = await asText(MONDAY);
    expect(words).toContain(
      'Inga siffror visas. Överallt har färre än 3 förvaltningar och bolag svarat, eller så har alla svarat högst eller lägst på skalan. Det kan också vara så att någons svar annars går att räkna ut, ur andra siffror eller en tidigare version.',
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
    expect(await asText('2025-12-15T08:00:00.000Z')).toContain('HBTQ 3,6');
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
    const plan = examplePlan({ rounds });
    await publishRound(plan, records, '2026', new Date('2026-11-16T07:00:00Z'));
    const words = await asText(MONDAY, plan);
    expect(words).toContain(
      'Senaste resultatet: Självskattning 2026\n\n• Områdena från högst till lägst: HBTQ 2,0 (3 svar)',
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
        // Two differ in B, C and F: were it one, it would know from the mean that all others are at the end of the scale.
        rating:
          (unit === 'bostad' ? [4, 4, 2, 5, 3, 4, 2] : unit === 'kultur' ? [3, 4, 2, 4, 2, 4, 3] : [])[
            index
          ] ?? rating,
      })),
    );
    await seedRecords(records, plan, { ratings, updates: [] }, new Date('2026-01-01T00:00:00Z'));
    await publishSeeded(plan, records);
    expect(await asText(MONDAY, plan)).toContain(
      [
        '• Högst bland områdena: B 4,5 (4 svar), F 4,5 (4 svar) och D 4,3 (4 svar)',
        '• Lägst bland områdena: C 1,5 (4 svar), E 2,3 (4 svar) och G 2,8 (4 svar)',
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
    expect(swedish).toContain('HBTQ 3,6 (4 svar)');
    expect(plainText(await built(plan).summary(at, 'en'))).toContain(
      '3 of 3 actions have not started. No action has a new status in the last seven days.',
    );
  });

  test('of a plan that has ended says so, and tells of no dates that have passed', async () => {
    const plan = examplePlan({ period: { from: '2025-01-01', to: '2026-10-31' }, rounds: [] });
    const said = plainText(await built(plan).summary(new Date(MONDAY), 'sv'));
    expect(said).toContain('Planen gällde till och med 31 oktober 2026');
    expect(said).not.toContain('passerat sitt datum');
  });

  test('an event of today is told until its time has come', async () => {
    const plan = examplePlan({ events: EVENTS.slice(1) });
    const at = async (instant: string) => plainText(await built(plan).summary(new Date(instant), 'sv'));
    expect(await at('2026-11-25T07:59:00.000Z')).toContain('Lärträff om klarspråk');
    expect(await at('2026-11-25T08:00:00.000Z')).not.toContain('Lärträff om klarspråk');
  });
});

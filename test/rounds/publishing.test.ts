import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { plainText } from '../../src/messages/plain-text.ts';
import type { Reply } from '../../src/messages/reply.ts';
import type { RatingValue } from '../../src/records/assessment/rating.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { createTurns } from '../../src/records/turns.ts';
import { createRegister } from '../../src/register/register.ts';
import { latestPublished } from '../../src/results/published.ts';
import { ANY } from '../../src/rounds/publishing.ts';
import { createRounds, type RoundCommand, type Rounds } from '../../src/rounds/rounds.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { examplePlan, exampleRoster } from '../support/example-plan.ts';

const plan = examplePlan();
const register = createRegister(plan, exampleRoster());
const NOW = '2026-11-13T10:00:00.000Z';

let store: Store;
let records: Records;
let rounds: Rounds;

beforeEach(() => {
  store = openSqliteStore(':memory:');
  records = openRecords(store);
  rounds = createRounds({ register, records, turns: createTurns() });
});
afterEach(() => store.close());

/** Ratings of hbtq.plan, hbtq.data, barn.plan, barn.data. */
async function handIn(unit: string, ...given: RatingValue[]) {
  const items = ['hbtq.plan', 'hbtq.data', 'barn.plan', 'barn.data'];
  const by = { at: NOW, by: 'amina@exempelby.se' };
  const form = await records.forms.get(`2026/${unit}`);
  const handIns = [...(form?.handIns ?? []), by];
  await records.handIns.set(`2026/${unit}/${handIns.length}`, {
    ...by,
    ratings: Object.fromEntries(given.map((rating, index) => [items[index] ?? '', rating])),
    texts: {},
    reasons: {},
  });
  await records.forms.set(`2026/${unit}`, { startedAt: NOW, startedBy: by.by, answers: [], handIns });
}

const as = (name: string) => {
  const person = register.person(`${name}@exempelby.se`);
  if (person === undefined) throw new Error(`nobody is called ${name}`);
  return { person, language: 'sv' as const, now: new Date(NOW), id: crypto.randomUUID(), pressed: false };
};
const words = (replies: Reply[]) => replies.map(plainText).join('\n---\n');
const handle = (command: Omit<RoundCommand, 'do' | 'act'> = {}, name = 'karin') =>
  rounds.handle({ do: 'round', act: 'publish', ...command }, as(name));
const pressed = async (replies: Reply[]): Promise<Reply[]> => {
  const choice = replies.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'choices' ? part.choices : [])),
  )[0];
  if (choice?.command.do !== 'round') throw new Error('nothing to press');
  return rounds.handle(choice.command, as('karin'));
};
const published = async () => (await latestPublished(plan, records, new Date(NOW)))?.result;
const handInThree = async () => {
  await handIn('skola', 4, 3, 2, 2);
  await handIn('kultur', 2, 3, 4, 4);
  await handIn('omsorg', 3, 4, 3, 2);
};

describe('publishing a round', () => {
  test('shows first what everyone will see, and changes nothing until it is pressed', async () => {
    await handInThree();
    const shown = await handle();
    const said = words(shown);
    expect(said).toContain('Så här blir resultatet av 2026');
    expect(said).toContain('3 av 4 förvaltningar och bolag har lämnat in.');
    expect(said).toContain('De här har inte lämnat in: Exempelbyhem AB.');
    expect(said).toContain('inte vilka effekter arbetet har');
    expect(said).toContain('Påståendena från högst till lägst: ');
    expect(said).toContain('visas också medel för varje område, påstående och åtgärd');
    expect(said).toContain('När du publicerar stängs omgången.');
    expect(await published()).toBeUndefined();
    expect((await rounds.list()).find(({ id }) => id === '2026')?.closed).toBe(false);

    expect(words(await pressed(shown))).toContain('Resultatet av 2026 är publicerat.');
    expect((await published())?.responded).toBe(3);
    const round = (await rounds.list()).find(({ id }) => id === '2026');
    expect(round).toMatchObject({ closed: true, published: '2026-11-13' });
    expect(round?.log.map(({ did }) => did)).toEqual(['closed', 'published']);
  });

  test('publishes only what was seen', async () => {
    await handInThree();
    const shown = await handle();
    await handIn('bostad', 5, 5, 1, 1);
    expect(words(await pressed(shown))).toContain('Inget är publicerat än.');
    expect(await published()).toBeUndefined();
  });

  test('is refused in words that fit, also where nobody has handed in, or one', async () => {
    expect(words(await handle())).toBe(
      'Ingen har lämnat in i 2026 än. Minst 3 behövs för att publicera resultatet.',
    );
    await handIn('skola', 4, 3, 2, 2);
    expect(words(await handle())).toBe(
      '1 förvaltning eller bolag har lämnat in i 2026. Minst 3 behövs, annars går siffrorna att knyta till den. Inget är publicerat.',
    );
  });

  test('is refused where so few have handed in that the figures are one unit’s', async () => {
    await handIn('skola', 4, 3, 2, 2);
    await handIn('kultur', 2, 3, 4, 4);
    expect(words(await handle())).toContain('2 förvaltningar och bolag har lämnat in i 2026. Minst 3 behövs');
    expect(words(await handle({ round: '1999' }))).toContain('Den omgången finns inte.');
  });

  test('is for administrators', async () => {
    await handInThree();
    expect(words(await handle({}, 'amina'))).toContain('Omgångarna sköts av en administratör.');
    expect(await published()).toBeUndefined();
  });
});

describe('a correction', () => {
  beforeEach(async () => {
    await handInThree();
    await handIn('bostad', 4, 4, 3, 3);
    await rounds.publish({ seen: ANY }, 'lika rounds', new Date(NOW));
  });

  test('does not show until enough units have changed theirs', async () => {
    const before = await published();
    expect(words(await handle())).toContain('inga svar har ändrats');
    await handIn('skola', 1, 1, 1, 1);
    await handIn('kultur', 1, 1, 1, 1);
    expect(words(await handle({ round: '2026' }))).toContain(
      '2 förvaltningar och bolag har ändrat sina svar i 2026 sedan resultatet publicerades. Minst 3 behövs',
    );
    expect(await published()).toEqual(before);
  });

  test('takes its place then, as a version of its own', async () => {
    const before = await published();
    await handIn('skola', 3, 2, 3, 3);
    await handIn('kultur', 3, 2, 3, 3);
    await handIn('omsorg', 4, 2, 4, 3);
    const said = words(await pressed(await handle({ round: '2026' })));
    expect(said).toContain('Resultatet av 2026 är publicerat.');
    expect((await records.publications.get('2026'))?.version).toBe(2);
    expect(await published()).not.toEqual(before);
    expect(await records.publishedResults.get('2026/1')).toBeDefined();
  });

  test('cannot open the round again, but a unit can be let in to it', async () => {
    const refused = await rounds.handle({ do: 'round', act: 'open', round: '2026' }, as('karin'));
    expect(words(refused)).toContain('Inget är ändrat.');
    const admitted = await rounds.handle({ do: 'round', act: 'admit', unit: 'skola' }, as('karin'));
    expect(words(admitted)).toContain('insläppt');
  });
});

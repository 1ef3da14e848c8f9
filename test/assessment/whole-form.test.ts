import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Assessment, createAssessment } from '../../src/assessment/assessment.ts';
import { questionnaireOf } from '../../src/assessment/form/questionnaire.ts';
import { peopleIn } from '../../src/assessment/form/voices.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import type { Reply } from '../../src/messages/reply.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { createTurns } from '../../src/records/turns.ts';
import { createRegister } from '../../src/register/register.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { exampleRoster, threePartPlan } from '../support/example-plan.ts';

const register = createRegister(threePartPlan(), exampleRoster());
const { steps } = questionnaireOf(register.plan);
const START = Date.parse('2026-11-13T10:00:00Z');

type Move = { by: 'amina' | 'jonas' } & (
  | { line: string }
  | { command: 'assess' | 'undo' | 'pause' | 'back' | 'skip' | 'review' | 'settle' | 'hand-in' | 'restart' }
);

const by = fc.constantFrom('amina' as const, 'jonas');
const line = fc.constantFrom(
  ...['1', '4', 'fem', '3 2', '2, vi mäter inte', 'ej relevant', '9', 'Vi behöver tid.', 'nej'],
  ...['till hbtq', 'till del 2', 'till del 3', 'samma som förra gången'],
);
const command = fc.constantFrom(
  ...(['assess', 'undo', 'pause', 'back', 'skip', 'review', 'settle', 'hand-in', 'restart'] as const),
);
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ by, line }) },
  { weight: 2, arbitrary: fc.record({ by, command }) },
);

/** What each person has rated, and every text: item -> who -> what. */
type Kept = Map<string, Map<string, unknown>>;

async function keptIn(records: Records): Promise<Kept> {
  const kept: Kept = new Map();
  for (const { item, kind } of steps) {
    const key = `2026/skola/${item}`;
    if (kind === 'text') {
      const written = await records.texts.get(key);
      if (written !== undefined) kept.set(item, new Map([['text', written.text]]));
    } else {
      const people = peopleIn(await records.ratings.get(key));
      if (people.length > 0) kept.set(item, new Map(people.map((voice) => [voice.by, voice.rating])));
    }
  }
  return kept;
}

test('whatever two people do in one form, no answer that was saved is lost, and all that is told is so', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 5, maxLength: 30 }), async (moves) => {
      const store = openSqliteStore(':memory:');
      const records = openRecords(store);
      const open = () => createAssessment({ register, records, turns: createTurns() });
      let assessment = open();
      for (const [index, one] of moves.entries()) {
        const before = await keptIn(records);
        const told = await play(assessment, one, index);
        if ('command' in one && one.command === 'restart') assessment = open();
        const after = await keptIn(records);
        expectOthersKept(before, after, `${one.by}@exempelby.se`);
        if ('line' in one && !/Sparat|Granska:|Det blev inget svar/u.test(told))
          expect(after).toEqual(before);
        await expectProgressTold(assessment, records, after);
      }
      await store.close();
    }),
    { numRuns: 60 },
  );
}, 120_000);

function asking(name: string, index: number) {
  const person = register.person(`${name}@exempelby.se`);
  if (person === undefined) throw new Error(`nobody is called ${name}`);
  const now = new Date(START + index * 60_000);
  return { person, language: 'sv' as const, now, id: `m${index}`, pressed: false };
}

const words = (replies: Reply[] | undefined) => (replies ?? []).map(plainText).join('\n');

async function play(assessment: Assessment, one: Move, index: number): Promise<string> {
  const who = asking(one.by, index);
  if ('line' in one) return words(await assessment.typed(one.line, who, false));
  return one.command === 'restart' ? '' : words(await assessment.handle({ do: one.command }, who));
}

/** What a colleague has rated is changed by nobody else; their text may have been added to, or what was added taken back. */
function expectOthersKept(before: Kept, after: Kept, actor: string): void {
  for (const [item, voices] of before) {
    for (const [who, value] of voices) {
      if (who !== actor && who !== 'text') expect(after.get(item)?.get(who)).toEqual(value);
    }
  }
}

async function expectProgressTold(assessment: Assessment, records: Records, kept: Kept): Promise<void> {
  const handedIn = (await records.forms.get('2026/skola'))?.handIns.length ?? 0;
  const [told = ''] = (await assessment.progress(asking('amina', 1000))).map(plainText);
  if (handedIn > 0) {
    expect(told).toContain('lämnade in');
    return;
  }
  const [, part, answered, of] = /del (\d) av 3: (\d+) av (\d+) är besvarade/u.exec(told) ?? [];
  const inPart = steps.filter(({ placed }) => placed.number === Number(part));
  expect(inPart.length).toBe(Number(of));
  expect(inPart.filter(({ item }) => kept.has(item)).length).toBe(Number(answered));
}

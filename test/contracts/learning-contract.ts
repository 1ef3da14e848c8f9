import { describe, expect, test } from 'vitest';
import { ledgerIn } from '../../src/app/model-memory.ts';
import { noteAsked } from '../../src/experts/asked/asked.ts';
import { createReader } from '../../src/experts/curated/curated-match.ts';
import { createCuratedStore } from '../../src/experts/curated/curated-store.ts';
import {
  addAnswer,
  everyQuestion,
  keepQuestion,
  noteCurated,
  takeBack,
} from '../../src/experts/passed-on/question-store.ts';
import type { ExpertQuestion } from '../../src/records/questions/expert-question.ts';
import { openRecords } from '../../src/records/records.ts';
import { createTurns } from '../../src/records/turns.ts';
import { createRegister } from '../../src/register/register.ts';
import type { Store } from '../../src/store/store.ts';
import { examplePlan, exampleRoster } from '../support/example-plan.ts';
import { processesOver } from './processes.ts';

const register = createRegister(examplePlan(), exampleRoster());
const NOW = new Date('2026-11-13T13:00:00Z');
const QUESTION: ExpertQuestion = {
  asked: 'lunch',
  text: 'Får vi lunch på kickoffen?',
  by: 'amina@exempelby.se',
  named: false,
  unit: 'skola',
  at: NOW.toISOString(),
  answers: [],
};

/** What several processes over one store learn of what people ask and answer at the same time; `open` gives each its own connection. */
export function learningContract(engine: string, newPlace: () => Promise<() => Promise<Store>>): void {
  describe(`learning in several processes on ${engine}`, () => {
    const { open } = processesOver(newPlace);

    async function process() {
      const store = await open();
      const parts = { register, records: openRecords(store), turns: createTurns(store) };
      return { ...parts, curated: createCuratedStore({ ...parts, read: createReader(register) }), store };
    }
    type Process = Awaited<ReturnType<typeof process>>;
    const three = async () => [await process(), await process(), await process()];
    /** The same work so many times in each process, all at once. */
    const atOnce = (
      processes: readonly Process[],
      times: number,
      work: (one: Process, id: string) => unknown,
    ) =>
      Promise.all(
        processes.flatMap((one, process) =>
          Array.from({ length: times }, (_, index) => work(one, `${process}-${index}`)),
        ),
      );

    test('counts each time that something is asked, and a message that comes again once', async () => {
      const processes = await three();
      const asked = { now: NOW, declined: true, nearest: undefined };
      await atOnce(processes, 5, (one, id) =>
        noteAsked(one, 'lunch', { ...asked, id, text: `Får vi lunch ${id}?` }),
      );
      await atOnce(processes, 1, (one) => noteAsked(one, 'lunch', { ...asked, id: 'again', text: 'Lunch?' }));
      const kept = await processes[0]?.records.asked.get('lunch');
      expect(kept).toMatchObject({ times: 16, declined: 16, open: 16 });
      expect(kept?.wordings).toHaveLength(16);
    });

    test('keeps a question to the experts once, and every answer to it', async () => {
      const processes = await three();
      await atOnce(processes, 2, (one, id) => keepQuestion(one, 'q', { ...QUESTION, text: id }));
      const [first] = processes;
      if (first === undefined) throw new Error('there is no process');
      expect(await everyQuestion(first)).toHaveLength(1);
      const answer = (id: string) => ({ id, text: id, by: 'karin@exempelby.se', at: NOW.toISOString() });
      await atOnce(processes, 4, (one, id) => addAnswer(one, 'q', answer(id)));
      await atOnce(processes, 1, (one) => addAnswer(one, 'q', answer('0-0')));
      await atOnce(processes, 1, (one, id) => noteCurated(one, 'q', id, `kept-${id}`));
      const [kept] = await everyQuestion(first);
      expect(kept?.question.answers.map(({ id }) => id).toSorted()).toEqual(
        [0, 1, 2].flatMap((process) => [0, 1, 2, 3].map((index) => `${process}-${index}`)),
      );
      expect(kept?.question.answers.filter(({ curated }) => curated !== undefined)).toHaveLength(3);
      expect((await takeBack(first, 'q', NOW))?.takenBack).toBeUndefined();
    });

    test('either takes a question back or answers it, whichever came first', async () => {
      const [one, other] = await three();
      if (one === undefined || other === undefined) throw new Error('there are too few processes');
      for (const id of Array.from({ length: 6 }, (_, number) => `q-${number}`)) {
        await keepQuestion(one, id, QUESTION);
        const answer = { id, text: 'Ja.', by: 'karin@exempelby.se', at: NOW.toISOString() };
        await Promise.all([takeBack(one, id, NOW), addAnswer(other, id, answer)]);
        const kept = await one.records.expertQuestions.get(id);
        expect(kept?.takenBack === undefined).toBe(kept?.answers.length === 1);
      }
    });

    test('keeps what several write for others, and each process answers with the latest', async () => {
      const processes = await three();
      const written = (id: string) => ({
        question: `Var finns ${id}?`,
        text: `Svar ${id}`,
        sources: undefined,
        by: 'karin@exempelby.se',
        now: NOW,
      });
      await atOnce(processes, 3, (one, id) => one.curated.add(id, written(id), [`Var finns ${id}?`]));
      await atOnce(processes, 3, (one, id) =>
        one.curated.join('0-0', `Var står cykel nummer ${id}?`, 'meant'),
      );
      for (const { curated } of processes) {
        expect(await curated.all()).toHaveLength(9);
        expect((await curated.get('0-0'))?.wordings).toHaveLength(10);
      }
      const read = createReader(register);
      const asked = read('Var finns skåpet med bollar?');
      const [one, other] = processes;
      expect((await other?.curated.matcher())?.same(asked)).toBeUndefined();
      await one?.curated.add('bollar', written('skåpet med bollar'), ['Var finns skåpet med bollar?']);
      expect((await other?.curated.matcher())?.same(asked)?.id).toBe('bollar');
      await one?.curated.withdraw('bollar', 'karin@exempelby.se', NOW);
      expect((await other?.curated.matcher())?.same(asked)).toBeUndefined();
    });

    test('adds up what the model takes', async () => {
      const processes = await three();
      const ledgers = processes.map(({ store }) => ledgerIn(store));
      await Promise.all(
        ledgers.flatMap((ledger) =>
          Array.from({ length: 5 }, () =>
            ledger.change('2026-11-13', (spent) => ({
              ...spent,
              tokens: spent.tokens + 2,
              calls: spent.calls + 1,
            })),
          ),
        ),
      );
      for (const ledger of ledgers) {
        expect(await ledger.read('2026-11-13')).toMatchObject({ tokens: 30, calls: 15 });
      }
    });
  });
}

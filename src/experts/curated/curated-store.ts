import type { CuratedAnswer } from '../../records/questions/curated-answers.ts';
import { wordingOf } from '../asked/asked.ts';
import type { ExpertParts } from '../parts.ts';
import { type CuratedMatcher, createCuratedMatcher } from './curated-match.ts';
import type { Compared } from './sameness.ts';

/** So many ways of asking the same are kept of one answer. */
const MOST_WORDINGS = 60;

/** What someone writes, and for which words. */
type Written = { question: string; text: string; sources: string | undefined; by: string; now: Date };

/** The answers that people have written for all who ask the same. */
export type CuratedStore = {
  all(): Promise<CuratedAnswer[]>;
  get(id: string): Promise<CuratedAnswer | undefined>;
  matcher(): Promise<CuratedMatcher>;
  /** Keeps a new one under that id; one that is there already stays as it is. */
  add(id: string, written: Written, wordings: readonly string[]): Promise<void>;
  change(id: string, written: Written): Promise<CuratedAnswer | undefined>;
  /** Undefined when there is none. What is withdrawn already stays so, and what is not is not restored. */
  withdraw(id: string, by: string, now: Date): Promise<CuratedAnswer | undefined>;
  restore(id: string, by: string, now: Date): Promise<CuratedAnswer | undefined>;
  /** From now on that answer is for those words too. */
  join(id: string, wording: string, joined: 'meant' | 'administrator'): Promise<CuratedAnswer | undefined>;
  /** It did not help: words that lead there because someone meant it do so no more. */
  unjoin(id: string, wording: string): Promise<void>;
};

export function createCuratedStore(
  parts: Pick<ExpertParts, 'register' | 'records' | 'turns'> & { read: (text: string) => Compared },
): CuratedStore {
  const { records, turns, read } = parts;
  const plan = parts.register.plan.id;
  let latest: { version: number; matcher: CuratedMatcher } | undefined;

  const kept = async () => (await records.curatedAnswers.get(plan)) ?? { version: 0, answers: [] };

  /** Undefined when there is none; `to` gives the same answer where nothing changes. */
  const change = (id: string, to: (answer: CuratedAnswer) => CuratedAnswer) =>
    turns(`curated/${plan}`, async () => {
      const { version, answers } = await kept();
      const before = answers.find((one) => one.id === id);
      if (before === undefined) return undefined;
      const after = to(before);
      if (after === before) return after;
      const changed = answers.map((one) => (one.id === id ? after : one));
      await records.curatedAnswers.set(plan, { version: version + 1, answers: changed });
      return after;
    });

  const mark = (id: string, by: string, now: Date, did: 'withdrawn' | 'restored') =>
    change(id, (answer) => {
      const { withdrawn, ...rest } = answer;
      if ((withdrawn === true) === (did === 'withdrawn')) return answer;
      const history = [...answer.history, { ...contentOf(answer), at: now.toISOString(), by, did }];
      return { ...rest, history, ...(did === 'withdrawn' && { withdrawn: true as const }) };
    });

  const join: CuratedStore['join'] = (id, wording, joined) =>
    change(id, (answer) => {
      const { id: wordingId } = wordingOf(wording);
      const isThere = answer.wordings.some((one) => one.id === wordingId);
      if (isThere || answer.wordings.length >= MOST_WORDINGS) return answer;
      return { ...answer, wordings: [...answer.wordings, { ...wordingOf(wording), joined }] };
    });

  return {
    all: async () => (await kept()).answers,
    get: async (id) => (await kept()).answers.find((one) => one.id === id),

    async matcher() {
      const { version, answers } = await kept();
      if (latest?.version !== version) latest = { version, matcher: createCuratedMatcher(answers, read) };
      return latest.matcher;
    },

    async add(id, { question, text, sources, by, now }, wordings) {
      const at = now.toISOString();
      const content = { text, ...(sources !== undefined && { sources }) };
      await turns(`curated/${plan}`, async () => {
        const { version, answers } = await kept();
        if (answers.some((one) => one.id === id)) return;
        const answer: CuratedAnswer = {
          id,
          question,
          wordings: [...new Set(wordings)].map((one) => ({ ...wordingOf(one), joined: 'written-for' })),
          ...content,
          by,
          at,
          history: [{ at, by, did: 'written', ...content }],
        };
        await records.curatedAnswers.set(plan, { version: version + 1, answers: [...answers, answer] });
      });
    },

    change: (id, { question, text, sources, by, now }) =>
      change(id, (answer) => {
        const { sources: _, withdrawn: __, ...rest } = answer;
        const at = now.toISOString();
        const content = { text, ...(sources !== undefined && { sources }) };
        const isAsItWas =
          answer.text === text &&
          answer.sources === sources &&
          answer.question === question &&
          !answer.withdrawn;
        if (isAsItWas) return answer;
        const history = [...answer.history, { at, by, did: 'changed' as const, ...content }];
        return { ...rest, question, ...content, by, at, history };
      }),

    withdraw: (id, by, now) => mark(id, by, now, 'withdrawn'),
    restore: (id, by, now) => mark(id, by, now, 'restored'),

    join,

    async unjoin(id, wording) {
      const { id: wordingId } = wordingOf(wording);
      await change(id, (answer) => {
        const wordings = answer.wordings.filter((one) => one.id !== wordingId || one.joined !== 'meant');
        return wordings.length === answer.wordings.length ? answer : { ...answer, wordings };
      });
    },
  };
}

const contentOf = ({ text, sources }: CuratedAnswer) => ({ text, ...(sources !== undefined && { sources }) });

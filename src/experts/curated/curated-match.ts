import type { CuratedAnswer } from '../../records/questions/curated-answers.ts';
import type { Register } from '../../register/register.ts';
import { wordsOf } from '../../retrieval/words/words.ts';
import {
  type Compared,
  createVocabularyOf,
  isHalf,
  isNear,
  isSame,
  type Likeness,
  likenessTo,
  readCompared,
} from './sameness.ts';

export type CuratedMatcher = {
  /** The answer to that very question; undefined when there is none. */
  same(question: Compared): CuratedAnswer | undefined;
  /** Those that it may be meant, the likest first; `unanswered`: with those too that are worth a try where Lika knows nothing. */
  near(question: Compared, asked?: { unanswered: boolean }): CuratedAnswer[];
  /** The likest of all, whether or not it is near. */
  likest(question: Compared): CuratedAnswer | undefined;
};

/** Compares a question with every wording of the answers that are not withdrawn. */
export function createCuratedMatcher(
  answers: readonly CuratedAnswer[],
  read: (text: string) => Compared,
): CuratedMatcher {
  const standing = answers
    .filter(({ withdrawn }) => !withdrawn)
    .map((answer) => ({
      answer,
      wordings: [...new Set([answer.question, ...answer.wordings.map(({ text }) => text)])].map(read),
    }));
  const vocabulary = createVocabularyOf(standing.flatMap(({ wordings }) => wordings));

  const matches = (question: Compared): { answer: CuratedAnswer; all: Likeness[]; best: number }[] => {
    const compare = likenessTo(question, vocabulary);
    return standing
      .map(({ answer, wordings }) => {
        const all = wordings.map((wording) => compare(wording));
        const best = Math.max(0, ...all.map(({ together }) => together));
        return { answer, all, best };
      })
      .filter(({ best }) => best > 0)
      .toSorted((one, other) => other.best - one.best);
  };

  return {
    same: (question) => matches(question).find(({ all }) => all.some(isSame))?.answer,
    near: (question, { unanswered } = { unanswered: false }) =>
      matches(question)
        .filter(({ all }) => all.some(unanswered ? isHalf : isNear))
        .map(({ answer }) => answer),
    likest: (question) => matches(question)[0]?.answer,
  };
}

/** Reads questions as they are compared here, each once. */
export function createReader({
  plan,
  people,
}: Pick<Register, 'plan' | 'people'>): (text: string) => Compared {
  const ownNames = new Set(
    [...plan.units.map(({ name }) => name), ...people.map(({ name }) => name)].flatMap(wordsOf),
  );
  const known = new Map<string, Compared>();
  return (text) => {
    const found = known.get(text) ?? readCompared(text, plan.municipality, ownNames);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, found);
    return found;
  };
}

const MOST_KNOWN = 10_000;

import type { ExpertAnswer, ExpertQuestion } from '../../records/questions/expert-question.ts';
import type { ExpertParts } from '../parts.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

type StoreParts = Pick<ExpertParts, 'register' | 'records' | 'turns'>;

/** Keeps a question to the experts under that id, once; gives what is kept there. */
export function keepQuestion(
  parts: StoreParts,
  id: string,
  question: ExpertQuestion,
): Promise<ExpertQuestion> {
  return parts.turns(`expert-question/${id}`, async () => {
    const before = await parts.records.expertQuestions.get(id);
    if (before === undefined) await set(parts, id, question);
    return before ?? question;
  });
}

/** Takes it back unless someone has answered; gives it as it is then. */
export function takeBack(parts: StoreParts, id: string, now: Date): Promise<ExpertQuestion | undefined> {
  return change(parts, id, (question) =>
    question.answers.length > 0 || question.takenBack !== undefined
      ? question
      : { ...question, takenBack: now.toISOString() },
  );
}

/** Adds an answer unless the question is taken back or has that answer already; gives it as it is then. */
export function addAnswer(
  parts: StoreParts,
  id: string,
  answer: ExpertAnswer,
): Promise<ExpertQuestion | undefined> {
  return change(parts, id, (question) => {
    const isThere = question.answers.some(
      (one) => one.id === answer.id || (one.by === answer.by && one.text === answer.text),
    );
    if (isThere || question.takenBack !== undefined) return question;
    return { ...question, answers: [...question.answers, answer] };
  });
}

/** Notes that an answer is kept for all. */
export async function noteCurated(
  parts: StoreParts,
  id: string,
  answerId: string,
  curated: string,
): Promise<void> {
  await change(parts, id, (question) => ({
    ...question,
    answers: question.answers.map((one) => (one.id === answerId ? { ...one, curated } : one)),
  }));
}

/** Every question, the oldest first. */
export async function everyQuestion({
  records,
}: Pick<ExpertParts, 'records'>): Promise<{ id: string; question: ExpertQuestion }[]> {
  const found: { id: string; question: ExpertQuestion }[] = [];
  for await (const [id, question] of records.expertQuestions.entries()) found.push({ id, question });
  return found.toSorted((one, other) => (one.question.at < other.question.at ? -1 : 1));
}

function change(
  parts: StoreParts,
  id: string,
  to: (question: ExpertQuestion) => ExpertQuestion,
): Promise<ExpertQuestion | undefined> {
  return parts.turns(`expert-question/${id}`, async () => {
    const before = await parts.records.expertQuestions.get(id);
    if (before === undefined) return undefined;
    const after = to(before);
    if (after !== before) await set(parts, id, after);
    return after;
  });
}

function set({ register, records }: StoreParts, id: string, question: ExpertQuestion): Promise<void> {
  return records.expertQuestions.set(id, question, { ttlMs: register.plan.experts.keepAskedDays * DAY_MS });
}

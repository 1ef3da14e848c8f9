import { z } from 'zod';

export const QUESTION_TYPES = [
  'direct',
  'paraphrase',
  'compound',
  'colloquial',
  'typo',
  'english',
  'multi',
  'unanswerable',
] as const;

/** One question as a line of JSON. Types that are unknown here are counted as they are called. */
const EvalQuestion = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  q: z.string().min(1),
  type: z.string().min(1),
  /** Where the answer stands, for who reads the questions. */
  doc: z.union([z.string(), z.array(z.string())]).nullish(),
  /** A passage that holds any one of these answers the question. None: the documents do not answer it. */
  gold: z.array(z.string().min(1)),
  /** All must stand in the answer; an inner list holds alternatives. */
  answer_facts: z.array(z.union([z.string(), z.array(z.string())])).default([]),
  note: z.string().default(''),
});
export type EvalQuestion = z.infer<typeof EvalQuestion>;

/** The questions of a file, one a line. Throws with the line that is not one. */
export function readQuestions(text: string, file: string): EvalQuestion[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    const read = EvalQuestion.safeParse(jsonOf(line));
    if (!read.success)
      throw new Error(`${file}, line ${at + 1}, is no question: ${z.prettifyError(read.error)}`);
    return [read.data];
  });
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

import type { Language } from '../plan/plan.ts';
import { resultWords } from './words.ts';

/** As much of a text as a reader of the report wants; whole texts are in the workbook. In characters. */
const LONGEST = 600;

/** The text on one line, cut between two words where it is long, which is shown. */
export function shortened(text: string, language: Language): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= LONGEST) return line;
  const cut = line
    .slice(0, LONGEST + 1)
    .replace(/\s+\S*$/u, '')
    .slice(0, LONGEST);
  return resultWords[language].shortened({ text: cut });
}

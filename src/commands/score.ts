import { describeProblem, type Problem } from '../plan/pack/problem.ts';
import type { Instrument } from '../scoring/instrument.ts';
import { parseRatingsFile } from '../scoring/parse-ratings.ts';
import type { RoundResult } from '../scoring/round-result.ts';
import { score } from '../scoring/score.ts';
import { asCsv, emptyLines } from './score-template.ts';
import { roundAsText, type SubjectNames } from './score-text.ts';

export interface ScoreOptions {
  /** A rating file in long form. */
  file?: string | undefined;
  /** Print an empty rating file instead. */
  template: boolean;
  json: boolean;
  instrument: Instrument;
  names: SubjectNames;
  readFile: (path: string) => Promise<string>;
  write: (text: string) => void;
  writeError: (text: string) => void;
}

/** As many as a person reads; `--json` gives all. */
const MOST_PROBLEMS = 200;

/**
 * `lika score`: a rating file's figures, or an empty file to fill in. Gives the exit code: 0, 1 where the file
 * cannot be read or has something wrong (all of it is told, nothing is computed), 2 where it was called wrongly.
 * With `--json`, what is wrong goes to standard output too: `{"ok":false,"problems":[{file,line,message,fix}]}`.
 */
export async function scoreCommand(options: ScoreOptions): Promise<0 | 1 | 2> {
  const { file, template, json, instrument, names, write, writeError } = options;
  if (template === (file !== undefined)) {
    writeError(
      'Skriv vilken fil som ska räknas: lika score FIL.csv\nEller få en tom fil att fylla i: lika score --template\n',
    );
    return 2;
  }
  if (file === undefined) {
    const lines = emptyLines(instrument);
    write(json ? `${JSON.stringify(lines)}\n` : asCsv(lines));
    return 0;
  }

  const outcome = await scoreFile(file, options);
  if (!outcome.ok) {
    if (json) write(`${JSON.stringify(outcome)}\n`);
    writeError(problemsAsText(outcome.problems));
    return 1;
  }
  write(json ? `${JSON.stringify(outcome.results)}\n` : resultsAsText(outcome.results, instrument, names));
  return 0;
}

type Outcome = { ok: true; results: RoundResult[] } | { ok: false; problems: Problem[] };

async function scoreFile(file: string, { instrument, readFile }: ScoreOptions): Promise<Outcome> {
  let text: string;
  try {
    text = await readFile(file);
  } catch (error) {
    return { ok: false, problems: [unreadable(file, error)] };
  }
  const parsed = parseRatingsFile(text, instrument);
  if (!parsed.ok) return { ok: false, problems: parsed.problems.map((problem) => ({ file, ...problem })) };
  return { ok: true, results: score(parsed.ratings, instrument) };
}

function unreadable(file: string, error: unknown): Problem {
  const reasons: Record<string, string> = {
    ENOENT: 'Filen finns inte.',
    EISDIR: 'Det är en mapp, inte en fil.',
    EACCES: 'Filen får inte läsas av det konto som kör kommandot.',
  };
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message =
    reasons[code] ?? `Filen gick inte att läsa (${error instanceof Error ? error.message : error}).`;
  return { file, message, fix: 'Kontrollera sökvägen och försök igen.' };
}

function problemsAsText(problems: readonly Problem[]): string {
  const shown = problems.slice(0, MOST_PROBLEMS).map(describeProblem);
  const rest = problems.length - shown.length;
  const more = rest > 0 ? [`… och ${rest} till. Med --json skrivs alla ut.`] : [];
  return [`Inget har räknats. Att rätta: ${problems.length}.`, ...shown, ...more, ''].join('\n');
}

function resultsAsText(results: readonly RoundResult[], instrument: Instrument, names: SubjectNames): string {
  if (results.length === 0) return 'Filen har inga skattningar, bara en rubrikrad.\n';
  return results
    .map((result, place) => roundAsText(result, results[place - 1]?.round, instrument, names))
    .join('\n');
}

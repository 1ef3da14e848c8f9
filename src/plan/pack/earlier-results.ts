import { join } from 'node:path';
import { EarlierResult } from '../earlier-result.ts';
import { checkEarlierResult, checkSaysSomething } from './earlier-result-checks.ts';
import { withoutRefused } from './loose.ts';
import type { PlanRead } from './plan-file.ts';
import { ids, unknownName } from './plan-names.ts';
import type { Problem } from './problem.ts';
import { schemaFindings } from './schema-findings.ts';
import { filesIn, readText } from './text-file.ts';
import { readYaml } from './yaml-file.ts';

type ResultsRead = {
  /** By round id. */
  results: Map<string, EarlierResult>;
  problems: Problem[];
};

const ENDING = '.yaml';

/** What the pack's `results/` has. `rated`: the rounds whose ratings the pack has, which give their results themselves. */
export async function readEarlierResults(
  folder: string,
  plan: PlanRead,
  rated: { has(round: string): boolean },
): Promise<ResultsRead> {
  const within = join(folder, 'results');
  const results = new Map<string, EarlierResult>();
  const problems: Problem[] = (await filesIn(within, '.yml')).map((name) => ({
    file: join(within, name),
    message: 'Lika läser bara filer vars namn slutar på .yaml här.',
    fix: `Byt namn till ${name.replace(/\.yml$/iu, ENDING)}.`,
  }));
  for (const name of await filesIn(within, ENDING)) {
    const round = name.slice(0, -ENDING.length);
    const file = join(within, name);
    problems.push(...aboutRound(round, plan, rated).map((problem) => ({ file, ...problem })));
    const read = await readText(within, name, 'det som publicerades av omgången');
    if ('problem' in read) problems.push(read.problem);
    else {
      const { result, problems: own } = readEarlierResult(read.text, file, plan);
      problems.push(...own);
      if (result !== undefined) results.set(round, result);
    }
  }
  return { results, problems };
}

function aboutRound(
  round: string,
  { loose }: PlanRead,
  rated: { has(round: string): boolean },
): Omit<Problem, 'file'>[] {
  const fix = 'Ge filen samma namn som omgångens id i plan.yaml, eller lägg till omgången under rounds.';
  const unknown = unknownName(round, 'ingen omgång med id', ids(loose?.rounds));
  if (unknown.length > 0) return unknown.map(({ message }) => ({ message, fix }));
  const known = loose?.rounds?.find((one) => one?.id === round);
  return [
    ...(rated.has(round)
      ? [
          {
            message: `Omgången ${round} har både skattningar (rounds/${round}.csv) och ett färdigt resultat.`,
            fix: 'Ta bort den ena filen. Med skattningarna räknar Lika fram resultatet.',
          },
        ]
      : []),
    ...(known !== undefined && known.published === undefined
      ? [
          {
            message: `Omgången ${round} har ingen dag då resultatet publicerades.`,
            fix: 'Skriv dagen som published på omgången i plan.yaml.',
          },
        ]
      : []),
  ];
}

function readEarlierResult(
  text: string,
  file: string,
  plan: PlanRead,
): { result: EarlierResult | undefined; problems: Problem[] } {
  const { value, lineOf, problems } = readYaml(text, file);
  if (value === undefined) return { result: undefined, problems };
  const parsed = EarlierResult.safeParse(value);
  const issues = parsed.error?.issues ?? [];
  const loose = parsed.success ? parsed.data : withoutRefused<EarlierResult>(value, issues);
  const findings = [
    ...schemaFindings(EarlierResult, value, issues),
    ...checkEarlierResult(loose, plan),
    ...(parsed.success ? checkSaysSomething(parsed.data) : []),
  ]
    .map(({ path, message, fix }) => ({ file, line: lineOf(path), message, fix }))
    .toSorted((one, other) => one.line - other.line);
  return { result: parsed.data, problems: [...problems, ...findings] };
}

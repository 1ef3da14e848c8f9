import { relative } from 'node:path';
import type { Pack } from '../plan/load-pack.ts';
import { PackError, type Problem } from '../plan/problem.ts';
import type { Seed } from '../records/seed.ts';
import { readRound } from './read-round.ts';

/** What the pack brings to an empty store. Throws a `PackError` with every problem in its rating files. */
export function packSeed(pack: Pack): Seed {
  const problems: Problem[] = [];
  const ratings = [...pack.rounds].flatMap(([round, { file, text }]) => {
    const read = readRound(text, pack.plan, round);
    problems.push(...read.problems.map((problem) => ({ ...problem, file: relative(pack.folder, file) })));
    return read.ratings;
  });
  if (problems.length > 0) throw new PackError(pack.folder, problems);
  return { ratings, updates: pack.updates };
}

import { relative } from 'node:path';
import { instrumentOf } from '../plan/instrument.ts';
import type { Pack } from '../plan/load-pack.ts';
import { PackError, type Problem } from '../plan/problem.ts';
import type { Seed } from '../records/seed.ts';
import { parseRatingsFile } from '../scoring/parse-ratings.ts';
import { listRatings } from '../scoring/ratings.ts';

/** What the pack brings to an empty store. Throws a `PackError` with every problem in its rating files. */
export function packSeed(pack: Pack): Seed {
  const instrument = instrumentOf(pack.plan);
  const problems: Problem[] = [];
  const ratings = [...pack.rounds.values()].flatMap(({ file, text }) => {
    const parsed = parseRatingsFile(text, instrument);
    if (parsed.ok) return listRatings(parsed.ratings, instrument);
    problems.push(...parsed.problems.map((problem) => ({ ...problem, file: relative(pack.folder, file) })));
    return [];
  });
  if (problems.length > 0) throw new PackError(pack.folder, problems);
  return { ratings, updates: pack.updates };
}

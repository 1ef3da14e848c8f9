import { relative } from 'node:path';
import type { Pack } from '../plan/pack/load-pack.ts';
import { PackError, type Problem } from '../plan/pack/problem.ts';
import type { Records } from '../records/records.ts';
import { type Seed, seedRecords } from '../records/seed.ts';
import { publishEarlier } from '../results/publish-earlier.ts';
import { publishSeeded } from '../results/publish-seeded.ts';
import type { Disclose } from '../scoring/disclosure/disclose.ts';
import { readRound } from './command-line/read-round.ts';

/** Puts what the pack brings in an empty store, and settles what is shown of its earlier rounds. */
export async function seedFromPack(
  records: Records,
  pack: Pack,
  now: Date,
  disclose?: Disclose,
): Promise<void> {
  await seedRecords(records, pack.plan, packSeed(pack), now);
  await publishEarlier(pack.plan, records, pack.results);
  await publishSeeded(pack.plan, records, disclose);
}

/** What the pack brings to an empty store. Throws a `PackError` with every problem in its rating files. */
function packSeed(pack: Pack): Seed {
  const problems: Problem[] = [];
  const ratings = [...pack.rounds].flatMap(([round, { file, text }]) => {
    const read = readRound(text, pack.plan, round);
    problems.push(...read.problems.map((problem) => ({ ...problem, file: relative(pack.folder, file) })));
    return read.ratings;
  });
  if (problems.length > 0) throw new PackError(pack.folder, problems);
  return { ratings, updates: pack.updates };
}

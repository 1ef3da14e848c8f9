import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { EarlierResult } from '../earlier-result.ts';
import type { Plan } from '../plan.ts';
import type { Person } from '../roster.ts';
import { readEarlierResults } from './earlier-results.ts';
import type { Loose } from './loose.ts';
import { type PlanRead, readPlan } from './plan-file.ts';
import { ids, unknownName } from './plan-names.ts';
import { PackError, type Problem } from './problem.ts';
import { checkRoster } from './roster-checks.ts';
import { type RosterLine, readRoster, rosterColumns } from './roster-lines.ts';
import { filesIn, isMissing, readText } from './text-file.ts';
import { type PackUpdate, readUpdates } from './updates.ts';

/** A round's ratings as they stand in `rounds/ROUND.csv`, in long form and not parsed. `file` is its path. */
type RoundFile = { file: string; text: string };

/** A plan and what came with it. `documents` is the path of the folder that answers are drawn from. */
export type Pack = {
  folder: string;
  plan: Plan;
  roster: Person[];
  documents: string;
  /** By round id. */
  rounds: ReadonlyMap<string, RoundFile>;
  /** By round id: what was published of rounds whose ratings are not known. */
  results: ReadonlyMap<string, EarlierResult>;
  /** Oldest first. */
  updates: PackUpdate[];
};

/** What could be read of a pack, and everything that is wrong with it. `plan` is missing when its file is at fault. */
export type PackInspection = Omit<Pack, 'plan'> & { plan: Plan | undefined; problems: Problem[] };

/** The pack in that folder. Throws a `PackError` with every problem when there is any. */
export async function loadPack(folder: string): Promise<Pack> {
  const { problems, plan, ...rest } = await inspectPack(folder);
  if (problems.length > 0 || plan === undefined) throw new PackError(folder, problems);
  return { ...rest, plan };
}

export async function inspectPack(folder: string): Promise<PackInspection> {
  const documents = join(folder, 'documents');
  const missing = await missingFolder(folder);
  if (missing) {
    const nothing = { rounds: new Map(), results: new Map(), roster: [], updates: [] };
    return { folder, plan: undefined, documents, ...nothing, problems: [missing] };
  }

  const planRead = await readPlan(folder);
  const rosterRead = await readPeople(folder, planRead.loose);
  const emails = rosterRead.lines?.flatMap(({ values }) => values.email ?? []);
  const updatesRead = await readHistory(folder, planRead.loose, emails);
  const roundsRead = await readRounds(folder, planRead.loose);
  const resultsRead = await readEarlierResults(folder, planRead, roundsRead.rounds);
  return {
    folder,
    plan: planRead.plan,
    roster: (rosterRead.lines ?? []).flatMap(({ person }) => person ?? []),
    documents,
    rounds: roundsRead.rounds,
    results: resultsRead.results,
    updates: updatesRead.updates,
    problems: [
      ...byLine([...planRead.problems, ...playground(planRead, emails)]),
      ...byLine(rosterRead.problems),
      ...byLine(updatesRead.problems),
      ...roundsRead.problems,
      ...resultsRead.problems,
    ],
  };
}

async function missingFolder(folder: string): Promise<Problem | undefined> {
  const fix =
    'Ange mappen för en plan i PLAN_DIR eller med --plan. En plan att utgå från finns i data/exempelstad.';
  try {
    if ((await stat(folder)).isDirectory()) return undefined;
    return { file: folder, message: 'Planen ska vara en mapp, men detta är en fil.', fix };
  } catch (error) {
    if (!isMissing(error)) throw error;
    return { file: folder, message: 'Mappen finns inte.', fix };
  }
}

async function readPeople(
  folder: string,
  plan: Loose<Plan> | undefined,
): Promise<{ lines: RosterLine[] | undefined; problems: Problem[] }> {
  const file = join(folder, 'roster.csv');
  const read = await readText(folder, 'roster.csv', `personerna, med kolumnerna ${rosterColumns}`);
  if ('problem' in read) return { lines: undefined, problems: [read.problem] };
  const { lines, problems } = readRoster(read.text, file);
  // Without a line there is nothing to compare: what is wrong with the file's form has been told.
  if (lines.length === 0 && problems.length > 0) return { lines: undefined, problems };
  const findings = checkRoster(lines, plan).map((finding) => ({ file, ...finding }));
  return { lines, problems: [...problems, ...findings] };
}

/** The people of the playground must be on the roster, since it lets one act as them. */
function playground({ loose, source, file }: PlanRead, emails: string[] | undefined): Problem[] {
  if (!emails) return [];
  return (loose?.playground?.people ?? []).flatMap((person, index) =>
    person?.email === undefined || emails.includes(person.email.toLowerCase())
      ? []
      : {
          file,
          line: source?.lineOf(['playground', 'people', index, 'email']),
          message: `${person.email} i lekplatsen finns inte i listan över personer.`,
          fix: 'Lägg till personen i roster.csv, eller rätta adressen.',
        },
  );
}

async function readHistory(
  folder: string,
  plan: Loose<Plan> | undefined,
  emails: string[] | undefined,
): Promise<{ updates: PackUpdate[]; problems: Problem[] }> {
  if (!(await filesIn(folder, '.csv')).includes('updates.csv')) return { updates: [], problems: [] };
  const read = await readText(folder, 'updates.csv', 'hur åtgärderna stod när Lika började');
  if ('problem' in read) return { updates: [], problems: [read.problem] };
  return readUpdates(read.text, join(folder, 'updates.csv'), { actions: ids(plan?.actions), emails });
}

async function readRounds(
  folder: string,
  plan: Loose<Plan> | undefined,
): Promise<{ rounds: Map<string, RoundFile>; problems: Problem[] }> {
  const rounds = new Map<string, RoundFile>();
  const problems: Problem[] = [];
  for (const name of await filesIn(join(folder, 'rounds'), '.csv')) {
    const id = name.slice(0, -'.csv'.length);
    const file = join(folder, 'rounds', name);
    for (const { message } of unknownName(id, 'ingen omgång med id', ids(plan?.rounds))) {
      const fix = 'Ge filen samma namn som omgångens id i plan.yaml, eller lägg till omgången under rounds.';
      problems.push({ file, message, fix });
    }
    const read = await readText(join(folder, 'rounds'), name, 'omgångens skattningar');
    if ('problem' in read) problems.push(read.problem);
    else rounds.set(id, { file, text: read.text });
  }
  return { rounds, problems };
}

function byLine(problems: Problem[]): Problem[] {
  return problems.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0));
}

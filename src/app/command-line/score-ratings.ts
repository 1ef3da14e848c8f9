import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { scoreCommand } from '../../commands/score.ts';
import { planFolder } from '../../config.ts';
import { instrumentOf } from '../../plan/instrument.ts';
import { loadPack } from '../../plan/pack/load-pack.ts';
import { inLanguage, type Localised, type Round } from '../../plan/plan.ts';
import type { ExitCode, Terminal } from './terminal.ts';
/** `lika score` with the plan's instrument and names. */
export async function scoreRatings(
  terminal: Terminal,
  options: { file?: string; template: boolean; json: boolean },
): Promise<ExitCode> {
  const { env, root, folder, write, writeError } = terminal;
  const { plan } = await loadPack(planFolder(env, root));
  const names = (things: readonly { id: string; name: Localised }[]) =>
    Object.fromEntries(things.map(({ id, name }) => [id, inLanguage(name, 'sv')]));
  return scoreCommand({
    ...options,
    instrument: instrumentOf(plan, latestRound(plan.rounds)),
    names: { areas: names(plan.areas), criteria: names(plan.criteria), actions: names(plan.actions) },
    readFile: (path) => readFile(resolve(folder, path), 'utf8'),
    write,
    writeError,
  });
}

const latestRound = (rounds: readonly Round[]) =>
  rounds.toSorted((one, other) => one.opens.localeCompare(other.opens)).at(-1)?.id;

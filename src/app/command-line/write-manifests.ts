import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { manifestCommand } from '../../commands/manifest.ts';
import { parseConfig } from '../../config.ts';
import { loadPack } from '../../plan/pack/load-pack.ts';
import { slackManifest } from '../../platforms/slack/manifest.ts';
import type { ExitCode, Terminal } from './terminal.ts';
/** `lika manifest` for what is configured here. */
export async function writeManifests(
  terminal: Terminal,
  options: { out: string; url?: string; website?: string; json: boolean },
): Promise<ExitCode> {
  const { env, root, folder, write, writeError } = terminal;
  const { slack, teams, planDir } = parseConfig(env, root);
  const { plan } = await loadPack(planDir);
  const teamsFile = (name: string) => readFile(resolve(root, 'manifest/teams', name));
  return manifestCommand({
    out: resolve(folder, options.out),
    json: options.json,
    url: options.url,
    website: options.website,
    municipality: plan.municipality,
    slack: slack && ('appToken' in slack ? 'socket' : 'http'),
    teamsAppId: teams?.configuration.MicrosoftAppId,
    slackManifest,
    readTeamsPackage: async () => ({
      manifest: (await teamsFile('manifest.json')).toString('utf8'),
      color: await teamsFile('color.png'),
      outline: await teamsFile('outline.png'),
    }),
    async writeFile(path, content) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
    },
    write,
    writeError,
  });
}

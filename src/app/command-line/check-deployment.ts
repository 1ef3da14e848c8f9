import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { checkCommand } from '../../commands/check.ts';
import { slackManifestProblems } from '../../commands/slack-manifest.ts';
import { type Config, ConfigError, parseConfig } from '../../config.ts';
import { createLibrary } from '../../documents/folder/library.ts';
import { withReading } from '../documents.ts';
import { modelToday } from '../model.ts';
import { readRound } from './read-round.ts';
import { readingBar } from './reading-bar.ts';
import { standingRegister } from './standing-register.ts';
import type { ExitCode, Terminal } from './terminal.ts';
/** `lika check` on this deployment. */
export async function checkDeployment(terminal: Terminal, options: { json: boolean }): Promise<ExitCode> {
  const { env, root, now, write } = terminal;
  const settings = resolve(root, '.env');
  const manifest = resolve(root, 'manifest/slack.json');
  return checkCommand({
    env,
    root,
    json: options.json,
    envFile: existsSync(settings) ? readFileSync(settings, 'utf8') : undefined,
    ratingProblems: (text, plan, round) => readRound(text, plan, round).problems,
    readDocuments: (documents) => readDocuments(documents, terminal),
    registerOf: standingRegister,
    modelToday: (config, plan) => modelToday(config, plan, now()),
    manifestProblems: async () => slackManifestProblems(await readFile(manifest, 'utf8'), manifest),
    write,
  });
}

/** How many documents and passages the folder has, and what is left out. */
async function readDocuments(folder: string, terminal: Terminal) {
  const bar = readingBar(terminal);
  // What is wrong with the rest of the environment is told beside this.
  const cache = configIn(terminal)?.documentCache;
  return withReading({ cache, now: terminal.now(), onProgress: bar.at }, async (reading) => {
    const library = createLibrary(folder, reading);
    await library.look();
    return {
      documents: library.documents(),
      passages: library.passages().length,
      skipped: library.skipped(),
    };
  }).finally(bar.done);
}

function configIn({ env, root }: Terminal): Config | undefined {
  try {
    return parseConfig(env, root);
  } catch (error) {
    if (error instanceof ConfigError) return undefined;
    throw error;
  }
}

import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type App, createApp } from '../../app.ts';
import { readCommitmentCommand } from '../../chat/commitment-words.ts';
import { askCommand } from '../../commands/ask.ts';
import { assignCommand } from '../../commands/assign.ts';
import { checkCommand } from '../../commands/check.ts';
import { exportCommand } from '../../commands/export.ts';
import { manifestCommand } from '../../commands/manifest.ts';
import { roundsCommand } from '../../commands/rounds.ts';
import { scoreCommand } from '../../commands/score.ts';
import { slackManifestProblems } from '../../commands/slack-manifest.ts';
import { tickCommand } from '../../commands/tick.ts';
import { type Config, ConfigError, parseConfig, planFolder } from '../../config.ts';
import { createLibrary } from '../../documents/folder/library.ts';
import { dueLine } from '../../outbox/tick-result.ts';
import { createPainter } from '../../pictures/painter.ts';
import { instrumentOf } from '../../plan/instrument.ts';
import { loadPack, type Pack } from '../../plan/load-pack.ts';
import { localDay } from '../../plan/local-time.ts';
import { inLanguage, type Language, type Localised, type Round } from '../../plan/plan.ts';
import { stageOf } from '../../plan/round-stage.ts';
import { slackManifest } from '../../platforms/slack/manifest.ts';
import { createRegister } from '../../register/register.ts';
import { ANY } from '../../rounds/publishing.ts';
import { depthFrom } from '../abilities/depth-from.ts';
import { statusFrom } from '../abilities/status-from.ts';
import { withReading } from '../documents.ts';
import { type ModelWork, modelToday, openModel } from '../model.ts';
import { openReports } from '../report-files.ts';
import { openHeavyWork } from '../threads/heavy-work.ts';
import { progressBar } from './progress-bar.ts';
import { readRound } from './read-round.ts';
import { openLog } from './run.ts';
import { standingRegister } from './standing-register.ts';
import type { Terminal } from './terminal.ts';

type ExitCode = 0 | 1 | 2;

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
  const bar = barIn(terminal);
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

function barIn({ errorIsSeen = false, writeError }: Terminal) {
  return progressBar('Läser dokument', {
    isTerminal: errorIsSeen,
    write: writeError,
    elapsed: () => performance.now(),
  });
}

/** `lika assign`, where Lika is at work. */
export function assignCoordinator(
  terminal: Terminal,
  options: { action?: string; to?: string; json: boolean },
): Promise<ExitCode> {
  const { write, writeError } = terminal;
  return inWorld(terminal, ({ lika: { handOvers }, now }) =>
    assignCommand({
      action: options.action,
      to: options.to,
      json: options.json,
      assign: (request) => handOvers.assign(request, { id: randomUUID(), by: 'lika assign', now: now() }),
      list: handOvers.list,
      write,
      writeError,
    }),
  );
}

/** `lika ask` on the plan and its documents, or on a folder of other documents. */
export async function askDocuments(
  terminal: Terminal,
  options: { question?: string; batch?: string; documents?: string; json: boolean },
): Promise<ExitCode> {
  const { env, root, folder, now, write, writeError } = terminal;
  const { question, batch, documents } = options;
  if ((question === undefined) === (batch === undefined)) {
    writeError(
      'Skriv en fråga: lika ask "Vad innebär åtgärd 3?"\nEller en fil med frågor: lika ask --batch FIL.jsonl\n',
    );
    return 2;
  }
  const config = parseConfig(env, root);
  const pack = await loadPack(config.planDir);
  const log = openLog(config.logLevel);
  // Other documents are no part of the plan, so how its actions stand has no place in the answers.
  const app = documents === undefined ? await createApp({ config, pack, log, now }) : undefined;
  const world = app?.live ?? app?.playground;
  const model = app?.model ?? (await openModel(config, { timeZone: pack.plan.timeZone, now, log }));
  const { wordedBy, nearness } = model;
  try {
    const bar = barIn(terminal);
    return await withReading({ cache: config.documentCache, now: now(), onProgress: bar.at }, (reading) =>
      askCommand(
        {
          ask: question === undefined ? { batch: batch ?? '' } : { question },
          json: options.json,
          ...(documents === undefined ? {} : { documents: resolve(folder, documents) }),
        },
        {
          register: world?.lika.register ?? createRegister(pack.plan, pack.roster),
          packDocuments: pack.documents,
          reading,
          ...(world && {
            statusOf: statusFrom(world.lika.standing, world.now),
            depth: depthFrom({ register: world.lika.register, records: world.lika.records, now: world.now }),
            rounds: world.lika.rounds.list,
            commitments: async (asked: string, language: Language, at: Date) => {
              const command = readCommitmentCommand(asked, pack.plan.commitments);
              return command && world.lika.commitments.status(command.commitment, language, at);
            },
          }),
          ...(wordedBy && { wordedBy }),
          ...(nearness && { nearness }),
          read: (file) => readFile(resolve(folder, file), 'utf8'),
          write: (line) => write(`${line}\n`),
          warn: (line) => writeError(`${line}\n`),
          now: world?.now ?? now,
          elapsed: () => performance.now(),
        },
      ),
    ).finally(bar.done);
  } finally {
    await (app ? app.stop() : model.close());
  }
}

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

type World = NonNullable<App['live'] | App['playground']>;

/** Works in the Lika that is at work in a chat, without one in the playground; and says so where there is neither. */
async function inWorld(
  { env, root, now, writeError }: Terminal,
  work: (
    world: World,
    more: { config: Config; pack: Pack; model: ModelWork; isLive: boolean },
  ) => Promise<ExitCode>,
): Promise<ExitCode> {
  const config = parseConfig(env, root);
  const pack = await loadPack(config.planDir);
  const app = await createApp({ config, pack, log: openLog(config.logLevel), now });
  try {
    const world = app.live ?? app.playground;
    if (world !== undefined) {
      const { model } = app;
      return await work(world, { config, pack, model, isLive: app.live !== undefined });
    }
    writeError('Det finns ingen chatt att arbeta i. Ställ in Slack eller Teams, eller PLAYGROUND=true.\n');
    return 1;
  } finally {
    await app.stop();
  }
}

/** `lika rounds`, on the clock of where Lika is at work. */
export function manageRounds(
  terminal: Terminal,
  options: {
    act: string;
    round?: string;
    opens?: string;
    closes?: string;
    name?: string;
    unit?: string;
    json: boolean;
  },
): Promise<ExitCode> {
  const { write, writeError } = terminal;
  return inWorld(terminal, (world, { pack: { plan } }) => {
    const { rounds } = world.lika;
    const today = localDay(world.now(), plan.timeZone);
    return roundsCommand({
      act: options.act,
      round: options.round,
      opens: options.opens,
      closes: options.closes,
      name: options.name,
      unit: options.unit,
      json: options.json,
      change: (request) => rounds.change(request, 'lika rounds', world.now()),
      publish: (round) => rounds.publish({ round, seen: ANY }, 'lika rounds', world.now()),
      list: rounds.list,
      stageOf: (round, all) => stageOf(round, all, today),
      nameOf: ({ name }) => inLanguage(name, plan.language),
      write,
      writeError,
    });
  });
}

/** `lika export`, of what is known where Lika is at work. */
export function exportFile(
  terminal: Terminal,
  options: {
    format: string;
    out: string;
    round?: string;
    public: boolean;
    language?: string;
    json: boolean;
  },
): Promise<ExitCode> {
  const { folder, write, writeError } = terminal;
  return inWorld(terminal, async ({ lika, now }, { config, model, pack: { plan } }) => {
    const log = openLog(config.logLevel);
    const { paintPng, writers, close } = openHeavyWork();
    const { draftedBy } = model;
    const paint = createPainter(log, paintPng);
    const openFiles = openReports({ paint, writers, ...(draftedBy && { draftedBy }) });
    const files = openFiles(lika);
    try {
      return await exportCommand({
        ...options,
        round: options.round,
        language: options.language,
        planLanguage: plan.language,
        make: (wanted) => files.makeReportFile(wanted, now()),
        nameOf: (name) => inLanguage(name, plan.language),
        async writeFile(path, content) {
          const file = resolve(folder, path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, content);
        },
        write,
        writeError,
      });
    } finally {
      await close();
    }
  });
}

/** `lika tick`, where Lika is at work. */
export function tickOnce(
  terminal: Terminal,
  options: { at?: string; until?: string; dryRun: boolean; json: boolean },
): Promise<ExitCode> {
  const { write, writeError } = terminal;
  // What has begun is finished, and told.
  const stopping = new AbortController();
  terminal.onStop(() => stopping.abort());
  return inWorld(terminal, (world, { pack: { plan }, isLive }) =>
    tickCommand({
      ...options,
      now: world.now,
      allowFuture: !isLive,
      ahead: async (from, until) =>
        (await world.lika.ahead(from, until)).map(({ day, due }) => ({
          day,
          due: due.map((message) => dueLine({ id: message.id, message, sent: undefined })),
        })),
      tick: (at, more) => world.lika.outbox.tick(at, { ...more, signal: stopping.signal }),
      write,
      writeError,
      timeZone: plan.timeZone,
    }),
  );
}

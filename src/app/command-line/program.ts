import { resolve } from 'node:path';
import { Command, CommanderError } from 'commander';
import { askDocuments } from './ask-documents.ts';
import { assignCoordinator } from './assign-coordinator.ts';
import { checkDeployment } from './check-deployment.ts';
import { exportFile } from './export-file.ts';
import { manageRounds } from './manage-rounds.ts';
import { explain, run } from './run.ts';
import { scoreRatings } from './score-ratings.ts';
import type { ExitCode, Terminal } from './terminal.ts';
import { tickOnce } from './tick-once.ts';
import { writeManifests } from './write-manifests.ts';

/** The operator's commands. Takes the words after `lika` and gives the exit code: 0, 1 failed, 2 wrong usage. */
export function createProgram(terminal: Terminal): (words: readonly string[]) => Promise<ExitCode> {
  return async (words) => {
    let code: ExitCode = 0;
    const finish = async (ended: Promise<ExitCode>) => {
      code = await ended;
    };
    try {
      await program(terminal, finish).parseAsync(words, { from: 'user' });
      return code;
    } catch (error) {
      if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
      terminal.writeError(`${explain(error)}\n`);
      return 1;
    }
  };
}

function program(terminal: Terminal, finish: (ended: Promise<ExitCode>) => Promise<void>): Command {
  const lika = new Command('lika')
    .description('Lika: chattassistent för planen för lika möjligheter.')
    .helpOption('-h, --help', 'visar den här hjälpen')
    .helpCommand('help [kommando]', 'visar hjälpen för ett kommando')
    .exitOverride()
    .showHelpAfterError('Skriv ”lika --help” för att se kommandona.')
    .configureOutput({
      writeOut: terminal.write,
      writeErr: terminal.writeError,
      outputError: (message, write) => write(inSwedish(message)),
    });
  const command = (name: string, about: string) =>
    lika
      .command(name)
      .description(about)
      .helpOption('-h, --help', 'visar den här hjälpen')
      .option('--json', 'skriver resultatet som JSON', false)
      .option('--plan <mapp>', 'planens mapp, i stället för PLAN_DIR');

  command('start', 'startar Lika, som npm start').action((options) =>
    finish(run(withPlan(terminal, options.plan))),
  );
  command('check', 'granskar inställningar, plan, personer, skattningar, dokument och manifest').action(
    (options) => finish(checkDeployment(withPlan(terminal, options.plan), options)),
  );
  command(
    'ask [fråga]',
    'svarar på en fråga, på många ur en fil, eller på en i taget om du inte skriver någon',
  )
    .option('--documents <mapp>', 'svarar ur den mappens dokument i stället för planens')
    .option('--batch <fil>', 'svarar på varje rad {"id","question"} i filen')
    .option('--conversation', 'håller ett samtal, en fråga på varje rad', false)
    .action((question, options) =>
      finish(askDocuments(withPlan(terminal, options.plan), { ...options, question })),
    );
  command('score [fil]', 'räknar på skattningar i långt format')
    .option('--template', 'skriver en tom fil att fylla i', false)
    .action((file, options) => finish(scoreRatings(withPlan(terminal, options.plan), { ...options, file })));
  command('manifest', 'skriver Slacks manifest och Teams app-paket för den här installationen')
    .requiredOption('--out <mapp>', 'mappen att skriva i')
    .option('--url <adress>', 'adressen där Lika ska nås, till exempel https://lika.er-kommun.se')
    .option('--website <adress>', 'kommunens webbplats, som Teams visar')
    .action((options) => finish(writeManifests(withPlan(terminal, options.plan), options)));
  command(
    'rounds <vad> [omgång]',
    'visar (list), öppnar (open), förlänger (extend), stänger (close) eller publicerar (publish) omgångar, eller släpper in någon (admit)',
  )
    .option('--closes <dag>', 'sista dagen, till exempel 2026-12-18')
    .option('--opens <dag>', 'första dagen, för en ny omgång')
    .option('--name <namn>', 'den nya omgångens namn')
    .option('--unit <namn>', 'den som ska släppas in i en stängd omgång')
    .action((act, round, options) =>
      finish(manageRounds(withPlan(terminal, options.plan), { ...options, act, round })),
    );
  command(
    'assign [åtgärd] [e-post]',
    'byter vem som samordnar en åtgärd, eller visar vem som samordnar vad',
  ).action((action, to, options) =>
    finish(assignCoordinator(withPlan(terminal, options.plan), { ...options, action, to })),
  );
  command('export', 'skriver uppföljningsrapporten, eller alla svar, till en fil')
    .option('--format <format>', 'docx (rapporten), xlsx, csv eller json', 'docx')
    .requiredOption('--out <fil>', 'filen att skriva')
    .option('--round <omgång>', 'en annan omgång än den senast publicerade')
    .option('--public', 'kortversionen för alla, med --format docx', false)
    .option('--language <språk>', 'sv eller en, i stället för planens språk')
    .action((options) => finish(exportFile(withPlan(terminal, options.plan), options)));
  command('tick', 'skickar det som ska skickas just nu, en gång')
    .option('--at <tidpunkt>', 'för en annan tidpunkt, till exempel 2026-11-16T09:00:00+01:00')
    .option('--until <tidpunkt>', 'med --dry-run: visar alla dagar fram till den tidpunkten')
    .option('--dry-run', 'visar vad som skulle skickas, skickar inget', false)
    .action((options) => finish(tickOnce(withPlan(terminal, options.plan), options)));
  return lika;
}

/** The terminal with `--plan` in place of PLAN_DIR; a path there starts where the command was run. */
function withPlan(terminal: Terminal, plan: string | undefined): Terminal {
  if (plan === undefined) return terminal;
  return { ...terminal, env: { ...terminal.env, PLAN_DIR: resolve(terminal.folder, plan) } };
}

/** The few things that commander says of wrong usage. */
function inSwedish(message: string): string {
  return message
    .replace(/^error: unknown command '(.*)'/, 'Det finns inget kommando som heter ”$1”')
    .replace(/^error: unknown option '(.*)'/, 'Det finns inget val som heter ”$1”')
    .replace(/^error: option '(.*)' argument missing/, 'Skriv ett värde efter ”$1”')
    .replace(/^error: required option '(.*)' not specified/, 'Skriv också ”$1”')
    .replace(/^error: too many arguments.*$/m, 'Det är för många ord efter kommandot')
    .replace(/\(Did you mean (.*)\?\)/, 'Menade du ”$1”?');
}

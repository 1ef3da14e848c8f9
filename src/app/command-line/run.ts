import { pino } from 'pino';
import { createApp } from '../../app.ts';
import { type Config, ConfigError, parseConfig } from '../../config.ts';
import { DeliveryError } from '../../messages/platform.ts';
import { loadPack } from '../../plan/pack/load-pack.ts';
import { PackError } from '../../plan/pack/problem.ts';
import { StoreOpenError } from '../../store/open-store.ts';
import type { Terminal } from './terminal.ts';

/** Runs Lika until it is asked to stop. Gives the exit code. */
export async function run({
  env,
  root,
  now,
  write,
  writeError,
  onStop,
}: Omit<Terminal, 'folder'>): Promise<0 | 1> {
  try {
    const config = parseConfig(env, root);
    for (const note of config.notes) writeError(`${note}\n`);
    const log = openLog(config.logLevel);
    const app = await createApp({ config, pack: await loadPack(config.planDir), log, now });
    const stopping = new Promise<void>((resolve) => onStop(resolve));
    try {
      const { url } = await app.start();
      write(whereToGo(url, config, app.playground !== undefined));
      await stopping;
    } finally {
      await app.stop();
    }
    return 0;
  } catch (error) {
    writeError(`${explain(error)}\n`);
    return 1;
  }
}

/** The operator's log, on standard error so that standard output holds only what was asked for. */
export const openLog = (level: string) => pino({ level }, pino.destination(2));

function whereToGo(url: string, { slack, teams }: Config, playground: boolean): string {
  const lines = [
    ...(slack === undefined
      ? []
      : [
          `Lika är igång i Slack${'appToken' in slack ? ', i Socket Mode' : `. Slack ska skicka till ${url}/slack/events`}.`,
        ]),
    ...(teams === undefined ? [] : [`Lika är igång i Teams. Teams ska skicka till ${url}/api/messages.`]),
    ...(playground ? [`Lika är igång. Öppna ${url} i webbläsaren.`] : []),
  ];
  return `${lines.join(' ')}\n`;
}

/** What went wrong and what to do; with the stack only for what is a fault of ours, which someone must be able to find. */
export function explain(error: unknown): string {
  if (error instanceof ConfigError || error instanceof PackError || error instanceof StoreOpenError) {
    return error.message;
  }
  if (error instanceof DeliveryError) return `${error.message}\n    ${error.remedy}`;
  if (isSystemError(error) && error.code === 'EADDRINUSE') {
    return `Port ${error.port} är upptagen. Stäng det som kör där, eller välj en annan port med PORT i .env.`;
  }
  return `Något oväntat gick fel i Lika.\n${error instanceof Error ? error.stack : String(error)}`;
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException & { port?: number } {
  return error instanceof Error && 'code' in error;
}

import { type App, createApp } from '../../app.ts';
import { type Config, parseConfig } from '../../config.ts';
import { loadPack, type Pack } from '../../plan/pack/load-pack.ts';
import type { ModelWork } from '../model.ts';
import { openLog } from './run.ts';
import type { ExitCode, Terminal } from './terminal.ts';

type World = NonNullable<App['live'] | App['playground']>;

/** Works in the Lika that is at work in a chat, without one in the playground; and says so where there is neither. */
export async function inWorld(
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

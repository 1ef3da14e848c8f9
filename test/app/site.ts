import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type App, createApp } from '../../src/app.ts';
import { parseConfig } from '../../src/config.ts';
import { loadPack, type Pack } from '../../src/plan/pack/load-pack.ts';
import { BOT_TOKEN, type FakeSlack, SIGNING_SECRET } from '../support/fake-slack/fake-slack.ts';
import { keepingLog } from '../support/log.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** The settings that lead to the fakes of the platforms. */
export const slackSettings = ({ apiUrl }: FakeSlack) => ({
  SLACK_BOT_TOKEN: BOT_TOKEN,
  SLACK_SIGNING_SECRET: SIGNING_SECRET,
  SLACK_API_URL: apiUrl,
});
export const teamsSettings = { TEAMS_LOCAL: 'true' };

export const loadExample = (): Promise<Pack> => loadPack(join(ROOT, 'data/exempelstad'));

export type Site = {
  /** Starts the whole app, on what an earlier start has kept. */
  start(
    settings: Record<string, string>,
    options: { now: () => Date; log?: ReturnType<typeof keepingLog>; pack?: Pack },
  ): Promise<{ app: App; url: string }>;
  remove(): void;
};

/** A place with a database of its own. */
export function openSite(): Site {
  const folder = mkdtempSync(join(tmpdir(), 'lika-site-'));
  return {
    async start(settings, { now, log = keepingLog(), pack }) {
      const env = { ...settings, DATABASE_URL: `sqlite:${folder}/lika.sqlite`, PORT: '0' };
      const config = parseConfig(env, ROOT);
      const app = await createApp({ config, pack: pack ?? (await loadExample()), log, now });
      const { url } = await app.start();
      return { app, url };
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

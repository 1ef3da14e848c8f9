import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Config } from '../config.ts';
import type { Log } from '../messages/log.ts';
import type { Paint } from '../messages/picture.ts';
import type { Platform } from '../messages/platform.ts';
import { slack as slackEn } from '../messages/wording/en/slack.ts';
import { teams as teamsEn } from '../messages/wording/en/teams.ts';
import { slack as slackSv } from '../messages/wording/sv/slack.ts';
import { teams as teamsSv } from '../messages/wording/sv/teams.ts';
import type { Language } from '../plan/plan.ts';
import { createSlack } from '../platforms/slack/slack.ts';
import { createTeams } from '../platforms/teams/teams.ts';
import type { Lika } from './lika.ts';

/** A platform in the process: `start` connects, `listen` lets in what people write, where `router` does not. */
export type LivePlatform = Platform & {
  router: RequestHandler;
  start(): Promise<void>;
  listen?(): Promise<void>;
  stop(): Promise<void>;
};

/** The platforms that are configured. Rejects with a `DeliveryError` when settings do not fit together. */
export async function livePlatforms(parts: {
  config: Config;
  lika: Lika;
  paint: Paint;
  language: Language;
  log: Log;
  now: () => Date;
}): Promise<LivePlatform[]> {
  const { config, lika, paint, language, log, now } = parts;
  const { makeFile } = lika;
  const common = { receive: lika.inbox.receive, paint, makeFile, logger: log, now, newId: randomUUID };
  const platforms: LivePlatform[] = [];
  if (config.slack !== undefined) {
    const memory = lika.records.platformMemory('slack');
    const wordings = { sv: slackSv, en: slackEn };
    platforms.push(
      await createSlack({
        ...common,
        ...config.slack,
        memory,
        wording: wordings[language],
        wordingFor: async (who) => wordings[await lika.languageOf(who)],
        home: lika.home,
        form: lika.form,
      }),
    );
  }
  if (config.teams !== undefined) {
    const memory = lika.records.platformMemory('teams');
    const wordings = { sv: teamsSv, en: teamsEn };
    platforms.push(
      await createTeams({
        ...common,
        ...config.teams,
        memory,
        wording: wordings[language],
        wordingFor: async (who) => wordings[await lika.languageOf(who)],
      }),
    );
  }
  return platforms;
}

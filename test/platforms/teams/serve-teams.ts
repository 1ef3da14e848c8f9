import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import express from 'express';
import { vi } from 'vitest';
import type { MakeFile } from '../../../src/messages/file.ts';
import type { Incoming } from '../../../src/messages/incoming.ts';
import { teams as wording } from '../../../src/messages/wording/sv/teams.ts';
import { createPainter } from '../../../src/pictures/painter.ts';
import { createTeams, type Teams } from '../../../src/platforms/teams/teams.ts';
import { makeExampleFile } from '../../support/example-file.ts';
import { type FakeTeams, startFakeTeams } from '../../support/fake-teams/fake-teams.ts';
import { createPlayer, type Player } from '../../support/fake-teams/player.ts';
import { CHANNEL_ISSUER } from '../../support/fake-teams/tokens.ts';
import { APP_ID, TENANT } from '../../support/fake-teams/world.ts';
import { keepingLog } from '../../support/log.ts';
import { createReceived, memoryIn } from '../received.ts';

export type Served = {
  teams: Teams;
  fake: FakeTeams;
  player: Player;
  received: Incoming[];
  log: ReturnType<typeof keepingLog>;
  memory: Map<string, unknown>;
  /** What the clock says is moved on. */
  pass(ms: number): void;
  /** The next hand-over rejects. */
  failStoring(): void;
  /** Hand-overs wait until what this gives is called. */
  holdStoring(): () => void;
  stop(): Promise<void>;
};

/** How the bot of the fake tenant is set up. All the keys for other clouds, as the SDK reads all or none. */
function settingsFor(fake: FakeTeams): Record<string, string> {
  return {
    MicrosoftAppType: 'UserAssignedMSI',
    MicrosoftAppId: APP_ID,
    MicrosoftAppTenantId: TENANT,
    ToBotFromChannelOpenIdMetadataUrl: `${fake.url}/openid`,
    ToBotFromChannelTokenIssuer: CHANNEL_ISSUER,
    ToBotFromEmulatorOpenIdMetadataUrl: `${fake.url}/openid`,
    ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${TENANT}`,
    ToChannelFromBotOAuthScope: CHANNEL_ISSUER,
    OAuthUrl: CHANNEL_ISSUER,
    CallerId: 'urn:botframework:azure',
  };
}

/** From now on this machine has the managed identity that the fake's login knows. Undone by `vi.unstubAllEnvs`. */
export function giveIdentity(fake: FakeTeams): void {
  vi.stubEnv('IDENTITY_ENDPOINT', `${fake.url}/identity`);
  vi.stubEnv('IDENTITY_HEADER', 'a secret of the machine');
}

/** Lika's side of Teams served over HTTP, against a fake Teams; without tokens unless `authenticated`. */
export async function serveTeams(
  options: {
    authenticated?: boolean;
    memory?: Map<string, unknown>;
    settings?: Record<string, string>;
    makeFile?: MakeFile;
    /** How many times faster than the machine's Lika's clock goes. */
    speed?: number;
  } = {},
): Promise<Served> {
  const { authenticated = false, speed = 1 } = options;
  const fake = await startFakeTeams({ authenticated });
  const { received, receive, failStoring, holdStoring } = createReceived();
  const log = keepingLog();
  const kept = options.memory ?? new Map<string, unknown>();
  let passedMs = 0;

  const teams = await createTeams({
    configuration: authenticated ? { ...settingsFor(fake), ...options.settings } : {},
    local: !authenticated,
    receive,
    paint: createPainter(log),
    makeFile: options.makeFile ?? makeExampleFile,
    logger: log,
    memory: memoryIn(kept),
    now: () => new Date(Date.now() + passedMs),
    clock: { elapsedMs: () => performance.now() * speed, sleep: (ms) => sleep(ms / speed) },
    newId: () => crypto.randomUUID(),
    wording,
  });

  const app = express();
  app.use(teams.router);
  const server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    teams,
    fake,
    player: createPlayer(fake, url, { signed: authenticated }),
    received,
    log,
    memory: kept,
    pass: (ms) => {
      passedMs += ms;
    },
    failStoring,
    holdStoring,
    async stop() {
      await teams.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await fake.stop();
    },
  };
}

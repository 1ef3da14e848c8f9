import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { Command } from '../../../src/messages/command.ts';
import type { Form } from '../../../src/messages/form.ts';
import type { Incoming, Sender } from '../../../src/messages/incoming.ts';
import type { Paint } from '../../../src/messages/picture.ts';
import type { Reply } from '../../../src/messages/reply.ts';
import { createPainter } from '../../../src/pictures/painter.ts';
import { OPTIONAL_SCOPES, requiredScopes } from '../../../src/platforms/slack/requirements.ts';
import { createSlack, type Slack } from '../../../src/platforms/slack/slack.ts';
import { makeExampleFile } from '../../support/example-file.ts';
import {
  APP_TOKEN,
  BOT_TOKEN,
  type FakeSlack,
  SIGNING_SECRET,
  startFakeSlack,
} from '../../support/fake-slack/fake-slack.ts';
import { createPlayer, type Player } from '../../support/fake-slack/player.ts';
import { overSocket } from '../../support/fake-slack/sending.ts';
import { createReceived, memoryIn } from '../received.ts';

type LogLine = { level: 'info' | 'warn' | 'error'; fields: Record<string, unknown>; message: string };

export type Served = {
  slack: Slack;
  fake: FakeSlack;
  player: Player;
  /** Where Lika listens for HTTP. */
  url: string;
  received: Incoming[];
  log: LogLine[];
  memory: Map<string, unknown>;
  /** The next hand-over rejects. */
  failStoring(): void;
  /** From now on hand-overs wait until what this gives is called. */
  holdStoring(): () => void;
  stop(): Promise<void>;
};

export const prompts = [{ title: 'Vad säger planen?', message: 'Vad säger planen om tillgänglighet?' }];

/** Lika's side of Slack, over HTTP or in Socket Mode, against a fake Slack. */
export async function serveSlack(
  options: {
    token?: string;
    apiUrl?: string;
    memory?: Map<string, unknown>;
    withoutOptionalScopes?: boolean;
    socket?: boolean;
    /** Slack's rate limits are on. */
    limited?: boolean;
    /** How many times as fast as the machine's Lika's and Slack's clock goes. */
    speed?: number;
    appToken?: string;
    timeoutMs?: number;
    paint?: Paint;
    home?: (sender: Sender) => Promise<Reply[]>;
    form?: (sender: Sender, command: Command) => Promise<Form | undefined>;
  } = {},
): Promise<Served> {
  const optional: readonly string[] = OPTIONAL_SCOPES;
  const scopes = requiredScopes().filter(
    (scope) => !(options.withoutOptionalScopes && optional.includes(scope)),
  );
  const { speed = 10, limited = false } = options;
  const clock = {
    elapsedMs: () => performance.now() * speed,
    sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms / speed)),
  };
  const fake = await startFakeSlack({ scopes, limited, elapsedMs: clock.elapsedMs });
  const { received, receive, failStoring, holdStoring } = createReceived();
  const log: LogLine[] = [];
  const kept = options.memory ?? new Map<string, unknown>();
  const logs = (level: LogLine['level']) => (fields: object, message: string) =>
    void log.push({ level, fields: { ...fields }, message });

  const logger = { info: logs('info'), warn: logs('warn'), error: logs('error') };

  const slack = await createSlack({
    botToken: options.token ?? BOT_TOKEN,
    ...(options.socket ? { appToken: options.appToken ?? APP_TOKEN } : { signingSecret: SIGNING_SECRET }),
    apiUrl: options.apiUrl ?? fake.apiUrl,
    receive,
    paint: options.paint ?? createPainter(logger),
    makeFile: makeExampleFile,
    logger,
    memory: memoryIn(kept),
    now: () => new Date(),
    clock,
    ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
    newId: () => crypto.randomUUID(),
    wording: {
      answeringDirectly: 'Jag svarar dig i ett direktmeddelande.',
      prompts,
      homeCut: 'Allt får inte plats.',
    },
    ...(options.home === undefined ? {} : { home: options.home }),
    ...(options.form === undefined ? {} : { form: options.form }),
  });

  const app = express();
  app.use(slack.router);
  const server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    slack,
    fake,
    player: createPlayer(fake, options.socket ? overSocket(fake.socket) : url),
    url,
    received,
    log,
    memory: kept,
    failStoring,
    holdStoring,
    async stop() {
      await slack.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await fake.stop();
    },
  };
}

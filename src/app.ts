import type { Server } from 'node:http';
import type { RequestHandler } from 'express';
import { openAnswers } from './app/answers.ts';
import { openDocuments } from './app/documents.ts';
import { type LiveWorld, openLiveWorld } from './app/live-world.ts';
import { type ModelWork, openModel } from './app/model.ts';
import { openPlaygroundWorld, type PlaygroundWorld } from './app/playground/playground-world.ts';
import { openReports } from './app/report-files.ts';
import { createServer, listen } from './app/server.ts';
import { openHeavyWork } from './app/threads/heavy-work.ts';
import type { Config } from './config.ts';
import type { Log } from './messages/log.ts';
import { createPainter } from './pictures/painter.ts';
import type { Pack } from './plan/pack/load-pack.ts';

export type App = {
  /** What Lika does with a model, where one is configured. */
  model: ModelWork;
  live: LiveWorld | undefined;
  playground: PlaygroundWorld | undefined;
  /** Connects the platforms and listens. Gives the address that it listens on. */
  start(): Promise<{ url: string }>;
  stop(): Promise<void>;
};

/** Builds every part from the configuration and the plan, and hands each what it needs. */
export async function createApp(parts: {
  config: Config;
  pack: Pack;
  log: Log;
  now: () => Date;
}): Promise<App> {
  const { config, pack, log, now } = parts;
  const model = await openModel(config, { timeZone: pack.plan.timeZone, now, log });
  const documents = await openDocuments(pack.documents, { cache: config.documentCache, now, log });
  const answer = openAnswers(documents.index, model);
  const heavyWork = openHeavyWork();
  const paint = createPainter(log, heavyWork.paintPng);
  const { draftedBy } = model;
  const reports = openReports({ paint, writers: heavyWork.writers, ...(draftedBy && { draftedBy }) });
  const chat = config.slack !== undefined || config.teams !== undefined;
  const world = { config, pack, answer, paint, reports, disclose: heavyWork.disclose, log };
  const live = chat ? await openLiveWorld({ ...world, now }) : undefined;
  const playground = config.playground ? await openPlaygroundWorld(world) : undefined;

  const routers: RequestHandler[] = (live?.platforms ?? []).map(({ router }) => router);
  if (playground !== undefined) routers.push(playground.playground.router);
  const server = createServer({ routers, readiness: () => readiness(live, playground) });
  let listening: Server | undefined;

  return {
    model,
    live,
    playground,
    async start() {
      await live?.start();
      await playground?.lika.inbox.resume();
      listening = await listen(server, config.host, config.port);
      const address = listening.address();
      const port = typeof address === 'object' && address !== null ? address.port : config.port;
      return { url: `http://${config.host === '127.0.0.1' ? 'localhost' : config.host}:${port}` };
    },
    async stop() {
      listening?.close();
      await live?.close();
      await playground?.close();
      await documents.close();
      await heavyWork.close();
      await model.close();
      listening?.closeAllConnections();
    },
  };
}

async function readiness(live: LiveWorld | undefined, playground: PlaygroundWorld | undefined) {
  const worlds = [live, playground].filter((world) => world !== undefined);
  const troubles: { what: string; trouble: string }[] = [];
  for (const world of worlds) {
    await world.ready().catch((error) => troubles.push({ what: 'store', trouble: String(error) }));
    for (const platform of world.lika.platforms.values()) {
      const trouble = platform.trouble();
      if (trouble !== undefined) troubles.push({ what: platform.name, trouble });
    }
  }
  return troubles;
}

import { randomUUID } from 'node:crypto';
import { expertChannelName } from '../../experts/passed-on/where.ts';
import { providerOf } from '../../model/service/provider.ts';
import { inLanguage, type Plan } from '../../plan/plan.ts';
import { createPlayground, type Playground } from '../../platforms/playground/playground.ts';
import { openRecords } from '../../records/records.ts';
import { createRegister } from '../../register/register.ts';
import { openStore } from '../../store/open-store.ts';
import { createLika, type Lika } from '../lika.ts';
import { seedFromPack } from '../pack-seed.ts';
import type { WorldParts } from '../world-parts.ts';
import { openPlaygroundClock } from './playground-clock.ts';
import { playgroundMemory } from './playground-memory.ts';
import { playgroundPeople } from './playground-people.ts';

export type PlaygroundWorld = {
  lika: Lika;
  playground: Playground;
  now: () => Date;
  ready(): Promise<void>;
  close(): Promise<void>;
};

/** The playground: a Lika with its own database and its own clock, beside whatever else runs. */
export async function openPlaygroundWorld(parts: WorldParts): Promise<PlaygroundWorld> {
  const { config, pack, log } = parts;
  const { plan } = pack;
  const register = createRegister(plan, pack.roster);
  const store = await openStore({ engine: 'sqlite', path: config.playgroundDatabase });
  const records = openRecords(store);
  const memory = records.platformMemory('playground');
  const seed = () => seedFromPack(records, pack, clock.now(), parts.disclose);

  const clock = await openPlaygroundClock(memory, startOf(plan), async (now) => {
    await lika.outbox.tick(now);
  });
  await register.refresh(records);
  const lika = createLika({
    register,
    records,
    store,
    now: clock.now,
    answer: parts.answer,
    reports: parts.reports,
    disclose: parts.disclose,
    log,
  });
  const playground = createPlayground({
    receive: async (incoming) => {
      await clock.passSecond();
      await lika.inbox.receive(incoming);
    },
    paint: parts.paint,
    makeFile: lika.makeFile,
    people: playgroundPeople(plan, register),
    channel: plan.summary.channel,
    otherChannels: [expertChannelName({ plan })],
    municipality: plan.municipality,
    plan: inLanguage(plan.name, 'sv'),
    clock,
    timeZone: plan.timeZone,
    async reset() {
      await lika.inbox.settled();
      await records.clearAll();
      await clock.reset();
      await seed();
    },
    memory: playgroundMemory(memory, lika.turns),
    newId: randomUUID,
    settled: () => lika.inbox.settled(),
    report: (doing, cause) => log.error({ err: cause }, doing),
    ...(config.model === undefined ? {} : { sendsTo: providerOf(config.model).host }),
  });
  lika.platforms.set(playground.name, playground);
  await seed();

  return {
    lika,
    playground,
    now: clock.now,
    ready: () => store.ping(),
    async close() {
      playground.close();
      await lika.inbox.settled();
      await store.close();
    },
  };
}

/** The plan's own moment, else the hour that is now. */
function startOf(plan: Plan): Date {
  return plan.playground === undefined ? new Date() : new Date(plan.playground.startsAt);
}

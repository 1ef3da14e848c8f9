import { openRecords } from '../records/records.ts';
import { createRegister } from '../register/register.ts';
import { openStore } from '../store/open-store.ts';
import { startHeartbeat } from './heartbeat.ts';
import { createLika, type Lika } from './lika.ts';
import { type LivePlatform, livePlatforms } from './live-platforms.ts';
import { seedFromPack } from './pack-seed.ts';
import type { WorldParts } from './world-parts.ts';

const TICK_MS = 30_000;
const SENDING_MS = 60_000;

export type LiveWorld = {
  lika: Lika;
  platforms: readonly LivePlatform[];
  now: () => Date;
  /** Takes up what was left, and begins to send what is due. Rejects when a platform refuses the credentials. */
  start(): Promise<void>;
  ready(): Promise<void>;
  close(): Promise<void>;
};

/** The Lika that people meet at work: the real clock, the municipality's database, Slack and Teams. */
export async function openLiveWorld(parts: WorldParts & { now: () => Date }): Promise<LiveWorld> {
  const { config, pack, log, now, answer, paint, reports, disclose } = parts;
  const store = await openStore(config.database);
  for (const warning of await store.warnings()) log.warn({}, warning);
  const records = openRecords(store);
  await seedFromPack(records, pack, now(), disclose);
  const register = createRegister(pack.plan, pack.roster);
  await register.refresh(records);
  const lika = createLika({ register, records, store, now, answer, reports, disclose, log });
  const platforms = await livePlatforms({ config, lika, paint, language: pack.plan.language, log, now });
  for (const platform of platforms) lika.platforms.set(platform.name, platform);
  const stopping = new AbortController();
  const heartbeats: ReturnType<typeof startHeartbeat>[] = [];
  const beating = (what: string, work: () => Promise<unknown>) =>
    startHeartbeat(async () => {
      try {
        await work();
      } catch (error) {
        log.error({ err: error }, `${what} failed; tried again soon`);
      }
    }, TICK_MS);

  /** Asks anew what is due once a minute, however much there is to send. */
  const sendWhatIsDue = async (): Promise<void> => {
    for (let left = 1; left > 0 && !stopping.signal.aborted; ) {
      const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(SENDING_MS)]);
      ({ left } = await lika.outbox.tick(now(), { patienceMs: 0, signal }));
    }
  };

  return {
    lika,
    platforms,
    now,
    async start() {
      for (const platform of platforms) await platform.start();
      // Before anyone is listened to, so that what waits from before keeps its turn.
      await lika.inbox.resume();
      for (const platform of platforms) await platform.listen?.();
      // Each on its own, so that a message that another process left does not wait for a long round of reminders.
      heartbeats.push(
        beating('taking up what was left', () => lika.inbox.resume()),
        beating('sending what is due', sendWhatIsDue),
      );
    },
    ready: () => store.ping(),
    async close() {
      stopping.abort();
      await Promise.all(heartbeats.map((heartbeat) => heartbeat.stop()));
      for (const platform of platforms) await platform.stop();
      await lika.inbox.settled();
      await store.close();
    },
  };
}

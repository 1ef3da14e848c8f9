import { randomUUID } from 'node:crypto';
import type { Config } from '../../config.ts';
import { expertChannelName } from '../../experts/passed-on/where.ts';
import type { Log } from '../../messages/log.ts';
import type { Paint } from '../../messages/picture.ts';
import { providerOf } from '../../model/service/provider.ts';
import type { Pack } from '../../plan/pack/load-pack.ts';
import { inLanguage, type Plan } from '../../plan/plan.ts';
import type { Person } from '../../plan/roster.ts';
import type { PlaygroundPerson } from '../../platforms/playground/options.ts';
import { createPlayground, type Playground } from '../../platforms/playground/playground.ts';
import { openRecords } from '../../records/records.ts';
import { createRegister, type Register } from '../../register/register.ts';
import type { Disclose } from '../../scoring/disclosure/disclose.ts';
import { openStore } from '../../store/open-store.ts';
import { createLika, type Lika } from '../lika.ts';
import type { LikaParts } from '../lika-parts.ts';
import { seedFromPack } from '../pack-seed.ts';
import type { OpenReports } from '../report-files.ts';
import { openPlaygroundClock } from './playground-clock.ts';
import { playgroundMemory } from './playground-memory.ts';

export type PlaygroundWorld = {
  lika: Lika;
  playground: Playground;
  now: () => Date;
  ready(): Promise<void>;
  close(): Promise<void>;
};

/** The playground: a Lika with its own database and its own clock, beside whatever else runs. */
export async function openPlaygroundWorld(parts: {
  config: Config;
  pack: Pack;
  answer: LikaParts['answer'];
  paint: Paint;
  reports: OpenReports;
  disclose: Disclose;
  log: Log;
}): Promise<PlaygroundWorld> {
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
    people: peopleOf(plan, register),
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

/** The people that the plan names, else one of each role. */
function peopleOf(plan: Plan, register: Register): PlaygroundPerson[] {
  const named = plan.playground?.people.flatMap(({ email, role }) => {
    const person = register.person(email);
    return person === undefined ? [] : [{ person, role: inLanguage(role, 'sv') }];
  });
  const roles = {
    staff: 'Medarbetare',
    respondent: 'Fyller i självskattningen',
    coordinator: 'Samordnar åtgärder',
    admin: 'Administratör',
  };
  const has = (person: Person, role: string) =>
    role === 'coordinator'
      ? register.coordinatedBy(person).length > 0
      : person.roles.some((one) => one === role);
  const people =
    named ??
    Object.entries(roles).flatMap(([role, words]) => {
      const person = register.people.find((one) => has(one, role));
      return person === undefined ? [] : [{ person, role: words }];
    });
  return people.map(({ person, role }) => ({
    email: person.email,
    name: person.name,
    role,
    unit: register.unit(person.unit)?.name ?? person.unit,
    examples: examplesFor(person, register),
  }));
}

function examplesFor(person: Person, register: Register): string[] {
  const { roles } = person;
  if (roles.includes('respondent')) return ['skatta', '4 3 5 2 2 1 3 4', 'paus', 'granska', 'hjälp'];
  if (register.coordinatedBy(person).length > 0)
    return ['mina åtgärder', 'Vad innebär åtgärd 7?', 'status', 'hjälp'];
  if (roles.includes('admin')) return ['sammanfattning', 'status', 'När stänger självskattningen?', 'hjälp'];
  return ['Vilka åtgärder finns?', 'Vem samordnar Kommunikation?', 'Vad är en självskattning?', 'hjälp'];
}

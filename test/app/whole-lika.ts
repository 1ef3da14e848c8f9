import { createLika, type Lika } from '../../src/app/lika.ts';
import type { LikaParts } from '../../src/app/lika-parts.ts';
import type { Incoming } from '../../src/messages/incoming.ts';
import type { Reply } from '../../src/messages/reply.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { Person } from '../../src/plan/roster.ts';
import { openRecords } from '../../src/records/records.ts';
import { createRegister } from '../../src/register/register.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { echoedAnswer } from '../support/echoed-answer.ts';
import { examplePlan, exampleRoster } from '../support/example-plan.ts';
import { FakePlatform } from '../support/fake-platform.ts';
import { keepingLog } from '../support/log.ts';

export type WholeLika = {
  lika: Lika;
  platform: FakePlatform;
  store: Store;
  /** What someone sends, and what is answered once all of it is. */
  send(incoming: Incoming): Promise<Reply[]>;
  close(): Promise<void>;
};

/** All of Lika for the example plan, with a store in memory and a platform that keeps what it is given. */
export function startLika({
  plan = examplePlan(),
  people = exampleRoster(),
  ...parts
}: {
  plan?: Plan;
  people?: Person[];
  now: LikaParts['now'];
} & Partial<Pick<LikaParts, 'answer' | 'disclose' | 'log'>>): WholeLika {
  const store = openSqliteStore(':memory:');
  const platform = new FakePlatform();
  const lika = createLika({
    register: createRegister(plan, people),
    records: openRecords(store),
    store,
    answer: () => echoedAnswer,
    log: keepingLog(),
    ...parts,
  });
  lika.platforms.set(platform.name, platform);

  return {
    lika,
    platform,
    store,
    async send(incoming) {
      const before = platform.answers.length;
      await lika.inbox.receive(incoming);
      await lika.inbox.settled();
      return platform.answers.slice(before).map(({ reply }) => reply);
    },
    async close() {
      await lika.inbox.settled();
      await store.close();
    },
  };
}

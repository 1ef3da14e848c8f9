// A process of its own for the outbox's tests: sends so many due messages on a store, and prints the ids it sent.
import { setTimeout as sleep } from 'node:timers/promises';
import type { DueMessage } from '../../src/messages/due.ts';
import { reply, text } from '../../src/messages/reply.ts';
import { createOutbox } from '../../src/outbox/outbox.ts';
import { openRecords } from '../../src/records/records.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';

const [path = ':memory:', count = '0'] = process.argv.slice(2);
const messages = Array.from(
  { length: Number(count) },
  (_, index): DueMessage => ({
    id: `nudge/${index}@exempelby.se/2026-11-16`,
    kind: 'nudge',
    to: { kind: 'person', email: `${index}@exempelby.se` },
    about: [],
    scheduledFor: '2026-11-16T08:00:00.000Z',
    reply: reply(text('God morgon')),
  }),
);
const store = openSqliteStore(path);
const quiet = () => {};
const outbox = createOutbox({
  records: openRecords(store),
  claims: store,
  due: [async () => messages],
  revisions: [],
  edit: async () => {},
  mayPostFrom: (at) => at,
  log: { info: quiet, warn: quiet, error: quiet },
  deliver: async (_, __, id) => {
    await sleep(Math.random() * 10);
    process.stdout.write(`${id}\n`);
    return { conversation: 'D', message: id };
  },
});
const { failed } = await outbox.tick(new Date('2026-11-16T08:00:00.000Z'));
await store.close();
if (failed.length > 0) throw new Error(JSON.stringify(failed));

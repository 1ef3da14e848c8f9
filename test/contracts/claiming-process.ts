import { once } from 'node:events';
import { type Database, openStore, type StoreOptions } from '../../src/store/open-store.ts';

/** A process that opens a store, says so, waits for a word, asks for every lease, and says which it was given. */
export type Order = { database: Database; options: StoreOptions; ids: string[] };

const { database, options, ids }: Order = JSON.parse(process.argv[2] ?? '');
const store = await openStore(database, options);
process.stdout.write('open\n');
await once(process.stdin, 'data');
const given: string[] = [];
for (const id of ids) if (await store.lease(id, 60_000)) given.push(id);
process.stdout.write(`${JSON.stringify(given)}\n`);
process.stdin.destroy();
await store.close();

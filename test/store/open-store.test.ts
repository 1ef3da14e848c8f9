import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { type Database, openStore, StoreOpenError, type StoreOptions } from '../../src/store/open-store.ts';
import { type Answer, fakeRedis } from './redis/fake-redis.ts';

const folder = mkdtempSync(join(tmpdir(), 'lika-open-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function refusal(database: Database, options?: StoreOptions): Promise<StoreOpenError> {
  const error = await openStore(database, options).then(
    () => new Error('it opened'),
    (reason: unknown) => reason,
  );
  if (error instanceof StoreOpenError) return error;
  throw error;
}

const servers = [
  { engine: 'postgres', name: 'PostgreSQL', scheme: 'postgres' },
  { engine: 'redis', name: 'Redis', scheme: 'redis' },
] as const;

describe.each(servers)('$name', ({ engine, name, scheme }) => {
  let server: Server | undefined;
  const sockets: Socket[] = [];
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.destroy();
    server?.close();
    server = undefined;
  });

  async function listening(answer: (socket: Socket) => void): Promise<number> {
    server = createServer((socket) => {
      sockets.push(socket);
      socket.on('error', () => undefined);
      answer(socket);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  }

  it('where nothing listens says where and what to do, without the password', async () => {
    const port = await listening(() => undefined);
    server?.close();
    const { message } = await refusal({ engine, url: `${scheme}://u:hemligt@127.0.0.1:${port}/3` });
    expect(message).toContain(
      `Lika kan inte öppna ${name} på 127.0.0.1:${port}/3: ingen server svarar där (connect ECONNREFUSED`,
    );
    expect(message).toContain('Starta servern, eller rätta värden och porten i DATABASE_URL.');
    expect(message).not.toContain('hemligt');
  });

  it('that takes the call and says nothing is given up in time', async () => {
    const port = await listening(() => undefined);
    const started = Date.now();
    const { message } = await refusal({ engine, url: `${scheme}://127.0.0.1:${port}` }, { timeoutMs: 200 });
    expect(message).toContain(`på 127.0.0.1:${port}: servern svarar inte`);
    expect(Date.now() - started).toBeLessThan(2_000);
  });

  it('that hangs up is told of', async () => {
    const port = await listening((socket) => socket.destroy());
    const { message } = await refusal({ engine, url: `${scheme}://127.0.0.1:${port}` });
    expect(message).toContain(`${name} på 127.0.0.1:${port}: servern bryter förbindelsen`);
  });

  it('whose address cannot be read keeps it to itself, for its password is in it', async () => {
    const error = await refusal({ engine, url: `${scheme}://u:hem#ligt@h:x/d` });
    expect(error.message).toContain(`Lika kan inte öppna ${name}: adressen går inte att läsa`);
    expect(error.message).toContain('%23');
    expect(`${error.message} ${JSON.stringify(error.cause)} ${String(error.cause)}`).not.toContain('hem');
  });
});

describe('Redis', () => {
  it.each<[string, Record<string, Answer>, string]>([
    ['wants a password', { PING: { raw: '-NOAUTH Authentication required.' } }, 'godtar inte inloggningen'],
    ['refuses the password', { AUTH: { raw: '-WRONGPASS invalid password' } }, 'godtar inte inloggningen'],
    ['is a copy', { SET: { raw: '-READONLY You can not write' } }, 'en kopia som bara går att läsa'],
    ['cannot save', { SET: { raw: '-MISCONF unable to persist' } }, 'inte plats att skriva'],
    ['has too few rights', { SET: { raw: '-NOPERM no permissions' } }, 'inte de rättigheter'],
    ['has fewer databases', { PING: { raw: '-ERR DB index is out of range' } }, 'ingen sådan databas'],
    ['is still reading its file', { PING: { raw: '-LOADING Redis is loading' } }, 'inte redo än'],
    ['says something else', { PING: { raw: '-ERR what' } }, 'något gick fel (ERR what)'],
  ])('that %s says so when it is opened', async (_, answers, expected) => {
    const { url, close } = await fakeRedis(answers);
    const { message } = await refusal({ engine: 'redis', url });
    expect(message).toContain(expected);
    expect(message).not.toContain('hemligt');
    await close();
  });
});

describe('SQLite', () => {
  it('makes the folder that is missing', async () => {
    const store = await openStore({ engine: 'sqlite', path: join(folder, 'a', 'b', 'lika.sqlite') });
    await store.ping();
    await store.close();
  });

  it('in a file that is something else leaves it alone', async () => {
    const path = join(folder, 'brev.txt');
    writeFileSync(path, 'Hej! '.repeat(500));
    const { message } = await refusal({ engine: 'sqlite', path });
    expect(message).toContain(`Lika kan inte öppna SQLite på ${path}: filen är ingen SQLite-databas`);
  });

  it.each([
    ['a folder', folder],
    ['below a file', join(folder, 'brev.txt', 'lika.sqlite')],
  ])('at %s cannot be written', async (_, path) => {
    writeFileSync(join(folder, 'brev.txt'), 'Hej!');
    expect((await refusal({ engine: 'sqlite', path })).message).toContain(
      'går inte att skapa eller skriva i',
    );
  });
});

it('a name that cannot begin tables and keys is refused', async () => {
  for (const name of ['', 'Lika', 'a-b', 'a*', '2lika']) {
    await expect(openStore({ engine: 'sqlite', path: ':memory:' }, { name })).rejects.toThrow(RangeError);
  }
});

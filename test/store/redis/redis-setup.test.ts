import { afterEach, describe, expect, it } from 'vitest';
import { openStore } from '../../../src/store/open-store.ts';
import { type Answer, fakeRedis } from './fake-redis.ts';

const refused: Answer = { raw: '-NOPERM this user has no permissions to run it' };
let close: () => Promise<void> = async () => undefined;
afterEach(() => close());

async function warnings(answers: Record<string, Answer>): Promise<string[]> {
  const server = await fakeRedis(answers);
  const store = await openStore({ engine: 'redis', url: server.url });
  close = async () => {
    await store.close();
    await server.close();
  };
  return await store.warnings();
}
const setUp = (policy: string, aof: '0' | '1', save: string): Record<string, Answer> => ({
  'INFO MEMORY': `# Memory\r\nused_memory:1\r\nmaxmemory_policy:${policy}\r\n`,
  'INFO PERSISTENCE': `# Persistence\r\nloading:0\r\naof_enabled:${aof}\r\naof_rewrite_in_progress:0\r\n`,
  CONFIG: ['save', save],
});

describe('a Redis that', () => {
  it('writes every change to disk and throws nothing away is nothing to warn of', async () => {
    expect(await warnings(setUp('noeviction', '1', ''))).toEqual([]);
    expect(await warnings({ ...setUp('noeviction', '1', ''), CONFIG: refused })).toEqual([]);
  });

  it('saves nothing will forget all when it starts again', async () => {
    expect(await warnings(setUp('noeviction', '0', ''))).toEqual([
      'Redis sparar inget på disk (save är tomt och appendonly är no). När servern startar om försvinner allt som Lika har sparat. Sätt appendonly till yes i redis.conf.',
    ]);
  });

  it('saves now and then will forget the latest', async () => {
    expect(await warnings(setUp('noeviction', '0', '3600 1 300 100'))).toEqual([
      expect.stringContaining('bara då och då (save är 3600 1 300 100 och appendonly är no)'),
    ]);
  });

  it.each(['allkeys-lru', 'volatile-ttl'])('throws away by %s will forget unnoticed', async (policy) => {
    expect(await warnings(setUp(policy, '1', ''))).toEqual([
      expect.stringMatching(`maxmemory-policy är ${policy}.*Sätt maxmemory-policy till noeviction`),
    ]);
  });

  it('does not say how it is set up is to be looked into', async () => {
    expect(await warnings({ INFO: refused, CONFIG: refused })).toEqual([
      expect.stringContaining('Det går inte att se om Redis slänger data'),
      expect.stringContaining('Det går inte att se att Redis sparar'),
    ]);
  });
});

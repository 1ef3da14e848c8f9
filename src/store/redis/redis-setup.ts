import type { RedisClient } from './redis-link.ts';

/** How a Redis keeps what it is given. Undefined: it does not say, as with many hosted ones. */
type RedisSetup = {
  /** What it does when its memory is full. */
  maxmemoryPolicy: string | undefined;
  /** Whether every change is written to disk. */
  appendonly: boolean | undefined;
  /** When everything is written to disk, as in redis.conf; empty: never. */
  save: string | undefined;
};

export async function readSetup(client: RedisClient): Promise<RedisSetup> {
  const said = (asked: Promise<string>) => asked.catch(() => '');
  const memory = await said(client.info('memory'));
  const persistence = await said(client.info('persistence'));
  const configured = await client.configGet('save').catch((): Record<string, string> => ({}));
  const aof = valueIn(persistence, 'aof_enabled');
  return {
    maxmemoryPolicy: valueIn(memory, 'maxmemory_policy'),
    appendonly: aof === undefined ? undefined : aof === '1',
    save: configured.save,
  };
}

/** What in this setup makes Redis forget, and what to set instead, in Swedish. */
export function warningsOf({ maxmemoryPolicy, appendonly, save }: RedisSetup): string[] {
  return [...whenFull(maxmemoryPolicy), ...whenStopped(appendonly, save)];
}

function whenFull(policy: string | undefined): string[] {
  if (policy === 'noeviction') return [];
  return policy === undefined
    ? [
        'Det går inte att se om Redis slänger data när minnet är fullt. Be den som sköter servern att sätta maxmemory-policy till noeviction.',
      ]
    : [
        `Redis slänger data när minnet är fullt (maxmemory-policy är ${policy}). Då kan svar och påminnelser försvinna utan att det märks. Sätt maxmemory-policy till noeviction i redis.conf.`,
      ];
}

function whenStopped(appendonly: boolean | undefined, save: string | undefined): string[] {
  if (appendonly === true) return [];
  if (save === undefined) {
    return [
      'Det går inte att se att Redis sparar varje ändring på disk. Be den som sköter servern att sätta appendonly till yes.',
    ];
  }
  return save === ''
    ? [
        'Redis sparar inget på disk (save är tomt och appendonly är no). När servern startar om försvinner allt som Lika har sparat. Sätt appendonly till yes i redis.conf.',
      ]
    : [
        `Redis sparar på disk bara då och då (save är ${save} och appendonly är no). Om servern stannar hastigt försvinner det senaste. Sätt appendonly till yes i redis.conf.`,
      ];
}

function valueIn(info: string, field: string): string | undefined {
  return new RegExp(`^${field}:(.*?)\\r?$`, 'm').exec(info)?.[1];
}

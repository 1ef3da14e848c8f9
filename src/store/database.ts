import { UnfitError } from './unfit-error.ts';

/** Which engine, and where. `path`: a file or `:memory:`; `url`: postgres://…, redis://… or rediss://… (TLS). */
export type Database =
  | { engine: 'sqlite'; path: string }
  | { engine: 'postgres'; url: string }
  | { engine: 'redis'; url: string };

const servers = { postgres: { name: 'PostgreSQL', port: 5432 }, redis: { name: 'Redis', port: 6379 } };

export function engineName({ engine }: Database): string {
  return engine === 'sqlite' ? 'SQLite' : servers[engine].name;
}

/** Where the database is, without the user and the password. Throws where the URL cannot be read. */
export function addressOf(database: Database): string {
  if (database.engine === 'sqlite') return database.path;
  // The error that URL throws holds the whole address, with its password.
  if (!URL.canParse(database.url)) throw new UnfitError('URL');
  const { hostname, port, pathname, searchParams } = new URL(database.url);
  const host = searchParams.get('host') ?? (hostname === '' ? 'localhost' : decodeURIComponent(hostname));
  return `${host}:${port === '' ? servers[database.engine].port : port}${pathname === '/' ? '' : pathname}`;
}

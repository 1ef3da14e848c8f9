import { type Logger as BoltLogger, LogLevel } from '@slack/bolt';
import type { Log } from '../../messages/log.ts';

const ignore = () => undefined;

/** For the SDK's web client: its log holds what people wrote, and `web.ts` logs each failure once, with its remedy. */
export const silentLogger: BoltLogger = {
  debug: ignore,
  info: ignore,
  warn: ignore,
  error: ignore,
  setLevel: ignore,
  getLevel: () => LogLevel.ERROR,
  setName: ignore,
};

/** For Socket Mode's client: a socket that is lost is no error, and `socket.ts` says when it stays so. */
export function socketLogger(logger: Log): BoltLogger {
  const tell = (...words: unknown[]) => logger.info({ from: 'socket-mode' }, words.map(String).join(' '));
  return { ...silentLogger, warn: tell, error: tell };
}

/** Bolt's warnings and errors in our log, without the payloads that its debug log would hold. */
export function boltLogger(logger: Log): BoltLogger {
  const line = (words: unknown[]) => words.map(String).join(' ');
  return {
    ...silentLogger,
    warn: (...words: unknown[]) => logger.warn({ from: 'bolt' }, line(words)),
    error: (...words: unknown[]) => logger.error({ from: 'bolt' }, line(words)),
  };
}

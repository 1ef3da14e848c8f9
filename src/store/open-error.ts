import { addressOf, type Database, engineName } from './database.ts';
import { adviceOn } from './open-advice.ts';
import { reasonOf } from './store.ts';
import { UnfitError } from './unfit-error.ts';

/** The database could not be opened: where it is, without its password, why, and what to do. In Swedish. */
export class StoreOpenError extends Error {
  constructor(database: Database, cause: unknown) {
    const reason = reasonOf(cause);
    const { what, fix } = adviceOn(codeOf(cause), reason);
    const said = cause instanceof UnfitError ? '' : ` (${reason})`;
    super(`Lika kan inte öppna ${engineName(database)}${whereIs(database)}: ${what}${said}.\n    ${fix}`, {
      cause,
    });
    this.name = 'StoreOpenError';
  }
}

function whereIs(database: Database): string {
  return database.engine === 'sqlite' || URL.canParse(database.url) ? ` på ${addressOf(database)}` : '';
}

/** The driver's code; Redis says it in the first word. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error.cause !== undefined) return codeOf(error.cause);
  return /^[A-Z]+(?= )/.exec(error.message)?.[0] ?? '';
}

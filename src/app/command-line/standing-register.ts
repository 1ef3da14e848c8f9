import { existsSync } from 'node:fs';
import type { Config } from '../../config.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Person } from '../../plan/roster.ts';
import { openRecords } from '../../records/records.ts';
import { createRegister, type Register } from '../../register/register.ts';
import { type Database, openStore, StoreOpenError } from '../../store/open-store.ts';
import { StoreError } from '../../store/store.ts';

/**
 * The register with who coordinates what where Lika is at work: in a chat, without one in the playground. As the files say
 * where there is no database yet, or where it cannot be read, of which the note then tells.
 */
export async function standingRegister(
  plan: Plan,
  people: readonly Person[],
  config: Config | undefined,
): Promise<{ register: Register; note?: string }> {
  const register = createRegister(plan, people);
  const database = config && databaseOf(config);
  if (database === undefined || (database.engine === 'sqlite' && !existsSync(database.path))) {
    return { register };
  }
  try {
    const store = await openStore(database);
    try {
      await register.refresh(openRecords(store));
    } finally {
      await store.close();
    }
    return { register };
  } catch (error) {
    if (!(error instanceof StoreOpenError || error instanceof StoreError)) throw error;
    return {
      register,
      note: 'Databasen gick inte att öppna, så filerna är inte jämförda med det Lika har sparat.',
    };
  }
}

function databaseOf(config: Config): Database {
  const isChat = config.slack !== undefined || config.teams !== undefined;
  return isChat ? config.database : { engine: 'sqlite', path: config.playgroundDatabase };
}

import { addressOf, type Database, engineName } from './database.ts';
import { reasonOf } from './store.ts';
import { UnfitError } from './unfit-error.ts';

/** What went wrong and what to do, in Swedish, by the codes of Node, PostgreSQL, Redis, SQLite and ours. */
const advice: { codes: string[]; what: string; fix: string }[] = [
  {
    codes: ['URL'],
    what: 'adressen går inte att läsa',
    fix: 'Skriv postgres://ANVÄNDARE:LÖSENORD@VÄRD:PORT/DATABAS eller redis://:LÖSENORD@VÄRD:PORT i DATABASE_URL. Tecken som @, / och # i lösenordet skrivs %40, %2F och %23.',
  },
  {
    codes: ['ECONNREFUSED', 'ENOENT'],
    what: 'ingen server svarar där',
    fix: 'Starta servern, eller rätta värden och porten i DATABASE_URL.',
  },
  {
    codes: ['ENOTFOUND', 'EAI_AGAIN'],
    what: 'värdens namn går inte att slå upp',
    fix: 'Rätta värden i DATABASE_URL.',
  },
  {
    codes: ['TIMEOUT', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ECONNRESET', 'LOADING', '57P03'],
    what: 'servern svarar inte, eller är inte redo än',
    fix: 'Se efter att servern är igång, att det är rätt port i DATABASE_URL och att brandväggen släpper fram trafiken. Starta sedan Lika igen.',
  },
  {
    codes: ['28P01', '28000', 'WRONGPASS', 'NOAUTH'],
    what: 'servern godtar inte inloggningen',
    fix: 'Rätta användaren och lösenordet i DATABASE_URL. Tecken som @, / och # skrivs %40, %2F och %23.',
  },
  {
    codes: ['3D000'],
    what: 'det finns ingen sådan databas på servern',
    fix: 'Skapa databasen, eller rätta dess namn sist i DATABASE_URL.',
  },
  {
    codes: ['NOSCHEMA', '3F000'],
    what: 'användaren har inget schema att lägga tabeller i',
    fix: 'Skapa ett schema åt användaren: CREATE SCHEMA lika AUTHORIZATION användaren; ALTER ROLE användaren SET search_path = lika;',
  },
  {
    codes: ['42501', 'NOPERM'],
    what: 'användaren har inte de rättigheter som behövs',
    fix: 'Låt användaren skapa tabeller i sitt schema i PostgreSQL. I Redis behövs rätt att läsa, skriva, ta bort och lista nycklar som börjar med lika.',
  },
  {
    codes: ['ENCODING'],
    what: 'databasen har en annan teckenkodning än UTF-8',
    fix: "Skapa en ny databas: CREATE DATABASE lika ENCODING 'UTF8' TEMPLATE template0;",
  },
  {
    codes: ['25006', 'READONLY'],
    what: 'servern är en kopia som bara går att läsa',
    fix: 'Ange huvudservern i DATABASE_URL.',
  },
  {
    codes: ['53300'],
    what: 'servern har inga lediga anslutningar',
    fix: 'Höj max_connections, eller stäng något annat som använder servern.',
  },
  {
    codes: [
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'SELF_SIGNED_CERT_IN_CHAIN',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
      'ERR_TLS_CERT_ALTNAME_INVALID',
      'CERT_HAS_EXPIRED',
    ],
    what: 'serverns certifikat godtas inte',
    fix: 'Peka NODE_EXTRA_CA_CERTS på utfärdarens certifikat, eller förnya serverns.',
  },
  {
    codes: ['SQLITE_CANTOPEN', 'SQLITE_READONLY', 'EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOTDIR'],
    what: 'filen går inte att skapa eller skriva i',
    fix: 'Ge den som kör Lika rätt att skriva i filen och dess mapp, eller ange en annan fil i DATABASE_URL.',
  },
  {
    codes: ['SQLITE_NOTADB', 'SQLITE_CORRUPT'],
    what: 'filen är ingen SQLite-databas, eller så är den skadad',
    fix: 'Ange en annan fil i DATABASE_URL, eller lägg tillbaka filen från en säkerhetskopia.',
  },
  {
    codes: ['SQLITE_FULL', 'ENOSPC', '53100', 'OOM', 'MISCONF'],
    what: 'det finns inte plats att skriva',
    fix: 'Frigör plats på disken eller i minnet där databasen är.',
  },
  {
    codes: ['SQLITE_BUSY'],
    what: 'ett annat program håller filen låst',
    fix: 'Stäng det andra programmet och starta Lika igen.',
  },
];

const unknown = 'Se efter att DATABASE_URL stämmer, och läs i databasens logg.';

/** The database could not be opened: where it is, without its password, why, and what to do. In Swedish. */
export class StoreOpenError extends Error {
  constructor(database: Database, cause: unknown) {
    const code = codeOf(cause);
    const known = advice.find(({ codes }) => codes.some((one) => code === one || code.startsWith(`${one}_`)));
    const said = cause instanceof UnfitError ? '' : ` (${reasonOf(cause)})`;
    super(
      `Lika kan inte öppna ${engineName(database)}${whereIs(database)}: ${known?.what ?? 'något gick fel'}${said}.\n    ${known?.fix ?? unknown}`,
      { cause },
    );
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

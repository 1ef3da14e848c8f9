/** What went wrong when a database was opened, and what to do, in Swedish. */
type Advice = { what: string; fix: string };

/** By the codes of Node, PostgreSQL, Redis, SQLite and ours, or by words where a driver gives no code. */
const advice: (Advice & { signs: string[] })[] = [
  {
    signs: ['URL'],
    what: 'adressen går inte att läsa',
    fix: 'Skriv postgres://ANVÄNDARE:LÖSENORD@VÄRD:PORT/DATABAS eller redis://:LÖSENORD@VÄRD:PORT i DATABASE_URL. Tecken som @, / och # i lösenordet skrivs %40, %2F och %23.',
  },
  {
    signs: ['ECONNREFUSED', 'ENOENT'],
    what: 'ingen server svarar där',
    fix: 'Starta servern, eller rätta värden och porten i DATABASE_URL.',
  },
  {
    signs: ['ENOTFOUND', 'EAI_AGAIN'],
    what: 'värdens namn går inte att slå upp',
    fix: 'Rätta värden i DATABASE_URL.',
  },
  {
    signs: [
      'Query read timeout',
      'Connection terminated due to connection timeout',
      'timeout exceeded when trying to connect',
      'TIMEOUT',
      'ETIMEDOUT',
      'EHOSTUNREACH',
      'ENETUNREACH',
      'ECONNRESET',
      'LOADING',
      '57P03',
    ],
    what: 'servern svarar inte, eller är inte redo än',
    fix: 'Se efter att servern är igång, att det är rätt port i DATABASE_URL och att brandväggen släpper fram trafiken. Starta sedan Lika igen.',
  },
  {
    signs: ['Socket closed unexpectedly', 'Connection terminated unexpectedly', 'EPROTO'],
    what: 'servern bryter förbindelsen',
    fix: 'Se efter att det är rätt port i DATABASE_URL. Vill servern ha TLS skrivs det rediss:// för Redis och ?sslmode=verify-full sist för PostgreSQL.',
  },
  {
    signs: ['does not support SSL'],
    what: 'servern är inte inställd för TLS',
    fix: 'Slå på TLS på servern, eller ta bort sslmode ur DATABASE_URL.',
  },
  {
    signs: ['28P01', '28000', 'WRONGPASS', 'NOAUTH', 'client password must be a string'],
    what: 'servern godtar inte inloggningen',
    fix: 'Rätta användaren och lösenordet i DATABASE_URL. Tecken som @, / och # skrivs %40, %2F och %23.',
  },
  {
    signs: ['3D000', 'DB index is out of range'],
    what: 'det finns ingen sådan databas på servern',
    fix: 'Skapa databasen, eller rätta dess namn eller nummer sist i DATABASE_URL.',
  },
  {
    signs: ['NOSCHEMA', '3F000'],
    what: 'användaren har inget schema att lägga tabeller i',
    fix: 'Skapa ett schema åt användaren: CREATE SCHEMA lika AUTHORIZATION användaren; ALTER ROLE användaren SET search_path = lika;',
  },
  {
    signs: ['42501', 'NOPERM'],
    what: 'användaren har inte de rättigheter som behövs',
    fix: 'Låt användaren skapa tabeller i sitt schema i PostgreSQL. I Redis behövs rätt att läsa, skriva, ta bort och lista nycklar som börjar med lika.',
  },
  {
    signs: ['ENCODING'],
    what: 'databasen har en annan teckenkodning än UTF-8',
    fix: "Skapa en ny databas: CREATE DATABASE lika ENCODING 'UTF8' TEMPLATE template0;",
  },
  {
    signs: ['25006', 'READONLY'],
    what: 'servern är en kopia som bara går att läsa',
    fix: 'Ange huvudservern i DATABASE_URL.',
  },
  {
    signs: ['53300'],
    what: 'servern har inga lediga anslutningar',
    fix: 'Höj max_connections, eller stäng något annat som använder servern.',
  },
  {
    signs: [
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
    signs: ['SQLITE_CANTOPEN', 'SQLITE_READONLY', 'EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOTDIR'],
    what: 'filen går inte att skapa eller skriva i',
    fix: 'Ge den som kör Lika rätt att skriva i filen och dess mapp, eller ange en annan fil i DATABASE_URL.',
  },
  {
    signs: ['SQLITE_NOTADB', 'SQLITE_CORRUPT'],
    what: 'filen är ingen SQLite-databas, eller så är den skadad',
    fix: 'Ange en annan fil i DATABASE_URL, eller lägg tillbaka filen från en säkerhetskopia.',
  },
  {
    signs: ['SQLITE_FULL', 'ENOSPC', '53100', 'OOM', 'MISCONF'],
    what: 'det finns inte plats att skriva',
    fix: 'Frigör plats på disken eller i minnet där databasen är.',
  },
  {
    signs: ['SQLITE_BUSY'],
    what: 'ett annat program håller filen låst',
    fix: 'Stäng det andra programmet och starta Lika igen.',
  },
];

const unknown: Advice = {
  what: 'något gick fel',
  fix: 'Se efter att DATABASE_URL stämmer, och läs i databasens logg.',
};

export function adviceOn(code: string, message: string): Advice {
  const tells = (sign: string) =>
    sign.includes(' ') ? message.includes(sign) : code === sign || code.startsWith(`${sign}_`);
  return advice.find(({ signs }) => signs.some(tells)) ?? unknown;
}

import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';

/** The files that Teams' app package is made of, as they stand in `manifest/teams`. */
type TeamsPackage = { manifest: string; color: Uint8Array; outline: Uint8Array };

type ManifestCommand = {
  /** Where the files are written, absolute. */
  out: string;
  json: boolean;
  /** The address where Lika is reached, such as https://lika.exempelstad.se. */
  url: string | undefined;
  /** The municipality's own website, which Teams shows. */
  website: string | undefined;
  municipality: string;
  /** How Slack is configured, if it is. */
  slack: 'http' | 'socket' | undefined;
  /** The bot's id, where Teams is configured. */
  teamsAppId: string | undefined;
  slackManifest: (target: { url: string } | { socket: true }) => object;
  readTeamsPackage: () => Promise<TeamsPackage>;
  writeFile: (path: string, content: string | Uint8Array) => Promise<void>;
  write: (text: string) => void;
  writeError: (text: string) => void;
};

/** `lika manifest`: what Slack and Teams are to be told of this deployment. Gives the exit code: 2 where an address is missing. */
export async function manifestCommand(command: ManifestCommand): Promise<0 | 1 | 2> {
  const { url, website, slack, teamsAppId, json, write, writeError } = command;
  const missing = [
    ...(url === undefined && slack !== 'socket'
      ? ['Skriv adressen där Lika ska nås: --url https://lika.er-kommun.se']
      : []),
    ...(website === undefined && teamsAppId !== undefined
      ? ['Skriv kommunens webbplats, som Teams visar: --website https://er-kommun.se']
      : []),
    ...[url, website].flatMap((address) =>
      address === undefined || isHttps(address)
        ? []
        : [`”${address}” ska vara en adress som börjar med https://`],
    ),
  ];
  if (missing.length > 0) {
    writeError(`${missing.join('\n')}\n`);
    return 2;
  }
  const files = [await writeSlack(command), ...(await writeTeams(command))];
  if (json) write(`${JSON.stringify({ files })}\n`);
  else for (const { path, next } of files) write(path === null ? `${next}\n` : `${path}: ${next}\n`);
  return 0;
}

/** What was written, and what to do with it; without a path nothing was, and `next` says what is missing. */
type Written = { platform: 'slack' | 'teams'; path: string | null; next: string };

async function writeSlack({ out, url, slack, slackManifest, writeFile }: ManifestCommand): Promise<Written> {
  const target = slack === 'socket' || url === undefined ? ({ socket: true } as const) : { url };
  const path = join(out, 'slack.json');
  await writeFile(path, `${JSON.stringify(slackManifest(target), null, 2)}\n`);
  const next = 'skapa appen ur den på https://api.slack.com/apps, Create New App, From a manifest.';
  return { platform: 'slack', path, next };
}

async function writeTeams(command: ManifestCommand): Promise<Written[]> {
  const { out, website, municipality, teamsAppId } = command;
  if (teamsAppId === undefined || website === undefined) {
    const next = 'Teams är inte inställt, så inget app-paket skrevs. Sätt MicrosoftAppId och kör igen.';
    return [{ platform: 'teams', path: null, next }];
  }
  const { manifest, color, outline } = await command.readTeamsPackage();
  const filled = manifest
    .replaceAll('DITT-BOT-ID', teamsAppId)
    .replaceAll('DIN KOMMUN', municipality)
    .replaceAll('https://DIN-WEBBPLATS', website.replace(/\/+$/, ''));
  const path = join(out, 'teams.zip');
  const files = { 'manifest.json': strToU8(filled), 'color.png': color, 'outline.png': outline };
  await command.writeFile(path, zipSync(files));
  return [
    { platform: 'teams', path, next: 'ladda upp den i Teams administrationscenter, under Hantera appar.' },
  ];
}

function isHttps(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === 'https:';
}

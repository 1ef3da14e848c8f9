import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { parseConfig } from '../../src/config.ts';
import { loadPack } from '../../src/plan/pack/load-pack.ts';
import { requiredScopes } from '../../src/platforms/slack/requirements.ts';
import { BOT_TOKEN, SIGNING_SECRET, startFakeSlack } from '../support/fake-slack/fake-slack.ts';
import { createPlayer as createSlackPlayer } from '../support/fake-slack/player.ts';
import { startFakeTeams } from '../support/fake-teams/fake-teams.ts';
import { createPlayer as createTeamsPlayer } from '../support/fake-teams/player.ts';
import { keepingLog } from '../support/log.ts';

const ROOT = resolve(import.meta.dirname, '../..');
let folder: string;
let app: App;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lika-own-words-'));
});
afterEach(async () => {
  await app.stop();
  rmSync(folder, { recursive: true });
});

async function start(env: Record<string, string>): Promise<string> {
  const pack = await loadPack(join(ROOT, 'data/exempelstad'));
  const config = parseConfig({ ...env, DATABASE_URL: `sqlite:${folder}/lika.sqlite`, PORT: '0' }, ROOT);
  const now = () => new Date('2026-11-13T13:00:00Z');
  app = await createApp({ config, pack, log: keepingLog(), now });
  return (await app.start()).url;
}
const settled = () => app.live?.lika.inbox.settled();

test('what Teams shows at a press is in the language of the one who pressed', async () => {
  const teams = await startFakeTeams();
  const amina = teams.world.addPerson({ name: 'Amina Yusuf' });
  const petra = teams.world.addPerson({ name: 'Petra Lind' });
  const player = createTeamsPlayer(teams, await start({ TEAMS_LOCAL: 'true' }), { signed: false });
  const seenAtPress = async (who: typeof amina, language: string) => {
    await player.write(who, language);
    await player.write(who, 'När är nästa lärträff?');
    await settled();
    const title = language === 'english' ? 'That helped' : 'Det hjälpte';
    return (await player.press(who, teams.world.personal(who), title)).body;
  };
  expect(await seenAtPress(amina, 'english')).toContain('I have got it.');
  expect(await seenAtPress(petra, 'svenska')).toContain('Jag har tagit emot det.');
  expect(await seenAtPress(amina, 'svenska')).toContain('Jag har tagit emot det.');
  await settled();
  await teams.stop();
});

test('what Slack says at the command in a channel is in the language of the one who wrote it', async () => {
  const slack = await startFakeSlack({ scopes: requiredScopes() });
  const amina = slack.workspace.addUser({ realName: 'Amina', email: 'amina.yusuf@exempelstad.se' }).id;
  const channel = slack.workspace.addChannel('stab');
  const env = {
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: slack.apiUrl,
  };
  const player = createSlackPlayer(slack, await start(env));
  expect((await player.command(amina, channel.id, 'status')).body).toContain('direktmeddelande');
  await player.directMessage(amina, 'english');
  await settled();
  expect((await player.command(amina, channel.id, 'status')).body).toContain('direct message');
  await settled();
  await slack.stop();
});

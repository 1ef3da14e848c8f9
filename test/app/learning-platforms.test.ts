import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { App } from '../../src/app.ts';
import { requiredScopes } from '../../src/platforms/slack/requirements.ts';
import { type FakeSlack, startFakeSlack } from '../support/fake-slack/fake-slack.ts';
import {
  createPlayer as createSlackPlayer,
  type Player as SlackPlayer,
} from '../support/fake-slack/player.ts';
import { shownOf as shownInSlack } from '../support/fake-slack/read-message.ts';
import type { FakeConversation as SlackConversation } from '../support/fake-slack/workspace.ts';
import { type FakeTeams, startFakeTeams } from '../support/fake-teams/fake-teams.ts';
import {
  createPlayer as createTeamsPlayer,
  type Player as TeamsPlayer,
} from '../support/fake-teams/player.ts';
import { shownOf as shownInTeams } from '../support/fake-teams/read-message.ts';
import type { FakeConversation, FakePerson } from '../support/fake-teams/world.ts';
import { loadExample, openSite, type Site, slackSettings, teamsSettings } from './site.ts';

const QUESTION = 'Var kan man parkera en lånecykel?';
const now = new Date('2026-11-13T13:00:00Z');

let site: Site;
let app: App;

async function start(settings: Record<string, string>, experts: { channel?: string }): Promise<string> {
  const pack = await loadExample();
  const plan = { ...pack.plan, experts: { ...pack.plan.experts, ...experts } };
  const started = await site.start(settings, { now: () => now, pack: { ...pack, plan } });
  app = started.app;
  return started.url;
}
const settled = () => app.live?.lika.inbox.settled();
const tick = () => app.live?.lika.outbox.tick(now);
/** What Lika has kept of what was asked. */
async function everythingKept(): Promise<unknown[]> {
  const kept: unknown[] = [];
  const { asked, expertQuestions, latestQuestions, inbox } = app.live?.lika.records ?? {};
  for (const one of [asked, expertQuestions, latestQuestions, inbox]) {
    for await (const [, value] of one?.entries() ?? []) kept.push(value);
  }
  return kept;
}

beforeEach(() => {
  site = openSite();
});
afterEach(async () => {
  await app.stop();
  site.remove();
});

describe('a question to the experts, in Slack', () => {
  let slack: FakeSlack;
  let player: SlackPlayer;
  let karin: string;
  let amina: string;
  let experts: SlackConversation;

  beforeEach(async () => {
    slack = await startFakeSlack({ scopes: requiredScopes() });
    karin = slack.workspace.addUser({ realName: 'Karin Ek', email: 'karin.ek@exempelstad.se' }).id;
    amina = slack.workspace.addUser({ realName: 'Amina Yusuf', email: 'amina.yusuf@exempelstad.se' }).id;
    slack.workspace.addChannel('lika-mojligheter');
    experts = slack.workspace.addChannel('lika-experter');
    const url = await start(slackSettings(slack), { channel: 'lika-experter' });
    player = createSlackPlayer(slack, url);
  });
  afterEach(() => slack.stop());

  const shown = ({ messages }: SlackConversation) => messages.map((one) => shownInSlack(one).words);
  const direct = (who: string) => slack.workspace.directWith(who);
  async function press(who: string, conversation: SlackConversation, title: string): Promise<void> {
    await player.press(who, conversation.id, title);
    await settled();
  }

  test('is answered in a modal from the channel, goes back, and is kept for others', async () => {
    await player.directMessage(amina, QUESTION);
    await settled();
    await press(amina, direct(amina), 'Fråga en person');
    expect(shown(direct(amina)).at(-1)).toContain('kanalen #lika-experter');
    await press(amina, direct(amina), 'Skicka frågan');
    await tick();
    expect(shown(experts).at(-1)).toContain(QUESTION);
    expect(shown(experts).at(-1)).not.toContain('Amina');

    await press(karin, experts, 'Svara');
    await vi.waitFor(() => player.modal(karin));
    expect(player.modal(karin)).toMatchObject({ title: 'Svara på en fråga', submit: 'Skicka svaret' });
    player.fill(karin, 'Svar', 'Vid <stationen> & torget.');
    player.fill(karin, 'Källa', 'Cykelplanen');
    player.mark(karin, 'Behåll som svar för andra', 'Ja');
    await player.submit(karin);
    await settled();
    expect(shown(direct(karin)).at(-1)).toContain('Svaret är sparat.');
    await tick();
    expect(shown(direct(amina)).at(-1)).toContain('Karin Ek svarar på din fråga');
    expect(shown(direct(amina)).at(-1)).toContain('Vid <stationen> & torget.');
    expect(shown(experts)).toHaveLength(1);
    expect(shown(experts).at(-1)).toContain('Karin Ek svarade');

    await player.mention(karin, slack.workspace.addChannel('stab'), QUESTION);
    await settled();
    await press(amina, direct(amina), 'Det hjälpte');
    expect(shown(direct(amina)).at(-1)).toContain('Tack, bra att veta.');
  });

  test('shows the experts who was mentioned by name, and nobody’s id', async () => {
    const moa = slack.workspace.addUser({ realName: 'Moa S', email: 'moa.sjoberg@exempelstad.se' }).id;
    const stranger = slack.workspace.addUser({ realName: 'Ove Okänd', email: 'ove@annanstans.se' }).id;
    for (const [who, name] of [
      [moa, 'Moa Sjöberg'],
      [stranger, 'någon'],
      ['U0GONE', 'någon'],
    ]) {
      await player.directMessage(amina, `var får man parkera lånecyklar enligt <@${who}>?`);
      await settled();
      await press(amina, direct(amina), 'Fråga en person');
      await press(amina, direct(amina), 'Skicka frågan');
      await tick();
      expect(shown(experts).at(-1)).toContain(`var får man parkera lånecyklar enligt ${name}?`);
    }
    await player.directMessage(karin, 'obesvarade frågor');
    await settled();
    expect(shown(direct(karin)).at(-1)).toContain('var får man parkera lånecyklar enligt någon?');
    const kept = JSON.stringify(await everythingKept());
    for (const id of ['U0GONE', stranger, 'Ove']) expect(kept).not.toContain(id);
    expect(kept).not.toContain(`<@${moa}>`);
  });

  test('keeps nothing of what happened to someone who is mentioned', async () => {
    await player.directMessage(amina, `<@${karin}> blir mobbad av chefen`);
    await player.mention(amina, slack.workspace.addChannel('stab'), `<@${karin}> is being bullied`);
    await settled();
    expect(shown(direct(amina)).join()).toContain('Det låter som något du ska få hjälp med');
    expect(shown(direct(amina)).join()).toContain('DO');
    expect(JSON.stringify(await everythingKept())).not.toMatch(/mobbad|bullied|Karin/);
  });

  test('in a channel a vote leaves the answer as it is, and says so only to the one who pressed', async () => {
    const channel = slack.workspace.addChannel('stab');
    await player.mention(amina, channel, 'När är kickoffen?');
    await settled();
    const before = shown(channel);
    await press(karin, channel, 'Det hjälpte inte');
    expect(shown(channel)).toEqual(before);
    expect(shown(direct(karin)).at(-1)).toContain('med andra ord');
  });
});

describe('a question to the experts, in Teams', () => {
  let teams: FakeTeams;
  let player: TeamsPlayer;
  let karin: FakePerson;
  let amina: FakePerson;
  let experts: FakeConversation;

  beforeEach(async () => {
    teams = await startFakeTeams();
    karin = teams.world.addPerson({ name: 'Karin Ek' });
    amina = teams.world.addPerson({ name: 'Amina Yusuf' });
    experts = teams.world.addChannel('Experter', [karin, amina]);
    player = createTeamsPlayer(teams, await start(teamsSettings, {}), { signed: false });
  });
  afterEach(() => teams.stop());

  const shown = ({ messages }: FakeConversation) => messages.map((one) => shownInTeams(one).words);
  const talk = (who: FakePerson) => teams.world.personal(who);
  async function press(who: FakePerson, conversation: FakeConversation, title: string): Promise<void> {
    await player.press(who, conversation, title);
    await settled();
  }

  test('comes in the channel that an administrator chose, and is answered on a card', async () => {
    await player.mention(karin, experts, 'frågor hit');
    await settled();
    expect(shown(experts).at(-1)).toContain('Frågor till experterna kommer hit');
    await player.write(amina, QUESTION);
    await settled();
    await press(amina, talk(amina), 'Fråga en person');
    expect(shown(talk(amina)).at(-1)).toContain('experternas kanal');
    await press(amina, talk(amina), 'Skicka med mitt namn');
    await tick();
    expect(shown(experts).at(-1)).toContain('Amina Yusuf på');

    await player.write(karin, 'hej');
    await press(karin, experts, 'Svara');
    expect(shown(talk(karin)).at(-1)).toContain('Behåll som svar för andra');
    await player.fillIn(karin, talk(karin), { Svar: 'Vid stationen.', 'Behåll som svar för andra': 'Ja' });
    await settled();
    await tick();
    expect(shown(talk(amina)).at(-1)).toContain('Vid stationen.');
    expect(shown(experts).at(-1)).toContain('Karin Ek svarade');
    await player.write(amina, 'var parkerar man lånecyklar');
    await settled();
    expect(shown(talk(amina)).at(-1)).toContain('Svar från Karin Ek');
  });

  test('shows who was mentioned by name', async () => {
    await player.mention(karin, experts, 'frågor hit');
    await settled();
    const message = player.message(amina, 'får man parkera enligt <at>Olle</at> <at id="1">Sand</at>?');
    const mentions = ['<at>Olle</at>', '<at id="1">Sand</at>'].map((text) => ({
      type: 'mention',
      mentioned: { id: '29:olle', name: 'Olle Sand' },
      text,
    }));
    await player.deliver({ ...message, entities: mentions });
    await settled();
    await press(amina, talk(amina), 'Fråga en person');
    await press(amina, talk(amina), 'Skicka frågan');
    await tick();
    expect(shown(experts).at(-1)).toContain('får man parkera enligt Olle Sand?');
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../src/app.ts';
import { requiredScopes } from '../../src/platforms/slack/requirements.ts';
import { type FakeSlack, startFakeSlack } from '../support/fake-slack/fake-slack.ts';
import {
  createPlayer as createSlackPlayer,
  type Player as SlackPlayer,
} from '../support/fake-slack/player.ts';
import { shownOf as shownInSlack } from '../support/fake-slack/read-message.ts';
import { type FakeTeams, startFakeTeams } from '../support/fake-teams/fake-teams.ts';
import {
  createPlayer as createTeamsPlayer,
  type Player as TeamsPlayer,
} from '../support/fake-teams/player.ts';
import { shownOf as shownInTeams } from '../support/fake-teams/read-message.ts';
import type { FakeConversation, FakePerson } from '../support/fake-teams/world.ts';
import { keepingLog } from '../support/log.ts';
import { openSite, type Site, slackSettings, teamsSettings } from './site.ts';

const log = keepingLog();

let site: Site;
let slack: FakeSlack;
let teams: FakeTeams;
let app: App;
let inSlack: SlackPlayer;
let inTeams: TeamsPlayer;
let now: Date;
let aminaInSlack: string;
let people: Record<'amina' | 'petra' | 'karin', FakePerson>;
let channel: FakeConversation;

beforeAll(async () => {
  site = openSite();
  now = new Date('2026-11-13T13:00:00Z');
  slack = await startFakeSlack({ scopes: requiredScopes() });
  teams = await startFakeTeams();
  aminaInSlack = slack.workspace.addUser({ realName: 'Amina Yusuf', email: 'amina.yusuf@exempelstad.se' }).id;
  people = {
    amina: teams.world.addPerson({ name: 'Amina Yusuf' }),
    petra: teams.world.addPerson({ name: 'Petra Lind' }),
    karin: teams.world.addPerson({ name: 'Karin Ek' }),
  };
  channel = teams.world.addChannel('Lika möjligheter', Object.values(people));
  const started = await site.start({ ...slackSettings(slack), ...teamsSettings }, { now: () => now, log });
  app = started.app;
  inSlack = createSlackPlayer(slack, started.url);
  inTeams = createTeamsPlayer(teams, started.url, { signed: false });
});
afterAll(async () => {
  await app.stop();
  await slack.stop();
  await teams.stop();
  site.remove();
});

const settled = async () => app.live?.lika.inbox.settled();

async function sayInSlack(line: string): Promise<string> {
  const { messages } = slack.workspace.directWith(aminaInSlack);
  const before = messages.length;
  await inSlack.directMessage(aminaInSlack, line);
  await settled();
  return messages
    .slice(before + 1)
    .map((message) => shownInSlack(message).words)
    .join('\n');
}

/** What Lika wrote in that conversation in answer to what was done. */
async function inTeamsAfter(work: () => Promise<unknown>, conversation: FakeConversation): Promise<string> {
  const before = conversation.messages.length;
  await work();
  await settled();
  return conversation.messages
    .slice(before)
    .map((message) => shownInTeams(message).words)
    .join('\n');
}
const sayInTeams = (person: FakePerson, line: string) =>
  inTeamsAfter(() => inTeams.write(person, line), teams.world.personal(person));
const pressInTeams = (person: FakePerson, title: string) =>
  inTeamsAfter(
    () => inTeams.press(person, teams.world.personal(person), title),
    teams.world.personal(person),
  );

describe('Slack and Teams at once', () => {
  test('a form begun in Slack is finished in Teams', async () => {
    expect(await sayInSlack('skatta')).toContain('HBTQ, område 1 av 8');
    expect(await sayInSlack('4 3 5 2 2 1 3 4')).toContain('Sparat för HBTQ');
    expect(await sayInSlack('paus')).toContain('56 av 64 är kvar');

    expect(await sayInTeams(people.amina, 'fortsätt')).toContain('Vi var på Barns rättigheter.');
    expect(await pressInTeams(people.amina, '4')).toContain('Barns rättigheter, påstående 2 av 8');
    expect(await sayInTeams(people.amina, '5 5 4 4 3 3 2')).toContain('Sparat för Barns rättigheter');
    for (let area = 3; area < 8; area += 1) await sayInTeams(people.amina, '3 3 3 2 2 4 4 5');
    expect(await sayInTeams(people.amina, '2 2 2 2 2 2 2 2')).toContain('Del 2 av 3: Åtgärderna');
    expect(await pressInTeams(people.amina, '4')).toContain('vad av det har blivit rutin?');
    expect(await sayInTeams(people.amina, 'Vi har skrivit om våra blanketter.')).toContain('Sparat.');
    expect(await sayInSlack('till del 3')).toContain('Vilket stöd och vilken styrning behöver ni framöver?');
    expect(await sayInSlack('Någon att fråga.')).toContain('Kan ni ge ett exempel');
    const review = await sayInTeams(people.amina, 'granska');
    expect(review).toContain('Granska:');
    const shown = teams.world
      .personal(people.amina)
      .messages.flatMap((message) => shownInTeams(message).pictures);
    expect(shown).toEqual([
      expect.stringContaining('Bild av självskattningen för Skol- och fritidsförvaltningen'),
    ]);
    expect(review).toContain('Vi har skrivit om våra blanketter.');
    expect(review).toContain('Någon att fråga.');
    expect(await pressInTeams(people.amina, 'Lämna in')).toContain(
      'Inlämnat 13 november 2026 kl. 14.00 av Amina Yusuf.',
    );
    expect(await sayInSlack('skatta')).toContain('lämnade in');
  });

  test('a question is answered in Teams with its source, and an old button is harmless', async () => {
    expect(await sayInTeams(people.petra, 'vad är en självskattning?')).toContain(
      '[1] Så går självskattningen till',
    );
    expect(await sayInTeams(people.petra, 'mina åtgärder')).toContain('Åtgärd 7, Inkluderande blanketter');
    const personal = teams.world.personal(people.petra);
    const said = await inTeamsAfter(
      () => inTeams.pressData(people.petra, personal, { command: 'gammal' }),
      personal,
    );
    expect(said).toContain('Inget är ändrat.');
  });

  test('an administrator lets the weekly post come in a channel of Teams', async () => {
    const said = await inTeamsAfter(() => inTeams.mention(people.karin, channel, 'använd kanalen'), channel);
    expect(said).toContain('Veckans inlägg kommer i den här kanalen på måndagar kl. 09.00');
  });

  test('on Monday the coordinator is reminded where they were last seen, and the post comes in that channel', async () => {
    now = new Date('2026-11-16T08:00:30Z');
    const before = {
      petra: teams.world.personal(people.petra).messages.length,
      channel: channel.messages.length,
    };
    await app.live?.lika.outbox.tick(now);
    const words = (of: FakeConversation, from: number) =>
      of.messages
        .slice(from)
        .map((message) => shownInTeams(message).words)
        .join('\n');
    expect(words(teams.world.personal(people.petra), before.petra)).toContain('God morgon, Petra.');
    expect(words(channel, before.channel)).toContain('1 av 13 förvaltningar och bolag har lämnat in');
    expect(await pressInTeams(people.petra, 'Pågår')).toContain('Noterat: åtgärd 7 pågår.');
    expect(await sayInTeams(people.petra, 'Blanketterna testas.')).toContain('sparad');
  });
});

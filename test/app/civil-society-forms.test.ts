import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { App } from '../../src/app.ts';
import { requiredScopes } from '../../src/platforms/slack/requirements.ts';
import { type FakeSlack, startFakeSlack } from '../support/fake-slack/fake-slack.ts';
import {
  createPlayer as createSlackPlayer,
  type Player as SlackPlayer,
} from '../support/fake-slack/player.ts';
import { shownOf as shownInSlack } from '../support/fake-slack/read-message.ts';
import { BOT } from '../support/fake-slack/workspace.ts';
import { type FakeTeams, startFakeTeams } from '../support/fake-teams/fake-teams.ts';
import {
  createPlayer as createTeamsPlayer,
  type Player as TeamsPlayer,
} from '../support/fake-teams/player.ts';
import { inputsOf, shownOf as shownInTeams } from '../support/fake-teams/read-message.ts';
import type { FakeConversation, FakePerson } from '../support/fake-teams/world.ts';
import { openSite, type Site, slackSettings, teamsSettings } from './site.ts';

const INTERVIEW = { Organisationer: 'Unga hbtq & vänner\nRädda Barnen, Söder', Teman: 'lokaler' };
const WHOLE = {
  organisations: ['Unga hbtq & vänner', 'Rädda Barnen, Söder'],
  people: 4,
  themes: ['lokaler'],
};

let site: Site;
let app: App;

async function start(settings: Record<string, string>): Promise<string> {
  const started = await site.start(settings, { now: () => new Date('2026-11-13T13:00:00Z') });
  app = started.app;
  return started.url;
}
const kept = async () =>
  (await app.live?.lika.records.civilSociety.get('exempelstad')) ?? { interviews: [], proposals: [] };

beforeEach(() => {
  site = openSite();
});
afterEach(async () => {
  await app.stop();
  site.remove();
});

describe('what civil society has said, in forms in Slack', () => {
  let slack: FakeSlack;
  let player: SlackPlayer;
  let karin: string;

  beforeEach(async () => {
    slack = await startFakeSlack({ scopes: requiredScopes() });
    karin = slack.workspace.addUser({ realName: 'Karin Ek', email: 'karin.ek@exempelstad.se' }).id;
    player = createSlackPlayer(slack, await start(slackSettings(slack)));
  });
  afterEach(() => slack.stop());

  async function saidAfter(act: () => Promise<unknown>): Promise<string> {
    const { messages } = slack.workspace.directWith(karin);
    const before = messages.length;
    await act();
    await app.live?.lika.inbox.settled();
    const answers = messages.slice(before).filter((message) => message.user === BOT.userId);
    return answers.map((message) => shownInSlack(message).words).join('\n');
  }
  const say = (line: string) => saidAfter(() => player.directMessage(karin, line));
  const press = (title: string) =>
    saidAfter(() => player.press(karin, slack.workspace.directWith(karin).id, title));
  const submit = () => saidAfter(() => player.submit(karin));
  async function open(title: string) {
    expect(await press(title)).toBe('');
    await vi.waitFor(() => player.modal(karin));
    return player.modal(karin);
  }
  const fill = (values: Record<string, string>) => {
    for (const [label, words] of Object.entries(values)) player.fill(karin, label, words);
  };

  test('an interview, a proposal and its answer are entered in modals, each from the answer before', async () => {
    expect(await say('civilsamhället')).toContain('Inget är inskrivet än.');
    expect(await open('Lägg till en intervju')).toMatchObject({ title: 'Intervju', submit: 'Spara' });
    fill({ ...INTERVIEW, 'Antal personer': '4' });
    expect(await submit()).toContain('Intervjun är sparad.');
    await open('Lägg till ett förslag');
    fill({ Förslaget: 'Varva <utbildning> med stöd.' });
    expect(await submit()).toContain('Förslag: Varva <utbildning> med stöd.');
    const { questions } = await open('Svara på förslaget');
    expect(questions.map(({ label }) => label)).toEqual(['Svar', 'Med era ord']);
    player.mark(karin, 'Svar', 'Därför inte');
    fill({ 'Med era ord': 'Det ligger hos regionen.' });
    expect(await submit()).toContain('Därför inte: Det ligger hos regionen.');
    expect(await kept()).toMatchObject({
      interviews: [WHOLE],
      proposals: [
        {
          text: 'Varva <utbildning> med stöd.',
          answer: { kind: 'declined', by: 'karin.ek@exempelstad.se' },
        },
      ],
    });
  });

  test('a number that cannot be read is told when the modal is gone, which opens again with all the rest', async () => {
    await say('civilsamhället');
    await open('Lägg till en intervju');
    fill({ ...INTERVIEW, 'Antal personer': 'fyra' });
    const said = await submit();
    expect(said).toContain('Antal personer: det förstod jag inte.');
    expect(said).toContain('fyra');
    expect((await kept()).interviews).toEqual([]);
    const { questions } = await open('Fyll i ett formulär');
    expect(questions.map(({ written }) => written)).toEqual([INTERVIEW.Organisationer, '', 'lokaler']);
    fill({ 'Antal personer': '4' });
    await submit();
    expect((await kept()).interviews).toMatchObject([WHOLE]);
  });

  test('a modal that is closed changes nothing and says nothing', async () => {
    await say('civilsamhället');
    await open('Lägg till ett förslag');
    fill({ Förslaget: 'Fler mötesplatser.' });
    expect(await saidAfter(async () => player.closeModal(karin))).toBe('');
    expect((await kept()).proposals).toEqual([]);
  });

  test('a modal that Slack does not open in time is told, and the conversation asks', async () => {
    await say('civilsamhället');
    slack.workspace.state.triggerMs = 0;
    await press('Lägg till ett förslag');
    const direct = slack.workspace.directWith(karin);
    const last = () => direct.messages.map((message) => shownInSlack(message).words).at(-1);
    await vi.waitFor(() => expect(last()).toContain('Formuläret gick inte att öppna.'));
    expect(await say('Fler mötesplatser.')).toContain('Förslaget är sparat.');
  });
});

describe('what civil society has said, in cards in Teams', () => {
  let teams: FakeTeams;
  let player: TeamsPlayer;
  let karin: FakePerson;
  let talk: FakeConversation;

  beforeEach(async () => {
    teams = await startFakeTeams();
    karin = teams.world.addPerson({ name: 'Karin Ek' });
    talk = teams.world.personal(karin);
    player = createTeamsPlayer(teams, await start(teamsSettings), { signed: false });
  });
  afterEach(() => teams.stop());

  const shown = () => talk.messages.map((message) => shownInTeams(message).words);
  async function saidAfter(act: () => Promise<unknown>): Promise<string> {
    const before = shown().length;
    await act();
    await app.live?.lika.inbox.settled();
    return shown().slice(before).join('\n');
  }
  const say = (line: string) => saidAfter(() => player.write(karin, line));
  const press = (title: string) => saidAfter(() => player.press(karin, talk, title));
  const save = (filled: Record<string, string>) => saidAfter(() => player.fillIn(karin, talk, filled));

  test('an interview, a proposal and its answer are filled in on cards, which what was saved replaces', async () => {
    expect(await say('civilsamhället')).toContain('Inget är inskrivet än.');
    expect(await press('Lägg till en intervju')).toContain('Skriv inte om enskilda personer.');
    expect(await save({ ...INTERVIEW, 'Antal personer': '4' })).toBe('');
    expect(shown().at(-1)).toContain('Intervjun är sparad.');
    await press('Lägg till ett förslag');
    await save({ Förslaget: 'Varva *utbildning* med stöd.' });
    expect(shown().at(-1)).toContain('Förslag: Varva *utbildning* med stöd.');
    await press('Svara på förslaget');
    await save({ Svar: 'Vi ska göra', 'Med era ord': 'Det börjar i vår.' });
    expect(shown().at(-1)).toContain('Vi ska göra: Det börjar i vår.');
    expect(await kept()).toMatchObject({ interviews: [WHOLE], proposals: [{ answer: { kind: 'planned' } }] });
  });

  test('a card with a number that cannot be read stays as it is, and is saved once it is mended', async () => {
    await say('civilsamhället');
    await press('Lägg till en intervju');
    const card = talk.messages.at(-1);
    expect(await save({ ...INTERVIEW, 'Antal personer': 'fyra' })).toContain(
      'Antal personer: det förstod jag inte.',
    );
    expect(card && inputsOf(card)).toHaveLength(3);
    expect((await kept()).interviews).toEqual([]);
    expect(await say('4')).toContain('Intervjun är sparad.');
    await save({ ...INTERVIEW, 'Antal personer': '4' });
    expect((await kept()).interviews).toMatchObject([WHOLE]);
  });
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { App } from '../../src/app.ts';
import { requiredScopes } from '../../src/platforms/slack/requirements.ts';
import { type FakeSlack, startFakeSlack } from '../support/fake-slack/fake-slack.ts';
import { createPlayer, type Player } from '../support/fake-slack/player.ts';
import { shownOf } from '../support/fake-slack/read-message.ts';
import { BOT } from '../support/fake-slack/workspace.ts';
import { loadExample, openSite, type Site, slackSettings } from './site.ts';

const OPEN = 'Fyll i hela området';

let site: Site;
let slack: FakeSlack;
let app: App;
let player: Player;
let amina: string;
let jonas: string;

beforeEach(async () => {
  site = openSite();
  slack = await startFakeSlack({ scopes: requiredScopes() });
  const [first, second] = (await loadExample()).roster.filter(
    ({ unit, roles }) => unit === 'skola' && roles.includes('respondent'),
  );
  const add = (person: typeof first) =>
    slack.workspace.addUser({ realName: person?.name ?? '', email: person?.email }).id;
  amina = add(first);
  jonas = add(second);
  const now = () => new Date('2026-11-13T13:00:00Z');
  const started = await site.start(slackSettings(slack), { now });
  app = started.app;
  player = createPlayer(slack, started.url);
});
afterEach(async () => {
  await app.stop();
  await slack.stop();
  site.remove();
});

/** What Lika writes to a person in answer to what they do. */
async function after(user: string, act: () => Promise<unknown>): Promise<string> {
  const { messages } = slack.workspace.directWith(user);
  const from = messages.length;
  await act();
  await app.live?.lika.inbox.settled();
  return messages
    .slice(from)
    .filter((message) => message.user === BOT.userId)
    .map((message) => shownOf(message).words)
    .join('\n');
}
const say = (user: string, line: string) => after(user, () => player.directMessage(user, line));
const press = (user: string, title: string) =>
  after(user, () => player.press(user, slack.workspace.directWith(user).id, title));
const submit = (user: string) => after(user, () => player.submit(user));
const close = (user: string) => after(user, () => player.closeModal(user));

async function open(user: string) {
  slack.workspace.modals.delete(user);
  expect(await press(user, OPEN)).toBe('');
  await vi.waitFor(() => player.modal(user));
  return player.modal(user).questions;
}
async function pick(user: string, ratings: Record<number, string>): Promise<string> {
  const { questions } = player.modal(user);
  return after(user, async () => {
    for (const [index, title] of Object.entries(ratings)) {
      await player.pick(user, questions[Number(index)]?.label ?? '', title);
    }
  });
}
/** What is stored of an area, statement by statement. */
async function ratingsOf(area: string): Promise<unknown[]> {
  const { plan } = await loadExample();
  const keys = plan.criteria.map(({ id }) => `2026/skola/${area}.${id}`);
  return Promise.all(keys.map(async (key) => (await app.live?.lika.records.ratings.get(key))?.rating));
}
const chosen = (user: string) => player.modal(user).questions.map((question) => question.chosen);

describe('an area as a form in Slack', () => {
  test('keeps every choice when it is closed, and goes on to the next area when it is filled in', async () => {
    expect(await say(amina, 'skatta')).toContain('HBTQ, område 1 av 8');
    expect(await open(amina)).toHaveLength(8);
    expect(await pick(amina, { 0: '4', 1: '3', 3: 'Ej relevant', 7: '2' })).toBe('');
    expect(await close(amina)).toContain('Sparat. 60 av 64 är kvar i del 1 av 3.');

    await open(amina);
    expect(chosen(amina)).toEqual(['4', '3', undefined, 'Ej relevant', undefined, undefined, undefined, '2']);
    expect(await pick(amina, { 2: '4', 4: '4', 5: '4', 6: '4' })).toBe('');
    const said = await submit(amina);
    expect(said).toContain('Sparat. 56 av 64 är kvar i del 1 av 3.');
    expect(said).toContain('Barns rättigheter, område 2 av 8');
    expect(await say(amina, 'ångra')).toContain('Ångrat. HBTQ, påstående 7');
  });

  test('two colleagues with the same area open overwrite nothing of each other’s by submitting', async () => {
    for (const user of [amina, jonas]) {
      await say(user, 'skatta');
      await open(user);
    }
    await Promise.all([
      pick(amina, { 0: '1: inte alls', 1: '2', 2: '3', 3: '4' }),
      pick(jonas, { 4: '4', 5: '3', 6: '2', 7: '1: inte alls' }),
    ]);
    await submit(jonas);
    expect(await submit(amina)).toContain('Barns rättigheter, påstående 1 av 8');
    expect(await ratingsOf('hbtq')).toEqual([1, 2, 3, 4, 4, 3, 2, 1]);
  });

  test('the actions: choices are kept when it is closed half way, words when it is saved', async () => {
    await say(amina, 'skatta');
    for (let area = 0; area < 8; area += 1) await say(amina, '3 3 3 3 3 3 3 3');
    const several = async () => {
      slack.workspace.modals.delete(amina);
      await press(amina, 'Fyll i flera på en gång');
      await vi.waitFor(() => player.modal(amina));
      return player.modal(amina).questions;
    };
    const [first, words, second] = await several();
    expect(player.modal(amina).submit).toBe('Spara');
    await pick(amina, { 0: '5: Vi gör/har gjort mycket' });
    player.fill(amina, words?.label ?? '', 'Kurser & möten.');
    const closed = await close(amina);
    expect(closed).toContain('Det som skrevs i formuläret utan att sparas med knappen är inte kvar.');
    expect(closed).toContain('Vad har ni gjort, och vad av det har blivit rutin?');

    const again = await several();
    expect(again.map(({ label }) => label)).toHaveLength(10);
    expect(again[0]).toMatchObject({ label: first?.label, chosen: '5: Vi gör/har gjort mycket' });
    expect(again[1]).toMatchObject({ written: '' });
    player.fill(amina, words?.label ?? '', 'Kurser & <möten>.');
    await pick(amina, { 2: '2' });
    expect(second?.label).toBe(again[2]?.label);
    expect(await submit(amina)).toContain('Åtgärderna, 3 av 17');
    expect(await say(amina, 'granska')).toContain('Kurser & <möten>.');
  });

  test('the open question, which Slack itself refuses when it is too long', async () => {
    await say(amina, 'skatta');
    await say(amina, '4');
    await say(amina, 'till del 3');
    await say(amina, 'paus');
    await say(amina, 'fortsätt');
    await press(amina, 'Svara i ett formulär');
    await vi.waitFor(() => player.modal(amina));
    const [question] = player.modal(amina).questions;
    player.fill(amina, question?.label ?? '', 'x'.repeat(2001));
    await expect(player.submit(amina)).rejects.toThrow('too long');
    player.fill(amina, question?.label ?? '', 'Mer tid.');
    await submit(amina);
    expect(await say(amina, 'granska')).toContain('Mer tid.');
  });

  test('left open until a colleague has handed in, it changes nothing, and the person is told', async () => {
    await say(amina, 'skatta');
    await open(amina);
    await pick(amina, { 0: '4' });
    await say(jonas, 'granska');
    await press(jonas, 'Lämna in');
    const said = await pick(amina, { 0: '2' });
    expect(said).toContain('Det du valde i formuläret sparades inte.');
    expect(said).toContain('lämnade in er självskattning');
    expect((await ratingsOf('hbtq'))[0]).toBe(4);
    expect(await press(amina, OPEN)).toContain('lämnade in er självskattning');
  });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { App } from '../../src/app.ts';
import { MAX_CARD_BYTES } from '../../src/platforms/adaptive-cards/adaptive-card.ts';
import { type FakeTeams, startFakeTeams } from '../support/fake-teams/fake-teams.ts';
import { createPlayer, type Player } from '../support/fake-teams/player.ts';
import { inputsOf, shownOf } from '../support/fake-teams/read-message.ts';
import type { FakeConversation, FakePerson } from '../support/fake-teams/world.ts';
import { openSite, type Site, teamsSettings } from './site.ts';

const OPEN = 'Fyll i hela området';

let site: Site;
let teams: FakeTeams;
let app: App;
let player: Player;
let amina: FakePerson;
let talk: FakeConversation;

beforeEach(async () => {
  site = openSite();
  teams = await startFakeTeams();
  amina = teams.world.addPerson({ name: 'Amina Yusuf' });
  talk = teams.world.personal(amina);
  const now = () => new Date('2026-11-13T13:00:00Z');
  const started = await site.start(teamsSettings, { now });
  app = started.app;
  player = createPlayer(teams, started.url, { signed: false });
});
afterEach(async () => {
  await app.stop();
  await teams.stop();
  site.remove();
});

/** What is new below in the conversation after that. */
async function after(act: () => Promise<unknown>): Promise<string> {
  const from = talk.messages.length;
  await act();
  await app.live?.lika.inbox.settled();
  return talk.messages
    .slice(from)
    .map((message) => shownOf(message).words)
    .join('\n');
}
const say = (line: string) => after(() => player.write(amina, line));
const press = (title: string) => after(() => player.press(amina, talk, title));
const save = (filled: Record<string, string>, by?: 'submitted') =>
  after(() => player.fillIn(amina, talk, filled, by));
const rating = async (item: string) =>
  (await app.live?.lika.records.ratings.get(`2026/skola/${item}`))?.rating;
const labels = () => player.fields(talk).map(({ label }) => label);

describe('the self-assessment as cards in Teams', () => {
  test('an area is filled in on a card, which is replaced by what was saved', async () => {
    expect(await say('skatta')).toContain('HBTQ, område 1 av 8');
    const card = await press(OPEN);
    expect(card).toContain('Fyll i det du vill och tryck på Spara. Inget sparas innan dess.');
    expect(card).toContain('Förra gången: ');
    expect(labels()).toHaveLength(8);
    const [form] = talk.messages.slice(-1);
    expect(Buffer.byteLength(JSON.stringify(form?.activity))).toBeLessThan(MAX_CARD_BYTES);

    const [first = '', second = ''] = labels();
    const next = await save({ [first]: '1: inte alls', [second]: 'Ej relevant' });
    expect(next).toContain('Sparat. 62 av 64 är kvar i del 1 av 3.');
    expect(next).toContain('HBTQ, påstående 3 av 8');
    const saved = talk.messages.find(({ id }) => id === form?.id);
    expect(saved && shownOf(saved).words).toContain(`${first}: 1`);
    expect(saved && inputsOf(saved)).toEqual([]);
    expect(await say('ångra')).toContain('Ångrat. HBTQ, påstående 1–2');
    expect(await rating('hbtq.planering')).toBeUndefined();
  });

  test('an app that knows only Action.Submit saves it too, and a card pressed again is harmless', async () => {
    await say('skatta');
    await press(OPEN);
    const [form] = talk.messages.slice(-1);
    const pressed = structuredClone(form);
    await save(Object.fromEntries(labels().map((label) => [label, '4'])), 'submitted');
    const area = talk.messages.at(-1);
    expect(area && shownOf(area).words).toContain('Barns rättigheter, område 2 av 8');
    // The card as it was, in an app that has not redrawn it.
    if (form !== undefined && pressed !== undefined) form.activity = pressed.activity;
    const again = await save({ [labels()[0] ?? '']: '4' });
    expect(again).toContain('56 av 64 är kvar');
    expect(form && inputsOf(form)).toEqual([]);
  });

  test('the actions come five at a time with a text each, and the open question last', async () => {
    await say('skatta');
    for (let area = 0; area < 8; area += 1) await say('3 3 3 3 3 3 3 3');
    await press('Fyll i flera på en gång');
    expect(labels()).toHaveLength(10);
    const [first = '', words = '', second = ''] = labels();
    expect(() => player.fillIn(amina, talk, { [words]: 'x'.repeat(2001) })).toThrow('högst 2000 tecken');
    const said = await save({
      [first]: '5: Vi gör/har gjort mycket',
      [words]: 'Kurser & möten.\nVarje år.',
      [second]: '2',
    });
    expect(said).toContain('Åtgärderna, 3 av 17');
    await say('till del 3');
    await say('paus');
    await say('fortsätt');
    await press('Svara i ett formulär');
    await save({ [labels()[0] ?? '']: 'Mer tid.' });
    const review = await say('granska');
    expect(review).toContain('Kurser & möten.');
    expect(review).toContain('Mer tid.');
  });

  test('a novel that a field lets through is refused with the limit named, and the card keeps it', async () => {
    await say('skatta');
    for (let area = 0; area < 8; area += 1) await say('3 3 3 3 3 3 3 3');
    await press('Fyll i flera på en gång');
    const form = talk.messages.at(-1);
    const [, field] = form === undefined ? [] : inputsOf(form);
    const data = {
      ...(form === undefined ? {} : dataOf(form.activity)),
      [field?.id ?? '']: 'Det var en gång. '.repeat(2000),
    };
    const said = await after(() => player.pressData(amina, talk, data));
    expect(said).toContain('Texten har 33999 tecken och jag kan spara 2000');
    expect(form && inputsOf(form)).toHaveLength(10);
  });
});

/** What the button of a card carries. */
function dataOf(activity: Record<string, unknown>): Record<string, unknown> {
  const [card] = activity.attachments as { content: { body: { actions?: { data: object }[] }[] } }[];
  return { ...card?.content.body.at(-1)?.actions?.[0]?.data };
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../src/app.ts';
import { requiredScopes } from '../../src/platforms/slack/requirements.ts';
import { type FakeSlack, startFakeSlack } from '../support/fake-slack/fake-slack.ts';
import { createPlayer, type Player } from '../support/fake-slack/player.ts';
import { shownOf } from '../support/fake-slack/read-message.ts';
import { keepingLog } from '../support/log.ts';
import { loadExample, openSite, type Site, slackSettings } from './site.ts';

let site: Site;
let slack: FakeSlack;
let app: App;
let url: string;
let player: Player;
let now: Date;
let ids: Record<'moa' | 'amina' | 'petra', string>;
const log = keepingLog();

beforeAll(async () => {
  site = openSite();
  now = new Date('2026-11-13T13:00:00Z');
  slack = await startFakeSlack({ scopes: requiredScopes() });
  const add = (realName: string, email: string) => slack.workspace.addUser({ realName, email }).id;
  ids = {
    moa: add('Moa Sjöberg', 'moa.sjoberg@exempelstad.se'),
    amina: add('Amina Yusuf', 'Amina.Yusuf@exempelstad.se'),
    petra: add('Petra Lind', 'petra.lind@exempelstad.se'),
  };
  for (const { name, email } of (await loadExample()).roster) {
    if (!email.match(/^(?:moa|amina|petra)/)) slack.workspace.addUser({ realName: name, email });
  }
  slack.workspace.addChannel('lika-mojligheter');
  await start();
});
afterAll(async () => {
  await app.stop();
  await slack.stop();
  site.remove();
});

async function start(): Promise<void> {
  ({ app, url } = await site.start(slackSettings(slack), { now: () => now, log }));
  player = createPlayer(slack, url);
}

const direct = (who: keyof typeof ids) => slack.workspace.directWith(ids[who]);

/** What Lika has written in the person's direct conversation since `from`. */
function read(who: keyof typeof ids, from = 0): string {
  const mine = direct(who).messages.slice(from);
  return mine
    .filter((message) => message.user !== ids[who])
    .map((message) => shownOf(message))
    .map(({ words, buttons }) => `${words}\n${buttons.map((title) => `[${title}]`).join(' ')}`)
    .join('\n---\n');
}

async function say(who: keyof typeof ids, line: string): Promise<string> {
  const from = direct(who).messages.length;
  await player.directMessage(ids[who], line);
  await app.live?.lika.inbox.settled();
  return read(who, from);
}

async function press(who: keyof typeof ids, title: string): Promise<string> {
  const from = direct(who).messages.length;
  await player.press(ids[who], direct(who).id, title);
  await app.live?.lika.inbox.settled();
  return read(who, from);
}

describe('the whole story, through Slack', () => {
  test('is ready when the store, the plan and Slack are', async () => {
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect(await (await fetch(`${url}/readyz`)).json()).toEqual({ ok: true, troubles: [] });
  });

  test('a preschool teacher asks, and gets an answer with its source', async () => {
    expect(await say('moa', 'Vilka åtgärder finns?')).toContain('Inkluderande blanketter');
    expect(await say('moa', 'vad är en självskattning?')).toContain('[1] Så går självskattningen till');
    expect(await say('moa', 'skatta')).toContain('Hör av dig till Karin Ek');
  });

  test('a respondent fills in, pauses, and goes on after a restart', async () => {
    expect(await say('amina', 'skatta')).toContain('HBTQ, område 1 av 8');
    expect(await say('amina', '4 3 5 2 2 1 3 4')).toContain('Sparat för HBTQ');
    expect(await press('amina', '4')).toContain('Barns rättigheter, påstående 2 av 8');
    expect(read('amina')).toContain('Ert svar: 4.');
    expect(await say('amina', 'När ska åtgärd 7 vara klar?')).toContain('20 november');
    expect(await say('amina', 'ångra')).toContain('Ångrat. Barns rättigheter, påstående 1');
    expect(await say('amina', 'paus')).toContain('Sparat. 56 av 64 är kvar i del 1 av 3.');

    await app.stop();
    await start();
    expect(await press('amina', 'Fortsätt')).toContain('Välkommen tillbaka. 56 av 64 är kvar i del 1 av 3.');
  });

  test('the same delivery twice is answered once', async () => {
    const before = direct('moa').messages.length;
    const event = player.directMessageEvent(ids.moa, 'status');
    await player.event(event, { eventId: 'Ev0TWICE' });
    await player.event(event, { eventId: 'Ev0TWICE' });
    await app.live?.lika.inbox.settled();
    expect(direct('moa').messages.length - before).toBe(2);
  });

  test('she reviews the sums and hands in', async () => {
    for (let area = 2; area < 8; area += 1) await say('amina', '3 3 3 2 2 4 4 5');
    expect(await say('amina', '2 2 2 2 2 2 2 2')).toContain('Del 2 av 3: Åtgärderna');
    expect(await press('amina', '4')).toContain('Vad har ni gjort, och vad av det har blivit rutin?');
    expect(await say('amina', 'Vi har provat nya skyltar. Det är rutin nu.')).toContain(
      'Åtgärderna, 2 av 17',
    );
    const seventeen = '4 4 3 3 2 5 4 4 3 3 2 5 1 2 3 4 x';
    expect(await say('amina', seventeen)).toContain('Åtgärderna, 2 av 17: ');
    for (let action = 2; action < 17; action += 1) {
      expect(await say('amina', 'inget')).toContain(`Åtgärderna, ${action + 1} av 17: `);
    }
    expect(await say('amina', 'inget')).toContain('Del 3 av 3: Stöd och styrning');
    expect(await say('amina', 'Utbildning för nya chefer.')).toContain('Kan ni ge ett exempel');
    const review = await say('amina', 'När vi får nya kollegor vet de inte var de ska börja.');
    expect(review).toContain('[Lämna in]');
    const shown = () => direct('amina').messages.flatMap((message) => shownOf(message).pictures);
    const picture = expect.stringMatching(
      /Skol- och fritidsförvaltningen.*Högst summa: .* \(26\)\. Lägst summa: .* \(16\)/,
    );
    expect(shown()).toEqual([picture]);
    expect(review).toContain('Vi har provat nya skyltar. Det är rutin nu.');
    expect(review).toContain('När vi får nya kollegor vet de inte var de ska börja.');
    expect(await press('amina', 'Lämna in')).toContain('Inlämnat 13 november 2026 kl. 14.00 av Amina Yusuf.');
    // The same picture, uploaded once, in what has taken the review's place.
    expect(shown()).toEqual([picture]);
    expect(slack.workspace.files.size).toBe(1);
    expect(await say('amina', 'skatta')).toContain('lämnade in er självskattning');
  });

  test('on Monday at nine coordinators and those who have not handed in are reminded, and the channel gets the week, once', async () => {
    now = new Date('2026-11-16T08:00:30Z');
    const first = await app.live?.lika.outbox.tick(now);
    expect(first?.failed).toEqual([]);
    const halfWay = first?.due.filter(({ kind }) => kind === 'round').map(({ to }) => to);
    expect(halfWay).toContain('viktoria.lundgren@exempelstad.se');
    expect(halfWay).not.toContain('amina.yusuf@exempelstad.se');
    expect((await app.live?.lika.outbox.tick(now))?.sent).toBe(0);
    expect(read('petra')).toContain('God morgon, Petra.');
    const channel = [...slack.workspace.conversations.values()].find(
      ({ name }) => name === 'lika-mojligheter',
    );
    const posts = channel?.messages.map((message) => shownOf(message).words) ?? [];
    expect(posts).toHaveLength(1);
    expect(posts[0]).toContain('Vecka 47');
    expect(posts[0]).toContain('1 av 13 förvaltningar och bolag har lämnat in');
    expect(posts[0]).toContain('inte vilka effekter arbetet har');
  });

  test('the coordinator answers from the reminder, and writes a line', async () => {
    now = new Date('2026-11-16T08:10:00Z');
    expect(await press('petra', 'Pågår')).toContain('Noterat: åtgärd 7 pågår.');
    expect(await say('petra', 'Blanketterna testas.')).toContain('sparad');
    const standing = await app.live?.lika.standing('a7', now);
    expect(standing?.latestWithLine?.line).toBe('Blanketterna testas.');
  });

  test('nothing went wrong that the operator would have to mend', () => {
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

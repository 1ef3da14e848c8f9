import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Lika } from '../../src/app/lika.ts';
import type { Incoming } from '../../src/messages/incoming.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import { type FakePlatform, from } from '../support/fake-platform.ts';
import { startLika, type WholeLika } from './whole-lika.ts';

let whole: WholeLika;
let lika: Lika;
let platform: FakePlatform;
let now: Date;

beforeEach(() => {
  now = new Date('2026-11-13T13:00:00Z');
  whole = startLika({ now: () => now });
  ({ lika, platform } = whole);
});
afterEach(() => whole.close());

async function send(incoming: Incoming): Promise<string> {
  return (await whole.send(incoming)).map(plainText).join('\n---\n');
}
const say = (name: string, line: string) => send(from(name, line));
const deliveredTo = (name: string) =>
  platform.delivered
    .filter(({ to }) => to.kind === 'person' && to.email === `${name}@exempelby.se`)
    .map(({ reply: said }) => plainText(said));

describe('in a conversation', () => {
  test('a coordinator is away, chooses a deputy, and that one updates the action meanwhile', async () => {
    expect(await say('petra', 'jag är borta 16–20 november, ska opereras')).toContain(
      'Noterat: du är borta 16–20 november.',
    );
    expect(await say('petra', 'jonas')).toContain('Vem menar du?');
    expect(await say('petra', 'Jonas Berg')).toContain('Jonas Berg får påminnelserna om åtgärd 1 och 2');
    await lika.outbox.tick(now);
    expect(deliveredTo('jonas')).toEqual([expect.stringContaining('Petra Lind är borta 16–20 november')]);
    await lika.outbox.tick(new Date('2026-11-13T13:01:00Z'));
    expect(deliveredTo('jonas')).toHaveLength(1);

    const command = {
      do: 'set-state',
      action: 'a1',
      state: 'in-progress',
      askedAt: now.toISOString(),
    } as const;
    expect(await send(from('jonas', { kind: 'command', command }))).toContain('Petra Lind');
    expect((await lika.standing('a1', now))?.state).toBe('not-started');
    now = new Date('2026-11-17T09:00:00Z');
    await send(from('jonas', { kind: 'command', command }));
    expect((await lika.standing('a1', now))?.state).toBe('in-progress');
    const stored = JSON.stringify(await lika.records.acquaintances.get('petra@exempelby.se'));
    expect(stored).not.toContain('opereras');
  });

  test('“tillbaka” is being back for who is away, and a step back in the form for who is in it', async () => {
    await say('amina', 'borta till 20 november');
    expect(await say('amina', 'tillbaka')).toContain('Välkommen tillbaka.');
    await say('amina', 'borta till 20 november');
    await say('amina', 'skatta');
    await say('amina', '4');
    expect(await say('amina', 'tillbaka')).toContain('påstående 1 av 2');
    expect(await say('amina', 'jag är tillbaka')).toContain('Välkommen tillbaka.');
  });

  test('a question while a deputy is asked for is answered, and the form takes its own answers', async () => {
    await say('olle', 'borta 7–11 december');
    expect(await say('olle', 'vem samordnar åtgärd 3?')).toContain('Svar på: vem samordnar åtgärd 3?');
    expect(await say('olle', 'Karin Ek')).toContain('Noterat: Karin Ek');
  });

  test('who tells of something that they should be met with care for is', async () => {
    const line = 'jag är sjukskriven till 15 januari för att min chef trakasserar mig';
    expect(await say('amina', line)).toBe(`Svar på: ${line}`);
    expect((await lika.records.acquaintances.get('amina@exempelby.se'))?.away).toBeUndefined();
  });

  test('in a channel the answer comes privately', async () => {
    const place = { kind: 'channel', conversation: 'lika-mojligheter' } as const;
    await send(from('amina', 'borta 7–11 december', { place }));
    expect(platform.answers.map(({ reply: said }) => said.to)).toEqual([undefined, 'direct']);
    expect(plainText(platform.answers[0]?.reply ?? { parts: [] })).not.toContain('december');
  });

  test('help tells of it, but not to who is not on the list', async () => {
    expect(await say('amina', 'hjälp')).toContain('”mina inställningar”');
    expect(await say('moa', 'hjälp')).not.toContain('”mina inställningar”');
    expect(await say('moa', 'borta till 20 november')).toContain('behöver du finnas med i listan');
  });

  test('who changes their language or writes from elsewhere stays away', async () => {
    await say('amina', 'borta 7–11 december');
    await say('amina', 'english');
    expect(await say('amina', 'my settings')).toContain('Away: 7–11 December.');
  });
});

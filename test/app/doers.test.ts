import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Lika } from '../../src/app/lika.ts';
import type { Command } from '../../src/messages/command.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import { doerRoster } from '../doers/built.ts';
import { type FakePlatform, from } from '../support/fake-platform.ts';
import { startLika, type WholeLika } from './whole-lika.ts';

let whole: WholeLika;
let lika: Lika;
let platform: FakePlatform;
let now: Date;

beforeEach(() => {
  now = new Date('2026-11-16T09:00:00Z');
  whole = startLika({ people: doerRoster(), now: () => now });
  ({ lika, platform } = whole);
});
afterEach(() => whole.close());

const say = async (name: string, line: string) =>
  (await whole.send(from(name, line))).map(plainText).join('\n---\n');
const press = async (name: string, command: Command) =>
  (await whole.send(from(name, { kind: 'command', command }))).map(plainText).join('\n---\n');

async function askedRound(): Promise<string> {
  await say('petra', 'fråga genomförarna om åtgärd 1');
  return (await lika.records.doerRounds.get('a1'))?.rounds[0]?.id ?? '';
}

describe('a round among those who carry an action out', () => {
  test('is asked for in words, answered with a tap and a line, and settled in one tap', async () => {
    expect(await say('petra', 'fråga genomförarna om åtgärd 1')).toContain('Jag frågar de 3');
    const asked = (await lika.records.doerRounds.get('a1'))?.rounds[0]?.id ?? '';
    const at = { do: 'doer-state', action: 'a1', asked } as const;
    expect(await press('jonas', { ...at, state: 'in-progress' })).toContain(
      'Noterat om åtgärd 1 hos er: pågår.',
    );
    expect(await say('jonas', 'Kursen är bokad till mars')).toContain('Raden om åtgärd 1 är sparad.');
    const answers = await say('petra', 'genomförarnas svar om åtgärd 1');
    expect(answers).toContain('Skolförvaltningen (Jonas Berg): pågår. ”Kursen är bokad till mars”');
    await press('petra', {
      do: 'set-state',
      action: 'a1',
      state: 'in-progress',
      askedAt: now.toISOString(),
    });
    expect((await lika.standing('a1', now))?.state).toBe('in-progress');
  });

  test('can be asked for where the coordinator tells how the action goes', async () => {
    expect(await press('petra', { do: 'update-status', action: 'a1' })).toContain('[Fler val]');
    expect(await press('petra', { do: 'more-about', action: 'a1' })).toContain(
      '[Fråga de genomförandeansvariga åt mig] [Inte min längre]',
    );
    expect(await press('petra', { do: 'more-about', action: 'a2' })).not.toContain('genomförandeansvariga');
  });

  test('a question while the line is waited for is answered, and the line is asked for again', async () => {
    const asked = await askedRound();
    await press('jonas', { do: 'doer-state', action: 'a1', asked, state: 'paused' });
    const said = await say('jonas', 'Vem samordnar åtgärd 1?');
    expect(said).toContain('Svar på: Vem samordnar åtgärd 1?');
    expect(said).toContain('Skriv en rad om vad som är på gång hos er med åtgärd 1.');
    expect(await say('jonas', 'Vi väntar på lokalen')).toContain('är sparad');
    expect(await say('jonas', 'Vi väntar på lokalen')).toContain('Svar på:');
  });

  test('“ångra” takes the doer’s tap back, and then there is nothing more to take back', async () => {
    const asked = await askedRound();
    await press('hanna', { do: 'doer-state', action: 'a1', asked, state: 'done' });
    const undone = await say('hanna', 'ångra');
    expect(undone).toContain('Ångrat. Du har inget svar om åtgärd 1 nu.');
    expect(undone).toContain('[Ej påbörjad] [Pågår]');
    expect(await say('hanna', 'ångra')).toContain('Det finns inget att ångra.');
  });

  test('nobody is told that no one has answered once the action is settled', async () => {
    await askedRound();
    now = new Date('2026-11-16T09:01:00Z');
    await say('petra', 'åtgärd 1 är klar, kursen är inne i introduktionen');
    now = new Date('2026-11-23T08:00:30Z');
    await lika.outbox.tick(now);
    const told = platform.delivered.filter(({ to }) => to.kind === 'person' && to.email.startsWith('petra'));
    expect(told.map(({ reply: said }) => plainText(said)).join()).not.toContain('har svarat än');
  });

  test('nothing to add stops the waiting', async () => {
    const asked = await askedRound();
    await press('hanna', { do: 'doer-state', action: 'a1', asked, state: 'done' });
    expect(await say('hanna', 'avbryt')).toContain('Ingen rad tillagd.');
    expect(await say('hanna', 'Något annat')).toContain('Svar på:');
  });

  test('another line that is asked for takes the place of the one that was waited for', async () => {
    const asked = await askedRound();
    await press('jonas', { do: 'doer-line', action: 'a1', asked });
    await say('olle', 'fråga genomförarna om åtgärd 3');
    const other = (await lika.records.doerRounds.get('a3'))?.rounds[0]?.id ?? '';
    await press('jonas', { do: 'doer-line', action: 'a3', asked: other });
    expect(await say('jonas', 'Mötet är bokat')).toContain('Raden om åtgärd 3 är sparad.');
    expect((await lika.records.doerRounds.get('a1'))?.rounds[0]?.answers).toEqual({});
  });

  test('asked for in a channel is told of privately, and names nobody there', async () => {
    const place = { kind: 'channel', conversation: 'lika-mojligheter' } as const;
    const [open, ...privately] = await whole.send(from('petra', 'fråga genomförarna om åtgärd 1', { place }));
    expect(plainText(open ?? { parts: [] })).toBe(
      'Det tar vi i ett direktmeddelande. Jag har skrivit till dig där.',
    );
    expect(privately.map(({ to }) => to)).toEqual(['direct']);
  });

  test('is no matter for strangers', async () => {
    const asked = await askedRound();
    const said = await press('nobody', { do: 'doer-state', action: 'a1', asked, state: 'done' });
    expect(said).toContain('behöver du finnas med i listan');
  });

  test('stands in the help of those who may ask and answer', async () => {
    expect(await say('petra', 'hjälp')).toContain('”fråga genomförarna om åtgärd 7”');
    expect(await say('jonas', 'hjälp')).toContain('Du är genomförandeansvarig.');
    expect(await say('moa', 'hjälp')).not.toContain('genomför');
  });
});

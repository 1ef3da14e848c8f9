import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createAnswers } from '../../src/answers/answers.ts';
import type { Lika } from '../../src/app/lika.ts';
import { passagesOf } from '../../src/documents/passages.ts';
import type { Command } from '../../src/messages/command.ts';
import type { Incoming } from '../../src/messages/incoming.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import { createSearchIndex } from '../../src/retrieval/search-index.ts';
import { type FakePlatform, from } from '../support/fake-platform.ts';
import { startLika, type WholeLika } from './whole-lika.ts';

const GLOSSARY = `# Ordlista

## Rättighetsbärare

En rättighetsbärare är en människa som har rättigheter. Det är alla.
`;

let whole: WholeLika;
let lika: Lika;
let platform: FakePlatform;

beforeEach(() => {
  const index = createSearchIndex(passagesOf({ path: 'ordlista.md', text: GLOSSARY }));
  whole = startLika({
    now: () => new Date('2026-11-13T13:00:00Z'),
    answer: ({ register, rounds }) => createAnswers({ index: () => index, register, rounds }).answer,
  });
  ({ lika, platform } = whole);
});
afterEach(() => whole.close());

async function send(incoming: Incoming): Promise<string> {
  const replies = await whole.send(incoming);
  return replies.map((reply) => `${reply.to ?? ''} ${plainText(reply)}`).join('\n---\n');
}
const say = (name: string, line: string) => send(from(name, line));
const press = (name: string, command: Command, more: Partial<Incoming> = {}) =>
  send(from(name, { kind: 'command', command }, more));
const kept = async () =>
  (await lika.records.civilSociety.get('example')) ?? { interviews: [], proposals: [] };
const enterProposal = { do: 'enter-civil-society', what: 'proposal' } as const;

describe('what civil society has said, in the chat', () => {
  test('is found by administrators, and by nobody else', async () => {
    expect(await say('karin', 'hjälp')).toContain('”civilsamhället”: skriv in intervjuer och förslag');
    expect(await say('amina', 'hjälp')).not.toContain('civilsamhället');
    for (const line of ['civilsamhället', 'Civilsamhällets syn', 'civil society']) {
      expect(await say('karin', line)).toContain('Inget är inskrivet än.');
      expect(await say('amina', line)).toContain('Hör av dig till Karin Ek.');
    }
  });

  test('is asked about in words, and goes on in words', async () => {
    expect(await say('karin', 'lägg till en intervju')).toContain('Organisationer (1 av 3)');
    await say('karin', 'Unga hbtq, Pensionärsrådet');
    await say('karin', '4');
    expect(await say('karin', 'bemötande, lokaler')).toContain('Intervjun är sparad.');
    expect(await say('karin', 'nytt förslag')).toContain('Skriv förslaget med organisationens ord.');
    expect(await say('karin', 'Varva utbildning med stöd i vardagen.')).toContain('Förslaget är sparat.');
    expect(await say('karin', 'svara på förslag')).toContain('[Förslag 1: Varva utbildning med stöd');
    expect(await say('karin', 'svara på förslag 1')).toContain('De föreslog: ”Varva utbildning');
    expect(await say('karin', 'Vi ska göra')).toContain('Med era ord (2 av 2)');
    expect(await say('karin', 'Det börjar i vår.')).toContain('Svaret är sparat.');
    expect(await kept()).toMatchObject({
      interviews: [{ organisations: ['Unga hbtq', 'Pensionärsrådet'], people: 4 }],
      proposals: [{ answer: { kind: 'planned', text: 'Det börjar i vår.' } }],
    });
  });

  test('a question in between is answered, and then asked on', async () => {
    await say('karin', 'ny intervju');
    await say('karin', 'Unga hbtq');
    const said = await say('karin', 'Vad är en rättighetsbärare?');
    expect(said).toContain('En rättighetsbärare är en människa som har rättigheter.');
    expect(said).toContain('Antal personer (2 av 3)');
    expect(await say('karin', '2')).toContain('Teman (3 av 3)');
  });

  test('words that are a question are kept, in a proposal and in what it is answered', async () => {
    await say('karin', 'nytt förslag');
    expect(await say('karin', 'Kan ni öppna simhallen tidigare?')).toContain('Förslaget är sparat.');
    await say('karin', 'nytt förslag');
    expect(await say('karin', 'Hur kan fler få veta vad som finns')).toContain('Förslaget är sparat.');
    await say('karin', 'svara på förslag 1');
    expect(await say('karin', 'Vad är en rättighetsbärare?')).toContain('En rättighetsbärare är en människa');
    await say('karin', 'därför inte');
    expect(await say('karin', 'Vem ska betala det?')).toContain('Svaret är sparat.');
    expect((await kept()).proposals).toMatchObject([
      { text: 'Kan ni öppna simhallen tidigare?', answer: { text: 'Vem ska betala det?' } },
      { text: 'Hur kan fler få veta vad som finns' },
    ]);
    expect(await say('karin', 'Vad är en rättighetsbärare?')).toContain('En rättighetsbärare är en människa');
  });

  test('someone who tells of discrimination in between is met with care, and nothing is stored of it', async () => {
    await say('karin', 'nytt förslag');
    expect(await say('karin', 'Min chef kallade mig för något rasistiskt')).toContain('skyddsombud');
    expect(await kept()).toEqual({ interviews: [], proposals: [] });
    for await (const [, value] of whole.store.space('conversations').entries()) {
      expect(JSON.stringify(value)).not.toContain('rasistiskt');
    }
  });

  test('is cancelled with the word or the button', async () => {
    await say('karin', 'ny intervju');
    expect(await say('karin', 'avbryt')).toContain('Avbrutet. Inget är sparat.');
    expect(await say('karin', 'avbryt')).toContain('Det finns inget att avbryta.');
    await say('karin', 'nytt förslag');
    expect(await press('karin', { do: 'cancel' })).toContain('origin Avbrutet.');
    await say('karin', 'Fler mötesplatser.');
    expect(await kept()).toEqual({ interviews: [], proposals: [] });
  });

  test('is waited for in place of a line about an action, and the other way round', async () => {
    const askedAt = '2026-11-13T12:00:00.000Z';
    const setState: Command = { do: 'set-state', action: 'a1', state: 'in-progress', askedAt };
    await press('karin', setState);
    await say('karin', 'nytt förslag');
    await say('karin', 'Fler mötesplatser.');
    expect((await kept()).proposals).toMatchObject([{ text: 'Fler mötesplatser.' }]);
    await say('karin', 'nytt förslag');
    await press('karin', { ...setState, state: 'done', askedAt: '2026-11-13T13:00:00.000Z' });
    expect(await say('karin', 'Rutinen finns kvar.')).toContain('Raden');
    expect((await kept()).proposals).toHaveLength(1);
  });

  test('is a form where that is opened, for administrators alone', async () => {
    const form = (name: string) => lika.form(from(name, '').from, enterProposal);
    expect(await form('karin')).toMatchObject({ title: 'Förslag', save: { do: 'save-civil-society' } });
    expect(await form('amina')).toBeUndefined();
    expect(await press('karin', enterProposal, { forms: true })).toBe('');
    expect(await press('amina', enterProposal, { forms: true })).toContain('Hör av dig till Karin Ek.');
  });

  test('goes on in the conversation where a form could not be opened', async () => {
    const said = await press('karin', { do: 'form-unopened', asked: enterProposal }, { forms: true });
    expect(said).toContain('Formuläret gick inte att öppna. Vi fortsätter här i stället.');
    await say('karin', 'Fler mötesplatser.');
    expect((await kept()).proposals).toMatchObject([{ text: 'Fler mötesplatser.' }]);
  });

  test('what is half told is kept when something else comes in the way, and can be gone on with', async () => {
    await say('karin', 'lägg till en intervju');
    await say('karin', 'Unga hbtq');
    const setState = {
      do: 'set-state',
      action: 'a1',
      state: 'in-progress',
      askedAt: '2026-11-13T12:59:00.000Z',
    } as const;
    expect(await press('karin', setState)).toContain(
      'Det du har skrivit om intervjun har jag kvar. Skriv ”civilsamhället” när du vill gå vidare med den.',
    );
    expect(await say('karin', 'Vi har börjat.')).not.toContain('har jag kvar');
    expect((await kept()).interviews).toEqual([]);

    expect(await say('karin', 'civilsamhället')).toContain('Inget är inskrivet än.');
    const goOn = platform.answers
      .flatMap(({ reply }) => reply.parts)
      .flatMap((part) => (part.kind === 'choices' ? part.choices : []))
      .findLast(({ title }) => title === 'Fortsätt med intervjun');
    if (goOn === undefined) throw new Error('there is no way to go on');
    expect(await press('karin', goOn.command)).toContain('Intervju');
    await press('karin', { do: 'form-unopened', asked: goOn.command as typeof enterProposal });
    await say('karin', '4');
    await say('karin', 'inga');
    expect((await kept()).interviews).toMatchObject([{ organisations: ['Unga hbtq'], people: 4 }]);
    await say('karin', 'civilsamhället');
    expect(JSON.stringify(platform.answers.at(-1))).not.toContain('Fortsätt med intervjun');
  });

  test('is told privately, wherever it is asked', async () => {
    const place = { kind: 'channel', conversation: 'lika-mojligheter' } as const;
    const said = await send(from('karin', 'civilsamhället', { place }));
    expect(said).toContain('Det tar vi i ett direktmeddelande.');
    expect(said).toContain('direct Civilsamhällets syn');
  });
});

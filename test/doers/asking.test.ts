import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DoerCommand } from '../../src/doers/doer-parts.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { builtOn, buttonsIn, doerRoster, said } from './built.ts';

let store: Store;
let records: Records;
beforeEach(() => {
  store = openSqliteStore(':memory:');
  records = openRecords(store);
});
afterEach(() => store.close());

/** A Monday, at 10 in the morning. */
const NOW = '2026-11-16T09:00:00.000Z';
const ASK: DoerCommand = { do: 'ask-doers', action: 'a1' };
const rounds = async (action = 'a1') => (await records.doerRounds.get(action))?.rounds ?? [];

describe('asking those who carry an action out', () => {
  test('says whom Lika asks, when they get it, and when the answers come', async () => {
    const { press } = builtOn(records);
    expect(said(await press('petra', NOW, ASK))).toBe(
      [
        'Jag frågar de 3 som är genomförandeansvariga för åtgärd 1, Kunskap:',
        '• Jonas Berg, Skolförvaltningen\n• Hanna Rosén, Omsorgsförvaltningen\n• Siv Holm, Exempelbyhem AB',
        'De får frågan i dag, var och en på sin arbetstid.',
        'Svaren får du samlade när alla har svarat, senast den 23 november. Den som inte svarar får en påminnelse, inte fler.',
        '[Visa svaren]',
      ].join('\n\n'),
    );
    expect(await rounds()).toEqual([{ id: `petra/${NOW}`, at: NOW, by: 'petra@exempelby.se', answers: {} }]);
  });

  test('says the day of each where someone is away, or has had the day’s message', async () => {
    const people = doerRoster().map((person) =>
      person.name === 'Hanna Rosén' ? { ...person, away_from: '2026-11-16', away_to: '2026-11-22' } : person,
    );
    await records.told.set('siv@exempelby.se', {
      messages: [{ id: 'x', day: '2026-11-16', topics: ['event/1'] }],
    });
    const { press } = builtOn(records, { people });
    const reply = said(await press('petra', NOW, ASK));
    expect(reply).toContain('• Jonas Berg, Skolförvaltningen: i dag');
    expect(reply).toContain('• Hanna Rosén, Omsorgsförvaltningen: den 23 november');
    expect(reply).toContain('• Siv Holm, Exempelbyhem AB: den 17 november');
    expect(reply).not.toContain('borta');
  });

  test('on a Friday evening reaches them on Monday', async () => {
    const { press } = builtOn(records);
    expect(said(await press('petra', '2026-11-20T17:00:00.000Z', ASK))).toContain(
      'De får frågan den 23 november',
    );
  });

  test('done again after a crash asks once and answers the same', async () => {
    const { press } = builtOn(records);
    const once = await press('petra', NOW, ASK, 'm1');
    expect(await press('petra', NOW, ASK, 'm1')).toEqual(once);
    expect(await rounds()).toHaveLength(1);
  });

  test('twice at the same moment asks once', async () => {
    const { press } = builtOn(records);
    await Promise.all([press('petra', NOW, ASK, 'm1'), press('petra', NOW, ASK, 'm2')]);
    expect(await rounds()).toHaveLength(1);
  });

  test('while a round is running shows how it stands instead', async () => {
    const { press } = builtOn(records);
    await press('petra', NOW, ASK);
    const reply = said(await press('petra', '2026-11-17T09:00:00.000Z', ASK));
    expect(reply).toContain('fick frågan den 16 november, så jag frågar inte igen');
    expect(reply).toContain('Ingen av de genomförandeansvariga har svarat än om åtgärd 1, Kunskap.');
    expect(await rounds()).toHaveLength(1);
  });

  test('works anew once the action’s state was set with the answers, and after three weeks', async () => {
    const { press, setState } = builtOn(records);
    await press('petra', NOW, ASK);
    await setState('petra', '2026-11-23T09:00:00.000Z', 'in-progress');
    await press('petra', '2026-11-24T09:00:00.000Z', ASK);
    expect(await rounds()).toHaveLength(2);
    await press('petra', '2026-12-15T09:00:00.000Z', ASK);
    expect(await rounds()).toHaveLength(2);
    await press('petra', '2026-12-16T09:00:00.000Z', ASK);
    expect(await rounds()).toHaveLength(3);
  });

  test('a state that is set before the answers come leaves the round running', async () => {
    const { press, setState } = builtOn(records);
    await press('petra', NOW, ASK);
    await setState('petra', '2026-11-17T09:00:00.000Z', 'in-progress');
    expect(said(await press('petra', '2026-11-18T09:00:00.000Z', ASK))).toContain('jag frågar inte igen');
  });

  test('is for who coordinates the action, and administrators', async () => {
    const { press } = builtOn(records);
    for (const name of ['moa', 'jonas', 'olle']) {
      expect(said(await press(name, NOW, ASK))).toBe(
        'Det är samordnaren som frågar och får svaren. Petra Lind samordnar åtgärd 1. Jag har inte frågat någon.',
      );
    }
    expect(await rounds()).toEqual([]);
    const byAdministrator = said(await press('karin', NOW, ASK));
    expect(byAdministrator).toContain('Jag frågar de 3');
    expect(byAdministrator).toContain('Svaren får Petra Lind samlade');
  });

  test('an action without doers says so, and offers to write a line', async () => {
    const { press } = builtOn(records);
    const replies = await press('petra', NOW, { do: 'ask-doers', action: 'a2' });
    expect(said(replies)).toBe(
      'Åtgärd 2 har ingen genomförandeansvarig i listan, så det finns ingen att fråga. Vill du skriva en rad själv?\n\n[Skriv en rad själv]',
    );
    expect(buttonsIn(replies[0]?.parts ?? [])[0]?.command).toEqual({ do: 'write-line', action: 'a2' });
  });

  test('a coordinator who carries the action out too is not asked', async () => {
    const { press } = builtOn(records);
    const reply = said(await press('olle', NOW, { do: 'ask-doers', action: 'a3' }));
    expect(reply).toContain('Jag frågar den som är genomförandeansvarig för åtgärd 3, Dialog:');
    expect(reply).toContain('• Jonas Berg');
    expect(reply).not.toContain('Olle Sand');
    const alone = builtOn(records, {
      people: doerRoster().filter(({ name }) => name !== 'Jonas Berg'),
    });
    expect(said(await alone.press('olle', NOW, { do: 'ask-doers', action: 'a3' }, 'm'))).toContain(
      'ingen annan genomförandeansvarig',
    );
  });

  test('without an action takes the only one, or asks which', async () => {
    const { press } = builtOn(records);
    expect(said(await press('olle', NOW, { do: 'ask-doers' }))).toContain('åtgärd 3, Dialog');
    const replies = await press('petra', NOW, { do: 'ask-doers' });
    expect(said(replies)).toBe(
      'Vilken åtgärd vill du att jag frågar om?\n\n[Åtgärd 1, Kunskap] [Åtgärd 2, Kommunikation]',
    );
    expect(said(await press('moa', NOW, { do: 'ask-doers' }))).toContain('Du samordnar ingen åtgärd');
  });

  test('an action that is not in the plan is no harm', async () => {
    const { press } = builtOn(records);
    expect(said(await press('petra', NOW, { do: 'ask-doers', action: '99' }))).toContain(
      'finns inte i planen',
    );
  });

  test('the button is there only where there is someone to ask', () => {
    const { doers, asking } = builtOn(records);
    const plan = asking('petra', NOW, 'x');
    expect(plan.language).toBe('sv');
    const [first, second] = [1, 2].map((number) => ({ id: `a${number}`, number }));
    expect(doers.askChoice(first as never, 'sv')).toEqual({
      title: 'Fråga de genomförandeansvariga åt mig',
      label: 'Fråga de genomförandeansvariga om åtgärd 1 åt mig',
      command: ASK,
    });
    expect(doers.askChoice(second as never, 'sv')).toBeUndefined();
  });
});

describe('the answers, asked for', () => {
  const SHOW: DoerCommand = { do: 'doer-answers', action: 'a1' };

  test('before anyone was asked offer to ask', async () => {
    const { press } = builtOn(records);
    expect(said(await press('petra', NOW, SHOW))).toBe(
      'De genomförandeansvariga för åtgärd 1 har inte fått någon fråga än.\n\n[Fråga de genomförandeansvariga åt mig]',
    );
  });

  test('show each state and line, who has not answered, what it comes to, and the action’s own buttons', async () => {
    const { press, type } = builtOn(records);
    await press('petra', NOW, ASK, 'r');
    const at = { do: 'doer-state', action: 'a1', asked: 'r' } as const;
    await press('jonas', '2026-11-16T10:00:00.000Z', { ...at, state: 'in-progress' });
    await type('jonas', '2026-11-16T10:01:00.000Z', 'Kursen är bokad.');
    await press('hanna', '2026-11-16T11:00:00.000Z', { ...at, state: 'in-progress' });
    expect(said(await press('petra', '2026-11-16T12:00:00.000Z', SHOW))).toBe(
      [
        'De genomförandeansvariga för åtgärd 1 fick frågan den 16 november.',
        '2 av 3 genomförandeansvariga har svarat om åtgärd 1, Kunskap.',
        '• Skolförvaltningen (Jonas Berg): pågår. ”Kursen är bokad.”\n• Omsorgsförvaltningen (Hanna Rosén): pågår.\n• Exempelbyhem AB (Siv Holm): har inte svarat.',
        'Tillsammans: pågår hos 2.',
        'Åtgärden står som ej påbörjad. Vad är läget för hela åtgärden?',
        '[Ej påbörjad] [Pågår] [Behöver stöd] [Pausad] [Klar] [Lägg till en rad] [Fler val]',
      ].join('\n\n'),
    );
  });

  test('are not for doers', async () => {
    const { press } = builtOn(records);
    await press('petra', NOW, ASK, 'r');
    expect(said(await press('jonas', NOW, SHOW))).toContain('Det är samordnaren som frågar och får svaren');
  });
});

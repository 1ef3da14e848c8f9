import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DoerCommand } from '../../src/doers/doer-parts.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { builtOn, buttonsIn, doerRoster, said } from './built.ts';

let store: Store;
let records: Records;
let built: ReturnType<typeof builtOn>;
beforeEach(async () => {
  store = openSqliteStore(':memory:');
  records = openRecords(store);
  built = builtOn(records);
  await built.press('petra', NOW, { do: 'ask-doers', action: 'a1' }, 'r');
});
afterEach(() => store.close());

const NOW = '2026-11-16T09:00:00.000Z';
const AT = '2026-11-16T10:00:00.000Z';
const state = (one: string, more: Partial<Extract<DoerCommand, { do: 'doer-state' }>> = {}): DoerCommand => ({
  do: 'doer-state',
  action: 'a1',
  asked: 'r',
  state: one,
  ...more,
});
const answersOf = async (name: string) =>
  (await records.doerRounds.get('a1'))?.rounds.at(-1)?.answers[`${name}@exempelby.se`] ?? [];

describe('a doer who answers', () => {
  test('sees what was recorded in place of the buttons, and is asked for a line, with who reads it', async () => {
    const replies = await built.press('jonas', AT, state('in-progress'), 'p');
    expect(replies.map(({ to }) => to)).toEqual(['origin', undefined]);
    expect(said(replies)).toBe(
      [
        'Ditt svar om åtgärd 1, 16 november 2026 kl. 11.00: pågår.\n\n[Ångra]',
        'Noterat om åtgärd 1 hos er: pågår. Vill du skriva en rad om vad som är på gång?\n\nRaden läses av Petra Lind och administratörerna. Skriv inte om enskilda personer.\n\n[Inget att lägga till]',
      ].join('\n---\n'),
    );
    expect(await answersOf('jonas')).toEqual([{ id: 'p', at: AT, state: 'in-progress' }]);
  });

  test.each([
    ['not-started', 'när ni kan börja'],
    ['needs-support', 'Vad skulle hjälpa er?'],
    ['paused', 'vad som behövs för att fortsätta'],
    ['done', 'Vad av det lever vidare i vardagen?'],
  ])('with %s is asked what fits it', async (one, asked) => {
    expect(said(await built.press('jonas', AT, state(one)))).toContain(asked);
  });

  test('and writes a line has it kept, and may take it away', async () => {
    await built.press('jonas', AT, state('in-progress'), 'p');
    const replies = await built.type('jonas', '2026-11-16T10:02:00.000Z', '  Kursen är bokad. ', 'l');
    expect(said(replies)).toBe('Tack. Raden om åtgärd 1 är sparad.\n\n[Ta bort raden]');
    expect(await answersOf('jonas')).toEqual([
      { id: 'p', at: AT, state: 'in-progress' },
      { id: 'l', at: '2026-11-16T10:02:00.000Z', line: 'Kursen är bokad.' },
    ]);
    const [remove] = buttonsIn(replies?.[0]?.parts ?? []);
    const gone = await built.press('jonas', '2026-11-16T10:03:00.000Z', remove?.command as DoerCommand);
    expect(said(gone)).toContain('Raden om åtgärd 1 är borttagen.');
    expect(JSON.stringify(await answersOf('jonas'))).not.toContain('Kursen');
    expect(await answersOf('jonas')).toContainEqual({ id: 'p', at: AT, state: 'in-progress' });
  });

  test('and writes nothing more keeps the state', async () => {
    await built.press('jonas', AT, state('in-progress'));
    const replies = await built.doers.cancel(built.asking('jonas', AT, 'c'));
    expect(said(replies)).toBe('Ingen rad tillagd. Det du har svarat om åtgärd 1 är sparat.');
    expect(await built.type('jonas', AT, 'Hej')).toBeUndefined();
    expect(await built.doers.cancel(built.asking('jonas', AT, 'c2'))).toBeUndefined();
  });

  test('with a line that is too long keeps what was there, and is told how long it may be', async () => {
    await built.press('jonas', AT, state('in-progress'));
    expect(said(await built.type('jonas', AT, 'å'.repeat(2001)))).toContain('Jag har inte sparat den.');
    expect(said(await built.type('jonas', AT, 'å'.repeat(2000), 'l'))).toContain('är sparad');
  });

  test('is waited for no longer than the day’s work', async () => {
    await built.press('jonas', AT, state('in-progress'));
    expect(await built.type('jonas', '2026-11-16T16:00:00.000Z', 'Hej')).toBeUndefined();
  });

  test('asked for the line again after a question', async () => {
    expect(await built.doers.again(built.asking('jonas', AT, 'q'))).toEqual([]);
    await built.press('jonas', AT, state('in-progress'));
    expect(said(await built.doers.again(built.asking('jonas', AT, 'q')))).toContain(
      'Skriv en rad om vad som är på gång hos er med åtgärd 1.',
    );
  });

  test('may write a line alone', async () => {
    await built.press('jonas', AT, { do: 'doer-line', action: 'a1', asked: 'r' });
    await built.type('jonas', AT, 'Vi börjar i mars.', 'l');
    expect(await answersOf('jonas')).toEqual([{ id: 'l', at: AT, line: 'Vi börjar i mars.' }]);
  });

  test('done again after a crash is kept once, and answered the same', async () => {
    const once = await built.press('jonas', AT, state('done'), 'p');
    expect(await built.press('jonas', AT, state('done'), 'p')).toEqual(once);
    await built.type('jonas', AT, 'Rutinen finns.', 'l');
    await built.press('jonas', AT, state('done'), 'p');
    await built.type('jonas', AT, 'Rutinen finns.', 'l');
    expect(await answersOf('jonas')).toHaveLength(2);
  });

  test('at the same moment as others loses nothing', async () => {
    await Promise.all(
      ['jonas', 'hanna', 'siv'].map((name) => built.press(name, AT, state('in-progress'), name)),
    );
    for (const name of ['jonas', 'hanna', 'siv']) expect(await answersOf(name)).toHaveLength(1);
  });

  test('changes the answer, and takes back first the one and then the other', async () => {
    await built.press('jonas', AT, state('in-progress'), 'p1');
    const [changed] = await built.press('jonas', '2026-11-16T10:05:00.000Z', state('paused'), 'p2');
    expect(said(changed ? [changed] : [])).toContain('pausad');
    const [undo] = buttonsIn(changed?.parts ?? []);
    expect(undo?.command).toMatchObject({ do: 'doer-undo', word: 'p2' });
    const back = await built.press('jonas', '2026-11-16T10:06:00.000Z', undo?.command as DoerCommand);
    expect(said(back)).toContain('Ångrat. Ditt svar om åtgärd 1 är pågår igen.');
    const undoFirst = { do: 'doer-undo', action: 'a1', asked: 'r', word: 'p1' } as const;
    const none = await built.press('jonas', '2026-11-16T10:07:00.000Z', undoFirst);
    expect(said(none)).toContain('Ångrat. Du har inget svar om åtgärd 1 nu.');
    expect(said(none)).toContain('[Ej påbörjad] [Pågår]');
    expect(await built.type('jonas', '2026-11-16T10:08:00.000Z', 'Hej')).toBeUndefined();
  });

  test('is asked in their own language', async () => {
    expect(said(await built.press('siv', AT, state('in-progress')))).toContain(
      'Noted about action 1 with you: in progress.',
    );
  });
});

describe('an answer that cannot be taken', () => {
  test('because the answers have been used changes nothing, and says whom to turn to', async () => {
    await built.press('jonas', AT, state('in-progress'), 'p');
    await built.setState('petra', '2026-11-23T09:00:00.000Z', 'in-progress');
    const later = '2026-11-23T10:00:00.000Z';
    for (const command of [
      state('done'),
      { do: 'doer-undo', action: 'a1', asked: 'r', word: 'p' } as const,
    ]) {
      expect(said(await built.press('jonas', later, command, JSON.stringify(command)))).toBe(
        'Svaren om åtgärd 1 är redan använda, så jag ändrade inget. Behöver något rättas? Hör av dig till Petra Lind.',
      );
    }
    expect(await answersOf('jonas')).toEqual([{ id: 'p', at: AT, state: 'in-progress' }]);
  });

  test('but a first answer is kept however late it comes, with its line', async () => {
    await built.setState('petra', '2026-11-23T09:00:00.000Z', 'in-progress');
    await built.press('hanna', '2026-12-01T09:00:00.000Z', state('paused'), 'p');
    await built.type('hanna', '2026-12-01T09:01:00.000Z', 'Vi väntar på lokalen.', 'l');
    expect(await answersOf('hanna')).toHaveLength(2);
  });

  test('a line that was begun before the answers were used is kept', async () => {
    await built.press('jonas', '2026-11-23T09:00:00.000Z', state('in-progress'), 'p');
    await built.setState('petra', '2026-11-23T09:01:00.000Z', 'in-progress');
    await built.type('jonas', '2026-11-23T09:02:00.000Z', 'Kursen är bokad.', 'l');
    expect(await answersOf('jonas')).toHaveLength(2);
  });

  test('because there is a newer question is asked for there', async () => {
    await built.setState('petra', '2026-11-23T09:00:00.000Z', 'in-progress');
    await built.press('petra', '2026-12-01T09:00:00.000Z', { do: 'ask-doers', action: 'a1' }, 'r2');
    const replies = await built.press('jonas', '2026-12-02T09:00:00.000Z', state('done'));
    expect(said(replies)).toContain('Det finns en nyare fråga om åtgärd 1');
    expect(buttonsIn(replies[0]?.parts ?? [])[0]?.command).toMatchObject({ asked: 'r2' });
    expect(await answersOf('jonas')).toEqual([]);
  });

  test('from someone who does not carry the action out is refused kindly', async () => {
    for (const name of ['moa', 'petra', 'karin']) {
      expect(said(await built.press(name, AT, state('done')))).toContain('du står inte bland dem');
      expect(await answersOf(name)).toEqual([]);
    }
  });

  test.each<[string, DoerCommand]>([
    ['an action that is not in the plan', state('done', { action: 'a99' })],
    ['a round that is not known', state('done', { asked: 'other' })],
    ['a state that does not exist', state('försenad')],
    ['an answer that is not there', { do: 'doer-undo', action: 'a1', asked: 'r', word: 'x' }],
    ['a round of the rhythm that is to come', state('done', { asked: 'rhythm/a1/2027-01-01' })],
    ['a day that is none', state('done', { asked: 'rhythm/a1/2026-99-99' })],
  ])('a button with %s changes nothing', async (_, command) => {
    expect(said(await built.press('jonas', AT, command))).toBe(
      'Den knappen är för gammal, så jag ändrade inget.',
    );
    expect(await answersOf('jonas')).toEqual([]);
  });
});

describe('in the day’s message', () => {
  test('what was answered stands where its buttons stood, and the rest of the message is left', async () => {
    const both = builtOn(records, { people: doerRoster() });
    await both.press('olle', NOW, { do: 'ask-doers', action: 'a3' }, 'r3');
    const mine = (await both.concerns(AT)).filter(({ email }) => email === 'jonas@exempelby.se');
    expect(mine).toHaveLength(2);
    const parts = mine.flatMap((concern) => concern.parts('sv', '2026-11-16'));
    await records.told.set('jonas@exempelby.se', {
      messages: [{ id: 'day/jonas', day: '2026-11-16', topics: mine.map(({ topic }) => topic) }],
    });
    await records.sent.set('day/jonas', {
      id: 'day/jonas',
      kind: 'nudge',
      to: 'jonas@exempelby.se',
      about: ['a1', 'a3'],
      scheduledFor: AT,
      content: { to: { kind: 'person', email: 'jonas@exempelby.se' }, reply: { parts } },
      state: 'sent',
      attempts: 1,
    });
    const [first] = await both.press('jonas', AT, buttonsIn(parts)[1]?.command as DoerCommand, 'p1');
    expect(first?.to).toBe('origin');
    expect(said(first ? [first] : [])).toMatch(
      /samordnar åtgärd 1.*Ditt svar om åtgärd 1.*pågår.*\[Ångra\].*samordnar åtgärd 3.*\[Pågår\]/su,
    );
    const last = buttonsIn(parts).at(-2);
    const [second] = await both.press('jonas', AT, last?.command as DoerCommand, 'p2');
    expect(said(second ? [second] : [])).toMatch(
      /Ditt svar om åtgärd 1.*pågår.*Ditt svar om åtgärd 3.*klar/su,
    );
    const undo = buttonsIn(second?.parts ?? [])[0]?.command as DoerCommand;
    const [undone] = await both.press('jonas', AT, undo, 'u');
    expect(said(undone ? [undone] : [])).toMatch(/\[Pågår\].*Ditt svar om åtgärd 3/su);
  });
});

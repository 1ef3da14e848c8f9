import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Command } from '../../src/messages/command.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import type { Reply } from '../../src/messages/reply.ts';
import type { Theme } from '../../src/plan/plan.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { createRegister } from '../../src/register/register.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { suggestThemes } from '../../src/themes/suggest-themes.ts';
import { createThemes, type ThemeCommand } from '../../src/themes/themes.ts';
import { exampleRoster, threePartPlan } from '../support/example-plan.ts';

const THEMES: Theme[] = [
  { id: 'stod', name: 'Stöd och handledning', words: ['stöd', 'handledning'] },
  { id: 'kunskap', name: 'Kunskap och analys', words: ['kunskap', 'utbildning', 'statistik'] },
  { id: 'ledarskap', name: 'Ledarskap', words: ['chef', 'ledarskap'] },
];
const base = threePartPlan();
const parts = base.assessment.parts.map((part) =>
  part.kind === 'questions' ? { ...part, themes: THEMES } : part,
);
const register = createRegister({ ...base, assessment: { ...base.assessment, parts } }, exampleRoster());
const NOW = new Date('2026-11-13T10:00:00Z');

let store: Store;
let records: Records;
let themes: ReturnType<typeof createThemes>;

beforeEach(() => {
  store = openSqliteStore(':memory:');
  records = openRecords(store);
  themes = createThemes({ register, records });
});
afterEach(() => store.close());

const handle = async (command: ThemeCommand, name = 'karin', pressed = true): Promise<Reply[]> => {
  const person = register.person(`${name}@exempelby.se`);
  if (person === undefined) throw new Error(`nobody is called ${name}`);
  return themes.handle(command, { person, language: 'sv', now: NOW, id: 'm', pressed });
};
const words = (replies: Reply[]) => replies.map(plainText).join('\n---\n');
const say = async (command: ThemeCommand, name?: string) => words(await handle(command, name));

async function handedIn(unit: string, text: string, version = 1) {
  const one = { at: NOW.toISOString(), by: 'amina@exempelby.se' };
  await records.forms.set(`2026/${unit}`, {
    startedAt: one.at,
    startedBy: one.by,
    answers: [],
    handIns: Array.from({ length: version }, () => one),
  });
  await records.handIns.set(`2026/${unit}/${version}`, {
    ...one,
    ratings: {},
    texts: { 'del-3.stod': text, 'del-3.ovrigt': '' },
    reasons: {},
  });
}

const sorting = (
  act: Extract<Command, { do: 'sort-answer' }>['act'],
  unit: string,
  chosen: string[],
  version = 1,
): ThemeCommand => ({
  do: 'sort-answer',
  act,
  round: '2026',
  unit,
  item: 'del-3.stod',
  version,
  themes: chosen,
});

describe('sorting open answers into themes', () => {
  test('shows one answer at a time with a suggestion, and the administrator decides', async () => {
    await handedIn('skola', 'Vi behöver mer utbildning och chefer som frågar.');
    await handedIn('kultur', 'Någon att ringa.');
    const first = await say({ do: 'themes' });
    expect(first).toContain('Svar från Skolförvaltningen. 2 är kvar att sortera.');
    expect(first).toContain('”Vi behöver mer utbildning och chefer som frågar.”');
    expect(first).toContain('Mitt förslag: Kunskap och analys och Ledarskap. Du bestämmer.');
    const changed = await handle(sorting('choose', 'skola', ['kunskap']));
    expect(changed.map(({ to }) => to)).toEqual(['origin']);
    expect(words(changed)).toContain('Valt: Kunskap och analys.');
    expect(words(changed)).toContain('[Lägg till Ledarskap]');
    const next = await say(sorting('save', 'skola', ['kunskap']));
    expect(next).toContain('Sparat för Skolförvaltningen.');
    expect(next).toContain('Svar från Kulturförvaltningen. Det är det sista att sortera.');
    expect(next).toContain('Jag har inget förslag.');
    expect(await records.sortings.get('2026/skola/del-3.stod')).toMatchObject({
      themes: ['kunskap'],
      by: 'karin@exempelby.se',
    });
  });

  test('ends with how many have wished for what', async () => {
    await handedIn('skola', 'Utbildning.');
    await handedIn('kultur', 'Statistik.');
    await handedIn('omsorg', 'Blommor.');
    await say(sorting('save', 'skola', ['kunskap']));
    await say(sorting('save', 'omsorg', []));
    const overview = await say(sorting('save', 'kultur', ['kunskap', 'stod']));
    expect(overview).toContain(
      'Kunskap och analys: 2 förvaltningar och bolag (Skolförvaltningen och Kulturförvaltningen)',
    );
    expect(overview).toContain('Ledarskap: ingen än');
    expect(overview).toContain('1 svar har sparats utan tema.');
  });

  test('asks anew about what was handed in anew, and never shows a draft', async () => {
    await records.texts.set('2026/skola/del-3.stod', { text: 'Utkast.', by: 'a', at: NOW.toISOString() });
    expect(await say({ do: 'themes' })).toContain('Det finns inga inlämnade svar att sortera än.');
    await handedIn('skola', 'Utbildning.');
    await say(sorting('save', 'skola', ['kunskap']));
    await handedIn('skola', 'Mer stöd av chefen.', 2);
    expect(await say({ do: 'themes' })).toContain('Mitt förslag: Stöd och handledning och Ledarskap.');
  });

  test('keeps nothing for words that were handed in since they were read', async () => {
    await handedIn('skola', 'Utbildning.');
    await handedIn('skola', 'Mer tid.', 2);
    const said = await say(sorting('save', 'skola', ['kunskap']));
    expect(said).toContain('De har lämnat in på nytt');
    expect(said).toContain('”Mer tid.”');
    expect(await records.sortings.get('2026/skola/del-3.stod')).toBeUndefined();
  });

  test('passes by what is skipped, and comes back to it', async () => {
    await handedIn('skola', 'Utbildning.');
    await handedIn('kultur', 'Stöd.');
    expect(await say(sorting('skip', 'skola', []))).toContain('Svar från Kulturförvaltningen');
    expect(await say(sorting('skip', 'kultur', []))).toContain('Svar från Skolförvaltningen');
  });

  test('is for administrators, and knows only the plan’s themes', async () => {
    await handedIn('skola', 'Utbildning.');
    expect(await say({ do: 'themes' }, 'amina')).toContain('Hör av dig till Karin Ek.');
    await say(sorting('save', 'skola', ['kunskap', 'påhittat']));
    expect((await records.sortings.get('2026/skola/del-3.stod'))?.themes).toEqual(['kunskap']);
    expect(await say(sorting('save', 'hamn', ['kunskap']))).toContain('Det svaret finns inte längre');
  });
});

describe('the suggestion', () => {
  test.each([
    ['Grundutbildningar för alla nya', ['kunskap']],
    ['Stödet från cheferna', ['stod', 'ledarskap']],
    ['Könsuppdelad statistik, kunskap och handledning', ['kunskap', 'stod']],
    ['Mer tid', []],
  ])('for “%s”', (text, expected) => {
    expect(suggestThemes(text, THEMES)).toEqual(expected);
  });
});
